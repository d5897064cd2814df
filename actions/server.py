"""Put the parts together and serve them: rasa_sdk's app with our actions, the spool's delivery beside it."""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

import httpx
import structlog
from rasa_sdk.endpoint import create_app
from rasa_sdk.executor import ActionExecutor
from sanic import HTTPResponse, Request, Sanic, json

from actions.answer_question import ActionAnswerQuestion
from actions.answers import Answers
from actions.ask_consent import ActionAskConsent
from actions.ask_email import ActionAskEmail
from actions.author import Author
from actions.cancel_lead import ActionCancelLead
from actions.chat_action import ChatAction
from actions.dead_parcels import add_dead_routes
from actions.delivery import Delivery
from actions.duty import Duty
from actions.event_feeds import EventFeeds
from actions.journeys.ask_journey_step import ActionAskJourneyStep
from actions.journeys.journey_form import ValidateJourneyForm
from actions.journeys.leave_journey import ActionLeaveJourney
from actions.journeys.plan_mail import PlanMail
from actions.journeys.resume_journey import ActionResumeJourney
from actions.journeys.start_journey import ActionStartJourney
from actions.knowledge import Knowledge, load_published_answers
from actions.language_model import LanguageModel
from actions.lead_form import ValidateLeadForm
from actions.personal_parcels import add_routes, forget_old
from actions.plan_post import PATIENCE, ApiPlanPost
from actions.set_language import ActionSetLanguage
from actions.settings import ActionSettings
from actions.signed_post import SignedPost
from actions.spool import ParcelKind, Spool
from actions.start_lead import ActionStartLead
from actions.submit_lead import ActionSubmitLead
from knowledge_base.events.event import Event

_LOG = structlog.get_logger(__name__)
_HOST: Final = "127.0.0.1"  # rasa's action endpoint knows no login: it must not be reachable from elsewhere


class Executor(ActionExecutor):  # type: ignore[misc] # rasa_sdk is not typed for us: see pyproject
    """Runs our actions, and only those: none is found by importing, so that each gets what it needs.

    No action of ours reads the domain, so Rasa may leave it out: it is the larger part of a request.
    """

    def __init__(self, actions: tuple[ChatAction, ...]) -> None:
        super().__init__()
        for action in actions:
            self.register_action(action)

    def update_and_return_domain(self, payload: dict[str, Any], action_name: str) -> dict[str, Any]:
        """Called by rasa_sdk before each action."""
        return payload.get("domain") or {}


class ActionServer:
    """The running parts of the action server."""

    def __init__(self, settings: ActionSettings, load: Callable[[], Answers] | None = None) -> None:
        self._settings = settings
        self._author = _author(settings)
        self._feeds = EventFeeds(settings.event_feeds, settings.feeds_dir, prepare=self._prepare_events)
        self._knowledge = Knowledge(
            load or partial(load_published_answers, self._feeds.events), author=self._author
        )
        self._spool = Spool(settings.spool_dir)
        urls: dict[ParcelKind, str] = {"lead": settings.leads_url, "resource": settings.resources_url}
        self._delivery = Delivery(self._spool, urls, settings.webhook_secret.get_secret_value())
        self._plan_post = _plan_post(settings)
        self._tasks: list[asyncio.Task[None]] = []

    def actions(self) -> tuple[ChatAction, ...]:
        """All custom actions of the domain."""
        cluster, duty = self._settings.cluster_name, Duty(self._settings.hours)
        return (
            ActionAnswerQuestion(self._knowledge),
            ActionSetLanguage(),
            ActionStartLead(cluster, duty),
            ValidateLeadForm(self._knowledge),
            ActionAskEmail(),
            ActionAskConsent(cluster, self._settings.privacy_url),
            ActionSubmitLead(self._spool, self._delivery.wake, cluster, duty, knowledge=self._knowledge),
            ActionCancelLead(),
            ActionStartJourney(self._knowledge),
            ValidateJourneyForm(self._knowledge, PlanMail(self._plan_post)),
            ActionAskJourneyStep(self._knowledge),
            ActionLeaveJourney(),
            ActionResumeJourney(),
        )

    def app(self) -> Sanic[Any, Any]:
        """rasa_sdk's app with our actions, our answer to `/health`, and the work beside it."""
        app: Sanic[Any, Any] = create_app(Executor(self.actions()), cors_origins=None)
        app.on_request(self._health)
        app.on_request(self._refuse_while_loading)
        add_routes(app, self._spool)
        add_dead_routes(app, self._spool, self._delivery.wake)
        app.before_server_start(self._start)
        app.before_server_stop(self._stop)
        return app

    def serve(self) -> None:
        """Listen until SIGTERM or SIGINT; requests under way are finished first."""
        # Rasa's last open release has another number than the SDK, on purpose.
        warnings.filterwarnings("ignore", message="Your versions of rasa and", category=UserWarning)
        self.app().run(
            host=_HOST, port=self._settings.actions_port, single_process=True, access_log=False, motd=False
        )

    def _prepare_events(self, events: Sequence[Event]) -> None:
        self._knowledge.prepare_events(events)

    async def _start(self, app: Sanic[Any, Any]) -> None:
        self._tasks = [
            asyncio.create_task(self._knowledge.keep_loading(), name="knowledge"),
            asyncio.create_task(self._delivery.run(), name="delivery"),
            asyncio.create_task(self._feeds.run(), name="event feeds"),
            asyncio.create_task(forget_old(self._spool, self._settings.lead_months), name="old parcels"),
        ]
        _LOG.info("actions.listening", port=self._settings.actions_port)

    async def _stop(self, app: Sanic[Any, Any]) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._plan_post.close()
        if self._author:
            await self._author.close()
        _LOG.info("actions.stopped")

    async def _health(self, request: Request) -> HTTPResponse | None:
        """Answer in place of rasa_sdk's `/health`, which is always well; None lets any other request pass."""
        if request.path != "/health":
            return None
        ready = self._knowledge.state == "ready"
        body: dict[str, Any] = {
            "status": "ok" if ready else "not_ready",
            "knowledge_base": self._knowledge.report(),
            "spool": self._spool.sizes(),
            "events": self._feeds.report(),
        }
        if self._author:
            body["generated_answers"] = self._author.counts
        return json(body, status=200 if ready else 503)

    async def _refuse_while_loading(self, request: Request) -> HTTPResponse | None:
        """Run no action before the first load is over: the turn then fails as a whole, and is repeated."""
        if request.path != "/webhook" or self._knowledge.state != "loading":
            return None
        return json({"error": "loading"}, status=503)


def _plan_post(settings: ActionSettings) -> ApiPlanPost:
    client = httpx.AsyncClient(timeout=PATIENCE, trust_env=False)
    return ApiPlanPost(
        settings.plan_mails_url, SignedPost(settings.webhook_secret.get_secret_value(), client)
    )


def _author(settings: ActionSettings) -> Author | None:
    """Who puts answers into words; nobody does unless a server is set."""
    if not settings.llm_url:
        return None
    model = LanguageModel(settings.llm_url, settings.llm_model, settings.llm_key.get_secret_value())
    return Author(model, settings.llm_timeout)
