"""Invented pages, and the readers by name."""

from collections.abc import Callable

import pytest

from dateline.domain.roles import ReportReader
from dateline.domain.texts import Text
from dateline.plugins import load_plugins
from dateline.stages.reading import settle

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>The ferry that never sailed | Coast Courier</title>
<meta property="og:title" content="The ferry that never sailed"><meta property="og:site_name" content="Coast Courier">
<meta property="article:published_time" content="2031-05-03T09:00:00+02:00">
<meta property="article:modified_time" content="2031-05-05T09:00:00+02:00">
<meta property="article:section" content="Harbour">
<link rel="canonical" href="https://courier.example/2031/05/03/ferry">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
 "headline": "The ferry that never sailed", "datePublished": "2031-05-03T09:00:00+02:00",
 "author": [{"@type": "Person", "name": "Ana Ruiz"}, {"@type": "Person", "name": "Tom Vance"}],
 "publisher": {"@type": "Organization", "name": "Coast Courier"},}</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>The ferry that never sailed</h1>
<p class="standfirst">Forty people waited at the quay for a ship that its owners had already sold.</p>
<div class="byline">By <a rel="author" href="/ana">Ana Ruiz</a> and <a rel="author" href="/tom">Tom Vance</a></div>
<time datetime="2031-05-03">3 May 2031</time>
<div class="body">
<p>PORT SELENE, 3 May (Reuters) &mdash; The ferry Orla was to leave Port Selene at dawn with forty people aboard, and
nobody told them that it had been sold the day before, the harbour office said.</p>
<p>&ldquo;We stood there in the rain until noon,&rdquo; said Harald Voss, who had come from the hills with his two
daughters and a crate of hens, and who has asked for his money back ever since.</p>
<figure><img src="a.jpg"><figcaption>The quay at Port Selene. Photo: Ina Moll</figcaption></figure>
<p><strong>Read more:</strong> <a href="/other">The captain who sold his ship</a></p>
<p>The owners deny that anybody was misled. A letter of 2 May, seen by the Courier, says that the crew was told to keep
silent &ldquo;for the time being [<em>sic</em>]&rdquo;.</p>
<p>Additional reporting by Ina Moll</p>
<p>Correction: An earlier version of this report gave a wrong number of hens.</p>
<h3>Related stories</h3><ul><li><a href="/x">A hen in every port</a></li></ul>
</div></article></main>
<section id="comments" class="comments"><h2>Comments</h2><p class="comment">By Gull42: I was there, and there were no
hens at all, believe me, I counted them twice and then again in the evening.</p></section>
<footer><p>Sign up for our newsletter. Copyright Coast Courier</p></footer></body></html>"""


@pytest.fixture(scope="session")
def reader() -> Callable[[str], ReportReader]:
    """The reader of a name."""
    return lambda name: next(reader for reader in load_plugins().report_readers if reader.name == name)


@pytest.fixture(scope="session")
def read(reader: Callable[[str], ReportReader]) -> Callable[[str, bytes, str], Text]:
    """The text of bytes that a reader is given."""
    return lambda kind, content, name: settle(reader(kind).read(content, name))


@pytest.fixture(scope="session")
def page() -> str:
    """A page as outlets make them."""
    return PAGE
