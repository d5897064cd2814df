"""A person's parcels in the spool, for the API, which hands them out and has them erased.

Files are searched as they are: one that is damaged may hold an address too.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import structlog
from sanic import HTTPResponse, Request, Sanic
from sanic import json as answer

from actions.spool import Spool, made_at
from personal_signs.pattern import pattern_of

_LOG = structlog.get_logger(__name__)
_BAD_REQUEST: Final = 400
_A_DAY: Final = 86_400.0
_A_MONTH: Final = 30.44 * _A_DAY
# Shorter ones stand in other people's parcels too: no address and no telephone number is as short.
SHORTEST_SIGN: Final = 6


def add_routes(app: Sanic[Any, Any], spool: Spool) -> None:
    """Add `POST /parcels/find` and `POST /parcels/erase`, each with the `signs` to look for."""

    async def found(request: Request) -> HTTPResponse:
        signs = readable_signs(request.json)
        if not signs:
            return answer({"error": "bad_request"}, status=_BAD_REQUEST)
        files = await asyncio.to_thread(find_parcels, spool, signs)
        return answer({"parcels": [_content(file) for file in files]})

    async def erased(request: Request) -> HTTPResponse:
        signs = readable_signs(request.json)
        if not signs:
            return answer({"error": "bad_request"}, status=_BAD_REQUEST)
        files = await asyncio.to_thread(find_parcels, spool, signs)
        for file in files:
            file.unlink(missing_ok=True)
        _LOG.info("spool.erased", parcels=len(files))
        return answer({"erased": len(files)})

    app.add_route(found, "/parcels/find", methods=["POST"], name="find_parcels")
    app.add_route(erased, "/parcels/erase", methods=["POST"], name="erase_parcels")


def readable_signs(body: object) -> list[str]:
    """The `signs` that a request asks for; none at all if one of them could be anybody's."""
    signs = body.get("signs") if isinstance(body, dict) else None
    if not isinstance(signs, list) or not all(_tells_somebody(sign) for sign in signs):
        return []
    return signs


def find_parcels(spool: Spool, signs: Sequence[str]) -> list[Path]:
    """The files in which one of the signs stands for itself, in small letters or large ones."""
    pattern = pattern_of(signs)
    return [file for file in spool.files() if pattern.search(_text(file))]


async def forget_old(spool: Spool, months: int) -> None:
    """Erase what has lain in the spool for longer than a lead may be kept: once a day, until cancelled."""
    while True:
        try:
            erased = await asyncio.to_thread(_erase_before, spool, time.time() - months * _A_MONTH)
        except OSError as error:
            _not_erased(error)
        else:
            if erased:
                _LOG.info("spool.erased_in_time", parcels=erased)
        await asyncio.sleep(_A_DAY)


def _tells_somebody(sign: object) -> bool:
    return isinstance(sign, str) and len(sign.strip()) >= SHORTEST_SIGN


def _erase_before(spool: Spool, moment: float) -> int:
    return sum(_erased_before(file, moment) for file in spool.files())


def _erased_before(file: Path, moment: float) -> bool:
    try:
        if made_at(file) >= moment:
            return False
        file.unlink()
    except FileNotFoundError:
        return False  # delivered since the folder was listed
    except OSError as error:
        _not_erased(error)  # the others go all the same
        return False
    return True


def _not_erased(error: OSError) -> None:
    _LOG.error("spool.not_erased", reason=error.strerror or type(error).__name__)


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8", errors="replace")
    except FileNotFoundError:
        return ""  # delivered since the folder was listed


def _content(file: Path) -> dict[str, Any]:
    try:
        return {"place": file.parent.name, **json.loads(file.read_text("utf-8"))}
    except (OSError, ValueError, TypeError):
        return {"place": file.parent.name, "damaged": True}
