"""The published items that came in."""

from enum import StrEnum

from dateline.domain.dates import When
from dateline.domain.records import dataclass


class ReportState(StrEnum):
    """How a report can be had today."""

    OPEN = "open"
    PAYWALLED = "paywalled"
    OFFLINE = "offline"
    PRIVATE = "private"
    LOST = "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One published item as far as it is known: from its address, or only from how a chronology cites it.

    `address` and `archive_address` are URLs or "". `label` is the fullest form in which it was cited. `state` is
    None where nobody has said how it can be had.
    """

    id: str
    label: str
    title: str = ""
    publisher: str = ""
    bylines: tuple[str, ...] = ()
    affiliation: str = ""
    address: str = ""
    archive_address: str = ""
    published: When | None = None
    based_on: tuple[str, ...] = ()
    language: str = ""
    kind: str = ""
    state: ReportState | None = None


class Manner(StrEnum):
    """How a snapshot came."""

    FETCHED = "fetched"
    RENDERED = "rendered"
    UPLOADED = "uploaded"
    WEB_ARCHIVE = "web archive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """How a page was shown by a browser before its snapshot was taken.

    `browser` is its name and version, `window` its width and height in pixels. `screenshot` and `pdf` are the digests
    of the blobs that hold the page as it looked, "" where there is none. `doubts` say what the page asked for and was
    refused, and what else may make it look otherwise than elsewhere.
    """

    browser: str
    window: tuple[int, int]
    screenshot: str = ""
    pdf: str = ""
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """The bytes of a report at one moment, kept in the archive under `digest`.

    `taken_at` is UTC, ISO 8601 with "Z": when the bytes were got, as whoever got them wrote down, or when they were
    handed in. `size` counts bytes. `address` is where they came from, "" where nobody said. `exchange` is the digest of
    the blob that holds the exchange as WARC records, "" where there was none. `redirects` are the addresses asked
    before `address`, in order. `rendering` says how a browser showed the page, None where none did: then the bytes are
    the page as its scripts had made it, and the exchange holds the page as its server sent it, with all its parts.
    """

    id: str
    report: str
    taken_at: str
    media_type: str
    digest: str
    size: int
    address: str = ""
    how: Manner = Manner.UPLOADED
    exchange: str = ""
    redirects: tuple[str, ...] = ()
    rendering: Rendering | None = None


class Witness(StrEnum):
    """Who attests a time: an authority by its signature (RFC 3161), or the Bitcoin chain (OpenTimestamps)."""

    AUTHORITY = "authority"
    CHAIN = "chain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attestation:
    """An authority has signed, or a block of the Bitcoin chain holds, that a list of snapshots was there at a moment.

    `at` is that moment, UTC, ISO 8601 with "Z", "" while none is proved; `authority` the name in its certificate, or
    which block, or which calendars promise one. `listed`, `proof` and `root` are the digests of the blobs that hold
    the list, the reply or proof, and the certificate or the headers of blocks that it is trusted by, "" without any.
    """

    id: str
    at: str
    authority: str
    snapshots: int
    listed: str
    proof: str
    root: str
    witness: Witness = Witness.AUTHORITY


class DerivationKind(StrEnum):
    """How one report comes from another."""

    COPIES = "copies"
    QUOTES = "quotes"
    TRANSLATES = "translates"
    UPDATES = "updates"
    BASED_ON = "based on"


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """One report comes from another (`source`, its id), or from an agency or a paper that it names (`agency`).

    `share` is how much of its words came from there, 0 to 1; 0 where something else than shared words tells it.
    `passages` are words of its own text that show it. It is a proposal: made anew from the texts, never held.
    """

    report: str
    kind: DerivationKind
    source: str = ""
    agency: str = ""
    share: float = 0.0
    passages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Words that a report has from somebody whom it does not name: `words` as printed, `who` as it describes them.

    `count` is how many they are, where the report says so.
    """

    words: str
    who: str
    count: int | None = None
