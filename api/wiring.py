"""The one place where the parts of the API are put together."""

from __future__ import annotations

from api.accounts.accounts import Accounts
from api.accounts.letters import AccountLetters
from api.asked_in_vain import AskedInVain
from api.counterparts import Counterparts
from api.events import Broker
from api.gateway import Gateway
from api.jobs import Jobs
from api.lead_intake import LeadIntake
from api.limits import RateLimiter
from api.mail import Mailer
from api.match_links import MatchLinks
from api.metrics import Metrics
from api.outbox import OutboxWorker
from api.outside import Outside
from api.pages import Pages
from api.pending import PendingWorker
from api.plan_post import PlanPost
from api.plans import Plans
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
from api.stores.outbox import PLAN_MAIL
from api.stores.stores import Stores
from api.tokens import SessionTokens


def wire(settings: Settings, pages: Pages, outside: Outside) -> Services:
    """Make every part and hand each the ones that it needs."""
    stores, metrics, events = Stores.of(outside.database), Metrics(), Broker()
    rasa, actions, knowledge, clock = outside.rasa, outside.actions, outside.knowledge, outside.clock
    gateway = Gateway(stores.messages, stores.sessions, rasa, events=events, metrics=metrics, clock=clock)
    mailer, plans = Mailer(settings, pages), Plans(stores.messages, pages, settings.cluster_name)
    plan_post = PlanPost(settings, stores, plans, mailer, pages, clock=clock)
    publishing = _publishing(settings, stores, outside)
    outbox = _outbox(stores, outside, mailer, plan_post, _letters(settings, pages))
    return Services(
        settings=settings,
        clock=clock,
        database=outside.database,
        stores=stores,
        metrics=metrics,
        tokens=SessionTokens(settings.secret_key, settings.session_days),
        events=events,
        rasa=rasa,
        actions=actions,
        gateway=gateway,
        readiness=Readiness(outside.database, rasa, actions, settings.snapshot_url),
        intake=LeadIntake(stores.leads, metrics, mail=settings.mail_on, clock=clock),
        plans=plans,
        plan_post=plan_post,
        resource_intake=ResourceIntake(stores.resources, metrics, mail=settings.mail_on, clock=clock),
        shown=ShownRecords(settings.catalogue_dir, stores.titles),
        accounts=_accounts(settings, stores, outside, pages, mailer),
        knowledge=knowledge,
        publishing=publishing,
        reader=outside.reader,
        fetcher=outside.fetcher,
        asked=AskedInVain(stores.unanswered, stores.titles, knowledge),
        match_links=_links(settings),
        counterparts=Counterparts(stores.resources, stores.matches, knowledge),
        filing=QuestionFiling(stores.documents, stores.unanswered),
        session_rate=RateLimiter(settings.rate_per_minute),
        address_rate=RateLimiter(settings.address_rate_per_minute),
        jobs=_jobs(settings, stores, outside, gateway, publishing, events=events, outbox=outbox),
    )


def _accounts(settings: Settings, stores: Stores, outside: Outside, pages: Pages, mailer: Mailer) -> Accounts:
    letters = AccountLetters(settings, pages.texts, mailer)
    return Accounts.of(settings, stores, outside.passwords, letters, outside.clock)


def _publishing(settings: Settings, stores: Stores, outside: Outside) -> Publishing:
    bundled = BundledStore(outside.database)
    return Publishing(settings, stores.publications, bundled, outside.knowledge, outside.clock)


def _links(settings: Settings) -> MatchLinks:
    return MatchLinks(settings.secret_key, settings.public_url)


def _letters(settings: Settings, pages: Pages) -> ResourceLetters:
    return ResourceLetters(settings, pages.texts, _links(settings))


def _outbox(
    stores: Stores, outside: Outside, mailer: Mailer, plan_post: PlanPost, letters: ResourceLetters
) -> OutboxWorker:
    ways = {**ResourceErrands(stores, letters, mailer).ways(), PLAN_MAIL: plan_post.deliver}
    return OutboxWorker(stores.outbox, stores.leads, outside.rasa, mailer, outside.clock, ways=ways)


def _jobs(
    settings: Settings,
    stores: Stores,
    outside: Outside,
    gateway: Gateway,
    publishing: Publishing,
    *,
    events: Broker,
    outbox: OutboxWorker,
) -> Jobs:
    return Jobs(
        pending=PendingWorker(gateway, outside.rasa, outside.actions, stores.messages, stores.sessions),
        outbox=outbox,
        retention=RetentionJob(settings, stores, events, outside.clock),
        documents=CatchUp(publishing),
    )
