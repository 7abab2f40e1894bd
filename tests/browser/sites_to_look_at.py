"""Chronologies to look at: one with some of everything, a crowded one, one that attacks, one right to left."""

from dataclasses import replace

from dateline.domain.accounts import Claim, Modality, Property
from dateline.domain.dates import Basis, Day, Precision, When
from dateline.domain.events import Dispute, DisputeKind
from dateline.domain.problems import Problem, Severity
from dateline.domain.prose import Style
from dateline.domain.shown import Conflict, Origins, Shown, ShownAccount, ShownChronology, ShownCitation, ShownEntry

PEOPLE = ("Halden Voss", "Mirren Hale", "Oskar Lund", "Dana Arbour")
OUTLETS = ("Coastwire", "The Varnes Courier", "Sund Radio")


def _when(words, edtf, first, last, basis=Basis.STATED):
    return When(words=words, edtf=edtf, earliest=first, latest=last, precision=Precision.RANGE, basis=basis)


def _report(name, publisher, day, *, based_on=(), bylines=()):
    published = _when(day, day, day, day) if day else None
    return ShownAccount(
        citation=ShownCitation(
            label=f"{name}, {publisher}",
            kind="full",
            bylines=bylines,
            publisher=publisher,
            url=f"https://{publisher.split()[-1].lower()}.example/{name.lower().replace(' ', '-')}",
            published=published,
            based_on=based_on,
            report=f"{name}{publisher}",
            resolves_to=f"{name}{publisher}",
        )
    )


def mixed(harbour):
    """The harbour's chronology with every kind of date, a prediction, disputes of all kinds, and reports with days."""
    dates = (
        _when("9/1", "2031-09-01", "2031-09-01", "2031-09-01"),
        _when("9/2, 10:25 p.m.", "2031-09-02T22:25:00", "2031-09-02", "2031-09-02"),
        _when("9/3 to 9/20", "2031-09-03/2031-09-20", "2031-09-03", "2031-09-20"),
        _when("some days later", "[2031-09-21..2031-10-05]", "2031-09-21", "2031-10-05", Basis.RELATIVE),
        _when("about 10 October", "2031-10-10~", "2031-10-03", "2031-10-17"),
        _when("since 1 November", "2031-11-01/..", "2031-11-01", None),
        _when("until 1 December", "../2031-12-01", None, "2031-12-01"),
        When(words="at some time"),
    )
    entries = [_invented(number, when) for number, when in enumerate(dates, start=4)]
    return replace(harbour, entries=(*harbour.entries, *_disputed(entries)))


def _invented(number, when):
    claim = Claim(
        property=Property.WHEN,
        words="in spring",
        start=0,
        end=9,
        earliest="2032-03-01",
        latest="2032-05-31",
        modality=Modality.EXPECTED,
    )
    accounts = (
        _report(f"Report {number}", "AP", f"2031-09-{number:02}", bylines=("Ines Toll",)),
        _report(f"Copy {number}", OUTLETS[number % 3], f"2031-09-{number + 1:02}", based_on=("AP",)),
        _report(f"Loose {number}", OUTLETS[number % 2], "" if number % 2 else "2031-08-20", based_on=("Reuters",)),
    )
    return ShownEntry(
        id=f"mixed{number:05}",
        n=number,
        state="published",
        when=when,
        text=f"{PEOPLE[number % 4]} writes to {PEOPLE[(number + 1) % 4]} about the lease of the northern quay.",
        claims=(claim,) if number == 5 else (),
        accounts=accounts[: number % 4],
        origins=Origins(count=min(number % 4, 2), unknown=False, grounds="Two of them rest on AP."),
    )


def _disputed(entries):
    """The first is denied, doubted and corrected by those after it; one misses, one meets, one is open."""
    made = [
        Dispute(
            id=f"m{at}",
            entry=entries[at].id,
            target=f"entry:{entries[0].id}",
            kind=kind,
            scope="last week",
            earliest=first,
            latest=last,
            misses=misses,
        )
        for at, kind, first, last, misses in (
            (2, DisputeKind.DENIES, "2031-09-08", "2031-09-14", True),
            (3, DisputeKind.DOUBTS, None, None, None),
            (4, DisputeKind.CORRECTS, "2031-08-30", "2031-09-05", False),
        )
    ]
    found = [replace(entries[0], disputed_by=tuple(made)), *entries[1:]]
    for at, dispute in zip((2, 3, 4), made, strict=True):
        found[at] = replace(found[at], disputes=(dispute,))
    return found


