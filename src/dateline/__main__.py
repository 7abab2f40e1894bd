"""Runs the command line: `python -m dateline`."""

import gc

from dateline.cli import main

# A command lives shortly and makes records, not cycles: looking for cycles at every 700 records costs a tenth of it.
gc.set_threshold(500_000, 2, 50)

if __name__ == "__main__":
    main(prog_name="dateline")
