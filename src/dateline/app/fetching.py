"""Fetches reports from their addresses, so that they can be taken in: pages, and what feeds and sitemaps name."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

from dateline import __version__
from dateline.app.desk import ARCHIVE, Desk
from dateline.app.filling import wants_filling
from dateline.app.leading import Owners, owners_held, told_apart
from dateline.app.media import media_type_of
from dateline.app.opening import Opening
from dateline.app.rendering import PLAIN_RENDERING, Renderer, RenderingLimits
from dateline.app.standing import find, held
from dateline.archive.blobs import Blobs
from dateline.archive.fetching import Fetched, Fetcher, Manners, Pacing, abreast
from dateline.domain.errors import DatelineError
from dateline.domain.problems import Problem, Severity
from dateline.domain.records import dataclass
from dateline.domain.reports import Manner, Report, Snapshot
from dateline.language.citing.identity import address_key
from dateline.stages.intake import HEAD, GivenReport, Handed, Incoming, Received, trouble
from dateline.stages.intake.kinds import Content, content_of
from dateline.stages.intake.received import NOTHING_GIVEN
from dateline.stages.intake.sitemaps import is_sitemap
from dateline.stages.watching import leads_elsewhere

_STEPS = 4
_SEVERAL = {Content.GZIP, Content.ZIP, Content.WARC, Content.MBOX, Content.LIST}
PAGE = "text/html"
_STATUSES = {
    401: ("it wants a name and a password", "save the page from your browser and add the file"),
    402: ("it wants to be paid", "save the page from your browser and add the file"),
    403: ("the server refuses to show it", "save the page from your browser and add the file"),
    404: ("there is no such page", "look at the spelling, or look for it in a web archive"),
    410: ("the page was taken away", "look for it in a web archive"),
    429: ("the server wants to be asked less often", "try again later"),
    451: ("the page is withheld for reasons of law", "look for it in a web archive"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchWishes:
    """How addresses are fetched this time.

    `allow_hosts` may be private besides those of case.toml; `again` fetches what the case holds already; `follow`
    fetches all pages that sitemaps name; `most` is how many pages are fetched at most, None for all. `render` shows
    each page in a browser, within `rendering`, and takes it as its scripts make it.
    """

    allow_hosts: tuple[str, ...] = ()
    minds_robots: bool = True
    again: bool = False
    follow: bool = False
    most: int | None = None
    render: bool = False
    rendering: RenderingLimits = PLAIN_RENDERING


PLAIN_WISHES = FetchWishes()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A page to fetch: what is said of it, and what else there is of it should it not come."""

    address: str
    given: GivenReport = NOTHING_GIVEN
    instead: Received | None = None


def fetcher_for(desk: Desk, wishes: FetchWishes = PLAIN_WISHES) -> Fetcher:
    """Return who fetches for a case: as its case.toml says, and as is wished this time."""
    settings = desk.settings.fetch
    manners = Manners(
        version=__version__,
        contact=settings.contact,
        allowed_hosts=(*settings.allow_hosts, *wishes.allow_hosts),
        minds_robots=wishes.minds_robots,
    )
    return Fetcher(manners, pacing=Pacing(settings.pause))


def fetch_missing(desk: Desk, incoming: Iterable[Incoming], wishes: FetchWishes = PLAIN_WISHES) -> Iterator[Incoming]:
    """Yield what comes in, and fetch the reports of which only the address is known; those come after the others."""
    wanted: list[Wanted] = []
    # Where pages cannot be shown as is wished, nothing is taken in.
    asking = _asking(desk, wishes)
    for each in incoming:
        if isinstance(each, Received) and each.address and not each.content:
            wanted.append(_wanted(each))
        else:
            yield each
    yield from _fetched(desk, wanted, wishes, *asking)


