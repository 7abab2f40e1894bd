"""boilerpy3: its extractor of articles."""

from importlib import import_module

from reporting.peers.serving import Made, decode, serve

extractor = import_module("boilerpy3.extractors").ArticleExtractor()


def read(content: bytes) -> Made:
    """Return text and title."""
    page = extractor.get_doc(decode(content))
    return {"title": page.title, "text": page.content}


serve(read)
