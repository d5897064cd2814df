"""Where a lead goes: the rules in their order, the opening hours, and the digest for the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Literal

from api.leads import Lead
from api.notices.channel import Channel
from api.notices.rule import Condition, Rule
from opening_hours.opening_hours import OpeningHours

DAYS_AHEAD = 366

Way = Literal["news", "digest", "untaken"]


@dataclass(frozen=True, slots=True)
class Stop:
    """One channel that is told of the lead: of itself, in a digest, or when nobody took it."""

    channel: Channel
    way: Way
    at: datetime


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one rule says; `unmet` is empty where it means the lead, `reached` tells whether it was asked."""

    rule: Rule
    unmet: tuple[Condition, ...]
    reached: bool

    @property
    def applies(self) -> bool:
        """Whether the lead goes where the rule says."""
        return self.reached and not self.unmet


@dataclass(frozen=True, slots=True)
class Route:
    """All that is decided about one lead.

    Attributes:
        because: Which rules decided; or that there are none, that none fits, or that those that fit name
            nobody who can be told.
    """

    verdicts: tuple[Verdict, ...]
    stops: tuple[Stop, ...]
    because: Literal["rules", "no_rules", "rest", "nobody"]


class Routing:
    """Decides by the clock and the opening hours of the installation."""

    def __init__(self, hours: OpeningHours, digest_time: time) -> None:
        """Take when staff are on duty, and when digests are sent, in the time zone of the hours."""
        self._hours = hours
        self._digest_time = digest_time

    def route(self, lead: Lead, rules: Sequence[Rule], channels: Sequence[Channel], now: datetime) -> Route:
        """Decide where a lead goes that came now.

        Without rules every channel is told at once. A lead that no rule means goes into the daily digest. If
        the rules name nobody who can be told, all are: a lead that nobody hears of would be lost.
        """
        open_to = {channel.id: channel for channel in channels if channel.enabled}
        active = [rule for rule in rules if rule.enabled]
        verdicts = tuple(_verdicts(lead, active))
        everyone = tuple(Stop(channel, "news", now) for channel in open_to.values())
        if not active:
            return Route(verdicts, everyone, "no_rules")
        applied = [verdict.rule for verdict in verdicts if verdict.applies]
        if not applied:
            return Route(verdicts, tuple(self._rest(list(open_to.values()), now)), "rest")
        stops = _once(stop for rule in applied for stop in self._stops(rule, open_to, now))
        if not any(stop.way != "untaken" for stop in stops):
            return Route(verdicts, everyone, "nobody")
        return Route(verdicts, stops, "rules")

    def next_digest(self, now: datetime) -> datetime:
        """Return when the next digest goes out: on a day with opening hours, if there are any."""
        local = now.astimezone(self._hours.zone)
        days = [local.date() + timedelta(days=ahead) for ahead in range(DAYS_AHEAD)]
        moments = [datetime.combine(day, self._digest_time, self._hours.zone) for day in days]
        ahead = [moment for moment in moments if moment > local]
        return next((moment for moment in ahead if self._worked(moment)), ahead[0])

    def _worked(self, moment: datetime) -> bool:
        day = moment.date()
        return bool(self._hours.week.spans(day)) and day not in self._hours.closed_days

    def _rest(self, channels: Sequence[Channel], now: datetime) -> Iterator[Stop]:
        for channel in [channel for channel in channels if channel.digest] or channels:
            yield self._in_digest(channel, now)

    def _in_digest(self, channel: Channel, now: datetime) -> Stop:
        if channel.takes_digests:
            return Stop(channel, "digest", self.next_digest(now))
        return Stop(channel, "news", now)

    def _stops(self, rule: Rule, open_to: dict[str, Channel], now: datetime) -> Iterator[Stop]:
        told, begins = self._told(rule, now)
        heard = begins
        for channel in (open_to[number] for number in told if number in open_to):
            stop = self._in_digest(channel, now) if rule.digest else Stop(channel, "news", begins)
            heard = max(heard, stop.at)
            yield stop
        if rule.escalate_hours and rule.escalate_to in open_to:
            # Whoever reads of it in a digest could not have taken it before that went out.
            late = heard + timedelta(hours=rule.escalate_hours)
            yield Stop(open_to[rule.escalate_to], "untaken", late)

    def _told(self, rule: Rule, now: datetime) -> tuple[Sequence[str], datetime]:
        """Return who is told of a lead of this rule, and from when on."""
        opening = None if self._hours.is_open(now) else self._hours.next_opening(now)
        if opening is None or rule.outside == "send":
            return rule.channels, now
        if rule.outside == "wait":
            return rule.channels, opening
        return ([rule.fallback] if rule.fallback else rule.channels), now


def _verdicts(lead: Lead, rules: Sequence[Rule]) -> Iterator[Verdict]:
    reached = True
    for rule in rules:
        verdict = Verdict(rule, rule.unmet(lead), reached)
        yield verdict
        reached = reached and not (verdict.applies and rule.stops)


def _once(stops: Iterator[Stop]) -> tuple[Stop, ...]:
    """Tell a channel once in each way, however many rules name it; the earliest time counts."""
    found: dict[tuple[str, Way], Stop] = {}
    for stop in stops:
        key = (stop.channel.id, stop.way)
        known = found.get(key, stop)
        found[key] = replace(known, at=min(known.at, stop.at))
    return tuple(found.values())
