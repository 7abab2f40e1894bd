"""Lets a validator of others judge our WACZ: `python bench/wacz.py --wacz PATH/TO/wacz`.

The validator (py-wacz, Apache-2.0) brings fifty packages, so it is no part of the tests: install it into an environment
of its own (`python -m venv w && w/bin/pip install wacz`) and name its command. Prints one JSON line; exit 1 where it
refuses.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from dateline.app.adding import add_received
from dateline.app.archiving import archive_wacz
from dateline.app.desk import create
from dateline.domain.reports import Manner
from dateline.stages.intake import Received, Rendered

PAGE = "<!doctype html><html><head><title>Ship {0}</title></head><body><p>Ship {0} was sold.</p></body></html>"
HTTP = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{0}"
RECORD = (
    "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{0:012}>\r\n"
    "WARC-Target-URI: https://loe.example/{0}\r\nWARC-Date: 2031-05-04T08:00:00Z\r\n"
    "Content-Type: application/http;msgtype=response\r\nContent-Length: {1}\r\n\r\n{2}\r\n\r\n"
)


SNAPSHOTS = 100


def main() -> int:
    """Write a WACZ of a hundred snapshots, handed in, fetched and rendered, and print what the validator says."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--wacz", default=shutil.which("wacz") or "", help="the validator's command")
    given = asked.parse_args()
    if not given.wacz:
        print(json.dumps({"skipped": "no command wacz; name one with --wacz"}))
        return 0
    with tempfile.TemporaryDirectory(prefix="dateline-wacz-") as place:
        out = write_case(Path(place), SNAPSHOTS)
        ran = subprocess.run([given.wacz, "validate", "-f", out], capture_output=True, text=True, check=False)
    valid = ran.returncode == 0 and "Validation succeeded" in ran.stdout
    print(json.dumps({"snapshots": SNAPSHOTS, "valid": valid, "said": ran.stdout.split("\n")[-2:][0]}))
    return 0 if valid else 1


def write_case(folder: Path, snapshots: int) -> Path:
    """Return the WACZ of a case in a folder, of so many snapshots that were handed in, fetched and rendered."""
    out = folder / "case.wacz"
    with create(folder / "case", title="The Harbour Lease", author="Ada Quill") as desk:
        add_received(desk, [_received(number) for number in range(snapshots)], reason="handed in")
        archive_wacz(desk, out)
    return out


def _received(number: int) -> Received:
    page = PAGE.format(number)
    if number % 3 == 2:
        shown = Rendered(browser="Chromium 1", window=(1280, 960), screenshot=b"\x89PNG\r\n", pdf=b"%PDF-1.7")
        return replace(_fetched(number, page), how=Manner.RENDERED, rendered=shown)
    if number % 3:
        return Received(name=f"{number}.html", content=page.encode())
    return _fetched(number, page)


def _fetched(number: int, page: str) -> Received:
    http = HTTP.format(page)
    exchange = RECORD.format(number, len(http.encode()), http).encode()
    return Received(
        name=f"{number}.html",
        content=page.encode(),
        address=f"https://loe.example/{number}",
        how=Manner.FETCHED,
        exchange=exchange,
    )


if __name__ == "__main__":
    sys.exit(main())
