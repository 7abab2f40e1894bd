"""A case folder, open to work on: case.toml, case.db, archive/."""

import getpass
import json
import os
import shutil
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import field, fields
from pathlib import Path
from types import TracebackType

from dateline.app.fetch_settings import PLAIN_FETCH, FetchSettings, read_fetch
from dateline.app.holders import hold, sweep
from dateline.app.model_settings import NO_MODEL, ModelSettings, read_model
from dateline.app.site_settings import PLAIN_SITE, SiteSettings, read_site
from dateline.domain.errors import Conflict, Damaged, Invalid, NotFound, Refused
from dateline.domain.problems import Severity
from dateline.domain.records import dataclass
from dateline.language.dating.extents import DEFAULT_EXTENTS, Extents, read_extents
from dateline.store import Store, open_store

SETTINGS = "case.toml"
RECORD = "case.db"
ARCHIVE = "archive"
REMEMBERED = "remembered.db"
"""What programs read in texts; it can go at any time."""
TEXTS = "texts.db"
"""The texts of snapshots as read; it can go at any time."""
LOOKS = "looks.db"
"""Pages and checks as they came out last; it can go at any time."""
DRAFTS = "drafts.db"
"""What was drafted last, and what was read in reports for it; it can go at any time."""
INBOX = "inbox.db"
"""Which drafts were listed to whom under which numbers; it can go at any time."""
OFF = "off"

TABLES = ("checks", "dates", "drafts", "export", "fetch", "model", "reports", "site")
"""The tables of case.toml."""
NEVER = "never"
POLICIES: Mapping[str, int] = {"two origins": 2, "three origins": 3, "four origins": 4, "five origins": 5}
"""By which policies drafts may be let in: what stands on so many independent origins."""

_PARTS = (ARCHIVE, RECORD, SETTINGS)
_NEW = ".dateline-new-"
_ORDERS = ("", "dmy", "mdy")
_TABLES = ("severities", "extents", "exports", "site", "fill", "fetch", "accepting", "model")
FILLED = ("title", "bylines", "publisher", "published", "language")
"""What programs may fill in of a report, from its text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What case.toml says.

    `severities` maps the name of a check to "error", "warning", "note" or "off" (table [checks]); `order`, `year`
    and `language` are those of dates that leave them out, for chronologies that do not say; `extents` is how far
    vague words reach (table [dates]); `exports` is what is wished of files that are exported (table [export]);
    `site` is how the case is published (table [site]); `fill` names what programs may fill in of reports that are taken
    in, from their texts (table [reports]); `fetch` is how pages are fetched (table [fetch]); `accepting` is the policy
    by which drafts are let in without a person: "never", or "two origins" and the like (table [drafts]); `model` is
    which language model may be asked (table [model]).
    """

    title: str = ""
    author: str = ""
    order: str = ""
    year: int | None = None
    language: str = ""
    severities: Mapping[str, str] = field(default_factory=dict)
    extents: Extents = DEFAULT_EXTENTS
    exports: Mapping[str, str] = field(default_factory=dict)
    site: SiteSettings = PLAIN_SITE
    fill: tuple[str, ...] = FILLED
    fetch: FetchSettings = PLAIN_FETCH
    accepting: str = NEVER
    model: ModelSettings = NO_MODEL


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """An open case: its folder, its record, who writes, and its settings; use it in a `with` statement."""

    folder: Path
    store: Store
    author: str
    settings: Settings

    def close(self) -> None:
        """Let go of the record."""
        self.store.close()

    def __enter__(self) -> "Desk":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def create(folder: Path, *, title: str = "", author: str = "") -> Desk:
    """Make a case in `folder` and open it; Conflict where one is, nothing half-made when it fails."""
    folder = Path(folder)
    _check_free(folder)
    with _making(folder, title, author):
        pass
    return open_desk(folder, author=author)


@contextmanager
def creating(folder: Path, *, title: str = "") -> Iterator[Desk]:
    """Give a new case to work on; it stands in `folder` once the work has succeeded, and nothing of it does before.

    Who was killed at it can begin again: what was left goes when the next case is made beside it.
    """
    _check_free(folder)
    with _making(folder, title, "") as made, open_desk(made) as desk:
        yield desk


