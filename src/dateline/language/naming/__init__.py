"""Names in a text, and spellings that may be of one name."""

from dateline.language.naming.comparing import VariantPair, variants
from dateline.language.naming.finding import NameFound, names

__all__ = ["NameFound", "VariantPair", "names", "variants"]
