"""The names of countries, prepared from the Unicode CLDR: reading its data of four languages takes a tenth of a second.

`python -m dateline.language.countries` writes them anew, after a new release of Babel.
"""

from functools import cache
from pathlib import Path
from pkgutil import get_data

_FILE = "countries.txt"
_LANGUAGES = ("en", "de", "fr", "es")


@cache
def countries() -> frozenset[str]:
    """Return the names of countries and other territories in four languages, folded."""
    return frozenset((get_data("dateline.language", _FILE) or b"").decode().splitlines())


def named() -> frozenset[str]:
    """Return the same names as Babel has them."""
    from babel import Locale  # noqa: PLC0415 - what was prepared does without

    return frozenset(name.casefold() for code in _LANGUAGES for name in Locale(code).territories.values())


def main() -> None:
    """Write what was prepared."""
    Path(__file__).with_name(_FILE).write_text("".join(f"{name}\n" for name in sorted(named())), "utf-8")


if __name__ == "__main__":
    main()
