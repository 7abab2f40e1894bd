"""Italian phrases around dates."""

from dateline.language.dating.formatting.phrases.phrases import Phrases, Said, roman

PHRASES = Phrases(
    about=Said("verso il {}", "circa {}"),
    unsure="forse {}",
    before=Said("prima del {}", "prima di {}"),
    by=Said("entro il {}", "entro {}"),
    after=Said("dopo il {}", "dopo {}"),
    since=Said("dal {}", "da {}"),
    between=Said("tra il {} e il {}", "tra {} e {}"),
    unknown="data sconosciuta",
    seasons=("primavera {}", "estate {}", "autunno {}", "inverno {}"),
    crossing="{first}-{last}",
    southern="{} (emisfero australe)",
    quarters=("1º trimestre {}", "2º trimestre {}", "3º trimestre {}", "4º trimestre {}"),
    thirds=("1º quadrimestre {}", "2º quadrimestre {}", "3º quadrimestre {}"),
    halves=("1º semestre {}", "2º semestre {}"),
    decade="gli anni {}",
    century="{} secolo",
    ordinal=roman,
)