def fetch_reports(desk: Desk, wanted: Iterable[Wanted], wishes: FetchWishes = PLAIN_WISHES) -> Iterator[Incoming]:
    """Yield pages as they come, ready to be taken in, and what is wrong with others.

    A feed gives the pages of its items, a sitemap those it names where that is wished. What the case holds is not
    asked for, and comes as an address alone.
    """
    yield from _fetched(desk, list(wanted), wishes, *_asking(desk, wishes))


def _asking(desk: Desk, wishes: FetchWishes) -> tuple[Fetcher, Renderer | None]:
    """Return who fetches, and who shows pages where that is wished."""
    fetcher = fetcher_for(desk, wishes)
    return fetcher, renderer_for(fetcher, wishes) if wishes.render else None


def _fetched(
    desk: Desk, wave: list[Wanted], wishes: FetchWishes, fetcher: Fetcher, renderer: Renderer | None
) -> Iterator[Incoming]:
    choice, owners = _Choice(desk, wishes), owners_held(desk)
    with Opening() as opening:
        for _ in range(_STEPS):
            chosen = list(choice.of(wave))
            yield from (each for each in chosen if not isinstance(each, Wanted))
            asked = [each for each in chosen if isinstance(each, Wanted)]
            wave = []
            answers = abreast(asked, _address, lambda page: fetcher.fetch(page.address))
            for each, outcome, shared in told_apart(answers, lambda page: _owner(page, owners), owners):
                for coming in _Opened(each, wishes, opening, renderer).of(outcome, shared=shared):
                    if isinstance(coming, Wanted):
                        wave.append(coming)
                    else:
                        yield coming
    yield from (_note(each.address, "named too many steps away to be fetched", "add it by itself") for each in wave)


def would_fetch(desk: Desk, incoming: Iterable[Incoming], wishes: FetchWishes = PLAIN_WISHES) -> Iterator[Incoming]:
    """Yield what comes in, with a note for each page that would be asked for; nobody is asked."""
    choice = _Choice(desk, wishes)
    if wishes.render:
        _asking(desk, wishes)
    would = "would be fetched, and a page shown in a browser" if wishes.render else "would be fetched"
    for each in incoming:
        if not isinstance(each, Received) or each.content or not each.address:
            yield each
            continue
        for chosen in choice.of([_wanted(each)]):
            if isinstance(chosen, Wanted):
                yield _note(chosen.address, would, "nobody was asked (--dry-run)")
                yield each
            else:
                yield chosen


def renderer_for(fetcher: Fetcher, wishes: FetchWishes = PLAIN_WISHES) -> Renderer:
    """Return who shows pages in a browser; Unsupported, with the next step, where none can be shut in here."""
    renderer = Renderer(fetcher, wishes.rendering)
    renderer.check()
    return renderer


def taken_addresses(desk: Desk, hows: Collection[Manner] = tuple(Manner)) -> dict[str, Snapshot]:
    """Return for the key of every address of which the case holds a snapshot that came so the last one taken."""
    reports = {each.id: each.address for each in held(desk, Report)}
    taken: dict[str, Snapshot] = {}
    for snapshot in (each for each in held(desk, Snapshot) if each.how in hows):
        for address in (snapshot.address, *snapshot.redirects, reports.get(snapshot.report, "")):
            if address:
                taken[address_key(address)] = snapshot
    return taken


def received(address: str, fetched: Fetched, given: GivenReport = NOTHING_GIVEN) -> Received:
    """Return a page that was fetched from an address as what came in; what was said of the report stays said."""
    before = dict.fromkeys(hop.address for hop in fetched.hops if hop.address != fetched.final)
    return Received(
        name=address,
        content=fetched.content,
        address=fetched.final,
        media_type=fetched.media_type,
        taken_at=fetched.taken_at,
        how=Manner.FETCHED,
        exchange=fetched.exchange,
        redirects=tuple(before),
        given=given,
    )


