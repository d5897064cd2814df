"""Pages for people: templates, their language, and the faces of errors."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timezone, tzinfo
from functools import cache
from pathlib import Path
from typing import Any, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from fastapi import Request
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from starlette.responses import HTMLResponse, Response

from api.answer_blocks import blocks_of
from api.cited_sources import sources_of
from api.languages import preferred_language
from api.leads import lead_title
from api.models import LANGUAGES, Language
from api.navigation import groups_for
from api.page_texts import PageTexts, load_page_texts
from api.reasons import Reason
from api.settings import Settings

LANGUAGE_COOKIE = "lots_language"
A_YEAR = 31_536_000


class Pages:
    """Renders the templates of a folder with its texts."""

    def __init__(self, folder: Path, *, cluster: str, time_zone: str, secure: bool) -> None:
        """Take what every page needs.

        Args:
            folder: Has `templates/` and `texts/`.
            cluster: The name of the cluster.
            time_zone: Of the times shown.
            secure: Whether cookies are for TLS only.

        Raises:
            SettingsError: The texts cannot be read.
        """
        self.secure = secure
        self.texts = load_page_texts(folder / "texts")
        self.zone = _zone(time_zone)
        self.templates = Environment(
            loader=FileSystemLoader(folder / "templates"),
            autoescape=select_autoescape(),
            undefined=StrictUndefined,
        )
        self.templates.globals["cluster"] = cluster
        self.templates.globals["groups_for"] = groups_for
        self.templates.globals["lead_title"] = lead_title
        self.templates.filters["when"] = self._when
        self.templates.filters["blocks"] = blocks_of
        self.templates.filters["sources"] = sources_of

    def language(self, request: Request, otherwise: Language | None = None) -> Language:
        """Return the language that a person chose, else the other one given, or that the browser prefers."""
        chosen = request.query_params.get("lang") or request.cookies.get(LANGUAGE_COOKIE)
        if chosen in LANGUAGES:
            return chosen
        return otherwise or preferred_language(request.headers.get("accept-language", ""))

    def texts_for(self, request: Request) -> PageTexts:
        """Return the words of a request's language."""
        return self.texts[self.language(request)]

    def render(self, request: Request, template: str, status: int = 200, **values: object) -> Response:
        """Return a page; a choice of language in the address is remembered."""
        return self.render_in(self.language(request), request, template, status, **values)

    def render_in(
        self, language: Language, request: Request, template: str, status: int = 200, **values: object
    ) -> Response:
        """Return a page in a language; a choice of it in the address is remembered."""
        other = "sv" if language == "en" else "en"
        context = {
            "request": request,
            "language": language,
            "texts": self.texts[language],
            "switch": str(request.url.include_query_params(lang=other).replace(scheme="", netloc="")),
            "user": None,
            "form_token": "",
        }
        html = self.templates.get_template(template).render(context | values)
        response = HTMLResponse(html, status)
        if request.query_params.get("lang") == language:
            response.set_cookie(
                LANGUAGE_COOKIE, language, max_age=A_YEAR, httponly=True, secure=self.secure, samesite="lax"
            )
        return response

    def day_of(self, moment: datetime) -> date:
        """Return which day it is at a moment, in the time zone of the times shown."""
        return moment.astimezone(self.zone).date()

    def _when(self, moment: datetime) -> str:
        return moment.astimezone(self.zone).strftime("%Y-%m-%d %H:%M")


def pages_for(settings: Settings) -> Pages:
    """Return the pages of an installation; raises what `Pages` does."""
    return _pages(settings.web_dir, settings.cluster_name, settings.time_zone, settings.production)


@cache  # they keep nothing of who uses them: what is read and compiled once serves every app of a process
def _pages(folder: Path, cluster: str, time_zone: str, secure: bool) -> Pages:
    return Pages(folder, cluster=cluster, time_zone=time_zone, secure=secure)


def error_page(request: Request, status: int, reason: Reason | None = None) -> Response:
    """Return the page that tells a person what is wrong, and where to go, by the reason or the status."""
    pages = cast("Pages", request.app.state.pages)
    errors = pages.texts_for(request)["errors"]
    title, hint = (_said(errors, part, status, reason) for part in ("title", "hint"))
    return pages.render(request, "error.html", status, title=title, hint=hint, named=reason is not None)


def _said(errors: Mapping[str, Any], part: str, status: int, reason: Reason | None) -> str:
    named = errors[f"{part}s"]
    return str(named.get(reason) or named.get(status) or errors[part])


def error_part(request: Request, reason: Reason) -> Response:
    """Return the same for a part of a page, which stays as it is otherwise."""
    pages = cast("Pages", request.app.state.pages)
    hint = pages.texts_for(request)["errors"]["hints"][reason]
    return pages.render(request, "admin/trouble.html", hint=hint)


def _zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return timezone.utc  # a machine without the time-zone database shows UTC
