"""The figures, and the count of answers in the list of documents."""

from __future__ import annotations

import re

import httpx
import pytest
from fastapi import FastAPI

from tests.integration.api.fake_rasa import FakeRasa
from tests.integration.api.insights.visitors import POOL, SAUNA, answer, ask_in_vain, mark

pytestmark = pytest.mark.anyio


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
