"""odd-characters."""

import re
import unicodedata
from collections.abc import Iterator

from dateline.builtin.checks.finding import found, texts_of, told
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.domain.shown import ShownEntry
from dateline.language.wording import listed

_MOJIBAKE = re.compile(r"[ÃÂÐÑ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\x80-\xbf™œ\x9d˜¦“”]|ï»¿|�")
_TURNS = re.compile("[\u202a-\u202e]")
_ISOLATES = re.compile("[\u2066-\u2069]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufff9-\ufffb]")
_UNSEEN = re.compile("[\u200b\u2060\ufeff\u00ad\u180e]|(?<=[A-Za-z0-9])[\u200c-\u200f]|[\u200c-\u200f](?=[A-Za-z0-9])")
_LOOKALIKES = "\u0400-\u052fΑΒΕΖΗΙΚΜΝΟΡΤΥΧικνορυχ"
_MIXED = re.compile(f"[A-Za-z][{_LOOKALIKES}]|[{_LOOKALIKES}][A-Za-z]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]")
_UNPLAIN = re.compile("[^\n\t\r\x20-\x7e\u2010-\u2027\u00a0]")
_AROUND = 20


class OddCharacters:
    """Finds characters that a reader cannot see or trust."""

    name = "odd-characters"
    version = "1"
    severity = Severity.WARNING
    summary = "Broken accents, unseen or control characters, marks that turn text round, or two scripts in one word."
    example = "3 May 2031 | The cafÃ© in Port Corran burns | Reporting by Ada Lund"
    repair = 'write the word anew: dateline entry revise ENTRY --text "…" -m "why"'

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield one problem for each entry with such characters, naming the kinds and the first place."""
        for entry in examined.shown.entries:
            oddities = list(_oddities(entry))
            if oddities:
                kinds = listed(list(dict.fromkeys(kind for kind, _ in oddities)))
                words = oddities[0][1]
                yield found(self, entry, f"{kinds} in {told(words)}", words=words)


def _oddities(entry: ShownEntry) -> Iterator[tuple[str, str]]:
    """Yield what is odd, the first place of each kind in each text, with the words around it."""
    for text in texts_of(entry):
        if _UNPLAIN.search(text):
            turned = bool(_RIGHT_TO_LEFT.search(text))
            for kind, pattern in _KINDS:
                match = None if turned and pattern in _NEEDED_RIGHT_TO_LEFT else pattern.search(text)
                if match:
                    yield kind, _visible(text[max(match.start() - _AROUND, 0) : match.end() + _AROUND])


def _visible(text: str) -> str:
    """Return the text with unseen characters written as their code points."""
    return "".join(
        f"<U+{ord(letter):04X}>" if unicodedata.category(letter) in {"Cc", "Cf"} and letter not in "\n\t" else letter
        for letter in text
    )


_KINDS = (
    ("accents broken by a wrong encoding", _MOJIBAKE),
    ("marks that turn the direction of the text", _TURNS),
    ("marks that turn the direction of the text", _ISOLATES),
    ("control characters", _CONTROL),
    ("invisible characters", _UNSEEN),
    ("letters of two scripts in one word", _MIXED),
)
_NEEDED_RIGHT_TO_LEFT = (_ISOLATES, _UNSEEN)
