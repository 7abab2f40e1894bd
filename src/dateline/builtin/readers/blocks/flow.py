"""What happens where an element of the running page begins or ends: headings, paragraphs, lists, links."""

from functools import partial

from dateline.builtin.readers.blocks import markup
from dateline.builtin.readers.blocks.ink import lines_of
from dateline.builtin.readers.blocks.parsing import Element, tag_of
from dateline.builtin.readers.blocks.state import Role, Walk
from dateline.domain.prose import Prose
from dateline.domain.written import Heading, Paragraph


def start_parting(walk: Walk, element: Element) -> bool:
    """Begin a paragraph, or a part of the page."""
    if _is_furniture(walk, element):
        walk.flush()
        walk.furniture += 1
    if element in walk.survey.notes:
        start_note(walk, element)
    elif walk.gathering:
        walk.ink.part("\n\n")
        walk.name(element)
    else:
        walk.flush()
        walk.stand(element)
    walk.hint(element)
    return True


def end_parting(walk: Walk, element: Element) -> None:
    """End a paragraph, or a part of the page."""
    if element in walk.survey.notes:
        end_note(walk, element)
    elif walk.gathering:
        walk.ink.part("\n\n")
    else:
        walk.flush()
    if _is_furniture(walk, element):
        walk.flush()
        walk.furniture -= 1


def start_heading(walk: Walk, element: Element) -> bool:
    """Begin a heading; inside a cell or list item it is a paragraph."""
    if walk.gathering:
        walk.ink.part("\n\n")
        return True
    walk.flush()
    walk.stand(element)
    walk.enter(Role.HEADING, element)
    walk.hint(element)
    return True


def end_heading(walk: Walk, element: Element) -> None:
    """End a heading."""
    if not walk.leaves(Role.HEADING, element):
        walk.ink.part("\n\n")
        return
    prose = walk.leave()
    level = markup.HEADINGS[tag_of(element)]
    walk.add(prose, lambda: Heading(level=level, prose=prose, place=walk.place, id=walk.anchor))


def start_quote(walk: Walk, element: Element) -> bool:
    """Begin a block quotation."""
    return _start_framed(walk, element, Role.QUOTE)


def end_quote(walk: Walk, element: Element) -> None:
    """End a block quotation."""
    _end_framed(walk, element, Role.QUOTE)


def start_details(walk: Walk, element: Element) -> bool:
    """Begin a part that opens under its summary."""
    return _start_framed(walk, element, Role.DETAILS)


def end_details(walk: Walk, element: Element) -> None:
    """End a part that opens under its summary."""
    _end_framed(walk, element, Role.DETAILS)


def start_preformatted(walk: Walk, element: Element) -> bool:
    """Begin text whose line breaks count: code when it says so, else lines."""
    is_code = any(tag_of(child) == "code" for child in element)
    _start_framed(walk, element, Role.CODE if is_code else Role.LINES)
    if is_code and not walk.gathering:
        walk.stand(element[0])
    walk.preformatted += 1
    return True


def end_preformatted(walk: Walk, element: Element) -> None:
    """End text whose line breaks count."""
    walk.preformatted -= 1
    walk.ink.trim()
    if walk.leaves(Role.LINES, element):
        _flush_lines(walk)
    _end_framed(walk, element, walk.role if walk.role is Role.CODE else Role.LINES)


def start_rule(walk: Walk, element: Element) -> bool:
    """Draw a rule."""
    if walk.gathering:
        walk.ink.part("\n\n")
        return True
    walk.flush()
    walk.stand(element)
    walk.found.blocks.append(walk.paragraph(Prose(words=""), "rule"))
    return True


def start_list(walk: Walk, element: Element) -> bool:
    """Begin a list; inside a cell its items are lines."""
    if walk.closed:
        walk.ink.part("\n\n")
        return True
    walk.flush()
    walk.lists += 1
    walk.enter(Role.LIST, element).ordered = tag_of(element) == "ol"
    walk.hint(element)
    return True


def end_list(walk: Walk, element: Element) -> None:
    """End a list."""
    if not walk.leaves(Role.LIST, element):
        walk.ink.part("\n\n")
        return
    walk.flush()
    walk.leave()
    walk.lists -= 1


def start_item(walk: Walk, element: Element) -> bool:
    """Begin an item of a list."""
    if element in walk.survey.notes:
        start_note(walk, element)
    elif walk.closed:
        walk.ink.part("\n")
    else:
        walk.flush()
        walk.stand(element)
        ordered = bool(walk.frames) and walk.frames[-1].ordered
        walk.enter(Role.ITEM, element).ordered = ordered
        walk.hint(element)
    return True


def end_item(walk: Walk, element: Element) -> None:
    """End an item of a list."""
    if element in walk.survey.notes:
        end_note(walk, element)
    elif walk.leaves(Role.ITEM, element):
        walk.flush()
        walk.leave()
    else:
        walk.ink.part("\n")


