"""English dates in what surrounds them: framed by words, in a tense, in a narrative; and what only looks like one.

The report is of Friday, 24 July 2015, where a test does not say otherwise.
"""

import pytest

from dateline.domain.dates import Day, When
from dateline.language.dating import Rules, find, find_dates
from dateline.language.dating.tagging import expressions, frames, guards
from dateline.language.dating.tagging.expressions import find_expressions
from dateline.language.dating.tagging.grammar import grammar
from dateline.language.dating.tagging.languages.english import LANGUAGE
from dateline.language.dating.tagging.scanning import scan
from dateline.language.dating.tagging.surroundings import Surroundings

RULES = Rules(anchor=Day(2015, 7, 24))


def bounds(when: When) -> str:
    """The bounds as the tables write them: one day, or first..last."""
    first, last = when.earliest or "", when.latest or ""
    return first if first == last else f"{first}..{last}"


# ------------------------------------------------------------------ frames

FRAMED = """
It began [earlier in 2015] on the coast. | 2015-01-01..2015-07-24 | 2015
The men came [a few months ago] from Esker. | 2015-02-01..2015-05-31 | 2015-02~/2015-05~
They will strike [in weeks], maybe less. | 2015-07-24.. | 2015-07-24/..
On [the night of July 22] it burned. | 2015-07-22..2015-07-23 | 2015-07-22/2015-07-23
It happened [between July 20 and 23]. | 2015-07-20..2015-07-23 | 2015-07-20/2015-07-23
They will sign [by the end of the year]. | 2015-07-24..2015-12-31 | ../2015
He has been away [since spring]. | 2015-03-01.. | 2015-21/..
It came [a year to the day after 24 May 2014]. | 2015-05-24 | 2015-05-24
It has stood [from 1982 to the present]. | 1982-01-01.. | 1982/..
The inn ([1982 – present]) is his. | 1982-01-01.. | 1982/..
It has stood [from 1982 until now]. | 1982-01-01.. | 1982/..
They met [from 3 May to 5 May 2014]. | 2014-05-03..2014-05-05 | 2014-05-03/2014-05-05
They met [between 3 May and 5 May 2014]. | 2014-05-03..2014-05-05 | 2014-05-03/2014-05-05
It was open [from 1982 to 1984]. | 1982-01-01..1984-12-31 | 1982/1984
It was [on 3 May 2014 or 5 May 2014]. | 2014-05-03..2014-05-05 | [2014-05-03,2014-05-05]
He has been ill [since May 2014]. | 2014-05-01.. | 2014-05/..
He was there [until May 2014]. | ..2014-05-31 | ../2014-05
He left [before May 2014]. | ..2014-04-30 | ../2014-05
He left [after May 2014]. | 2014-06-01.. | 2014-05/..
He left [prior to 3 May 2014]. | ..2014-05-02 | ../2014-05-03
It stays shut [for the rest of the year]. | 2015-07-24..2015-12-31 | 2015-07-24/2015-12-31
It stays shut [for the remainder of the week]. | 2015-07-24..2015-07-26 | 2015-07-24/2015-07-26
It was shut [halfway through 2014]. | 2014-04-01..2014-09-30 | 2014
[In the run-up to 3 May 2014] he hid. | 2014-04-03..2014-05-02 | 2014-04-03/2014-05-02
He trained in [the weeks leading up to 4 July 2015]. | 2015-04-01..2015-07-03 | 2015-04-01/2015-07-03
It grew [in the years since 2011]. | 2011-01-01.. | 2011/..
It closed [long before 2010]. | ..2009-12-31 | ../2010
It will open [before Christmas]. | 2015-07-24..2015-12-24 | ../2015-12-25
It ends [in a matter of weeks]. | 2015-07-24.. | 2015-07-24/..
It ran [from 5 November to 3 January]. | 2014-11-05..2015-01-03 | 2014-11-05/2015-01-03
It was [in the spring or summer of 2014]. | 2014-03-01..2014-08-31 | [2014-21,2014-22]
They meet in [the next week or two]. | 2015-07-24..2015-08-07 | 2015-07-24/2015-08-07
It closed [eight working days after 6 July 2015]. | 2015-07-14..2015-07-19 | 2015-07-14~/2015-07-19~
It ends [within two weeks]. | 2015-07-24..2015-08-07 | 2015-07-24/2015-08-07
It ends [within 48 hours]. | 2015-07-24..2015-07-26 | 2015-07-24/2015-07-26
It comes [in two weeks]. | 2015-08-04..2015-08-10 | 2015-08-04~/2015-08-10~
It comes [in a few months]. | 2015-09-01..2015-12-31 | 2015-09~/2015-12~
It comes [in two years' time]. | 2017-01-01..2017-12-31 | 2017~
It comes [in less than a year]. | 2015-07-24..2016-07-24 | 2015-07-24/2016-07-24
He has waited [for weeks now]. | 2015-04-24..2015-07-24 | 2015-04-24~/2015-07-24~
It came at [the turn of the century]. | 1990-01-01..2010-12-31 | 2000~
It was on [26 July 2014, at 10:25 p.m.], that he came. | 2014-07-26 | 2014-07-26T22:25:00
She died on [26 July 2014, at four in the afternoon], and he left. | 2014-07-26 | 2014-07-26T16:00:00
It was on [24 July 2015 (a Friday)]. | 2015-07-24 | 2015-07-24
They must pay [by 3 May 2016]. | 2015-07-24..2016-05-03 | ../2016-05-03
They must pay [on 3 May 2016 at the latest]. | 2015-07-24..2016-05-03 | ../2016-05-03
It opens on [3 May 2016 at the earliest]. | 2016-05-03.. | 2016-05-03/..
It was [not before May 2014]. | 2014-05-01.. | 2014-05/..
[From May 2014 onwards] it was shut. | 2014-05-01.. | 2014-05/..
It was [about 1911] that he came. | 1906-01-01..1916-12-31 | 1911~
It was [around 3 May 2014] that he came. | 2014-04-30..2014-05-06 | 2014-05-03~
It will not be [until March]. | ..2016-03-31 | ../2016-03
He left [before the end of the year]. | 2015-07-24..2015-12-31 | ../2015
He came [after the end of May]. | 2015-06-01.. | 2015-05/..
He left [two days before 5 May 2015]. | 2015-05-03 | 2015-05-03
He left [a week after Christmas 2014]. | 2014-12-29..2015-01-04 | 2014-12-29~/2015-01-04~
He left [a few days before 5 May 2015]. | 2015-04-30..2015-05-03 | 2015-04-30~/2015-05-03~
He left [two years after 1940]. | 1942-01-01..1942-12-31 | 1942~
In [the two weeks before 5 May 2015] it rained. | 2015-04-18..2015-05-04 | 2015-04-18/2015-05-04
In [the ten years after 1945] it rained. | 1946-01-01..1955-12-31 | 1946-01-01/1955-12-31
Pay [within 30 days of 5 May 2015]. | 2015-04-05..2015-06-04 | 2015-04-05/2015-06-04
Pay [within 30 days after 5 May 2015]. | 2015-05-05..2015-06-04 | 2015-05-05/2015-06-04
Pay [within a week before 5 May 2015]. | 2015-04-28..2015-05-05 | 2015-04-28/2015-05-05
In [the year ended 31 December 2014] it grew. | 2014-01-01..2014-12-31 | 2014-01-01/2014-12-31
In [the fiscal year ended Jan. 31] it grew. | 2014-02-01..2015-01-31 | 2014-02-01/2015-01-31
For [the year ending tomorrow] they plan no loss. | 2014-07-26..2015-07-25 | 2014-07-26/2015-07-25
In [the year to March] it grew. | 2014-04-01..2015-03-31 | 2014-04-01/2015-03-31
In [the six months to June 2014] it grew. | 2014-01-01..2014-06-30 | 2014-01-01/2014-06-30
It has been so [since at least 2011]. | ..2011-12-31 | ../2011
It was so [until at least 2011]. | 2011-01-01.. | 2011/..
It rains [through May 2016]. | ..2016-05-31 | ../2016-05
Come [on or after 5 May 2015]. | 2015-05-05.. | 2015-05-05/..
It rained [after 9 May but before 13 May 2015]. | 2015-05-10..2015-05-12 | 2015-05-10/2015-05-12
It rained in [the first two weeks of May 2015]. | 2015-05-01..2015-05-14 | 2015-05-01/2015-05-14
It rained in [the last ten days of May 2015]. | 2015-05-22..2015-05-31 | 2015-05-22/2015-05-31
It rained in [the first days of May 2015]. | 2015-05-01..2015-05-09 | 2015-05-01/2015-05-09
Some [pre-1914] houses stand. | ..1913-12-31 | ../1914
Some [post-1945] houses stand. | 1946-01-01.. | 1945/..
He left [shortly after midnight on 5 May 2015]. | 2015-05-05..2015-05-06 | 2015-05-05/2015-05-06
He left [just before noon on 5 May 2015]. | 2015-05-05 | 2015-05-05
He left [shortly before 5 May 2015]. | 2015-04-04..2015-05-04 | 2015-04-04/2015-05-04
He left [shortly after 1910]. | 1911-01-01..1915-12-31 | 1911/1915
They will be told [shortly before 15 August]. | 2015-07-24..2015-08-14 | 2015-07-24/2015-08-14
He was moved [shortly before the new year]. | 2014-12-01..2014-12-31 | 2014-12
They will meet [in nine days]. | 2015-08-02 | 2015-08-02
It will be finished [in nine days]. | 2015-08-02 | 2015-08-02
It is expected to be completed [in nine days]. | 2015-08-02 | 2015-08-02
The vote is [in nine days]. | 2015-08-02 | 2015-08-02
He said that the talks resume [in nine days]. | 2015-08-02 | 2015-08-02
They agreed to meet [in nine days]. | 2015-08-02 | 2015-08-02
He promised results [in nine days]. | 2015-08-02 | 2015-08-02
The first ships sail and most shops reopen [in nine days]. | 2015-08-02 | 2015-08-02
He has to go [in nine days]. | 2015-08-02 | 2015-08-02
[In nine days], he said, the talks resume. | 2015-08-02 | 2015-08-02
He left [two days after the fire on 5 May 2015]. | 2015-05-07 | 2015-05-07
He left [two days before the vote of 5 May 2015]. | 2015-05-03 | 2015-05-03
He left [the day before the vote of 5 May 2015]. | 2015-05-04 | 2015-05-04
He left [the morning after the vote on 5 May 2015]. | 2015-05-06 | 2015-05-06
He left [the day after his trial on 5 May 2015]. | 2015-05-06 | 2015-05-06
[Two years after the mill closed in 1990] he died. | 1992-01-01..1992-12-31 | 1992~
Two days after the talks he left on [5 May 2015]. | 2015-05-05 | 2015-05-05
All were freed [within a week of the raid on 5 May 2015]. | 2015-04-28..2015-05-12 | 2015-04-28/2015-05-12
[In the run-up to the vote on 5 May 2015] it was shut. | 2015-04-05..2015-05-04 | 2015-04-05/2015-05-04
It was shut during [the week ending 12 July 2015]. | 2015-07-06..2015-07-12 | 2015-07-06/2015-07-12
He was unknown [this time last year]. | 2014-07-01..2014-07-31 | 2014-07~
They will know [this time next week]. | 2015-07-31 | 2015-07-31
They will sign [in months, perhaps years]. | 2015-07-24.. | 2015-07-24/..
He left [after 3 p.m. on 5 May 2015]. | 2015-05-05.. | 2015-05-05/..
He left [before noon on 5 May 2015]. | ..2015-05-05 | ../2015-05-05
"""
"""A sentence with the date and its frame in brackets | bounds | EDTF."""
FRAMED_ROWS = [line.split(" | ") for line in FRAMED.strip().splitlines()]


