"""A folder of templates takes the place of ours, held in a sandbox, and says where it breaks off."""

import pytest

from dateline.domain.errors import Invalid
from dateline.stages.publishing import Options, Theme, publish


@pytest.fixture
def folder(tmp_path):
    return tmp_path


def made(view, folder, **options):
    return dict(publish(view, Options(templates=folder, **options)))


def test_a_template_of_the_same_name_takes_the_place_of_ours(harbour, folder):
    (folder / "how-to-read.html").write_text("{% extends 'base.html' %}{% block body %}<p>Ask us.</p>{% endblock %}")
    pages = made(harbour, folder)
    assert b"<p>Ask us.</p>" in pages["how-to-read.html"]
    assert b"Skip to the chronology" in pages["how-to-read.html"]
    assert b"Ask us." not in pages["index.html"]


def test_one_can_put_something_around_ours(harbour, folder):
    (folder / "base.html").write_text(
        "{% extends 'dateline/base.html' %}{% block head %}<meta name='x' content='{{ title }}'>{% endblock %}"
    )
    pages = [content for path, content in made(harbour, folder).items() if path.endswith(".html")]
    assert len(pages) > 3
    assert all(b"<meta name='x' content='The Harbour Lease'>" in page for page in pages)


def test_a_piece_of_the_style_sheet_takes_the_place_of_ours(harbour, folder):
    (folder / "styles").mkdir()
    (folder / "styles/entry.css").write_text(".one { color: var(--ink); }")
    (folder / "styles/mine.css").write_text(".mine { color: var(--link); }")
    style = made(harbour, folder)["style.css"].decode()
    assert ".one h1" not in style
    assert style.index(".mine") < style.index("@media print")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("one\n{% if %}", "how-to-read.html: line 2"),
        ("one\ntwo\n{{ nobody }}", "how-to-read.html: line 3: 'nobody' is undefined"),
        ("{{ head.nothing }}", "how-to-read.html: line 1"),
        ("{% extends 'missing.html' %}", "no template is called 'missing.html'"),
        ("{{ ''.__class__.__mro__[1].__subclasses__() }}", "how-to-read.html: line 1: access to attribute"),
        ("{{ voice.catalog.__init__.__globals__ }}", "how-to-read.html: line 1"),
        ("{% include '../../../../etc/passwd' %}", "no template is called"),
    ],
)
def test_what_breaks_off_names_the_template_and_the_line(harbour, folder, words, told):
    (folder / "how-to-read.html").write_text(words)
    with pytest.raises(Invalid) as error:
        made(harbour, folder)
    assert told in str(error.value)
    assert str(error.value).endswith("mend it, or take the file away to use ours")
    assert str(folder) in str(error.value)


def test_values_are_escaped_in_templates_of_others_too(harbour, folder):
    (folder / "how-to-read.html").write_text("{% set a = '<b>' %}{{ a }}{{ '<script>' ~ title }}")
    assert made(harbour, folder)["how-to-read.html"] == b"&lt;b&gt;&lt;script&gt;The Harbour Lease"


def test_a_theme_comes_behind_the_pieces_and_before_what_holds_for_paper(harbour):
    theme = Theme(light={"paper": "#ffffff"})
    style = dict(publish(harbour, Options(theme=theme)))["style.css"].decode()
    assert style.index("--paper: #fdfdfb") < style.index(":root { --paper: #ffffff; }") < style.index("@media print")
