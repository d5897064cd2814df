"""Errors of this package.

ActionsError
├── SettingsError          a setting is missing or must not be used
├── KnowledgeNotReady      the documents could not be loaded so far
└── SpoolError
    ├── LeadNotSaved       the lead could not be written to disk
    └── DamagedLead        a spool file is not a lead
"""


class ActionsError(Exception):
    """Anything this package raises on purpose."""


class SettingsError(ActionsError):
    """A setting is missing or must not be used; the message says which and what to do."""


class KnowledgeNotReady(ActionsError):  # noqa: N818 - a state that passes, not a fault
    """The knowledge base could not be loaded so far; it is tried again."""


class SpoolError(ActionsError):
    """Something about a lead on disk went wrong."""


class LeadNotSaved(SpoolError):  # noqa: N818 - named for what the visitor is told
    """The lead could not be written durably, so it must not be called sent."""


class DamagedLead(SpoolError):  # noqa: N818 - named for the file
    """A spool file does not hold a lead."""
