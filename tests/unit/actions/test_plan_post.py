"""Ordering a plan by e-mail from the API."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from structlog.testing import capture_logs

from actions.plan_post import ApiPlanPost, PlanReceipt
from actions.signed_post import SignedPost
from tests.unit.actions.receiver import SECRET, receiver


def order(client: httpx.AsyncClient, url: str) -> PlanReceipt:
    async def ask() -> PlanReceipt:
        post = ApiPlanPost(url, SignedPost(SECRET, client))
        try:
            return await post.order("s1", "plan-mail-7", "anna@bolag.se")
        finally:
            await post.close()

    return asyncio.run(ask())


def test_an_order_is_signed_and_names_the_conversation() -> None:
    """The API takes it from nobody else."""
    with receiver(202) as received:
        assert order(httpx.AsyncClient(trust_env=False), received.url) == PlanReceipt("ordered")
    assert received.bodies == [{"session_id": "s1", "email": "anna@bolag.se"}]
    assert received.ids == ["plan-mail-7"]


@pytest.mark.parametrize(
    ("status", "headers", "receipt"),
    [
        (404, {}, PlanReceipt("missing")),
        (422, {}, PlanReceipt("no_address")),
        (429, {"Retry-After": "121"}, PlanReceipt("often", 3)),
        (429, {}, PlanReceipt("often", 1)),
        (503, {}, PlanReceipt("away")),
        (500, {}, PlanReceipt("failed")),
    ],
)
def test_what_the_api_answers_is_told(status: int, headers: dict[str, str], receipt: PlanReceipt) -> None:
    """A refusal is no fault of the turn."""
    answer = httpx.MockTransport(lambda _: httpx.Response(status, headers=headers))
    assert order(httpx.AsyncClient(transport=answer), "http://api/webhooks/plan-mails") == receipt


def test_an_api_that_does_not_answer_is_told_without_the_address() -> None:
    """Logs carry no personal data."""

    def refuse(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("no", request=request)

    with capture_logs() as logs:
        receipt = order(httpx.AsyncClient(transport=httpx.MockTransport(refuse)), "http://api/")
    assert receipt == PlanReceipt("failed")
    assert [(line["event"], line["reason"]) for line in logs] == [("plan_mail.not_ordered", "ConnectError")]
    assert "anna" not in str(logs)
