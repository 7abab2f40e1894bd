"""htmldate: `find_date`, the date of first publication, with its extensive search."""

from importlib import import_module

from reporting.peers.serving import Made, serve

htmldate = import_module("htmldate")


def read(content: bytes) -> Made:
    """Return the date."""
    return {"date": htmldate.find_date(content, original_date=True)}


serve(read)
