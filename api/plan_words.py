"""The words around a plan in one language: `plan.yml`, with its dates filled in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from api.models import Language
from api.page_texts import PageTexts
from api.plan_card import StepSource


@dataclass(frozen=True, slots=True)
class PlanWords:
    """Labels and sentences.

    Attributes:
        language: What they are written in.
        cluster: The name of the cluster.
    """

    language: Language
    cluster: str
    texts: PageTexts

    def __getitem__(self, name: str) -> Any:
        """Return a text of `plan.yml`, or a group of them."""
        return self.texts["plan"][name]

    def day(self, day: date) -> str:
        """Write a date out."""
        return str(self["day"].format(day=day.day, month=self["months"][day.month - 1], year=day.year))

    def made(self, day: date) -> str:
        """Say when and by whom a plan was made, and what to make of it."""
        return str(self["made"].format(day=self.day(day), cluster=self.cluster))

    def seen(self, source: StepSource) -> str:
        """Name a source and the day on which it was read."""
        return str(self["seen"].format(publisher=source.publisher, day=self.day(source.seen)))
