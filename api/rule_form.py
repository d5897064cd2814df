"""What an administrator types about a rule: read and checked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from api.leads import NeedCategory
from api.models import Language
from api.notices.rule import Outside, Rule
from api.webhook_body import one_line

LONGEST_NAME = 100
HIGHEST_SCORE = 100
MOST_HOURS = 24 * 30
MOST_PLACES = 50
MOST_CHANNELS = 300  # all of them: those that are kept, and those of the settings


class PostedRule(BaseModel):
    """The form's fields."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    name: str = Field(default="", max_length=1000)
    enabled: bool = False
    stops: bool = False
    category: list[NeedCategory] = Field(default_factory=list)
    language: list[Language] = Field(default_factory=list)
    least_score: str = Field(default="", max_length=10)
    most_score: str = Field(default="", max_length=10)
    municipalities: str = Field(default="", max_length=5000)
    channel: list[str] = Field(default_factory=list, max_length=MOST_CHANNELS)
    digest: bool = False
    outside: Outside = "send"
    fallback: str = Field(default="", max_length=36)
    escalate_hours: str = Field(default="", max_length=10)
    escalate_to: str = Field(default="", max_length=36)

    def rule(self, number: int) -> Rule:
        """Return the rule that is meant; a number that cannot be read is left out, and `faults` tells it."""
        return Rule(
            id=number,
            name=one_line(self.name),
            enabled=self.enabled,
            stops=self.stops,
            categories=tuple(self.category),
            languages=tuple(self.language),
            least_score=_number(self.least_score),
            most_score=_number(self.most_score),
            municipalities=tuple(self._places()),
            channels=tuple(self.channel),
            digest=self.digest,
            outside=self.outside,
            fallback=self.fallback or None,
            escalate_hours=_number(self.escalate_hours),
            escalate_to=self.escalate_to or None,
        )

    def _places(self) -> list[str]:
        return [place for place in map(one_line, re.split(r"[,;\n]", self.municipalities)) if place]


def faults(posted: PostedRule, rule: Rule, known: frozenset[str]) -> list[str]:
    """Name the sentences of `texts.rules.troubles` about what cannot be kept as it is typed.

    Args:
        posted: The fields.
        rule: What was read from them.
        known: The ids of the channels that there are.
    """
    return list(_faults(posted, rule, known))


def _faults(posted: PostedRule, rule: Rule, known: frozenset[str]) -> Iterator[str]:
    if not 0 < len(rule.name) <= LONGEST_NAME:
        yield "name"
    scores = (posted.least_score, rule.least_score), (posted.most_score, rule.most_score)
    if any(typed.strip() and (read is None or read > HIGHEST_SCORE) for typed, read in scores):
        yield "score"
    elif rule.most_score is not None and (rule.least_score or 0) > rule.most_score:
        yield "score_order"
    if not rule.channels or not known.issuperset(rule.channels):
        yield "channels"
    if len(rule.municipalities) > MOST_PLACES:
        yield "municipalities"
    if rule.outside == "fallback" and rule.fallback not in known:
        yield "fallback"
    hours = rule.escalate_hours
    if posted.escalate_hours.strip() and not (hours and hours <= MOST_HOURS and rule.escalate_to in known):
        yield "escalate"


def _number(typed: str) -> int | None:
    text = typed.strip()
    return int(text) if text.isascii() and text.isdecimal() else None
