"""What case.toml says of the site: the table [site]."""

from collections.abc import Callable, Mapping
from typing import Any

from dateline.domain.errors import Invalid
from dateline.domain.records import dataclass
from dateline.language.typesetting import linkable
from dateline.stages.theming import PLAIN, Theme, read_theme

_LEAST, _MOST = 10, 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteSettings:
    """How a case is published.

    `language` is that of the interface, "" for the chronology's own; `url` the address that the site will have;
    `templates` a folder, from the case folder, whose templates take the place of ours; `per_page` how many entries a
    page of the table holds.
    """

    language: str = ""
    url: str = ""
    templates: str = ""
    per_page: int = 1000
    theme: Theme = PLAIN


PLAIN_SITE = SiteSettings()


def read_site(table: object) -> SiteSettings:
    """Return what the table says; Invalid names the key that makes no sense."""
    if not isinstance(table, dict):
        raise Invalid('site must be a table, [site], with lines such as language = "de"')
    for key in table:
        if key not in _READERS:
            raise Invalid(f"no setting is called {key}; there are {', '.join(_READERS)}")
    given: dict[str, Any] = {key: _READERS[key](value) for key, value in table.items()}
    return SiteSettings(**given)


def read_language(value: object) -> str:
    """Return a language of the interface; Invalid where there is no catalog of it."""
    from dateline.language.interface import LANGUAGES  # noqa: PLC0415 - few commands need the languages of the pages

    if value not in LANGUAGES:
        raise Invalid(f"language must be one of {', '.join(LANGUAGES)}: the pages speak no other yet")
    return str(value)


def read_url(value: object) -> str:
    """Return the address of a site, "/" at its end."""
    if not isinstance(value, str) or not linkable(value).startswith(("https://", "http://")):
        raise Invalid('url must be the address that the site will have, such as "https://example.org/harbour/"')
    return linkable(value).rstrip("/") + "/"


def _templates(value: object) -> str:
    if not isinstance(value, str):
        raise Invalid("templates must be the name of a folder, in quotation marks")
    return value


def _per_page(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not _LEAST <= value <= _MOST:
        raise Invalid(f"per_page must be a whole number from {_LEAST} to {_MOST}")
    return value


def _theme(value: object) -> Theme:
    if not isinstance(value, dict):
        raise Invalid('theme must be a table, [site.theme], with lines such as link = "#1c4c8a"')
    try:
        return read_theme(value)
    except Invalid as error:
        raise Invalid(f"theme: {error}") from error


_READERS: Mapping[str, Callable[[object], object]] = {
    "language": read_language,
    "url": read_url,
    "templates": _templates,
    "per_page": _per_page,
    "theme": _theme,
}
