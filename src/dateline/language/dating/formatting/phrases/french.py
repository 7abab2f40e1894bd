"""French phrases around dates."""

from dateline.language.dating.formatting.phrases.phrases import Phrases, Said, roman

PHRASES = Phrases(
    about=Said("vers le {}", "vers {}"),
    unsure="peut-être {}",
    before=Said("avant le {}", "avant {}"),
    by=Said("au plus tard le {}", "au plus tard en {}"),
    after=Said("après le {}", "après {}"),
    since=Said("depuis le {}", "depuis {}"),
    between=Said("entre le {} et le {}", "entre {} et {}"),
    unknown="date inconnue",
    seasons=("printemps {}", "été {}", "automne {}", "hiver {}"),
    crossing="{first}-{last}",
    southern="{} (hémisphère sud)",
    quarters=("1er trimestre {}", "2e trimestre {}", "3e trimestre {}", "4e trimestre {}"),
    thirds=("premier tiers de {}", "deuxième tiers de {}", "dernier tiers de {}"),
    halves=("1er semestre {}", "2e semestre {}"),
    decade="les années {}",
    century="{} siècle",
    ordinal=lambda number: "Ier" if number == 1 else f"{roman(number)}e",
)
