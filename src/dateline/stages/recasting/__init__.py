"""Citations and bibliographies written anew by a CSL processor, in one of our styles or in the writer's own."""

from dateline.stages.recasting.listing import list_csl
from dateline.stages.recasting.noting import recast_csl
from dateline.stages.recasting.running import pandoc_path
from dateline.stages.recasting.styles import STYLES, CslStyle, own_style, read_style

__all__ = ["STYLES", "CslStyle", "list_csl", "own_style", "pandoc_path", "read_style", "recast_csl"]
