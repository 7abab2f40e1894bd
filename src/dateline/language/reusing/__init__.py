"""What two texts share word for word: runs of words, and the passages they make."""

from typing import TYPE_CHECKING

from dateline.language.homes import at_home

if TYPE_CHECKING:
    from dateline.language.reusing.passages import Anatomy, Reuse, compare
    from dateline.language.reusing.words import RUN, Vocabulary, runs_of, words_in

__all__ = ["RUN", "Anatomy", "Reuse", "Vocabulary", "compare", "runs_of", "words_in"]

__getattr__ = at_home(
    __name__,
    {"passages": ("Anatomy", "Reuse", "compare"), "words": ("RUN", "Vocabulary", "runs_of", "words_in")},
)
