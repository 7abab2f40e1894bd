"""The stretches of a text that can hold what only some words begin, so that the rest of it costs nothing."""

from collections.abc import Collection, Iterator, Sequence

Window = tuple[int, int]
"""Where a stretch of a text begins and ends."""


def telling_windows(
    text: str, telling: Collection[str], windows: Sequence[Window] | None, *, small: bool = False
) -> Iterator[Window]:
    """Yield those of the stretches that hold one of the `telling` pieces, in order; the text where none are given.

    Where pieces are `small`, capital letters of the text stand for small ones.
    """
    for first, last in ((0, len(text)),) if windows is None else windows:
        held = text[first:last].lower() if small else text[first:last]
        if any(map(held.__contains__, telling)):
            yield first, last
