"""A rule: which leads it means, and where they go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from api.leads import Lead, NeedCategory
from api.models import Language
from api.notices.municipality import is_stated

Outside = Literal["send", "wait", "fallback"]
OUTSIDE: tuple[Outside, ...] = get_args(Outside)
Condition = Literal["category", "language", "score", "municipality"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule as it is kept; what is empty restricts nothing.

    Attributes:
        stops: Whether rules after it are left out for a lead that it means.
        channels: The ids of those that are told.
        digest: Whether they are told once a day instead of at once.
        outside: What happens while nobody is on duty: they are told anyway, or when the hours begin, or the
            fallback is told instead.
        escalate_hours: After how many hours, if nobody has taken the lead, another channel is told, once.
    """

    id: int
    name: str
    enabled: bool = True
    stops: bool = True
    categories: tuple[NeedCategory, ...] = ()
    languages: tuple[Language, ...] = ()
    least_score: int | None = None
    most_score: int | None = None
    municipalities: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    digest: bool = False
    outside: Outside = "send"
    fallback: str | None = None
    escalate_hours: int | None = None
    escalate_to: str | None = None

    def unmet(self, lead: Lead) -> tuple[Condition, ...]:
        """Name the conditions that a lead does not meet; none: the rule means it."""
        return tuple(self._unmet(lead))

    def _unmet(self, lead: Lead) -> Iterator[Condition]:
        if self.categories and lead.need_category not in self.categories:
            yield "category"
        if self.languages and lead.language not in self.languages:
            yield "language"
        if not self._score_fits(lead.score):
            yield "score"
        if self.municipalities and not any(is_of(lead, place) for place in self.municipalities):
            yield "municipality"

    def _score_fits(self, score: int | None) -> bool:
        if score is None:
            return self.least_score is None and self.most_score is None
        return (self.least_score or 0) <= score and (self.most_score is None or score <= self.most_score)


def is_of(lead: Lead, municipality: str) -> bool:
    """Tell whether a lead is about a municipality: by its field or, where that is empty, by its words.

    "From Solna" and "anywhere but Solna" are about another one.
    """
    return is_stated(municipality, lead.municipality or lead.need_text)
