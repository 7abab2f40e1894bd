"""Two versions of one text: paragraph by paragraph first, then word by word within what is not the same."""

from collections.abc import Iterator, Sequence

from dateline.stages.comparing.wording import WordPart, WordPartKind, compare_words

_LIKE = 0.5


def compare_versions(before: str, after: str) -> tuple[tuple[WordPart, ...], ...]:
    """Return the paragraphs that differ, in reading order, each as its parts; nothing where none does.

    A paragraph that was only taken or only put is one part.
    """
    from rapidfuzz.distance import Indel  # noqa: PLC0415 takes time to load

    old, new = _paragraphs(before), _paragraphs(after)
    found: list[tuple[WordPart, ...]] = []
    taken: list[str] = []
    put: list[str] = []
    for code in Indel.opcodes(old, new):
        if code.tag == "equal":
            found += _changed(taken, put)
            taken, put = [], []
        else:
            taken += old[code.src_start : code.src_end]
            put += new[code.dest_start : code.dest_end]
    return (*found, *_changed(taken, put))


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _changed(taken: Sequence[str], put: Sequence[str]) -> Iterator[tuple[WordPart, ...]]:
    """Yield what became of paragraphs in one place: each beside the one it most likely became, the others alone."""
    if len(taken) == len(put):
        yield from (compare_words(one, other) for one, other in zip(taken, put, strict=True))
        return
    waiting = list(put)
    for one in taken:
        like = max(waiting, key=lambda other: _likeness(one, other), default="")
        if like and _likeness(one, like) > _LIKE:
            before = waiting.index(like)
            yield from (_alone(WordPartKind.PUT, other) for other in waiting[:before])
            yield compare_words(one, like)
            waiting = waiting[before + 1 :]
        else:
            yield _alone(WordPartKind.TAKEN, one)
    yield from (_alone(WordPartKind.PUT, other) for other in waiting)


def _likeness(one: str, other: str) -> float:
    from rapidfuzz.distance import Indel  # noqa: PLC0415 takes time to load

    return Indel.normalized_similarity(one.split(), other.split())


def _alone(kind: WordPartKind, paragraph: str) -> tuple[WordPart, ...]:
    return (WordPart(kind=kind, text=paragraph),)
