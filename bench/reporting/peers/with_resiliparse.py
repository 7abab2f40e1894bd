"""resiliparse: `extract_plain_text` of the main content."""

from importlib import import_module

from reporting.peers.serving import Made, decode, serve

tree = import_module("resiliparse.parse.html").HTMLTree
extract = import_module("resiliparse.extract.html2text").extract_plain_text


def read(content: bytes) -> Made:
    """Return text and title."""
    page = tree.parse(decode(content))
    return {"title": page.title, "text": extract(page, main_content=True, alt_texts=False)}


serve(read)
