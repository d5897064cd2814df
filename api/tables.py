"""The database's tables, as SQLAlchemy knows them; `migrations/` builds the same ones."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

import api.account_tables
import api.channel_tables
import api.handoff_tables
import api.inbox_tables
import api.lead_work_tables
import api.resource_tables
import api.support_tables  # noqa: F401 - so that the metadata has those tables too
from api.schema import UtcTime, metadata, only

# The replies to a question, in the very words of their index: a database compares them with the query's.
ANSWERS_AND_REFUSALS = "kind IN ('answer', 'unknown')"
OPEN_QUESTIONS = "settled_at IS NULL"
SETTLED_QUESTIONS = "settled_at IS NOT NULL"

sessions = Table(
    "sessions",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("conversation_id", String(36), nullable=False, unique=True),
    Column("start_language", String(2), nullable=False),
    Column("language", String(2), nullable=False),
    Column("state", String(20), nullable=False),
    Column("page_url", String(2000)),
    Column("created_at", UtcTime, nullable=False, index=True),
    Column("recall", JSON),  # what the dialogue must take in with the next message
)

messages = Table(
    "messages",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("session_id", ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False),
    Column("role", String(10), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("language", String(2)),
    Column("text", Text, nullable=False),
    Column("content", JSON),
    Column("status", String(10), nullable=False),
    Column("attempts", SmallInteger, nullable=False, default=0),
    Column("delays", SmallInteger, nullable=False, server_default="0"),
    Column("client_message_id", String(100)),
    Column("reply_to", ForeignKey("messages.id", ondelete="CASCADE")),
    Column("document_id", String(100)),  # which document an answer quotes
    Column("created_at", UtcTime, nullable=False),
    UniqueConstraint("session_id", "client_message_id"),
    Index("ix_messages_session_id_id", "session_id", "id"),
    Index("ix_messages_reply_to", "reply_to"),
    # Pending messages are few: the worker's look must not grow with the history.
    Index("ix_messages_pending", "session_id", "id", **only("status = 'pending'")),
    # So that counting a document's answers of a month does not grow with the history.
    Index(
        "ix_messages_document_id_created_at", "document_id", "created_at", **only("document_id IS NOT NULL")
    ),
    # So that the figures of a few weeks are counted from the index alone.
    Index(
        "ix_messages_replied", "created_at", "kind", "language", "document_id", **only(ANSWERS_AND_REFUSALS)
    ),
    # An id is never given twice, so `after=ID` stays true when the last message is forgotten.
    sqlite_autoincrement=True,
)

feedback = Table(
    "feedback",
    metadata,
    Column("message_id", ForeignKey("messages.id", ondelete="CASCADE"), primary_key=True),
    Column("session_id", ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("helpful", Boolean, nullable=False),
    Column("comment", Text),
    Column("created_at", UtcTime, nullable=False),
    Column("updated_at", UtcTime, nullable=False),
    Index("ix_feedback_updated_at_helpful", "updated_at", "helpful"),
)

unanswered = Table(
    "unanswered",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("session_id", ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("question", Text, nullable=False),
    Column("language", String(2), nullable=False),
    Column("confidence", Float),
    Column("created_at", UtcTime, nullable=False),
    # When an administrator had done with it, and the document that took it over; none: it was dismissed.
    Column("settled_at", UtcTime),
    Column("settled_by", String(200)),
    Column("document_id", String(100)),
    Index("ix_unanswered_open", "created_at", "id", **only(OPEN_QUESTIONS)),
    # Without the open ones: SQLite would look for those here, and then sort them.
    Index("ix_unanswered_settled", "settled_at", "id", **only(SETTLED_QUESTIONS)),
)

leads = Table(
    "leads",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("delivery_id", String(200), nullable=False, unique=True),
    Column("source", String(10), nullable=False),
    # 0 new, 1 taken, 2 closed: in the order in which the inbox shows them.
    Column("status", SmallInteger, nullable=False),
    Column("company_name", String(200), nullable=False),
    Column("organisation_number", String(40), index=True),
    Column("country", String(2), nullable=False),
    Column("contact_name", String(200), nullable=False),
    Column("email", String(254), nullable=False),
    Column("email_domain", String(254), nullable=False, server_default="", index=True),
    Column("phone", String(40)),
    Column("need_category", String(20), nullable=False),
    Column("need_text", Text, nullable=False),
    Column("company_stage", String(200)),
    Column("employees", String(40)),
    Column("timeline", String(200)),
    Column("language", String(2), nullable=False),
    Column("consent_version", String(40), nullable=False),
    Column("consent_at", UtcTime, nullable=False),
    Column("page_url", String(2000)),
    Column("session_id", ForeignKey("sessions.id", ondelete="SET NULL"), index=True),
    Column("matched_records", JSON, nullable=False),
    Column("score", SmallInteger),
    Column("score_reasons", JSON, nullable=False),
    Column("search_text", Text, nullable=False, server_default=""),
    Column("municipality", String(200)),
    Column("consent_language", String(2)),
    Column("created_at", UtcTime, nullable=False),
    CheckConstraint("status BETWEEN 0 AND 2", name="status"),
    Index("ix_leads_created_at", "created_at"),
    Index("ix_leads_status_created_at", "status", text("created_at DESC")),
    *(
        Index(f"ix_leads_{column}_created_at", column, "created_at")
        for column in ("need_category", "language", "municipality", "score")
    ),
)

lead_events = Table(
    "lead_events",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("lead_id", ForeignKey("leads.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("author", String(200), nullable=False),
    Column("text", Text, nullable=False),
    Column("created_at", UtcTime, nullable=False),
    Index("ix_lead_events_lead_id_id", "lead_id", "id"),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True),
    # What a receiver knows it by: the same at every try.
    Column("name", String(36), nullable=False, unique=True),
    Column("kind", String(20), nullable=False),
    Column("subject", String(36), nullable=False),
    Column("channel", String(36)),
    # The account that it is for, where that was decided when it was queued; without the account it is void.
    Column("recipient_id", ForeignKey("users.id", ondelete="CASCADE")),
    Column("attempts", SmallInteger, nullable=False),
    # While a worker holds a row this is when its hold ends; none: delivered, or given up.
    Column("due_at", UtcTime),
    Column("claim", String(36)),
    Column("last_error", String(300)),
    Column("created_at", UtcTime, nullable=False),
    Column("delivered_at", UtcTime),
    Index("ix_outbox_due_at_id", "due_at", "id"),
    Index("ix_outbox_delivered_at", "delivered_at"),
)
GIVEN_UP = outbox.c.due_at.is_(None) & outbox.c.delivered_at.is_(None)
Index("ix_outbox_recipient_id", outbox.c.recipient_id, **only("recipient_id IS NOT NULL"))
Index("ix_outbox_given_up", outbox.c.id, **only(GIVEN_UP))

plan_mails = Table(
    "plan_mails",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("session_id", ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False),
    Column("message_id", ForeignKey("messages.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("email", String(254)),  # none: it was delivered or given up; the row stays to count
    Column("created_at", UtcTime, nullable=False),
    Column("order_id", String(190), unique=True, index=True),  # of the webhook; the button has none
    Index("ix_plan_mails_session_id_created_at", "session_id", "created_at"),
)

documents = Table(
    "documents",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document_id", String(100), nullable=False),
    Column("language", String(2), nullable=False),
    Column("category", String(40), nullable=False),
    Column("title", String(300), nullable=False),
    Column("state", String(12), nullable=False),
    Column("draft_text", Text, nullable=False),
    # Raised by every save: who saves upon an older one is told.
    Column("draft_revision", Integer, nullable=False),
    Column("edited", Boolean, nullable=False),  # whether the draft says something else than visitors read
    Column("published_number", Integer),
    Column("proposed_number", Integer),
    Column("bundled_hash", String(64)),  # of the bundled text seen last; none for a document of one's own
    Column("verified", Date),
    Column("review_on", Date),
    Column("holds_since", UtcTime, nullable=False),  # a translation that holds since earlier is out of date
    Column("search", Text, nullable=False),
    Column("updated_at", UtcTime, nullable=False),
    Column("updated_by", String(200), nullable=False),
    UniqueConstraint("document_id", "language"),
    Index("ix_documents_title", "title"),
)

document_versions = Table(
    "document_versions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document", ForeignKey("documents.id", ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("kind", String(12), nullable=False),
    Column("category", String(40), nullable=False),
    Column("text", Text, nullable=False),
    Column("hash", String(64), nullable=False),
    Column("author", String(200), nullable=False),
    Column("note", String(300), nullable=False),
    Column("created_at", UtcTime, nullable=False),
    UniqueConstraint("document", "number"),
)

document_events = Table(
    "document_events",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document", ForeignKey("documents.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("author", String(200), nullable=False),
    Column("details", JSON, nullable=False),
    Column("created_at", UtcTime, nullable=False),
    Index("ix_document_events_document_id", "document", "id"),
)
