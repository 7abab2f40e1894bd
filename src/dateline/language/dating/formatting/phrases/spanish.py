"""Spanish phrases around dates."""

from dateline.language.dating.formatting.phrases.phrases import Phrases, Said, roman

PHRASES = Phrases(
    about=Said("hacia el {}", "hacia {}"),
    unsure="posiblemente {}",
    before=Said("antes del {}", "antes de {}"),
    by=Said("a más tardar el {}", "a más tardar en {}"),
    after=Said("después del {}", "después de {}"),
    since=Said("desde el {}", "desde {}"),
    between=Said("entre el {} y el {}", "entre {} y {}"),
    unknown="fecha desconocida",
    seasons=("primavera de {}", "verano de {}", "otoño de {}", "invierno de {}"),
    crossing="{first}-{last}",
    southern="{} (hemisferio sur)",
    quarters=("primer trimestre de {}", "segundo trimestre de {}", "tercer trimestre de {}", "cuarto trimestre de {}"),
    thirds=("primer cuatrimestre de {}", "segundo cuatrimestre de {}", "tercer cuatrimestre de {}"),
    halves=("primer semestre de {}", "segundo semestre de {}"),
    decade="la década de {}",
    century="siglo {}",
    ordinal=roman,
)
