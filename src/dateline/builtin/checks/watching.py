"""What the checks of reports that change share: which reports an entry stands on, and what was seen of them."""

from dateline.domain.roles import Examined
from dateline.domain.shown import ShownAccount, ShownEntry
from dateline.domain.watches import Saw, Sighting, Watched
from dateline.language.citing.identity import address_key


class Reports:
    """What was seen of the reports that entries stand on."""

    def __init__(self, examined: Examined) -> None:
        seen = [watched for watched in examined.watched if watched.versions]
        self._by_address = {address_key(address): each for each in reversed(seen) for address in each.addresses}
        self._by_id = {each.report: each for each in seen}

    def behind(self, entry: ShownEntry, account: ShownAccount | None = None) -> dict[str, Watched]:
        """Return the reports that words stand on, by id: that of their account, or all of the entry's."""
        accounts = entry.accounts if account is None else (account,)
        found = [each for one in accounts if (each := self.of(one)) is not None]
        return {each.report: each for each in found}

    def of(self, account: ShownAccount) -> Watched | None:
        """Return the report of an account, None where nothing was seen of it."""
        citation = account.citation
        if citation.resolves_to is not None:
            return self._by_id.get(citation.resolves_to)
        return self._by_address.get(address_key(citation.url)) if citation.url else None


def gone(watched: Watched) -> Sighting | None:
    """Return the last look, where there was no page to see."""
    last = watched.sightings[-1] if watched.sightings else None
    return None if last is None or last.saw is Saw.PRESENT else last
