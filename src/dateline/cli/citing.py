"""`cite`."""

import click

from dateline.app import citing
from dateline.app.citing import STYLES
from dateline.app.desk import Desk
from dateline.cli.context import chronology_option, encode, json_option, with_desk, write
from dateline.cli.words import plain


@click.command("cite")
@with_desk
@chronology_option
@click.option("--style", default="plain", help=f"{', '.join(STYLES)}, or the path of a .csl file; pandoc sets these.")
@click.option("--bibliography", is_flag=True, help="List each report once.")
@click.option("--as-written", is_flag=True, help="Set beside each label what was written.")
@json_option
def cite_command(desk: Desk, slug: str, style: str, bibliography: bool, as_written: bool, as_json: bool) -> None:
    """Write the citations anew for the present order, in a style; the record keeps what was written."""
    if bibliography:
        listed = citing.bibliography(desk, slug, style)
        write(encode(listed) if as_json else "\n".join(map(plain, listed)))
        return
    entries = citing.recast(desk, slug, style)
    if as_json:
        write(encode(entries))
        return
    for entry in entries:
        for written, label in zip(entry.written, entry.labels, strict=True):
            beside = f"  [as written: {plain(written)}]" if as_written else ""
            write(f"{entry.n:>4}  {plain(label)}{beside}")
