"""Copies of feeds on disk."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from actions.feed_copy import FeedCopies, FeedCopy

ADDRESS = "https://example.org/a.ics?key=SECRET"
COPY = FeedCopy(b"BEGIN:VCALENDAR\r\n\xff\n\n", datetime(2026, 11, 26, 12, tzinfo=UTC), '"1"', "Thu")


def test_a_copy_comes_back_as_it_was(tmp_path: Path) -> None:
    """Bytes and all that is known of them."""
    FeedCopies(tmp_path / "feeds").save(ADDRESS, COPY)
    assert FeedCopies(tmp_path / "feeds").load(ADDRESS) == COPY


def test_a_copy_is_for_its_owner_only_and_does_not_name_its_address(tmp_path: Path) -> None:
    """An address may hold a key."""
    FeedCopies(tmp_path).save(ADDRESS, COPY)
    [file] = tmp_path.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    assert "SECRET" not in file.name
    assert b"SECRET" not in file.read_bytes()


@pytest.mark.parametrize("content", [b"", b"{}\nBEGIN", b"not JSON\nBEGIN", b'{"taken": 1}\n', b"[]\n"])
def test_a_damaged_copy_counts_as_none(tmp_path: Path, content: bytes) -> None:
    """The feed is fetched anew."""
    copies = FeedCopies(tmp_path)
    copies.save(ADDRESS, COPY)
    next(tmp_path.iterdir()).write_bytes(content)
    assert copies.load(ADDRESS) is None


def test_copies_of_feeds_that_are_no_longer_set_are_removed(tmp_path: Path) -> None:
    """Others stay."""
    copies = FeedCopies(tmp_path)
    copies.save(ADDRESS, COPY)
    copies.save("https://example.org/b.ics", COPY)
    copies.keep_only([ADDRESS])
    assert copies.load(ADDRESS) == COPY
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_that_cannot_be_written_keeps_what_is_there(tmp_path: Path) -> None:
    """As with a full disk: the events in memory serve on."""
    (tmp_path / "feeds").write_text("a file in the way")
    FeedCopies(tmp_path / "feeds").save(ADDRESS, COPY)
    assert FeedCopies(tmp_path / "feeds").load(ADDRESS) is None
