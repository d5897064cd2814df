"""Whether a visitor wants the plan by e-mail, and where to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from actions.email_address import EmailCheck, check_email, without_email

_OBJECT: Final = r"(?:\s\w+){0,2}?\s(?:it|this|me|us|(?:the |my |our )?plan|den|det|mig|oss|planen)"
_WISH: Final = re.compile(
    rf"\b(?:send|forward|e-?mail|mail|skicka|sänd|mejla|maila|e-?posta){_OBJECT}\b"
    r"|\b(?:by|via|per|on|to|with|på|med|till|i)\s(?:(?:an?|my|our|min|vår|ett)\s)?(?:e-?mail|mejl(?:en)?|mail(?:en)?|e-?post(?:en)?)\b"
    r"|\b(?:e-?mail|mail|mejla|maila|e-?posta|skicka|send)\s?(?:plan\w*)\b",
    re.IGNORECASE,
)
# Somebody else gets something, or the visitor wants an answer from a person.
_ELSEWHERE: Final = re.compile(
    r"\b(?:contact|kontakta\w*|call|ring\w*|reach|nå\w*|person|people|staff|team|human|personal\w*|människa"
    r"|handläggare|someone|somebody|någon)\b",
    re.IGNORECASE,
)
_BESIDE: Final = 4  # words beside a bare address, such as "my address is"


@dataclass(frozen=True, slots=True)
class MailWish:
    """A wish for the plan by e-mail.

    Attributes:
        address: where to, with what is wrong about it; None: no address was named.
    """

    address: EmailCheck | None


def find_mail_wish(text: str) -> MailWish | None:
    """The wish that a text is; None for any other text.

    An address alone is one too: it follows a plan, which says that it can be sent.
    """
    if _ELSEWHERE.search(text):
        return None
    named = "@" in text
    bare = named and len(without_email(text).split()) <= _BESIDE
    if not bare and not _WISH.search(text):
        return None
    return MailWish(check_email(text) if named else None)