@pytest.mark.parametrize(("marked", "span", "edtf"), FRAMED_ROWS, ids=[row[0] for row in FRAMED_ROWS])
def test_a_date_is_bounded_by_the_words_around_it(marked: str, span: str, edtf: str) -> None:
    sentence, words = marked.replace("[", "").replace("]", ""), marked.partition("[")[2].partition("]")[0]
    found = find_dates(sentence, RULES)
    assert [(each.when.words, bounds(each.when), each.when.edtf) for each in found] == [(words, span, edtf)]


def test_every_frame_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: set[str] = set()
    for name, read in list(frames._FRAMES.items()):
        monkeypatch.setitem(frames._FRAMES, name, lambda *given, name=name, read=read: tried.add(name) or read(*given))
    for marked, *_ in FRAMED_ROWS:
        find_dates(marked.replace("[", "").replace("]", ""), RULES)
    assert tried == set(LANGUAGE.frames)


@pytest.mark.parametrize(
    "sentence",
    [
        "In the nine months it fell.",
        "Two days after the shooting he fled.",
        "He waited for weeks.",
        "He built it in nine days.",
        "It was finished in nine days.",
        "In two weeks he had left.",
        "Within days he was gone.",
        "They have not been seen in nine days.",
        "She hasn't written in weeks.",
        "It fell for the first time in ten years.",
        "It is the worst storm in 20 years.",
        "In the third year of his rule he fled.",
    ],
)
def test_a_length_that_counts_from_nothing_known_bounds_nothing(sentence: str) -> None:
    assert find_dates(sentence, RULES) == ()


