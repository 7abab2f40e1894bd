"""Scores what a reader makes of pages against the gold beside them.

- title: *exact* where the words are the same but for case, white space, and the shapes of quotes and dashes; *loose*
  where they share four fifths of their words (F1), or one holds the other and at least half of it. Gold by hand alone.
- byline: on pages where somebody looked for one. *exact*: the names are the same set, case, accents and "by" apart;
  *any* where one name is right; *invented* where a name is given and nobody signed.
- date: the day of first publication, of all pages that have one in the gold; *certain* counts those marked so.
- text: snippets that must stand in the text and snippets that must not, white space folded: F1, and the share of the
  latter that stand there (leak). Whole texts: F1 over runs of four words, the mean of pages.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

Page = Mapping[str, Any]
Made = Mapping[str, Any]
SHAPES = str.maketrans("‘’‚‛“”„«»–—−‐‑\u00a0…", '\'\'\'\'"""""-----  ', "\u00ad\u200b\u200c\u200d\ufeff")
NAME_PARTS = re.compile(r"[^\W\d_]+")
WORD = re.compile(r"\w+")
SEVERAL = re.compile(r"\s*(?:,|;|/|&|\||\b(?:and|und|et|y|e)\b)\s*")
LEAD = re.compile(r"(?:by|von|par|por|di|door)\s+", re.IGNORECASE)
RUN = 4


class Share(NamedTuple):
    """So many of so many."""

    met: int = 0
    of: int = 0

    @property
    def percent(self) -> float:
        """The share in percent; 0 of nothing is 0."""
        return 100 * self.met / self.of if self.of else 0.0


def shares(pages: Sequence[Page], answers: Mapping[str, Made]) -> dict[str, float]:
    """Return every figure in percent, by its name; answers are looked up by the file of the page."""
    pairs = [(page, answers.get(page["file"], {})) for page in pages]
    titled = [(page["title"], made.get("title")) for page, made in pairs if page["title"] and by_hand(page)]
    found = {
        "title": share(same_title(gold, given) for gold, given in titled),
        "title loose": share(like_title(gold, given) for gold, given in titled),
        **byline_shares(pairs),
        **date_shares(pairs),
    }
    return {name: each.percent for name, each in found.items()} | text_figures(pairs)


def by_hand(page: Page) -> bool:
    """Return whether people made the gold of a page."""
    return bool(page["gold"] == "human")


def share(verdicts: Iterable[bool]) -> Share:
    """Return how many of them hold."""
    told = list(verdicts)
    return Share(sum(told), len(told))


def fold(words: str | None) -> str:
    """Return words without what typesetting changes: case, white space, shapes of quotes and dashes."""
    return " ".join(unicodedata.normalize("NFKC", (words or "").translate(SHAPES)).casefold().split())


def same_title(gold: str, given: str | None) -> bool:
    """Return whether a title is the gold title."""
    return fold(gold) == fold(given)


def like_title(gold: str, given: str | None) -> bool:
    """Return whether a title is about the gold title."""
    one, other = WORD.findall(fold(gold)), WORD.findall(fold(given))
    if not one or not other:
        return same_title(gold, given)
    shared = sum((Counter(one) & Counter(other)).values())
    shorter, longer = sorted((one, other), key=len)
    held = " ".join(shorter) in " ".join(longer)
    return 2 * shared >= 0.8 * (len(one) + len(other)) or (
        held and 2 * min(len(one), len(other)) >= max(len(one), len(other))
    )


def byline_shares(pairs: Sequence[tuple[Page, Made]]) -> dict[str, Share]:
    """Return the shares of bylines."""
    looked = [(names(page["byline"]), names(made.get("bylines"))) for page, made in pairs if page["byline_annotated"]]
    signed = [(gold, given) for gold, given in looked if gold]
    return {
        "byline": share(gold == given for gold, given in signed),
        "byline any": share(bool(gold & given) for gold, given in signed),
        "invented": share(bool(given) for gold, given in looked if not gold),
    }


def names(given: Iterable[str | list[str]] | None) -> frozenset[str]:
    """Return names as they are compared; one that holds several counts as several."""
    told = (each for name in given or () for each in (name if isinstance(name, list) else [name]))
    parts = [part for name in told for part in SEVERAL.split(name)]
    return frozenset(filter(None, (name_key(LEAD.sub("", part.strip())) for part in parts)))


def name_key(name: str) -> str:
    """Return the letters of a name, without accents and case."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    return " ".join(NAME_PARTS.findall(plain))


def date_shares(pairs: Sequence[tuple[Page, Made]]) -> dict[str, Share]:
    """Return the shares of dates."""
    dated = [(page["date"], made) for page, made in pairs if isinstance(page["date"], str)]
    certain = [(gold, made) for gold, made in dated if made.get("certain")]
    return {
        "date": share(made.get("date") == gold for gold, made in dated),
        "certain right": share(made.get("date") == gold for gold, made in certain),
        "certain": share(bool(made.get("certain")) for _, made in dated),
    }


def text_figures(pairs: Sequence[tuple[Page, Made]]) -> dict[str, float]:
    """Return the figures of texts, in percent."""
    judged = [(page, squeezed(made.get("text"))) for page, made in pairs if by_hand(page)]
    wanted = share(squeezed(each) in text for page, text in judged for each in page["text_snippets_with"])
    leaked = share(squeezed(each) in text for page, text in judged for each in page["text_snippets_without"])
    whole = [run_f1(page["text"], made.get("text") or "") for page, made in pairs if page["text"] and by_hand(page)]
    f1 = 200 * wanted.met / (wanted.of + wanted.met + leaked.met) if wanted.met else 0.0
    return {
        "snippets": f1,
        "leak": leaked.percent,
        "kept": wanted.percent,
        "whole text": 100 * sum(whole) / len(whole) if whole else 0.0,
    }


def squeezed(text: str | None) -> str:
    """Return a text with its white space folded."""
    return " ".join((text or "").split())


def run_f1(gold: str, given: str) -> float:
    """Return the F1 of runs of four words, repeated ones as often as they stand there."""
    one, other = runs(gold), runs(given)
    shared = sum((one & other).values())
    whole = sum(one.values()) + sum(other.values())
    return 2 * shared / whole if whole else 1.0


def runs(text: str) -> "Counter[tuple[str, ...]]":
    """Return the runs of four words of a text."""
    words = WORD.findall(text)
    return Counter(tuple(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1)) if words)
