"""Templates to pages: where templates come from, and what every page knows."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache, partial
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, PrefixLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from dateline.domain.dates import Day
from dateline.domain.errors import Invalid
from dateline.domain.problems import Severity
from dateline.language.interface import Voice, direction_of, message, told_problem
from dateline.language.interface import told as in_words
from dateline.language.typesetting import language_tag, untwisted
from dateline.stages.publishing.pages.breaking import told
from dateline.stages.publishing.pages.compiling import CompiledTemplates, QuickContext, QuickTemplate
from dateline.stages.publishing.saying import sentence
from dateline.stages.publishing.site import HOME, File, Link, Site, key_of

SEVERITIES = {
    Severity.ERROR: message("error"),
    Severity.WARNING: message("warning"),
    Severity.NOTE: message("note"),
}

# HTML has no place for these (13.2.3.5 of its standard): a validator stops at them, and at a CR some break the line.
_ILLEGIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")

_CONTROLS = bytes([*range(9), *range(0x0B, 0x20), 0x7F])
_LATE = re.compile("\x80".encode()[:1] + b"[\x80-\x9f]").search
_LAST = re.compile("\ufffe".encode()[:2] + b"[\xbe\xbf]").search
"""Those of them that UTF-8 writes in several bytes."""

_FRAMES = ("head", "ways", "more")
_OURS = "dateline"
"""Under this name a template that takes the place of one of ours finds ours: {% extends "dateline/table.html" %}."""


def page(site: Site, template: str, path: str, **values: object) -> File:
    """Return the page at `path`, made from a template with `values` and with what every page knows."""
    return path, render(site, template, path, **values)


def render(site: Site, template: str, path: str, **values: object) -> bytes:
    """Return the page itself; Invalid names the template and the line where one that the editor made breaks off."""
    try:
        made = environment_of(site).get_template(template).render(common(site, path) | values)
    except Exception as error:
        if site.options.templates is None:
            raise
        raise Invalid(told(site.options.templates, template, error)) from error
    return _legible(made)


def _legible(made: str) -> bytes:
    """Return a page without what no page may hold, which is looked for in its bytes first: few pages hold any."""
    content = made.encode()
    if len(content.translate(None, _CONTROLS)) == len(content) and not (_LATE(content) or _LAST(content)):
        return content
    return _ILLEGIBLE.sub("\ufffd", made.replace("\r\n", "\n")).encode()


def common(site: Site, path: str) -> dict[str, object]:
    """Return what every page knows: the head, its links, its languages, and `root`, the way from `path` to the top.

    `stamp` is the edition named at the foot, that published now where the page does not say. `content` and `ours` are
    attributes for an element whose words are the chronology's, and for one within such whose words are ours. `frame`
    holds what leads to other pages, made of the templates `frame-head.html`, `frame-ways.html` and `frame-more.html`.
    """
    language = language_tag(site.head.language)
    direction = direction_of(language or site.voice.language)
    return {
        "head": site.head,
        "title": site.title,
        "status": site.status,
        "language": language,
        "direction": direction,
        "content": _attributes(language, direction),
        "ours": _attributes(site.voice.language, site.voice.direction) if language else "",
        "voice": site.voice,
        "path": path,
        "root": "../" * path.count("/"),
        "address": site.address(path),
        "stamp": site.stamp,
        "with_drafts": site.options.drafts,
        "links": site.links,
        "frame": _framed(site, path),
        "severities": _severities(site.voice),
    }


def _framed(site: Site, path: str) -> Mapping[str, Markup]:
    """Return what stands around a page; where an editor's templates make it, they may have changed by now."""
    frame = _KEPT_FRAME if site.options.templates is None else _frame
    return frame(environment_of(site), tuple(site.links), _stands(site, path), "../" * path.count("/"))


def _stands(site: Site, path: str) -> str:
    """Return the page itself where links of the frame lead to it, else its folder: all there have the same frame."""
    is_led_to = path == HOME or any(link.path == path for link in site.links)
    return path if is_led_to else path[: path.rfind("/") + 1]


def _frame(environment: Environment, links: Sequence[Link], path: str, root: str) -> Mapping[str, Markup]:
    """Return what stands around pages of a folder and only leads to others."""
    values = {"links": links, "path": path, "root": root}
    return {name: Markup(environment.get_template(f"frame-{name}.html").render(values)) for name in _FRAMES}  # noqa: S704 - templates escape


