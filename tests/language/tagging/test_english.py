"""English expressions of time, sentence by sentence: what each covers, means and bounds.

The report is of Friday, 24 July 2015. A row is a sentence with its expressions in brackets, then for each the TIMEX3
type, value and modifier | bounds (one day, or first..last) | EDTF; what has neither bounds nor EDTF ends there.
"""

from typing import NamedTuple

import pytest

from dateline.domain.dates import Day
from dateline.language.dating import Rules, Timex, find
from dateline.language.dating.tagging.expressions import find_expressions
from dateline.language.dating.tagging.grammar import grammar
from dateline.language.dating.tagging.languages.english import LANGUAGE
from dateline.language.dating.tagging.scanning import scan

TABLES = {
    "days": """
They left [the Friday before] the fire. | DATE XXXX-WXX-5
The ferry sank on [24 July 2015]. | DATE 2015-07-24 | 2015-07-24 | 2015-07-24
The ferry sank on [July 24, 2015]. | DATE 2015-07-24 | 2015-07-24 | 2015-07-24
It was signed on [Friday, July 24, 2015]. | DATE 2015-07-24 | 2015-07-24 | 2015-07-24
It was signed on [24 July 2015, a Friday]. | DATE 2015-07-24 | 2015-07-24 | 2015-07-24
The treaty is dated [the 3rd of May 1982]. | DATE 1982-05-03 | 1982-05-03 | 1982-05-03
The log says [2015-07-24]. | DATE 2015-07-24 | 2015-07-24 | 2015-07-24
The log says [2015/07/24]. | DATE 2015-07-24 | 2015-07-24 | 2015-07-24
They vote [tonight], at [8:30].
    TIME 2015-07-24TNI | 2015-07-24 | 2015-07-24
    TIME 2015-07-24T20:30 | 2015-07-24 | 2015-07-24T20:30:00
It rang [Monday night] at [1:30].
    TIME 2015-07-20TNI | 2015-07-20 | 2015-07-20
    TIME 2015-07-21T01:30 | 2015-07-21 | 2015-07-21T01:30:00
He left [this morning] at [8:30].
    TIME 2015-07-24TMO | 2015-07-24 | 2015-07-24
    TIME 2015-07-24T08:30 | 2015-07-24 | 2015-07-24T08:30:00
The shop was shut [Mon]-[Wed], not later.
    DATE 2015-07-20 | 2015-07-20 | 2015-07-20
    DATE 2015-07-22 | 2015-07-22 | 2015-07-22
The shop is open [Mon]-[Wed], not later.
    SET XXXX-WXX-1
    SET XXXX-WXX-3
The shop is open [Monday] to [Friday, 9 a.m.] to [5 p.m.], and he came on [Tuesday].
    SET XXXX-WXX-1
    SET XXXX-WXX-5T09:00
    TIME T17:00
    DATE 2015-07-21 | 2015-07-21 | 2015-07-21
The shop was open [Monday] to [Friday] and is gone.
    DATE 2015-07-20 | 2015-07-20 | 2015-07-20
    DATE 2015-07-24 | 2015-07-24 | 2015-07-24
The fair was on [21 July] ([Tues]–[Wed 9:00–17:00]).
    DATE 2015-07-21 | 2015-07-21 | 2015-07-21
    DATE 2015-07-21 | 2015-07-21 | 2015-07-21
    TIME 2015-07-22T09:00 | 2015-07-22 | 2015-07-22T09:00:00
The ferry leaves at [8:30] [every morning].
    TIME T08:30
    SET XXXX-XX-XXTMO
It is open [daily] from [10 a.m.] until [6 p.m.] and burned at [7 p.m.].
    SET P1D
    TIME T10:00
    TIME T18:00
    TIME 2015-07-24T19:00 | 2015-07-24 | 2015-07-24T19:00:00
He prayed [daily]. At [5 p.m.] he was shot.
    SET P1D
    TIME 2015-07-24T17:00 | 2015-07-24 | 2015-07-24T17:00:00
The fair is held in [July] [each year].
    SET XXXX-07
    SET P1Y
The fair is held on the first [Sunday] of [every month].
    SET XXXX-WXX-7
    SET P1M
The fair closed in [june]. | DATE 2015-06 | 2015-06-01..2015-06-30 | 2015-06
They will meet [a week from Monday]. | DATE 2015-08-03 | 2015-08-03 | 2015-08-03
It rang at about [midnight on 3 May]. | TIME 2015-05-03T24:00 APPROX | 2015-05-02..2015-05-04 | 2015-05-02/2015-05-04
It rang at about [noon on 3 May]. | TIME 2015-05-03T12:00 APPROX | 2015-05-03 | 2015-05-03
It will ring [any day now]. | DATE FUTURE_REF | 2015-07-24..2015-10-23 | 2015-07-24~/2015-10-23~
They met on [5]/[6 June 1944].
    DATE 1944-06-05 | 1944-06-05 | 1944-06-05
    DATE 1944-06-06 | 1944-06-06 | 1944-06-06
They met on [14]/[15 June] and left.
    DATE 2015-06-14 | 2015-06-14 | 2015-06-14
    DATE 2015-06-15 | 2015-06-15 | 2015-06-15
They met on [13/25 May 1877] and left. | DATE 1877-05-25 | 1877-05-25 | 1877-05-25
They met on [12/24 April 1877] and left. | DATE 1877-04-24 | 1877-04-24 | 1877-04-24
It fell on [the night of 14/15 June 1944]. | TIME 1944-06-14TNI | 1944-06-14..1944-06-15 | 1944-06-14/1944-06-15
It fell on [the night of 24 to 25 July 1944]. | TIME 1944-07-24TNI | 1944-07-24..1944-07-25 | 1944-07-24/1944-07-25
It fell on [the night of July 24 to 25, 1944]. | TIME 1944-07-24TNI | 1944-07-24..1944-07-25 | 1944-07-24/1944-07-25
The beach was held by [1200 hours]. | TIME 2015-07-24T12:00 | 2015-07-24 | 2015-07-24T12:00:00
The engine ran for [1200 hours]. | DURATION PT1200H
They met on [30 April]/[1 May 1945] and left.
    DATE 1945-04-30 | 1945-04-30 | 1945-04-30
    DATE 1945-05-01 | 1945-05-01 | 1945-05-01
They met on [3 May] ([5 June]) [1917] and left.
    DATE 1917-05-03 | 1917-05-03 | 1917-05-03
    DATE 1917-06-05 | 1917-06-05 | 1917-06-05
    DATE 1917 | 1917-01-01..1917-12-31 | 1917
It will close [next month but one]. | DATE 2015-09 | 2015-09-01..2015-09-30 | 2015-09
They met [the last Friday but one]. | DATE 2015-07-10 | 2015-07-10 | 2015-07-10
It raged [overnight into Saturday morning]. | TIME 2015-07-17TNI | 2015-07-17..2015-07-18 | 2015-07-17/2015-07-18
He came [overnight] into the city. | TIME 2015-07-23TNI | 2015-07-23..2015-07-24 | 2015-07-23/2015-07-24
It fell [overnight into Wednesday]. | TIME 2015-07-21TNI | 2015-07-21..2015-07-22 | 2015-07-21/2015-07-22
He left [three years ago tomorrow]. | DATE 2012-07-25 | 2012-07-25 | 2012-07-25
He left [two weeks ago tomorrow]. | DATE 2015-07-11 | 2015-07-11 | 2015-07-11
They met on [the last day] of the trial. | DATE XXXX-XX-XX
It was common in [the twenties of the nineteenth century]. | DATE 182 | 1820-01-01..1829-12-31 | 182X
Yours of [the 3rd inst.] came. | DATE 2015-07-03 | 2015-07-03 | 2015-07-03
Yours of [the 24th ultimo] came. | DATE 2015-06-24 | 2015-06-24 | 2015-06-24
It rose in [the quarter] ended [30 June 2014].
    DATE 2014-Q2 | 2014-04-01..2014-06-30 | 2014-34
    DATE 2014-06-30 | 2014-06-30 | 2014-06-30
It rose in [the quarter] ended [Sept. 30].
    DATE 2014-Q3 | 2014-07-01..2014-09-30 | 2014-35
    DATE 2014-09-30 | 2014-09-30 | 2014-09-30
It closed in the [days] following [5 May 2015].
    DURATION PXD
    DATE 2015-05-05 | 2015-05-05 | 2015-05-05
In Michaelmas term [1783] he came. | DATE 1783 | 1783-01-01..1783-12-31 | 1783
He fell on the [Ides of March 44 BC]. | DATE BC0044-03-15 | -0043-03-15 | -0043-03-15
They met on [Vesak Day 2014] and left. | DATE 2014-05-13 | 2014-05-13 | 2014-05-13
They met on [3/24]-[25] in the port.
    DATE 2015-03-24 | 2015-03-24 | 2015-03-24
    DATE 2015-03-25 | 2015-03-25 | 2015-03-25
They met on [3/24]-[25/2014].
    DATE 2014-03-24 | 2014-03-24 | 2014-03-24
    DATE 2014-03-25 | 2014-03-25 | 2014-03-25
The stamp reads [20150724]. | DATE 2015-07-24 | 2015-07-24 | 2015-07-24
The form said [7/24/2015]. | DATE 2015-07-24 | 2015-07-24 | 2015-07-24
The form said [24/7/2015]. | DATE 2015-07-24 | 2015-07-24 | 2015-07-24
The form said [24.7.2015]. | DATE 2015-07-24 | 2015-07-24 | 2015-07-24
The bank closed on [Dec. 3]. | DATE 2014-12-03 | 2014-12-03 | 2014-12-03
The bank will reopen on [Dec. 3]. | DATE 2015-12-03 | 2015-12-03 | 2015-12-03
They met on [13 August]. | DATE 2014-08-13 | 2014-08-13 | 2014-08-13
They will meet on [13 August]. | DATE 2015-08-13 | 2015-08-13 | 2015-08-13
He led it from [2007]–[09], then in [2015-07].
    DATE 2007 | 2007-01-01..2007-12-31 | 2007
    DATE 2009 | 2009-01-01..2009-12-31 | 2009
    DATE 2015-07 | 2015-07-01..2015-07-31 | 2015-07
The talks will last [three days].
    DURATION P3D
The talks did not last [three days].
    DURATION P3D
It was so in [the last three days].
    DURATION P3D | 2015-07-21..2015-07-24 | 2015-07-21/2015-07-24
They met on [13 August] [last year].
    DATE 2014-08-13 | 2014-08-13 | 2014-08-13
    DATE 2014 | 2014-01-01..2014-12-31 | 2014
They met on [3 May] [two years ago].
    DATE 2013-05-03 | 2013-05-03 | 2013-05-03
    DATE 2013 | 2013-01-01..2013-12-31 | 2013~
They met in [the summer] [three years ago].
    DATE 2012-SU | 2012-06-01..2012-08-31 | 2012-22
    DATE 2012 | 2012-01-01..2012-12-31 | 2012~
The ship sailed on or around [the 10th].
    DATE 2015-07-10 APPROX | 2015-07-07..2015-07-13 | 2015-07-10~
He was seen [07/22] near the docks.
    DATE 2015-07-22 | 2015-07-22 | 2015-07-22
He was released on [Aug. 3rd, '98]. | DATE 1998-08-03 | 1998-08-03 | 1998-08-03
She was born in [may 1964]. | DATE 1964-05 | 1964-05-01..1964-05-31 | 1964-05
The fair opens on [the 28th]. | DATE 2015-07-28 | 2015-07-28 | 2015-07-28
The council sat on [March 5] and [6].
    DATE 2015-03-05 | 2015-03-05 | 2015-03-05
    DATE 2015-03-06 | 2015-03-06 | 2015-03-06
It ran from [May 7], [8] and [9].
    DATE 2015-05-07 | 2015-05-07 | 2015-05-07
    DATE 2015-05-08 | 2015-05-08 | 2015-05-08
    DATE 2015-05-09 | 2015-05-09 | 2015-05-09
The truce held from [3]-[5 May 1982].
    DATE 1982-05-03 | 1982-05-03 | 1982-05-03
    DATE 1982-05-05 | 1982-05-05 | 1982-05-05
""",
    "months and years": """
The mill burned down in [May 1982]. | DATE 1982-05 | 1982-05-01..1982-05-31 | 1982-05
The mill burned down in [the month of May 1982]. | DATE 1982-05 | 1982-05-01..1982-05-31 | 1982-05
The mill burned down in [Sept. 2014]. | DATE 2014-09 | 2014-09-01..2014-09-30 | 2014-09
The mill burned down in [September]. | DATE 2014-09 | 2014-09-01..2014-09-30 | 2014-09
They agreed to burn it in [September]. | DATE 2015-09 | 2014-09-01..2015-09-30 | [2014-09,2015-09]
The mill will open in [September]. | DATE 2015-09 | 2015-09-01..2015-09-30 | 2015-09
The mill closed [last November]. | DATE 2014-11 | 2014-11-01..2014-11-30 | 2014-11
The mill opens [next March]. | DATE 2016-03 | 2016-03-01..2016-03-31 | 2016-03
He spent [the latter half of 1916] at sea. | DATE 1916 END | 1916-07-01..1916-12-31 | 1916
They crossed in [the night from 22 to 23 July]. | TIME 2015-07-22TNI | 2015-07-22..2015-07-23 | 2015-07-22/2015-07-23
The mill closed in [November of last year]. | DATE 2014-11 | 2014-11-01..2014-11-30 | 2014-11
The law passed in [1982]. | DATE 1982 | 1982-01-01..1982-12-31 | 1982
The law passed in [fiscal 2014]. | DATE 2014 | 2013-04-01..2014-12-31 | 2013-04/2014-12
The law passed in [fiscal year 2014]. | DATE 2014 | 2013-04-01..2014-12-31 | 2013-04/2014-12
The law passed in ['98]. | DATE 1998 | 1998-01-01..1998-12-31 | 1998
The law passed in [nineteen ninety-six]. | DATE 1996 | 1996-01-01..1996-12-31 | 1996
The law passed in [the year 1066]. | DATE 1066 | 1066-01-01..1066-12-31 | 1066
The wall was built in [44 BC]. | DATE BC0044 | -0043-01-01..-0043-12-31 | -0043
The wall was built in [AD 122]. | DATE 0122 | 0122-01-01..0122-12-31 | 0122
The wall was built in [480 BCE]. | DATE BC0480 | -0479-01-01..-0479-12-31 | -0479
The war of [1914]-[18] ended it.
    DATE 1914 | 1914-01-01..1914-12-31 | 1914
    DATE 1918 | 1918-01-01..1918-12-31 | 1918
The war of [1914]–[1918] ended it.
    DATE 1914 | 1914-01-01..1914-12-31 | 1914
    DATE 1918 | 1918-01-01..1918-12-31 | 1918
The paper covers [2014-03]. | DATE 2014-03 | 2014-03-01..2014-03-31 | 2014-03
""",
    "decades, centuries": """
Prices rose in [the 1980s]. | DATE 198 | 1980-01-01..1989-12-31 | 198X
Prices rose in [the '90s]. | DATE 199 | 1990-01-01..1999-12-31 | 199X
Prices rose in [the seventies]. | DATE 197 | 1970-01-01..1979-12-31 | 197X
Prices rose in [the early 1980s]. | DATE 198 START | 1980-01-01..1984-12-31 | 198X
Prices rose in [the late nineties]. | DATE 199 END | 1995-01-01..1999-12-31 | 199X
Prices rose in [the 1800s]. | DATE 18 | 1800-01-01..1899-12-31 | 18XX
The abbey dates from [the twelfth century]. | DATE 11 | 1100-01-01..1199-12-31 | 11XX
The abbey dates from [the 12th century]. | DATE 11 | 1100-01-01..1199-12-31 | 11XX
The abbey dates from [the early 19th century]. | DATE 18 START | 1800-01-01..1849-12-31 | 18XX
The temple dates from [the fifth century BC]. | DATE BC04 | -0499-01-01..-0400-12-31 | -0499/-0400
The temple dates from [the second millennium BC]. | DATE BC1 | -1999-01-01..-1000-12-31 | -1999/-1000
""",
    "seasons, holidays, quarters": """
The harvest failed in [the spring of 2014]. | DATE 2014-SP | 2014-03-01..2014-05-31 | 2014-21
The harvest failed in [winter 2014]. | DATE 2014-WI | 2014-01-01..2015-02-28 | 2014-24
The harvest failed [last summer]. | DATE 2014-SU | 2014-06-01..2014-08-31 | 2014-22
The harvest will fail [this autumn]. | DATE 2015-FA | 2015-09-01..2015-11-30 | 2015-23
They met on [Christmas Eve]. | DATE 2014-12-24 | 2014-12-24 | 2014-12-24
They met on [New Year's Day 2014]. | DATE 2014-01-01 | 2014-01-01 | 2014-01-01
They will meet on [Halloween]. | DATE 2015-10-31 | 2015-10-31 | 2015-10-31
Profit fell in [the third quarter of 2014]. | DATE 2014-Q3 | 2014-07-01..2014-09-30 | 2014-35
Profit fell in [the third quarter]. | DATE 2015-Q3 | 2015-07-01..2015-09-30 | 2015-35
Profit rose in [the first half of 2014]. | DATE 2014-H1 | 2014-01-01..2014-06-30 | 2014-40
Profit rose in [the fourth quarter of last year]. | DATE 2014-Q4 | 2014-10-01..2014-12-31 | 2014-36
Profit rose in [2014's second quarter]. | DATE 2014-Q2 | 2014-04-01..2014-06-30 | 2014-34
Profit fell in [the year-ago quarter]. | DATE 2014-Q2 | 2014-04-01..2014-06-30 | 2014-34
Profit fell in [the latest quarter]. | DATE 2015-Q2 | 2015-04-01..2015-06-30 | 2015-34
Profit fell in [the year] ended [June 30].
    DURATION P1Y
    DATE 2015-06-30 | 2015-06-30 | 2015-06-30
""",
    "weekdays": """
The court ruled on [Monday]. | DATE 2015-07-20 | 2015-07-20 | 2015-07-20
The court ruled [Friday]. | DATE 2015-07-24 | 2015-07-24 | 2015-07-24
The court will rule on [Monday]. | DATE 2015-07-27 | 2015-07-27 | 2015-07-27
The court will rule [Friday]. | DATE 2015-07-24 | 2015-07-24 | 2015-07-24
The court ruled [last Monday]. | DATE 2015-07-20 | 2015-07-20 | 2015-07-20
The court rules [next Monday]. | DATE 2015-07-27 | 2015-07-27 | 2015-07-27
The court will rule [this Wednesday]. | DATE 2015-07-29 | 2015-07-29 | 2015-07-29
The court ruled on [Monday night]. | TIME 2015-07-20TNI | 2015-07-20 | 2015-07-20
The court will rule on [Friday of next week]. | DATE 2015-07-31 | 2015-07-31 | 2015-07-31
The court ruled over [the weekend]. | DATE 2015-W29-WE | 2015-07-18..2015-07-19 | 2015-07-18/2015-07-19
The court sits [this weekend]. | DATE 2015-W30-WE | 2015-07-25..2015-07-26 | 2015-07-25/2015-07-26
The court sat [last weekend]. | DATE 2015-W29-WE | 2015-07-18..2015-07-19 | 2015-07-18/2015-07-19
""",
    "told from the report": """
The mayor resigned [yesterday]. | DATE 2015-07-23 | 2015-07-23 | 2015-07-23
The mayor resigned [the day before yesterday]. | DATE 2015-07-22 | 2015-07-22 | 2015-07-22
The mayor resigned [today]. | DATE 2015-07-24 | 2015-07-24 | 2015-07-24
The mayor resigns [tomorrow]. | DATE 2015-07-25 | 2015-07-25 | 2015-07-25
The mayor spoke [tonight]. | TIME 2015-07-24TNI | 2015-07-24 | 2015-07-24
The mayor resigned [last week]. | DATE 2015-W29 | 2015-07-13..2015-07-23 | 2015-07-13/2015-07-23
The mayor resigned [last month]. | DATE 2015-06 | 2015-06-01..2015-06-30 | 2015-06
The mayor resigned [last year]. | DATE 2014 | 2014-01-01..2014-12-31 | 2014
The mayor resigns [next week]. | DATE 2015-W31 | 2015-07-25..2015-08-02 | 2015-07-25/2015-08-02
The mayor resigns [next year]. | DATE 2016 | 2016-01-01..2016-12-31 | 2016
The mayor resigned [this week]. | DATE 2015-W30 | 2015-07-20..2015-07-26 | 2015-07-20/2015-07-26
The mayor resigned [earlier this week]. | DATE 2015-W30 START | 2015-07-20..2015-07-24 | 2015-07-20/2015-07-26
The mayor resigned [earlier this year]. | DATE 2015 START | 2015-01-01..2015-07-24 | 2015
The mayor will resign [later this month]. | DATE 2015-07 END | 2015-07-24..2015-07-31 | 2015-07
The mayor resigned [early last year]. | DATE 2014 START | 2014-01-01..2014-06-30 | 2014
The mayor will resign at [the end of the month]. | DATE 2015-07 END | 2015-07-21..2015-07-31 | 2015-07
The mayor will resign at [the beginning of next year]. | DATE 2016 START | 2016-01-01..2016-04-30 | 2016
The mayor will resign by [mid-August]. | DATE 2015-08 MID | 2015-08-08..2015-08-23 | 2015-08
The mayor resigned in [early 2014]. | DATE 2014 START | 2014-01-01..2014-06-30 | 2014
The mayor resigned in [late May]. | DATE 2015-05 END | 2015-05-16..2015-05-31 | 2015-05
The mayor resigned in [mid-2014]. | DATE 2014 MID | 2014-04-01..2014-09-30 | 2014
The mayor will stay until [year-end]. | DATE 2015-12-31 | 2015-12-31 | 2015-12-31
The mayor resigned in [the past week]. | DURATION P1W | 2015-07-17..2015-07-24 | 2015-07-17/2015-07-24
""",
    "ago, later": """
She left [two days ago]. | DATE 2015-07-22 | 2015-07-22 | 2015-07-22
She left [three weeks ago]. | DATE 2015-W27 | 2015-06-30..2015-07-06 | 2015-06-30~/2015-07-06~
She left [a month ago]. | DATE 2015-06 | 2015-06-01..2015-06-30 | 2015-06~
She left [two years ago]. | DATE 2013 | 2013-01-01..2013-12-31 | 2013~
She left [a few days ago]. | DATE PAST_REF | 2015-07-19..2015-07-22 | 2015-07-19~/2015-07-22~
She left [several months ago]. | DATE PAST_REF | 2014-10-01..2015-04-30 | 2014-10~/2015-04~
She left [a few months ago]. | DATE PAST_REF | 2015-02-01..2015-05-31 | 2015-02~/2015-05~
She left [years ago]. | DATE PAST_REF | 1995-01-01..2013-12-31 | 1995~/2013~
She left [about three weeks ago]. | DATE 2015-W27 APPROX | 2015-06-26..2015-07-10 | 2015-06-26~/2015-07-10~
She left [more than ten years ago]. | DATE 2005 MORE_THAN | ..2005-07-24 | ../2005-07-24
She left [less than two years ago]. | DATE 2013 LESS_THAN | 2013-07-24..2015-07-24 | 2013-07-24/2015-07-24
She left [almost two years ago]. | DATE 2013 APPROX | 2013-01-01..2013-12-31 | 2013~
She left [two years ago today]. | DATE 2013-07-24 | 2013-07-24 | 2013-07-24
She left [half an hour ago]. | DATE 2015-07-24 | 2015-07-24 | 2015-07-24
She left [a couple of weeks ago]. | DATE 2015-W28 | 2015-06-30..2015-07-13 | 2015-06-30~/2015-07-13~
She comes [two weeks from now]. | DATE 2015-W32 | 2015-08-04..2015-08-10 | 2015-08-04~/2015-08-10~
She comes [ten days hence]. | DATE 2015-08-03 | 2015-08-03 | 2015-08-03
""",
    "lengths": """
He waited for [two weeks]. | DURATION P2W
He waited for [an hour and a half]. | DURATION PT1H30M
He waited for [half an hour]. | DURATION PT30M
He waited for [two and a half years]. | DURATION P2Y6M
He waited for [90 minutes]. | DURATION PT90M
He waited for [three to five days]. | DURATION P3D
He waited for [several years]. | DURATION PXY
He waited for [decades]. | DURATION PXDE
He waited for [about two weeks]. | DURATION P2W APPROX
He waited for [more than two weeks]. | DURATION P2W MORE_THAN
He waited for [at least two weeks]. | DURATION P2W EQUAL_OR_MORE
He waited for [up to two weeks]. | DURATION P2W EQUAL_OR_LESS
It was a [five-year] plan. | DURATION P5Y
It was a [two-hour] stop. | DURATION PT2H
He waited for [a fortnight]. | DURATION P2W
He waited for [two years and six months]. | DURATION P2Y6M
He waited for [a quarter of a year]. | DURATION P3M
In [the past three months] he waited. | DURATION P3M | 2015-04-24..2015-07-24 | 2015-04-24/2015-07-24
In [the next two weeks] he will wait. | DURATION P2W | 2015-07-24..2015-08-07 | 2015-07-24/2015-08-07
Over [the last few years] he waited. | DURATION PXY | 2010-07-24..2015-07-24 | 2010-07-24~/2015-07-24~
In [the coming weeks] he will wait. | DURATION PXW | 2015-07-24..2015-10-23 | 2015-07-24~/2015-10-23~
In [the days ahead] he will wait. | DURATION PXD | 2015-07-24..2015-08-07 | 2015-07-24~/2015-08-07~
He waited [30 seconds]. | DURATION PT30S
A [30-second] silence was kept. | DURATION PT30S
""",
    "sets": """
The boat sails [every day]. | SET P1D
The boat sails [every Monday]. | SET XXXX-WXX-1
The boat sails [daily]. | SET P1D
The boat sails [twice a week]. | SET P1W
The boat sails [every two weeks]. | SET P2W
The boat sails [every other week]. | SET P2W
The boat sails [Sundays]. | SET XXXX-WXX-7
The boat sails [each summer]. | SET XXXX-SU
The boat sails [monthly]. | SET P1M
The boat sails [once a year]. | SET P1Y
The boat sails [weekends]. | SET XXXX-WXX-WE
The boat sails [every 4 July]. | SET XXXX-07-04
It seats 700 people [a week]. | SET P1W
They go there [every Monday] and [Wednesday].
    SET XXXX-WXX-1
    SET XXXX-WXX-3
They go there [every night at 10pm]. | SET XXXX-XX-XXT22:00
""",
    "beside a date that is named": """
He left [the week before 5 May 2015]. | DATE 2015-W18 | 2015-04-27..2015-05-04 | 2015-04-27/2015-05-04
It rained on [the morning after 5 May 2015]. | TIME 2015-05-06TMO | 2015-05-06 | 2015-05-06
It burned on [the night before Christmas 2014]. | TIME 2014-12-24TNI | 2014-12-24..2014-12-25 | 2014-12-24/2014-12-25
They met on [the weekend after 5 May 2015]. | DATE 2015-W19-WE | 2015-05-09..2015-05-10 | 2015-05-09/2015-05-10
They met on [the weekend after 9 May 2015]. | DATE 2015-W20-WE | 2015-05-16..2015-05-17 | 2015-05-16/2015-05-17
They met on [5 May] and on [the following weekend].
    DATE 2015-05-05 | 2015-05-05 | 2015-05-05
    DATE 2015-W19-WE | 2015-05-09..2015-05-10 | 2015-05-09/2015-05-10
It rose at [the beginning of the financial year]. | DATE 2015 START | 2015-01-01..2015-04-30 | 2015
They met on [the weekend of 9 May 2015]. | DATE 2015-W19-WE | 2015-05-09..2015-05-10 | 2015-05-09/2015-05-10
He left on [Monday after Easter 2015]. | DATE 2015-04-06 | 2015-04-06 | 2015-04-06
He left on [the Friday before 5 May 2015]. | DATE 2015-05-01 | 2015-05-01 | 2015-05-01
He left on [the day following 5 May 2015]. | DATE 2015-05-06 | 2015-05-06 | 2015-05-06
He left in [the year after 1940]. | DATE 1941 | 1941-01-01..1941-12-31 | 1941
He will leave [two weeks from Tuesday]. | DATE 2015-08-11 | 2015-08-11 | 2015-08-11
He left [two days before yesterday]. | DATE 2015-07-21 | 2015-07-21 | 2015-07-21
He left [two days] before [5 May 2015].
    DURATION P2D
    DATE 2015-05-05 | 2015-05-05 | 2015-05-05
""",
    "two steps away": """
It burned [the night before last]. | TIME 2015-07-22TNI | 2015-07-22..2015-07-23 | 2015-07-22/2015-07-23
It burned [the Friday before last]. | DATE 2015-07-10 | 2015-07-10 | 2015-07-10
It burned [the weekend before last]. | DATE 2015-W28-WE | 2015-07-11..2015-07-12 | 2015-07-11/2015-07-12
He comes [the Monday after next]. | DATE 2015-08-03 | 2015-08-03 | 2015-08-03
They meet [Tuesday week]. | DATE 2015-08-04 | 2015-08-04 | 2015-08-04
They meet [tomorrow fortnight]. | DATE 2015-08-08 | 2015-08-08 | 2015-08-08
She left [two weeks ago Friday]. | DATE 2015-07-10 | 2015-07-10 | 2015-07-10
She left [a week ago Monday]. | DATE 2015-07-13 | 2015-07-13 | 2015-07-13
She left on [Friday the 13th]. | DATE 2015-03-13 | 2015-03-13 | 2015-03-13
She will leave on [Friday the 13th]. | DATE 2015-11-13 | 2015-11-13 | 2015-11-13
She worked [Monday] to [Friday last week].
    DATE 2015-07-13 | 2015-07-13 | 2015-07-13
    DATE 2015-07-17 | 2015-07-17 | 2015-07-17
""",
    "parts of longer times": """
It grew in [the first half of the 19th century]. | DATE 18 START | 1800-01-01..1849-12-31 | 18XX
It grew in [the last quarter of the eighteenth century]. | DATE 17 END | 1775-01-01..1799-12-31 | 17XX
It grew in [the second third of the 1980s]. | DATE 198 MID | 1983-05-01..1986-08-31 | 198X
It grew in [the last decade of the 19th century]. | DATE 189 | 1890-01-01..1899-12-31 | 189X
It grew in [the last third of May 2015]. | DATE 2015-05 END | 2015-05-21..2015-05-31 | 2015-05
It grew in [the first third of 2014]. | DATE 2014 START | 2014-01-01..2014-04-30 | 2014
They met on [the first weekend of May 2015]. | DATE 2015-W18-WE | 2015-05-02..2015-05-03 | 2015-05-02/2015-05-03
They met on [the last weekend in May 2015]. | DATE 2015-W22-WE | 2015-05-30..2015-05-31 | 2015-05-30/2015-05-31
""",
    "round and old years": """
It was in [1751]/[2] that he came.
    DATE 1751 | 1751-01-01..1751-12-31 | 1751
    DATE 1752 | 1752-01-01..1752-12-31 | 1752
It fell in [AD 79]. | DATE 0079 | 0079-01-01..0079-12-31 | 0079
It fell in [79 AD]. | DATE 0079 | 0079-01-01..0079-12-31 | 0079
It was built c. [3050 BC]. | DATE BC3050 APPROX | -3054-01-01..-3044-12-31 | -3049~
It was built ca. [1850]. | DATE 1850 APPROX | 1845-01-01..1855-12-31 | 1850~
It was built in [10,000 BC]. | DATE BC10000 | -9999-01-01..-9999-12-31 | -9999
It was built [a couple hundred years ago]. | DATE 1815 | 1715-01-01..1815-12-31 | 1715~/1815~
It was built [a few hundred years ago]. | DATE PAST_REF | 1515-01-01..1815-12-31 | 1515~/1815~
It was built [two thousand years ago]. | DATE 0015 | -0485-01-01..0515-12-31 | -0485~/0515~
It was built since at least [2011]. | DATE 2011 EQUAL_OR_MORE | 2011-01-01..2011-12-31 | 2011
""",
    "zones": """
It closed on [5 May 2015 BST]. | DATE 2015-05-05 | 2015-05-05 | 2015-05-05
Signed [5 May 2015, 14:30 UTC+2]. | TIME 2015-05-05T14:30 | 2015-05-05 | 2015-05-05T14:30:00+02:00
Signed [5 May 2015, 14:30 BST]. | TIME 2015-05-05T14:30 | 2015-05-05 | 2015-05-05T14:30:00+01:00
Signed at [14:30 UTC+05:30 on 5 May 2015]. | TIME 2015-05-05T14:30 | 2015-05-05 | 2015-05-05T14:30:00+05:30
Signed at [14:30 (GMT-5) on 5 May 2015]. | TIME 2015-05-05T14:30 | 2015-05-05 | 2015-05-05T14:30:00-05:00
Signed at [14:30 UTC-0330 on 5 May 2015]. | TIME 2015-05-05T14:30 | 2015-05-05 | 2015-05-05T14:30:00-03:30
Signed at [2015-05-05T14:30+02:00]. | TIME 2015-05-05T14:30 | 2015-05-05 | 2015-05-05T14:30:00+02:00
Signed at [2015-05-05T14:30Z]. | TIME 2015-05-05T14:30Z | 2015-05-05 | 2015-05-05T14:30:00Z
It was [10:30 local time on 5 May 2015]. | TIME 2015-05-05T10:30 | 2015-05-05 | 2015-05-05T10:30:00
""",
    "times": """
The train left at [6:50 a.m.]. | TIME 2015-07-24T06:50 | 2015-07-24 | 2015-07-24T06:50:00
The train left at [6:50 a.m. on July 24, 2015]. | TIME 2015-07-24T06:50 | 2015-07-24 | 2015-07-24T06:50:00
The train left at [10:25 p.m. yesterday]. | TIME 2015-07-23T22:25 | 2015-07-23 | 2015-07-23T22:25:00
The train left at [seven o'clock]. | TIME 2015-07-24T07:00 | 2015-07-24 | 2015-07-24
The train left at [half past seven]. | TIME 2015-07-24T07:30 | 2015-07-24 | 2015-07-24
The train left at [a quarter to five]. | TIME 2015-07-24T04:45 | 2015-07-24 | 2015-07-24
The train left at [five minutes past six]. | TIME 2015-07-24T06:05 | 2015-07-24 | 2015-07-24
The train left at [seven o'clock in the evening]. | TIME 2015-07-24T19:00 | 2015-07-24 | 2015-07-24T19:00:00
The train left at [noon]. | TIME 2015-07-24T12:00 | 2015-07-24 | 2015-07-24
The train left at [midnight]. | TIME 2015-07-24T24:00 | 2015-07-24 | 2015-07-24
The train left at [1015]. | TIME 2015-07-24T10:15 | 2015-07-24 | 2015-07-24T10:15:00
The train left at [1030 GMT]. | TIME 2015-07-24T10:30Z | 2015-07-24 | 2015-07-24T10:30:00Z
The train left at [3 in the afternoon]. | TIME 2015-07-24T15:00 | 2015-07-24 | 2015-07-24T15:00:00
The train left in [the early morning]. | TIME 2015-07-24TMO START | 2015-07-24 | 2015-07-24
The train left on [the night of July 22]. | TIME 2015-07-22TNI | 2015-07-22..2015-07-23 | 2015-07-22/2015-07-23
The train left [this morning]. | TIME 2015-07-24TMO | 2015-07-24 | 2015-07-24
The train left [last night]. | TIME 2015-07-23TNI | 2015-07-23..2015-07-24 | 2015-07-23/2015-07-24
The train left [overnight]. | TIME 2015-07-23TNI | 2015-07-23..2015-07-24 | 2015-07-23/2015-07-24
The train left at [14:30 local time]. | TIME 2015-07-24T14:30 | 2015-07-24 | 2015-07-24T14:30:00
The train left on [Tuesday] at [9 a.m.]
    DATE 2015-07-21 | 2015-07-21 | 2015-07-21
    TIME 2015-07-21T09:00 | 2015-07-21 | 2015-07-21T09:00:00
The train left at [0315 hours]. | TIME 2015-07-24T03:15 | 2015-07-24 | 2015-07-24T03:15:00
The train left at [dawn on 3 May 2014]. | TIME 2014-05-03TMO | 2014-05-03 | 2014-05-03
""",
    "references": """
He is [now] in Esker. | DATE PRESENT_REF
He was [recently] in Esker. | DATE PAST_REF | 2015-04-24..2015-07-24 | 2015-04-24~/2015-07-24~
He will [soon] be in Esker. | DATE FUTURE_REF | 2015-07-24..2015-10-23 | 2015-07-24~/2015-10-23~
He will [one day] be in Esker. | DATE FUTURE_REF | 2015-07-24.. | 2015-07-24/..
He has said in [the past] that it is so. | DATE PAST_REF
He thinks of [the future]. | DATE FUTURE_REF | 2015-07-24.. | 2015-07-24/..
He was in Esker [the other day]. | DATE PAST_REF | 2015-07-10..2015-07-23 | 2015-07-10~/2015-07-23~
[Currently] he is in Esker. | DATE PRESENT_REF
""",
    "told before": """
He left [24 July 2014]. [The next day] he came back.
    DATE 2014-07-24 | 2014-07-24 | 2014-07-24
    DATE 2014-07-25 | 2014-07-25 | 2014-07-25
He left [24 July 2014]. [The following Sunday] he came back.
    DATE 2014-07-24 | 2014-07-24 | 2014-07-24
    DATE 2014-07-27 | 2014-07-27 | 2014-07-27
He left [24 July 2014]. [Two days later] he came back.
    DATE 2014-07-24 | 2014-07-24 | 2014-07-24
    DATE 2014-07-26 | 2014-07-26 | 2014-07-26
He left [24 July 2014]. [The day before], he had packed.
    DATE 2014-07-24 | 2014-07-24 | 2014-07-24
    DATE 2014-07-23 | 2014-07-23 | 2014-07-23
He left [24 July 2014]. [That night] it rained.
    DATE 2014-07-24 | 2014-07-24 | 2014-07-24
    TIME 2014-07-24TNI | 2014-07-24 | 2014-07-24
He left in [May 2014]. [The following month] he came back.
    DATE 2014-05 | 2014-05-01..2014-05-31 | 2014-05
    DATE 2014-06 | 2014-06-01..2014-06-30 | 2014-06
He left in [2012]. [The following year] he came back.
    DATE 2012 | 2012-01-01..2012-12-31 | 2012
    DATE 2013 | 2013-01-01..2013-12-31 | 2013
He left [24 July 2014] at [10:30]. [Twenty minutes later] he was gone.
    DATE 2014-07-24 | 2014-07-24 | 2014-07-24
    TIME 2014-07-24T10:30 | 2014-07-24 | 2014-07-24T10:30:00
    TIME 2014-07-24T10:50 | 2014-07-24 | 2014-07-24T10:50:00
He left in [2012]. [A year earlier] he had come.
    DATE 2012 | 2012-01-01..2012-12-31 | 2012
    DATE 2011 | 2011-01-01..2011-12-31 | 2011~
""",
    "joined": """
It was closed from [February] to [August 1964].
    DATE 1964-02 | 1964-02-01..1964-02-29 | 1964-02
    DATE 1964-08 | 1964-08-01..1964-08-31 | 1964-08
It was closed from [November] to [February 1964].
    DATE 1963-11 | 1963-11-01..1963-11-30 | 1963-11
    DATE 1964-02 | 1964-02-01..1964-02-29 | 1964-02
It was closed in [June] and [July 2014].
    DATE 2014-06 | 2014-06-01..2014-06-30 | 2014-06
    DATE 2014-07 | 2014-07-01..2014-07-31 | 2014-07
It was open on [3 May] or [5 May 2014].
    DATE 2014-05-03 | 2014-05-03 | 2014-05-03
    DATE 2014-05-05 | 2014-05-05 | 2014-05-05
It fell between [300] and [250 BC].
    DATE BC0300 | -0299-01-01..-0299-12-31 | -0299
    DATE BC0250 | -0249-01-01..-0249-12-31 | -0249
It lasted from [480] to [323 BC].
    DATE BC0480 | -0479-01-01..-0479-12-31 | -0479
    DATE BC0323 | -0322-01-01..-0322-12-31 | -0322
""",
    "centuries": """
It was used from [the 15th] to [the 19th century].
    DATE 14 | 1400-01-01..1499-12-31 | 14XX
    DATE 18 | 1800-01-01..1899-12-31 | 18XX
It was used in [the late 4th] or [early 5th centuries].
    DATE 03 END | 0350-01-01..0399-12-31 | 03XX
    DATE 04 START | 0400-01-01..0449-12-31 | 04XX
It had [18th]–[19th century] doors.
    DATE 17 | 1700-01-01..1799-12-31 | 17XX
    DATE 18 | 1800-01-01..1899-12-31 | 18XX
""",
    "years": """
Her first poems ([1892] – [94]) sold well.
    DATE 1892 | 1892-01-01..1892-12-31 | 1892
    DATE 1894 | 1894-01-01..1894-12-31 | 1894
In [1687] and [1689] he went south.
    DATE 1687 | 1687-01-01..1687-12-31 | 1687
    DATE 1689 | 1689-01-01..1689-12-31 | 1689
They defied the council's [1829] ban on salt. | DATE 1829 | 1829-01-01..1829-12-31 | 1829
Rain was rare over [2000] - [2050] in the model.
    DATE 2000 | 2000-01-01..2000-12-31 | 2000
    DATE 2050 | 2050-01-01..2050-12-31 | 2050
Ansgar of Tarn (c. [314] – [368]) was an abbot.
    DATE 0314 APPROX | 0309-01-01..0319-12-31 | 0314~
    DATE 0368 | 0368-01-01..0368-12-31 | 0368
The fort dates from [the year 71]; after [211] came the walls.
    DATE 0071 | 0071-01-01..0071-12-31 | 0071
    DATE 0211 | 0211-01-01..0211-12-31 | 0211
Abbot Ansgar ([314]–[368]) was poor. In [348] Brennus died.
    DATE 0314 | 0314-01-01..0314-12-31 | 0314
    DATE 0368 | 0368-01-01..0368-12-31 | 0368
    DATE 0348 | 0348-01-01..0348-12-31 | 0348
Esker hosted the [2004] Winter Rowing Games. | DATE 2004 | 2004-01-01..2004-12-31 | 2004
The Cup of [2018] [day] five.
    DATE 2018 | 2018-01-01..2018-12-31 | 2018
    DURATION P1D
""",
    "happenings": """
He wrote [the night before] he died. | TIME XXXX-XX-XXTNI
It rained on [the day] of the vote. | DATE XXXX-XX-XX
He was ill in [the last months] of his life. | DURATION PXM
He will go on [the eve of Christmas]. | TIME 2015-12-24TEV | 2015-12-24 | 2015-12-24
He came on [Monday], and wrote [the night before].
    DATE 2015-07-20 | 2015-07-20 | 2015-07-20
    TIME 2015-07-19TNI | 2015-07-19..2015-07-20 | 2015-07-19/2015-07-20
Much changed after [9/11] in the town. | DATE 2001-09-11 | 2001-09-11 | 2001-09-11
The [9/11] families sued. | DATE 2001-09-11 | 2001-09-11 | 2001-09-11
It stands, [at the time of writing], empty. | DATE 2015-07-24 | 2015-07-24 | 2015-07-24
""",
    "limits": """
It must be done by [the end of the year]. | DATE 2015 END | 2015-12-31 | 2015
It was built in [the later 1800s]. | DATE 18 END | 1850-01-01..1899-12-31 | 18XX
It was built in [the earlier 19th century]. | DATE 18 START | 1800-01-01..1849-12-31 | 18XX
It was built in [the mid-to-late 1990s]. | DATE 199 END | 1992-07-01..1999-12-31 | 199X
It lasts to [the present]. | DATE PRESENT_REF
It was done at [the end of 1990]. | DATE 1990 END | 1990-09-01..1990-12-31 | 1990
He warned that [two weeks ago] it broke. | DATE 2015-W28 | 2015-07-07..2015-07-13 | 2015-07-07~/2015-07-13~
It broke [six and a half months ago]. | DATE 2015-01 | 2014-12-25..2015-01-24 | 2014-12-25~/2015-01-24~
They will meet in [February], in Esker in [March] and in [May].
    DATE 2016-02 | 2016-02-01..2016-02-29 | 2016-02
    DATE 2016-03 | 2016-03-01..2016-03-31 | 2016-03
    DATE 2016-05 | 2016-05-01..2016-05-31 | 2016-05
""",
    "nth": """
It falls on [the last day of June]. | DATE 2015-06-30 | 2015-06-30 | 2015-06-30
It will fall on [the first Monday in December]. | DATE 2015-12-07 | 2015-12-07 | 2015-12-07
It falls on [the last Friday of May 2014]. | DATE 2014-05-30 | 2014-05-30 | 2014-05-30
It fell in [the first week of 1998]. | DATE 1998-W01 | 1998-01-01..1998-01-11 | 1998-01-01/1998-01-11
It fell in [the week of March 16]. | DATE 2015-W12 | 2015-03-16..2015-03-22 | 2015-03-16/2015-03-22
""",
}


