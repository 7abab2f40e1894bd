"""Gathers what published pages say into the catalogs of src/dateline/locales.

python docs/words.py            write them: what is new is empty until somebody translates it
python docs/words.py --check    fail when one is not up to date, or something in it is not translated
"""

import io
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
CATALOGS = ROOT / "src/dateline/locales"
KEYWORDS = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "message": None,
    "message_in": ((1, "c"), 2),
}
HEAD = """# What published pages say. `make words` gathers the messages; translate those that are empty.
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plurals};\\n"

"""


def said() -> Iterator[Message]:
    """Yield every message that the sources say."""
    mappings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["babel"]["mappings"]
    methods = [(each["pattern"], each["method"]) for each in mappings]
    options = {
        each["pattern"]: {key: value for key, value in each.items() if key not in {"pattern", "method"}}
        for each in mappings
    }
    found = extract_from_dir(ROOT, methods, options, keywords=KEYWORDS)
    yield from (Message(words, context=context) for _, _, words, _, context in found)


def gathered(path: Path) -> bytes:
    """Return the catalog with what is said now, translated as far as it was."""
    language = path.stem
    with path.open("rb") as file:
        held = read_po(file, locale=language)
    made = Catalog(locale=language)
    for message in said():
        known = held.get(message.id, message.context)
        made.add(message.id, known.string if known else "", context=message.context, flags=message.flags)
    out = io.BytesIO()
    write_po(out, made, width=110, omit_header=True, sort_output=True, no_location=True)
    return (HEAD.format(language=language, plurals=held.plural_forms) + out.getvalue().decode().lstrip()).encode()


def untranslated(path: Path) -> list[str]:
    """Return the messages of a catalog that nobody translated yet."""
    with path.open("rb") as file:
        held = [message for message in read_po(file, locale=path.stem) if message.id]
    return [str(message.id) for message in held if not message.string or not all(message.string)]


def run(*, check: bool) -> int:
    """Write the catalogs, or with `check` say which are not whole; return how many were not."""
    stale = 0
    for path in sorted(CATALOGS.glob("*.po")):
        content = gathered(path)
        if not check:
            path.write_bytes(content)
        missing = untranslated(path)
        if missing or path.read_bytes() != content:
            stale += 1
            told = f"{len(missing)} not translated, such as {missing[0]!r}" if missing else "run `make words`"
            sys.stderr.write(f"{path.name}: {told}\n")
    return stale


if __name__ == "__main__":
    sys.exit(run(check="--check" in sys.argv[1:]))
