"""What LibreOffice opens and saves again is the same chronology; one run of it for each format."""

import os
import shutil
import subprocess

import pytest
from travelling import back, expected, export, found

from chronologies import harbour, nasty

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
CASES = {
    "docx": ({}, {"sources": "footnotes"}),
    "odt": ({}, {"sources": "footnotes"}),
    "xlsx": ({}, {"bounds": "shown"}),
    "ods": ({}, {"bounds": "shown"}),
    "csv": ({},),
}
# A CSV does not say what is a number, so programs guess; docs/reference/formats/csv.md says so.
NUMBERS = {"csv": ["1. ", "0012", "1e5"]}


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    if OFFICE is None:
        if os.environ.get("CI") == "true":
            pytest.fail(
                "soffice is missing; in CI it must be there: apt-get install libreoffice-writer libreoffice-calc"
            )
        pytest.skip("soffice is not installed: apt-get install libreoffice-writer libreoffice-calc")
    folder = tmp_path_factory.mktemp("office")

    def save_again(form, contents):
        given, taken = folder / form, folder / f"{form}-again"
        given.mkdir()
        for name, content in contents.items():
            (given / f"{name}.{form}").write_bytes(content)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [OFFICE, profile, "--headless", "--convert-to", form, "--outdir", str(taken)]
        files = [str(path) for path in sorted(given.iterdir())]
        subprocess.run([*command, *files], check=True, capture_output=True, timeout=300)
        return {name: (taken / f"{name}.{form}").read_bytes() for name in contents}

    return save_again


@pytest.mark.slow
@pytest.mark.parametrize("form", CASES)
def test_what_libreoffice_saves_again_is_the_same_chronology(office, form):
    chronologies = {"harbour": harbour(), "nasty": nasty()}
    contents = {
        f"{name}-{'-'.join(wishes.values()) or 'plain'}": export(shown, form, **wishes)
        for name, shown in chronologies.items()
        for wishes in CASES[form]
    }
    for name, content in office(form, contents).items():
        assert content != contents[name]
        assert _differing(content, form, chronologies[name.partition("-")[0]]) == (
            NUMBERS.get(form, []) if name.startswith("nasty") else []
        ), name


def _differing(content, form, shown):
    """The places of entries that came back otherwise."""
    pairs = zip(found(back(content, form)), expected(shown), strict=True)
    return [was.details.get("Place") for got, was in pairs if got != was]
