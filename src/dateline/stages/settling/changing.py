"""The sources of an entry that a person changed in a table of ours: what stood there before tells whose each line is.

In a cell a source is followed by what the entry gives under it, and a stranger's eye cannot always tell these apart.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rapidfuzz.distance import Indel

from dateline.domain.chronologies import Citation
from dateline.domain.prose import Prose
from dateline.domain.written import WrittenSource
from dateline.stages.settling.citations import citation_of

_ALIKE = 0.6
"""A line that has so much in common with one of an account was one of it before it was changed."""


def changed_citations(sources: Iterable[WrittenSource], known: Sequence[Citation]) -> tuple[Citation, ...]:
    """Return the citations of sources as they stand now; of those `known` before, all that nobody changed is kept."""
    read = [citation_of(source) for source in _gathered(sources, known)]
    return tuple(_kept(citation, known) for citation in read)


def _gathered(sources: Iterable[WrittenSource], known: Sequence[Citation]) -> list[WrittenSource]:
    """Return the sources; what stands below one as another, and is a line of an account, is what that one gives."""
    labels = {_letters(each.label) for each in known}
    addresses = {each.url for each in known}
    lines = [line for each in known for line in _lines(each.text)]
    found: list[WrittenSource] = []
    for source in sources:
        letters = _letters(source.label)
        if found and not letters and not found[-1].url and source.url in addresses:
            found[-1] = replace(_telling(found[-1], source), url=source.url)
        elif found and letters and not source.url and letters not in labels and _is_in(letters, lines):
            found[-1] = _telling(found[-1], source)
        else:
            found.append(source)
    return found


def _is_in(letters: str, lines: Iterable[str]) -> bool:
    return any(letters in line or Indel.normalized_similarity(letters, line) >= _ALIKE for line in lines)


def _telling(source: WrittenSource, line: WrittenSource) -> WrittenSource:
    """Return a source that gives the words of a line too, and what stood below that."""
    words = "\n".join(filter(None, (source.text.words, line.label, line.text.words)))
    return replace(source, text=Prose(words=words, styles=source.text.styles))


def _kept(citation: Citation, known: Iterable[Citation]) -> Citation:
    """Return a citation with what is known of it, where it cites as before."""
    before = next((each for each in known if each.label.strip() == citation.label.strip()), None)
    if before is None or citation.url not in ("", before.url):
        return citation
    same_text = _letters(before.text) == _letters(citation.text)
    return replace(
        before,
        text=before.text if same_text else citation.text,
        styles=before.styles if same_text else citation.styles,
        original=citation.original,
    )


def _lines(text: str) -> Iterator[str]:
    yield from filter(None, map(_letters, text.split("\n")))


def _letters(words: str) -> str:
    return "".join(sign for sign in words.casefold() if sign.isalnum())
