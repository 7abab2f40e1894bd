"""What is shown, said in the vocabularies of others, and what others say, as a written chronology: pure, no I/O.

Each module is one vocabulary. Whatever a vocabulary has no word for travels, where its format allows a word of
one's own, in an extension called `dateline:…` (see `extending`), so that our own file comes back as it was; what
cannot travel at all the module's `left_out` says.
"""
