"""trafilatura: `bare_extraction` as its own evaluation calls it, with metadata."""

from importlib import import_module

from reporting.peers.serving import Made, serve

trafilatura = import_module("trafilatura")


def read(content: bytes) -> Made:
    """Return text, title, author and date."""
    made = trafilatura.bare_extraction(content, with_metadata=True, include_comments=False)
    if made is None:
        return {}
    names = [name.strip() for name in (made.author or "").split(";") if name.strip()]
    return {"title": made.title, "bylines": names, "date": made.date, "text": made.text}


serve(read)
