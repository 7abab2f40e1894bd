"""The words that dates are written with, one file a language."""
