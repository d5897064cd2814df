"""How far a conversation's journeys are: kept in one slot, so that each can be left and gone on with."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from actions.journeys.journey import JOURNEYS, Facts, JourneyName
from actions.turn import Turn

SLOT: Final = "journeys"
ACTIVE: Final = "journey"
STEP: Final = "journey_step"  # the form's only slot: it stays empty until the journey is left
LEFT: Final = "left"
ANSWERED: Final = "answered"  # the message was a question: no journey has begun
_SAYS_NOTHING: Final = frozenset({"text", "wish", "asked"})  # that something was written, or asked for
_MOST_UNCLEAR: Final = 2  # answers in a row that were not understood: then the question is dropped


@dataclass(frozen=True, slots=True)
class Progress:
    """One journey of a conversation.

    Attributes:
        facts: what the visitor has told.
        asked: the field that was asked for last.
        unclear: how many answers to it in a row were not understood.
        shown: the facts by which the outcome was shown last, as text; empty before.
        cards: ids of the cards of the last message that showed some.
        seen: ids of all cards that have been shown since the last change.
    """

    facts: Facts = field(default_factory=dict)
    asked: str | None = None
    unclear: int = 0
    shown: str = ""
    cards: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()

    @property
    def is_shown(self) -> bool:
        """Whether the visitor has seen the outcome of what is known."""
        return self.shown == _text_of(self.facts)

    @property
    def before(self) -> Facts | None:
        """The facts by which an outcome was shown last; None: none was shown."""
        return json.loads(self.shown) if self.shown else None

    @property
    def gives_up(self) -> bool:
        """Whether the question has been misunderstood often enough."""
        return self.unclear >= _MOST_UNCLEAR

    def learns(self, facts: Facts) -> bool:
        """Whether other facts say more than that something was written."""
        return _text_of(facts) != _text_of(self.facts)

    def learned(self, facts: Facts) -> Progress:
        """The same journey with other facts."""
        return replace(self, facts=facts, unclear=0)

    def asking(self, step: str) -> Progress:
        """The same journey after a question."""
        return replace(self, asked=step, unclear=self.unclear if step == self.asked else 0)

    def misunderstood(self) -> Progress:
        """The same journey after an answer that was not understood."""
        return replace(self, unclear=self.unclear + 1)

    def ended(self, cards: tuple[str, ...] = ()) -> Progress:
        """The same journey after its outcome was shown, with these cards."""
        return replace(self.settled(), cards=cards, seen=cards)

    def settled(self) -> Progress:
        """The same journey after an answer that changed nothing of what was shown."""
        return replace(self, asked=None, unclear=0, shown=_text_of(self.facts))

    def with_more(self, cards: tuple[str, ...]) -> Progress:
        """The same journey after further cards were shown."""
        return replace(self, cards=cards, seen=(*self.seen, *cards))

    def has_seen(self, cards: tuple[str, ...]) -> bool:
        """Whether an outcome with these cards would repeat the last one."""
        return bool(cards) and self.seen[: len(cards)] == cards


@dataclass(frozen=True, slots=True)
class Journeys:
    """All journeys of a conversation, and the one that is under way or was last."""

    of: Mapping[JourneyName, Progress]
    active: JourneyName | None

    @classmethod
    def of_turn(cls, turn: Turn) -> Journeys:
        """Read the slots; what is not a journey any more is left out."""
        kept: Mapping[str, Mapping[str, Any]] = turn.slots.get(SLOT) or {}
        active = turn.text_slot(ACTIVE)
        known = {name: _progress(kept[name]) for name in JOURNEYS if name in kept}
        return cls(known, next((name for name in JOURNEYS if name == active), None))

    @classmethod
    def under_way(cls, turn: Turn) -> JourneyName | None:
        """The journey that was begun and not left, even while the lead form is in front of it."""
        return None if turn.slots.get(STEP) else cls.of_turn(turn).active

    def progress(self, name: JourneyName) -> Progress:
        """How far a journey is."""
        return self.of.get(name, Progress())

    def slots(self, name: JourneyName, progress: Progress) -> dict[str, object]:
        """The slots after a change of one journey, which is then the one under way."""
        changed = {**self.of, name: progress}
        return {ACTIVE: name, SLOT: {key: _row(value) for key, value in changed.items()}}


def _progress(row: Mapping[str, Any]) -> Progress:
    lists = {name: tuple(row.get(name, ())) for name in ("cards", "seen")}
    return Progress(**(dict(row) | lists))


def _row(progress: Progress) -> dict[str, Any]:
    return {
        "facts": dict(progress.facts),
        "asked": progress.asked,
        "unclear": progress.unclear,
        "shown": progress.shown,
        "cards": list(progress.cards),
        "seen": list(progress.seen),
    }


def _text_of(facts: Facts) -> str:
    told = {name: value for name, value in facts.items() if name not in _SAYS_NOTHING}
    return json.dumps(told, sort_keys=True, ensure_ascii=False)
