"""What office files say of themselves, and what their readers leave out, in the same words for each format."""

from collections.abc import Iterable, Mapping

from dateline.builtin.readers.blocks.parsing import Element, tag_of


def facts_in(properties: Iterable[Element], names: Mapping[str, str]) -> dict[str, str]:
    """Return what the properties of a document say, each under the name that `names` gives its tag."""
    found = {names[tag]: (element.text or "").strip() for element in properties if (tag := tag_of(element)) in names}
    return {key: value for key, value in found.items() if value}


def left_out_beside(deleted: int, comments: int) -> tuple[str, ...]:
    """Return sentences on what a document holds beside its words: how much is struck out, and how many comments."""
    said = (
        (deleted, f"words struck out by tracked changes were left out in {deleted} places; accept or reject them"),
        (comments, f"{comments} comments in the margin were left out; copy into the text what belongs there"),
    )
    return tuple(sentence for count, sentence in said if count)