def open_desk(folder: Path, *, author: str = "") -> Desk:
    """Open the case in `folder`; what is decided goes into the log under `author`, or who `default_author` says."""
    folder = Path(folder)
    if not (folder / SETTINGS).is_file():
        raise NotFound(f"{folder}: there is no case here; `dateline new {folder}` makes one")
    if not (folder / RECORD).is_file():
        raise Damaged(f"{folder}: {RECORD} is missing; put it back, or load your last dump into a new case")
    settings = read_settings(folder / SETTINGS)
    return Desk(
        folder=folder,
        store=open_store(_url(folder)),
        author=author or default_author(settings),
        settings=settings,
    )


def default_author(settings: Settings | None = None) -> str:
    """Return who decides when nobody is named: DATELINE_AUTHOR, else the case's author, else the login name."""
    named = os.environ.get("DATELINE_AUTHOR", "").strip() or (settings.author if settings else "")
    if named:
        return named
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError) as error:
        raise Invalid("nobody is logged in by name; say who decides with DATELINE_AUTHOR=NAME") from error


def read_settings(path: Path) -> Settings:
    """Return what a case.toml says; Invalid names the line or key that makes no sense."""
    try:
        given = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Invalid(f"{path}: cannot be read ({error}); mend it") from error
    except OSError as error:
        raise Refused(f"{path}: cannot be read ({error.strerror}); see to its permissions") from error
    tables = {name: given.pop(name, {}) for name in TABLES}
    for key, setting in given.items():
        _check_setting(path, key, setting)
    _check_severities(path, tables["checks"])
    _check_exports(path, tables["export"])
    return Settings(
        **given,
        severities=tables["checks"],
        extents=_extents(path, tables["dates"]),
        exports=tables["export"],
        site=_site(path, tables["site"]),
        fill=_fill(path, tables["reports"]),
        fetch=_fetch(path, tables["fetch"]),
        accepting=_accepting(path, tables["drafts"]),
        model=_model(path, tables["model"]),
    )


def _check_setting(path: Path, key: str, setting: object) -> None:
    known = [each.name for each in fields(Settings) if each.name not in _TABLES]
    if key not in known:
        tables = ", ".join(f"[{name}]" for name in TABLES)
        raise Invalid(f"{path}: no setting is called {key}; there are {', '.join(known)}, and tables {tables}")
    if not isinstance(setting, int if key == "year" else str) or isinstance(setting, bool):
        raise Invalid(f"{path}: {key} must be a {'whole number' if key == 'year' else 'text in quotation marks'}")
    if key == "order" and setting not in _ORDERS:
        raise Invalid(f'{path}: order must be "dmy" (day first) or "mdy" (month first)')


def _check_severities(path: Path, severities: object) -> None:
    allowed = [*Severity, OFF]
    if not isinstance(severities, dict):
        raise Invalid(f'{path}: checks must be a table, [checks], with lines such as unsourced-entry = "note"')
    for check, severity in severities.items():
        if severity not in allowed:
            raise Invalid(f"{path}: {check} in [checks] must be one of {', '.join(allowed)}")


def _check_exports(path: Path, exports: object) -> None:
    if not isinstance(exports, dict) or not all(isinstance(value, str) for value in exports.values()):
        raise Invalid(f'{path}: export must be a table, [export], with lines such as sources = "footnotes"')


def _fill(path: Path, table: object) -> tuple[str, ...]:
    """Return what programs may fill in of reports: all of it where nothing is said."""
    if not isinstance(table, dict) or set(table) - {"fill"}:
        raise Invalid(f'{path}: reports must be a table, [reports], with the line fill = ["title", "published"]')
    fill = table.get("fill", list(FILLED))
    if not isinstance(fill, list) or not all(each in FILLED for each in fill):
        raise Invalid(f"{path}: fill in [reports] must be a list of some of {', '.join(FILLED)}")
    return tuple(fill)


def _accepting(path: Path, table: object) -> str:
    allowed = (NEVER, *POLICIES)
    if not isinstance(table, dict) or set(table) - {"accept"} or table.get("accept", NEVER) not in allowed:
        raise Invalid(f"{path}: drafts must be a table, [drafts], with the line accept = one of {', '.join(allowed)}")
    return str(table.get("accept", NEVER))


