"""Shows pages that need a browser in one that can reach nothing, and keeps what they show."""

from dateline.app.rendering.answering import Budget
from dateline.app.rendering.browsers import VARIABLE, find_browser
from dateline.app.rendering.rendering import PLAIN_RENDERING, Renderer, RenderingLimits

__all__ = ["PLAIN_RENDERING", "VARIABLE", "Budget", "Renderer", "RenderingLimits", "find_browser"]
