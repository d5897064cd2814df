"""What a page can tell of an error beyond its status: the names of its sentences in `texts.errors`."""

from __future__ import annotations

from typing import Literal

Reason = Literal[
    "account",
    "account_gone",
    "answer",
    "channel",
    "channel_in_settings",
    "conversation",
    "day",
    "document",
    "invitation",
    "lead",
    "link_expired",
    "logged_out",
    "mail_off",
    "match",
    "match_gone",
    "match_needs",
    "message_length",
    "not_from_staff",
    "owners",
    "resource",
    "rights",
    "rule",
    "sources",
    "sso_off",
    "stale",
    "support",
    "too_large",
    "version",
]
