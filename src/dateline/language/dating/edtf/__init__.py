"""EDTF (ISO 8601-2:2019, levels 0 to 2): reading, checking, bounding, writing."""
