"""The app: its routes, its errors, its headers, and its life from start to end."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import cache

from fastapi import APIRouter, FastAPI, Request
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute
from starlette.staticfiles import StaticFiles

from api.action_server import ActionServer
from api.body_limit import BodyLimit
from api.clock import Clock, utc_now
from api.compression import CompressAssets
from api.database import Database
from api.errors import (
    LinkExpiredError,
    NotAdministratorError,
    NotOwnerError,
    SecondFactorNeededError,
)
from api.file_reader import MEGABYTE, FileReader, reader_for
from api.headers import SecurityHeaders
from api.knowledge_process import Knowledge, KnowledgeProcess, environ_for
from api.outside import Outside
from api.pages import error_page, pages_for
from api.passwords import Passwords
from api.problems import install_problems
from api.rasa import RasaClient
from api.routers import (
    admin_asked,
    admin_channels,
    admin_deliveries,
    admin_documents,
    admin_editor,
    admin_figures,
    admin_history,
    admin_opinions,
    admin_privacy,
    admin_retention,
    admin_rules,
    admin_spool,
    admin_trial,
    admin_upload,
    cards,
    contact,
    docs,
    events,
    feedback,
    handoff,
    health,
    match_answers,
    messages,
    plans,
    public,
    sessions,
    staff_account,
    staff_audit,
    staff_canned,
    staff_conversation,
    staff_conversations,
    staff_export,
    staff_inbox,
    staff_invitation,
    staff_lead_lists,
    staff_lead_work,
    staff_leads,
    staff_live,
    staff_login,
    staff_matches,
    staff_merge,
    staff_passwords,
    staff_people,
    staff_resources,
    staff_second_factor,
    staff_sign_on,
    staff_support,
    staff_supports,
    staff_unanswered,
    staff_views,
    webhooks,
)
from api.services import Services
from api.settings import Settings, load_settings
from api.surprises import CatchSurprises
from api.way_back import install_way_back
from api.web_page import PageFetcher, WebPages
from api.wiring import wire

MAX_BODY_BYTES = 256 * 1024
MAX_DOCUMENT_BYTES = 2 * 1024 * 1024  # the longest text, as a form writes it
ROOM_FOR_FIELDS = 64 * 1024
ROUTERS = (
    sessions,
    messages,
    plans,
    cards,
    events,
    handoff,
    feedback,
    contact,
    webhooks,
    health,
    docs,
    staff_login,
    staff_sign_on,
    staff_passwords,
    staff_invitation,
    staff_account,
    staff_second_factor,
    staff_people,
    staff_audit,
    staff_inbox,
    staff_live,
    staff_views,
    staff_export,
    staff_leads,
    staff_lead_work,
    staff_lead_lists,
    staff_merge,
    staff_supports,
    staff_support,
    staff_canned,
    staff_conversations,
    staff_conversation,
    staff_resources,
    staff_matches,
    match_answers,
    staff_unanswered,
    admin_documents,
    admin_editor,
    admin_history,
    admin_trial,
    admin_upload,
    admin_asked,
    admin_opinions,
    admin_figures,
    admin_channels,
    admin_rules,
    admin_spool,
    admin_deliveries,
    admin_privacy,
    admin_retention,
    public,
)


def create_app(
    settings: Settings | None = None,
    *,
    database: Database | None = None,
    rasa: RasaClient | None = None,
    passwords: Passwords | None = None,
    knowledge: Knowledge | None = None,
    reader: FileReader | None = None,
    fetcher: PageFetcher | None = None,
    clock: Clock = utc_now,
) -> FastAPI:
    """Build the API; each part can be given, the rest is made from the settings."""
    settings = settings or load_settings()
    pages = pages_for(settings)
    outside = Outside(
        database=database or Database(settings.database_url),
        rasa=rasa or RasaClient(settings.rasa_url, settings.rasa_timeout),
        actions=ActionServer(settings.actions_url),
        passwords=passwords or Passwords(),
        knowledge=knowledge or KnowledgeProcess(environ_for(settings)),
        reader=reader or reader_for(settings),
        fetcher=fetcher or WebPages(megabytes=settings.upload_megabytes),
        clock=clock,
    )
    app = _undressed()
    app.state.pages = pages
    app.state.services = wire(settings, pages, outside)
    _dress(app, settings)
    return app


def _undressed() -> FastAPI:
    """Make an app of which only the life and the name are known."""
    return FastAPI(
        title="Lots",
        summary="The chat, the lead webhook and the staff inbox of a cluster's assistant.",
        version="1",
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/openapi.json",
        lifespan=_lifespan,
    )


@cache
def _routes() -> Sequence[BaseRoute]:
    """Gather them; what FastAPI works out of each at the first request serves every app of a process."""
    gathered = APIRouter()
    for module in ROUTERS:
        gathered.include_router(module.router)
    return gathered.routes


def _dress(app: FastAPI, settings: Settings) -> None:
    """Give the app its routes, its errors and its headers."""
    app.router.routes.extend(_routes())
    app.mount("/static", StaticFiles(directory=settings.web_dir / "static", check_dir=False), name="static")
    install_problems(app)
    install_way_back(app)
    app.add_exception_handler(SecondFactorNeededError, _to_second_factor)
    app.add_exception_handler(NotAdministratorError, _no_rights)
    app.add_exception_handler(NotOwnerError, _not_owner)
    app.add_exception_handler(LinkExpiredError, _too_late)
    app.add_middleware(CatchSurprises)
    app.add_middleware(CompressAssets)
    larger = {
        admin_upload.UPLOAD: settings.upload_megabytes * MEGABYTE + ROOM_FOR_FIELDS,
        "/admin/documents": MAX_DOCUMENT_BYTES,
    }
    app.add_middleware(BodyLimit, limit=MAX_BODY_BYTES, larger=larger)
    app.add_middleware(SecurityHeaders, production=settings.production)
    if settings.allowed_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=list(settings.allowed_origins),
            allow_methods=["GET", "POST", "DELETE"],
            allow_headers=["Authorization", "Content-Type", "Last-Event-ID"],
            expose_headers=["Retry-After"],
            max_age=86_400,
        )


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    services: Services = app.state.services
    services.jobs.start()
    try:
        yield
    finally:
        await services.jobs.stop()
        await services.knowledge.close()
        await services.rasa.close()
        await services.actions.close()
        await services.database.close()


async def _no_rights(request: Request, _error: Exception) -> Response:
    return error_page(request, 403, "rights")


async def _to_second_factor(_request: Request, _error: Exception) -> Response:
    return RedirectResponse("/staff/account/second-factor", 303)


async def _not_owner(request: Request, _error: Exception) -> Response:
    return error_page(request, 403, "owners")


async def _too_late(request: Request, _error: Exception) -> Response:
    return error_page(request, 410, "link_expired")
