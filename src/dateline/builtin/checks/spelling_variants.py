"""spelling-variants."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from shlex import quote

from dateline.builtin.checks.finding import found, name_of, told
from dateline.domain.actors import Actor
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.domain.shown import Shown, ShownEntry
from dateline.language.naming import names, variants

_READ = 20_000


class SpellingVariants:
    """Finds names that are probably one name in two spellings."""

    name = "spelling-variants"
    version = "1"
    severity = Severity.NOTE
    summary = "Two names differ so little that they are probably one; nothing is joined unless you say so."
    example = "3 May 2031 | Minister Aleksandr Orrin arrives\n4 May 2031 | Minister Alexandr Orrin leaves"
    repair = (
        'if one: dateline actor name NAME --spelling SPELLING -m "why"; '
        'if two, name each: dateline actor name NAME -m "why"'
    )

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each pair of spellings that no actor, joined or named apart, accounts for."""
        counts, places = _met(examined.shown)
        known = _actors_by_spelling(examined.actors)
        for pair in variants(counts):
            if not (known.get(pair.a.casefold()) and known.get(pair.b.casefold())):
                entry, other = places[pair.b], places[pair.a]
                where = "in the same entry" if entry.id == other.id else f"in {name_of(other)}"
                message = f"{told(pair.b)} here and {told(pair.a)} {where} are probably one name: {pair.why}"
                repair = self.repair.replace("NAME", quote(pair.a)).replace("SPELLING", quote(pair.b))
                yield found(self, entry, message, words=pair.b, repair=repair)


def _met(shown: Shown) -> tuple[Mapping[str, int], Mapping[str, ShownEntry]]:
    """Return how often each name was met, and the first entry that has it."""
    counts: Counter[str] = Counter()
    places: dict[str, ShownEntry] = {}
    for entry in shown.entries:
        for text in (entry.text, *(account.text for account in entry.accounts)):
            for name in names(text[:_READ]):
                counts[name.words] += 1
                places.setdefault(name.words, entry)
    return counts, places


def _actors_by_spelling(actors: Sequence[Actor]) -> Mapping[str, str]:
    """Return the id of the actor that each spelling belongs to, spellings in lower case."""
    return {
        words.casefold(): actor.joined_into or actor.id
        for actor in actors
        for words in (actor.name, *(spelling.words for spelling in actor.spellings))
    }
