"""How English is written: capitals, endings, figures, and what only looks like time."""

from dateline.language.dating.tagging.figures import ENGLISH_FIGURES
from dateline.language.dating.tagging.language import Endings, Lookalikes, listed

CAPITAL = listed("q1|q2|q3|q4|h1|h2|z")
SMALL = listed("sec|min|it|us")
SMALL_MONTHS = listed("may|march|mar|august|dec|sep|jun")
ENDINGS = Endings(past=("ed",), named=True)
FIGURES = ENGLISH_FIGURES

LEADS = (
    "small mid big amount decimal count scale vague half every the a of approx part edge earlier last next "
    "this that latest current fiscal ordinal suffix dash dot comma weekday short_weekday month to and_ or_ "
    "more working in_ onto once times year per unit units clock ampm on at deictic daypart shortyear era past future "
    "quote_s zone oclock smalls season plus"
)

TRIGGERS = (
    "s_letter",
    "suffix",
    "count(?=count|scale)",
    "(?<=(?:small|mid)dash)ordinal",
    "(?<=ordinal)half",
    "last(?=small|count)",
    "(?<=in_|onto|by|since|until|between|from_|approx|after|before|dash|at_earliest)big",
    "(?<=at)(?:decimal|big)",
    "(?<=part)big",
    "big(?=.era|.big era)",
    "big(?=zone)",
    "(?<=latest)period",
    "(?<=(?:year|weekday|season)(?:to|dash|until))present",
    "(?<=(?:to|until|dash) the)present",
    "(?<=the)last(?=comma|dot|stop|break_|close|did|bade|fixed|will|has|is_)",
    "(?<=in_ the)last(?=that|the|of|by|to|for_|and_|symbol)",
)

LOOKALIKES = Lookalikes(
    numbered=listed(
        "no|no.|nos|number|numbers|section|sections|page|pages|p|pp|suite|form|forms|case|flight|route|room|"
        "article|articles|paragraph|para|invoice|volume|vol|highway|box|resolution|rule|order|exhibit|model|"
        "serial|docket|title"
    ),
    uncounted=listed(
        "which|who|whom|whose|where|when|while|he|she|it|they|we|i|you|his|her|its|their|there|but|as|if|because|"
        "although|though|also|not|with|without|under|against|["
    ),
    title=listed("mr|mrs|ms|dr|prof|sgt|capt|lt|col|gen|sen|rep|rev"),
    minutes=listed("minutes"),
    share=listed("quarter"),
    part=listed("quarters|quarter"),
    bare=listed("second|quarter|minute|sec|min|century|decade|quarters|seconds|yr|hr|wk|mth"),
    to_day=listed("day"),
    age=listed("old|olds|older|younger"),
    soon=listed("soon|shortly"),
    alike=listed("as"),
    deeds=listed("march"),
    papers=listed("times|telegraph|express|mirror|mail|herald|post|star|tribune|mercury|independent|business|journal"),
    foreseeable=listed("foreseeable"),
    sorting=listed("future"),
    telling=listed("winter|summer|autumn|summertime|wintertime|springtime"),
    posted=listed("spring"),
    modal=listed("may"),
    moved=listed(
        "fell|rose|eased|gained|lost|slipped|dropped|climbed|jumped|added|advanced|declined|edged|slid|surged|up|down|by|"
        "off|firmed|tumbled|unchanged"
    ),
    eve=listed("eve"),
    falling=listed("fall"),
    counted=listed("ft|feet|km|kilometres|kilometers|metres|meters|kg|lbs|hectares|acres|tonnes|mph"),
    owner=listed("his|her|their|my|our|your"),
    happening=listed(
        "attack|attacks|attackers|hijacker|hijackers|hijackings|terror|terrorist|terrorists|terrorism|related|era|"
        "commission|memorial|victims|families|survivors|responders|anniversary"
    ),
    being=listed("was|were|is|are|be|been|being|became|marked|marks"),
    apart=listed(
        "as|but|while|whilst|with|without|amid|despite|because|though|although|so|if|unless|where|than|against|like|"
        "up|down|higher|lower|firmer|weaker|unchanged|flat|off|out|away|alone|itself|too|also|then|not|nor|yet|per"
    ),
    negation=listed("not|t|never"),
    perfect=listed("has|have|hasn|haven"),
    saying=listed("said|told|added|announced|wrote"),
    extreme=listed(
        "worst|best|largest|biggest|smallest|greatest|highest|lowest|longest|shortest|"
        "deadliest|bloodiest|heaviest|strongest|weakest|hottest|coldest|wettest|driest|fastest|slowest|sharpest|steepest|"
        "closest|busiest|youngest|oldest"
    ),
    opening=listed("open|opens|closed|closes|hours|available|runs"),
    surnames=listed("month|season|seasons"),
    shouted=listed("month|season|seasons|daypart|dayparts"),
    names=listed("unit|units|deictic|daypart"),
)
