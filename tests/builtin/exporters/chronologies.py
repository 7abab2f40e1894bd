"""Chronologies as shown, for everything that writes them out: one that people could read, and any at all."""

from dataclasses import replace

from hypothesis import strategies as st

from dateline.domain.accounts import Attribution, Claim, Modality, Naming, Property
from dateline.domain.chronologies import Mark, Quotation
from dateline.domain.dates import Basis, Precision, When
from dateline.domain.events import Dispute, DisputeKind
from dateline.domain.problems import Problem, Severity
from dateline.domain.prose import Prose, Style
from dateline.domain.shown import (
    Conflict,
    Origins,
    Shown,
    ShownAccount,
    ShownChronology,
    ShownCitation,
    ShownEntry,
    ShownOriginal,
)
from dateline.domain.written import WrittenChronology, WrittenEntry, WrittenSource

_SAID = '"The Minister boarded the night ferry [at Port Loe] in August [sic]…"'
_QUOTED = _SAID[1:-1]

_TEAM = ShownCitation(label="Reporting by Ada Quill and Jon Marr", kind="full", bylines=("Ada Quill", "Jon Marr"))
_WIRE = ShownCitation(
    label="Reporting by Ines Toll, Coastwire",
    kind="full",
    bylines=("Ines Toll",),
    publisher="Coastwire",
    url="https://coastwire.example/ferry?a=1&b=2",
    based_on=("Meridian", "AP"),
    report="r2",
    resolves_to="r2",
)
_SHORT = ShownCitation(
    label="Id. Quill and Marr:", kind="id", resolves_to="r1", resolution="Quill and Marr, as in entry 2 (8/3)"
)

_DENIAL = Dispute(
    id="d1",
    entry="denialaaaa",
    target="entry:ferryaaaaa",
    kind=DisputeKind.DENIES,
    scope="last week",
    earliest="2031-08-18",
    latest="2031-08-24",
    misses=True,
    grounds="Last week was 18 to 24 August 2031; the crossing is reported for 3 August 2031.",
)


def _quotation(text: str, words: str) -> Quotation:
    start = text.index(words)
    return Quotation(
        words=words,
        start=start,
        end=start + len(words),
        marks=(
            Mark(kind="bracket", start=words.index("[at"), end=words.index("Loe]") + 4),
            Mark(kind="sic", start=words.index("[sic]"), end=words.index("[sic]") + 5),
            Mark(kind="ellipsis", start=words.index("…"), end=words.index("…") + 1),
        ),
    )


def _claim(text: str, words: str, edtf: str) -> Claim:
    start = text.index(words)
    return Claim(property=Property.WHEN, words=words, start=start, end=start + len(words), edtf=edtf)


