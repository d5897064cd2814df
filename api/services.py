"""All parts of the running API, as one value that the routers reach through `api.deps`."""

from __future__ import annotations

from dataclasses import dataclass

from api.action_server import ActionServer
from api.clock import Clock
from api.database import Database
from api.events import Broker
from api.gateway import Gateway
from api.lead_intake import LeadIntake
from api.limits import RateLimiter
from api.metrics import Metrics
from api.outbox import OutboxWorker
from api.pending import PendingWorker
from api.rasa import RasaClient
from api.readiness import Readiness
from api.retention import RetentionJob
from api.settings import Settings
from api.staff import StaffDoor
from api.stores.feedback import FeedbackStore
from api.stores.leads import LeadStore
from api.stores.messages import MessageStore
from api.stores.outbox import OutboxStore
from api.stores.sessions import SessionStore
from api.stores.unanswered import UnansweredStore
from api.tokens import SessionTokens


@dataclass(frozen=True, slots=True)
class Services:
    """Everything that a request may need."""

    settings: Settings
    clock: Clock
    database: Database
    metrics: Metrics
    tokens: SessionTokens
    events: Broker
    rasa: RasaClient
    actions: ActionServer
    gateway: Gateway
    readiness: Readiness
    sessions: SessionStore
    messages: MessageStore
    feedback: FeedbackStore
    leads: LeadStore
    intake: LeadIntake
    unanswered: UnansweredStore
    outbox: OutboxStore
    staff: StaffDoor
    session_rate: RateLimiter
    address_rate: RateLimiter
    pending_worker: PendingWorker
    outbox_worker: OutboxWorker
    retention: RetentionJob
