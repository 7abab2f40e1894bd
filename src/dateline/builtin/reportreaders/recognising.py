"""Pages that are pictures of text: read by whoever finds words in pictures, with doubts that say so."""

from collections.abc import Iterable, Iterator
from typing import NoReturn

from dateline.domain.errors import Unreadable, Unsupported
from dateline.domain.roles import Recognise
from dateline.domain.texts import Recognised

Parts = tuple[tuple[str, ...], ...]
INSTALL = "install tesseract (apt install tesseract-ocr, brew install tesseract), then read it again"
_POOR = 70


def unrecognised(picture: bytes, page: int) -> NoReturn:
    """Raise Unsupported: a reader that is asked without anybody who finds words in pictures finds none."""
    del picture, page
    raise Unsupported("nobody who reads pictures of text was given")


class Pictures:
    """Has the pages of one report recognised, and remembers what is to be doubted of them."""

    def __init__(self, recognise: Recognise) -> None:
        self._recognise = recognise
        self._read: dict[str, list[int]] = {}
        self._poor: list[int] = []
        self._unread: dict[str, list[int]] = {}

    def parts(self, picture: bytes, number: int, *, page: int = 0) -> Parts:
        """Return the words on page `number` (from 1) of the report, which is page `page` (from 0) of the picture."""
        try:
            recognised = self._recognise(picture, page)
        except Unsupported:
            self.lose(number, f"a picture of text; {INSTALL}")
        except Unreadable as error:
            self.lose(number, f"a picture that could not be read ({error})")
        else:
            self._note(recognised, number)
            return recognised.parts
        return ()

    def lose(self, number: int, why: str) -> None:
        """Note that no words of a page were read; `why` goes on after "page 3 is"."""
        self._unread.setdefault(why, []).append(number)

    def doubts(self) -> Iterator[str]:
        """Yield what a reader of the text has to know of its pages."""
        for by, numbers in self._read.items():
            yield f"{_pages(numbers, 'was', 'were')} read by OCR ({by}): letters may be wrong, so look at the picture"
        if self._poor:
            yield f"{_pages(self._poor, 'was', 'were')} hard to read for OCR: many words are likely wrong"
        for what, numbers in self._unread.items():
            yield f"{_pages(numbers, 'is', 'are')} {what}"

    def why_empty(self) -> str:
        """Return why no words came of any page."""
        return f"it is {'; '.join(self._unread)}" if self._unread else "nothing is on its pages"

    def _note(self, recognised: Recognised, number: int) -> None:
        if not recognised.parts:
            self.lose(number, "a picture in which no words were found")
            return
        self._read.setdefault(recognised.by, []).append(number)
        if recognised.sure < _POOR:
            self._poor.append(number)


def _pages(numbers: Iterable[int], one: str, several: str) -> str:
    """Return numbers of pages with the verb that fits: "page 3 is", "pages 1–4, 7 are"."""
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][-1] + 1:
            ranges[-1][1:] = [number]
        else:
            ranges.append([number])
    told = ", ".join("\N{EN DASH}".join(map(str, each)) for each in ranges)
    return f"page {told} {one}" if told.isdecimal() else f"pages {told} {several}"