def _harbour_entries() -> tuple[ShownEntry, ...]:
    told = "The ferry sailed on 3 July, two harbour pilots say."
    return (
        ShownEntry(
            id="earlieraaa",
            n=1,
            state="published",
            when=When(
                words="Earlier in 2031",
                edtf="2031-01-01/2031-08-02",
                earliest="2031-01-01",
                latest="2031-08-02",
                precision=Precision.RANGE,
                basis=Basis.RELATIVE,
                grounds="Earlier than the next entry, in the year named.",
            ),
            text="Talks begin over the harbour lease.",
        ),
        ShownEntry(
            id="ferryaaaaa",
            n=2,
            state="published",
            when=When(
                words="8/3",
                edtf="2031-08-03",
                earliest="2031-08-03",
                latest="2031-08-03",
                precision=Precision.DAY,
                basis=Basis.INFERRED,
                grounds="Year 2031 from “Earlier in 2031”; August 3, a Sunday, fits it.",
            ),
            text="Minister Halden Voss crosses to Port Loe\n\nfor talks with the Harbour Guild",
            styles=(
                Style(kind="italic", start=9, end=20),
                Style(kind="link", start=32, end=40, target="https://maps.example/port_loe"),
            ),
            accounts=(
                ShownAccount(
                    citation=_TEAM,
                    text=_SAID,
                    quotations=(_quotation(_SAID, _QUOTED),),
                    claims=(_claim(_SAID, "August", "2031-08"),),
                ),
                ShownAccount(
                    citation=_WIRE,
                    text=told,
                    claims=(_claim(told, "3 July", "2031-07-03"),),
                    attributions=(
                        Attribution(
                            words="two harbour pilots say",
                            start=told.index("two"),
                            end=told.index("say") + 3,
                            source="two harbour pilots",
                            naming=Naming.UNNAMED,
                            manner="say",
                            count=2,
                        ),
                    ),
                    original=ShownOriginal(
                        words="Die Fähre lief am 3. Juli aus, sagen zwei Hafenlotsen.",
                        language="de",
                        translator="Mira Holm",
                        quotations=(
                            Quotation(
                                words="Die Fähre lief am 3. Juli aus, sagen zwei Hafenlotsen.",
                                start=0,
                                end=54,
                                proof="exact",
                            ),
                        ),
                    ),
                ),
            ),
            conflicts=(
                Conflict(
                    property="when",
                    sides=("August", "3 July"),
                    grounds="One account says August, another 3 July.",
                ),
            ),
            disputed_by=(_DENIAL,),
            origins=Origins(count=2, unknown=False, grounds="Neither of the two rests on the other."),
        ),
        ShownEntry(
            id="denialaaaa",
            n=3,
            state="corrected",
            when=When(
                words="8/25",
                edtf="2031-08-25",
                earliest="2031-08-25",
                latest="2031-08-25",
                precision=Precision.DAY,
                basis=Basis.INFERRED,
            ),
            text="The Ministry denies that Voss was in Port Loe “last week.”",
            accounts=(ShownAccount(citation=_SHORT),),
            claims=(
                Claim(
                    property=Property.WHEN,
                    words="last week",
                    start=47,
                    end=56,
                    edtf="2031-08-18/2031-08-24",
                    modality=Modality.DENIED,
                ),
            ),
            disputes=(_DENIAL,),
            origins=Origins(count=1, unknown=True, grounds="Nothing says what the report rests on."),
            lane="Denials",
            details={"Place": "Port Loe", "Note": ""},
        ),
    )


def harbour() -> Shown:
    """Return a short chronology with one of each thing that is shown."""
    return Shown(
        chronology=ShownChronology(
            slug="harbour",
            title="The Harbour Lease",
            status="work in progress",
            edition=3,
            head="sha256:" + "ab" * 32,
            language="en",
            preface="Kept by hand.\n\nCorrections are welcome.",
            order="mdy",
            year=2031,
        ),
        entries=_harbour_entries(),
        problems=(
            Problem(
                check="unsourced-entry",
                severity=Severity.WARNING,
                entry="earlieraaa",
                message="Nothing says where this comes from.",
                repair="Add a source.",
                place="entry 1 (Earlier in 2031)",
            ),
        ),
    )