def rendered(address: str, fetched: Fetched, renderer: Renderer, given: GivenReport = NOTHING_GIVEN) -> Received:
    """Return a page that was fetched as a browser shows it, as `received` does; an error where it cannot be shown."""
    content, exchange, how = renderer.render(fetched)
    return replace(
        received(address, fetched, given),
        content=content,
        media_type=PAGE,
        taken_at=datetime.now(UTC).isoformat(),
        how=Manner.RENDERED,
        exchange=exchange,
        rendered=how,
    )


class _Choice:
    """Chooses what to ask for: each address once, nothing that the case holds, no more than is wished."""

    def __init__(self, desk: Desk, wishes: FetchWishes) -> None:
        self._desk = desk
        # A page that is held without its scripts is shown all the same.
        hows = (Manner.RENDERED,) if wishes.render else tuple(Manner)
        self._held = {} if wishes.again else taken_addresses(desk, hows)
        self._seen: set[str] = set()
        self._left = wishes.most

    def of(self, wanted: Iterable[Wanted]) -> Iterator[Wanted | Incoming]:
        """Yield what to ask for; what is not asked for as an address alone, or with the reason in a note."""
        for each in wanted:
            key = address_key(each.address)
            if key in self._seen:
                continue
            self._seen.add(key)
            if key in self._held:
                yield self._known(each, self._held[key])
            elif self._left == 0:
                yield _note(each.address, "not fetched, since --most allows no more", "add it later")
            else:
                self._left = None if self._left is None else self._left - 1
                yield each

    def _known(self, wanted: Wanted, snapshot: Snapshot) -> Received:
        """Return what is held already: its address alone, its bytes where reading them was once interrupted."""
        report = find(self._desk, Report, snapshot.report).value
        unread = wants_filling(self._desk, report)
        return Received(
            name=wanted.address,
            content=Blobs(self._desk.folder / ARCHIVE).get(snapshot.digest) if unread else b"",
            address=snapshot.address or wanted.address,
            redirects=snapshot.redirects,
            media_type=snapshot.media_type,
            given=wanted.given,
        )


def _address(wanted: Wanted) -> str:
    return wanted.address


def _owner(wanted: Wanted, owners: Owners) -> str:
    """Return the report that stands at an address, or the address where the case holds none."""
    key = address_key(wanted.address)
    return min(owners.get(key, {key}))


def _wanted(bare: Received) -> Wanted:
    """Return what to fetch for a report of which only the address is known; what is said of it is never lost."""
    told = bare.given != NOTHING_GIVEN
    return Wanted(address=bare.address, given=bare.given, instead=bare if told else None)


def _note(address: str, message: str, repair: str) -> Problem:
    return replace(trouble(address, message, repair), severity=Severity.NOTE)


def _led_elsewhere(wanted: Wanted, fetched: Fetched) -> Iterator[Incoming]:
    """Yield a report of its own address without the page, which is not its alone."""
    said = f"it leads to {fetched.final}, where other reports stand or lead too; kept as a report without that page"
    yield trouble(wanted.address, said, "look at it in a browser; save the page there and add the file with --address")
    yield wanted.instead or Received(name=wanted.address, content=b"", address=wanted.address, given=wanted.given)


def _what_is_wrong(address: str, outcome: Fetched | DatelineError) -> Problem | None:
    if isinstance(outcome, DatelineError):
        said, _, repair = str(outcome).rpartition("; ")
        return trouble(address, (said or repair).removeprefix(f"{address}: "), repair)
    if not outcome.good:
        return trouble(address, *told_status(outcome.status))
    if leads_elsewhere(address, outcome.final):
        said = f"it leads to {outcome.final}, a front page and no report"
        return trouble(address, said, "look for the report in a web archive, or add the front page by its address")
    if not outcome.content.strip():
        return trouble(address, "the page is empty", "look at it in a browser, save it there and add the file")
    return None


def is_page(fetched: Fetched) -> bool:
    """Tell whether what was fetched is a page that a browser shows by itself, and no file for another program."""
    return media_type_of(received(fetched.address, fetched)) == PAGE


