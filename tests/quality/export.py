"""Write the gold texts as TimeML, one folder a kind, for scorers that are not ours.

python tests/quality/export.py OUTDIR

Of a value that may be written in several ways the first stands.
"""

import sys
from pathlib import Path
from xml.sax.saxutils import escape

from reading import Gold, GoldText, read_texts


def main(arguments: list[str]) -> int:
    """Write every text as OUTDIR/KIND/NAME.tml and say how many; 2 where no folder is named."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python tests/quality/export.py OUTDIR\n")
        return 2
    texts = read_texts()
    for gold in texts:
        path = Path(arguments[0]) / gold.kind / f"{gold.name}.tml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(as_timeml(gold), encoding="utf-8")
    marked = sum(len(gold.marks) for gold in texts)
    sys.stdout.write(f"{len(texts)} texts, {marked} expressions in {arguments[0]}\n")
    return 0


def as_timeml(gold: GoldText) -> str:
    """Return the text as a TimeML document whose TEXT holds exactly its characters."""
    day = f'<TIMEX3 tid="t0" type="DATE" value="{gold.dct}" functionInDocument="CREATION_TIME">{gold.dct}</TIMEX3>'
    pieces, last = [], 0
    for number, mark in enumerate(gold.marks, 1):
        pieces.append(escape(gold.text[last : mark.start]))
        pieces.append(f"<TIMEX3 {_attributes(mark, number)}>{escape(gold.text[mark.start : mark.end])}</TIMEX3>")
        last = mark.end
    text = "".join([*pieces, escape(gold.text[last:])])
    body = f"<DOCID>{gold.name}</DOCID>\n<DCT>{day}</DCT>\n<TEXT>{text}</TEXT>"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n{body}\n</TimeML>\n'


def _attributes(mark: Gold, number: int) -> str:
    mod = f' mod="{mark.mod}"' if mark.mod else ""
    return f'tid="t{number}" type="{mark.type}" value="{mark.values[0]}"{mod}'


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