PHRASES = {
    "Earlier in 2015": ("2015-01-01..2015-07-24", "2015"),
    "a few months ago": ("2015-02-01..2015-05-31", "2015-02~/2015-05~"),
    "in weeks, maybe less": ("2015-07-24..", "2015-07-24/.."),
    "the night of July 22": ("2015-07-22..2015-07-23", "2015-07-22/2015-07-23"),
    "between July 20 and 23": ("2015-07-20..2015-07-23", "2015-07-20/2015-07-23"),
    "two days after the shooting": ("", ""),
    "by the end of the year": ("2015-07-24..2015-12-31", "../2015"),
    "since spring": ("2015-03-01..", "2015-21/.."),
}
"""Phrases that every other finder makes a false day of, or nothing."""


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_phrase_alone_is_one_date_with_honest_bounds(phrase: str) -> None:
    found = find(phrase, RULES)
    assert [(bounds(each.when), each.when.edtf) for each in found] == [PHRASES[phrase]]


# ------------------------------------------------------------------ what only looks like time

LOOKALIKES = """
He will go to present the case.
He was too shy to present.
He flew on flight #5130 to Esker.
He flew on flight 1998 to Esker.
Room 1984 was locked.
See page 1911 of the record.
See Sections 1341 and 1343 of the act.
It was case no. 1984 of the court.
The suit named Suite 1776.
Form AB 1907 was filed.
The Airbus A320 landed.
They held the Winter Carnival there.
He was hurt in the first half of the match.
See the volume (pp. 837-908) for it.
It cost $2000 to mend.
It cost $1,998 to mend.
The fund lost over 2000 in the crash.
Some 1800 men fell there.
The shop is open 24/7 for all.
Version 2.0.15 was shipped.
Version v2.5 was shipped.
They won 7-2 in the cup.
They won 20-20 in the cup.
See section 12 of the act.
See Article 7 of the act.
It was 42 7/8 inches long.
It was 1/2 of the sum.
He may go to Esker.
They may leave the house.
Theresa May spoke to them.
Ms. March spoke to them.
Mr. Noon spoke to them.
April Jones spoke to them.
The March on Rome began there.
They march on the town.
A fall in prices hurt them.
Prices began to fall again.
The town was expected to fall.
He had second thoughts of it.
A quarter of the troops fled.
Three-quarters of the troops fled.
A 44-year-old man was held.
He was 37 years old then.
The cabinet minutes were read.
As soon as he came, they left.
Soon after, they left.
In the foreseeable future they stay.
Day after day they waited.
Ferrymen's Day Magazine was sold.
She was in her late 80s.
The Sunday Times was sold.
VOA Today was sent.
The sun set and he sat down.
He can mar the work.
No. 1 fell and so on.
Just a second of it.
The ratio is 3:1 of them.
The score was 3-1 of them.
Call 555-1234 in need.
The date 13/13/2014 is none.
On Feb 30 he came.
The code is 123456789012.
The paper said VOA Today was sent.
She is in her 80s.
She is in her late 80s.
Happy #Friday to all.
The now-cancelled deal was his.
The soon-to-open pier is theirs.
They will give the day after his death a name.
The March of the Lamps begins there.
They watched CBS's ''60 Minutes'' there.
She said that Sun's sales fell.
The stock fell 7/8 to a new low.
On the 18th floor there was a light.
On the eve of the vote he fled.
A pre-dawn raid woke the street.
The day-to-day work of it went on.
They saw [May] with them.
The mill lies at an elevation of 1100 ft there.
They held out until the fall of the old mayor.
He was named Ferryman of the Year.
See the Journal of Lamps 92 (6): 1087–1101.
There were 1000 + of them.
May it please the court.
They joined the annual March for Lamps there.
The lake soon became a sea.
He was soon released by them.
They joined the ``March of the Lamps'' there.
"""


