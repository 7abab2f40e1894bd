"""Templates compiled once: kept where Python keeps its own compiled modules, and made anew when a template changes."""

import os
import sys
import tempfile
from contextlib import suppress
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path

from jinja2.bccache import Bucket, BytecodeCache


class CompiledTemplates(BytecodeCache):
    """Compiled templates beside their sources, as trustworthy as these are; where nothing can be written, none."""

    def get_cache_key(self, name: str, filename: str | Path | None = None) -> str:  # noqa: ARG002 - as Jinja calls it
        """Return where the compiled template is kept, "" for one that does not come from a file."""
        return cache_from_source(f"{filename}.py") if filename else ""

    def get_source_checksum(self, source: str) -> str:
        """Return what a template compiled from `source` by this release of Jinja is known by."""
        return super().get_source_checksum(version("jinja2") + source)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket where its template was compiled before."""
        with suppress(OSError), Path(bucket.key).open("rb") as file:
            bucket.load_bytecode(file)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the compiled template, whole or not at all."""
        if not bucket.key or sys.dont_write_bytecode:
            return
        path = Path(bucket.key)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=f"{path.name}.")
            with os.fdopen(handle, "wb") as file:
                bucket.write_bytecode(file)
            Path(name).replace(path)
