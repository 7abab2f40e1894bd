"""The command line: translates words into calls of `app`, and what comes back into words."""
