"""Pages that everybody may see: the demo page, the widget, what we do with data."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter, Request
from starlette.responses import FileResponse, RedirectResponse, Response

from api.deps import PageMaker, Wired
from api.notices.channel import KINDS
from api.widget_files import WIDGET_PATHS

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})

router = APIRouter(include_in_schema=False)


@router.get("/")
async def demo(wired: Wired) -> Response:
    """Show the demo page."""
    return FileResponse(wired.settings.web_dir / "demo" / "index.html")


@router.get("/sv")
async def demo_in_swedish(wired: Wired) -> Response:
    """Show the demo page in Swedish."""
    return FileResponse(wired.settings.web_dir / "demo" / "sv.html")


async def widget(request: Request, wired: Wired) -> Response:
    """Give out the widget, or a part that it loads once it needs it."""
    return FileResponse(wired.settings.web_dir / Path(request.url.path).name, media_type="text/javascript")


for address in WIDGET_PATHS:
    router.add_api_route(address, widget)


@router.get("/privacy")
async def privacy(request: Request, wired: Wired, pages: PageMaker) -> Response:
    """Say what is stored, why, for how long, and how to have it deleted."""
    settings = wired.settings
    if settings.privacy_url:
        return RedirectResponse(settings.privacy_url, 307)
    template = f"privacy.{pages.language(request)}.html"
    told = {channel.kind for channel in await wired.telling.channels.all() if channel.enabled}
    return pages.render(
        request,
        template,
        session_days=settings.session_days,
        transcript_days=settings.transcript_days,
        lead_months=settings.lead_months,
        contact=settings.privacy_contact,
        model_host=settings.model_host,
        model_is_here=settings.model_host in LOOPBACK,
        services=[kind for kind in KINDS if kind in told and kind != "email"],
    )
