"""What accounts can tell differently, as a heading: "The date", "How many (boxes)"."""

from markupsafe import Markup

from dateline.domain.accounts import Property
from dateline.language.interface import TOPICS, Voice, message

PROPERTIES = {
    Property.WHEN: message("The date"),
    Property.WHERE: message("The place"),
    Property.WHO: message("Who it was"),
    Property.HOW_MANY: message("How many"),
    Property.WHAT: message("Times and numbers"),
}


def heading_of(voice: Voice, prop: str, topic: str, words: str) -> Markup:
    """Return what claims are of; `words` are those of one of them, which say best what it counts."""
    name = voice.gettext(PROPERTIES[Property(prop)])
    of = _of(prop, topic, words)
    if not of:
        return Markup("{}").format(name)
    told = Markup("<bdi>{}</bdi>").format(voice.gettext(of)) if of in TOPICS else Markup('<bdi lang="en">{}</bdi>')
    return Markup("{} ({})").format(name, told.format(of))


def _of(prop: str, topic: str, words: str) -> str:
    """Return of what it is, as its words say it: "boxes"; "" for dates, of which there is nothing to add."""
    if prop == Property.HOW_MANY:
        from dateline.language.claiming.counting import how_many  # noqa: PLC0415 - takes time to load, and few pages need it

        return how_many(topic, words).removeprefix("how many ")
    return "" if prop == Property.WHEN else topic
