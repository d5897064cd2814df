"""The plan of one company: its steps in order, and what must be known to complete it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knowledge_base.plan.situation import FIELDS, Field, Situation
from knowledge_base.plan.step import Step


@dataclass(frozen=True, slots=True)
class Unclear:
    """A question without an answer, and the steps that an answer may bring."""

    field: Field
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a company has to do.

    Attributes:
        steps: Each behind those that come before it, otherwise in the order of the catalogue.
        to_check: What the company has to find out itself, in the order of the questions.
    """

    steps: tuple[Step, ...]
    to_check: tuple[Unclear, ...]


def make_plan(situation: Situation, steps: Iterable[Step]) -> Plan:
    """Choose the steps that a company needs and put them in order."""
    known = tuple(steps)
    needed = [step for step in known if step.needed(situation)]
    return Plan(in_order(needed), tuple(_unclear(situation, known)))


def next_question(situation: Situation, steps: Iterable[Step]) -> Field | None:
    """Return what to ask next; None: nothing that was not skipped can change the plan any more."""
    open_fields = {name for step in steps for name in step.open(situation)}
    return next((name for name in FIELDS if name in open_fields - situation.skipped), None)


def in_order(steps: Sequence[Step]) -> tuple[Step, ...]:
    """Put each step behind those that it names in `after`; nothing else moves."""
    waiting, ordered = list(steps), list[Step]()
    while waiting:
        names = {step.id for step in waiting}
        # In a circle, which the check of the content finds, the first one goes first.
        ready = next((step for step in waiting if names.isdisjoint(step.after)), waiting[0])
        waiting.remove(ready)
        ordered.append(ready)
    return tuple(ordered)


def _unclear(situation: Situation, steps: Sequence[Step]) -> Iterable[Unclear]:
    """Name each undecided step once, under the last of the questions that it waits for."""
    for name in FIELDS:
        waiting = tuple(step for step in steps if _last_open(step, situation) == name)
        if waiting:
            yield Unclear(name, in_order(waiting))


def _last_open(step: Step, situation: Situation) -> Field | None:
    return max(step.open(situation), key=FIELDS.index, default=None)