@pytest.mark.parametrize("sentence", LOOKALIKES.strip().splitlines())
def test_what_only_looks_like_time_is_left_alone(sentence: str) -> None:
    assert find(sentence, RULES) == []


LONG = """The witnesses were called by the clerk, and the clerk asked each of them for the name and the trade that they
had, which took them long, for there were many of them and the hall was full of people who had come to look and
listen; nobody heard what was said by the door, where the guards let in who paid. LEON MARCH stood up, and they all sat.
"""
BESIDES = (
    "The talks will last three days.",
    "They paid in 480, and left.",
    LONG,
    LONG + "They spoke of future losses.",
    "It came a year to the day after the fire.",
    "See the minutes (pp. 837-908) of it.",
    "The Winter Carnival drew many.",
    "He was hurt in the first half of the match.",
    "They follow Harbour 2030's aims.",
    "It was a fiscal year of losses.",
    "They sang Harbour 2, a late 480, to the end.",
)
"""What the guards hold back beside time that is found, and in a long text."""


def test_every_guard_holds_something_back(monkeypatch: pytest.MonkeyPatch) -> None:
    held: set[str] = set()

    def judge(around: Surroundings) -> bool:
        asked = guards.guards_of(around.family, around.head, single=around.is_single)
        holding = {guard.__name__ for guard in asked if guard(around)}
        held.update(holding)
        return not holding

    monkeypatch.setattr(expressions, "is_time", judge)
    words = grammar("en")
    for sentence in (*LOOKALIKES.strip().splitlines(), *BESIDES):
        find_expressions(scan(sentence, words.pieces, words.senses), words)
    assert held == {post.guard.__name__ for post in guards._POSTS}


