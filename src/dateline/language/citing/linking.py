"""The addresses in a citation label, apart from its words."""

import re

from dateline.language.citing import cues
from dateline.language.citing.addresses import links_in, split_archive

_MARKDOWN_LINK = re.compile(r"!?\[([^\[\]]*)\]\(\s*<?([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)>?[^()]*\)")


def without_links(label: str) -> tuple[str, list[str], str]:
    """Return the words of the label, the addresses that stood among them, and what follows a link that begins it."""
    links: list[str] = []
    words = label
    if "](" in label:
        found = _MARKDOWN_LINK.match(label.lstrip())
        if found is not None and found[1].strip():
            return found[1].strip(), [found[2]], _bare(label.lstrip()[found.end() :], [])
        links = [linked[2] for linked in _MARKDOWN_LINK.finditer(label)]
        words = _MARKDOWN_LINK.sub(lambda linked: linked[1], label)
    words = _bare(words, links)
    words = cues.NOTE_MARK.sub("", words).strip(" \t\r\n,;|<>")
    return (words if any(c.isalnum() for c in words) else ""), links, ""


def _bare(words: str, links: list[str]) -> str:
    """Return the words without the addresses among them, which are added to `links`; no name goes across one."""
    bare, at = "", 0
    for start, end in links_in(words):
        links.append(words[start:end])
        bare = _apart(bare, words[at:start])
        at = end
    return re.sub(r"<\s*>|\(\s*\)|\[\s*\]", "", _apart(bare, words[at:]))


def _apart(before: str, after: str) -> str:
    runs_on = before.rstrip()[-1:].isalnum() and after.lstrip()[:1].isalnum()
    return f"{before.rstrip()}; {after.lstrip()}" if runs_on else before + after


def addresses_among(links: list[str]) -> tuple[str, str]:
    """Return the page's own address and the archive's among `links`, "" for what is not there."""
    link = archive = implied = ""
    for found in dict.fromkeys(links):
        original, archived = split_archive(found) if found else ("", "")
        if archived:
            archive = archive or archived
            implied = implied or original
        else:
            link = link or original
    return link or implied, archive
