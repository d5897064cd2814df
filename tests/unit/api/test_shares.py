"""Whom an errand by e-mail is for, once it was divided."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest

from api.stores.outbox import Errand, addressees, is_share, shares

NOW = datetime(2026, 11, 28, tzinfo=timezone.utc)
ALL = ("one@cluster.se", "two@cluster.se", "three@cluster.se")


def an_errand(name: str = "whole", channel: str | None = None) -> Errand:
    return Errand(1, name, "lead_follow_up", "lead-1", channel, 1, "claim", NOW)


@pytest.mark.parametrize("channel", [None, "c"])
def test_each_share_is_for_its_recipient_alone_and_the_whole_for_all(channel: str | None) -> None:
    """A share that fails as well is divided into the same ones again: nothing is queued twice."""
    rows = shares(an_errand(channel=channel), ALL[1:], NOW)
    names = [row["name"] for row in rows]
    assert [addressees(an_errand(name, channel), ALL) for name in names] == [(ALL[1],), (ALL[2],)]
    assert [row["name"] for row in shares(an_errand(names[0], channel), ALL[1:], NOW)] == names
    assert addressees(an_errand(channel=channel), ALL) == ALL
    assert not is_share(an_errand(channel=channel), ALL)
    assert is_share(an_errand(names[0], channel), ALL)


def test_a_share_whose_recipient_is_none_any_more_is_for_all() -> None:
    """The address was corrected: whoever stands in its place must hear of it."""
    [row] = shares(an_errand(), ["tvo@cluster.se"], NOW)
    assert addressees(an_errand(row["name"]), ALL) == ALL