# ------------------------------------------------------------------ tense and tale


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The envoys met on Monday.", "2015-07-20"),
        ("The envoys will meet on Monday.", "2015-07-27"),
        ("The envoys are to meet on Monday.", "2015-07-27"),
        ("The treaty, signed on Monday, was published.", "2015-07-20"),
        ("The treaty will be signed on Monday.", "2015-07-27"),
        ("The strike lasts until Monday.", "2015-07-27"),
        ("It had rained until Monday.", "2015-07-20"),
        ("They ran until Monday.", "2015-07-20"),
        ("The vote was postponed until Monday.", "2015-07-27"),
        ("The talks were adjourned, after a long debate, until Monday.", "2015-07-27"),
        ("The vote is Thursday.", "2015-07-30"),
        ("The vote is on Thursday.", "2015-07-30"),
        ("The talks are at 3 p.m. Thursday.", "2015-07-30T15:00"),
        ("The vote is on Friday.", "2015-07-24"),
        ("On Monday the envoys met.", "2015-07-20"),
        ("On Monday the envoys will meet.", "2015-07-27"),
        ("The envoys have waited since Monday.", "2015-07-20"),
        ("Pay by Monday.", "2015-07-27"),
        ("The crews were told to leave by Monday.", "2015-07-27"),
        ("The crews were told to leave by Monday evening.", "2015-07-27TEV"),
        ("They promised the clerk to pay by Monday.", "2015-07-27"),
        ("The crews had left by Monday.", "2015-07-20"),
        ("They will appeal Monday's ruling.", "2015-07-20"),
        ("She will speak in Monday's debate.", "2015-07-27"),
        ("The mayor could not be reached Monday.", "2015-07-20"),
        ("The mayor could come Monday.", "2015-07-27"),
        ("They told the clerk that the crews left by Monday.", "2015-07-20"),
        ("They told the clerk by Monday.", "2015-07-20"),
        ("The fleet sailed in December.", "2014-12"),
        ("The fleet will sail in December.", "2015-12"),
        ("The fleet will sail in March.", "2016-03"),
        ("The fleet sailed on 3 March.", "2015-03-03"),
        ("He resigned in August.", "2014-08"),
        ("He left the fleet in August.", "2014-08"),
        ("He resigned on 3 August.", "2014-08-03"),
        ("He was expected to resign in August.", "2015-08"),
        ("They were planning to sail in August.", "2015-08"),
        ("He resigned in July.", "2015-07"),
        ("The fleet will sail on 3 March.", "2016-03-03"),
    ],
)
def test_the_tense_says_on_which_side_to_look(sentence: str, value: str) -> None:
    assert [each.value for each in find(sentence, RULES)] == [value]


