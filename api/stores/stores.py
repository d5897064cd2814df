"""All stores of one database, as one value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from api.database import Database
from api.stores.answer_counts import AnswerCounts
from api.stores.audit import AuditStore
from api.stores.channel_rules import ChannelRuleStore
from api.stores.channels import ChannelStore
from api.stores.dead_letters import DeadLetterStore
from api.stores.document_history import DocumentHistory
from api.stores.document_titles import DocumentTitles
from api.stores.documents import DocumentStore
from api.stores.feedback import FeedbackStore
from api.stores.figures import FigureStore
from api.stores.invitations import InvitationStore
from api.stores.leads import LeadStore
from api.stores.login_tries import LoginTryStore
from api.stores.marked_down import MarkedDownStore
from api.stores.messages import MessageStore
from api.stores.outbox import OutboxStore
from api.stores.password_links import PasswordLinkStore
from api.stores.people import PeopleStore
from api.stores.plan_mails import PlanMailStore
from api.stores.publications import PublicationStore
from api.stores.resource_history import ResourceHistory
from api.stores.resource_matches import ResourceMatchStore
from api.stores.resources import ResourceStore
from api.stores.routes import RouteStore
from api.stores.second_factors import SecondFactorStore
from api.stores.sessions import SessionStore
from api.stores.sso_identities import IdentityStore
from api.stores.staff_sessions import StaffSessionStore
from api.stores.unanswered import UnansweredStore
from api.stores.users import UserStore


@dataclass(frozen=True, slots=True)
class Stores:
    """One store for each table that is worked with."""

    sessions: SessionStore
    messages: MessageStore
    feedback: FeedbackStore
    leads: LeadStore
    resources: ResourceStore
    matches: ResourceMatchStore
    resource_history: ResourceHistory
    unanswered: UnansweredStore
    outbox: OutboxStore
    dead_letters: DeadLetterStore
    channels: ChannelStore
    channel_rules: ChannelRuleStore
    routes: RouteStore
    plan_mails: PlanMailStore
    users: UserStore
    audit: AuditStore
    invitations: InvitationStore
    login_tries: LoginTryStore
    password_links: PasswordLinkStore
    people: PeopleStore
    second_factors: SecondFactorStore
    identities: IdentityStore
    staff_sessions: StaffSessionStore
    documents: DocumentStore
    history: DocumentHistory
    publications: PublicationStore
    answer_counts: AnswerCounts
    titles: DocumentTitles
    marked_down: MarkedDownStore
    figures: FigureStore

    @classmethod
    def of(cls, database: Database) -> Self:
        """Make every store on this database."""
        return cls(
            sessions=SessionStore(database),
            messages=MessageStore(database),
            feedback=FeedbackStore(database),
            leads=LeadStore(database),
            resources=ResourceStore(database),
            matches=ResourceMatchStore(database),
            resource_history=ResourceHistory(database),
            unanswered=UnansweredStore(database),
            outbox=OutboxStore(database),
            dead_letters=DeadLetterStore(database),
            channels=ChannelStore(database),
            channel_rules=ChannelRuleStore(database),
            routes=RouteStore(database),
            plan_mails=PlanMailStore(database),
            users=UserStore(database),
            audit=AuditStore(database),
            invitations=InvitationStore(database),
            login_tries=LoginTryStore(database),
            password_links=PasswordLinkStore(database),
            people=PeopleStore(database),
            second_factors=SecondFactorStore(database),
            identities=IdentityStore(database),
            staff_sessions=StaffSessionStore(database),
            documents=DocumentStore(database),
            history=DocumentHistory(database),
            publications=PublicationStore(database),
            answer_counts=AnswerCounts(database),
            titles=DocumentTitles(database),
            marked_down=MarkedDownStore(database),
            figures=FigureStore(database),
        )
