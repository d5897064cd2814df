"""What visitors asked in vain, as an administrator sees it and settles it."""

from __future__ import annotations

import re

import httpx
import pytest
from fastapi import FastAPI

from api.document_form import form_of
from api.services import Services
from tests.integration.api.fake_rasa import FakeRasa
from tests.integration.api.insights.asked_page import ASKED, all_chosen, choose, chosen
from tests.integration.api.insights.conftest import Knowledge
from tests.integration.api.insights.visitors import POOL, POOL_TOO, SAUNA, ask_in_vain
from tests.integration.api.staff_client import submit

pytestmark = pytest.mark.anyio


async def test_questions_stand_in_groups_by_meaning_with_the_documents_nearest_to_them(
    administrator: httpx.AsyncClient, app: FastAPI, rasa: FakeRasa
) -> None:
    """The page is there at once with equal wording together; the groups by meaning follow and are kept."""
    await ask_in_vain(app, rasa, (POOL, "en"), (SAUNA, "sv"), (POOL_TOO, "en"))
    first = await administrator.get(ASKED)
    assert f'hx-get="{ASKED}/groups"' in first.text
    assert [len(group) for group in chosen(first)] == [1, 1, 1]
    groups = await administrator.get(f"{ASKED}/groups")
    assert [len(group) for group in chosen(groups)] == [2, 1]
    assert "asked 2 times" in groups.text
    assert '<option value="clean-rooms"' in groups.text
    again = await administrator.get(ASKED)
    assert "hx-get" not in again.text
    assert [len(group) for group in chosen(again)] == [2, 1]


