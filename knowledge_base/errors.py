"""Everything that can go wrong in the knowledge base.

KnowledgeBaseError
├── SettingsError                a LOTS_* value cannot be used
├── ModelError                   the embedding model cannot be made or loaded
├── DocumentError                a document cannot be read (names the file and the line)
├── CatalogueError               a record of the catalogue cannot be read (names file, line, record and field)
├── TermsError                   the catalogue's terms cannot be used
├── LabellerError                the labeller of facts is not there or cannot be read
├── QualificationError           the rules for leads cannot be used (names the rule)
├── SnapshotError                a snapshot cannot be read or written
│   ├── DamagedSnapshotError     its files are not what its manifest says
│   ├── ForeignSnapshotError     it was made with another embedding model
│   └── NoSnapshotError          nothing has been published yet
├── PublishError                 publishing stopped; what was live stays live
│   ├── DiskFullError            there is no room for a new snapshot
│   └── PublishInProgressError   another publish holds the lock
├── EvaluationError              a question set cannot be used
├── FeedError                    an event feed is no iCalendar, or too large
└── ConversionError              a file cannot be turned into Markdown (names the reason)
"""

from __future__ import annotations

from pathlib import Path


class KnowledgeBaseError(Exception):
    """Base of all errors of this package."""


class SettingsError(KnowledgeBaseError):
    """A LOTS_* value cannot be used."""


class ModelError(KnowledgeBaseError):
    """The embedding model cannot be made or loaded."""


class DocumentError(KnowledgeBaseError):
    """A document cannot be read.

    Attributes:
        path: The document's file.
        line: The line where reading stopped, counted from 1.
        reason: What is wrong there, in a sentence for its author.
    """

    def __init__(self, path: Path, line: int, reason: str) -> None:
        super().__init__(f"{path}:{line}: {reason}")
        self.path = path
        self.line = line
        self.reason = reason


class CatalogueError(KnowledgeBaseError):
    """A record of the catalogue cannot be read.

    Attributes:
        path: The catalogue's file.
        line: Where the fault is, counted from 1.
        record: The record's id, or "-" where it has none.
        field: The field's path inside the record, such as `sources.0.url`, or "-".
        reason: What is wrong there.
    """

    def __init__(self, path: Path, line: int, record: str, field: str, reason: str) -> None:
        super().__init__(f"{path}:{line}: record '{record}', field '{field}': {reason}")
        self.path = path
        self.line = line
        self.record = record
        self.field = field
        self.reason = reason


class TermsError(KnowledgeBaseError):
    """The catalogue's terms cannot be used."""


class LabellerError(KnowledgeBaseError):
    """The labeller of facts is not there or cannot be read."""


class NotedNeedsError(KnowledgeBaseError):
    """The needs that are noted of records cannot be used."""


class QualificationError(KnowledgeBaseError):
    """The rules for leads cannot be used."""


class SnapshotError(KnowledgeBaseError):
    """A snapshot cannot be read or written."""


class DamagedSnapshotError(SnapshotError):
    """A snapshot's files are not what its manifest says."""


class ForeignSnapshotError(SnapshotError):
    """A snapshot was made with another embedding model than the one in use."""


class NoSnapshotError(SnapshotError):
    """Nothing has been published yet."""


class PublishError(KnowledgeBaseError):
    """Publishing stopped. What was live before stays live."""


class DiskFullError(PublishError):
    """There is no room for a new snapshot."""


class PublishInProgressError(PublishError):
    """Another publish holds the lock."""


class EvaluationError(KnowledgeBaseError):
    """A question set cannot be used."""


class FeedError(KnowledgeBaseError):
    """An event feed is no iCalendar, or too large."""


class ConversionError(KnowledgeBaseError):
    """A file cannot be turned into Markdown.

    Attributes:
        reason: One word for it, such as `encrypted`; the staff pages have a sentence for each.
        values: What fills the sentence's braces, such as the number of pages.
    """

    def __init__(self, reason: str, **values: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.values = values
