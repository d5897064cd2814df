"""A plan as the card that a message of the chat carries."""

from __future__ import annotations

from typing import Any, Final

from knowledge_base.document import Language
from knowledge_base.plan.plan import Plan, Unclear
from knowledge_base.plan.question import QUESTIONS
from knowledge_base.plan.step import Step
from knowledge_base.record import Texts

TITLE: Final = Texts(
    en="Your plan for setting up in Flemingsberg", sv="Er plan för etableringen i Flemingsberg"
)
MAY_BRING: Final = Texts(
    en="{question}. It may add: {steps}.", sv="{question}. Det kan ge fler steg: {steps}."
)


def plan_card(plan: Plan, language: Language) -> dict[str, Any]:
    """Return the plan in one language, as plain values; what no source tells is None."""
    return {
        "kind": "plan",
        "id": "establishment",
        "title": TITLE.of(language),
        "steps": [_step(step, language) for step in plan.steps],
        "to_check": [_to_check(unclear, language) for unclear in plan.to_check],
    }


def _step(step: Step, language: Language) -> dict[str, Any]:
    source = step.sources[0]
    return {
        "id": step.id,
        "title": step.name.of(language),
        "text": step.text.of(language),
        "authority": step.authority.of(language),
        "link": step.link,
        "time": step.time and step.time.of(language),
        "cost": step.cost and step.cost.of(language),
        "source": {"url": source.url, "publisher": source.publisher, "seen": source.seen.isoformat()},
        "certainty": step.certainty,
    }


def _to_check(unclear: Unclear, language: Language) -> str:
    question = QUESTIONS[unclear.field].check.of(language)
    steps = "; ".join(_begun_small(step.name.of(language)) for step in unclear.steps)
    return MAY_BRING.of(language).format(question=question, steps=steps)


def _begun_small(title: str) -> str:
    return title[:1].lower() + title[1:]
