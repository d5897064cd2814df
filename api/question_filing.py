"""Takes questions that nothing answered into documents: a new one, or the drafts of one that is there."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from api.document_form import DocumentForm, form_of, text_of
from api.documents import Stamp, StoredDocument
from api.models import LANGUAGES, Language
from api.new_document import begin_document
from api.questions import AskedQuestion
from api.stores.documents import DocumentStore
from api.stores.unanswered import UnansweredStore

TRIES = 3

Part = Literal["questions", "gaps"]  # of a document: what it answers, and what it leaves open


@dataclass(frozen=True, slots=True)
class Filed:
    """What became of the questions.

    Attributes:
        path: The page of the document.
        left: How many stay in the list: there is no draft in their language, or somebody kept saving it.
    """

    path: str
    left: int


class QuestionFiling:
    """Writes questions into the `questions` or `gaps` of drafts, and settles those that are written."""

    def __init__(self, documents: DocumentStore, questions: UnansweredStore) -> None:
        self._documents = documents
        self._questions = questions

    async def start(
        self,
        title: str,
        language: Language,
        category: str,
        asked: Sequence[AskedQuestion],
        stamp: Stamp,
        *,
        today: date,
    ) -> Filed:
        """Begin a document with the questions; those in the other language begin its translation.

        Args:
            title: In `language`.
            language: Of the draft that is opened.
            category: Of the document.
            asked: The questions.
            stamp: Who begins it.
            today: Where the cluster is.
        """
        form = DocumentForm(title=title, language=language, category=category)
        form = replace(form, verified=today.isoformat(), questions=_texts(asked, language))
        begun = await begin_document(self._documents, form, stamp)
        written = {language}
        for code in LANGUAGES:
            texts = _texts(asked, code)
            if code == language or not texts:
                continue
            named = replace(form, id=begun.document_id, title=texts[0].rstrip("?! "))
            if await self._documents.add_draft(replace(named, language=code, questions=texts), stamp):
                written.add(code)
        return Filed(begun.path, await self._settle(asked, written, stamp, begun.document_id))

    async def add(
        self,
        document_id: str,
        part: Part,
        language: Language,
        asked: Sequence[AskedQuestion],
        stamp: Stamp,
    ) -> Filed | None:
        """Add each question to the document's draft in its language; none: there is no such document.

        Args:
            document_id: The document.
            part: Where in the draft.
            language: Of the draft to open afterwards, if it has questions or there is no other.
            asked: The questions.
            stamp: Who adds them.
        """
        pair = await self._documents.pair(document_id)
        if not pair:
            return None
        written: set[Language] = set()
        for code, document in pair.items():
            texts = _texts(asked, code)
            if texts and await self._write(document, part, texts, stamp):
                written.add(code)
        shown = next((code for code in (language, *pair) if code in (written or pair)), language)
        return Filed(pair[shown].path, await self._settle(asked, written, stamp, document_id))

    async def _settle(
        self, asked: Sequence[AskedQuestion], written: Collection[Language], stamp: Stamp, document_id: str
    ) -> int:
        """Settle the questions in the languages whose drafts were written; return how many are left."""
        taken = {question.id for question in asked if question.language in written}
        await self._questions.settle(taken, stamp, document_id)
        return len(asked) - len(taken)

    async def _write(
        self, document: StoredDocument, part: Part, texts: Collection[str], stamp: Stamp
    ) -> bool:
        """Add texts to a draft; somebody who saves it at the same time loses nothing."""
        found: StoredDocument | None = document
        for _ in range(TRIES):
            if found is None:
                return False
            form = form_of(found.text)
            changed = _with(form, part, texts)
            if changed == form or await self._documents.save(found, text_of(changed), stamp):
                return True
            found = await self._documents.find(found.document_id, found.language)
        return False


def _with(form: DocumentForm, part: Part, texts: Collection[str]) -> DocumentForm:
    """Return the form with the texts in one part, and in no other: nothing is both answered and left open."""
    added = {text.casefold(): text for text in texts}
    parts = {"questions": form.questions, "gaps": form.gaps}
    others = {
        name: tuple(text for text in own if name == part or text.casefold() not in added)
        for name, own in parts.items()
    }
    known = {text.casefold() for text in others[part]}
    new = (text for key, text in added.items() if key not in known)
    others[part] = (*others[part], *new)
    return replace(form, questions=others["questions"], gaps=others["gaps"])


def _texts(asked: Sequence[AskedQuestion], language: Language) -> tuple[str, ...]:
    """Return the questions of one language, each once, each on one line."""
    lines = (" ".join(question.text.split()) for question in asked if question.language == language)
    return tuple({line.casefold(): line for line in lines}.values())
