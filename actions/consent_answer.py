"""Read an answer to the question of consent: a yes, a no, or a change to what would be sent."""

from __future__ import annotations

import re
from typing import Final

from actions.companions import look_beside
from actions.correction import find_noun
from actions.fields import check_field
from actions.interruption import is_company_or_address, is_no, is_question, is_refusal, is_yes
from actions.move import Agreed, Asked, Choosing, Corrected, Declined, Move, Reopened, Unclear
from actions.rewind import is_back, is_change_request
from actions.wish import find_wish

_LONGEST_COMPANY: Final = 6
# It could be a company too: the changed lead is shown again, so that a wrong guess is seen.
_FULL_NAME: Final = re.compile(
    r"[A-ZÅÄÖÉÜ][\w'-]+(?: (?:af|von|van|de|der|[A-ZÅÄÖÉÜ]\.?))? [A-ZÅÄÖÉÜ][\w'-]+"
)


def read_consent(words: str, need: str | None) -> Move:
    """Judge a message at the question of consent.

    Args:
        words: the visitor's text, tidied.
        need: what the lead is about so far.
    """
    if is_yes(words):
        return Agreed()
    if is_no(words) or (is_refusal(words) and not is_question(words)):
        return Declined()
    if is_change_request(words) or is_back(words):
        return Choosing()
    named = find_noun(words)
    if named is not None:
        return Reopened(named)
    if is_question(words):
        return Asked(words)
    return _change(words, need) or Unclear()


def _change(words: str, need: str | None) -> Move | None:
    """What a value means that comes without the name of its field."""
    beside = look_beside(words)
    if beside.pairs:
        return beside.as_move()
    wish = find_wish(words)
    if wish is not None:
        return wish.joining(need)
    if _FULL_NAME.fullmatch(words) and not is_company_or_address(words):
        return Corrected("contact_name", words)
    return (
        _company(words) if is_company_or_address(words) and len(words.split()) <= _LONGEST_COMPANY else None
    )


def _company(words: str) -> Move | None:
    name = check_field("company_name", words)
    return Corrected("company_name", name) if isinstance(name, str) else None
