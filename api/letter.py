"""An e-mail before it is one, to staff or to a company: what it says, and to whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from api.models import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What stands in an e-mail, from the top down.

    Attributes:
        name: What its Message-ID begins with: sent twice, it is the same e-mail.
        quote: What somebody wrote, set apart.
        rows: Labels and values.
        links: Labels and addresses.
        reply_to: Who gets a reply.
    """

    name: str
    to: Sequence[str]
    reply_to: Sequence[str]
    language: Language
    date: datetime
    subject: str
    opening: Sequence[str]
    quote: str = ""
    rows: Sequence[tuple[str, str]] = ()
    links: Sequence[tuple[str, str]] = ()
    closing: Sequence[str] = ()