@pytest.mark.parametrize(
    "sentence",
    [
        "They agreed to meet in August.",
        "She said, as she had before, that the plant closed for good in August.",
        "The board asked for a vote by the members in August.",
    ],
)
def test_a_month_to_come_beside_a_verb_in_the_past_is_of_either_year(sentence: str) -> None:
    [found] = find(sentence, RULES)
    assert (found.value, found.when.edtf) == ("2015-08", "[2014-08,2015-08]")
    assert (found.when.earliest, found.when.latest) == ("2014-08-01", "2015-08-31")
    assert "or of 2014" in found.when.grounds


TALE = """In the spring of 1848 the dockers of Tarnmouth struck. On 3 May the governor sent for troops, and the next day
the bridge was taken. The following Sunday the strikers met in the chapel; two weeks later they were starved out. In
November the trials began. Three men were hanged in February. By March the port was open, and that summer trade came
back. A year earlier nobody had heard of the union (1847). In 1852 the governor died."""


def test_a_tale_gives_its_years_once() -> None:
    assert [(each.text, each.value) for each in find(TALE, Rules(anchor=Day(2014, 3, 2)))] == [
        ("the spring of 1848", "1848-SP"),
        ("3 May", "1848-05-03"),
        ("the next day", "1848-05-04"),
        ("The following Sunday", "1848-05-07"),
        ("two weeks later", "1848-05-21"),
        ("November", "1848-11"),
        ("February", "1849-02"),
        ("March", "1849-03"),
        ("that summer", "1849-SU"),
        ("A year earlier", "1848"),
        ("1847", "1847"),
        ("1852", "1852"),
    ]


SIEGE = """In September 1914 four hundred held the Point. On 21 September 1914 a cruiser came; the previous week the
cable had been cut. On the morning of the 23rd, at 0930, the first shells fell. On the 25th he gave up the fort. On
Monday, 28 September, a truce was signed; it took effect at midnight on Wednesday. In January 1915 the governor was
tried; he left on the 12th of March. The last men left in June 1917, and about fifty years later, in 1964, the
survivors met."""


