"""Alive, ready, and in figures."""

from __future__ import annotations

import hmac

from fastapi import APIRouter, Depends, Request
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.responses import JSONResponse, PlainTextResponse, Response

from api.deps import Wired
from api.described import Described, problems
from api.errors import UnauthorisedError

NOT_READY: Described = {503: {"description": "Something is not there; the body says what."}}

router = APIRouter(tags=["health"])


@router.get("/healthz")
async def alive() -> dict[str, str]:
    """Say that the process answers."""
    return {"status": "ok"}


@router.get("/readyz", responses=NOT_READY)
async def ready(wired: Wired) -> Response:
    """Say, for each dependency, whether it is there; 503 when one is not."""
    report = await wired.readiness.report()
    ok = all(finding.ready for finding in report.values())
    for state, count in report["action_server"].spool.items():
        wired.metrics.spool.labels(state).set(count)
    checks = {name: finding.as_json() for name, finding in report.items()}
    return JSONResponse({"ready": ok, "checks": checks}, 200 if ok else 503)


async def _may_count(request: Request, wired: Wired) -> None:
    """Ask for the token, where one is set."""
    token = wired.settings.metrics_token
    given = request.headers.get("authorization", "").encode()
    if token and not hmac.compare_digest(given, f"Bearer {token}".encode()):
        raise UnauthorisedError("A bearer token is needed.", headers={"WWW-Authenticate": "Bearer"})


@router.get(
    "/metrics",
    dependencies=[Depends(_may_count)],
    response_class=PlainTextResponse,
    responses=problems(401),
)
async def metrics(wired: Wired) -> Response:
    """Give the figures to Prometheus; with the bearer token, where the settings name one."""
    figures = wired.metrics
    waiting, given_up = await wired.stores.outbox.counts()
    figures.pending.set(await wired.stores.messages.count_pending())
    figures.unanswered.set(await wired.stores.unanswered.count())
    figures.errands.labels("waiting").set(waiting)
    figures.errands.labels("given_up").set(given_up)
    return Response(generate_latest(figures.registry), media_type=CONTENT_TYPE_LATEST)