def told_status(status: int) -> tuple[str, str]:
    """Return what a status that is no success means, and what to do."""
    said, repair = _STATUSES.get(status, ("the server has no page to give", "try again later"))
    return f"{said} (status {status})", repair


@dataclass(frozen=True, slots=True)
class _Opened:
    """What an answer holds: a page, or pages to ask for."""

    wanted: Wanted
    wishes: FetchWishes
    opening: Opening
    renderer: Renderer | None

    def of(self, outcome: Fetched | DatelineError, *, shared: bool) -> Iterator[Wanted | Incoming]:
        """Yield what an answer holds; what is wrong with it where it is no page."""
        wrong = _what_is_wrong(self.wanted.address, outcome)
        if wrong is not None:
            yield wrong
            if self.wanted.instead is not None:
                yield self.wanted.instead
        elif isinstance(outcome, Fetched):
            yield from _led_elsewhere(self.wanted, outcome) if shared else self._within(outcome)

    def _within(self, fetched: Fetched) -> Iterator[Wanted | Incoming]:
        holds = content_of(fetched.content[:HEAD])
        if is_sitemap(fetched.content):
            yield from self._of_sitemap(fetched)
        elif holds is Content.FEED:
            yield from self._of_feed(fetched)
        elif holds in _SEVERAL:
            yield from self._of_several(fetched)
        elif self.renderer is not None and is_page(fetched):
            yield from self._shown(fetched, self.renderer)
        else:
            yield received(self.wanted.address, fetched, self.wanted.given)

    def _shown(self, fetched: Fetched, renderer: Renderer) -> Iterator[Incoming]:
        """Yield a page as a browser shows it; as it was fetched, with what was wrong, where none can."""
        address, given = self.wanted.address, self.wanted.given
        try:
            page = rendered(address, fetched, renderer, given)
        except DatelineError as error:
            said, _, repair = str(error).rpartition("; ")
            said = said.removeprefix(f"{fetched.final}: ").removeprefix("--render: ")
            yield trouble(address, f"kept as it was fetched, not as a browser shows it: {said}", repair)
            yield received(address, fetched, given)
            return
        yield page
        if page.rendered and page.rendered.doubts:
            doubts = page.rendered.doubts
            more = f", and {len(doubts) - 1} more" if len(doubts) > 1 else ""
            yield _note(address, f"doubtful in the rendering: {doubts[0]}{more}", "dateline custody lists all of it")

    def _of_several(self, fetched: Fetched) -> Iterator[Wanted | Incoming]:
        """Yield the reports in a file that holds several: those of which it has the address alone are asked for."""
        for each in self.opening.unpack(Handed(name=fetched.address, content=fetched.content)):
            bare = isinstance(each, Received) and each.address and not each.content
            yield _wanted(each) if isinstance(each, Received) and bare else each

    def _of_sitemap(self, fetched: Fetched) -> Iterator[Wanted | Incoming]:
        try:
            named = self.opening.sitemap(fetched.content, fetched.address)
        except DatelineError as error:
            yield trouble(
                fetched.address, str(error).removeprefix(f"{fetched.address}: "), "add the pages by themselves"
            )
            return
        addresses = (*named.pages, *named.sitemaps)
        if self.wishes.follow:
            yield from (Wanted(address=each) for each in addresses)
        else:
            told = f"a sitemap that names {len(addresses)} addresses, which were not fetched"
            yield _note(fetched.address, told, "--follow fetches them")

    def _of_feed(self, fetched: Fetched) -> Iterator[Wanted | Incoming]:
        """Yield the page of each item; where it does not come, what the feed tells of it has to do."""
        for item in self.opening.unpack(Handed(name=fetched.address, content=fetched.content)):
            if isinstance(item, Received) and item.address:
                yield Wanted(address=item.address, given=item.given, instead=item if item.content else None)
            else:
                yield item
