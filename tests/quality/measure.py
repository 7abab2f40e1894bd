"""Print how well dates in running text are found and read, kind by kind; with a kind, what went wrong in it.

python tests/quality/measure.py [KIND]
"""

import sys
from collections.abc import Iterator
from datetime import date

from phrases import Phrase, accepts, judge, read_phrases, span
from scoring import Found, Pair, pair_up, score

from dateline.domain.dates import Day, When
from dateline.language.dating import Rules, find, parse
from reading import Gold, GoldText, read_texts

PHRASES = "vague"


def main(arguments: list[str]) -> int:
    """Print one line a kind, or the errors of the kind that is named; 2 where there is no such kind."""
    if not arguments:
        sys.stdout.writelines(table())
        return 0
    kinds = sorted({gold.kind for gold in read_texts()} | {PHRASES})
    if arguments[0] not in kinds:
        sys.stderr.write(f"There is no kind {arguments[0]}; there are {', '.join(kinds)}.\n")
        return 2
    lines = _phrase_errors() if arguments[0] == PHRASES else _errors(arguments[0])
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return 0


def scores() -> dict[str, dict[str, float]]:
    """Return the figures of each kind of text, and of the phrases."""
    pairs: dict[str, list[Pair]] = {}
    for gold in read_texts():
        pairs.setdefault(gold.kind, []).extend(pairs_of(gold))
    return {kind: score(found)._asdict() for kind, found in pairs.items()} | {PHRASES: phrase_scores()}


def pairs_of(gold: GoldText) -> list[Pair]:
    """Return the marks of a text beside what is found in it."""
    return pair_up(gold.marks, find(gold.text, rules_for(gold.dct, gold.language)))


def rules_for(day: str, language: str = "en") -> Rules:
    """Return the rules of a text written on `day`; a score may not hang on what else could be guessed."""
    return Rules(anchor=Day.parse(day), language=language)


def when_of(phrase: Phrase) -> When:
    """Return what a phrase is read as: found as in running text, else read as a cell is."""
    rules = rules_for(phrase.anchor)
    found = find(phrase.words, rules)
    return found[0].when if len(found) == 1 else parse(phrase.words, rules)


def phrase_scores() -> dict[str, float]:
    """Return the share of phrases, in per cent, whose bounds are sound, sound and tight, and whose EDTF is accepted."""
    read = [(phrase, when_of(phrase)) for phrase in read_phrases()]
    verdicts = [judge(phrase, span(when.earliest, when.latest)) for phrase, when in read]
    accepted = sum(accepts(phrase, when.edtf) for phrase, when in read)
    hits = {
        "sound": sum(verdict.sound for verdict in verdicts),
        "right": sum(verdict.right for verdict in verdicts),
        "edtf": accepted,
    }
    return {name: round(100 * hit / len(read), 2) for name, hit in hits.items()}


def table() -> Iterator[str]:
    """Yield the lines of the table of all kinds."""
    for kind, figures in scores().items():
        yield f"{kind:11}" + "".join(f"  {name} {figure:6.2f}" for name, figure in figures.items()) + "\n"


def _errors(kind: str) -> Iterator[str]:
    for gold in read_texts():
        if gold.kind == kind:
            yield from _text_errors(gold)


def _text_errors(gold: GoldText) -> Iterator[str]:
    for marked, found in pairs_of(gold):
        read = f"{gold.text[found.start : found.end]!r} {found.type} {found.value}" if found else ""
        if marked and (wrong := _wrong(marked, found)):
            words = f"{gold.text[marked.start : marked.end]!r} {marked.type} {'/'.join(marked.values)}"
            yield f"{gold.name}:{marked.start}\t{wrong}\t{words}\t{read}".rstrip()
        elif found and not marked:
            yield f"{gold.name}:{found.start}\tno date\t{read}"


def _wrong(marked: Gold, found: Found | None) -> str:
    if not found:
        return "missed"
    parts = {
        "extent": (marked.start, marked.end) == (found.start, found.end),
        "type": marked.type == found.type,
        "value": found.value in marked.values,
    }
    return ", ".join(name for name, is_right in parts.items() if not is_right)


def _phrase_errors() -> list[str]:
    return [line for phrase in read_phrases() if (line := _phrase_error(phrase))]


def _phrase_error(phrase: Phrase) -> str:
    when = when_of(phrase)
    verdict = judge(phrase, span(when.earliest, when.latest))
    if verdict.right and accepts(phrase, when.edtf):
        return ""
    wanted = " or ".join(f"{_show(first)}..{_show(last)}" for first, last in phrase.spans)
    name = "edtf" if verdict.right else "wide" if verdict.sound else "unsound"
    read = f"{when.earliest or ''}..{when.latest or ''} {when.edtf}"
    return f"{phrase.id}\t{name}\t{phrase.words!r} said {phrase.anchor}\twanted {wanted}\tread {read}"


def _show(day: date | None) -> str:
    return day.isoformat() if day else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