async def test_many_groups_come_in_pages(
    administrator: httpx.AsyncClient, app: FastAPI, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each group is on one page, by meaning or not, and a page that is not there leads back."""
    monkeypatch.setattr("api.routers.admin_asked.GROUPS_ON_PAGE", 1)
    await ask_in_vain(app, rasa, (POOL, "en"), (SAUNA, "sv"), (POOL_TOO, "en"))
    waiting = await administrator.get(f"{ASKED}?page=2")
    assert f'hx-get="{ASKED}/groups?page=2"' in waiting.text
    assert [len(group) for group in chosen(waiting)] == [1]
    pages = [await administrator.get(f"{ASKED}/groups?page={page}") for page in (1, 2, 3)]
    assert [[len(group) for group in chosen(page)] for page in pages] == [[2], [1], []]
    assert f'href="{ASKED}?page=2"' in pages[0].text
    assert f'href="{ASKED}?page=1"' in pages[1].text
    assert f'<a href="{ASKED}">' in pages[2].text


async def test_without_the_knowledge_base_the_plain_list_can_be_worked_with(
    administrator: httpx.AsyncClient, app: FastAPI, rasa: FakeRasa, knowledge: Knowledge
) -> None:
    """A sentence says what is missing; nothing else is."""
    await ask_in_vain(app, rasa, (POOL, "en"), (POOL.upper(), "en"), (SAUNA, "sv"))
    knowledge.away = True
    page = await administrator.get(f"{ASKED}/groups")
    assert "only identical wordings are grouped" in page.text
    assert [len(group) for group in chosen(page)] == [2, 1]
    done = await choose(administrator, "dismiss", chosen(page)[1])
    assert done.headers["location"] == f"{ASKED}?done=dismissed&number=1"


async def test_a_group_begins_a_document_in_each_language_that_it_was_asked_in(
    administrator: httpx.AsyncClient, app: FastAPI, rasa: FakeRasa, services: Services
) -> None:
    """The drafts have the questions, the list has them no longer, and the title is the administrator's."""
    await ask_in_vain(app, rasa, (POOL, "en"), (SAUNA, "sv"))
    questions = all_chosen(await administrator.get(ASKED))
    start = await choose(administrator, "start", questions)
    assert SAUNA in start.text
    assert POOL in start.text
    fields = {"title": "Bathing", "language": "en", "category": "facilities"}
    begun = await choose(administrator, "begin", questions, **fields)
    assert begun.headers["location"] == "/admin/documents/bathing/en?done=asked"
    editor = await administrator.get(begun.headers["location"])
    assert "Take out what could tell who asked" in editor.text
    pair = await services.stores.documents.pair("bathing")
    assert {code: POOL in draft.text for code, draft in pair.items()} == {"en": True, "sv": False}
    assert SAUNA in pair["sv"].text
    assert "No open questions" in (await administrator.get(ASKED)).text


async def test_questions_are_added_once_to_the_draft_in_their_language(
    administrator: httpx.AsyncClient, app: FastAPI, rasa: FakeRasa, services: Services
) -> None:
    """Visitors read what they read before; a question that the draft has already is not written twice."""
    for _ in range(2):
        await ask_in_vain(app, rasa, (POOL, "en"), (SAUNA, "sv"))
        questions = all_chosen(await administrator.get(ASKED))
        done = await choose(administrator, "add", questions, document_id="clean-rooms")
        assert done.headers["location"] == "/admin/documents/clean-rooms/en?done=asked"
    pair = await services.stores.documents.pair("clean-rooms")
    assert pair["en"].text.count(POOL) == 1
    assert pair["sv"].text.count(SAUNA) == 1
    assert pair["en"].edited
    assert pair["en"].state == "published"
    assert "Is there a clean room?" in pair["en"].text


async def test_a_question_stays_where_the_document_has_no_text_in_its_language(
    administrator: httpx.AsyncClient, app: FastAPI, rasa: FakeRasa
) -> None:
    """The page says how many are left, and they can still be chosen."""
    await ask_in_vain(app, rasa, (POOL, "en"), (SAUNA, "sv"))
    questions = all_chosen(await administrator.get(ASKED))
    done = await choose(administrator, "add", questions, document_id="ferry")
    page = await administrator.get(done.headers["location"])
    assert "Questions that remain here: 1." in page.text
    assert POOL in page.text
    assert SAUNA not in page.text


async def test_questions_are_noted_as_left_open_and_no_longer_as_answered(
    administrator: httpx.AsyncClient, app: FastAPI, rasa: FakeRasa, services: Services
) -> None:
    """Nothing stands on both lists of a draft, whichever way an administrator decides."""
    for part, other, done_word in (("questions", "gaps", "asked"), ("gaps", "questions", "left_open")):
        await ask_in_vain(app, rasa, (POOL, "en"), (SAUNA, "sv"))
        questions = all_chosen(await administrator.get(ASKED))
        done = await choose(administrator, "add", questions, document_id="clean-rooms", part=part)
        assert done.headers["location"] == f"/admin/documents/clean-rooms/en?done={done_word}"
        pair = await services.stores.documents.pair("clean-rooms")
        forms = form_of(pair["en"].text), form_of(pair["sv"].text)
        for form, text in zip(forms, (POOL, SAUNA), strict=True):
            assert getattr(form, part)[-1] == text
            assert text not in getattr(form, other)
    page = await administrator.get(done.headers["location"])
    assert "noted in the draft as left open" in page.text


async def test_the_choice_of_a_document_keeps_what_shall_become_of_the_questions(
    administrator: httpx.AsyncClient, app: FastAPI, rasa: FakeRasa
) -> None:
    """Its button says the same as the one that led there."""
    await ask_in_vain(app, rasa, (POOL, "en"))
    [questions] = chosen(await administrator.get(ASKED))
    page = await choose(administrator, "add", questions, part="gaps")
    assert "Questions that a document leaves open" in page.text
    assert 'name="part" value="gaps"' in page.text


async def test_another_document_is_chosen_from_all_of_them(
    administrator: httpx.AsyncClient, app: FastAPI, rasa: FakeRasa
) -> None:
    """Without a document, or with one that is gone, the page asks which one."""
    await ask_in_vain(app, rasa, (POOL, "en"))
    [questions] = chosen(await administrator.get(ASKED))
    for document_id in ("", "gone"):
        page = await choose(administrator, "add", questions, document_id=document_id)
        assert "Microscopes in the cellar" in page.text
        assert POOL in page.text


async def test_what_was_settled_can_be_put_back(
    administrator: httpx.AsyncClient, app: FastAPI, rasa: FakeRasa
) -> None:
    """The second list says who did what, and a dismissal is no end."""
    await ask_in_vain(app, rasa, (POOL, "en"))
    [questions] = chosen(await administrator.get(ASKED))
    await choose(administrator, "dismiss", questions)
    settled = f"{ASKED}/settled"
    page = await administrator.get(settled)
    assert POOL in page.text
    assert "Kim, " in page.text
    await submit(administrator, settled, f"{settled}/{questions[0]}/put-back")
    assert chosen(await administrator.get(ASKED)) == [questions]
    assert "Nothing is settled yet" in (await administrator.get(settled)).text


@pytest.mark.parametrize("to", ["dismiss", "start", "add", "begin"])
@pytest.mark.parametrize("questions", [[], ["999999"]])
async def test_no_question_or_one_that_is_gone_is_told(
    administrator: httpx.AsyncClient, to: str, questions: list[str]
) -> None:
    """An empty choice, or one that somebody else has settled meanwhile, does nothing."""
    fields = {"title": "T", "language": "en", "category": "network"} if to == "begin" else {}
    done = await choose(administrator, to, questions, **fields)
    assert done.status_code == 303
    assert (await administrator.get(done.headers["location"])).status_code == 200
    assert done.headers["location"].startswith(ASKED)


async def test_a_question_that_is_no_number_is_refused(administrator: httpx.AsyncClient) -> None:
    """Nobody's page sends this; it is no fault of the server's either."""
    for wrong in ("one", "1,", "9" * 30, "²"):
        assert (await choose(administrator, "dismiss", [wrong])).status_code == 422, wrong


async def test_the_same_words_are_one_choice(
    administrator: httpx.AsyncClient, app: FastAPI, rasa: FakeRasa, services: Services
) -> None:
    """Who settles a wording settles every question that has it."""
    await ask_in_vain(app, rasa, (POOL, "en"), (POOL, "en"), (POOL_TOO, "en"))
    page = await administrator.get(f"{ASKED}/groups")
    fields = re.findall(r'name="question" value="([\d,]+)"', page.text)
    assert sorted(len(field.split(",")) for field in fields) == [1, 2]
    await choose(administrator, "dismiss", [max(fields, key=len)])
    assert [question.text for question in await services.stores.unanswered.open(5)] == [POOL_TOO]
