"""Templates are compiled once, kept where Python keeps its own modules, and made anew when they change."""

import sys

import pytest
from jinja2 import Environment, FileSystemLoader

from dateline.stages.publishing.pages.compiling import CompiledTemplates


@pytest.fixture
def templates(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    (tmp_path / "row.html").write_text("{{ name }} sails")
    return tmp_path


def rendered(templates):
    environment = Environment(loader=FileSystemLoader(templates), bytecode_cache=CompiledTemplates(), autoescape=True)
    return environment.get_template("row.html").render(name="Orsolo")


def kept(templates):
    return sorted(path.name for path in templates.glob("__pycache__/*"))


def test_a_template_is_kept_compiled_and_used_again(templates, monkeypatch):
    assert rendered(templates) == "Orsolo sails"
    assert [name.partition(".")[0] for name in kept(templates)] == ["row"]
    monkeypatch.setattr(Environment, "compile", None)
    assert rendered(templates) == "Orsolo sails"


def test_a_changed_template_is_compiled_anew(templates):
    rendered(templates)
    (templates / "row.html").write_text("{{ name }} stays")
    assert rendered(templates) == "Orsolo stays"


def test_what_is_damaged_is_compiled_anew(templates):
    rendered(templates)
    (templates / "__pycache__" / kept(templates)[0]).write_bytes(b"j2 but cut off")
    assert rendered(templates) == "Orsolo sails"


def test_nothing_is_kept_where_python_keeps_nothing(templates, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert rendered(templates) == "Orsolo sails"
    assert kept(templates) == []


def test_a_folder_that_cannot_be_written_costs_nothing(templates):
    (templates / "__pycache__").write_text("a file stands in the way")
    assert rendered(templates) == "Orsolo sails"
