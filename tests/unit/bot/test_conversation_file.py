from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.components.conversation_file import ConversationFile, Turn

TURN = Turn("visitor", "m-1", [{"text": "hej"}], [{"event": "user", "text": "å"}])


@pytest.fixture
def file(tmp_path: Path) -> Iterator[ConversationFile]:
    opened = ConversationFile(tmp_path / "new" / "rasa.db")
    yield opened
    opened.close()


def test_what_is_written_is_read_again_after_a_restart(file: ConversationFile, tmp_path: Path) -> None:
    file.write(TURN)
    again = ConversationFile(tmp_path / "new" / "rasa.db")
    assert again.events("visitor") == TURN.events
    assert again.reply("visitor", "m-1") == TURN.reply
    again.close()


def test_nobody_but_the_owner_may_read_it_and_what_is_deleted_is_overwritten(
    file: ConversationFile, tmp_path: Path
) -> None:
    file.write(TURN)
    for made in (tmp_path / "new").iterdir():  # the file, and the write-ahead log beside it
        assert made.stat().st_mode & 0o077 == 0, made.name
    assert file._connection.execute("PRAGMA secure_delete").fetchone() == (1,)


def test_only_the_last_message_has_its_reply_kept(file: ConversationFile) -> None:
    file.write(TURN)
    file.write(Turn("visitor", "m-2", [], []))
    assert file.reply("visitor", "m-1") is None
    assert file.reply("visitor", "m-2") == []
    assert file.reply("someone else", "m-2") is None


def test_a_forgotten_conversation_is_gone_and_the_others_stay(file: ConversationFile) -> None:
    file.write(TURN)
    file.write(Turn("other", None, [], []))
    file.forget("visitor")
    file.forget("never heard of")
    assert file.events("visitor") is None
    assert file.senders() == ["other"]


def test_the_file_is_written_ahead_so_that_readers_do_not_wait(
    file: ConversationFile, tmp_path: Path
) -> None:
    connection = sqlite3.connect(tmp_path / "new" / "rasa.db")
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()
