"""How well and how fast quotations are proved: `python bench/quoting.py [--reports N] [--quotations N]`.

Makes reports and quotations of them: faithful ones (exact, set otherwise, marked) and ones with a seeded alteration
(a letter, a dropped "not", swapped words, a number, an ellipsis without its mark, a moved bracket). Every quotation is
proved against all reports; printed are the alterations found, false alarms, CPU time and memory, beside `str.find` over
normalised texts and rapidfuzz's `partial_ratio`, both on a sample and extrapolated. Then one text of 400 pages with 200
quotations. Exit code 1 below the floors.
"""

import argparse
import random
import re
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import msgspec
from rapidfuzz import fuzz

from dateline.domain.proofs import ProofKind
from dateline.language.quoting import fold, prove
from dateline.stages.proving import prove_all

SECONDS_FLOOR, SECONDS_AIM = 60, 15
SYLLABLES = (
    "ba",
    "den",
    "kor",
    "li",
    "mo",
    "ran",
    "tes",
    "un",
    "vi",
    "zal",
    "pre",
    "stor",
    "gan",
    "ek",
    "ol",
    "sha",
    "ter",
    "wi",
    "no",
)
COMMON = re.findall(
    r"\w+",
    "the of to and a in that is was for on with as by at from his her it were he she they this had an be which or"
    " said will has have been who more one about after out up their its than into only other some time two",
)
SAID = ("the minister said", "two officials said", "she told reporters", "a witness said")


@dataclass(frozen=True)
class Quoted:
    """A quotation, of which report it is, how it was made, and whether it is altered."""

    words: str
    report: int
    kind: str
    is_altered: bool


