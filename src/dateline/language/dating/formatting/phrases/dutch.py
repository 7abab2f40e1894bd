"""Dutch phrases around dates."""

from dateline.language.dating.formatting.phrases.phrases import Phrases, Said

PHRASES = Phrases(
    about=Said.alike("omstreeks {}"),
    unsure="mogelijk {}",
    before=Said.alike("vóór {}"),
    by=Said.alike("uiterlijk {}"),
    after=Said.alike("na {}"),
    since=Said.alike("sinds {}"),
    between=Said.alike("tussen {} en {}"),
    unknown="datum onbekend",
    seasons=("voorjaar {}", "zomer {}", "najaar {}", "winter {}"),
    crossing="{first}-{last}",
    southern="{} (zuidelijk halfrond)",
    quarters=("eerste kwartaal {}", "tweede kwartaal {}", "derde kwartaal {}", "vierde kwartaal {}"),
    thirds=("eerste derde van {}", "tweede derde van {}", "laatste derde van {}"),
    halves=("eerste helft van {}", "tweede helft van {}"),
    decade="de jaren {}",
    century="{} eeuw",
    ordinal="{}e".format,
)
