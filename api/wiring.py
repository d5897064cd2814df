"""The one place where the parts of the API are put together."""

from __future__ import annotations

from collections.abc import Mapping

from api.accounts.accounts import Accounts
from api.accounts.letters import AccountLetters
from api.asked_in_vain import AskedInVain
from api.backoff import Backoff
from api.counterparts import Counterparts
from api.events import Broker
from api.gateway import Gateway
from api.jobs import Jobs
from api.lead_intake import LeadIntake
from api.limits import Rates
from api.mail import Mailer
from api.match_links import MatchLinks
from api.metrics import Metrics
from api.outbox import OutboxWorker, Way, by_subject
from api.outside import Outside
from api.pages import Pages
from api.pending import PendingWorker
from api.plan_post import PlanPost
from api.plans import Plans
from api.publishing import CatchUp, Publishing
from api.question_filing import QuestionFiling
from api.rasa import RasaClient
from api.readiness import Readiness
from api.resource_errands import ResourceErrands
from api.resource_intake import ResourceIntake
from api.resource_letters import ResourceLetters
from api.retention import RetentionJob
from api.services import Services
from api.settings import Settings
from api.shown_records import ShownRecords
from api.stores.bundled import BundledStore
from api.stores.outbox import FORGET_TRACKER, PLAN_MAIL
from api.stores.stores import Stores
from api.telling import Telling
from api.tokens import SessionTokens


def wire(settings: Settings, pages: Pages, outside: Outside) -> Services:
    """Make every part and hand each the ones that it needs."""
    stores, metrics, events, clock = Stores.of(outside.database), Metrics(), Broker(), outside.clock
    gateway = _gateway(stores, outside, events, metrics)
    mailer, plans = Mailer(settings, pages), Plans(stores.messages, pages, settings.cluster_name)
    plan_post = PlanPost(settings, stores, plans, mailer, pages, clock=clock)
    publishing = _publishing(settings, stores, outside)
    telling = Telling.of(settings, stores, mailer, pages, clock)
    ways = _ways(_letters(settings, stores, pages, mailer), plan_post, outside.rasa, telling)
    return Services(
        settings=settings,
        clock=clock,
        database=outside.database,
        stores=stores,
        metrics=metrics,
        tokens=SessionTokens(settings.secret_key, settings.session_days),
        events=events,
        rasa=outside.rasa,
        actions=outside.actions,
        gateway=gateway,
        readiness=Readiness(outside.database, outside.rasa, outside.actions, settings.snapshot_url),
        intake=LeadIntake(stores.leads, metrics, clock),
        telling=telling,
        plans=plans,
        plan_post=plan_post,
        resource_intake=ResourceIntake(stores.resources, metrics, mail=settings.mail_on, clock=clock),
        shown=ShownRecords(settings.catalogue_dir, stores.titles),
        accounts=_accounts(settings, stores, outside, pages, mailer),
        knowledge=outside.knowledge,
        publishing=publishing,
        reader=outside.reader,
        fetcher=outside.fetcher,
        asked=AskedInVain(stores.unanswered, stores.titles, outside.knowledge),
        match_links=_links(settings),
        counterparts=Counterparts(stores.resources, stores.matches, outside.knowledge),
        filing=QuestionFiling(stores.documents, stores.unanswered),
        rates=Rates.of(settings.rate_per_minute, settings.address_rate_per_minute),
        jobs=_jobs(settings, stores, outside, gateway, publishing, events=events, ways=ways),
    )


def _gateway(stores: Stores, outside: Outside, events: Broker, metrics: Metrics) -> Gateway:
    return Gateway(
        stores.messages, stores.sessions, outside.rasa, events=events, metrics=metrics, clock=outside.clock
    )


def _accounts(settings: Settings, stores: Stores, outside: Outside, pages: Pages, mailer: Mailer) -> Accounts:
    letters = AccountLetters(settings, pages.texts, mailer)
    return Accounts.of(settings, stores, outside.passwords, letters, outside.clock)


def _publishing(settings: Settings, stores: Stores, outside: Outside) -> Publishing:
    bundled = BundledStore(outside.database)
    return Publishing(settings, stores.publications, bundled, outside.knowledge, outside.clock)


def _links(settings: Settings) -> MatchLinks:
    return MatchLinks(settings.secret_key, settings.public_url)


def _letters(settings: Settings, stores: Stores, pages: Pages, mailer: Mailer) -> ResourceErrands:
    return ResourceErrands(stores, ResourceLetters(settings, pages.texts, _links(settings)), mailer)


def _ways(
    letters: ResourceErrands, plan_post: PlanPost, rasa: RasaClient, telling: Telling
) -> Mapping[str, Way]:
    others = {**letters.ways(), PLAN_MAIL: plan_post.deliver, FORGET_TRACKER: rasa.forget}
    return {**by_subject(others), **telling.errands.ways()}


def _outbox(settings: Settings, stores: Stores, outside: Outside, ways: Mapping[str, Way]) -> OutboxWorker:
    return OutboxWorker(
        stores.outbox,
        ways,
        outside.clock,
        backoff=Backoff(settings.delivery_first_wait, settings.delivery_longest_wait),
        patience=settings.delivery_seconds,
        most_attempts=settings.delivery_attempts,
    )


def _jobs(
    settings: Settings,
    stores: Stores,
    outside: Outside,
    gateway: Gateway,
    publishing: Publishing,
    *,
    events: Broker,
    ways: Mapping[str, Way],
) -> Jobs:
    return Jobs(
        pending=PendingWorker(gateway, outside.rasa, outside.actions, stores.messages, stores.sessions),
        outbox=_outbox(settings, stores, outside, ways),
        retention=RetentionJob(settings, stores, events, outside.clock),
        documents=CatchUp(publishing),
    )