def crowded():
    """More entries than a picture can draw one by one."""
    head = ShownChronology(slug="crowd", title="The Crowded Year", status="", edition=1, head="sha256:0", language="en")
    first = Day(2031, 1, 1)
    entries = []
    for number in range(400):
        day = first.shift(number * 3 // 4)
        last = day.shift(40 if number % 10 == 0 else 0)
        edtf = f"{day}/{last}" if day != last else str(day)
        entry = ShownEntry(
            id=f"crowd{number:05}",
            n=number + 1,
            state="published",
            when=_when(f"{day.month}/{day.day}", edtf, str(day), str(last)),
            text=f"{PEOPLE[number % 4]} visits the quay for the {number + 1}th time.",
            accounts=(_report(f"Report {number}", OUTLETS[number % 3], str(day)),) if number % 5 else (),
        )
        entries.append(entry)
    return Shown(chronology=head, entries=tuple(entries))


def right_to_left(harbour):
    """A chronology in Arabic."""
    head = replace(harbour.chronology, language="ar", title="عقد الميناء", preface="يُحفظ باليد.")
    said = "سافر الوزير هالدن فوس إلى ميناء لو لإجراء محادثات."
    entries = [
        replace(entry, text=said, styles=(), when=replace(entry.when, words=words))
        for entry, words in zip(harbour.entries, ("في وقت سابق من 2031", "3 آب", "25 آب"), strict=True)
    ]
    return replace(harbour, chronology=head, entries=tuple(entries))


ATTACKS = (
    "<script>alert(1)</script>",
    "</title></style></svg><img src=x onerror=alert(2)>",
    '"><svg onload=alert(3)>',
    "{{ 7*7 }}{% raw %}${7*7}",
    "javascript:alert(4)",
    "\u202egnp.exe\u202c \u2066\u2067",
    "</p></td></table><div style='position:fixed;inset:0;background:red'>",
    "a" * 5000,
    "i̷͓͎" * 200,
    "﷽" * 60,
)
LINKS = (
    "javascript:alert(5)",
    "JaVaScRiPt:alert(6)",
    " \tjavascript:alert(7)",
    "data:text/html,<script>alert(8)</script>",
    "https://evil.example/\"onmouseover=alert(9) x='",
    "//evil.example/",
    "https://evil.example/<script>",
)
MEGABYTE = "Every word of it is kept. " * 40_000


def hostile():
    """Markup, script, links that run, marks that turn text round and far too much text, in every field."""
    entries = [_attacking(number) for number in range(len(ATTACKS))]
    denial = Dispute(
        id="x", entry=entries[1].id, target=f"entry:{entries[0].id}", kind=DisputeKind.DENIES, scope=ATTACKS[0]
    )
    entries[0] = replace(entries[0], disputed_by=(denial,), text=MEGABYTE)
    entries[1] = replace(entries[1], disputes=(replace(denial, grounds=ATTACKS[1]),))
    head = ShownChronology(
        slug="x",
        title=ATTACKS[1] + ATTACKS[0],
        status=ATTACKS[2],
        edition=1,
        head=ATTACKS[0],
        language='"><script>',
        preface="\n\n".join(ATTACKS[:7]),
    )
    problem = Problem(
        check=ATTACKS[0],
        severity=Severity.WARNING,
        entry=entries[2].id,
        message=ATTACKS[1],
        repair="",
        place=ATTACKS[2],
    )
    return Shown(chronology=head, entries=tuple(entries), problems=(problem,))


def _attacking(number):
    attack, link = ATTACKS[number], LINKS[number % len(LINKS)]
    day = f"2031-0{1 + number % 9}-11"
    when = When(words=attack, edtf=day, earliest=day, latest=day, grounds=attack)
    citation = ShownCitation(
        label=attack,
        kind="full",
        bylines=(attack,),
        publisher=attack,
        title=attack,
        url=link,
        archive_url=link,
        published=when,
        based_on=(attack, "AP"),
        report=f"r{number}",
        resolves_to=f"r{number}",
        resolution=attack,
    )
    conflict = Conflict(property="when", sides=(attack, "x"), grounds=attack, reading=attack)
    return ShownEntry(
        id=f"hostile{number:03}",
        n=number + 1,
        state="corrected",
        when=when,
        text=f"{attack}\n\n{link}",
        styles=(Style(kind="link", start=0, end=min(5, len(attack)), target=link),),
        accounts=(ShownAccount(citation=citation, text=attack), ShownAccount(citation=replace(citation, label=link))),
        conflicts=(conflict,),
        origins=Origins(count=2, unknown=False, grounds=attack),
        lane=attack,
        details={attack[:80]: attack},
    )