def start_term(walk: Walk, element: Element) -> bool:
    """Begin a term, or the summary of what opens under it."""
    if walk.gathering:
        walk.ink.part("\n\n")
        return True
    walk.flush()
    walk.stand(element)
    walk.enter(Role.TERM, element)
    walk.hint(element)
    return True


def end_term(walk: Walk, element: Element) -> None:
    """End a term."""
    if not walk.leaves(Role.TERM, element):
        walk.ink.part("\n\n")
        return
    prose = walk.leave()
    walk.add(prose, lambda: walk.paragraph(prose, "term"))


def start_description(walk: Walk, element: Element) -> bool:
    """Begin what is said of a term; lists in it stay lists."""
    if element in walk.survey.notes:
        start_note(walk, element)
    elif walk.gathering:
        walk.ink.part("\n\n")
    else:
        walk.flush()
        walk.stand(element)
        walk.enter(Role.DESCRIPTION, element)
        walk.hint(element)
    return True


def end_description(walk: Walk, element: Element) -> None:
    """End what is said of a term."""
    if element in walk.survey.notes:
        end_note(walk, element)
    elif walk.leaves(Role.DESCRIPTION, element):
        walk.flush()
        walk.leave()
    else:
        walk.ink.part("\n\n")


def start_note(walk: Walk, element: Element) -> None:
    """Begin a foot- or endnote, wherever on the page it stands."""
    walk.enter(Role.NOTE, element).words = walk.survey.notes[element]


def end_note(walk: Walk, element: Element) -> None:
    """Keep a note under its label."""
    if walk.leaves(Role.NOTE, element):
        label = walk.frames[-1].words
        walk.found.notes.setdefault(label, walk.leave())


def start_link(walk: Walk, element: Element) -> bool:
    """Begin a link, an anchor or the mark of a note; a way back from a note is not shown."""
    if markup.is_back_link(element):
        return False
    start_inline(walk, element)
    walk.name(element)
    label = walk.survey.note_at(element.get("href") or "")
    target = markup.address(element.get("href"))
    if label:
        walk.ink.open("note", label)
    else:
        walk.ink.open("link" if target else "", target)
    return True


def end_style(walk: Walk, _element: Element) -> None:
    """End a style or link."""
    walk.ink.close()


def start_style(walk: Walk, element: Element) -> bool:
    """Begin italics, bold or struck words."""
    start_inline(walk, element)
    walk.ink.open(markup.STYLES[tag_of(element)])
    return True


def start_inline(walk: Walk, element: Element) -> bool:
    """Part neighbours that are marked as different things."""
    if markup.are_apart(element.getprevious(), element):
        walk.ink.part("\t")
    return True


def start_break(walk: Walk, element: Element) -> bool:
    """Break the line; two in a row end the paragraph."""
    if walk.preformatted:
        walk.ink.lay_as_is("\n")
        return True
    if walk.ink.gap == "\n" and not walk.gathering:
        walk.flush()
        walk.stand(element)
    walk.ink.break_line()
    return True


def start_image(walk: Walk, element: Element) -> bool:
    """Show what a picture stands for where it is all that a link holds."""
    parent = element.getparent()
    if parent is not None and tag_of(parent) == "a":
        walk.ink.lay(element.get("alt") or "")
    return True


def start_spoken(walk: Walk, _element: Element) -> bool:
    """Open the quotation marks that a browser draws."""
    walk.ink.lay("“")
    return True


def end_spoken(walk: Walk, _element: Element) -> None:
    """Close the quotation marks that a browser draws."""
    walk.ink.lay("”")


def _is_furniture(walk: Walk, element: Element) -> bool:
    if walk.closed or element in walk.survey.content or element in walk.survey.notes:
        return False
    return markup.is_furniture(element, tag_of(element))


def _start_framed(walk: Walk, element: Element, role: Role) -> bool:
    start_parting(walk, element)
    if not walk.gathering:
        walk.enter(role, element)
    return True


def _end_framed(walk: Walk, element: Element, role: Role) -> None:
    if walk.leaves(role, element):
        walk.flush()
        walk.leave()
    end_parting(walk, element)


def _flush_lines(walk: Walk) -> None:
    """Make a paragraph of each line, and a rule of each run of empty ones."""
    blocks, first = walk.found.blocks, walk.place
    for number, words in enumerate(lines_of(walk.ink.take())):
        walk.place = _place_below(first, number)
        if words:
            walk.add(words, partial(walk.paragraph, words, "text"))
        elif not (blocks and isinstance(blocks[-1], Paragraph) and blocks[-1].kind == "rule"):
            blocks.append(walk.paragraph(Prose(words=""), "rule"))


def _place_below(place: str, lines: int) -> str:
    """Return the place some lines below one that names a line."""
    kind, _, number = place.partition(" ")
    return f"line {int(number) + lines}" if kind == "line" and number.isdecimal() else place
