"""What visitors asked in vain, what did not help, and the figures, as an administrator sees them."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from api.errors import KnowledgeAwayError
from api.models import Language
from api.services import Services
from api.settings import Settings
from tests.integration.api.conftest import browser, running, say, until, with_session
from tests.integration.api.fake_rasa import FakeRasa, echo, unknown
from tests.integration.api.staff_client import PASSWORD, log_in, submit
from tests.integration.api.test_admin_documents import WordKnowledge
from tests.unit.knowledge_base.fakes import write_documents

pytestmark = pytest.mark.anyio

ASKED = "/admin/asked-in-vain"
POOL, POOL_TOO, SAUNA = "Is there a swimming pool?", "is there a swimming pool here", "Finns det bastu?"


class Knowledge(WordKnowledge):
    """The real worker, which can be away."""

    away = False

    async def ask(self, command: str, **fields: object) -> dict[str, Any]:
        if self.away:
            raise KnowledgeAwayError("TimeoutError")
        return await super().ask(command, **fields)


@pytest.fixture
async def knowledge(settings: Settings) -> Knowledge:
    write_documents(settings.documents_dir / "facilities")
    knowledge = Knowledge(settings)
    await knowledge.ask("publish")
    return knowledge


@pytest.fixture
async def app(settings: Settings, knowledge: Knowledge) -> AsyncIterator[FastAPI]:
    async with running(settings, knowledge=knowledge) as app:
        yield app


@pytest.fixture
async def administrator(app: FastAPI, services: Services) -> AsyncIterator[httpx.AsyncClient]:
    await services.staff.create("kim@cluster.se", "Kim", PASSWORD)

    async def taken_over() -> bool:
        return bool(await services.stores.documents.pair("clean-rooms"))

    await until(taken_over)
    async with browser(app) as client:
        await log_in(client)
        yield client


async def ask_in_vain(app: FastAPI, rasa: FakeRasa, *questions: tuple[str, Language]) -> None:
    async with browser(app) as client:
        await with_session(client)
        for number, (question, language) in enumerate(questions):
            rasa.replies = [unknown(question, language)]
            await say(client, question, f"m{number}")


async def answer(app: FastAPI, rasa: FakeRasa, question: str, **custom: Any) -> tuple[httpx.AsyncClient, int]:
    """Have a question answered; return the visitor, and the answer's number."""
    reply = echo(question)
    reply["custom"] |= {"document_id": "clean-rooms"} | custom
    rasa.replies = [reply]
    async with browser(app) as client:
        await with_session(client)
        messages = (await say(client, question)).json()["messages"]
        return client, int(messages[0]["id"])


async def mark(app: FastAPI, rasa: FakeRasa, question: str, *, helpful: bool = False, **more: Any) -> int:
    """Have a question answered and the answer marked; return the answer's number."""
    visitor, number = await answer(app, rasa, question)
    async with browser(app, headers=visitor.headers) as client:
        body = {"message_id": number, "helpful": helpful, **more}
        assert (await client.post("/api/chat/feedback", json=body)).status_code == 200
    return number


def chosen(page: httpx.Response) -> list[list[str]]:
    """Return the numbers of each group's questions."""
    forms = page.text.split('class="card question-group"')[1:]
    fields = [re.findall(r'name="question" value="([\d,]+)"', form) for form in forms]
    return [",".join(values).split(",") for values in fields]


def all_chosen(page: httpx.Response) -> list[str]:
    return [number for group in chosen(page) for number in group]


async def choose(client: httpx.AsyncClient, to: str, questions: list[str], **fields: str) -> httpx.Response:
    return await submit(client, ASKED, f"{ASKED}/{to}", question=questions, **fields)  # type: ignore[arg-type]


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


async def test_without_the_knowledge_base_the_plain_list_can_be_worked_with(
    administrator: httpx.AsyncClient, app: FastAPI, rasa: FakeRasa, knowledge: Knowledge
) -> None:
    """A sentence says what is missing; nothing else is."""
    await ask_in_vain(app, rasa, (POOL, "en"), (POOL.upper(), "en"), (SAUNA, "sv"))
    knowledge.away = True
    page = await administrator.get(f"{ASKED}/groups")
    assert "only equal wording stands together" in page.text
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
    assert "Questions that stay here: 1." in page.text
    assert POOL in page.text
    assert SAUNA not in page.text


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


async def test_a_forgotten_conversation_takes_its_questions_and_opinions_with_it(
    administrator: httpx.AsyncClient, app: FastAPI, rasa: FakeRasa
) -> None:
    """What visitors delete is on no page of the administrators."""
    visitor, number = await answer(app, rasa, "How tall is the tower?")
    async with browser(app, headers=visitor.headers) as client:
        await client.post("/api/chat/feedback", json={"message_id": number, "helpful": False})
        rasa.replies = [unknown(POOL)]
        await say(client, POOL, "m2")
        assert (await client.delete("/api/chat/session")).status_code == 204
    assert "No open questions" in (await administrator.get(ASKED)).text
    assert "No answer was marked down" in (await administrator.get("/admin/not-helpful")).text
    assert (await administrator.get(f"/admin/not-helpful/{number}")).status_code == 404


