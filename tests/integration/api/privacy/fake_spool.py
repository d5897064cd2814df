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
    """Holds parcels; `away` makes it answer as a server in trouble.

    Attributes:
        dead: What it tells of the dead ones, as the action server does.
        damaged: The names of dead files that cannot be read.
        again: What was asked to be sent again.
    """

    parcels: list[dict[str, Any]] = field(default_factory=list)
    away: bool = False
    dead: list[dict[str, Any]] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)
    again: list[dict[str, Any]] = field(default_factory=list)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        if not self.away and request.url.path in ("/parcels/dead", "/parcels/again"):
            await JSONResponse(await self._dead(request))(scope, receive, send)
            return
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

    async def _dead(self, request: Request) -> dict[str, Any]:
        if request.method == "GET":
            return {"parcels": self.dead, "number": len(self.dead), "damaged": self.damaged}
        wanted = await request.json()
        self.again.append(wanted)
        sent = [each for each in self.dead if "ids" not in wanted or each["id"] in wanted["ids"]]
        self.dead = [each for each in self.dead if each not in sent]
        return {"sent": len(sent)}
