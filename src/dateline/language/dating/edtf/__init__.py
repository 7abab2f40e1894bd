"""EDTF (ISO 8601-2:2019, levels 0 to 2): reading, checking, bounding."""

from dateline.language.dating.edtf.reading import bounds, canonical, is_valid, parse_edtf
from dateline.language.dating.edtf.value import Bounds, Edtf

__all__ = ["Bounds", "Edtf", "bounds", "canonical", "is_valid", "parse_edtf"]