_NASTY = (
    "|",
    "\\",
    "\\|",
    "`a`",
    "``",
    "*x*",
    "_y_",
    "**",
    "~~z~~",
    "[a](b)",
    "![i](u)",
    "[^1]",
    "<b>&amp;</b>",
    "<script>alert(1)</script>",
    "<!-- dateline: entry=x -->",
    "-->",
    "--",
    "&lt;",
    "&copy;",
    "#",
    "1. ",
    "- ",
    "> ",
    "---",
    ":-",
    '"',
    "'",
    "“",
    "”",
    "\n",
    "\n\n",
    "  ",
    "\t",
    "\u00a0",
    "\u200b",
    "\u202e",
    "שלום",
    "مرحبا",
    "é",
    "e\u0301",
    "👩‍👩‍👧",
    "https://a.example/b_c",
    "www.example.com",
    "Reporting by Ada Quill",
    "Id.",
    "8/3",
    "in July",
    "{{ x }}",
    "{% x %}",
    "${x}",
    "javascript:alert(1)",
    "=1+1",
    "+1",
    "-2",
    "@x",
    "\t=1",
    "\r\n",
    "\r=1",
    "＝1",
    "＠x",
    "'=1",
    "''",
    '=HYPERLINK("https://a.example/","x")',
    "#REF!",
    "0012",
    "1e5",
    "TRUE",
    "_x000D_",
    "_x0041_",
    "]]>",
    "<r>",
    "</r>",
    "<?x?>",
    "<w:p/>",
    "#let x = 1",
    "$x$",
    "\\u{41}",
    "@key",
    "<label>",
    "// x",
    "/* x */",
    "\x00",
    "\x01",
    "\x0b",
    "\x0c",
    "\x1b[31m",
    "\x7f",
    "\x85",
    "\u2028",
    "\ufeff",
    "\ufffe",
    "\U0001f1e9\U0001f1ea",
    "日本語",
    "ไทย",
    "ا\u064b",
    "\u0308",
    "x" * 300,
    "44 BC",
    "c. 500 BCE",
    "Ibid.",
    "ibid., at 4",
)
_LETTERS = st.characters(codec="utf-8", exclude_categories=("Cs",))
_WORDS = st.lists(st.sampled_from(_NASTY) | st.text(_LETTERS, max_size=8), max_size=6).map("".join)
_ADDRESSES = st.sampled_from(
    [
        "https://a.example/",
        "https://a.example/x_(y)?q=a|b&c=%20d",
        "http://b.example/ü/[1]",
        "javascript:alert(1)",
        "data:text/html,<script>",
        "//c.example",
        "mailto:desk@a.example",
        "https://d.example/\"'<>` x",
    ]
)
_COLUMNS = _WORDS | st.sampled_from(["Place", "Note", "Date", "Who?", "Ort"])
_DISPUTES = st.builds(
    Dispute,
    id=st.just("dispute001"),
    entry=st.just("any0000001"),
    target=st.just("entry:any0000002"),
    kind=st.sampled_from(DisputeKind),
    scope=_WORDS,
    grounds=_WORDS,
    misses=st.none() | st.booleans(),
    drawn=st.booleans(),
)
_DAYS = st.sampled_from(["2031-08-03", "-0860-02-01", "0000-01-01", "12031-01-01", "1999-12-31"]) | st.none()


@st.composite
def _styles(draw: st.DrawFn, words: str) -> tuple[Style, ...]:
    if not words:
        return ()
    pairs = draw(st.lists(st.tuples(st.integers(0, len(words) - 1), st.integers(1, len(words))), max_size=3))
    kinds = st.sampled_from(["link", "italic", "bold", "struck", "note"])
    made = [
        Style(kind=kind, start=start, end=end, target=draw(_ADDRESSES) if kind == "link" else "")
        for start, end in sorted(pairs)
        if start < end and (kind := draw(kinds))
    ]
    return tuple(made)


_WHENS = st.builds(
    When,
    words=_WORDS,
    edtf=st.sampled_from(["", "2031-08-03", "2031~", "-0860"]),
    earliest=_DAYS,
    latest=_DAYS,
    precision=st.sampled_from(Precision),
    basis=st.sampled_from(Basis),
    anchor=st.none() | _WORDS,
    grounds=_WORDS,
)
_NAMES = st.lists(_WORDS.filter(bool), max_size=2).map(tuple)
_MAYBE = st.none() | _WORDS.filter(bool)
_CITATIONS = st.builds(
    ShownCitation,
    label=_WORDS,
    kind=st.sampled_from(["full", "short", "id"]),
    bylines=_NAMES,
    publisher=_MAYBE,
    affiliation=_MAYBE,
    title=_MAYBE,
    url=st.none() | _ADDRESSES,
    archive_url=st.none() | _ADDRESSES,
    published=st.none() | _WHENS,
    based_on=_NAMES,
    locator=_MAYBE,
    anonymous=st.booleans(),
)


_ORIGINALS = st.builds(
    ShownOriginal,
    words=_WORDS.filter(bool),
    language=st.sampled_from(["", "uk", "ar", "pt-BR", "x-none"]),
    translator=_WORDS,
    quotations=st.just(()),
)


@st.composite
def _accounts(draw: st.DrawFn) -> ShownAccount:
    words = draw(_WORDS)
    original = draw(st.none() | _ORIGINALS)
    return ShownAccount(citation=draw(_CITATIONS), text=words, styles=draw(_styles(words)), original=original)


