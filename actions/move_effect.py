"""The slots that a move of the lead form sets."""

from __future__ import annotations

from typing import assert_never

from actions.chat_action import Event, set_slots
from actions.fields import FIELDS
from actions.move import (
    Added,
    Agreed,
    Asked,
    AskedAboutForm,
    Cancelled,
    Choosing,
    Corrected,
    Declined,
    Doubted,
    Filled,
    Move,
    Pairs,
    Refused,
    Reopened,
    Restarted,
    Unclear,
)
from actions.turn import DECLINED, DOUBTED, REQUESTED_SLOT


def changes(move: Move, requested: str) -> list[Event]:
    """The slots to set; Rasa's form then asks for `requested_slot`, or else for the first that is None."""
    match move:
        case Filled(field, value, also) | Corrected(field, value, also):
            return _stated(((field, value), *also))
        case Doubted(address, also):
            return _stated((("doubted_email", address), *also))
        case Reopened(field):
            return open_again(field)
        case Added() | Agreed() | Cancelled() | Declined() | Restarted():
            return set_slots(**_settled(move, requested))
        case Asked() | AskedAboutForm() | Choosing() | Refused() | Unclear():
            return open_again(requested)
    assert_never(move)


def _settled(
    move: Added | Agreed | Cancelled | Declined | Restarted, requested: str
) -> dict[str, str | bool | None]:
    match move:
        case Added(_, need):
            return {"need_text": need}
        case Agreed():
            return {"consent": True}
        case Cancelled():
            # The form ends without consent; the rule for that has it said.
            return {"consent": None, REQUESTED_SLOT: None}
        case Declined():
            return {requested: None, DECLINED: "no"}
        case Restarted():
            return dict.fromkeys((*FIELDS, DOUBTED))
    assert_never(move)


def open_again(field: str) -> list[Event]:
    """Empty a slot, so that the form asks for it; the phone number is asked for only where it is named."""
    return set_slots(**{field: None}, **({REQUESTED_SLOT: field} if field == "phone" else {}))


def _stated(pairs: Pairs) -> list[Event]:
    values: dict[str, str | None] = dict(pairs)
    # Whether another address was meant is asked at once, while the visitor still sees what was typed.
    doubted = {"email": None, REQUESTED_SLOT: "email"} if DOUBTED in values else {}
    return set_slots(**values | doubted)
