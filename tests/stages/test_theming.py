"""A theme sets colours, fonts and sizes, and nothing else; what cannot be read by everybody is refused."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.errors import Invalid
from dateline.stages.theming import COLOURS, contrast, palettes, read_theme

SAFE = re.compile(r"[#0-9a-f]{7}|\"[A-Za-z0-9 -]+\"(?:, (?:\"[A-Za-z0-9 -]+\"|[a-z-]+))*|[a-z-]+|[0-9.]+(?:%|rem)")
DECLARATION = re.compile(r"--([a-z]+): ([^;{}]*);")


def test_our_own_colours_stand_out_by_day_and_by_night():
    for palette in palettes():
        assert set(palette) == set(COLOURS)
        for ground in ("paper", "faint"):
            assert all(contrast(palette[name], palette[ground]) >= 4.5 for name in ("ink", "quiet", "link", "contest"))
        assert contrast(palette["possible"], palette["paper"]) >= 3


def test_contrast_is_counted_as_the_guideline_counts_it():
    assert contrast("#000000", "#ffffff") == contrast("#ffffff", "#000000") == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


def test_what_is_set_comes_out_as_rules():
    theme = read_theme({"paper": "#FFFFFF", "serif": "'Gentium Book', Georgia, serif", "dark": {"link": "#88bbff"}})
    assert theme.css == (
        ':root { --paper: #ffffff; --serif: "Gentium Book", "Georgia", serif; }\n'
        "@media (prefers-color-scheme: dark) { :root { --link: #88bbff; } }"
    )


def test_nothing_set_nothing_said():
    assert read_theme({}).css == ""


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ({"colour": "#ffffff"}, "no property is called colour"),
        ({"paper": "white"}, "six digits"),
        ({"paper": "#fff;} body{display:none"}, "six digits"),
        ({"serif": "x; } * { color: red"}, "names of fonts"),
        ({"serif": "url(https://evil.example/x)"}, "names of fonts"),
        ({"size": "2000%"}, "from"),
        ({"width": "90px"}, "from"),
        ({"ink": 3}, "quotation marks"),
        ({"dark": {"serif": "Georgia"}}, "no property is called serif"),
        ({"dark": "#000000"}, "table of colours"),
        ({"ink": "#aaaaaa"}, "contrast of 2.3 to 1; 4.5 is needed"),
        ({"dark": {"paper": "#ffffff"}}, "dark: ink"),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_reason(table, told):
    with pytest.raises(Invalid, match=re.escape(told)):
        read_theme(table)


@given(
    st.dictionaries(
        st.sampled_from(["paper", "ink", "serif", "sans", "size", "width", "dark", "x"]),
        st.one_of(
            st.text(max_size=30),
            st.from_regex(r"#[0-9a-fA-F]{6}", fullmatch=True),
            st.sampled_from(["}", "*/", "</style>", "Georgia, serif", "120%", "60rem", '"', "\\22 ;"]),
        ),
        max_size=4,
    )
)
def test_no_value_breaks_out(table):
    try:
        css = read_theme(table).css
    except Invalid:
        return
    rest = DECLARATION.sub("", css)
    assert re.fullmatch(r"(?::root \{ *\})?\n?(?:@media \(prefers-color-scheme: dark\) \{ :root \{ *\} \})?", rest)
    assert all(SAFE.fullmatch(value) for _, value in DECLARATION.findall(css))
