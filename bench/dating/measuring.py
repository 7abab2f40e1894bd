"""Everything that is measured in running text, in one run: Dateline first, then each peer."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from dating import corpora, phrases
from dating.peering import Missing, Peer, command
from dating.refining import refine
from dating.running import Run, Text, run

DATELINE = [sys.executable, "-m", "dateline", "dates"]
OURS = "dateline"
LOOSE_YARDSTICK = "parsedatetime"
COPIES = 8


class Figures(NamedTuple):
    """What one finder scored per corpus and per table of phrases, and what it cost."""

    scores: Mapping[str, corpora.Scores]
    phrases: Mapping[str, tuple[int, int]]
    run: Run


class Measures(NamedTuple):
    """The figures by finder, why others are missing, and what news alone cost the two that the floor compares."""

    figures: Mapping[str, Figures]
    missing: Mapping[str, str]
    news: Mapping[str, Run]


def measure(peers: Sequence[Peer], cache: Path, *, phrases: bool) -> Measures:
    """Run Dateline and each peer over all texts, those that install and do not fail."""
    given = Given(corpora.texts(), phrases=phrases)
    figures = {OURS: given.figures(DATELINE)}
    missing: dict[str, str] = {}
    news = {OURS: run(DATELINE, news_texts(COPIES))}
    for peer in peers:
        sys.stderr.write(f"running {peer.name}\n")
        try:
            words = command(peer, cache)
            figures[f"{peer.name} {peer.version}"] = given.figures(words, peer)
            if peer.name == LOOSE_YARDSTICK:
                news[peer.name] = run(words, news_texts(1))
        except Missing as why:
            missing[peer.name] = str(why)
    return Measures(figures, missing, news)


def news_texts(copies: int) -> list[Text]:
    """Return the longest news corpus, several times over, a text a line."""
    name = next(iter(corpora.TIMEX))
    texts = [text for text in corpora.texts() if text.doc.startswith(f"{name}/")]
    return [text._replace(doc=f"{copy}/{text.doc}") for copy in range(copies) for text in texts]


class Given:
    """The texts and phrases that every finder is given."""

    def __init__(self, texts: list[Text], *, phrases: bool) -> None:
        self._texts = texts
        self._phrases = _phrases() if phrases else []

    def figures(self, words: Sequence[str], peer: Peer | None = None) -> Figures:
        """Return what a command scored; a peer that reads phrases alone is given no others."""
        asked = [*([] if peer and peer.phrases else self._texts), *phrases.texts(self._phrases)]
        ran = run(words, asked)
        answers = refined(asked, ran) if peer and peer.loose else ran.answers
        of_texts = {} if peer and peer.phrases else scored(answers)
        return Figures(of_texts, phrases.shares(self._phrases, answers) if self._phrases else {}, ran)


def _phrases() -> list[phrases.Phrase]:
    return phrases.phrases()


def refined(asked: Sequence[Text], ran: Run) -> corpora.Answers:
    """Return the answers of a finder of moments as TIMEX3 would have them."""
    kept = {}
    for text in asked:
        found = (refine(text.text, each) for each in ran.answers.get(text.doc, []))
        kept[text.doc] = [each for each in found if each]
    return kept


def scored(answers: corpora.Answers) -> dict[str, corpora.Scores]:
    """Return the scores of every corpus."""
    return {
        **{name: corpora.timex_scores(name, answers) for name in corpora.TIMEX},
        **{name: corpora.bounds_scores(name, answers) for name in corpora.BOUNDS},
    }
