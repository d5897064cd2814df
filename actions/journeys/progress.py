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
_SAYS_NOTHING: Final = frozenset({"text", "asked"})  # that something was written, or asked for
_MOST_UNCLEAR: Final = 2  # answers in a row that were not understood: then the question is dropped


@dataclass(frozen=True, slots=True)
class Progress:
    """One journey of a conversation.

    Attributes:
        facts: what the visitor has told.
        asked: the field that was asked for last.
        unclear: how many answers to it in a row were not understood.
        shown: the facts by which the outcome was shown last, as text; empty before.
    """

    facts: Facts = field(default_factory=dict)
    asked: str | None = None
    unclear: int = 0
    shown: str = ""

    @property
    def is_shown(self) -> bool:
        """Whether the visitor has seen the outcome of what is known."""
        return self.shown == _text_of(self.facts)

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

    def ended(self) -> Progress:
        """The same journey after its outcome was shown."""
        return replace(self, asked=None, unclear=0, shown=_text_of(self.facts))


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
        known = {name: Progress(**kept[name]) for name in JOURNEYS if name in kept}
        return cls(known, next((name for name in JOURNEYS if name == active), None))

    def progress(self, name: JourneyName) -> Progress:
        """How far a journey is."""
        return self.of.get(name, Progress())

    def slots(self, name: JourneyName, progress: Progress) -> dict[str, object]:
        """The slots after a change of one journey, which is then the one under way."""
        changed = {**self.of, name: progress}
        return {ACTIVE: name, SLOT: {key: _row(value) for key, value in changed.items()}}


def _row(progress: Progress) -> dict[str, Any]:
    return {
        "facts": dict(progress.facts),
        "asked": progress.asked,
        "unclear": progress.unclear,
        "shown": progress.shown,
    }


def _text_of(facts: Facts) -> str:
    told = {name: value for name, value in facts.items() if name not in _SAYS_NOTHING}
    return json.dumps(told, sort_keys=True, ensure_ascii=False)
