"""The languages that running text is read in full in: one package of data each, found by its name."""
