"""The API keeps to its own description, whatever it is sent: schemathesis makes up the requests."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis.core.result import Ok
from schemathesis.generation import GenerationMode
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from standardwebhooks import Webhook

from api.app import create_app
from api.settings import Settings
from tests.integration.api.conftest import SECRET_KEY, WEBHOOK_SECRET
from tests.integration.api.fake_rasa import FakeRasa
from tests.integration.api.server import serving_apart
from tests.lone_api import LoneApi

BOUNDED = settings(
    max_examples=10,
    deadline=None,
    database=None,
    derandomize=True,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
CHECKS = [
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
# These say that a part is away, or that no mail server is set: here it is so.
MAY_BE_UNAVAILABLE = ("/readyz", "/plan/mail", "/plan-mails")

ENDLESS = "/api/chat/events"
DESCRIPTION = create_app(Settings(secret_key=SECRET_KEY, webhook_secret=WEBHOOK_SECRET)).openapi()
OPERATIONS = [
    found.ok()
    for found in schemathesis.openapi.from_dict(DESCRIPTION).exclude(path=ENDLESS).get_all_operations()
    if isinstance(found, Ok)
]


@pytest.fixture(scope="module")
def rasa() -> Iterator[str]:
    with serving_apart(FakeRasa()) as port:
        yield f"http://127.0.0.1:{port}"


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory, rasa: str) -> Iterator[LoneApi]:
    """An API without documents; nobody is asked to slow down."""
    var, documents = tmp_path_factory.mktemp("var"), tmp_path_factory.mktemp("documents")
    many = {"LOTS_RATE_PER_MINUTE": "100000", "LOTS_ADDRESS_RATE_PER_MINUTE": "100000"}
    api = LoneApi(Path(var), documents, LOTS_RASA_URL=rasa, **many)
    api.prepare()
    api.start()
    yield api
    api.stop()


@pytest.mark.parametrize(
    "mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["as told", "otherwise"]
)
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.label)
def test_every_answer_is_one_that_the_description_names(
    operation: APIOperation[Any, Any, Any, Any], mode: GenerationMode, api: LoneApi
) -> None:
    """No status, no kind of content and no shape that `/api/docs` does not tell, and nothing that broke."""

    @BOUNDED
    @given(operation.as_strategy(generation_mode=mode))
    def holds(case: schemathesis.Case[Any]) -> None:
        answer = case.call(base_url=api.url, headers=_headers(case, api.url))
        unavailable = answer.status_code == httpx.codes.SERVICE_UNAVAILABLE
        assert answer.status_code < httpx.codes.INTERNAL_SERVER_ERROR or (
            unavailable and case.path.endswith(MAY_BE_UNAVAILABLE)
        )
        case.validate_response(answer, checks=CHECKS)

    with suppress(Unsatisfiable):  # what takes nothing cannot be sent anything else
        holds()


def _headers(case: schemathesis.Case[Any], url: str) -> dict[str, str]:
    """Let a request in: a visitor by a session's token, a webhook by its signature."""
    if case.path.startswith("/webhooks/"):
        moment, number = datetime.now(timezone.utc), "made-up"
        body = case.body.decode("latin-1") if isinstance(case.body, bytes) else json.dumps(case.body)
        signature = Webhook(WEBHOOK_SECRET).sign(number, moment, body)
        stamp = str(int(moment.timestamp()))
        return {"webhook-id": number, "webhook-timestamp": stamp, "webhook-signature": signature}
    if case.path.startswith("/api/chat/") and case.path != "/api/chat/sessions":
        token = httpx.post(f"{url}/api/chat/sessions", json={}).json()["token"]
        return {"Authorization": f"Bearer {token}"}
    return {}


def test_every_chat_route_tells_that_its_token_may_be_refused() -> None:
    """Whoever builds a widget of their own reads it there; only the beginning of a session needs none."""
    chat = {
        f"{method} {path}": operation["responses"]
        for path, operations in DESCRIPTION["paths"].items()
        for method, operation in operations.items()
        if path.startswith("/api/chat/")
    }
    assert [name for name, told in chat.items() if "401" not in told] == ["post /api/chat/sessions"]
    assert "429" in chat["delete /api/chat/handoff"]
