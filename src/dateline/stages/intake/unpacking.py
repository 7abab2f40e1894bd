"""Opens what was handed in until there are reports: mail, zips, web archives, feeds and lists hold several."""

from collections.abc import Iterable, Iterator

from dateline.domain.errors import DatelineError, Unreadable
from dateline.stages.intake.feeds import read_feed
from dateline.stages.intake.handed import MOST_PACKED, SPENT, Handed, Named
from dateline.stages.intake.kinds import Content, content_of, is_saved_page
from dateline.stages.intake.lists import get_named, is_list, read_list
from dateline.stages.intake.mails import attachments, split_mailbox
from dateline.stages.intake.members import MOST_MEMBERS, Flaw, unpack_members
from dateline.stages.intake.received import Incoming, Received, is_address, told_of, trouble
from dateline.stages.intake.saved import saved_from, saved_with
from dateline.stages.intake.shortcuts import address_in
from dateline.stages.intake.warcs import read_warc
from dateline.stages.intake.zips import Spool, open_zip, spooled

MOST_NESTED = 4
_FLAWS = {
    Flaw.DAMAGED: "the packed file is damaged; get it again",
    Flaw.CUT: "the packed file is cut off; get it again",
    Flaw.LARGE: f"unpacks to more than {MOST_PACKED // 1024 // 1024} MB; it looks made to fill memory",
    Flaw.MANY: f"packed in more than {MOST_MEMBERS:,} pieces; it looks made to take forever",
}


def unpack(handed: Handed, spool: Spool = spooled) -> Iterator[Incoming]:
    """Yield the reports in what was handed in, and a problem for each part of it that cannot be had.

    `spool` gives files to put what is too large for memory into.
    """
    return get_all(take_apart(handed, spool), handed)


def get_all(found: Iterable[Incoming | Named], handed: Handed) -> Iterator[Incoming]:
    """Yield what was found, of files that a list names the files themselves."""
    for each in found:
        if not isinstance(each, Named):
            yield each
        elif handed.path is not None and handed.is_beside_others:
            yield get_named(each, handed.path.parent)


def take_apart(handed: Handed, spool: Spool) -> Iterator[Incoming | Named]:
    """Yield what `unpack` does, but files that a list names by their names alone."""
    if handed.depth > MOST_NESTED:
        yield trouble(handed.name, f"files in files, more than {MOST_NESTED} deep", "unpack it yourself")
        return
    try:
        yield from _unpacked(handed, spool)
    except (DatelineError, OSError) as error:
        yield told_of(error, handed.name)


def is_single(handed: Handed) -> bool:
    """Return whether something is a report by itself, and nothing has to be taken apart to find it."""
    return content_of(handed.head) is Content.REPORT and not is_saved_page(handed.head)


def _unpacked(handed: Handed, spool: Spool) -> Iterator[Incoming | Named]:
    match content_of(handed.head):
        case Content.WARC:
            with handed.mapped() as mapped:
                yield from read_warc(mapped, handed.name)
        case Content.ZIP:
            with handed.opened() as opened:
                yield from _each(open_zip(opened, handed, spool), spool)
        case Content.MBOX:
            with handed.mapped() as mapped:
                yield from _each(split_mailbox(mapped, handed), spool)
        case Content.GZIP:
            yield from take_apart(_unzipped(handed), spool)
        case kind:
            yield from _report(handed, handed.whole(), kind, spool)


def _each(found: Iterator[Handed | Incoming], spool: Spool) -> Iterator[Incoming | Named]:
    for each in found:
        if isinstance(each, Handed):
            yield from take_apart(each, spool)
        else:
            yield each


def _report(handed: Handed, content: bytes, kind: Content, spool: Spool) -> Iterator[Incoming | Named]:
    if kind is Content.FEED:
        yield from read_feed(content, handed.name)
    elif kind is Content.LIST and is_list(content):
        yield from read_list(content, handed)
    elif kind is Content.SHORTCUT and (address := address_in(content)):
        yield Received(name=handed.name, content=b"", address=address)
    elif kind is Content.MAIL:
        yield Received(name=handed.name, content=content, media_type="message/rfc822")
        for attached in attachments(content, handed.name):
            if isinstance(attached, tuple):
                name, inner = attached
                yield from take_apart(handed.within(f"{handed.name}, {name}", inner), spool)
            else:
                yield attached
    else:
        yield _single(handed.name, content)


def _single(name: str, content: bytes) -> Received:
    if is_saved_page(content):
        address, moment = saved_with(content)
        return Received(
            name=name, content=content, address=_http(address), taken_at=moment, media_type="multipart/related"
        )
    return Received(name=name, content=content, address=_http(saved_from(content)))


def _http(address: str) -> str:
    return address if is_address(address) else ""


def _unzipped(handed: Handed) -> Handed:
    """Return what is packed with gzip; Unreadable where it is not whole, or far too much."""
    with handed.opened() as opened:
        packed = opened.read(MOST_PACKED)
    found = unpack_members(packed, max(0, min(MOST_PACKED, handed.budget.size)))
    if not handed.budget.spend(len(found.content)):
        handed.budget.told = True
        raise Unreadable(f"{handed.name}: {SPENT}; unpack it, and hand in what matters")
    if found.flaw:
        raise Unreadable(f"{handed.name}: {_FLAWS[found.flaw]}")
    name = handed.name.removesuffix(".gz")
    return handed.within(name, found.content)
