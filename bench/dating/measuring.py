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


def measure(peers: Sequence[Peer], cache: Path) -> Measures:
    """Run Dateline and each peer over all texts, those that install and do not fail."""
    given = Given(corpora.texts(), phrases.phrases())
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


class Given(NamedTuple):
    """The texts and phrases that every finder is given."""

    texts: Sequence[Text]
    phrases: Sequence[phrases.Phrase]

    def figures(self, words: Sequence[str], peer: Peer | None = None) -> Figures:
        """Return what a command scored; one that reads phrases alone is given no others."""
        alone = peer is not None and peer.phrases
        given = [phrase for phrase in self.phrases if not alone or phrase.alone]
        asked = phrases.texts(given) if alone else self.texts
        ran = run(words, asked)
        told = ran if alone else run(words, phrases.texts(given), starts=0)
        loose = peer is not None and peer.loose
        answers = refined(asked, ran) if loose else ran.answers
        meant = refined(phrases.texts(given), told) if loose else told.answers
        return Figures({} if alone else scored(answers), phrases.shares(given, meant), ran)


def refined(asked: Sequence[Text], ran: Run) -> corpora.Answers:
    """Return the answers of a finder of moments as TIMEX3 would have them."""
    kept = {}
    for text in asked:
        phrase = text.kind == "phrase"
        found = (refine(text.text, each, phrase=phrase) for each in ran.answers.get(text.doc, []))
        kept[text.doc] = [each for each in found if each]
    return kept


def scored(answers: corpora.Answers) -> dict[str, corpora.Scores]:
    """Return the scores of every corpus."""
    return {
        **{name: corpora.timex_scores(name, answers) for name in corpora.TIMEX},
        **{name: corpora.bounds_scores(name, answers) for name in corpora.BOUNDS},
    }