_KEPT_FRAME = lru_cache(maxsize=256)(_frame)


@cache
def _severities(voice: Voice) -> Mapping[Severity, str]:
    return {severity: voice.gettext(told) for severity, told in SEVERITIES.items()}


@cache
def _attributes(language: str, direction: str) -> Markup:
    """Attributes that say in which language the words of an element are, and which way they run."""
    tag = Markup(' lang="{}"').format(language) if language else Markup()
    return tag + Markup(' dir="{}"').format(direction)


def site_key(site: Site) -> str:
    """Return a key of what any page may show besides what it is about: the same key, the same rest of the page."""
    options, head = site.options, site.head
    sources = [source(site, name) for name in names(site, ".html")] if options.templates else []
    plain = replace(head, edition=None, head="")
    links = [(link.path, link.label, link.rel, link.media_type) for link in site.links]
    return key_of(options.made_by, options.url, options.drafts, site.voice.key, plain, links, sources)


def source(site: Site, name: str) -> str:
    """Return a template as it is written."""
    environment = environment_of(site)
    return environment.loader.get_source(environment, name)[0] if environment.loader else ""


def names(site: Site, ending: str) -> list[str]:
    """Return the names of the templates that end so, sorted."""
    found = environment_of(site).list_templates(filter_func=lambda name: name.endswith(ending))
    return [name for name in found if not name.startswith(f"{_OURS}/")]


def environment_of(site: Site) -> Environment:
    """Return where the templates of a site come from."""
    return _environment(site.voice, site.options.templates)


@cache
def _environment(voice: Voice, folder: Path | None) -> Environment:
    """Templates of a folder that the editor names are held in a sandbox: they see what they are given, and no more."""
    ours = PackageLoader("dateline", "templates/site")
    loader = ours if folder is None else ChoiceLoader([FileSystemLoader(folder), ours, PrefixLoader({_OURS: ours})])
    kind = Environment if folder is None else ImmutableSandboxedEnvironment
    environment = kind(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=folder is not None,
        bytecode_cache=CompiledTemplates() if folder is None else None,
        extensions=["jinja2.ext.i18n"],
    )
    environment.template_class = QuickTemplate
    environment.context_class = QuickContext
    environment.install_gettext_callables(  # type: ignore[attr-defined]  # the extension adds it
        voice.catalog.gettext, voice.catalog.ngettext, newstyle=True, pgettext=voice.catalog.pgettext
    )
    environment.globals["_"] = _saying(voice)
    environment.filters["sentence"] = sentence
    environment.filters["reason"] = partial(_reason, voice)
    environment.filters["problem"] = partial(_problem, voice)
    environment.filters["untwisted"] = untwisted
    environment.filters["spoken"] = partial(_spoken, voice)
    return environment


def _saying(voice: Voice) -> Callable[..., Markup]:
    """Messages as Jinja's own `gettext` gives them, but each looked up once: a page asks for the same ones again."""

    @cache
    def words_of(words: str) -> Markup:
        return Markup(voice.catalog.gettext(words))  # noqa: S704 - messages are ours

    @cache
    def plain(words: str) -> Markup:
        return words_of(words) % {}

    def gettext(words: str, /, **values: object) -> Markup:
        return words_of(words) % values if values else plain(words)

    return gettext


def _reason(voice: Voice, reasons: str) -> Markup:
    """Reasons as a sentence in the reader's language; marked as English where they cannot be said in it."""
    return _said(in_words(voice, reasons), reasons)


def _problem(voice: Voice, words: str) -> Markup:
    """What a check says as a sentence in the reader's language; marked as English where it cannot be said in it."""
    return _said(told_problem(voice, words), words)


def _said(said: str, words: str) -> Markup:
    return escape(sentence(said)) if said else Markup('<span lang="en" dir="ltr">{}</span>').format(sentence(words))


def _spoken(voice: Voice, iso: str) -> str:
    """A day as it is said, "" where there is none."""
    try:
        return voice.day(Day.parse(iso[:10])) if iso else ""
    except (ValueError, IndexError):
        return ""
