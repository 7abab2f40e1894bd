"""How people write it: pure text in, domain values out. No input or output."""
