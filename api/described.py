"""What the API's description says of answers that are no success: every one of them is a problem document."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any, Final

Described = dict[int | str, dict[str, Any]]

_FIELD: Final = {
    "type": "object",
    "properties": {"field": {"type": "string"}, "message": {"type": "string"}},
    "required": ["field", "message"],
}
_PROBLEM: Final = {
    "type": "object",
    "title": "Problem",
    "description": "RFC 9457 problem details; `errors` names the fields at fault.",
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {"type": "array", "items": _FIELD},
    },
    "required": ["type", "title", "status", "detail"],
}
_WHY: Final = {
    400: "The request cannot be read.",
    401: "The token or the signature is missing, wrong or too old.",
    404: "There is no such thing in this conversation.",
    413: "The text or the request is too large.",
    422: "Some fields were not accepted.",
    429: "Too many requests: `Retry-After` says how many seconds to wait.",
    503: "It cannot be done right now.",
}


def problems(*statuses: int, **why: str) -> Described:
    """Describe the problems that an endpoint can answer with.

    Args:
        statuses: Their status codes.
        why: Another description than the usual one, such as `s503="No mail server is set."`.
    """
    return {
        status: {
            "description": why.get(f"s{status}") or _WHY.get(status) or HTTPStatus(status).phrase,
            "content": {"application/problem+json": {"schema": _PROBLEM}},
        }
        for status in statuses
    }


def file_of(kind: str) -> Described:
    """Describe a file that is downloaded."""
    schema = {"type": "string", "format": "binary"}
    return {200: {"content": {kind: {"schema": schema}}, "description": "The file."}}
