"""Which tests stay together where two processes share a run: `pytest -n 2 --dist loadgroup`."""

from __future__ import annotations

import pytest

# What is dear to start and shared by several files: whoever needs it runs in one and the same process.
SHARED = ("stack", "edited_stack", "postgresql_server", "model_folder")


def keep_together(item: pytest.Item) -> None:
    """Tell xdist the group of a test: what it shares with those of other files, or else its file."""
    item.add_marker(pytest.mark.xdist_group(_group(item)))


def longest_first(items: list[pytest.Item]) -> None:
    """Put first what takes longest: the groups start in this order."""
    items.sort(key=_turn)


def _group(item: pytest.Item) -> str:
    needed = getattr(item, "fixturenames", ())
    return next((name for name in SHARED if name in needed), item.nodeid.partition("::")[0])


def _turn(item: pytest.Item) -> int:
    marks = ("stack", "browser")
    return next((turn for turn, mark in enumerate(marks) if item.get_closest_marker(mark)), len(marks))
