"""Lists of words, written as people read them."""


def words_of(*lines: str) -> frozenset[str]:
    """Return the words in `lines`, which blanks part."""
    return frozenset(" ".join(lines).split())
