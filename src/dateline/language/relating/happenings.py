"""Happenings that are called by a noun with "the" once they are known, and the words that first tell of them.

"Two days after the vote" means the one entry that tells of a vote in its own right: by a verb ("votes to strike") or
by "a vote". Where several do, or none, nobody can be sure which is meant, and nothing is said.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

_MADE = (
    r"(?:signs?|signed|initials?|initialled|initialed|agrees? (?:on|to)|agreed (?:on|to)|reach(?:es|ed)?|concludes?"
    r"|concluded|strikes?|struck|seals?|sealed)\b[^.;]{0,60}\b{noun}|{noun}\b[^.;]{0,60}\b(?:is|was|are|were)?\s*"
    r"(?:signed|initialled|initialed|reached|concluded|struck|sealed|agreed)"
)
_BEGUN = r"{noun}\s(?:begins?|began|opens?|opened|starts?|started|takes? place|took place)"
_KILLED = r"dies|died|(?:is|was|are|were) (?:killed|murdered|assassinated|shot dead)|kills|killed|murders|murdered"
HAPPENINGS: Mapping[str, str] = MappingProxyType(
    {
        "accord": _MADE,
        "agreement": _MADE,
        "arrest": r"arrests|arrested|detains|detained",
        "arrests": r"arrests|arrested|detains|detained",
        "assassination": _KILLED,
        "attack": r"attacks|attacked|raids|raided|storms|stormed",
        "ballot": r"votes|voted",
        "blast": r"explodes|exploded|blows up|blew up",
        "bombing": r"bombs|bombed|bomb (?:goes off|went off|explodes|exploded)",
        "burial": r"(?:is|was|are|were) buried|buries|buried",
        "ceasefire": _MADE + r"|{noun}\s(?:takes|took|comes|came) (?:effect|into (?:force|effect))",
        "collapse": r"collapses|collapsed",
        "collision": r"collides|collided",
        "coup": r"seizes? power|seized power|overthrows|overthrew|overthrown",
        "crash": r"crashes|crashed",
        "deal": _MADE,
        "death": _KILLED,
        "earthquake": r"quake (?:hits|hit|strikes|struck)|earthquake (?:hits|hit|strikes|struck)",
        "election": r"elects|elected|(?:go|goes|went) to the polls",
        "evacuation": r"evacuates|evacuated",
        "explosion": r"explodes|exploded|blows up|blew up",
        "fire": r"burns|burned|burnt|catches fire|caught fire|fire (?:breaks|broke) out",
        "funeral": r"(?:is|was|are|were) buried",
        "hearing": r"testifies|testified|" + _BEGUN,
        "hijacking": r"hijacks|hijacked",
        "inquiry": r"(?:opens?|opened|launch(?:es|ed)?|orders?|ordered)\s(?:an?|the)\s(?:\w+\s)?{noun}",
        "invasion": r"invades|invaded",
        "killing": _KILLED,
        "landing": r"lands|landed",
        "launch": r"launches|launched",
        "loss": r"sinks|sank|founders|foundered|capsizes|capsized|(?:is|was|are|were) lost",
        "murder": _KILLED,
        "pact": _MADE,
        "raid": r"raids|raided|storms|stormed|search(?:es|ed)",
        "referendum": r"votes|voted|{noun} (?:is|was) held",
        "release": r"(?:is|was|are|were) (?:released|freed)|releases|released|frees|freed",
        "rescue": r"rescues|rescued",
        "resignation": r"resigns|resigned|steps down|stepped down",
        "shooting": r"shoots|shot|opens fire|opened fire",
        "signing": r"signs|signed|initials|initialled|initialed",
        "sinking": r"sinks|sank|founders|foundered|capsizes|capsized",
        "strike": r"(?:go|goes|went|walks?|walked) (?:on strike|out)|downs? tools|downed tools|" + _BEGUN,
        "summit": _BEGUN,
        "treaty": _MADE,
        "trial": r"(?:goes|went) on trial|" + _BEGUN,
        "truce": _MADE + r"|{noun}\s(?:takes|took|comes|came) (?:effect|into (?:force|effect))",
        "verdict": r"convicts|convicted|acquits|acquitted|(?:is|was|are|were) found (?:not )?guilty",
        "vote": r"votes|voted",
        "wedding": r"marries|married",
        "withdrawal": r"withdraws|withdrew|pulls out|pulled out",
    }
)
_NOT_YET = re.compile(
    r"\b(?:will|would|shall|may|might|could|should|must|to|not|never|no|plans?|planned|threatens?|threatened|warns?"
    r"|warned|calls?|called|expects?|expected|against|if|whether|unless|before|after|following|since|until|ahead of"
    r"|den(?:y|ies|ied)|about|over|for)\s(?:[\w’'-]+\s){0,3}$",
    re.IGNORECASE,
)
_OPENING = 240
"""How much of an entry is looked at: what it is about stands at its beginning."""


def tells_of(noun: str, text: str, told: Sequence[str] = ()) -> bool:
    """Return whether the entry tells in its own right of such a happening, and uses all the words told of it."""
    opening = " ".join(text[:_OPENING].split())
    spoken = opening.casefold()
    if any(word.casefold() not in spoken for word in told):
        return False
    return any(not _NOT_YET.search(opening[: match.start()]) for match in _introduced(noun).finditer(opening))


@cache
def _introduced(noun: str) -> re.Pattern[str]:
    verbs = HAPPENINGS[noun].replace("{noun}", rf"{noun}s?")
    return re.compile(rf"\b(?:{verbs})\b|\b(?:an?|another)\s(?:[\w’'-]+\s){{0,3}}{noun}\b", re.IGNORECASE)