@st.composite
def _entries(draw: st.DrawFn) -> ShownEntry:
    words = draw(_WORDS)
    return ShownEntry(
        id="",
        n=0,
        state=draw(st.sampled_from(["published", "corrected", "withdrawn", "draft"])),
        when=draw(_WHENS),
        text=words,
        styles=draw(_styles(words)),
        accounts=tuple(draw(st.lists(_accounts(), max_size=3))),
        lane=draw(st.just("") | _WORDS),
        details=draw(st.dictionaries(_COLUMNS, _WORDS, max_size=3)),
        disputes=tuple(draw(st.lists(_DISPUTES, max_size=1))),
        merged_into=draw(st.none() | st.just("any0000002")),
    )


_LABELS = st.builds(
    lambda *parts: ", ".join(filter(None, parts)),
    st.sampled_from(["Article by Ada Quill", "Reporting by Ines Toll and Jon Marr", "Anonymous", ""]),
    st.sampled_from(["Meridian", "Coastwire", ""]),
    st.sampled_from(["4 May 2031", "May 2031", ""]),
    st.sampled_from(
        ["based on reporting by Coastwire", "based on AP and Reuters", "a fellow at the Loe Institute", ""]
    ),
)
_SHORT_LABELS = st.sampled_from(
    ["Id.", "Ibid.", "Id. at 4", "Id. Quill", "Quill, supra", "Toll and Marr, supra note 3", "Coastwire, supra"]
)


@st.composite
def written(draw: st.DrawFn) -> WrittenChronology:
    """Chronologies as people write them: the same few teams over and over, undated or not, with short forms."""
    sources = st.lists(st.builds(WrittenSource, label=_LABELS | _SHORT_LABELS), max_size=2).map(tuple)
    dates = st.sampled_from(["3 May 2031", "6/5/2031", "7/24", "in May", "12/10/2031"])
    entries = draw(st.lists(st.tuples(dates, sources), max_size=6))
    return WrittenChronology(
        entries=tuple(
            WrittenEntry(place=f"row {n}", date=date, text=Prose(words=f"The ferry is seen, no. {n}"), sources=cited)
            for n, (date, cited) in enumerate(entries, start=1)
        )
    )


@st.composite
def showns(draw: st.DrawFn) -> Shown:
    entries = draw(st.lists(_entries(), max_size=4))
    return Shown(
        chronology=draw(
            st.builds(
                ShownChronology,
                slug=st.just("any"),
                title=_WORDS,
                status=_WORDS,
                edition=st.none() | st.integers(1, 9),
                head=st.just("sha256:" + "0" * 64),
                language=st.sampled_from(["", "en", "he", 'x"><script>']),
                preface=_WORDS,
                sort=st.sampled_from(["earliest", "latest", "written"]),
                order=st.sampled_from(["", "dmy", "mdy"]),
                year=st.none() | st.just(2031),
            )
        ),
        entries=tuple(replace(entry, id=f"any{n:07}", n=n) for n, entry in enumerate(entries, start=1)),
    )


def nasty() -> Shown:
    """Return a chronology whose every word is made to hurt, and which is the same each time."""
    entries = tuple(
        ShownEntry(
            id=f"nasty{n:05}",
            n=n,
            state="published" if n % 5 else "draft",
            when=When(words=f"{n} May 2031", edtf=f"2031-05-{n % 28 + 1:02}", grounds=words),
            text=f"Event {n}: {words} it ends",
            styles=(Style(kind="italic", start=0, end=5),),
            accounts=tuple(
                ShownAccount(
                    citation=ShownCitation(label=f"Source {k} {words}", kind="full", url=f"https://a.example/{n}/{k}"),
                    text=f"“Told {k}: {words}”\n\nand so on",
                )
                for k in range(n % 4)
            ),
            details={"Place": words, "Note": f"{n}"},
        )
        for n, words in enumerate(_NASTY, start=1)
    )
    head = ShownChronology(
        slug="nasty", title="<b>Nasty</b> & 'more'", status="final", edition=None, head="", language="he"
    )
    return Shown(chronology=head, entries=entries)
