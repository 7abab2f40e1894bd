"""A draft's date and text, rewritten in the author's own program for texts ($VISUAL, $EDITOR)."""

import click

from dateline.app.acceptances import Changes
from dateline.domain.chronologies import Entry
from dateline.domain.errors import Invalid

_DATE, _EDTF = "Date:", "EDTF:"
_HEAD = f"""{_DATE} {{words}}
{_EDTF} {{edtf}}

{{text}}
"""


def rewritten(entry: Entry) -> Changes | None:
    """Return what the author altered, None where nothing was; an EDTF left empty is worked out from the words."""
    edtf = entry.when.edtf
    before = _HEAD.format(words=" ".join(entry.when.words.split()), edtf=edtf, text=entry.text.strip())
    after = click.edit(before, extension=".txt", require_save=False)
    if after is None or not after.strip() or after == before:
        return None
    return changes_in(entry, after)


def changes_in(entry: Entry, written: str) -> Changes:
    """Return what differs from the entry in a text that begins with its date; Invalid where those lines are gone."""
    lines = written.lstrip("\ufeff").splitlines()
    if len(lines) < 2 or not lines[0].startswith(_DATE) or not lines[1].startswith(_EDTF):
        raise Invalid(f"the first two lines are “{_DATE} …” and “{_EDTF} …”; leave them so; nothing was altered")
    words, edtf = lines[0].removeprefix(_DATE).strip(), lines[1].removeprefix(_EDTF).strip()
    text = "\n".join(lines[2:]).strip()
    same_words, same_edtf = words == " ".join(entry.when.words.split()), edtf == entry.when.edtf
    return Changes(
        # A value that is taken away is worked out from the words anew; one that stays is not that of other words.
        words=None if same_words and (edtf or same_edtf) else words,
        edtf="" if same_edtf else edtf,
        text=None if text == entry.text.strip() else text,
    )
