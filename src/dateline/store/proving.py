"""Whether a log agrees with itself: numbers, versions, chain and seals."""

from collections.abc import Iterator

from dateline.domain.errors import DatelineError
from dateline.domain.ids import Subject
from dateline.domain.revisions import GENESIS, Act, Revision, chain, seal
from dateline.store.bodies import read_body, read_now
from dateline.store.stamps import is_stamp


class Audit:
    """Follows a log from its start, one revision at a time, and says what does not fit."""

    def __init__(self) -> None:
        self._seq = 0
        self._digest = GENESIS
        self._versions: dict[Subject, int] = {}
        self._bare: set[int] = set()
        self._named: set[int] = set()

    def look(self, revision: Revision) -> Iterator[str]:
        """Yield a sentence for everything wrong with the next revision."""
        name = f"revision {revision.seq}"
        if revision.seq != self._seq + 1:
            yield f"{name}: follows revision {self._seq}; the revisions between are missing"
        if revision.previous != self._digest:
            yield f"{name}: does not continue the chain of the revision before it"
        if not is_stamp(revision.at):
            yield f"{name}: its time is none"
        if chain(revision) != revision.digest:
            yield f"{name}: its digest does not fit what it says"
        for complaint in (*self._versions_of(revision), *self._body_of(revision)):
            yield f"{name}: {complaint}"
        self._seq, self._digest = revision.seq, revision.digest

    def rest(self) -> Iterator[str]:
        """Yield what can only be said at the end: bodies missing without, or standing against, a redaction."""
        for seq in sorted(self._bare - self._named):
            yield f"revision {seq}: its body is missing and no redaction names it"
        for seq in sorted(self._named - self._bare):
            yield f"revision {seq}: a redaction names it, but it is not redacted"

    def _versions_of(self, revision: Revision) -> Iterator[str]:
        if revision.touches.get(revision.subject) != revision.version:
            yield f"is filed under {revision.subject} version {revision.version}, which it does not touch"
        for subject, version in revision.touches.items():
            before = self._versions.get(subject, 0)
            if version != before + 1:
                yield f"{subject} goes from version {before} to version {version}"
            self._versions[subject] = version

    def _body_of(self, revision: Revision) -> Iterator[str]:
        if revision.salt is None or revision.reason is None or revision.body is None:
            if (revision.salt, revision.reason, revision.body) != (None, None, None):
                yield "is redacted only in part"
            self._bare.add(revision.seq)
        elif seal(revision.salt, revision.reason, revision.body) != revision.seal:
            yield "salt, reason or body do not fit its seal"
        else:
            yield from self._content_of(revision, revision.body)

    def _content_of(self, revision: Revision, body: str) -> Iterator[str]:
        try:
            if read_now(body).keys() != revision.touches.keys():
                yield "its body gives other subjects than it touches"
            if revision.act is Act.REDACT:
                self._named.update(map(int, read_body(body).note.get("seqs", "").split()))
        except (DatelineError, ValueError) as error:
            yield f"its body cannot be read ({error})"
