"""Runs the command line: `python -m dateline`."""

import atexit
import gc

from dateline.cli import main

# A command lives shortly and makes records, not cycles: looking for cycles at every 700 records costs a tenth of it.
gc.set_threshold(500_000, 2, 50)
# At its end all of it goes with the process: to look through it once more for cycles costs another tenth.
atexit.register(gc.freeze)

if __name__ == "__main__":
    main(prog_name="dateline")
