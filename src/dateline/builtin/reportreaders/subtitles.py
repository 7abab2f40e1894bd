"""Reports in subtitles and transcripts (.srt, .vtt): what is said, with the time and the speaker as locators."""

import re
from collections.abc import Iterator

from dateline.builtin.readers.decoding import decode
from dateline.builtin.reportreaders.kinds import kind_of
from dateline.domain.errors import Unreadable
from dateline.domain.roles import Sample
from dateline.domain.texts import BlockKind, ReadReport, TextBlock

_TIMES = re.compile(r"(?:(\d{1,3}):)?(\d\d):(\d\d)[,.]\d{1,3}[ \t]*-->")
_VOICE = re.compile(r"<v(?:\.[\w.-]+)?[ \t]+([^>]{1,80})>")
_TAG = re.compile(r"<[^<>]{0,200}>|\{\\[^{}]{0,100}\}")
_SPEAKER = re.compile(r"(?:-\s*|>>\s*)?([A-ZÀ-Þ][\w.’' -]{1,40}):\s+(?=\S)")
_ENDS = '.!?…”"»'
_LONGEST_BLOCK = 700


class SubtitleReportReader:
    """Reads subtitles."""

    name = "subtitles"
    version = "1"

    def accepts(self, sample: Sample) -> bool:
        return kind_of(sample) == self.name

    def warm(self) -> None:
        """Import nothing: there is nothing to load."""

    def read(self, content: bytes, name: str) -> ReadReport:
        decoded = decode(content, name)
        blocks = tuple(_joined(_cues(decoded.text)))
        if not blocks:
            raise Unreadable(f"{name}: no cue with words in these subtitles; check that the right file was saved")
        return ReadReport(blocks=blocks, doubts=decoded.doubts)


def _cues(text: str) -> Iterator[TextBlock]:
    """Yield each cue: the lines behind a line of times, up to an empty one."""
    place = ""
    words: list[str] = []
    for line in [*text.split("\n"), ""]:
        times = _TIMES.match(line.strip())
        if times:
            place = f"{int(times[1] or 0):02}:{times[2]}:{times[3]}"
            words = []
        elif line.strip() and place:
            words.append(line.strip())
        elif place and words:
            yield _cue(" ".join(words), place)
            place, words = "", []


def _cue(line: str, place: str) -> TextBlock:
    voice = _VOICE.search(line)
    bare = " ".join(_TAG.sub("", line).split())
    named = None if voice else _SPEAKER.match(bare)
    speaker = voice[1].strip() if voice else named[1].strip() if named else ""
    return TextBlock(kind=BlockKind.PARAGRAPH, words=bare, place=place, speaker=speaker)


def _joined(cues: Iterator[TextBlock]) -> Iterator[TextBlock]:
    """Yield the cues of one sentence and speaker as one block, at the time of the first; a cue repeated counts once."""
    held: list[TextBlock] = []
    for cue in cues:
        if not cue.words or (held and cue.words == held[-1].words):
            continue
        if held and (held[-1].words[-1] in _ENDS or cue.speaker or _size(held) > _LONGEST_BLOCK):
            yield _together(held)
            held = []
        held.append(cue)
    if held:
        yield _together(held)


def _together(cues: list[TextBlock]) -> TextBlock:
    words = " ".join(cue.words for cue in cues)
    return TextBlock(kind=cues[0].kind, words=words, place=cues[0].place, speaker=cues[0].speaker)


def _size(cues: list[TextBlock]) -> int:
    return sum(len(cue.words) for cue in cues)
