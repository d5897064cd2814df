"""Answer a visitor's question and remember what follow-ups need."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from actions.answers import Before, Found
from actions.chat_action import Event, Speaker, set_slots
from actions.knowledge import Knowledge
from actions.turn import Turn

if TYPE_CHECKING:
    from knowledge_base.answerer import Answer, Citation


async def find_answer(turn: Turn, knowledge: Knowledge) -> Found:
    """Ask the knowledge base, with the question before as context.

    Raises:
        KnowledgeNotReady: nothing is loaded.
    """
    return await knowledge.answer(turn.text, turn.language, _before(turn), turn.vector)


def say_answer(found: Found, speaker: Speaker) -> None:
    """Say what was found, with its sources, and who has put it into words."""
    answer, words = found.answer, speaker.words.answer
    heading = words.in_other_language if answer.other_language else None
    mark = words.by_model if found.wording == "used" else None
    parts = [part for part in (heading, answer.text, answer.caution, mark) if part]
    speaker.say("\n\n".join(parts), **_payload(found))


def say_unknown(answer: Answer, text: str, speaker: Speaker, *, buttons: tuple[str, ...] = ()) -> None:
    """Say that the documents do not answer it."""
    speaker.say(text, buttons=buttons, kind="unknown", question=answer.question, confidence=_rounded(answer))


def remember_answer(turn: Turn, answer: Answer) -> list[Event]:
    """What a follow-up such as "and what does it cost?" refers to."""
    return set_slots(last_question=turn.text, topic=answer.document_id, unanswered_question=None)


def _before(turn: Turn) -> Before | None:
    question, document_id = turn.text_slot("last_question"), turn.text_slot("topic")
    return Before(question, document_id) if question and document_id else None


def _payload(found: Found) -> Mapping[str, Any]:
    answer = found.answer
    worded = {"generated": found.wording} if found.wording else {}
    return worded | {
        "kind": "answer",
        "question": answer.question,
        "confidence": _rounded(answer),
        "document_id": answer.document_id,
        "category": answer.category,
        "citations": [_cited(citation) for citation in answer.citations],
        "other_language": answer.other_language,
    }


def _cited(citation: Citation) -> dict[str, Any]:
    return {
        "document_id": citation.document_id,
        "title": citation.title,
        "section": citation.section,
        "url": citation.url,
        "verified": citation.verified.isoformat(),
        "certainty": citation.certainty,
    }


def _rounded(answer: Answer) -> float:
    return round(float(answer.confidence), 4)
