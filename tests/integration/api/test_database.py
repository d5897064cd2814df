"""The database: migrations, the commands that use it, and what is deleted in time."""

from __future__ import annotations

import asyncio
import io
import os
import stat
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, select, text

from api.__main__ import main
from api.clock import utc_now
from api.database import Database
from api.migrating import current_revision, migrate, newest_revision, upgrade
from api.schema import metadata
from api.settings import Settings
from api.tables import leads, messages, sessions
from tests.integration.api.conftest import SECRET_KEY, WEBHOOK_SECRET, browser, running, say, with_session
from tests.integration.api.fake_rasa import FakeRasa, unknown
from tests.integration.api.test_webhook import a_lead, deliver


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in [name for name in os.environ if name.startswith("LOTS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("LOTS_VAR_DIR", str(tmp_path))
    monkeypatch.setenv("LOTS_SECRET_KEY", SECRET_KEY)
    monkeypatch.setenv("LOTS_WEBHOOK_SECRET", WEBHOOK_SECRET)
    return tmp_path


def test_the_migrations_build_the_tables_that_the_stores_use(tmp_path: Path) -> None:
    def differences(connection: Connection) -> list[Any]:
        context = MigrationContext.configure(connection, opts={"include_object": comparable})
        return list(compare_metadata(context, metadata))

    async def build() -> list[Any]:
        database = Database(f"sqlite:///{tmp_path}/new/lots.db")
        assert await migrate(database) == newest_revision()
        assert await migrate(database) == await current_revision(database)
        found = await database.read(differences)
        await database.close()
        return found

    assert asyncio.run(build()) == []


def comparable(_item: object, name: str | None, *_: object) -> bool:
    return name != "ix_leads_status_created_at"  # Alembic cannot read the order of a column back


def test_leads_that_were_there_before_can_be_searched_after_an_upgrade(tmp_path: Path) -> None:
    """The revision fills the text of every lead, and drops page addresses that no lead may carry."""

    def before(connection: Connection) -> None:
        upgrade(connection, "0003")
        for number in range(3):
            connection.execute(text(OLD_LEAD), {"id": f"lead-{number}", "company": f"ÅKERÖ {number}"})
        connection.execute(text(OLD_SESSION), {"id": "s1", "url": "file:///home/anna"})
        connection.execute(text(OLD_SESSION), {"id": "s2", "url": "https://example.org/"})

    def after(connection: Connection) -> tuple[list[Any], list[Any]]:
        searched = connection.execute(select(leads.c.search_text).order_by(leads.c.id)).scalars().all()
        pages = connection.execute(select(sessions.c.page_url).order_by(sessions.c.id)).scalars().all()
        return list(searched), list(pages)

    async def build() -> tuple[list[Any], list[Any]]:
        database = Database(f"sqlite:///{tmp_path}/lots.db")
        await database.write(before)
        await migrate(database)
        found = await database.read(after)
        await database.close()
        return found

    searched, pages = asyncio.run(build())
    assert searched == [f"åkerö {number}\nåsa\na@b.se\nett renrum" for number in range(3)]
    assert pages == [None, "https://example.org/"]


def test_answers_that_were_there_before_name_their_document_after_an_upgrade(tmp_path: Path) -> None:
    """The revision fills what was left out; a reply of another kind names none."""

    def before(connection: Connection) -> None:
        upgrade(connection, "0004")
        connection.execute(text(OLD_SESSION), {"id": "s1", "url": None})
        for kind, content in OLD_CONTENTS:
            connection.execute(text(OLD_MESSAGE), {"kind": kind, "content": content})

    def after(connection: Connection) -> list[Any]:
        return list(connection.execute(select(messages.c.document_id).order_by(messages.c.id)).scalars())

    async def build() -> list[Any]:
        database = Database(f"sqlite:///{tmp_path}/lots.db")
        await database.write(before)
        await migrate(database)
        found = await database.read(after)
        await database.close()
        return found

    assert asyncio.run(build()) == ["loans", None, None, None]


OLD_CONTENTS = (
    ("answer", '{"answer": {"document_id": "loans"}}'),
    ("answer", '{"buttons": []}'),
    ("answer", None),
    ("unknown", '{"answer": {"document_id": "loans"}}'),
)
OLD_MESSAGE = """
    INSERT INTO messages (session_id, role, kind, text, content, status, attempts, created_at)
    VALUES ('s1', 'bot', :kind, 'x', :content, 'done', 0, '2026-11-01 10:00:00')
"""
OLD_SESSION = """
    INSERT INTO sessions (id, conversation_id, start_language, language, state, page_url, created_at)
    VALUES (:id, :id, 'en', 'en', 'bot', :url, '2026-11-01 10:00:00')
"""
OLD_LEAD = """
    INSERT INTO leads (id, delivery_id, source, status, company_name, country, contact_name, email,
        need_category, need_text, language, consent_version, consent_at, matched_records, score_reasons,
        created_at)
    VALUES (:id, :id, 'bot', 0, :company, 'SE', 'Åsa', 'a@b.se', 'facilities', 'Ett renrum', 'sv', '1',
        '2026-11-01 10:00:00', '[]', '["described the need (+20)"]', '2026-11-01 10:00:00')
"""


def test_sqlite_runs_in_wal_mode_with_its_foreign_keys_on(empty_database: Path) -> None:
    def pragmas(connection: Connection) -> list[Any]:
        names = ("journal_mode", "foreign_keys", "synchronous", "busy_timeout", "secure_delete")
        return [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names]

    async def ask() -> list[list[Any]]:
        database = Database(f"sqlite:///{empty_database}")
        found = [await database.read(pragmas), await database.write(pragmas)]
        await database.close()
        return found

    assert asyncio.run(ask()) == [["wal", 1, 1, 10000, 1]] * 2


def test_the_commands_make_the_database_and_the_first_account(
    environment: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["migrate"]) == 0
    assert main(["setup-link"]) == 0
    assert "http://localhost:8000/staff/setup?token=" in capsys.readouterr().out
    monkeypatch.setattr("sys.stdin", io.StringIO("correct horse battery\n"))
    assert main(["create-user", "kim@cluster.se", "--name", "Kim", "--password-stdin"]) == 0
    capsys.readouterr()
    assert main(["setup-link"]) == 0
    assert capsys.readouterr().out == ""
    monkeypatch.setattr("sys.stdin", io.StringIO("correct horse battery\n"))
    assert main(["create-user", "KIM@cluster.se", "--password-stdin"]) == 1
    assert "already" in capsys.readouterr().err
    assert not stat.S_IMODE((environment / "lots.db").stat().st_mode) & 0o077


def test_a_command_without_secrets_says_what_to_do(
    environment: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LOTS_SECRET_KEY")
    assert main(["migrate"]) == 1
    assert "LOTS_SECRET_KEY is not set" in capsys.readouterr().err


@pytest.mark.anyio
async def test_old_conversations_and_leads_are_deleted_in_time(settings: Settings, rasa: Any) -> None:
    now = utc_now()
    async with running(settings, clock=lambda: now) as app, browser(app) as client:
        services = app.state.services
        begun = (await client.post("/api/chat/sessions")).json()
        lead = a_lead(session_id=begun["session_id"])
        await deliver(client, lead)
        now += timedelta(days=89)
        await services.jobs.retention.step()
        assert await services.stores.sessions.find(begun["session_id"]) is not None
        now += timedelta(days=2)
        await services.jobs.retention.step()
        assert await services.stores.sessions.find(begun["session_id"]) is None
        assert await services.stores.leads.find(lead["lead_id"]) is not None
        now += timedelta(days=640)
        await services.jobs.retention.step()
        assert await services.stores.leads.find(lead["lead_id"]) is None
        await services.jobs.outbox.once()
        assert len(rasa.forgotten) == 1


@pytest.mark.anyio
async def test_a_reply_to_a_conversation_that_was_deleted_meanwhile_is_dropped_here_and_in_rasa(
    settings: Settings, rasa: FakeRasa
) -> None:
    now = utc_now()
    async with running(settings, clock=lambda: now) as app, browser(app) as client:
        services = app.state.services
        rasa.delay = 0.5
        await with_session(client)
        turn = asyncio.create_task(say(client, "hello"))
        await asyncio.sleep(0.2)
        now += timedelta(days=91)
        await services.jobs.retention.step()
        assert (await turn).status_code == 401
        assert await services.stores.messages.count_pending() == 0
        await services.jobs.outbox.once()
        assert rasa.forgotten == [rasa.turns[0]["sender"]] * 2


@pytest.mark.anyio
async def test_retention_ends_the_streams_of_what_it_deletes(settings: Settings) -> None:
    now = utc_now()
    async with running(settings, clock=lambda: now) as app, browser(app) as client:
        services = app.state.services
        begun = (await client.post("/api/chat/sessions")).json()
        with services.events.listen(begun["session_id"]) as listener:
            now += timedelta(days=91)
            await services.jobs.retention.step()
            assert listener.closed


@pytest.mark.anyio
async def test_a_forgotten_sentence_leaves_no_trace_in_the_database_file(
    settings: Settings, rasa: FakeRasa
) -> None:
    secret = "The confidential molecule is called Flemingsbergin."

    def on_disk() -> bool:
        return secret.encode() in (settings.var_dir / "lots.db").read_bytes()

    rasa.replies = [unknown(secret)]
    async with running(settings) as app, browser(app) as client:
        database = app.state.services.database
        await with_session(client)
        for number in range(20):
            await say(client, f"{number} {secret}" * 20, f"m{number}")
        await database.read(_checkpoint)
        assert on_disk()
        assert (await client.delete("/api/chat/session")).status_code == 204
        await database.read(_checkpoint)
        assert not on_disk()


def _checkpoint(connection: Connection) -> None:
    connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").all()
