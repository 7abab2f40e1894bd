"""Reports → which of them tell of one happening; words in them → which of these tell of one event."""

from dateline.stages.linking.pile import Doc, Part, Told
from dateline.stages.linking.reports import Linked, Pair, link
from dateline.stages.linking.words import Words, link_words

__all__ = ["Doc", "Linked", "Pair", "Part", "Told", "Words", "link", "link_words"]
