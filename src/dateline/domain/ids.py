"""Names of things: ids, subjects and digests."""

import hashlib
import re
import secrets
import unicodedata
from collections.abc import Collection
from typing import NewType

EntryId = NewType("EntryId", str)
ReportId = NewType("ReportId", str)
ChronologyId = NewType("ChronologyId", str)
Subject = NewType("Subject", str)
Digest = NewType("Digest", str)

_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
_LENGTH = 10
_PAIRS = tuple(first + second for second in _ALPHABET for first in _ALPHABET)
"""Two letters at a time: what is imported takes tens of thousands of ids."""


def new_id() -> str:
    """Return a fresh random id of ten letters and digits that cannot be mistaken for one another."""
    return _spelt(secrets.randbelow(len(_ALPHABET) ** _LENGTH))


def id_from(words: str) -> str:
    """Return the id that these words always have, in the letters of `new_id`; it does not tell the words."""
    return _spelt(int.from_bytes(hashlib.sha256(words.encode(errors="surrogatepass")).digest(), "big"))


def _spelt(number: int) -> str:
    pairs = []
    for _ in range(_LENGTH // 2):
        number, at = divmod(number, len(_PAIRS))
        pairs.append(_PAIRS[at])
    return "".join(pairs)


def subject(kind: str, identifier: str) -> Subject:
    """Return the name under which the log keeps a thing: its kind and its id."""
    return Subject(f"{kind}:{identifier}")


def kind_of(name: str) -> str:
    """Return the kind of a subject: the part before the colon."""
    return name.partition(":")[0]


def digest(content: bytes) -> Digest:
    """Return the SHA-256 of `content` as "sha256:" and 64 hexadecimal digits."""
    return Digest("sha256:" + hashlib.sha256(content).hexdigest())


def slug_of(title: str, taken: Collection[str] = ()) -> str:
    """Return a short name for addresses and folders made from `title`, unlike those in `taken`."""
    letters = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:60].strip("-") or "chronology"
    numbered = (slug if count == 1 else f"{slug}-{count}" for count in range(1, len(taken) + 2))
    return next(each for each in numbered if each not in taken)
