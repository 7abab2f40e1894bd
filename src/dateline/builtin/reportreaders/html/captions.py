"""The captions of the pictures of a report: kept apart, for they are no part of its text."""

from collections.abc import Container, Iterator, Sequence
from itertools import islice

from dateline.builtin.readers.blocks.parsing import Element
from dateline.builtin.reportreaders.html.survey import seen_words
from dateline.domain.texts import BlockKind, TextBlock

_MOST, _LONGEST = 200, 1_000


def captions_in(root: Element, beside: Container[Element], blocks: Sequence[TextBlock]) -> Iterator[TextBlock]:
    """Yield the captions that do not stand in the text, nor beside the report, each once."""
    told = "\n".join(block.words for block in blocks)
    seen: set[str] = set()
    for caption in islice(root.iter("figcaption"), _MOST):
        around = list(caption.iterancestors())
        if any(each.tag == "figcaption" or each in beside for each in around):
            continue
        words = seen_words(caption)
        if 0 < len(words) <= _LONGEST and words not in seen and words not in told:
            seen.add(words)
            yield TextBlock(kind=BlockKind.CAPTION, words=words)
