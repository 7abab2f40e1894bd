"""Templates compiled once: kept where Python keeps its own compiled modules, and made anew when a template changes."""

import os
import re
import sys
import tempfile
from collections.abc import Callable, MutableMapping
from contextlib import suppress
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import Environment, Template, compiler
from jinja2.bccache import Bucket, BytecodeCache
from jinja2.runtime import Context
from markupsafe import Markup, escape

_SIGNS = re.compile("[&<>'\"]").search


class QuickTemplate(Template):
    """A template that makes no object of its own of each word it puts out: there are hundreds on a page."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002 - as Jinja calls it
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """Return the template; what it puts together is safe as a whole, which is where Jinja marks it as such."""
        # What all templates know no longer changes: a plain mapping is copied for each page many times faster.
        made = super().from_code(environment, code, dict(globals), uptodate)
        made.root_render_func.__globals__["escape"] = _escaped
        return made


class QuickContext(Context):
    """What a page knows: says its messages at once, without asking first what else they want to be given."""

    def call(self, called: Callable[..., Any], *given: object, **named: object) -> Any:  # noqa: ANN401 - as Jinja has it
        """Return what `called` gives."""
        if called is self.environment.globals["_"]:
            # What was set in loops and blocks is for those that want to know where they are called.
            named.pop("_loop_vars", None)
            named.pop("_block_vars", None)
            return called(*given, **named)
        return super().call(called, *given, **named)


def _escaped(value: object) -> object:
    """Return words as they stand in HTML; what is safe, or holds no sign that means something there, as it is."""
    if isinstance(value, str) and (type(value) is Markup or (type(value) is str and not _SIGNS(value))):
        return value
    return escape(value)


@cache
def _compiler() -> str:
    """Return what is another one for each release of Jinja: the file that compiles, how long it is, when it came."""
    status = Path(compiler.__file__).stat()
    return f"{compiler.__file__} {status.st_size} {status.st_mtime_ns} "


class CompiledTemplates(BytecodeCache):
    """Compiled templates beside their sources, as trustworthy as these are; where nothing can be written, none."""

    def get_cache_key(self, name: str, filename: str | Path | None = None) -> str:  # noqa: ARG002 - as Jinja calls it
        """Return where the compiled template is kept, "" for one that does not come from a file."""
        return cache_from_source(f"{filename}.py") if filename else ""

    def get_source_checksum(self, source: str) -> str:
        """Return what a template compiled from `source` by this release of Jinja is known by."""
        return super().get_source_checksum(_compiler() + source)

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
