"""What can go wrong with an operation.

DatelineError
├ NotFound      the named thing is not there
├ Conflict      somebody else decided first, or the act no longer fits
├ Refused       not allowed, or not without saying so
├ Invalid       what was given makes no sense
├ Unreadable    bytes that cannot be read as what they claim to be
├ Unreachable   something outside did not answer
├ Damaged       what is kept no longer agrees with itself
└ Unsupported   understood, and not done here

Wrong content of a chronology is no error but a Problem. Each message names the thing and the next step.
"""


class DatelineError(Exception):
    """An operation failed; `str(error)` says on what, why, and what to do next."""


class NotFound(DatelineError):
    """The named thing is not there."""


class Conflict(DatelineError):
    """Somebody else decided first, or the act no longer fits the present version."""


class Refused(DatelineError):
    """The act is not allowed, or not without saying so."""


class Invalid(DatelineError):
    """What was given makes no sense."""


class Unreadable(DatelineError):
    """The bytes cannot be read as what they claim to be."""


class Unreachable(DatelineError):
    """Something outside did not answer."""


class Damaged(DatelineError):
    """What is kept no longer agrees with itself."""


class Unsupported(DatelineError):
    """The wish is understood and not done here."""
