"""Templates to pages: where templates come from, and what every page knows."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, PrefixLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from dateline.domain.dates import Day
from dateline.language.interface import Voice, direction_of
from dateline.language.typesetting import language_tag
from dateline.stages.publishing.saying import sentence
from dateline.stages.publishing.site import File, Site

_OURS = "dateline"
"""Under this name a template that takes the place of one of ours finds ours: {% extends "dateline/table.html" %}."""


def page(site: Site, template: str, path: str, **values: object) -> File:
    """Return the page at `path`, made from a template with `values` and with what every page knows."""
    return path, environment_of(site).get_template(template).render(common(site, path), **values).encode()


def common(site: Site, path: str) -> Mapping[str, object]:
    """Return what every page knows: the head, its links, its languages, and `root`, the way from `path` to the top."""
    language = language_tag(site.head.language)
    return {
        "head": site.head,
        "title": site.title,
        "language": language,
        "direction": direction_of(language or site.voice.language),
        "voice": site.voice,
        "path": path,
        "root": "../" * path.count("/"),
        "published": _spoken(site.voice, site.options.published_on),
        "with_drafts": site.options.drafts,
        "links": site.links,
    }


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
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_gettext_callables(  # type: ignore[attr-defined]  # the extension adds it
        voice.catalog.gettext, voice.catalog.ngettext, newstyle=True, pgettext=voice.catalog.pgettext
    )
    environment.filters["sentence"] = sentence
    return environment


def _spoken(voice: Voice, iso: str) -> str:
    try:
        return voice.day(Day.parse(iso[:10])) if iso else ""
    except (ValueError, IndexError):
        return ""
