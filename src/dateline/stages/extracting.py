"""Text → what it ascribes to whom, and the claims in it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.domain.accounts import Attributed, Claim, Modality, Property
from dateline.domain.records import dataclass
from dateline.domain.texts import BlockKind, Text
from dateline.language import ascribing, claiming
from dateline.language.dating import Rules
from dateline.language.naming.finding import NameFound, names
from dateline.language.reporting.mailparts import own_end

__all__ = ["Extracted", "extract", "signature_of", "writer_of"]

_BY_MAIL = "mailto:"
_LONGEST_SIGNATURE = 250


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """An attribution, and the claims of its content in order of the text."""

    attribution: Attributed
    claims: tuple[Claim, ...] = ()


def writer_of(text: Text) -> str:
    """Return who wrote a letter or a mail, "" for a report of any other kind."""
    if not text.address.startswith(_BY_MAIL):
        return ""
    return next(iter((*text.bylines, *text.houses)), text.publisher)


def signature_of(text: Text) -> str:
    """Return who wrote a letter or a mail with the words that it is signed with: what its "we" may stand for."""
    writer = writer_of(text)
    end = own_end(text.words)
    own = (each for each in reversed(text.blocks) if each.end <= end and each.kind is not BlockKind.QUOTE)
    last = next((each for each in own if text.words[each.start : each.end].strip()), None)
    if not writer or last is None:
        return writer
    words = text.words[last.start : last.end].strip()
    is_signed = len(words) <= _LONGEST_SIGNATURE and not words.endswith((".", "!", "?", "”", '"'))
    return f"{writer}, {words}" if is_signed else writer


def extract(
    text: str, language: str = "", *, writer: str = "", rules: Rules | None = None, rules_alone: bool = False
) -> tuple[Extracted, ...]:
    """Return the attributions of `text` in order; with `rules`, by which dates are read, the claims of each too.

    `writer` is who wrote it, where it is a letter. A claim that is put plainly takes the modality of the attribution
    it stands in: what is denied, its details are.
    """
    found = ascribing.find(text, language, writer=writer, rules_alone=rules_alone)
    if rules is None:
        return tuple(Extracted(attribution=each) for each in found)
    named = names(text)
    return tuple(Extracted(attribution=each, claims=tuple(_claims(text, each, rules, named))) for each in found)


def _claims(text: str, attribution: Attributed, rules: Rules, named: Sequence[NameFound]) -> Iterator[Claim]:
    """Yield the claims of one content, at their places in the text."""
    for start, end in attribution.content:
        found = [
            replace(claim, start=claim.start + start, end=claim.end + start)
            for claim in claiming.find(text[start:end], rules)
        ]
        inside = [_of_name(name) for name in named if start <= name.start and name.end <= end and _is_free(name, found)]
        for claim in sorted([*found, *inside], key=lambda each: (each.start, each.end)):
            plain = claim.modality is Modality.ASSERTED
            yield replace(claim, modality=attribution.modality) if plain else claim


def _is_free(name: NameFound, claims: Sequence[Claim]) -> bool:
    """True for a name that stands in no other claim: "May" is none within "on 2 May"."""
    return all(claim.end <= name.start or name.end <= claim.start for claim in claims)


def _of_name(name: NameFound) -> Claim:
    return Claim(property=Property.WHO, words=name.words, start=name.start, end=name.end, value=name.words)
