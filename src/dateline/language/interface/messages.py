"""Messages that are said elsewhere than where they are written, marked for the catalogs."""


def message(words: str) -> str:
    """Return the words of a message."""
    return words


def message_in(_: str, words: str) -> str:
    """Return the words of a message that English says alike in several contexts; the first names the context."""
    return words


NUMBERS = {
    "masculine": (
        message_in("number, masculine", "no"),
        message_in("number, masculine", "one"),
        message_in("number, masculine", "two"),
        message_in("number, masculine", "three"),
        message_in("number, masculine", "four"),
        message_in("number, masculine", "five"),
        message_in("number, masculine", "six"),
        message_in("number, masculine", "seven"),
        message_in("number, masculine", "eight"),
        message_in("number, masculine", "nine"),
        message_in("number, masculine", "ten"),
        message_in("number, masculine", "eleven"),
        message_in("number, masculine", "twelve"),
    ),
    "feminine": (
        message_in("number, feminine", "no"),
        message_in("number, feminine", "one"),
        message_in("number, feminine", "two"),
        message_in("number, feminine", "three"),
        message_in("number, feminine", "four"),
        message_in("number, feminine", "five"),
        message_in("number, feminine", "six"),
        message_in("number, feminine", "seven"),
        message_in("number, feminine", "eight"),
        message_in("number, feminine", "nine"),
        message_in("number, feminine", "ten"),
        message_in("number, feminine", "eleven"),
        message_in("number, feminine", "twelve"),
    ),
}
"""Numbers as a sentence gives them, from 0, by the gender of what is counted."""
