"""When a report was written, inferred from what it tells."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating import (
    AnchorBounds,
    Inference,
    Rules,
    anchor_by,
    find,
    find_dates,
    infer_written,
    is_valid,
)
from dateline.language.dating.inferring.grounds import Ground, days
from dateline.language.dating.inferring.written import infer_from

MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)


def bounds(text: str, rules: Rules | None = None) -> tuple[str, str]:
    found = infer_written(text, rules or Rules())
    return str(found.earliest or ""), str(found.latest or "")


TOLD = [
    ("Published: 3 May 2031\n\nThe ferry sank.", "2031-05-03", "2031-05-03"),
    (
        '<meta property="article:published_time" content="2031-05-03T10:00:00Z"><p>It sank.</p>',
        "2031-05-03",
        "2031-05-03",
    ),
    ('<script>{"dateModified":"2031-06-01","datePublished": "2031-05-03"}</script>', "2031-05-03", "2031-05-03"),
    ("Date: 2031-05-03\n\nThe ferry sank.", "2031-05-03", "2031-05-03"),
    ("Harbour shut\n\nFriday, May 2, 2031\n\nThe harbour is shut.", "2031-05-02", "2031-05-02"),
    ("By Ann Quell | 3 May 2031\n\nThe ferry sank.", "2031-05-03", "2031-05-03"),
    ("Tarn Quay, 3 May 2031\n\nDear Sir,", "2031-05-03", "2031-05-03"),
    ("TARN QUAY, May 3, 2031 (CWP) — The ferry sank.", "2031-05-03", "2031-05-04"),
    ("Updated 3 May 2031 10:05 GMT\n\nThe ferry sank on 1 May 2031.", "2031-05-01", "2031-05-03"),
    ("The council met on 24 April 2031. It will meet again on 12 May 2031.", "2031-04-24", "2031-05-12"),
    ("The mayor was tired today, 3 May 2031.", "2031-05-03", "2031-05-03"),
    ("The council met yesterday (2 May 2031).", "2031-05-03", "2031-05-03"),
    ("He left three days ago, on 5 May 2031.", "2031-05-08", "2031-05-08"),
    ("Last year, 2014, was the worst.", "2015-01-01", "2015-12-31"),
    ("Next month, in May 2031, the bridge opens.", "2031-04-01", "2031-04-30"),
    ("Last Friday, May 2, 2031, he left.", "2031-05-03", "2031-05-15"),
    ("So far in 2031, twelve ships sank.", "2031-01-01", "2031-12-31"),
    ("Ten years after the flood of 3 May 2005, the town is still dry.", "2015-05-03", "2015-05-03"),
    ("The tenth anniversary of the 2005 flood was kept.", "2014-12-01", ""),
    ("Ann Quell, who was born on 3 May 1980 in Tarn, is 51.", "2031-05-03", "2032-05-02"),
    ("The war ended in 1918. It will be remembered.", "1918-01-01", ""),
    ("The bridge will open in 2031.", "", "2031-12-31"),
    ("The bridge was to open in 2031 and would close in 2035.", "", ""),
    ("The ship, built in 2009, sank on Friday, July 24. It will be raised in 2017.", "2009-07-17", "2016-05-19"),
    ("Nothing is told here.", "", ""),
    ("Flight 2031 took 45 minutes.", "", ""),
    ("", "", ""),
]


@pytest.mark.parametrize(("text", "earliest", "latest"), TOLD)
def test_bounds(text: str, earliest: str, latest: str) -> None:
    assert bounds(text) == (earliest, latest)


def test_the_answer_says_what_it_stands_on() -> None:
    text = "The council met on 24 April 2031. It will meet again on 12 May 2031."
    found = infer_written(text)
    assert found.best.when.edtf == "[2031-04-24..2031-05-12]"
    assert found.best.when.basis is Basis.INFERRED
    assert '"24 April 2031" is told as past' in found.best.when.grounds
    for ground in found.best.grounds:
        assert text[ground.start : ground.end] == ground.words


def test_a_report_that_tells_nothing_is_of_no_day() -> None:
    found = infer_written("Nothing is told here.")
    assert not found.known
    assert (found.best.when.edtf, found.best.weight, found.runner_up) == ("", 0, None)
    assert found.best.when.precision is Precision.UNKNOWN


def test_the_runner_up_is_what_would_hold_if_the_best_ground_were_doubted() -> None:
    found = infer_written("Published: 3 May 2031\n\nThe council met on 24 April 2031. It will meet on 12 May 2031.")
    assert found.runner_up is not None
    assert found.runner_up.when.edtf == "[2031-04-24..2031-05-12]"
    assert 0 < found.runner_up.weight < found.best.weight


def test_what_contradicts_the_answer_is_named() -> None:
    found = infer_written("Published: 3 May 2031\n\nThe ferry sank on 12 June 2031.")
    assert str(found.day) == "2031-05-03"
    assert [ground.words for ground in found.doubted] == ["12 June 2031"]


def test_even_grounds_leave_both_days_open() -> None:
    found = infer_written("Published: 3 May 2031\n\nThe ferry sank.\n\nPublished: 5 May 2031")
    assert (str(found.earliest), str(found.latest)) == ("2031-05-03", "2031-05-05")
    assert found.best.when.edtf == "[2031-05-03,2031-05-05]"
    assert len(found.doubted) == 2


def test_without_any_year_a_day_of_the_year_is_all() -> None:
    found = infer_written("Posted: July 24\n\nThe ship sank on Monday.")
    assert not found.known
    assert found.best.when.edtf == "XXXX-07-24"


def test_a_copyright_notice_is_likely_and_no_more() -> None:
    found = infer_written("The ferry sank.\n\n© 2031 Tarn Courier")
    assert not found.known
    assert found.best.when.edtf == "2031?"


def test_dates_in_running_text_are_no_heads() -> None:
    assert bounds("Shares\n\nThe bonds, issued July 1, fell in 1990.") == ("1990-01-01", "")


def test_what_is_given_counts_most() -> None:
    text = "Published: 3 May 2031"
    given_bounds = Rules(anchor_bounds=AnchorBounds(Day(2031, 5, 1), Day(2031, 5, 9)))
    assert bounds(text, given_bounds) == ("2031-05-03", "2031-05-03")
    assert bounds(text, Rules(anchor=Day(2031, 6, 1))) == ("2031-06-01", "2031-06-01")
    assert bounds("Posted: May 3", Rules(year=2031)) == ("2031-05-03", "2031-05-03")


def test_other_languages() -> None:
    assert bounds("Veröffentlicht: 3. Mai 2031\n\nDie Fähre sank.", Rules(language="de")) == ("2031-05-03",) * 2
    assert bounds("Publié le 3 mai 2031\n\nLe bac a coulé.", Rules(language="fr")) == ("2031-05-03",) * 2


# ------------------------------------------------------------------ used by find


def test_find_counts_from_the_inferred_day() -> None:
    text = "Published: 3 May 2031\n\nThe ferry sank yesterday."
    rules = anchor_by(infer_written(text))
    assert (str(rules.anchor), rules.anchor_bounds) == ("2031-05-03", None)
    assert [each.when.edtf for each in find(text, rules)] == ["2031-05-03", "2031-05-02"]


def test_find_widens_what_counts_from_a_bounded_day() -> None:
    rules = Rules(anchor_bounds=AnchorBounds(Day(2031, 5, 3), Day(2031, 5, 9)))
    (yesterday, month, stated) = find("He came yesterday, after 2 June 2030; last month he fell.", rules)[::2] + find(
        "On 2 June 2030 he fell.", rules
    )
    assert (yesterday.when.earliest, yesterday.when.latest) == ("2031-05-02", "2031-05-08")
    assert (yesterday.value, yesterday.when.edtf) == ("2031-05-XX", "[2031-05-02..2031-05-08]")
    assert yesterday.when.basis is Basis.INFERRED
    assert "2031-05-03" in yesterday.when.grounds
    assert "2031-05-09" in yesterday.when.grounds
    assert (month.value, month.when.edtf) == ("2031-04", "2031-04")
    assert (stated.when.edtf, stated.when.basis) == ("2030-06-02", Basis.STATED)


def test_a_day_known_on_one_side_bounds_one_side() -> None:
    after = find("He came yesterday.", Rules(anchor_bounds=AnchorBounds(Day(2031, 5, 3), None)))[0]
    assert (after.value, after.when.earliest, after.when.latest) == ("XXXX-XX-XX", "2031-05-02", None)
    before = find("He came on May 20.", Rules(anchor_bounds=AnchorBounds(None, Day(2031, 5, 3))))[0]
    assert (before.value, before.when.earliest, before.when.latest) == ("XXXX-05-20", None, "2030-05-20")


def test_framed_dates_are_widened_too() -> None:
    rules = Rules(anchor_bounds=AnchorBounds(Day(2031, 5, 3), Day(2031, 5, 9)))
    (found,) = find_dates("It lasts for the rest of the year.", rules)
    assert (found.when.earliest, found.when.latest) == ("2031-05-03", "2031-12-31")


RELATIVE = "yesterday|today|tomorrow|last week|last month|next year|two days ago|three weeks ago|on Friday|last Friday"


@given(
    day=st.dates(date(1950, 1, 1), date(2090, 1, 1)),
    before=st.integers(0, 40),
    after=st.integers(0, 40),
    words=st.sampled_from(RELATIVE.split("|")),
)
@settings(max_examples=150, deadline=None)
def test_widened_bounds_hold_what_the_day_itself_gives(day: date, before: int, after: int, words: str) -> None:
    ends = AnchorBounds(_day(day - timedelta(before)), _day(day + timedelta(after)))
    text = f"They met {words} and spoke."
    (exact,), (wide,) = find(text, Rules(anchor=_day(day))), find(text, Rules(anchor_bounds=ends))
    assert wide.when.first is not None
    assert wide.when.last is not None
    assert exact.when.first is not None
    assert exact.when.last is not None
    assert wide.when.first <= exact.when.first
    assert exact.when.last <= wide.when.last
    assert is_valid(wide.when.edtf)


# ------------------------------------------------------------------ texts made from a known day


def _day(day: date) -> Day:
    return Day(day.year, day.month, day.day)


def _full(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _short(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}"


def _weekday(day: date) -> str:
    return f"{day:%A}, {_short(day)}"


SENTENCES = """
The council met on {past}.
The bridge will open on {ahead}.
The mill burned in {past_year}.
The fair will return in {ahead_year}.
The ferry sank today, {today}.
The mayor spoke yesterday ({yesterday}).
The mayor will speak tomorrow, {tomorrow}.
The ferry sank on {last_weekday}.
The court will sit on {next_weekday}.
The crew left {days} days ago, on {days_ago}.
Last year, {last_year}, was the worst.
So far in {year}, nine ships sank.
Sixty years after the flood of {sixty_ago}, the quay is dry.
Nobody knows why.
The ship carried {n} men last week.
""".strip().split("\n")
HEADS = (
    "",
    "Published: {today}\n\n",
    "TARN QUAY, {short} (CWP) — ",
    "Harbour shut\n\n{weekday}, {year}\n\n",
    "Updated {today} 10:05 GMT\n\n",
)


def _fields(day: date, n: int) -> dict[str, object]:
    """What a day and a number fill the sentences and heads with."""
    near, days = timedelta(n % 200), timedelta(n % 20 + 2)
    return {
        "n": n,
        "past": _full(day - timedelta(n)),
        "ahead": _full(day + timedelta(n)),
        "past_year": day.year - n % 40,
        "ahead_year": day.year + n % 9,
        "today": _full(day),
        "short": _short(day),
        "weekday": _weekday(day),
        "yesterday": _full(day - timedelta(1)),
        "tomorrow": _short(day + timedelta(1)),
        "last_weekday": _weekday(day - near),
        "next_weekday": _weekday(day + near),
        "days": days.days,
        "days_ago": _full(day - days),
        "year": day.year,
        "last_year": day.year - 1,
        "sixty_ago": day.year - 60,
    }


_telling = st.tuples(st.sampled_from(SENTENCES), st.integers(1, 3000))
_days = st.dates(date(1960, 1, 1), date(2060, 12, 31))


def _holds(found: Inference, day: date) -> bool:
    after = found.earliest is None or found.earliest <= _day(day)
    return after and (found.latest is None or _day(day) <= found.latest)


@given(day=_days, head=st.sampled_from(HEADS), telling=st.lists(_telling, max_size=8))
@settings(max_examples=300, deadline=None)
def test_bounds_hold_the_day_that_a_text_was_made_on(day: date, head: str, telling: list[tuple[str, int]]) -> None:
    text = head.format(**_fields(day, 1)) + " ".join(sentence.format(**_fields(day, n)) for sentence, n in telling)
    found = infer_written(text)
    assert _holds(found, day), (text, found)
    assert is_valid(found.best.when.edtf) or not found.best.when.edtf


@given(day=_days, telling=st.lists(_telling, min_size=1, max_size=7), data=st.data())
@settings(max_examples=150, deadline=None)
def test_the_order_of_the_sentences_does_not_matter(
    day: date, telling: list[tuple[str, int]], data: st.DataObject
) -> None:
    sentences = [sentence.format(**_fields(day, n)) for sentence, n in telling]
    shuffled = data.draw(st.permutations(sentences))
    one, other = infer_written(" ".join(sentences)), infer_written(" ".join(shuffled))
    assert (one.earliest, one.latest, one.best.when.edtf) == (other.earliest, other.latest, other.best.when.edtf)


_stretch = st.tuples(st.integers(-50, 50), st.integers(0, 60), st.booleans(), st.booleans())


def _ground(kind: str, stretch: tuple[int, int, bool, bool]) -> Ground:
    before, after, from_ever, for_ever = stretch
    first = None if from_ever else 730_000 + min(before, 0)
    return Ground(kind, "", "", 0, 0, ((first, None if for_ever else 730_000 + after),))


_grounds = st.builds(_ground, st.sampled_from(["past", "near", "copyright", "told", "dateline"]), _stretch)


@given(day=_days, telling=st.lists(_telling, max_size=6), further=_telling)
@settings(max_examples=200, deadline=None)
def test_a_further_true_sentence_never_widens(
    day: date, telling: list[tuple[str, int]], further: tuple[str, int]
) -> None:
    sentences = [sentence.format(**_fields(day, n)) for sentence, n in [*telling, further]]
    fewer, more = infer_written(" ".join(sentences[:-1])), infer_written(" ".join(sentences))
    assert fewer.earliest is None or (more.earliest is not None and more.earliest >= fewer.earliest)
    assert fewer.latest is None or (more.latest is not None and more.latest <= fewer.latest)


@given(grounds=st.lists(_grounds, max_size=8), further=_grounds)
@settings(max_examples=300, deadline=None)
def test_a_further_ground_that_agrees_never_widens(grounds: list[Ground], further: Ground) -> None:
    """Every ground here allows the day 730,000, so that all agree."""
    fewer, more = infer_from(grounds), infer_from([*grounds, further])
    assert fewer.earliest is None or (more.earliest is not None and more.earliest >= fewer.earliest)
    assert fewer.latest is None or (more.latest is not None and more.latest <= fewer.latest)
    assert not more.doubted
    assert _holds(more, date.fromordinal(730_000))


@given(grounds=st.lists(_grounds, min_size=1, max_size=8), data=st.data())
@settings(max_examples=100, deadline=None)
def test_grounds_count_in_any_order(grounds: list[Ground], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(grounds))
    one, other = infer_from(grounds), infer_from(shuffled)
    assert (one.earliest, one.latest, one.best.when.edtf) == (other.earliest, other.latest, other.best.when.edtf)
    assert one.best.weight == other.best.weight


def test_what_is_said_twice_weighs_once() -> None:
    sure = Ground("past", "a", "a", 0, 1, (days(Day(2031, 5, 3), None),))
    again = sure._replace(start=9, end=10)
    assert infer_from([sure]).best.weight == infer_from([sure, again]).best.weight


@given(st.text(max_size=300))
@settings(max_examples=100, deadline=None)
def test_no_text_breaks_it(text: str) -> None:
    found = infer_written(text)
    assert found.best.weight >= 0


@given(st.text(alphabet="0123456789/-. May3", max_size=120))
@settings(max_examples=150, deadline=None)
def test_no_figures_break_it(text: str) -> None:
    infer_written(text)
    find(text, Rules(anchor_bounds=AnchorBounds(Day(2031, 5, 3), None)))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Lindhafen, 14. Juni 2024 (dpa) - Der Minister ist am Mittwoch erstmals vernommen worden.", "de"),
        ("Lindhafen, 14. Juni 2024 (xyz) – Der Prozess beginnt frühestens im Herbst.", "de"),
        ("Port Lindau, June 14, 2024 (XYZ) — The minister was heard on Wednesday.", "en"),
        ("Puerto Lindau, 14 jun 2024 (XYZ).- El ministro declaró el miércoles.", "es"),
        ("June 14, 2024 (XYZ) — The minister was heard on Wednesday.", "en"),
        ("June 14 (XYZ) — The minister, who was arrested in May 2024, was heard on Wednesday.", "en"),
        ("PORT LINDAU, June 14 (XYZ) — He was arrested in May 2024. He was heard on Wednesday.", "en"),
    ],
)
def test_a_dateline_with_the_agency_in_brackets_tells_the_day(text: str, language: str) -> None:
    when = infer_written(text, Rules(language=language)).best.when
    assert when.earliest is not None
    assert when.latest is not None
    assert when.earliest >= "2024-06-14"
    assert when.latest <= "2024-06-15"
