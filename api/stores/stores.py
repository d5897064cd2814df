"""All stores of one database, as one value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self, get_type_hints

from api.database import Database
from api.stores.answer_counts import AnswerCounts
from api.stores.audit import AuditStore
from api.stores.canned_answers import CannedAnswerStore
from api.stores.channel_rules import ChannelRuleStore
from api.stores.channels import ChannelStore
from api.stores.conversations import ConversationStore
from api.stores.dead_letters import DeadLetterStore
from api.stores.desks import DeskStore
from api.stores.document_history import DocumentHistory
from api.stores.document_titles import DocumentTitles
from api.stores.documents import DocumentStore
from api.stores.feedback import FeedbackStore
from api.stores.figures import FigureStore
from api.stores.handoffs import HandoffStore
from api.stores.inbox import InboxStore
from api.stores.invitations import InvitationStore
from api.stores.lead_export import LeadExportStore
from api.stores.lead_reads import LeadReadStore
from api.stores.lead_work import LeadWorkStore
from api.stores.leads import LeadStore
from api.stores.login_tries import LoginTryStore
from api.stores.marked_down import MarkedDownStore
from api.stores.mentions import MentionStore
from api.stores.merged_leads import MergedLeadStore
from api.stores.messages import MessageStore
from api.stores.outbox import OutboxStore
from api.stores.overdue import OverdueStore
from api.stores.password_links import PasswordLinkStore
from api.stores.people import PeopleStore
from api.stores.plan_mails import PlanMailStore
from api.stores.publications import PublicationStore
from api.stores.resource_history import ResourceHistory
from api.stores.resource_matches import ResourceMatchStore
from api.stores.resources import ResourceStore
from api.stores.routes import RouteStore
from api.stores.saved_views import SavedViewStore
from api.stores.second_factors import SecondFactorStore
from api.stores.sessions import SessionStore
from api.stores.similar_leads import SimilarLeadStore
from api.stores.sso_identities import IdentityStore
from api.stores.staff_sessions import StaffSessionStore
from api.stores.supports import SupportStore
from api.stores.unanswered import UnansweredStore
from api.stores.users import UserStore


@dataclass(frozen=True, slots=True)
class Stores:
    """One store for each table that is worked with."""

    sessions: SessionStore
    messages: MessageStore
    handoffs: HandoffStore
    conversations: ConversationStore
    desks: DeskStore
    canned_answers: CannedAnswerStore
    feedback: FeedbackStore
    leads: LeadStore
    inbox: InboxStore
    lead_export: LeadExportStore
    lead_reads: LeadReadStore
    saved_views: SavedViewStore
    lead_work: LeadWorkStore
    mentions: MentionStore
    merged_leads: MergedLeadStore
    similar_leads: SimilarLeadStore
    supports: SupportStore
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
    overdue: OverdueStore

    @classmethod
    def of(cls, database: Database) -> Self:
        """Make every store on this database."""
        return cls(**{name: store(database) for name, store in get_type_hints(cls).items()})
