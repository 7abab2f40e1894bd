"""Spreadsheets of three kinds to one form: what each cell shows, and which cells are merged, linked or annotated."""
