"""What classes, ids and microdata on elements of web pages say, in the languages and systems that pages are made in."""

import re
from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

from dateline.builtin.readers.blocks.parsing import Element

_ENDS = r"(?:$|[\s_\-]|(?=[A-Z0-9]))"
_BEGINS = r"(?<![^\s_\-a-z].)"
"""Stands behind the first letter of a word: a pattern that begins with letters is looked for much faster."""


def _labels(*parts: str) -> re.Pattern[str]:
    """Return a pattern for labels in which one of the parts stands as a word: "post-author", "postAuthor"."""
    rests: dict[str, list[str]] = defaultdict(list)
    for part in parts:
        for letter in (part[0], part[0].upper()):
            rests[letter].append(part[1:])
    words = "|".join(f"{letter}{_BEGINS}(?:{'|'.join(several)})" for letter, several in rests.items())
    return re.compile(f"(?:{words}){_ENDS}")


SIGNING = _labels(
    *("author", "authors", "byline", "bylines", "by-line", "by-author", "byauthor", "authorname", "author[nN]ame"),
    *("autor", "autoren", "autora", "autores", "auteur", "auteurs", "autore", "verfasser", "redakteur", "writer"),
    *("written-by", "writtenby", "posted-by", "postedby", "contributor", "contributors", "signature", "firma"),
    *("creator", "vcard", "publisher-anchor-color", "reporter", "journalist"),
)
NO_SIGNING = re.compile(
    r"comment|avatar|image|photo|foto|bild|credit|copyright|bio\b|biography|related|teaser|widget|avatar|social|follow"
    r"|zitat|bbcode|twitter|email|mail|caption|media|quote|testimonial|search|count|box-more|menu",
    re.IGNORECASE,
)
DATED = _labels(
    *("date", "dates", "datum", "fecha", "published", "publish", "pubdate", "publication", "time", "timestamp"),
    *("dateline", "posted", "entry-date", "created", "data", "dataPublicacao", "erschienen"),
)
LEADING = _labels(
    *("lead", "lede", "leadin", "lead-text", "standfirst", "excerpt", "subtitle", "subheadline", "sub-headline"),
    *("subhead", "dek", "deck", "vorspann", "chapo", "entradilla", "sumario", "bajada", "copete", "ingress"),
    *("intro", "introduction", "teaser-text", "article-teaser", "artikel-teaser", "summary", "abstract", "anleser"),
    *("heading-intro", "headline-sub", "intro__copy", "untertitel", "sommario", "occhiello", "manchet", "zajawka"),
)
CAPTIONING = _labels(
    *("caption", "captions", "wp-caption-text", "imagedescription", "image-description", "bildunterschrift"),
    *("bildtext", "credit", "credits", "copyright", "photo-credit", "legende", "epigrafe", "pie", "piefoto"),
)
COMMENTING = re.compile(
    r"(?:^|[\s_\-])(?:comments?|commentlist|comment-?list|comments?-?(?:area|section|container|wrapper|body|form)"
    r"|kommentare?|leserkommentare?|comentarios?|commentaires?|commenti|disqus\w*|respond|replies|discussion"
    r"|guestbook|trackbacks?|pingbacks?|fb-comments)(?:$|[\s_\-])",
    re.IGNORECASE,
)
BESIDE = _labels(
    *("related", "relacionad[oa]s?", "recommend", "recommended", "recommendations?", "outbrain", "taboola", "plista"),
    *(
        "sidebar",
        "side-bar",
        "seitenleiste",
        "footer",
        "widget-area",
        "widgettitle",
        "widgets?",
        "newsletter",
        "subscribe",
        "breadcrumbs?",
    ),
    *("share", "sharing", "sharedaddy", "share-?bar", "addtoany", "social", "social-?media", "sociales", "follow-us"),
    *(
        "navigation",
        "navbar",
        "nav",
        "nav-?menu",
        "main-?menu",
        "submenu",
        "wprmenu",
        "pagination",
        "pager",
        "advert",
        "advertisement",
    ),
    *("ads?", "anzeige", "werbung", "banner", "promo", "promotion", "cookie", "consent", "popular", "trending"),
    *("most-?read", "mostread", "read-?more", "readmore", "more-?from", "more-stories", "also-like", "weiterlesen"),
    *(
        "affiliate",
        "affiliate-text",
        "calendar_wrap",
        "wp-calendar-table",
        "tags",
        "tag-list",
        "login",
        "cta",
        "letters-cta",
    ),
    *("author-?box", "author-?bio", "authorbox", "about-author", "about-the-author", "steady-kasten", "paywall"),
    *("inline-teaser", "teaser-?list", "teaserlist", "related-box", "next-?post", "prev-?post", "post-?navigation"),
    *("modal", "popup", "overlay", "rss", "jp-relatedposts", "meta-info-bar", "trampoline-container", "toc"),
)
_READ = ("class", "id", "itemprop", "rel")
_LONGEST = 400


class Kinds(NamedTuple):
    """What a label says that its element is."""

    signing: bool = False
    dated: bool = False
    leading: bool = False
    comments: bool = False
    beside: bool = False


_NOTHING = Kinds()


@lru_cache(maxsize=8192)
def kinds_of(label: str) -> Kinds:
    """Return what a label says; the same labels stand on many elements of a page."""
    if not label:
        return _NOTHING
    read = label[:_LONGEST]
    return Kinds(
        signing=bool(SIGNING.search(read)),
        dated=bool(DATED.search(read)),
        leading=bool(LEADING.search(read)),
        comments=bool(COMMENTING.search(read)),
        beside=bool(BESIDE.search(read)),
    )


def label_of(element: Element) -> str:
    """Return what an element's attributes call it, "" when they call it nothing."""
    attributes = element.attrib
    if not attributes:
        return ""
    return " ".join([attributes[name] for name in _READ if name in attributes])
