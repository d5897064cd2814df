"""What the dialogue should know of a conversation that a person had."""

from __future__ import annotations

from datetime import datetime, timezone
from itertools import count
from typing import Any

import pytest

from api.handoff_memory import memory_of
from api.handoff_texts import HANDOFF_TEXTS, asks_for_person, joined, left, too_late, waiting
from api.models import Draft, Message, Role

NOW = datetime(2026, 11, 27, tzinfo=timezone.utc)
NUMBERS = count(1)


def said(role: Role, text: str, **content: Any) -> Message:
    return Message(next(NUMBERS), role, "text", "en", text, content, NOW)


def turned(draft: Draft) -> Message:
    return Message(next(NUMBERS), draft.role, draft.kind, "en", draft.text, draft.content, NOW)


def test_the_last_question_and_document_of_the_last_person_are_kept() -> None:
    """What an earlier person showed is over."""
    earlier = [turned(joined("en", "Bo")), said("staff", "See this.", citations=[{"document_id": "old"}])]
    now = [
        turned(left("en", "Bo")),
        said("visitor", "Who lends us money?"),
        turned(joined("en", "Kim")),
        said("staff", "Almi.", citations=[{"document_id": "almi"}]),
        said("visitor", "Thank you"),
    ]
    assert memory_of([*earlier, *now]) == {"last_question": "Thank you", "topic": "almi"}


def test_a_person_who_said_nothing_leaves_nothing() -> None:
    """The dialogue knows all of that conversation already."""
    assert memory_of([said("visitor", "GMP?"), turned(joined("en", "Kim"))]) is None
    assert memory_of([said("visitor", "GMP?")]) is None


def test_what_was_written_to_nobody_is_kept_without_our_own_buttons() -> None:
    """All since the bot or a person has spoken last, and over a second wait; not where somebody answered."""
    first = [
        said("bot", "What do you need?"),
        said("visitor", "Chat with a person now"),
        turned(waiting("en", 3)),
        said("visitor", "We need a\nclean room"),
        turned(too_late("en", "", taken=False)),
        said("visitor", "Talk to a person"),
    ]
    second = [turned(waiting("en", 3)), said("visitor", "For two weeks")]
    need = {"handoff_need": "We need a clean room\nFor two weeks"}
    assert memory_of([*first, *second], in_vain=True) == need
    assert memory_of([*first, *second]) is None
    gone_silent = [*second, turned(joined("en", "Kim")), said("staff", "Where?"), said("visitor", "In Solna")]
    assert memory_of(gone_silent, in_vain=True) == {"last_question": "In Solna", "handoff_need": "In Solna"}
    assert memory_of(first[:3], in_vain=True) is None


def test_only_our_own_buttons_ask_for_a_person_at_once() -> None:
    """Everything else is the dialogue's to understand, the offer to leave a message too."""
    assert asks_for_person("talk to a person.")
    assert asks_for_person("Chatta med en person nu")
    others = ("Can I talk to a person about GMP?", *(texts.leave_message for texts in HANDOFF_TEXTS.values()))
    assert not any(map(asks_for_person, others))


@pytest.mark.parametrize("button", ["Write with a person now", "Skriv med en människa nu"])
def test_a_button_of_an_earlier_release_still_asks_for_a_person(button: str) -> None:
    """A conversation that was open during the upgrade still shows it."""
    assert asks_for_person(button)


def test_the_wait_is_told_in_minutes_and_no_gap_stays_open() -> None:
    """In both languages, with a name and without."""
    assert "within a minute," in waiting("en", 0.5).text
    assert "inom 3 minuter" in waiting("sv", 3).text
    drafts = [make(code, name) for code in ("en", "sv") for name in ("", "Kim") for make in (joined, left)]
    drafts += [too_late(code, "", taken=True) for code in ("en", "sv")]
    assert not any("{" in draft.text for draft in drafts)
