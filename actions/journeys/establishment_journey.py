"""The journey to a plan for setting up a company here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, cast

from actions.journeys.journey import Facts, Outcome, Step
from actions.journeys.needs import in_words, leave_open, told_in
from actions.journeys.question import Question
from actions.language import Language
from knowledge_base.plan.card import plan_card
from knowledge_base.plan.change import Change
from knowledge_base.plan.plan import Plan, make_plan, next_question
from knowledge_base.plan.question import QUESTIONS
from knowledge_base.plan.situation import Field, Situation
from knowledge_base.plan.situation_reader import read
from knowledge_base.plan.step import Step as PlanStep
from knowledge_base.record import Texts

_PLAN: Final = Texts(
    en=(
        "This is your plan: {steps} steps, in the order in which they are usually taken. You can download "
        "it, or have it sent by e-mail. If something in it is wrong, just write what is different."
    ),
    sv=(
        "Här är er plan: {steps} steg, i den ordning de brukar tas. Du kan ladda ner den eller få den "
        "skickad med e-post. Stämmer något inte, skriv bara vad som är annorlunda."
    ),
)
_CHANGED: Final = Texts(
    en="I have changed the plan. It now has {steps} steps.",
    sv="Jag har ändrat planen. Den har nu {steps} steg.",
)
_SAME: Final = Texts(
    en="That does not change the steps of your plan.", sv="Det ändrar inte stegen i er plan."
)
_ADDED: Final = Texts(en="Added", sv="Nya steg")
_REMOVED: Final = Texts(en="No longer needed", sv="Behövs inte längre")
_NEED: Final = Texts(en="Setting up in Flemingsberg: {noted}", sv="Etablering i Flemingsberg: {noted}")
_BARE_NEED: Final = Texts(en="Setting up in Flemingsberg", sv="Etablering i Flemingsberg")
_NOTED: Final = {
    "founder": {
        "swedish": Texts(en="founders from Sweden", sv="grundare från Sverige"),
        "eu": Texts(en="founders from the EU", sv="grundare från EU"),
        "outside_eu": Texts(en="founders from outside the EU", sv="grundare från länder utanför EU"),
    },
    "premises": {
        "lab": Texts(en="a laboratory", sv="laboratorium"),
        "office": Texts(en="an office", sv="kontor"),
    },
}
_SAID: Final = {
    "gmm": (Texts(en="GMM", sv="GMM"), Texts(en="no GMM", sv="inga GMM")),
    "animals": (
        Texts(en="animal studies", sv="djurförsök"),
        Texts(en="no animal studies", sv="inga djurförsök"),
    ),
    "clinical_trial": (
        Texts(en="a clinical trial", sv="en klinisk prövning"),
        Texts(en="no clinical trial", sv="ingen klinisk prövning"),
    ),
    "staff_abroad": (
        Texts(en="staff from outside the EU", sv="personal från länder utanför EU"),
        Texts(en="no staff from outside the EU", sv="ingen personal från länder utanför EU"),
    ),
    "registered": (
        Texts(en="a Swedish company already", sv="redan ett svenskt bolag"),
        Texts(en="no Swedish company yet", sv="inget svenskt bolag än"),
    ),
}


class EstablishmentJourney:
    """Asks what the steps depend on, and makes a checklist of them."""

    def __init__(self, steps: Sequence[PlanStep]) -> None:
        self._steps = tuple(steps)

    def read(self, text: str, language: Language, facts: Facts, asked: str | None) -> Facts:
        """Add what a message tells of the company."""
        return read(text, language, Situation.from_json(facts), cast("Field | None", asked)).to_json()

    def skip(self, facts: Facts, field: str) -> Facts:
        """Leave a question open: the plan says what it may bring."""
        return leave_open(facts, field)

    def noted(self, facts: Facts, language: Language) -> tuple[str, ...]:
        """What was understood of the company."""
        situation = Situation.from_json(facts)
        chosen = [values.get(getattr(situation, name) or "") for name, values in _NOTED.items()]
        said = [
            pair[0] if getattr(situation, name) else pair[1]
            for name, pair in _SAID.items()
            if getattr(situation, name) is not None
        ]
        return tuple(texts.of(language) for texts in (*chosen, *said) if texts)

    def company(self, facts: Facts, language: Language) -> dict[str, str]:
        """Nothing that a lead names by itself."""
        return {}

    def next_step(self, facts: Facts, language: Language) -> Step | None:
        """The next question on which a step depends."""
        field = next_question(Situation.from_json(facts), self._steps)
        if field is None:
            return None
        question = QUESTIONS[field]
        return Question(question.ask, question.answers).step(field, language)

    def outcome(self, facts: Facts, language: Language, before: Facts | None = None) -> Outcome:
        """The plan; after a correction, with what it has changed."""
        plan = self._plan(facts)
        return Outcome(
            text=_first(plan, language) if before is None else _corrected(self._plan(before), plan, language),
            cards=(plan_card(plan, language),),
            need=in_words(told_in(facts), self.noted(facts, language), language, _NEED)
            or _BARE_NEED.of(language),
        )

    def _plan(self, facts: Facts) -> Plan:
        return make_plan(Situation.from_json(facts), self._steps)


def _first(plan: Plan, language: Language) -> str:
    return _PLAN.of(language).format(steps=len(plan.steps))


def _corrected(before: Plan, now: Plan, language: Language) -> str:
    change = Change.between(before, now)
    lists = [
        _listed(title.of(language), steps, language)
        for title, steps in ((_ADDED, change.added), (_REMOVED, change.removed))
        if steps
    ]
    opening = _CHANGED.of(language).format(steps=len(now.steps)) if lists else _SAME.of(language)
    return "\n\n".join((opening, *lists))


def _listed(title: str, steps: Sequence[PlanStep], language: Language) -> str:
    return "\n".join((f"{title}:", *(f"- {step.name.of(language)}" for step in steps)))
