"""The modules of this folder, for its tests: tests are no package, and each file is imported by its path."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))