async def test_answers_that_did_not_help_are_listed_with_their_question_document_and_comment(
    administrator: httpx.AsyncClient, app: FastAPI, rasa: FakeRasa
) -> None:
    """From there lead the ways to the document and to the conversation; helpful answers are not listed."""
    number = await mark(app, rasa, "How <tall> is it?", comment="Not what I asked & more")
    liked = await mark(app, rasa, "What does it cost?", helpful=True)
    page = await administrator.get("/admin/not-helpful")
    assert "How &lt;tall&gt; is it?" in page.text
    assert "You said: How" in page.text
    assert "Not what I asked &amp; more" in page.text
    assert 'href="/admin/documents/clean-rooms/en"' in page.text
    assert "What does it cost?" not in page.text
    conversation = await administrator.get(f"/admin/not-helpful/{number}")
    assert f'class="bot marked" id="message-{number}"' in conversation.text
    assert (await administrator.get(f"/admin/not-helpful/{liked}")).status_code == 404


async def test_answers_that_did_not_help_are_filtered_by_document_and_day(
    administrator: httpx.AsyncClient, app: FastAPI, rasa: FakeRasa, services: Services
) -> None:
    """A day counts in the cluster's time zone, from its beginning to its end."""
    await mark(app, rasa, "How tall is it?")
    today = services.clock().astimezone(app.state.pages.zone).date().isoformat()
    for query, found in {
        "document=clean-rooms": True,
        "document=ferry": False,
        f"since={today}&until={today}": True,
        "since=0001-01-01&until=9999-12-31": True,
        "until=2020-01-01": False,
        "since=nonsense": True,
    }.items():
        page = await administrator.get(f"/admin/not-helpful?{query}")
        assert ("How tall is it?" in page.text) is found, query
        assert ("Nothing found" in page.text) is not found, query


async def test_many_answers_that_did_not_help_are_paged(
    administrator: httpx.AsyncClient, app: FastAPI, rasa: FakeRasa
) -> None:
    """The latest stands on the first page."""
    for number in range(27):
        await mark(app, rasa, f"Question number {number}?")
    first, second = [await administrator.get(f"/admin/not-helpful?page={page}") for page in (1, 2)]
    assert "Question number 26?" in first.text
    assert "Question number 1?" not in first.text
    assert "Question number 1?" in second.text


async def test_the_figures_of_a_week_are_counted(
    administrator: httpx.AsyncClient, app: FastAPI, rasa: FakeRasa
) -> None:
    """Three of four questions were answered, one answer of two helped; plots and tables say so."""
    await ask_in_vain(app, rasa, (SAUNA, "sv"))
    await mark(app, rasa, "One?", helpful=True)
    await mark(app, rasa, "Two?")
    await answer(app, rasa, "Three?", document_id="gone-document")
    page = (await administrator.get("/admin/figures?weeks=4")).text
    tiles = re.findall(r"<dd>(?:<a[^>]*>)?([^<]+)", page)
    assert tiles == ["4", "75 %", "50 %", "1"]
    assert page.count("<svg") > page.count("style=")
    assert "style=" not in page
    assert "Clean rooms in the tower" in page
    assert "Deleted document (gone-document)" in page
    assert "<td>1 (25 %)</td><td>0 %</td>" in re.sub(r"\s*\n\s*", "", page)


async def test_without_questions_the_figures_say_so(administrator: httpx.AsyncClient) -> None:
    """There is no plot of nothing; a range that is not offered becomes one that is."""
    page = await administrator.get("/admin/figures?weeks=52")
    assert "Nothing was asked in these weeks" in page.text
    assert 'href="/admin/figures?weeks=13" aria-current="page"' in page.text


async def test_the_list_of_documents_counts_the_answers_of_the_month(
    administrator: httpx.AsyncClient, app: FastAPI, rasa: FakeRasa
) -> None:
    """Only answers that quote the document count."""
    await ask_in_vain(app, rasa, (POOL, "en"))
    for question in ("One?", "Two?"):
        await answer(app, rasa, question)
    page = (await administrator.get("/admin/documents?q=clean-rooms&language=en")).text
    assert '<td data-label="Answers this month">2</td>' in page


@pytest.mark.parametrize(
    "path", [ASKED, f"{ASKED}/groups", f"{ASKED}/settled", "/admin/not-helpful", "/admin/figures"]
)
async def test_staff_without_the_role_have_no_rights(
    administrator: httpx.AsyncClient, app: FastAPI, services: Services, path: str
) -> None:
    """What visitors asked is for those who write the documents."""
    await services.staff.create("bo@cluster.se", "Bo", PASSWORD)
    async with browser(app) as client:
        await log_in(client, "bo@cluster.se")
        assert (await client.get(path)).status_code == 403
        assert ASKED not in (await client.get("/staff")).text
