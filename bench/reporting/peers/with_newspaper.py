"""newspaper4k: `Article.parse` of the page's text, without the network."""

from importlib import import_module

from reporting.peers.serving import Made, decode, serve

newspaper = import_module("newspaper")


def read(content: bytes) -> Made:
    """Return text, title, authors and date."""
    page = newspaper.Article("https://page.example/", fetch_images=False)
    page.download(input_html=decode(content))
    page.parse()
    day = str(page.publish_date)[:10] if page.publish_date else None
    return {"title": page.title, "bylines": list(page.authors), "date": day, "text": page.text}


serve(read)
