"""Lists of words, written as people read them."""


def words_of(*lines: str) -> frozenset[str]:
    """Return the words in `lines`, which blanks part."""
    return frozenset(" ".join(lines).split())


def phrases_of(*lines: str) -> frozenset[str]:
    """Return the phrases in `lines`, which commas part."""
    return frozenset(phrase.strip() for phrase in ", ".join(lines).split(",") if phrase.strip())
