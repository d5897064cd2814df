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
from api.handoff_desk import HandoffDesk
from api.handoff_timeouts import HandoffTimeouts
from api.jobs import Jobs
from api.lead_intake import LeadIntake
from api.lead_letters import LeadLetters
from api.lead_work_errands import LeadWorkErrands
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
from api.privacy.consents import Consents
from api.privacy.log_files import LogFiles
from api.privacy.personal_data import PersonalData
from api.privacy.privacy import Privacy
from api.publishing import CatchUp, Publishing
from api.question_filing import QuestionFiling
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
    gateway = _gateway(settings, stores, outside, events, metrics)
    publishing = _publishing(settings, stores, outside)
    mailer, plans = Mailer(settings, pages), Plans(stores.messages, pages, settings.cluster_name)
    plan_post = PlanPost(settings, stores, plans, mailer, pages, clock=clock)
    telling = Telling.of(settings, stores, mailer, pages, clock)
    ways = _ways(settings, stores, pages, mailer, outside=outside, plan_post=plan_post, telling=telling)
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
        intake=LeadIntake(stores.leads, stores.channel_rules, metrics, Broker(), clock),
        privacy=_privacy(settings, stores, outside, gateway, telling),
        telling=telling,
        plans=plans,
        plan_post=plan_post,
        resource_intake=ResourceIntake(stores.resources, metrics, mail=settings.mail_on, clock=clock),
        shown=ShownRecords(settings.catalogue_dir, stores.titles),
        accounts=_accounts(settings, stores, outside, pages, mailer),
        knowledge=outside.knowledge,
        reader=outside.reader,
        fetcher=outside.fetcher,
        asked=AskedInVain(stores.unanswered, stores.titles, outside.knowledge),
        match_links=_links(settings),
        counterparts=Counterparts(stores.resources, stores.matches, outside.knowledge),
        filing=QuestionFiling(stores.documents, stores.unanswered),
        rates=Rates.of(settings.rate_per_minute, settings.address_rate_per_minute),
        jobs=_jobs(settings, stores, outside, gateway, publishing, events=events, ways=ways),
    )


def _gateway(
    settings: Settings, stores: Stores, outside: Outside, events: Broker, metrics: Metrics
) -> Gateway:
    return Gateway(
        stores.messages,
        stores.sessions,
        outside.rasa,
        handoffs=HandoffDesk(
            stores, events, outside.clock, hours=settings.hours, minutes=settings.handoff_minutes
        ),
        events=events,
        metrics=metrics,
        clock=outside.clock,
    )


def _privacy(
    settings: Settings, stores: Stores, outside: Outside, gateway: Gateway, telling: Telling
) -> Privacy:
    data = PersonalData(
        outside.database,
        stores,
        rasa=outside.rasa,
        actions=outside.actions,
        logs=LogFiles(settings.log_dir),
        channels=telling.channels,
        forget=gateway.forget,
        clock=outside.clock,
    )
    privacy_url = settings.privacy_url or f"{settings.public_url}/privacy"
    folder = settings.web_dir / "consents"
    return Privacy(data, Consents.load(folder, cluster=settings.cluster_name, privacy_url=privacy_url))


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
    settings: Settings,
    stores: Stores,
    pages: Pages,
    mailer: Mailer,
    *,
    outside: Outside,
    plan_post: PlanPost,
    telling: Telling,
) -> Mapping[str, Way]:
    letters = _letters(settings, stores, pages, mailer)
    work = LeadWorkErrands(stores, LeadLetters(settings, pages.texts), mailer, outside.clock)
    others = {PLAN_MAIL: plan_post.deliver, FORGET_TRACKER: outside.rasa.forget}
    return {**by_subject(others), **letters.ways(), **telling.errands.ways(), **work.ways()}


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
        handoffs=HandoffTimeouts(gateway.handoffs, settings.handoff_minutes),
    )
