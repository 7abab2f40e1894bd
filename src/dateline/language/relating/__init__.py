"""What entries say of each other in time: "two days after the vote", "the following Sunday", the order of rows."""

from typing import TYPE_CHECKING

from dateline.language.homes import at_home

if TYPE_CHECKING:
    from dateline.language.relating.phrases import Relation, find_relations
    from dateline.language.relating.telling import names_of, owner_of, relations_told, statements_of

__all__ = ["Relation", "find_relations", "names_of", "owner_of", "relations_told", "statements_of"]

__getattr__ = at_home(
    __name__,
    {
        "phrases": ("Relation", "find_relations"),
        "telling": ("names_of", "owner_of", "relations_told", "statements_of"),
    },
)
