"""Knows bibliographies in BibTeX and RIS, which hold reports and no entries, and says what takes them in."""

from typing import NoReturn

from dateline.builtin.readers.sniffing import kind_of
from dateline.domain.errors import Unsupported
from dateline.domain.roles import Sample


class BibliographyReader:
    """Refuses bibliographies: a date of publication is not when something happened."""

    name = "bibliography"
    version = "1"

    def accepts(self, sample: Sample) -> bool:
        return kind_of(sample) == self.name

    def read(self, content: bytes, name: str) -> NoReturn:  # noqa: ARG002 - a reader is handed the bytes
        raise Unsupported(f"{name}: a bibliography holds reports and no entries; `dateline report import` takes it in")
