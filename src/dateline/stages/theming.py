"""The look of a site, as far as its editor sets it: a handful of custom properties, each of them checked."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import cache
from importlib.resources import files

from dateline.domain.errors import Invalid
from dateline.domain.records import dataclass

COLOURS = ("paper", "ink", "quiet", "line", "faint", "link", "contest", "possible")
FONTS = ("serif", "sans")
SIZES = {"size": ("%", 80, 160), "width": ("rem", 40, 120)}
"""The unit of each size, the least and the most."""
DARK = "dark"

_COLOUR = re.compile(r"#[0-9a-f]{6}")
_FONT = re.compile(r"[A-Za-z0-9][A-Za-z0-9 -]{0,60}")
_SIZE = re.compile(r"(\d{1,3}(?:\.\d{1,2})?)(%|rem)")
_GENERIC = frozenset({"serif", "sans-serif", "monospace", "system-ui", "ui-serif", "ui-sans-serif"})
_ON = {"ink": 4.5, "quiet": 4.5, "link": 4.5, "contest": 4.5, "possible": 3.0}
"""How far a colour stands out from its ground: words 4.5 to 1, drawings 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Custom properties by their names, by day and by night; what is not set stays ours."""

    light: Mapping[str, str] = field(default_factory=dict)
    dark: Mapping[str, str] = field(default_factory=dict)

    @property
    def css(self) -> str:
        """The rules that set them, "" when none is set."""
        rules = [_rule(self.light)] if self.light else []
        rules += [f"@media (prefers-color-scheme: dark) {{ {_rule(self.dark)} }}"] if self.dark else []
        return "\n".join(rules)


PLAIN = Theme()


def read_theme(table: Mapping[str, object]) -> Theme:
    """Return the theme that a table of settings sets; Invalid names what cannot be used, and why."""
    dark = table.get(DARK, {})
    if not isinstance(dark, dict):
        raise Invalid('dark must be a table of colours, with lines such as paper = "#15171b"')
    theme = Theme(
        light=dict(_properties({name: value for name, value in table.items() if name != DARK})),
        dark=dict(_properties(dark, kinds=COLOURS)),
    )
    _must_stand_out(palettes()[0] | dict(theme.light), "")
    _must_stand_out(palettes()[1] | dict(theme.dark), f"{DARK}: ")
    return theme


@cache
def palettes() -> tuple[dict[str, str], dict[str, str]]:
    """Return our own colours by their names, by day and by night."""
    css = (files("dateline") / "templates/site/styles/base.css").read_text("utf-8")
    blocks = re.findall(r":root \{(.*?)\}", css, re.DOTALL)
    light, dark = (dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", block)) for block in blocks[:2])
    return light, dark


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG 2.2 counts it, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _rule(properties: Mapping[str, str]) -> str:
    return f":root {{ {' '.join(f'--{name}: {value};' for name, value in sorted(properties.items()))} }}"


def _properties(
    table: Mapping[str, object], kinds: tuple[str, ...] = (*COLOURS, *FONTS, *SIZES)
) -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        if name not in kinds:
            raise Invalid(f"no property is called {name}; there are {', '.join(kinds)}")
        if not isinstance(value, str):
            raise Invalid(f"{name} must be a text in quotation marks")
        yield (
            name,
            _colour(name, value) if name in COLOURS else _font(name, value) if name in FONTS else _size(name, value),
        )


def _colour(name: str, value: str) -> str:
    if not _COLOUR.fullmatch(value.lower()):
        raise Invalid(f'{name} must be a colour of six digits, such as "#1c4c8a"')
    return value.lower()


def _font(name: str, value: str) -> str:
    """Font names, quoted for CSS by us, our own behind them."""
    fonts = [each.strip().strip("\"'") for each in value.split(",")]
    if not all(_FONT.fullmatch(each) for each in fonts):
        raise Invalid(f'{name} must be names of fonts with commas between, such as "Source Serif 4, Georgia"')
    return ", ".join(each if each in _GENERIC else f'"{each}"' for each in fonts)


def _size(name: str, value: str) -> str:
    unit, least, most = SIZES[name]
    found = _SIZE.fullmatch(value)
    if not found or found[2] != unit or not least <= float(found[1]) <= most:
        raise Invalid(f'{name} must be from "{least}{unit}" to "{most}{unit}"')
    return value


def _must_stand_out(palette: Mapping[str, str], where: str) -> None:
    for name, enough in _ON.items():
        for ground in ("paper", "faint"):
            found = contrast(palette[name], palette[ground])
            if found < enough and (name != "possible" or ground == "paper"):
                raise Invalid(
                    f"{where}{name} {palette[name]} on {ground} {palette[ground]} has a contrast of {found:.1f} to 1; "
                    f"{enough:g} is needed for everybody to tell them apart"
                )


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
