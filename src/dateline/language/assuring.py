"""How sure a text puts what it tells: words that vouch for it, words that hold back, words of likelihood."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum

from dateline.domain.grades import BANDS, band_of
from dateline.domain.records import dataclass
from dateline.language.vocabulary import words_of


class Stance(StrEnum):
    """Whether words vouch for what is told, or leave it to others."""

    VOUCHING = "vouching"
    HOLDING_BACK = "holding back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assurance:
    """Words of a text that say how sure it is, from `start` to `end`."""

    stance: Stance
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """A word of likelihood in a text, from `start` to `end`: `band` is its place in `BANDS`."""

    band: int
    words: str
    start: int
    end: int


# For each language: what vouches, then what holds back. Only what can hardly be meant otherwise.
WORDS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "en": (
        (
            r"confirmed(?!\s(?:as|cases?|dead|bookings?|by the (?:senate|parliament|assembly|council|court))\b)",
            r"it (?:is|was|became) (?:now )?(?:clear|certain|established|undisputed|beyond (?:any |all )?doubt) that",
            r"proved (?:that|to have|beyond)",
            r"proven",
            r"(?:beyond|without) (?:a |any |all )?(?:reasonable )?doubt",
            r"there (?:is|was|can be) no doubt",
            r"undoubtedly",
            r"undeniably",
            r"indisputably",
            r"conclusively",
        ),
        (
            r"reportedly",
            r"allegedly",
            r"alleged",
            r"purportedly",
            r"purported",
            r"supposedly",
            r"(?:is|are|was|were) (?:said|rumou?red|understood) to",
        ),
    ),
    "de": (
        (
            r"bestätigtermaßen",
            r"(?:ist|sind|gilt|gelten|wurde|wurden) bestätigt",
            r"(?:es )?steht fest,? dass",
            r"erwiesen(?:ermaßen)?",
            r"bewiesen",
            r"zweifelsfrei",
            r"unbestreitbar",
            r"nachweislich",
            r"ohne (?:jeden )?zweifel",
        ),
        (r"angeblich(?:e[nrms]?)?", r"mutmaßlich(?:e[nrms]?)?", r"vermeintlich(?:e[nrms]?)?", r"dem vernehmen nach"),
    ),
    "fr": (
        (
            r"(?:est|sont|a été|ont été|était|étaient) confirmée?s?",
            r"il est (?:clair|établi|certain|avéré) que",
            r"avérée?s?",
            r"prouvée?s?",
            r"sans aucun doute",
            r"indubitablement",
            r"incontestablement",
        ),
        (r"prétendument", r"présumée?s?", r"soi-disant"),
    ),
    "es": (
        (
            r"(?:está|están|fue|fueron|ha sido|han sido|quedó) confirmad[oa]s?",
            r"está (?:claro|probado|demostrado|comprobado) que",
            r"consta que",
            r"demostrad[oa]s?",
            r"sin (?:ninguna )?duda",
            r"indudablemente",
        ),
        (r"presuntamente", r"supuestamente", r"presunt[oa]s?", r"(?<!por )supuest[oa]s?"),
    ),
}
_VOUCHING = "|".join(pattern for vouching, _ in WORDS.values() for pattern in vouching)
_HOLDING = "|".join(pattern for _, holding in WORDS.values() for pattern in holding)
_WORDS = re.compile(rf"(?<![\w’'-])(?:(?P<vouching>{_VOUCHING})|(?P<holding>{_HOLDING}))(?![\w’'-])", re.IGNORECASE)
_NOT = re.compile(
    r"(?:\b(?:not|never|neither|nor|yet|hardly|cannot|nothing|nobody|none|no|if|whether|until|unless|nicht|nie|noch|kein\w*"
    r"|ob|falls|pas|non|jamais|si|nunca|sin|to be|be)|n['’]t)\s(?:[\w’']+\s){0,3}$",
    re.IGNORECASE,
)
_LIKELY = re.compile(
    r"(?<![\w’'-])(?P<word>almost no chance|very unlikely|very likely|(?:almost|nearly) certain|highly (?:im)?probable"
    r"|roughly even (?:chance|odds))(?:ly)?(?![\w’'-])",
    re.IGNORECASE,
)
_LIKELY_KEYS = ("chance", "kely", "certa", "probab", "odds")
"""One of these stands in all words of likelihood."""
# One of these stands in all of them: they are quick to look for.
_VOUCHING_KEYS = words_of(
    "confirmed clear certain established undisputed doubt proved proven undoubtedly undeniably indisputably",
    "conclusively",
    "bestätigtermaßen bestätigt fest erwiesen erwiesenermaßen bewiesen zweifelsfrei unbestreitbar",
    "nachweislich zweifel confirmé confirmée confirmés confirmées clair certain établi avéré avérée avérés avérées",
    "prouvé prouvée prouvés prouvées doute indubitablement incontestablement confirmado confirmada confirmados",
    "confirmadas claro probado demostrado comprobado consta demostrada demostrados demostradas duda indudablemente",
)
_KEYS = _VOUCHING_KEYS | words_of(
    "reportedly allegedly alleged purportedly purported supposedly said rumoured rumored understood",
    "angeblich angebliche angeblichen angeblicher angebliches angeblichem mutmaßlich mutmaßliche",
    "mutmaßlichen mutmaßlicher mutmaßliches mutmaßlichem vermeintlich vermeintliche vermeintlichen vermeintlicher",
    "vermeintliches vermeintlichem vernehmen prétendument présumé présumée présumés présumées soi",
    "presuntamente supuestamente presunto presunta presuntos presuntas supuesto supuesta supuestos supuestas",
)
_WORD = re.compile(r"\w+")
_LONGEST = 20_000
_BEFORE = 60


def assurances(text: str) -> Iterator[Assurance]:
    """Yield the words that vouch for what a text tells or hold back; vouching that is denied or asked for is none."""
    text = text[:_LONGEST]
    if not _has_any(_KEYS, text):
        return
    for found in _WORDS.finditer(text):
        if found["vouching"] and _NOT.search(text[max(0, found.start() - _BEFORE) : found.start()]):
            continue
        stance = Stance.VOUCHING if found["vouching"] else Stance.HOLDING_BACK
        yield Assurance(stance=stance, words=found[0], start=found.start(), end=found.end())


def vouches(text: str) -> Iterator[Assurance]:
    """Yield the words that vouch for what a text tells."""
    if _has_any(_VOUCHING_KEYS, text):
        yield from (each for each in assurances(text) if each.stance is Stance.VOUCHING)


def _has_any(keys: frozenset[str], text: str) -> bool:
    return not keys.isdisjoint(_WORD.findall(text[:_LONGEST].lower()))


def chances(text: str) -> Iterator[Chance]:
    """Yield the words of likelihood in an English text that name a band, but the plain ones that say little."""
    low = text.casefold()
    if not any(map(low.__contains__, _LIKELY_KEYS)):
        return
    for found in _LIKELY.finditer(text[:_LONGEST]):
        band = band_of(" ".join(found["word"].split()))
        if band is not None:
            yield Chance(band=band, words=found[0], start=found.start(), end=found.end())


def scale_of(words: str) -> str:
    """Return which scale a word of likelihood is of: "likelihood" or "probability"; "" for a word of neither."""
    at = band_of(words)
    if at is None:
        return ""
    return "likelihood" if words.casefold().strip() == BANDS[at].likelihood else "probability"
