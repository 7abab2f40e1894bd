"""Records of labelled lines in plain text: how our exporter writes entries, and how a reader knows them."""

import re

LABEL = re.compile(r"(?P<name>[^\W\d_][^\n\t:]{0,39}):(?=[ \t]|$)")
"""What a line of a record begins with; lines that go on are indented."""
