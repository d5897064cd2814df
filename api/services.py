"""All parts of the running API, as one value that the routers reach through `api.deps`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from api.accounts.accounts import Accounts
from api.action_server import ActionServer
from api.asked_in_vain import AskedInVain
from api.clock import Clock
from api.counterparts import Counterparts
from api.database import Database
from api.events import Broker
from api.file_reader import FileReader
from api.gateway import Gateway
from api.handoff_desk import HandoffDesk
from api.jobs import Jobs
from api.knowledge_process import Knowledge
from api.lead_intake import LeadIntake
from api.limits import Rates
from api.match_links import MatchLinks
from api.metrics import Metrics
from api.plan_post import PlanPost
from api.plans import Plans
from api.privacy.privacy import Privacy
from api.publishing import Publishing
from api.question_filing import QuestionFiling
from api.rasa import RasaClient
from api.readiness import Readiness
from api.resource_intake import ResourceIntake
from api.settings import Settings
from api.shown_records import ShownRecords
from api.staff import StaffDoor
from api.stores.stores import Stores
from api.telling import Telling
from api.tokens import SessionTokens
from api.web_page import PageFetcher


@dataclass(frozen=True, slots=True)
class Services:
    """Everything that a request may need."""

    settings: Settings
    clock: Clock
    database: Database
    stores: Stores
    metrics: Metrics
    tokens: SessionTokens
    events: Broker
    rasa: RasaClient
    actions: ActionServer
    gateway: Gateway
    readiness: Readiness
    intake: LeadIntake
    privacy: Privacy
    telling: Telling
    plans: Plans
    plan_post: PlanPost
    resource_intake: ResourceIntake
    shown: ShownRecords
    accounts: Accounts
    knowledge: Knowledge
    reader: FileReader
    fetcher: PageFetcher
    asked: AskedInVain
    match_links: MatchLinks
    counterparts: Counterparts
    filing: QuestionFiling
    rates: Rates
    jobs: Jobs

    @property
    def today(self) -> date:
        """Which day it is where the cluster is: documents are dated by it."""
        return self.clock().astimezone(self.settings.hours.zone).date()

    @property
    def inbox_events(self) -> Broker:
        """Who has the inbox open."""
        return self.intake.inbox_events

    @property
    def publishing(self) -> Publishing:
        """What publishes the documents."""
        return self.jobs.documents.publishing

    @property
    def handoffs(self) -> HandoffDesk:
        """Where visitors ask for a person, and staff take conversations over."""
        return self.gateway.handoffs

    @property
    def staff(self) -> StaffDoor:
        """The staff's door."""
        return self.accounts.door
