"""What the audit log holds: who did what, to whom or what, when and from where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, get_args

AuditKind = Literal[
    "logged_in",
    "log_in_refused",
    "code_refused",
    "password_changed",
    "password_link",
    "password_set",
    "session_ended",
    "sessions_ended",
    "second_factor_on",
    "second_factor_off",
    "second_factor_reset",
    "recovery_codes_made",
    "recovery_code_used",
    "account_made",
    "account_removed",
    "identity_linked",
    "role_changed",
    "invited",
    "invited_again",
    "invitation_withdrawn",
    "invitation_accepted",
    "document_published",
    "document_unpublished",
    "lead_status",
    "leads_exported",
    "lead_owner",
    "leads_merged",
    "leads_separated",
    "support_saved",
    "support_removed",
    "support_exported",
    "conversation_taken",
    "conversation_given_back",
    "resource_decided",
    "match_asked",
    "channel_saved",
    "channel_removed",
    "channel_secret",
    "rule_saved",
    "rule_removed",
    "delivery_removed",
    "deleted_in_time",
    "person_exported",
    "person_erased",
]
AUDIT_KINDS: tuple[AuditKind, ...] = get_args(AuditKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """One line of the log.

    Attributes:
        actor_id: The account of who did it; none for Lots itself and for who has no account.
        actor: Its name at that time.
        address: Shortened.
        about: The person or thing that it was done to.
        details: Short further facts, such as the old and the new role.
    """

    kind: AuditKind
    at: datetime
    actor: str
    actor_id: int | None = None
    address: str = ""
    about: str = ""
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who does something now, from somewhere."""

    id: int | None
    name: str
    place: str
    now: datetime

    def did(self, kind: AuditKind, about: str = "", **details: str) -> AuditEntry:
        """Return the line that tells it."""
        return AuditEntry(
            kind=kind,
            at=self.now,
            actor=self.name,
            actor_id=self.id,
            address=self.place,
            about=about[:300],
            details=details,
        )
