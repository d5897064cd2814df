"""Owners, invitations, second factors, single sign-on, held log-ins, and the log that nobody can change."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

TIME = sa.DateTime(timezone=True)
NEW_TABLES = (
    "audit_log",
    "login_tries",
    "sso_identities",
    "recovery_codes",
    "second_factors",
    "invitations",
    "password_links",
)
# The first account was the one of who set Lots up.
FIRST_BECOMES_OWNER = "UPDATE users SET role = 'owner' WHERE id = (SELECT min(id) FROM users)"
OWNERS_STEP_BACK = "UPDATE users SET role = 'administrator' WHERE role = 'owner'"
REFUSAL = "the audit log can only be added to"
SQLITE_GUARDS = tuple(
    f"CREATE TRIGGER audit_log_no_{deed} BEFORE {deed} ON audit_log "
    f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    for deed in ("update", "delete")
)
POSTGRESQL_GUARDS = (
    "CREATE FUNCTION audit_log_refuse() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$",
    "CREATE TRIGGER audit_log_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log "
    "FOR EACH STATEMENT EXECUTE FUNCTION audit_log_refuse()",
)


def upgrade() -> None:
    """Build the tables; everybody logs in once more."""
    op.execute(FIRST_BECOMES_OWNER)
    op.drop_table("staff_sessions")
    _sessions()
    _links()
    _second_factors()
    _single_sign_on()
    _login_tries()
    _audit_log()


def downgrade() -> None:
    """Drop them again, with the log."""
    for name in NEW_TABLES:
        op.drop_table(name)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION audit_log_refuse()")
    for name in ("waiting", "two_factors", "browser", "address", "created_at", "seen_at"):
        op.drop_column("staff_sessions", name)
    op.execute(OWNERS_STEP_BACK)


def _sessions() -> None:
    op.create_table(
        "staff_sessions",
        sa.Column("id_hash", sa.String(64), primary_key=True),
        _user(),
        sa.Column("waiting", sa.Boolean(), nullable=False),
        sa.Column("two_factors", sa.Boolean(), nullable=False),
        sa.Column("browser", sa.String(100), nullable=False),
        sa.Column("address", sa.String(50), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("seen_at", TIME, nullable=False),
        sa.Column("expires_at", TIME, nullable=False),
    )
    op.create_index("ix_staff_sessions_user_id", "staff_sessions", ["user_id"])
    op.create_index("ix_staff_sessions_expires_at", "staff_sessions", ["expires_at"])


def _links() -> None:
    op.create_table(
        "password_links",
        sa.Column("token_hash", sa.String(64), primary_key=True),
        _user(),
        sa.Column("expires_at", TIME, nullable=False),
    )
    op.create_index("ix_password_links_user_id", "password_links", ["user_id"])
    op.create_index("ix_password_links_expires_at", "password_links", ["expires_at"])
    op.create_table(
        "invitations",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("email", sa.String(254), nullable=False, unique=True),
        sa.Column("role", sa.String(20), nullable=False),
        sa.Column("token_hash", sa.String(64), nullable=False, unique=True),
        sa.Column("invited_by", sa.String(200), nullable=False),
        sa.Column("expires_at", TIME, nullable=False),
    )


def _second_factors() -> None:
    op.create_table(
        "second_factors",
        _user(primary_key=True),
        sa.Column("secret", sa.String(200), nullable=False),
        sa.Column("confirmed_at", TIME),
        sa.Column("last_step", sa.Integer(), nullable=False),
    )
    op.create_table(
        "recovery_codes",
        _user(primary_key=True),
        sa.Column("code_hash", sa.String(64), primary_key=True),
    )


def _single_sign_on() -> None:
    op.create_table(
        "sso_identities",
        sa.Column("issuer", sa.String(300), primary_key=True),
        sa.Column("subject", sa.String(255), primary_key=True),
        _user(),
        sa.Column("created_at", TIME, nullable=False),
    )
    op.create_index("ix_sso_identities_user_id", "sso_identities", ["user_id"])


def _login_tries() -> None:
    op.create_table(
        "login_tries",
        sa.Column("key_hash", sa.String(64), primary_key=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("last_at", TIME, nullable=False),
        sa.Column("held_until", TIME, nullable=False),
    )
    op.create_index("ix_login_tries_last_at", "login_tries", ["last_at"])


def _audit_log() -> None:
    op.create_table(
        "audit_log",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("at", TIME, nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("actor_id", sa.Integer()),
        sa.Column("actor", sa.String(200), nullable=False),
        sa.Column("address", sa.String(50), nullable=False),
        sa.Column("about", sa.String(300), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_audit_log_kind_id", "audit_log", ["kind", "id"])
    op.create_index("ix_audit_log_actor_id_id", "audit_log", ["actor_id", "id"])
    guards = POSTGRESQL_GUARDS if op.get_bind().dialect.name == "postgresql" else SQLITE_GUARDS
    for guard in guards:
        op.execute(guard)


def _user(*, primary_key: bool = False) -> sa.Column[int]:
    whose = sa.ForeignKey("users.id", ondelete="CASCADE")
    return sa.Column("user_id", sa.Integer(), whose, nullable=False, primary_key=primary_key)