def test_a_tale_goes_on_from_day_to_day() -> None:
    assert [(each.text, each.value) for each in find(SIEGE, Rules(anchor=Day(2009, 6, 10)))] == [
        ("September 1914", "1914-09"),
        ("21 September 1914", "1914-09-21"),
        ("the previous week", "1914-W38"),
        ("the morning of the 23rd", "1914-09-23TMO"),
        ("0930", "1914-09-23T09:30"),
        ("the 25th", "1914-09-25"),
        ("Monday, 28 September", "1914-09-28"),
        ("midnight on Wednesday", "1914-09-30T24:00"),
        ("January 1915", "1915-01"),
        ("the 12th of March", "1915-03-12"),
        ("June 1917", "1917-06"),
        ("about fifty years later", "1964"),
        ("1964", "1964"),
    ]


RISING = """The rising began at noon on 24 April 1916. By Wednesday the quay was shelled, and on Friday it burned; the
following afternoon they gave up. In December 1918, and again in May 1920, the party won. Peace came in July 1921, two
years later. The talks of October failed. In the spring they were taken up again, and on 20 December signed. In the new
year the port was open."""


def test_a_tale_counts_weekdays_from_its_own_days_and_goes_over_new_year() -> None:
    assert [(each.text, each.value) for each in find(RISING, Rules(anchor=Day(2010, 3, 14)))] == [
        ("noon on 24 April 1916", "1916-04-24T12:00"),
        ("Wednesday", "1916-04-26"),
        ("Friday", "1916-04-28"),
        ("the\nfollowing afternoon", "1916-04-29TAF"),
        ("December 1918", "1918-12"),
        ("May 1920", "1920-05"),
        ("July 1921", "1921-07"),
        ("two\nyears later", "1921-07"),
        ("October", "1921-10"),
        ("the spring", "1922-SP"),
        ("20 December", "1922-12-20"),
        ("the new\nyear", "1923-01"),
    ]


def test_a_tale_of_years_before_christ() -> None:
    tale = "The war of 431–404 BC was long. In 411 the fleet left. In late 406 the envoys met. Page 431–404 is none."
    assert [(each.text, each.value) for each in find(tale, RULES)] == [
        ("431", "BC0431"),
        ("404 BC", "BC0404"),
        ("411", "BC0411"),
        ("late 406", "BC0406"),
    ]


def test_the_same_year_before_christ_is_one_before_christ() -> None:
    found = find("In August 480 BC the pass was held. In September of the same year the fleet was beaten.", RULES)
    assert [each.value for each in found] == ["BC0480-08", "BC0480-09"]


def test_a_day_of_no_month_told_is_one_of_the_year_told() -> None:
    *_, found = find("In 1914 four hundred held the Point. In 1915 they gave up; on the 23rd they left.", RULES)
    assert (found.value, found.when.edtf, bounds(found.when)) == ("1915-XX-23", "1915-XX-23", "1915-01-23..1915-12-23")


def test_an_event_named_by_its_day_is_that_day_in_those_weeks_too() -> None:
    found = find("She spoke of her 9/11-related poems, and of 9/11.", Rules(anchor=Day(2007, 10, 3)))
    assert [each.value for each in found] == ["2001-09-11", "2001-09-11"]


def test_a_time_is_of_the_day_behind_the_bracket_that_gives_it_in_another_zone() -> None:
    found = find("The pier burned at 10:35 a.m. (0735 GMT) Thursday.", RULES)
    assert [each.value for each in found] == ["2015-07-23T10:35", "2015-07-23T07:35Z", "2015-07-23"]


@pytest.mark.parametrize(
    ("passing", "year"),
    [
        ("won more than they had in 1830", "1848"),
        ("won what they had lost (1846)", "1848"),
        ("won, and had a chapel built by 1850", "1850"),
    ],
)
def test_an_earlier_year_in_passing_does_not_move_a_tale(passing: str, year: str) -> None:
    tale = (
        f"In April 1848 the dockers struck. In June 1848 came a truce. In July they {passing}. In October it was quiet."
    )
    found = find(tale, Rules(anchor=Day(2014, 3, 2)))
    assert found[-1].value == f"{year}-10"


