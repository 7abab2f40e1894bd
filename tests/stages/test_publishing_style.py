"""The colours of the pages can be told apart by everybody (WCAG 2.2: text 4.5 to 1, drawings 3 to 1)."""

import re

import pytest

from dateline.domain.shown import Shown, ShownChronology
from dateline.stages.publishing import publish

EMPTY = Shown(chronology=ShownChronology(slug="", title="", status="", edition=None, head=""))
STYLE = dict(publish(EMPTY))["style.css"].decode()


def palettes():
    """The colours by name, light and dark."""
    blocks = re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)[:2]
    return [dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", block)) for block in blocks]


def luminance(colour):
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("ground", ["paper", "faint"])
@pytest.mark.parametrize("name", ["ink", "quiet", "link", "contest"])
def test_words_stand_out(name, ground):
    for palette in palettes():
        assert contrast(palette[name], palette[ground]) >= 4.5


def test_drawings_stand_out():
    for palette in palettes():
        assert contrast(palette["possible"], palette["paper"]) >= 3


def test_nothing_is_loaded_from_elsewhere():
    assert "url(" not in STYLE
    assert "@import" not in STYLE


def test_there_is_a_form_for_paper_for_the_dark_and_for_narrow_screens():
    for wanted in ("@media print", "prefers-color-scheme: dark", "@media screen and (max-width"):
        assert wanted in STYLE