class Invention:
    """Reports of 120 to 400 words, each the same whenever it is asked for."""

    def __init__(self, seed: int) -> None:
        chance = random.Random(seed)
        made = {"".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(40_000)}
        self.words = [*COMMON, *sorted(made)]
        self.weights = list(accumulate(1 / (place + 8) for place in range(len(self.words))))
        self.seed = seed

    def report(self, number: int) -> str:
        chance = random.Random(self.seed * 1_000_003 + number)
        wanted, sentences, count = chance.randint(120, 400), [], 0
        while count < wanted:
            sentences.append(self._sentence(chance))
            count += len(sentences[-1].split())
        return "\n\n".join(" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3))

    def _sentence(self, chance: random.Random) -> str:
        words = chance.choices(self.words, cum_weights=self.weights, k=chance.randint(10, 26))
        words.insert(chance.randint(2, len(words) - 2), chance.choice(("not", str(chance.randint(10, 9_999)))))
        comma = chance.randint(3, len(words) - 3)
        words[comma] += ","
        said = " ".join(words).capitalize()
        return f"“{said},” {chance.choice(SAID)}." if chance.random() < 0.4 else f"{said}."


def main() -> int:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--reports", type=int, default=100_000)
    arguments.add_argument("--quotations", type=int, default=10_000)
    arguments.add_argument("--seed", type=int, default=7)
    asked = arguments.parse_args()
    invention = Invention(asked.seed)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reports.jsonl"
        size = _write(path, invention, asked.reports)
        quotations = list(_quotations(invention, asked.reports, asked.quotations, asked.seed))
        print(f"{asked.reports} reports, {size / 1e6:.0f} MB; {len(quotations)} quotations")
        missed = _prove_many(path, quotations)
        _baselines(path, quotations, asked.reports)
    _prove_long(invention, asked.seed)
    return int(missed)


def _write(path: Path, invention: Invention, count: int) -> int:
    with path.open("wb") as file:
        for number in range(count):
            file.write(msgspec.json.encode({"doc": number, "text": invention.report(number)}) + b"\n")
    return path.stat().st_size


def _read(path: Path) -> Iterator[tuple[int, str]]:
    decoder = msgspec.json.Decoder(dict[str, int | str])
    with path.open("rb") as file:
        for line in file:
            told = decoder.decode(line)
            yield int(told["doc"]), str(told["text"])


def _prove_many(path: Path, quotations: list[Quoted]) -> bool:
    before, held = time.process_time(), _memory()
    proved = prove_all([quoted.words for quoted in quotations], _read(path))
    seconds, more = time.process_time() - before, _memory() - held
    found, alarms, made = Counter[str](), Counter[str](), Counter[str]()
    wrong_report = 0
    for quoted, sought in zip(quotations, proved, strict=True):
        holds = sought.kind in {ProofKind.EXACT, ProofKind.MARKED}
        made[quoted.kind] += 1
        found[quoted.kind] += holds != quoted.is_altered
        alarms[quoted.kind] += not holds and not quoted.is_altered
        wrong_report += (
            sought.kind is ProofKind.ALTERED and sought.best is not None and sought.best.doc != quoted.report
        )
    for kind, count in sorted(made.items()):
        told = f"{alarms[kind]} false alarms" if kind.startswith("faithful") else f"{found[kind]} of {count} found"
        print(f"  {kind:28} {told}")
    altered = sum(quoted.is_altered for quoted in quotations)
    missing = sum(s.kind is ProofKind.MISSING for q, s in zip(quotations, proved, strict=True) if q.is_altered)
    print(f"  of {altered} altered, {missing} told as missing, {wrong_report} shown beside another report's words")
    print(
        f"Dateline: {seconds:.1f} s of CPU (floor {SECONDS_FLOOR}, aim {SECONDS_AIM}), {more:.0f} MB more at the peak"
    )
    return any(found[kind] < made[kind] for kind in made) or seconds > SECONDS_FLOOR


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _baselines(path: Path, quotations: list[Quoted], reports: int) -> None:
    texts = [text for _, text in zip(range(400), (text for _, text in _read(path)), strict=False)]
    words = [quoted.words for quoted in quotations]
    _baseline("str.find over normalised texts", _find, words[:500], texts, len(words) * reports)
    _baseline("rapidfuzz partial_ratio", fuzz.partial_ratio, words[:20], texts[:100], len(words) * reports)


def _find(words: str, text: str) -> bool:
    return text.find(words) >= 0


def _baseline(name: str, ask: Callable[[str, str], object], words: list[str], texts: list[str], pairs: int) -> None:
    plain, asked = [_normalised(text) for text in texts], [_normalised(each) for each in words]
    before = time.process_time()
    for text in plain:
        for each in asked:
            ask(each, text)
    each_pair = (time.process_time() - before) / (len(plain) * len(asked))
    print(
        f"{name}: {each_pair * 1e6:.2f} µs a pair on {len(plain)} x {len(asked)};"
        f" {each_pair * pairs:,.0f} s extrapolated"
    )


def _normalised(text: str) -> str:
    return " ".join(text.translate(str.maketrans("“”’—", '""\'-')).split())


def _prove_long(invention: Invention, seed: int) -> None:
    text = "\n\n".join(invention.report(-number - 1) for number in range(640))
    sentences = [each for each in text.replace("\n\n", " ").split(". ") if len(each.split()) > 12]
    chance = random.Random(seed)
    told = [chance.choice(sentences).strip("“”,.") for _ in range(200)]
    asked = [_letter(words, chance) if number % 2 else words for number, words in enumerate(told)]
    before = time.process_time()
    body = fold(text)
    kinds = Counter((number % 2, prove(words, body).holds) for number, words in enumerate(asked))
    seconds = time.process_time() - before
    print(f"one text of {len(text) / 1e6:.1f} MB, 200 quotations: {seconds:.2f} s of CPU;", end=" ")
    print(f"{kinds[1, False]} of 100 alterations found, {kinds[0, False]} false alarms")


def _quotations(invention: Invention, reports: int, count: int, seed: int) -> Iterator[Quoted]:
    chance = random.Random(seed + 1)
    for number in range(count):
        name, make, is_altered = WAYS[number % len(WAYS)]
        words = None
        while words is None:
            report = chance.randrange(reports)
            words = make(chance.choice(_sentences(invention.report(report))), chance)
        yield Quoted(words, report, name, is_altered)


def _sentences(text: str) -> list[str]:
    """Return the sentences as printed, less the marks and the stop around them."""
    found = []
    for sentence in text.replace("\n\n", " ").split(". "):
        inner = sentence.strip(" .")
        found.append(inner[1 : inner.index(",”")] if ",”" in inner else inner)
    return [sentence for sentence in found if len(sentence.split()) >= 11]


def _exact(sentence: str, chance: random.Random) -> str:
    words = sentence.split()
    return " ".join(words[chance.randint(0, 2) :]).strip(",")


def _set_otherwise(sentence: str, chance: random.Random) -> str:
    words = _exact(sentence, chance).split()
    at = chance.randint(2, len(words) - 2)
    return " ".join(words[:at]) + "\u00a0 " + " ".join(words[at:]).replace("fi", "ﬁ") + chance.choice((".", ",", ""))


def _marked(sentence: str, chance: random.Random) -> str:
    words = _exact(sentence, chance).split()
    at = chance.randint(3, 4)
    mark = chance.choice(("…", "[the ministry]", "[sic]"))
    kept = {"…": words[at + 3 :], "[the ministry]": words[at + 1 :], "[sic]": words[at:]}[mark]
    return " ".join([*words[:at], mark, *kept])


def _letter(sentence: str, chance: random.Random) -> str:
    at = chance.choice([place for place in range(3, len(sentence) - 3) if sentence[place].isalpha()])
    other = chance.choice([letter for letter in "aeioustrn" if letter != sentence[at]])
    return sentence[:at] + other + sentence[at + 1 :]


def _denial(sentence: str, _: random.Random) -> str | None:
    words = sentence.split()
    places = [at for at, word in enumerate(words) if word == "not" and 1 < at < len(words) - 2]
    return " ".join(words[: places[0]] + words[places[0] + 1 :]) if places else None


def _swapped(sentence: str, chance: random.Random) -> str | None:
    words = sentence.split()
    at = chance.randint(2, len(words) - 4)
    if words[at] == words[at + 1]:
        return None
    return " ".join([*words[:at], words[at + 1], words[at], *words[at + 2 :]])


def _number(sentence: str, chance: random.Random) -> str | None:
    words = sentence.split()
    places = [at for at, word in enumerate(words) if word.isdigit()]
    if not places:
        return None
    words[places[0]] = str(int(words[places[0]]) + chance.randint(1, 9))
    return " ".join(words)


def _unmarked(sentence: str, chance: random.Random) -> str:
    words = sentence.split()
    at = chance.randint(3, len(words) - 6)
    return " ".join(words[:at] + words[at + chance.randint(1, 3) :])


def _moved(sentence: str, chance: random.Random) -> str | None:
    """Return the sentence with one word in brackets, which stand one word from where they belong."""
    words = sentence.split()
    at = chance.randint(3, len(words) - 5)
    if words[at] == words[at + 1]:
        return None
    return " ".join([*words[:at], words[at + 1], "[the ministry]", *words[at + 2 :]])


WAYS: list[tuple[str, Callable[[str, random.Random], str | None], bool]] = [
    ("faithful: exact", _exact, False),
    ("faithful: set otherwise", _set_otherwise, False),
    ("faithful: marked", _marked, False),
    ("one letter", _letter, True),
    ("dropped “not”", _denial, True),
    ("swapped words", _swapped, True),
    ("changed number", _number, True),
    ("ellipsis without its mark", _unmarked, True),
    ("moved bracket", _moved, True),
]

if __name__ == "__main__":
    sys.exit(main())
