"""Bare names that stand for a body rather than a person: agencies, papers, countries, capitals, seats of power."""

from dateline.language.citing.agencies import is_known_publisher
from dateline.language.countries import countries
from dateline.language.vocabulary import phrases_of

_SEATS = phrases_of(
    "pentagon, kremlin, white house, state department, foreign office, downing street, elysée, élysée, congress",
    "senate, parliament, knesset, bundestag, duma, nato, eu, un, u.n., united nations, european union",
    "european commission, interpol, europol, fbi, cia, nsa, mossad, hamas, hezbollah, hizbollah, taliban",
    "islamic state, isis, isil, opec, imf, world bank, red cross, amnesty, amnesty international",
    "human rights watch, u.s., us, u.k., uk, usa",
)
_CAPITALS = phrases_of(
    "abu dhabi, amman, ankara, athens, baghdad, bangkok, beijing, beirut, belgrade, berlin, bern, bogotá",
    "brasília, brussels, bucharest, budapest, buenos aires, cairo, canberra, caracas, damascus, delhi, doha",
    "dublin, hanoi, havana, helsinki, islamabad, jakarta, jerusalem, kabul, kiev, kyiv, lima, lisbon, london",
    "madrid, manila, mexico city, minsk, moscow, nairobi, new delhi, oslo, ottawa, paris, prague, pretoria",
    "pyongyang, riyadh, rome, santiago, seoul, sofia, stockholm, taipei, tallinn, tbilisi, tehran, tokyo, tripoli",
    "tunis, vienna, vilnius, warsaw, washington",
)


def is_body(name: str) -> bool:
    """Return whether `name` is that of a body, a paper or a country."""
    plain = name.casefold().removeprefix("the ").strip(" .")
    return plain in _SEATS or plain in _CAPITALS or is_known_publisher(name) or plain in countries()
