"""A file that the browser saves."""

from __future__ import annotations

from starlette.responses import Response


def download(content: bytes, kind: str, name: str) -> Response:
    """Return a file; its name holds only letters, digits, dots and hyphens."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type=kind, headers=headers)
