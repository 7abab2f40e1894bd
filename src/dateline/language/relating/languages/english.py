"""How English entries put a happening beside another one."""

from dateline.language.relating.tongue import Tongue, listed, numbered

_MADE = (
    r"(?:signs?|signed|initials?|initialled|initialed|agrees? (?:on|to)|agreed (?:on|to)|reach(?:es|ed)?|concludes?"
    r"|concluded|strikes?|struck|seals?|sealed)\b[^.;]{0,60}\b{noun}|{noun}\b[^.;]{0,60}\b(?:is|was|are|were)?\s*"
    r"(?:signed|initialled|initialed|reached|concluded|struck|sealed|agreed)"
)
_BEGUN = r"{noun}\s(?:begins?|began|opens?|opened|starts?|started|takes? place|took place)"
_KILLED = r"dies|died|(?:is|was|are|were) (?:killed|murdered|assassinated|shot dead)|kills|killed|murders|murdered"
_HAPPENINGS = {
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
_NOT_YET = (
    r"\b(?:will|would|shall|may|might|could|should|must|to|not|never|no|plans?|planned|threatens?|threatened|warns?"
    r"|warned|calls?|called|expects?|expected|against|if|whether|unless|before|after|following|since|until|ahead of"
    r"|den(?:y|ies|ied)|about|over|for)\s(?:[\w’'-]+\s){0,3}$"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_LEAD = r"the (?P<next>day|morning|(?P<night>night))|{count} {unit}|(?P<hours>hours)|shortly|soon|immediately|just"

ENGLISH = Tongue(
    code="en",
    numbers=numbered(
        "a|an|one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"
    ),
    units=("days?", "weeks?", "fortnights?", "months?", "years?"),
    lead="(?:on )?",
    from_entry_before=(
        (r"(?:the )?same day|that day|later that day|(?:that|the same) (?:morning|afternoon|evening)", (0, 0)),
        (r"that night|the same night", (0, 1)),
        (r"(?:the )?(?:next|following) (?:day|morning|afternoon|evening)", (1, 1)),
        (r"(?:the )?(?:next|following) night", (1, 2)),
        (rf"(?:the )?following {_WEEKDAY}", (1, 7)),
        (r"(?:the )?following week", (1, 13)),
        (r"(?:the )?following month", (1, 61)),
        (r"(?:shortly|soon|immediately) after(?:wards)?|afterwards", (0, None)),
    ),
    counted_on="{count} {unit} (?:later|afterwards|after)",
    beside=(
        r"(?:(?P<eve>on the eve of)|(?P<same>on the (?:same )?day (?:of|as))|"
        rf"(?:(?:{_LEAD}) )?(?:(?P<after>after|following)|(?P<before>before|ahead of|prior to))) "
        r"the (?P<given>(?:[\w’'.-]+ ){{0,3}}?)(?P<noun>{noun})"
        r"(?P<of>(?: (?:of|in|at|on|off|with|between|near) (?:[\w’'.-]+ ?){{1,6}})?)"
    ),
    small=listed("a|an|and|at|between|her|his|in|its|near|of|off|on|the|with"),
    happenings=_HAPPENINGS,
    introduced=r"(?:an?|another)\s(?:[\w’'-]+\s){{0,3}}{noun}",
    not_yet=_NOT_YET,
)
