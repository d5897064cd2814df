"""Questions become drafts, and leave the list only when a draft has them, whoever else writes meanwhile."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import insert

from api.clock import utc_now
from api.database import Database
from api.document_form import DocumentForm, form_of
from api.documents import Stamp, StoredDocument
from api.models import Language
from api.question_filing import QuestionFiling
from api.questions import AskedQuestion
from api.stores.documents import DocumentStore
from api.stores.unanswered import UnansweredStore
from api.tables import sessions, unanswered

pytestmark = pytest.mark.anyio

KIM, BO = Stamp("Kim", utc_now()), Stamp("Bo", utc_now())
POOL, SAUNA = "Is there a swimming pool?", "Finns det bastu?"
THEIRS = DocumentForm(id="bathing", language="en", title="Bathing", body="Written by Bo.")


class BusyStore(DocumentStore):
    """A store in which Bo writes a document each time that an id was found to be free."""

    def __init__(self, database: Database, *theirs: DocumentForm) -> None:
        super().__init__(database)
        self._theirs = list(theirs)

    async def pair(self, document_id: str) -> dict[Language, StoredDocument]:
        found = await super().pair(document_id)
        if self._theirs and not found:
            await super().add_draft(self._theirs.pop(0), BO)
        return found


@pytest.fixture
async def database(tmp_path: Path, empty_database: Path) -> AsyncIterator[Database]:
    shutil.copy(empty_database, tmp_path / "lots.db")
    database = Database(f"sqlite:///{tmp_path / 'lots.db'}")
    yield database
    await database.close()


@pytest.fixture
async def asked(database: Database) -> list[AskedQuestion]:
    """One open question in each language."""
    session = {"id": "s", "conversation_id": "c", "start_language": "en", "language": "en", "state": "bot"}
    await database.change(insert(sessions).values(session | {"created_at": KIM.at}))
    for question, language in ((POOL, "en"), (SAUNA, "sv")):
        row = {"session_id": "s", "question": question, "language": language, "created_at": KIM.at}
        await database.change(insert(unanswered).values(row))
    return await UnansweredStore(database).open(10)


async def still_open(database: Database) -> list[str]:
    return [question.text for question in await UnansweredStore(database).open(10)]


async def test_a_document_begun_at_the_same_time_gets_its_questions_under_the_next_id(
    database: Database, asked: list[AskedQuestion]
) -> None:
    """Who was first keeps the id and every word."""
    documents = BusyStore(database, THEIRS)
    filing = QuestionFiling(documents, UnansweredStore(database))
    filed = await filing.start("Bathing", "en", "facilities", asked, KIM, today=date(2026, 11, 28))
    assert (filed.path, filed.left) == ("/admin/documents/bathing-2/en", 0)
    mine = {code: form_of(draft.text) for code, draft in (await documents.pair("bathing-2")).items()}
    assert {code: form.questions for code, form in mine.items()} == {"en": (POOL,), "sv": (SAUNA,)}
    assert {form.id for form in mine.values()} == {"bathing-2"}
    assert form_of((await documents.pair("bathing"))["en"].text).questions == ()
    assert await still_open(database) == []


async def test_a_question_whose_draft_somebody_else_began_meanwhile_stays_in_the_list(
    database: Database, asked: list[AskedQuestion]
) -> None:
    """It is in no draft, so it is not settled, and the administrator is told."""
    documents = BusyStore(database, replace(THEIRS, language="sv"))
    filing = QuestionFiling(documents, UnansweredStore(database))
    filed = await filing.start("Bathing", "en", "facilities", asked, KIM, today=date(2026, 11, 28))
    assert (filed.path, filed.left) == ("/admin/documents/bathing/en", 1)
    pair = await documents.pair("bathing")
    assert POOL in pair["en"].text
    assert SAUNA not in pair["sv"].text
    assert await still_open(database) == [SAUNA]
