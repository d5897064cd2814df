"""The words around a plan in one language: `plan.yml`, with its dates filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

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

    def __getitem__(self, name: str) -> str:
        """Return a text of `plan.yml`."""
        return self.texts.text(f"plan.{name}")

    def caution(self, certainty: str) -> str | None:
        """Return what to be told of facts of this certainty; None: nothing."""
        cautions: Mapping[str, str] = self.texts["plan"]["cautions"]
        return cautions.get(certainty)

    def day(self, day: date) -> str:
        """Write a date out."""
        months = self["months"].split()
        return self["day"].format(day=day.day, month=months[day.month - 1], year=day.year)

    def made(self, day: date) -> str:
        """Say when and by whom a plan was made, and what to make of it."""
        return self["made"].format(day=self.day(day), cluster=self.cluster)

    def seen(self, source: StepSource) -> str:
        """Name a source and the day on which it was read."""
        return self["seen"].format(publisher=source.publisher, day=self.day(source.seen))
