"""EDTF (ISO 8601-2:2019, levels 0 to 2): reading, checking, bounding, writing."""

from dateline.language.dating.edtf.fuzzy import fuzzy_bounds
from dateline.language.dating.edtf.reading import bounds, canonical, is_valid, parse_edtf
from dateline.language.dating.edtf.value import Bounds, Edtf, Part, write_parts
from dateline.language.dating.edtf.writing import write_span

__all__ = [
    "Bounds",
    "Edtf",
    "Part",
    "bounds",
    "canonical",
    "fuzzy_bounds",
    "is_valid",
    "parse_edtf",
    "write_parts",
    "write_span",
]
