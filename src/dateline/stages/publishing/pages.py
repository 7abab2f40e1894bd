"""The pages of the site, made from their templates."""

from collections.abc import Iterator, Mapping
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from dateline.domain.dates import Day
from dateline.domain.problems import Problem
from dateline.language.typesetting import language_tag, paragraphs
from dateline.language.wording import counted, spoken_day
from dateline.stages.publishing.lines import HOME, Site, compared
from dateline.stages.publishing.ordering import stretches
from dateline.stages.publishing.picture import picture_of
from dateline.stages.publishing.saying import glance, sentence

_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"})

File = tuple[str, bytes]


def table_pages(site: Site) -> Iterator[File]:
    """Yield the pages of the table, the home page first."""
    names = list(site.pages)
    for name, entries in site.pages.items():
        found = [(run.mark, [site.line(entry) for entry in run.entries]) for run in stretches(entries)]
        yield _page(
            "table.html",
            name,
            _common(site, root=""),
            stretches=found,
            page=name,
            preface=_set_preface(site) if name == HOME else [],
            glance=glance(site.ordered) if name == HOME else "",
            picture=_picture(site) if name == HOME else None,
            sections=_sections(site) if len(names) > 1 else [],
        )


def entry_pages(site: Site) -> Iterator[File]:
    """Yield one page for each entry, with everything that is known of it."""
    template, common = _environment().get_template("entry.html"), _common(site, root="../")
    problems = _by_entry(site.shown.problems)
    ordered = site.ordered
    for at, entry in enumerate(ordered):
        line = site.line(entry)
        page = template.render(
            common,
            line=line,
            compared=compared(entry) if entry.conflicts else line.accounts,
            before=site.places[ordered[at - 1].id] if at else None,
            after=site.places[ordered[at + 1].id] if at + 1 < len(ordered) else None,
            problems=problems.get(entry.id, ()),
        )
        yield f"entries/{line.name}.html", page.encode()


def plain_pages(site: Site) -> Iterator[File]:
    """Yield the page on how to read the others, and the problems where there are any."""
    common = _common(site, root="")
    yield _page("how-to-read.html", "how-to-read.html", common)
    if site.shown.problems:
        found = [(problem, site.places.get(problem.entry)) for problem in site.shown.problems]
        told = counted(len(found), "problem")
        yield _page("problems.html", "problems.html", common, problems=found, told=told)


def style() -> bytes:
    """Return the style sheet."""
    return _source("style.css").encode()


def _page(template: str, path: str, common: Mapping[str, object], **values: object) -> File:
    return path, _environment().get_template(template).render(common, **values).encode()


def _common(site: Site, *, root: str) -> dict[str, object]:
    language = language_tag(site.head.language)
    primary = language.partition("-")[0].lower()
    return {
        "head": site.head,
        "title": site.head.title.strip() or "A chronology",
        "language": language,
        "direction": "rtl" if primary in _RIGHT_TO_LEFT else "ltr",
        "root": root,
        "published": _spoken(site.published_on),
        "has_problems": bool(site.shown.problems),
    }


def _spoken(iso: str) -> str:
    try:
        return spoken_day(Day.parse(iso[:10])) if iso else ""
    except (ValueError, IndexError):
        return ""


def _set_preface(site: Site) -> list[Markup]:
    return [Markup(piece) for piece in paragraphs(site.head.preface)]  # noqa: S704 - `paragraphs` escapes


def _picture(site: Site) -> object:
    hrefs = {name: f"{'' if place.page == HOME else place.page}#e-{place.name}" for name, place in site.places.items()}
    return picture_of(site.ordered, hrefs)


def _sections(site: Site) -> list[tuple[str, str]]:
    """The pages of the table, each with the stretch of time it covers."""
    found = []
    for name, entries in site.pages.items():
        marks = [run.mark for run in stretches(entries)]
        found.append((name, marks[0] if marks[0] == marks[-1] else f"{marks[0]} – {marks[-1]}"))
    return found


def _by_entry(problems: tuple[Problem, ...]) -> dict[str, list[Problem]]:
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        found.setdefault(problem.entry, []).append(problem)
    return found


def _source(name: str) -> str:
    environment = _environment()
    return environment.loader.get_source(environment, name)[0] if environment.loader else ""


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("dateline", "templates/site"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["sentence"] = sentence
    return environment
