"""What a visitor has written to a person who did not come: a message for staff begins with it."""

from __future__ import annotations

import re
from typing import Final

from actions.chat_action import Event, set_slots
from actions.companions import look_beside
from actions.fields import tidy
from actions.interruption import (
    is_greeting,
    is_hesitation,
    is_no,
    is_person_request,
    is_skip,
    is_yes,
    plain,
)
from actions.move import Pairs
from actions.need import NEED_LENGTH, add_question
from actions.sender import find_sender
from actions.turn import Turn

SLOT: Final = "handoff_need"  # set by the bot's channel when the wait has ended
_CALLS: Final = re.compile(
    r"(?:(?:hi|hello|hey|hej|hallå) )*"
    r"(?:(?:is |are )?(?:any ?one|any ?body|some ?one|some ?body|you)(?: still)? (?:there|here|coming)"
    r"|(?:i am |i'm )?(?:still )?waiting|how long (?:does|will) (?:it|this) take"
    r"|(?:finns |är )?(?:det )?(?:någon|nån)(?: kvar)?(?: där| här| hemma)?|är (?:ni|du) (?:kvar|där|här)"
    r"|kommer (?:det )?(?:någon|nån|ni)|(?:jag )?väntar(?: fortfarande)?|hur lång tid tar det)"
)
_SAY_NOTHING: Final = (is_greeting, is_hesitation, is_no, is_person_request, is_skip, is_yes)
_FEWEST: Final = 3  # letters of a line that tells something


def written_in_wait(turn: Turn) -> str | None:
    """The lines that tell what it is about; None where there is none."""
    lines = (tidy(line) for line in (turn.text_slot(SLOT) or "").splitlines())
    told = [line for line in lines if _tells(line)]
    return "\n".join(told)[:NEED_LENGTH] or None


def sender_in_wait(turn: Turn) -> Pairs:
    """Who writes, as far as those lines tell."""
    written = turn.text_slot(SLOT)
    return find_sender(written) if written else ()


def taken_over(turn: Turn) -> list[Event]:
    """Forget it, once it is part of a message."""
    return set_slots(**{SLOT: None}) if turn.text_slot(SLOT) else []


def joined(first: str | None, second: str | None) -> str | None:
    """Two parts of a need, each line once."""
    for line in (second or "").splitlines():
        first = add_question(first, line)
    return first


def _tells(line: str) -> bool:
    rest = look_beside(line).rest  # a line may be no more than an address
    calls = _CALLS.fullmatch(plain(rest)) is not None  # "Hello? Is anyone there?"
    nothing = calls or any(says(rest) for says in _SAY_NOTHING)
    return sum(map(str.isalpha, rest)) >= _FEWEST and not nothing
