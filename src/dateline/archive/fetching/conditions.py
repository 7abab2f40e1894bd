"""What the server of a page said of its version, read back from the record of the exchange."""

import http.client
import io
import zlib

from dateline.archive.fetching.fetcher import Conditions

_MOST = 256 * 1024 * 1024
_LINE_END = b"\r\n"


def conditions_in(exchange: bytes) -> Conditions:
    """Return what to ask with next time, from WARC records of our own; nothing known where there is nothing to read."""
    response = _last_response(exchange)
    if response is None:
        return Conditions()
    status, _, rest = response.partition(_LINE_END)
    try:
        headers = http.client.parse_headers(io.BytesIO(rest))
    except (http.client.HTTPException, ValueError):
        return Conditions()
    if status.split()[1:2] != [b"200"]:
        return Conditions()
    return Conditions(etag=headers.get("ETag", ""), modified=headers.get("Last-Modified", ""))


def _last_response(exchange: bytes) -> bytes | None:
    """Return the beginning of the last response of an exchange."""
    last, rest, budget = None, exchange, _MOST
    while rest and budget > 0:
        unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
        try:
            record = unpacker.decompress(rest, budget)
        except zlib.error:
            return last
        budget -= len(record)
        head, _, block = record.partition(_LINE_END * 2)
        if b"WARC-Type: response" in head.split(_LINE_END):
            last = block
        rest = unpacker.unused_data
    return last
