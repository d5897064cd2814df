"""Answer a visitor's question and remember what follow-ups need."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from actions.answers import Before, Found, Reply
from actions.chat_action import Event, Speaker, set_slots
from actions.knowledge import Knowledge
from actions.turn import Turn

if TYPE_CHECKING:
    from knowledge_base.answer import Answer
    from knowledge_base.citation import Citation

_RECENT = 4  # documents that "which of these?" may mean, answers whose caution is still in view


async def find_reply(turn: Turn, knowledge: Knowledge) -> Reply:
    """Ask the knowledge base, with what went before as context.

    Raises:
        KnowledgeNotReady: nothing is loaded.
    """
    return await knowledge.respond(turn.text, turn.language, _before(turn), turn.vector)


def say_answers(reply: Reply, turn: Turn, speaker: Speaker, *, guides: tuple[str, ...] = ()) -> None:
    """Say what was found, each with its sources, and which of the compared documents does not tell.

    Args:
        reply: what was found.
        turn: tells which cautions the visitor has read.
        speaker: says it.
        guides: buttons below the last answer, to the journeys that lead on from it.
    """
    words = speaker.words.answer
    compares = reply.kind == "comparison"
    headed = compares or len(reply.answered) > 1
    for place, found in enumerate(reply.answered):
        opening = words.side_by_side if compares and place == 0 else None
        buttons = guides if found is reply.answered[-1] else ()
        caution = _caution(found.answer, turn, speaker)
        _say(found, speaker, buttons, caution, opening, found.heading if headed else None)
    if compares and reply.answered:
        for found in reply.unanswered:
            speaker.say(words.not_told.format(title=found.heading))


def say_unknown(answer: Answer, text: str, speaker: Speaker, *, buttons: tuple[str, ...] = ()) -> None:
    """Say that the documents do not answer it."""
    speaker.say(text, buttons=buttons, kind="unknown", question=answer.question, confidence=_rounded(answer))


def remember_reply(turn: Turn, reply: Reply) -> list[Event]:
    """What a follow-up such as "and what does it cost?" refers to, and what is left for a person."""
    left = " ".join(found.answer.question for found in reply.open) or None
    if not reply.answered:
        return set_slots(unanswered_question=turn.text)
    topic = reply.answered[-1].answer.document_id
    return set_slots(last_question=turn.text, topic=topic, unanswered_question=left)


def _before(turn: Turn) -> Before | None:
    question, document_id = turn.text_slot("last_question"), turn.text_slot("topic")
    return Before(question, document_id, turn.answered_from(_RECENT)) if question and document_id else None


def _caution(answer: Answer, turn: Turn, speaker: Speaker) -> str | None:
    """The answer's caution; only that it holds again, where the visitor has just read it word for word."""
    caution = answer.caution
    again = caution is not None and any(caution in text for text in turn.answers_lately(_RECENT))
    return speaker.words.answer.same_caution if again else caution


def _say(
    found: Found, speaker: Speaker, buttons: tuple[str, ...], caution: str | None, *opening: str | None
) -> None:
    answer, words = found.answer, speaker.words.answer
    language = words.in_other_language if answer.other_language else None
    mark = words.by_model if found.wording == "used" else None
    parts = [part for part in (*opening, language, answer.text, caution, mark) if part]
    speaker.say("\n\n".join(parts), buttons=buttons, **_payload(found))


def _payload(found: Found) -> Mapping[str, Any]:
    answer = found.answer
    worded = {"generated": found.wording} if found.wording else {}
    return worded | {
        "kind": "answer",
        "question": answer.question,
        "confidence": _rounded(answer),
        "document_id": answer.document_id,
        "category": answer.category,
        "citations": [cited(citation) for citation in answer.citations],
        "other_language": answer.other_language,
    }


def cited(citation: Citation) -> dict[str, Any]:
    """A citation as the API takes it."""
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
