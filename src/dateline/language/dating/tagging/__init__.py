"""Expressions of time in running text: found, understood and placed, as TIMEX3 and as dates with bounds.

How a text becomes expressions, and where:

1. *Scan*: the text is cut into pieces, each of a kind with one character of its own (`scanning`, `figures`, `kinds`).
2. *Shape and match*: the kinds make a string, the shape of the text. Shapes of expressions, regular expressions over
   kinds, are tried on it around what tells of time (`expressions`, `grammar`; the data in `languages`, see `language`).
3. *Read*: the pieces that match become a meaning that does not know its day yet (`reading`, `meanings`).
4. *Guard*: what only looks like time is dropped by what stands around it (`guards`, `surroundings`).
5. *Place*: a meaning becomes a stretch of the calendar, with its TIMEX3 value, EDTF and bounds, in the scene that the
   report's day and the text before have set (`sightings`, `scenes`, `tenses`, `headings`, `ordering`, `placing`).
6. *Frame*: since, by, between … and: words around a date that change what it bounds (`framing`, `frames`).

`finding` does all six. To teach a word or an order of words, change a language; to teach a meaning, a reader.
"""

from dateline.language.dating.tagging.finding import Timex, cut, find, find_dates, find_dates_in, find_in
from dateline.language.dating.tagging.grammar import has_grammar, may_tell_of_time
from dateline.language.dating.tagging.scanning import Scan

__all__ = ["Scan", "Timex", "cut", "find", "find_dates", "find_dates_in", "find_in", "has_grammar", "may_tell_of_time"]
