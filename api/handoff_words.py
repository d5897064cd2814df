"""What staff write to visitors, as messages and as the beginning of a document."""

from __future__ import annotations

from pydantic import TypeAdapter, ValidationError

from api.document_checks import LONGEST_TITLE
from api.document_form import DocumentForm
from api.documents import Stamp
from api.errors import InvalidInputError
from api.handoffs import Handoff
from api.models import Draft, Language, Session
from api.new_document import begin_document
from api.schemas import CitationShape
from api.services import Services
from api.stores.users import User

MOST_CITATIONS = 3
SAFE_LINKS = ("https://", "http://")

_CITATIONS = TypeAdapter(list[CitationShape])


def said_by(handoff: Handoff | None, text: str, language: Language, citations: str) -> Draft | None:
    """Return a person's message with the sources it names; nothing where no person has the conversation.

    Args:
        handoff: Whose name the visitor sees.
        text: What was written.
        language: Of the conversation.
        citations: The inserted sources, as JSON; empty for none.

    Raises:
        InvalidInputError: The sources cannot be read.
    """
    if handoff is None or not handoff.taken:
        return None
    content = {"by": handoff.shown_as, "citations": _sources(citations)}
    return Draft("staff", text, language=language, content=content)


async def proposed_document(wired: Services, session: Session, user: User, message_id: int) -> str | None:
    """Begin a draft with what a person has answered to the question before it; return the editor's address.

    Nothing: the message is none of the staff's.
    """
    transcript = await wired.stores.messages.history(session.id)
    place = next((at for at, message in enumerate(transcript) if message.id == message_id), -1)
    if place < 0 or transcript[place].role != "staff":
        return None
    answer = transcript[place]
    asked = [" ".join(message.text.split()) for message in transcript[:place] if message.role == "visitor"]
    question = asked[-1] if asked else ""
    form = DocumentForm(
        title=(question or answer.text).rstrip("?! ")[:LONGEST_TITLE].strip(),
        language=answer.language or session.language,
        category="other",
        verified=wired.today.isoformat(),
        questions=(question,) if question else (),
        body=answer.text,
    )
    begun = await begin_document(wired.stores.documents, form, Stamp(user.name, wired.clock()))
    return begun.path


def _sources(text: str) -> list[dict[str, object]]:
    if not text.strip():
        return []
    try:
        found = _CITATIONS.validate_json(text)[:MOST_CITATIONS]
    except ValidationError:
        raise InvalidInputError(
            "The sources cannot be read: load the page again.", reason="sources"
        ) from None
    return [_safe(citation.model_dump()) for citation in found]


def _safe(citation: dict[str, object]) -> dict[str, object]:
    if not str(citation["url"] or "").lower().startswith(SAFE_LINKS):
        citation["url"] = None
    return citation
