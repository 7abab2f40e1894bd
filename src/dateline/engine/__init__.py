"""Where heavy work runs."""

from dateline.engine.local import each

__all__ = ["each"]
