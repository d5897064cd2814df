"""Settle an address of which the visitor was asked whether another one was meant."""

from __future__ import annotations

import re
from typing import Final

from actions.email_address import check_email, find_email
from actions.interruption import is_cancel, is_no, is_question, is_yes
from actions.move import Filled, Move, Reopened

_OPENS_WITH_YES: Final = re.compile(
    r"(?:ye+s+|yep|yeah|yup|ja+|japp|jo|correct|exactly|right|that's it"
    r"|precis|exakt|korrekt|det menade jag)\b",
    re.I,
)
_OPENS_WITH_NO: Final = re.compile(r"(?:no+|nope|nah|ne+j+|nä+)\b", re.I)
_KEEP: Final = re.compile(
    r"\b(?:as (?:i )?(?:typed|wrote|written|it is|it was)|keep|it's right|it is right|correct as it is"
    r"|som jag skrev|som det står|behåll|det är rätt|stämmer som)\b",
    re.I,
)


def suggested_address(typed: str) -> str | None:
    """The address that was probably meant; None where nothing can be said of that."""
    checked = check_email(typed)
    return checked.value if checked.problem == "email_slip" else None


def settle_address(words: str, typed: str) -> Move | None:
    """What the visitor says to "did you mean …?"; None for a message that is no answer to it.

    A yes takes the suggestion. A no keeps what was typed where e-mail can reach it, and asks anew otherwise.
    """
    meant = suggested_address(typed)
    if meant is None or "@" in words or is_question(words) or is_cancel(words):
        return None
    if is_yes(words) or (_OPENS_WITH_YES.match(words) and not _KEEP.search(words)):
        return Filled("email", meant)
    if is_no(words) or _OPENS_WITH_NO.match(words) or _KEEP.search(words):
        kept = find_email(typed)
        return Filled("email", kept) if kept else Reopened("email")
    return None
