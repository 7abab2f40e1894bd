"""What a small model has learned of attributions: cues, and what each of them joins."""

from dateline.language.ascribing.learned.joined import Joined
from dateline.language.ascribing.learned.model import Model, find, load

__all__ = ["Joined", "Model", "find", "load"]