class Row(NamedTuple):
    """A sentence without its brackets, the expressions in it, and what is told of each."""

    sentence: str
    expressions: tuple[str, ...]
    told: tuple[str, ...]


def read_rows(table: str) -> list[Row]:
    """The rows of a table; what is told of the expressions of a long sentence stands in lines of their own."""
    rows: list[Row] = []
    for line in filter(None, table.splitlines()):
        if line.startswith(" "):
            rows[-1] = rows[-1]._replace(told=(*rows[-1].told, line.strip()))
        else:
            marked, _, told = line.partition(" | ")
            expressions = tuple(part.partition("]")[0] for part in marked.split("[")[1:])
            sentence = marked.replace("[", "").replace("]", "")
            rows.append(Row(sentence, expressions, (told,) if told else ()))
    return rows


def told_of(sentence: str) -> list[tuple[str, str]]:
    """What is found in a sentence, written as in the tables."""
    return [(each.text, told(each)) for each in find(sentence, Rules(anchor=Day(2015, 7, 24)))]


def told(timex: Timex) -> str:
    """What is said of an expression, written as in the tables."""
    first, last = timex.when.earliest or "", timex.when.latest or ""
    bounds = first if first == last else f"{first}..{last}"
    what = " ".join(filter(None, (timex.type, timex.value, timex.mod)))
    return f"{what} | {bounds} | {timex.when.edtf}" if bounds or timex.when.edtf else what


ROWS = [row for table in TABLES.values() for row in read_rows(table)]


@pytest.mark.parametrize("row", ROWS, ids=[row.sentence for row in ROWS])
def test_what_a_sentence_tells_of_time(row: Row) -> None:
    assert told_of(row.sentence) == list(zip(row.expressions, row.told, strict=True))


def test_every_family_of_shapes_is_tried() -> None:
    words = grammar("en")
    scans = [scan(row.sentence, words.pieces, words.senses) for row in ROWS]
    assert {each.family for scanned in scans for each in find_expressions(scanned, words)} == set(LANGUAGE.shapes)


def test_the_name_that_somebody_writes_under_is_no_month() -> None:
    assert [timex.text for timex in find("with @june_marr in june", Rules(anchor=Day(2014, 11, 26)))] == ["june"]
    assert find("thanks @april_k", Rules(anchor=Day(2014, 11, 26))) == []
