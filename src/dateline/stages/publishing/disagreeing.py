"""Where the accounts of an entry do not agree, in a sentence: what each side says, and who says so."""

from collections.abc import Sequence

from markupsafe import Markup, escape

from dateline.domain.accounts import Property
from dateline.domain.records import dataclass
from dateline.domain.shown import Conflict, ShownEntry
from dateline.language.interface import Voice
from dateline.language.wording import clipped
from dateline.stages.publishing.topics import heading_of

_MOST_NAMED = 3
_WORDS = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class SetConflict:
    """One conflict as it is set: `sentence` is "" where it is known in English alone, which `grounds` are.

    `reading` is what the editor holds, as held; `is_weighed` tells that its sides stand side by side on the entry's
    page.
    """

    sentence: Markup
    grounds: str
    reading: str
    is_weighed: bool


def conflicts_of(voice: Voice, entry: ShownEntry) -> list[SetConflict]:
    """Return the conflicts of an entry."""
    if not entry.conflicts:
        return []
    weighed = {(each.property, each.topic) for each in entry.weighings if len(each.sides) > 1}
    return [
        SetConflict(
            sentence=_sentence(voice, entry, conflict),
            grounds=conflict.grounds,
            reading=conflict.reading,
            is_weighed=(conflict.property, conflict.topic) in weighed,
        )
        for conflict in entry.conflicts
    ]


def _sentence(voice: Voice, entry: ShownEntry, conflict: Conflict) -> Markup:
    said = _said(conflict)
    if not said or conflict.property not in list(Property):
        return Markup()
    sides = escape(voice.parted(("", ""))).join(_side(voice, words, tellers) for words, tellers in said.items())
    heading = heading_of(voice, conflict.property, conflict.topic, next(iter(said)))
    told = voice.gettext("The accounts do not agree. %(property)s: %(sides)s.", property=heading, sides=sides)
    held = entry.when.words.strip() or entry.when.edtf
    if conflict.property != Property.WHEN or not held:
        return Markup(told)  # noqa: S704 - made of Markup, the rest of it escaped
    return Markup("{} {}").format(told, voice.gettext("The entry holds %(date)s.", date=_apart(held)))


def _said(conflict: Conflict) -> dict[str, list[str]]:
    """Return who says what, in the order given; nothing where that cannot be told apart."""
    said: dict[str, list[str]] = {}
    for side in conflict.sides:
        words, _, teller = side.rpartition(": ")
        if not words:
            return {}
        said.setdefault(clipped(words, _WORDS), []).append(teller)
    return said


def _side(voice: Voice, words: str, tellers: Sequence[str]) -> str:
    names: list[str] = [_apart(voice.named(name)) for name in dict.fromkeys(tellers)]
    if len(names) > _MOST_NAMED + 1:
        more = voice.gettext("%(number)s more", number=voice.figure(len(names) - _MOST_NAMED))
        names = [*names[:_MOST_NAMED], more]
    hold_commas = len(names) > 1 and any("," in name for name in names)
    who = Markup(voice.parted(names) if hold_commas else voice.listed(names))  # noqa: S704 - each name is escaped
    return voice.gettext("“%(words)s” (%(tellers)s)", words=_apart(words), tellers=who)


def _apart(words: str) -> Markup:
    """Return words that run their own way."""
    return Markup("<bdi>{}</bdi>").format(words)
