"""A stand-in for the action server, as far as it hands out and erases parcels."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.types import Receive, Scope, Send

from personal_signs.pattern import pattern_of


@dataclass
class FakeSpool:
    """Holds parcels; `away` makes it answer as a server in trouble."""

    parcels: list[dict[str, Any]] = field(default_factory=list)
    away: bool = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        if self.away or request.method != "POST":
            await JSONResponse({}, 503)(scope, receive, send)
            return
        pattern = pattern_of((await request.json())["signs"])
        found = [parcel for parcel in self.parcels if pattern.search(json.dumps(parcel, ensure_ascii=False))]
        if request.url.path == "/parcels/erase":
            self.parcels = [parcel for parcel in self.parcels if parcel not in found]
            answer: dict[str, Any] = {"erased": len(found)}
        else:
            answer = {"parcels": found}
        await JSONResponse(answer)(scope, receive, send)
