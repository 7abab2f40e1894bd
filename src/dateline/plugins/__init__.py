"""How readers, checks and exporters come in: one door, ours and other people's."""

from dateline.plugins.hooks import hookimpl
from dateline.plugins.manager import Plugins, load_plugins

__all__ = ["Plugins", "hookimpl", "load_plugins"]
