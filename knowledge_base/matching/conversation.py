"""A need told as in a conversation: what is asked then is answered from a set of answers."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, Self

from knowledge_base.labelled_lines import load_lines
from knowledge_base.matching.evaluation import SHOWN, Figures, NeedOutcome, figures
from knowledge_base.matching.facility_need import FacilityNeed
from knowledge_base.matching.facility_suspicions import SUSPICIONS as FACILITY_SUSPICIONS
from knowledge_base.matching.funding_need import FundingNeed
from knowledge_base.matching.funding_suspicions import SUSPICIONS as FUNDING_SUSPICIONS
from knowledge_base.matching.match import Matches
from knowledge_base.matching.matching import Matching
from knowledge_base.matching.need_set import LabelledNeed
from knowledge_base.matching.questions import next_question

Answers = Mapping[str, Mapping[str, str]]  # by the id of a need, then by the field that is asked for
UNKNOWN: Final = {"en": "I don't know", "sv": "Vet inte"}


@dataclass(frozen=True, slots=True)
class Conversation:
    """What came of one need.

    Attributes:
        asked: The fields and suspicions that were asked about.
        known: Those of them to which there is an answer: the text had told of them already.
    """

    outcome: NeedOutcome
    asked: tuple[str, ...]
    known: tuple[str, ...]

    @classmethod
    def of(cls, need: LabelledNeed, answers: Mapping[str, str], matching: Matching) -> Self:
        """Tell a need, answer what is asked, and see which cards end it."""
        started = time.perf_counter()
        told = _Told.of(need, matching)
        asked: list[str] = []
        while field := next_question(told.need, told.matches()):
            told = told.answered(answers.get(field, UNKNOWN[need.language]), field)
            asked.append(field)
        found = told.matches()
        took = (time.perf_counter() - started) * 1000
        # Where nothing else fits, what is still suspected is what a journey ends in.
        outcome = NeedOutcome.of(need, found.shown or found.held, took)
        return cls(outcome, tuple(asked), tuple(field for field in asked if field in answers))


@dataclass(frozen=True, slots=True)
class _Told:
    """A need as far as it was told."""

    labelled: LabelledNeed
    need: FacilityNeed | FundingNeed
    matching: Matching

    @classmethod
    def of(cls, labelled: LabelledNeed, matching: Matching) -> Self:
        read = matching.reader.facility if labelled.kind == "facility" else matching.reader.funding
        return cls(labelled, read(labelled.text, labelled.language), matching)

    def answered(self, text: str, field: str) -> Self:
        reader, language = self.matching.reader, self.labelled.language
        if isinstance(self.need, FacilityNeed):
            need: FacilityNeed | FundingNeed = reader.facility(text, language, self.need, field)
        else:
            need = reader.funding(text, language, self.need, field)
        return replace(self, need=replace(need, asked=need.asked | {field}))

    def matches(self) -> Matches[Any]:
        if isinstance(self.need, FacilityNeed):
            return self.matching.facilities.match(self.need, SHOWN)
        return self.matching.funding.match(self.need, SHOWN)


def load_answers(file: Path) -> Answers:
    """Read a JSON Lines file of answers.

    Raises:
        EvaluationError: If the file cannot be read, or a line holds no answers; the line is named.
    """
    return dict(load_lines(file, "set of answers", lambda row: (str(row["id"]), dict(row["answers"]))))


def converse(needs: Sequence[LabelledNeed], answers: Answers, matching: Matching) -> tuple[Conversation, ...]:
    """Tell every need once; who has no answer to a question does not know."""
    return tuple(Conversation.of(need, answers.get(need.id, {}), matching) for need in needs)


def conversation_report(conversations: Sequence[Conversation]) -> dict[str, Any]:
    """Sum up conversations as a value that `json` can write."""
    overall: Figures = figures([each.outcome for each in conversations])
    asked = [field for each in conversations for field in each.asked]
    known = [field for each in conversations for field in each.known]
    return {
        "overall": {name: value for name, value in overall.items() if not name.startswith("entity")},
        "broken": {
            each.outcome.need.id: list(each.outcome.broken) for each in conversations if each.outcome.broken
        },
        "questions": {
            "a_need": round(len(asked) / len(conversations), 2) if conversations else None,
            "asked": len(asked),
            "to_be_sure": sum(map(_is_confirming, asked)),
            "told_before": sum(not _is_confirming(field) for field in known),
        },
    }


def _is_confirming(field: str) -> bool:
    """Whether it is asked so as to be sure of what the text tells."""
    return field in FUNDING_SUSPICIONS or field in FACILITY_SUSPICIONS
