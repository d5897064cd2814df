"""The establishment plan that a message carries, as it is read back from there."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, Field, StringConstraints, ValidationError

from api.models import Message

Link = Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]


class StepSource(BaseModel, frozen=True):
    """Where a step's facts stand, and the day on which somebody saw them there."""

    url: Link
    publisher: str
    seen: date


class PlanStep(BaseModel, frozen=True):
    """One step; what no source tells is None."""

    id: str
    title: str
    text: str
    authority: str
    link: Link
    time: str | None = None
    cost: str | None = None
    source: StepSource
    certainty: Literal["verified", "dated", "secondary"]


class PlanCard(BaseModel, frozen=True):
    """A plan in the language of its message."""

    kind: Literal["plan"]
    title: str
    steps: Annotated[tuple[PlanStep, ...], Field(min_length=1)]
    to_check: tuple[str, ...] = ()


def plan_of(message: Message) -> PlanCard | None:
    """Return the plan that a message carries; None: it carries none that can be read."""
    return next(filter(None, map(_read, message.content.get("cards", ()))), None)


def _read(card: object) -> PlanCard | None:
    try:
        return PlanCard.model_validate(card)
    except ValidationError:
        return None
