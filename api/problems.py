"""RFC 9457 problem details: every error under `/api` and `/webhooks` looks the same."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from api.errors import ProblemError
from api.field_error import FieldError
from api.pages import error_page, error_part

MACHINE_PATHS = ("/api/", "/webhooks/", "/healthz", "/readyz", "/metrics")

log = structlog.get_logger(__name__)


def problem(
    status: int,
    detail: str,
    *,
    errors: Sequence[FieldError] = (),
    headers: Mapping[str, str] | None = None,
    extra: Mapping[str, object] | None = None,
) -> Response:
    """Return a problem document; `type` is about:blank, so the title is the status phrase."""
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        **(extra or {}),
    }
    if errors:
        body["errors"] = [{"field": error.field, "message": error.message} for error in errors]
    return Response(
        json.dumps(body, ensure_ascii=False),
        status,
        dict(headers or {}),
        media_type="application/problem+json",
    )


def install_problems(app: FastAPI) -> None:
    """Answer every error with a problem document, or with a page where a person looks."""
    app.add_exception_handler(ProblemError, on_problem)
    app.add_exception_handler(HTTPException, _on_http)
    app.add_exception_handler(RequestValidationError, _on_validation)


def _for_machine(request: Request) -> bool:
    return request.url.path.startswith(MACHINE_PATHS)


async def on_problem(request: Request, error: Exception) -> Response:
    """Answer an error that has a status, as a page or as a problem document."""
    assert isinstance(error, ProblemError)  # noqa: S101 - Starlette hands over what was registered
    if not _for_machine(request):
        return error_page(request, error.status, error.reason)
    return problem(error.status, error.detail, errors=error.errors, headers=error.headers, extra=error.extra)


async def _on_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - Starlette hands over what was registered
    if not _for_machine(request):
        return error_page(request, error.status_code)
    return problem(error.status_code, str(error.detail), headers=error.headers)


async def _on_validation(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - Starlette hands over what was registered
    if not _for_machine(request):
        return error_page(request, HTTPStatus.UNPROCESSABLE_ENTITY)
    faults = [field_error(fault["loc"], fault["msg"]) for fault in error.errors()]
    return problem(422, "Some fields were not accepted.", errors=faults)


def field_error(location: Sequence[object], message: str) -> FieldError:
    """Name a field as its author knows it: `consent.given_at`, not `body.consent.given_at`."""
    names = [str(part) for part in location if part not in {"body", "query", "path", "header"}]
    return FieldError(".".join(names) or "body", message.removeprefix("Value error, "))


def too_large(request: Request) -> Response:
    """Return what is said to a body that is larger than its place takes."""
    if _for_machine(request):
        return problem(413, "The request is too large.")
    if "hx-request" in request.headers:
        return error_part(request, "too_large")
    return error_page(request, 413, "too_large")


def surprise(request: Request, error: Exception) -> Response:
    """Log an error that nobody foresaw, and return what the client may know of it: nothing."""
    log_surprise(request, error)
    if not _for_machine(request):
        return error_page(request, HTTPStatus.INTERNAL_SERVER_ERROR)
    return problem(500, "Something went wrong here. It has been logged.")


def log_surprise(request: Request, error: Exception) -> None:
    """Log an error that nobody foresaw."""
    log.error("request.failed", path=request.url.path, error=type(error).__name__, exc_info=error)
