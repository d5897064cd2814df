"""Errors of this package.

ActionsError
├── SettingsError          a setting is missing or must not be used
├── KnowledgeNotReady      the documents could not be loaded so far
├── ModelFault             a language model's server did not give a completion
├── FeedFault              an event feed could not be had
└── SpoolError
    ├── NotSaved           a lead or a resource could not be written to disk
    └── DamagedParcel      a spool file holds neither
"""


class ActionsError(Exception):
    """Anything this package raises on purpose."""


class SettingsError(ActionsError):
    """A setting is missing or must not be used; the message says which and what to do."""


class KnowledgeNotReady(ActionsError):  # noqa: N818 - a state that passes, not a fault
    """The knowledge base could not be loaded so far; it is tried again."""


class ModelFault(ActionsError):  # noqa: N818 - named for the log line that it makes
    """A language model's server did not give a completion.

    Attributes:
        reason: in short, without anything that was asked or answered.
        wait: for how many seconds the server asks to be left alone.
    """

    def __init__(self, reason: str, wait: float = 0.0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.wait = wait


class FeedFault(ActionsError):  # noqa: N818 - named for the log line that it makes
    """An event feed could not be had.

    Attributes:
        reason: in short, without the address, which may hold a key.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class SpoolError(ActionsError):
    """Something about a lead or a resource on disk went wrong."""


class NotSaved(SpoolError):  # noqa: N818 - named for what the visitor is told
    """It could not be written durably, so it must not be called sent."""


class DamagedParcel(SpoolError):  # noqa: N818 - named for the file
    """A spool file holds neither a lead nor a resource."""
