"""readability-lxml: `Document.short_title` and the text of its summary."""

from importlib import import_module

from reporting.peers.serving import Made, decode, serve

readability = import_module("readability")
html = import_module("lxml.html")


def read(content: bytes) -> Made:
    """Return text and title."""
    page = readability.Document(decode(content))
    return {"text": html.fromstring(page.summary()).text_content(), "title": page.short_title()}


serve(read)
