"""Reads the CSV of Timesketch, known by the columns it asks for."""

from dateline.builtin.readers.decoding import decode
from dateline.builtin.readers.sniffing import kind_of
from dateline.domain.roles import Sample
from dateline.domain.written import WrittenChronology


class TimesketchReader:
    """Reads each line as an entry, dated by the words that our own export left, else by the day of its stamp."""

    name = "timesketch"
    version = "1"

    def accepts(self, sample: Sample) -> bool:
        return kind_of(sample) == self.name

    def read(self, content: bytes, name: str) -> WrittenChronology:
        from dateline.language.exchange.timesketch import read_csv  # noqa: PLC0415 - takes time to load

        return read_csv(decode(content, name).text)
