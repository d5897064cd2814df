from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from api.notices.routing import Route, Routing
from api.notices.rule import Rule
from opening_hours.opening_hours import OpeningHours
from tests.unit.api.notices.leads import NOON, a_channel, a_lead

STOCKHOLM = ZoneInfo("Europe/Stockholm")
ROUTING = Routing(OpeningHours.parse("mon-fri 09:00-16:00"), time(8, 0))
SLACK, MAIL, CRM = a_channel("slack"), a_channel("mail", kind="email"), a_channel("crm", kind="crm")
CHANNELS = (SLACK, MAIL, CRM)


def at(day: int, hour: int, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, 0, tzinfo=STOCKHOLM)


def told(route: Route) -> dict[str, tuple[str, datetime]]:
    return {stop.channel.name: (stop.way, stop.at) for stop in route.stops}


def test_without_rules_every_channel_that_is_on_is_told_at_once() -> None:
    """An installation that has just a channel works."""
    route = ROUTING.route(a_lead(), [], [SLACK, a_channel("off", enabled=False)], NOON)
    assert (told(route), route.because) == ({"slack": ("news", NOON)}, "no_rules")


def test_the_first_rule_that_fits_decides() -> None:
    """Rules after one that stops are not asked."""
    rules = [
        Rule(id=1, name="money", categories=("funding",), channels=("crm",)),
        Rule(id=2, name="rooms", categories=("facilities",), channels=("slack",)),
        Rule(id=3, name="all", channels=("mail",)),
    ]
    route = ROUTING.route(a_lead(), rules, CHANNELS, NOON)
    assert told(route) == {"slack": ("news", NOON)}
    assert [(verdict.applies, verdict.reached) for verdict in route.verdicts] == [
        (False, True),
        (True, True),
        (False, False),
    ]


def test_rules_that_do_not_stop_add_up_and_tell_a_channel_once() -> None:
    """All that fit count, down to the first that stops."""
    rules = [
        Rule(id=1, name="a", stops=False, channels=("slack", "crm")),
        Rule(id=2, name="b", stops=False, channels=("slack", "mail")),
    ]
    assert sorted(told(ROUTING.route(a_lead(), rules, CHANNELS, NOON))) == ["crm", "mail", "slack"]


@pytest.mark.parametrize(
    ("outside", "expected"),
    [
        ("send", {"slack": ("news", at(27, 20))}),
        ("wait", {"slack": ("news", at(30, 9))}),
        ("fallback", {"mail": ("news", at(27, 20))}),
    ],
)
def test_on_a_friday_evening_a_lead_goes_waits_or_takes_the_fallback(
    outside: str, expected: dict[str, tuple[str, datetime]]
) -> None:
    """The next opening after a weekend is Monday's."""
    rule = Rule(id=1, name="r", channels=("slack",), outside=outside, fallback="mail")  # type: ignore[arg-type]
    assert told(ROUTING.route(a_lead(), [rule], CHANNELS, at(27, 20))) == expected


def test_a_lead_on_christmas_eve_waits_over_the_holidays() -> None:
    """24 December is a Thursday, the 25th a holiday, and then comes the weekend."""
    rule = Rule(id=1, name="r", channels=("slack",), outside="wait")
    route = ROUTING.route(a_lead(), [rule], CHANNELS, at(24, 10, month=12))
    assert told(route) == {"slack": ("news", at(28, 9, month=12))}


def test_what_no_rule_means_goes_into_the_digest_of_the_next_working_day() -> None:
    """The channels that are marked for it get it; a CRM, which keeps leads one by one, does so at once."""
    rule = Rule(id=1, name="money", categories=("funding",), channels=("slack",))
    marked = [SLACK, a_channel("mail", digest=True), a_channel("crm", kind="crm", digest=True)]
    route = ROUTING.route(a_lead(), [rule], marked, at(27, 10))
    assert told(route) == {"mail": ("digest", at(30, 8)), "crm": ("news", at(27, 10))}
    assert route.because == "rest"


def test_where_no_channel_is_marked_every_one_gets_the_digest() -> None:
    """A lead that nobody hears of would be lost."""
    rule = Rule(id=1, name="money", categories=("funding",), channels=("slack",))
    assert told(ROUTING.route(a_lead(), [rule], [SLACK], at(25, 7))) == {"slack": ("digest", at(25, 8))}


def test_a_rule_whose_channels_are_gone_tells_every_other_one() -> None:
    """The rule fits, but names nobody: the page says so too."""
    rule = Rule(id=1, name="r", channels=("deleted",))
    route = ROUTING.route(a_lead(), [rule], [MAIL], NOON)
    assert (told(route), route.because) == ({"mail": ("news", NOON)}, "nobody")


def test_a_reminder_is_due_hours_after_staff_were_told() -> None:
    """While the lead waits for the opening, the hours do not run."""
    rule = Rule(id=1, name="r", channels=("slack",), outside="wait", escalate_hours=3, escalate_to="mail")
    route = ROUTING.route(a_lead(), [rule], CHANNELS, at(27, 20))
    assert told(route) == {"slack": ("news", at(30, 9)), "mail": ("untaken", at(30, 9) + timedelta(hours=3))}


@pytest.mark.parametrize(("channels", "outside"), [(("slack",), "send"), (("slack", "crm"), "wait")])
def test_a_reminder_is_due_hours_after_the_digest_that_tells_of_the_lead(
    channels: tuple[str, ...], outside: str
) -> None:
    """Nobody can have taken on Friday evening what the digest of Monday morning tells."""
    rule = Rule(
        id=1,
        name="r",
        channels=channels,
        digest=True,
        outside=outside,  # type: ignore[arg-type]
        escalate_hours=3,
        escalate_to="mail",
    )
    route = ROUTING.route(a_lead(), [rule], CHANNELS, at(27, 12))
    assert told(route)["slack"] == ("digest", at(30, 8))
    assert told(route)["mail"] == ("untaken", at(30, 11))


def test_where_nobody_is_ever_on_duty_a_digest_comes_each_day() -> None:
    """Hours that are “closed” stop no lead."""
    routing = Routing(OpeningHours.parse("closed"), time(8, 0))
    assert routing.next_digest(at(27, 10)) == at(28, 8)
    rule = Rule(id=1, name="r", channels=("slack",), outside="wait")
    assert told(routing.route(a_lead(), [rule], CHANNELS, at(27, 10))) == {"slack": ("news", at(27, 10))}
