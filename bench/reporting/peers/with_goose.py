"""goose3: `extract` of the page's text."""

from importlib import import_module

from reporting.peers.serving import Made, decode, serve

goose = import_module("goose3").Goose({"enable_image_fetching": False})


def read(content: bytes) -> Made:
    """Return text, title, authors and date."""
    page = goose.extract(raw_html=decode(content))
    day = str(page.publish_datetime_utc or page.publish_date or "")[:10] or None
    return {"title": page.title, "bylines": list(page.authors), "date": day, "text": page.cleaned_text}


serve(read)
