"""Portuguese phrases around dates."""

from dateline.language.dating.formatting.phrases.phrases import Phrases, Said, roman

PHRASES = Phrases(
    about=Said.alike("cerca de {}"),
    unsure="possivelmente {}",
    before=Said.alike("antes de {}"),
    by=Said("o mais tardar em {}", "o mais tardar em {}"),
    after=Said.alike("depois de {}"),
    since=Said.alike("desde {}"),
    between=Said.alike("entre {} e {}"),
    unknown="data desconhecida",
    seasons=("primavera de {}", "verão de {}", "outono de {}", "inverno de {}"),
    crossing="{first}-{last}",
    southern="{} (hemisfério sul)",
    quarters=("1.º trimestre de {}", "2.º trimestre de {}", "3.º trimestre de {}", "4.º trimestre de {}"),
    thirds=("1.º quadrimestre de {}", "2.º quadrimestre de {}", "3.º quadrimestre de {}"),
    halves=("1.º semestre de {}", "2.º semestre de {}"),
    decade="década de {}",
    century="século {}",
    ordinal=roman,
)
