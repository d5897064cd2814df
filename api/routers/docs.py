"""The API's own description, without a script from elsewhere."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from api.deps import PageMaker

router = APIRouter(include_in_schema=False)


@router.get("/api/docs")
async def docs(request: Request, pages: PageMaker) -> Response:
    """Show every endpoint with what it takes and gives."""
    schema: dict[str, Any] = request.app.openapi()
    operations = [
        {"method": method.upper(), "path": path, **operation}
        for path, methods in schema["paths"].items()
        for method, operation in methods.items()
    ]
    return pages.render(
        request,
        "docs.html",
        info=schema["info"],
        operations=operations,
        shapes=schema["components"]["schemas"],
    )
