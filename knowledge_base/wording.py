"""An answer put into words by a language model: what it is asked, and whether its words may be shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from knowledge_base.answer import Answer
from knowledge_base.caution import caution_for
from knowledge_base.citation import cite
from knowledge_base.claim import Claim, read_claims
from knowledge_base.embedder import Embedder
from knowledge_base.passage import Passage
from knowledge_base.prompt import messages
from knowledge_base.support import Fault, SupportCheck

Refusal = Literal["form"] | Fault


@dataclass(frozen=True, slots=True)
class Worded:
    """What became of a model's words.

    Attributes:
        answer: The answer to show: in the model's words, or as it was quoted.
        refusal: Why the model's words are not shown; None where they are.
    """

    answer: Answer
    refusal: Refusal | None


class Wording:
    """Asks for words and checks them; safe to use from many threads."""

    def __init__(self, embedder: Embedder) -> None:
        self._check = SupportCheck(embedder)

    def prompt(self, answer: Answer) -> list[dict[str, str]]:
        """Return the messages that ask a model to put an answer's passages into words."""
        return messages(answer.question, answer.language, answer.passages)

    def accept(self, answer: Answer, reply: str) -> Worded:
        """Return the answer in the reply's words if its passages support every sentence, else as it was."""
        claims = read_claims(reply, answer.language, len(answer.passages))
        if not claims:
            return Worded(answer, "form")
        faults = self._check.faults(claims, answer.passages, answer.language)
        refusal = next((fault for fault in faults if fault), None)
        return Worded(answer, refusal) if refusal else Worded(_in_words(answer, claims), None)


def _in_words(answer: Answer, claims: Sequence[Claim]) -> Answer:
    cited = _cited(answer, claims)
    return replace(
        answer,
        text=" ".join(claim.text for claim in claims),
        citations=cite(cited),
        caution=caution_for(cited, answer.language),
        quoted=tuple(cited),
        other_language=False,
    )


def _cited(answer: Answer, claims: Sequence[Claim]) -> list[Passage]:
    places = dict.fromkeys(place for claim in claims for place in claim.cited)
    return [answer.passages[place] for place in places]