@pytest.mark.parametrize(
    "aside", ["(b. 1769)", "(printed in 1881)", "(see the map made in London in 1701)", "(d. 3 May 1859)"]
)
def test_a_year_in_an_aside_does_not_move_a_tale(aside: str) -> None:
    tale = f"In April 1848 the dockers struck. In June 1848 came a truce, by Tallis {aside}. In October it was quiet."
    assert find(tale, Rules(anchor=Day(2014, 3, 2)))[-1].value == "1848-10"


def test_a_year_in_brackets_alone_tells_when_something_was() -> None:
    tale = "In 1846 the dockers struck. The great strike (May 1848) came later. In October it was quiet."
    assert find(tale, Rules(anchor=Day(2014, 3, 2)))[-1].value == "1848-10"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In 1942 the mill burned down. It was rebuilt, and in December it opened.", "1942-12"),
        ("On 3 May 1942 the ferry sank. In December the owner was tried.", "1942-12"),
        ("In 1942 the mill burned down. On Monday its owner was tried for what he did in December.", "2014-12"),
        ("Tallis was born in 1942. He resigned in December.", "2014-12"),
    ],
)
def test_a_short_text_that_begins_with_a_far_year_is_a_tale_of_it(text: str, value: str) -> None:
    assert find(text, RULES)[-1].value == value


@pytest.mark.parametrize("language", ["en", "de", "es", "fr", "ru"])
@pytest.mark.parametrize(("order", "day"), [("dmy", "2015-04-03"), ("mdy", "2015-03-04")])
@pytest.mark.parametrize("figures", ["3/4/2015", "3-4-2015", "03/04/2015"])
def test_the_order_that_is_given_holds(language: str, order: str, day: str, figures: str) -> None:
    text = f"No. 7 ({figures}) – 5."
    rules = Rules(anchor=Day(2015, 7, 24), language=language, order=order)
    assert [each.value for each in find(text, rules)] == [day]
    assert [each.when.edtf for each in find_dates(text, rules)] == [day]


def test_the_same_words_in_the_news_count_from_the_report() -> None:
    news = "The dockers struck on Monday. The governor sent troops in May; two weeks ago the union voted for a truce."
    assert [each.value for each in find(news, RULES)] == ["2015-07-20", "2015-05", "2015-W28"]


def test_without_a_day_of_the_report_nothing_is_invented() -> None:
    found = find("The envoys met on Monday, and again last week; in May they left.", Rules())
    assert [(each.value, bounds(each.when)) for each in found] == [
        ("XXXX-XX-XX", ""),
        ("XXXX-XX-XX", ""),
        ("XXXX-05", ""),
    ]


def test_a_year_cut_short_behind_about_ends_a_range() -> None:
    found = find("A portrait of Orr, c. 1871 – 72\nShe holds a lantern.", RULES)
    assert [(timex.text, timex.value) for timex in found] == [("1871", "1871"), ("72", "1872")]


# ------------------------------------------------------------------ what was put in


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("“[Ten] years ago it burned.”", "[Ten] years ago", "2005"),
        ("“They met [last] Friday.”", "[last] Friday", "2015-07-17"),
        ("“They met on [Tuesday] morning.”", "[Tuesday] morning", "2015-07-21TMO"),
        ("“They met in May [2014].”", "May [2014]", "2014-05"),
        ("“They met on [Tuesday].”", "Tuesday", "2015-07-21"),
        ("It was told on 5 May 1864 [sic] there.", "5 May 1864", "1864-05-05"),
        ("It opened in 1864 [sic] there.", "1864", "1864"),
        ("It opened in 1998[12] there.", "1998", "1998"),
    ],
)
def test_words_that_were_put_in_are_words(sentence: str, words: str, value: str) -> None:
    assert [(timex.text, timex.value) for timex in find(sentence, RULES)] == [(words, value)]
