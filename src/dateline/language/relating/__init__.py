"""What entries say of each other in time: "two days after the vote", "the following Sunday", the order of rows."""

from dateline.language.relating.phrases import Relation, find_relations
from dateline.language.relating.telling import names_of, owner_of, relations_told, statements_of

__all__ = ["Relation", "find_relations", "names_of", "owner_of", "relations_told", "statements_of"]
