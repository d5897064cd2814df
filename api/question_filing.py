"""Takes questions that nothing answered into documents: a new one, or the drafts of one that is there."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from api.bundled_documents import draft_columns
from api.document_form import DocumentForm, form_of, text_of
from api.document_id import free_id
from api.documents import Stamp, StoredDocument
from api.models import LANGUAGES, Language
from api.questions import AskedQuestion
from api.stores.documents import DocumentStore
from api.stores.unanswered import UnansweredStore

TRIES = 3


@dataclass(frozen=True, slots=True)
class Filed:
    """What became of the questions.

    Attributes:
        path: The page of the document.
        taken: How many questions its drafts have now.
        left: How many stay in the list: there is no draft in their language, or somebody kept saving it.
    """

    path: str
    taken: int
    left: int


class QuestionFiling:
    """Writes questions into the `questions` of drafts and settles them."""

    def __init__(self, documents: DocumentStore, questions: UnansweredStore) -> None:
        self._documents = documents
        self._questions = questions

    async def start(
        self, title: str, language: Language, category: str, asked: Sequence[AskedQuestion], stamp: Stamp
    ) -> Filed:
        """Begin a document with the questions; those in the other language begin its translation.

        Args:
            title: In `language`.
            language: Of the draft that is opened.
            category: Of the document.
            asked: The questions.
            stamp: Who begins it.
        """
        document_id = await free_id(self._documents, title)
        today = stamp.at.date().isoformat()
        form = DocumentForm(id=document_id, category=category, verified=today)
        for code in LANGUAGES:
            texts = _texts(asked, code)
            if code == language or texts:
                named = title if code == language else texts[0].rstrip("?! ")
                draft = replace(form, title=named, language=code, questions=texts)
                columns = draft_columns(text_of(draft), document_id=document_id, language=code)
                await self._documents.add(columns, stamp)
        taken = await self._questions.settle({question.id for question in asked}, stamp, document_id)
        return Filed(f"/admin/documents/{document_id}/{language}", taken, 0)

    async def add(
        self, document_id: str, language: Language, asked: Sequence[AskedQuestion], stamp: Stamp
    ) -> Filed | None:
        """Add each question to the document's draft in its language; none: there is no such document.

        Args:
            document_id: The document.
            language: Of the draft to open afterwards, if it has questions or there is no other.
            asked: The questions.
            stamp: Who adds them.
        """
        pair = await self._documents.pair(document_id)
        if not pair:
            return None
        taken: set[int] = set()
        for code, document in pair.items():
            texts = _texts(asked, code)
            if texts and await self._write(document, texts, stamp):
                taken |= {question.id for question in asked if question.language == code}
        await self._questions.settle(taken, stamp, document_id)
        written = [code for code in pair if any(q.language == code and q.id in taken for q in asked)]
        shown = next((code for code in (language, *pair) if code in (written or pair)), language)
        return Filed(pair[shown].path, len(taken), len(asked) - len(taken))

    async def _write(self, document: StoredDocument, texts: Collection[str], stamp: Stamp) -> bool:
        """Add texts to a draft; somebody who saves it at the same time loses nothing."""
        found: StoredDocument | None = document
        for _ in range(TRIES):
            if found is None:
                return False
            form = form_of(found.text)
            known = {question.casefold() for question in form.questions}
            new = tuple(text for text in texts if text.casefold() not in known)
            if not new:
                return True
            text = text_of(replace(form, questions=(*form.questions, *new)))
            columns = draft_columns(text, document_id=found.document_id, language=found.language)
            if await self._documents.save(found, columns | {"edited": found.state != "draft"}, stamp):
                return True
            found = await self._documents.find(found.document_id, found.language)
        return False


def _texts(asked: Sequence[AskedQuestion], language: Language) -> tuple[str, ...]:
    """Return the questions of one language, each once, each on one line."""
    lines = (" ".join(question.text.split()) for question in asked if question.language == language)
    return tuple({line.casefold(): line for line in lines}.values())
