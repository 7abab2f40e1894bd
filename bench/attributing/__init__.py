"""How the weights of attributions are learned: `python bench/learning.py` (see docs/decisions/0017)."""
