"""How German is written: capitals, endings, figures, and what only looks like time."""

from dateline.language.dating.tagging.figures import Figures
from dateline.language.dating.tagging.language import Endings, Lookalikes, listed

CAPITAL = frozenset(("mo", "di", "mi", "do", "fr", "sa", "so", "mai", "jan", "jun", "sep", "ende", "mal"))

SMALL = frozenset(("sek", "min"))

_PAST = "te gten kten chten elten erten nnten ierten llten hrten mten pten bten ßten"
ENDINGS = Endings(past=tuple(_PAST.split()), small=True)

_ORDINARY = (
    r"\s{0,3}(?:Jan|Jän|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahr|Jh|Quartal|Halb|Hälfte|Tag|Woche|Monat)"
)
FIGURES = Figures(
    r"\d{1,2}\.[^\S\n]?(?:1[0-2]|0?[1-9])\.(?:[^\S\n]?\d{4}|\d\d)?(?!\d)"
    rf"|\d{{1,2}}\.(?=[-–/]\d|\s{{1,3}}[a-zäöüß]|{_ORDINARY})|\d{{2,4}}er(?![^\W_])|\d+(?:[.,:/–—-]\d+)*",
    day_first=True,
    comma=True,
    forms=(
        (r"(\d\d?)\.\s?(\d\d?)\.\s?(\d{4}|\d\d)?", "dotted"),
        (r"([1-9]|[12]\d|3[01])\.", "ordinal"),
        (r"(\d{1,3}0)er", "decade"),
    ),
)

LEADS = (
    "small mid big amount decimal count scale vague half every the a of approx over around just part edge last next "
    "this that ordinal dash stroke dot comma weekday short_weekday month until and_ or_ more in_ once times year "
    "per unit units clock on onto at deictic daypart morrow shortyear era oclock smalls season ago from_ minutes_of "
    "hour_word weekday_part decade half_year at"
)

TRIGGERS = (
    "morrow",
    "half_year",
    "hour_word",
    "(?<=on)ordinal",
    "(?<=between|from_|at)(?:small|mid)(?=.(?:small|mid) oclock)",
    "(?<=in_|until|since|starting|from_|ago|after|and_|between|open_|dash)big",
)

LOOKALIKES = Lookalikes(
    numbered=listed("nr|nr.|nummer|flug|linie|artikel|paragraf|paragraph|seite|zimmer"),
    title=listed(
        "herr|herrn|frau|familie|dr|prof|hr|fr|doktor|professor|professorin|minister|ministerin|präsident|präsidentin|kanzler|kanzlerin|oberst|leutnant|hauptmann|general|richter|richterin|staatsanwalt|staatsanwältin|sprecher|sprecherin|bürgermeister|bürgermeisterin|trainer|zeuge|zeugin|senator|senatorin|botschafter|botschafterin|pater|bischof|kommissar"
    ),
    acronym=listed("eu|un|us|uk|ag|tv|ba"),
    counted=listed(
        "euro|dollar|mark|franken|menschen|personen|soldaten|mann|männer|frauen|kinder|einwohner|einwohnern|kilometer|meter|metern|stimmen|mitarbeiter|mitarbeiterinnen|beschäftigte|teilnehmer|besucher|stück|tonnen|quadratmeter|hektar|fälle|wörter"
    ),
    to_day=listed("tag"),
    bare=listed(
        "sekunde|minute|stunde|tag|tages|tags|woche|monat|monats|jahr|jahres|quartal|jahrzehnt|jahrhundert|jahrhunderts|jh|jh.|sek|min"
    ),
    surnames=listed("month|season"),
    nouns_are_capital=True,
    saying=listed("sagte|sagten|teilte|erklärte|schrieb"),
    extreme=listed("erstmals|schlimmste|schlimmsten|größte|größten|höchste|höchsten"),
    opening=listed("geöffnet|offen|öffnet|geschlossen|schließt|öffnungszeiten|öffnungszeit|sprechzeiten"),
)
