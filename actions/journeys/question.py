"""A question of a journey, in both languages, with answers that its reader understands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from actions.journeys.journey import JourneyName, Step
from actions.language import Language
from knowledge_base.matching import facility_suspicions, funding_suspicions
from knowledge_base.record import Texts

UNSURE: Final = Texts(en="I don't know", sv="Vet inte")
YES_OR_NO: Final = (Texts(en="Yes", sv="Ja"), Texts(en="No", sv="Nej"), UNSURE)

_CONFIRMING: Final[Mapping[JourneyName, frozenset[str]]] = {
    "facility": frozenset(facility_suspicions.SUSPICIONS),
    "funding": frozenset(funding_suspicions.SUSPICIONS),
}
_SURE: Final = Texts(
    en="I want to be sure that I have understood you. {}",
    sv="Jag vill vara säker på att jag har förstått er. {}",
)

_WHY: Final = Texts(
    en="What you wrote before can be read as ruling this out, and a card depends on it.",
    sv="Det ni skrev tidigare kan läsas som att ni utesluter det, och ett kort hänger på svaret.",
)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, the answers to choose from, and what is said before it is asked again."""

    ask: Texts
    answers: tuple[Texts, ...]
    hint: Texts | None = None

    def step(self, field: str, language: Language) -> Step:
        """Return the step that asks it for a field."""
        answers = tuple(answer.of(language) for answer in self.answers)
        return Step(field, self.ask.of(language), answers, self.hint.of(language) if self.hint else "")


def confirming(ask: Texts) -> Question:
    """A question about something that may have been refused already."""
    texts = Texts(en=_SURE.en.format(ask.en), sv=_SURE.sv.format(ask.sv))
    return Question(texts, YES_OR_NO, _WHY)


def is_confirming(name: JourneyName, field: str | None) -> bool:
    """Whether what a journey asks for is such a question."""
    return field in _CONFIRMING.get(name, ())
