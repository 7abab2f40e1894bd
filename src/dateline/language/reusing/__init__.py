"""What two texts share word for word: runs of words, and the passages they make."""

from dateline.language.reusing.passages import Anatomy, Reuse, compare
from dateline.language.reusing.words import RUN, Vocabulary, runs_of, words_in

__all__ = ["RUN", "Anatomy", "Reuse", "Vocabulary", "compare", "runs_of", "words_in"]
