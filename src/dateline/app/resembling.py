"""Whether the same words stand elsewhere: runs of words in a row, spacing and capitals aside."""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from dateline.domain.actors import Actor
from dateline.domain.chronologies import Chronology, Entry
from dateline.domain.events import Assessment, Dispute, Link, Silence
from dateline.domain.grades import AccountGrade, Likelihood, SourceGrade
from dateline.domain.records import dataclass
from dateline.domain.reports import Report
from dateline.domain.revisions import Held, Revision

_RUN = 8
_FEWEST = 4
_LONGEST = 50_000_000
_WORD = re.compile(r"\w+")

# The fields that tell something of their own.
_TELLING: Mapping[type, tuple[str, ...]] = {
    Report: ("label", "title"),
    Chronology: ("title", "preface"),
    Dispute: ("scope", "grounds"),
    Assessment: ("claim", "grounds"),
    Link: ("grounds",),
    Silence: ("reason",),
    SourceGrade: ("grounds",),
    AccountGrade: ("grounds",),
    Likelihood: ("grounds",),
}

Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Runs:
    """Runs of words to look for: eight in a row, or all of a shorter text."""

    runs: frozenset[Run] = frozenset()

    @classmethod
    def of(cls, texts: Iterable[str], fewest: int = _FEWEST) -> "Runs":
        """Return the runs of texts; those of less than `fewest` words prove nothing and are left out."""
        return cls(frozenset(run for text in texts for run in _runs(text, fewest)))

    @classmethod
    def joined(cls, parts: Iterable["Runs"]) -> "Runs":
        """Return the runs of all parts."""
        return cls(frozenset().union(*(part.runs for part in parts)))

    def without(self, other: "Runs") -> "Runs":
        """Return the runs that `other` lacks."""
        return Runs(self.runs - other.runs)

    def stand_in(self, texts: Iterable[str]) -> bool:
        """Tell whether one of the runs stands in one of the texts."""
        lengths = {len(run) for run in self.runs}
        for text in texts:
            words = _words(text)
            for length in lengths:
                if any(run in self.runs for run in _rows(words, length)):
                    return True
        return False


NO_RUNS = Runs()


def runs_of(values: Iterable[Held | None], fewest: int = _FEWEST) -> Runs:
    """Return the runs of what values tell: texts and accounts, not dates, labels and addresses shared by many."""
    runs: frozenset[Run] = frozenset()
    for value in values:
        runs |= Runs.of(_told(value), fewest=1 if isinstance(value, Actor) else fewest).runs
    return Runs(runs)


def texts_of(revision: Revision) -> Iterator[str]:
    """Yield every text in a revision: its reason, and all that its body says."""
    if revision.body is None:
        return
    yield revision.reason or ""
    yield from _leaves(msgspec.json.decode(revision.body))


def texts_within(value: Held) -> Iterator[str]:
    """Yield every text in a value."""
    return _leaves(msgspec.to_builtins(value))


def texts_in(content: bytes) -> Iterator[str]:
    """Yield the texts of a file as far as they can be seen: itself, or the parts of a container such as .docx."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        yield _decoded(content)
        return
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as container:
            for name in container.namelist():
                with container.open(name) as part:
                    # Word and spreadsheets break words at tags, not between them.
                    yield re.sub("<[^<>]{0,1000}>", "", _decoded(part.read(_LONGEST)))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError):
        yield _decoded(content)


def _leaves(whole: object) -> Iterator[str]:
    waiting = [whole]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            yield part
        elif isinstance(part, dict):
            waiting.extend(part.values())
        elif isinstance(part, list | tuple):
            waiting.extend(part)


def _told(value: Held | None) -> list[str]:
    if isinstance(value, Entry):
        return [
            value.text,
            *(words for each in value.citations for words in dict.fromkeys((each.text, each.printed))),
            *value.details.values(),
        ]
    if isinstance(value, Actor):
        return [value.name, *(spelling.words for spelling in value.spellings)]
    return [getattr(value, name) for name in _TELLING.get(type(value), ())]


def _runs(text: str, fewest: int) -> Iterator[Run]:
    words = _words(text)
    return _rows(words, min(len(words), _RUN)) if len(words) >= fewest else iter(())


def _rows(words: list[str], length: int) -> Iterator[Run]:
    return (tuple(words[at : at + length]) for at in range(len(words) - length + 1)) if length else iter(())


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _decoded(content: bytes) -> str:
    content = content[:_LONGEST]
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "ignore")
    return content.decode("utf-8", "replace")