def _extents(path: Path, table: object) -> Extents:
    if not isinstance(table, dict):
        raise Invalid(f"{path}: dates must be a table, [dates], with lines such as few = [2, 5]")
    try:
        return read_extents(table)
    except Invalid as error:
        raise Invalid(f"{path}: [dates]: {error}") from error


def _site(path: Path, table: object) -> SiteSettings:
    try:
        return read_site(table)
    except Invalid as error:
        raise Invalid(f"{path}: [site]: {error}") from error


def _fetch(path: Path, table: object) -> FetchSettings:
    try:
        return read_fetch(table)
    except Invalid as error:
        raise Invalid(f"{path}: [fetch]: {error}") from error


def _model(path: Path, table: object) -> ModelSettings:
    try:
        return read_model(table)
    except Invalid as error:
        raise Invalid(f"{path}: [model]: {error}") from error


def _check_free(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise Conflict(f"{folder}: a file of this name stands there; choose another name")
    if (folder / SETTINGS).exists():
        raise Conflict(f"{folder}: there is a case here already; open it, or choose another folder")
    for part in _PARTS:
        if (folder / part).exists():
            raise Conflict(f"{folder}: {part} is there already; move it away, or choose another folder")


@contextmanager
def _making(folder: Path, title: str, author: str) -> Iterator[Path]:
    """Give a new case beside or in `folder`, in a folder of the same name; it takes its place whole, or goes."""
    within = folder if folder.is_dir() else folder.absolute().parent
    with _writing(folder):
        within.mkdir(parents=True, exist_ok=True)
        sweep(within, _NEW)
        holder = Path(tempfile.mkdtemp(prefix=_NEW, dir=within))
        handle = hold(holder)
    try:
        made = holder / (folder.absolute().name or ARCHIVE)
        with _writing(folder):
            _begin(made, title, author)
        yield made
        with _writing(folder):
            _put(made, folder)
            _settle(within)
    finally:
        shutil.rmtree(holder, ignore_errors=True)
        os.close(handle)


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Refused(f"{folder}: a case cannot be made here ({error.strerror}); choose another folder") from error


def _begin(made: Path, title: str, author: str) -> None:
    made.mkdir(mode=0o700)
    _write_settings(made / SETTINGS, Settings(title=title, author=author))
    (made / ARCHIVE).mkdir()
    open_store(_url(made), create=True).close()


def _put(made: Path, folder: Path) -> None:
    if folder.is_dir():
        _move_in(made, folder)
    else:
        made.rename(folder)


def _move_in(made: Path, folder: Path) -> None:
    # case.toml comes last: without it the folder is no case.
    parts = sorted((path.name for path in made.iterdir()), key=lambda name: name == SETTINGS)
    for part in parts:
        if (folder / part).exists():
            raise Conflict(f"{folder}: {part} is there already; move it away, or choose another folder")
    moved: list[Path] = []
    try:
        for part in parts:
            (made / part).rename(folder / part)
            moved.append(folder / part)
    except OSError:
        for path in reversed(moved):
            path.rename(made / path.name)
        raise


def _settle(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write_settings(path: Path, settings: Settings) -> None:
    content = (
        f"title = {_quoted(settings.title)}\n"
        f"author = {_quoted(settings.author)}\n\n"
        '# order = "dmy"      # how 3/4 is read: day first, or "mdy", month first\n'
        "# year = 2015        # the year of dates that name none\n\n"
        "[checks]\n"
        '# unsourced-entry = "off"      # or "error", "warning", "note"\n\n'
        "[dates]\n"
        "# few = [2, 5]        # how many days, weeks, months a few can be\n\n"
        "[export]\n"
        '# sources = "footnotes"      # in Word and OpenDocument, instead of a column\n'
    )
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except UnicodeEncodeError as error:
        raise Invalid(f"{path.name}: a title or author that no file can hold ({error}); mend it") from error


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _url(folder: Path) -> str:
    return f"sqlite:///{folder / RECORD}"
