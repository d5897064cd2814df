"""What a correction does to a plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from knowledge_base.plan.plan import Plan
from knowledge_base.plan.step import Step


@dataclass(frozen=True, slots=True)
class Change:
    """The steps in which a plan differs from the one before it, each in its plan's order."""

    added: tuple[Step, ...]
    removed: tuple[Step, ...]

    @classmethod
    def between(cls, before: Plan, now: Plan) -> Self:
        """Compare two plans of one company."""
        return cls(_only(now, before), _only(before, now))


def _only(plan: Plan, other: Plan) -> tuple[Step, ...]:
    known = {step.id for step in other.steps}
    return tuple(step for step in plan.steps if step.id not in known)
