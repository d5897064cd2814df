"""A plan of the product, as a message carries it."""

from __future__ import annotations

from typing import Any

from api.models import Language
from api.page_texts import load_page_texts
from api.plan_card import PlanCard
from api.plan_words import PlanWords
from knowledge_base.plan.card import plan_card
from knowledge_base.plan.plan import make_plan
from knowledge_base.plan.situation import Situation
from knowledge_base.settings import ROOT
from tests.unit.knowledge_base.plan.steps import STEPS

CLUSTER = "Klustret i Åmål"
TEXTS = load_page_texts(ROOT / "web" / "texts")
SITUATION = Situation(
    founder="eu",
    premises="lab",
    gmm=True,
    animals=True,
    skipped=frozenset({"clinical_trial", "staff_abroad"}),
)


def a_card(language: Language = "en", situation: Situation = SITUATION) -> dict[str, Any]:
    return plan_card(make_plan(situation, STEPS), language)


def a_plan(language: Language = "en") -> PlanCard:
    return PlanCard.model_validate(a_card(language))


def words_of(language: Language) -> PlanWords:
    return PlanWords(language, CLUSTER, TEXTS[language])
