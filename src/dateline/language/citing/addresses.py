"""Web addresses: what they are archives of, who publishes there, and when two are one."""

import re
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode, urlsplit

from dateline.domain.patterns import compile_late
from dateline.language.citing.agencies import PUBLISHERS

URL = compile_late(r"https?://[^\s<>\"“”«»]+|www\.[^\s<>\"“”«»]+\.[^\s<>\"“”«»]+", re.IGNORECASE)
_WAYBACK = compile_late(r"^/web/(?:\d{4,14}[a-z_]*|\*)/(.+)$", re.IGNORECASE)
_ARCHIVE_TODAY = frozenset(f"archive.{end}" for end in ("today", "is", "ph", "li", "md", "vn", "fo"))
_TODAY_PATH = compile_late(r"^/(?:\d{4,14}|o/\w+|newest|oldest)/(https?:/?/?.+)$", re.IGNORECASE)
_ARCHIVES = _ARCHIVE_TODAY | {"web.archive.org", "perma.cc", "webcitation.org", "ghostarchive.org", "arquivo.pt"}
_TRACKING = compile_late(
    r"^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|ocid|ito|smid|smtyp|partner|guccounter|guce_\w+"
    r"|ref|ref_src|ref_url|referer|referrer|feature|si|_ga|_gl|wt\.\w+|xtor|spm|share|shared|sh|at_\w+|__twitter_impression"
    r"|mbid|ncid|sr_share|src|taid|tpcc|via|s|t)$",
    re.IGNORECASE,
)
_PLACES_OF_ONE_LETTER = frozenset({"s", "t", "v", "src", "share"})
_COUNTRY_ENDS = frozenset(
    {"ac", "co", "com", "edu", "go", "gob", "gouv", "gov", "mil", "ne", "net", "or", "org", "nom"}
)
_SCHEME = compile_late(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_ENDING = compile_late(r"(?:/amp|/index\.\w+)?/*$")
_SUBDOMAINS = compile_late(r"^(?:www\d*|m|mobile|amp|edition|en|old|new|touch)\.")


def links_in(text: str) -> list[tuple[int, int]]:
    """Return where addresses stand in `text`, without the stops and brackets that belong to the sentence."""
    if "://" not in text and "www." not in text.casefold():
        return []
    return [(found.start(), found.start() + len(_bare(found[0]))) for found in URL.finditer(text)]


def _bare(url: str) -> str:
    url = url.rstrip(".,;:!?'’*_")
    while url.endswith((")", "]")) and url.count("(") + url.count("[") < url.count(")") + url.count("]"):
        url = url[:-1].rstrip(".,;:!?'’*_")
    return url


def split_archive(url: str) -> tuple[str, str]:
    """Return the address that `url` leads to and the archive's address, "" for what is not there or not told."""
    parts = _split(url)
    host = host_of(url)
    if host not in _ARCHIVES:
        return url, ""
    return _archived(parts, host, url), url


def _archived(parts: SplitResult, host: str, url: str) -> str:
    whole = url.partition(parts.netloc)[2] if parts.netloc else ""
    pattern = _WAYBACK if host == "web.archive.org" else _TODAY_PATH
    found = pattern.match(whole) if host not in {"perma.cc", "webcitation.org"} else None
    if found is not None:
        return re.sub(r"^(https?):/+", r"\1://", found[1], flags=re.IGNORECASE)
    return next((value for name, value in parse_qsl(parts.query) if name == "url"), "")


def host_of(url: str) -> str:
    """Return the host of `url` without "www.", "" when it has none."""
    try:
        host = _split(url).hostname or ""
    except ValueError:
        return ""
    return _SUBDOMAINS.sub("", host.rstrip("."))


def publisher_of(url: str) -> str:
    """Return who publishes at `url`: a name where it is well known, else the registered part of the host."""
    host = host_of(url)
    labels = host.split(".")
    for start in range(len(labels)):
        known = PUBLISHERS.get(".".join(labels[start:]))
        if known:
            return known
    return _registered(labels)


def _registered(labels: list[str]) -> str:
    if labels[-1].isdigit() or len(labels) < 3:
        return ".".join(labels)
    of_country = len(labels[-1]) == 2 and labels[-2] in _COUNTRY_ENDS
    return ".".join(labels[-3 if of_country else -2 :])


def normal_form(url: str) -> str:
    """Return `url` so that two addresses of one page are mostly equal: no scheme, tracking, fragment or last slash."""
    parts, host = _split(url), host_of(url)
    if host in _ARCHIVES and (original := _archived(parts, host, url)):
        parts, host = _split(original), host_of(original)
    path = _ENDING.sub("", unquote(parts.path))
    if not parts.query:
        return f"{host}{path}"
    query = urlencode(sorted((n, v) for n, v in parse_qsl(parts.query) if not _is_tracking(n, host)))
    return f"{host}{path}{'?' if query else ''}{query}"


def _is_tracking(name: str, host: str) -> bool:
    if name.lower() in _PLACES_OF_ONE_LETTER:
        return host in {"twitter.com", "x.com", "youtu.be", "youtube.com"} and name.lower() != "v"
    return bool(_TRACKING.match(name))


def _split(url: str) -> SplitResult:
    if not _SCHEME.match(url):
        url = f"//{url}"
    try:
        return urlsplit(url)
    except ValueError:
        return SplitResult("", "", url, "", "")
