"""The journey to networks and coming events."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, cast

from actions.event_feeds import Events
from actions.journeys.card import network_card
from actions.journeys.detail import network_detail
from actions.journeys.journey import Card, Facts, Outcome, Step
from actions.journeys.needs import leave_open
from actions.journeys.question import Question
from actions.language import Language
from knowledge_base.events.search import EventSearch, FoundEvents
from knowledge_base.matching.network_match import NetworkMatch, NetworkMatcher
from knowledge_base.matching.networks_need import Field, NetworksNeed, next_question, read
from knowledge_base.record import Texts

_MOST: Final = 3
_SOUGHT: Final = 12  # networks that may be asked for after the first
_QUESTIONS: Final = {
    "subject": Question(
        Texts(
            en="What is it about? A field, a technique or an aim is enough.",
            sv="Vad ska det handla om? Ett område, en teknik eller ett mål räcker.",
        ),
        (
            Texts(en="Funding", sv="Finansiering"),
            Texts(en="Advanced therapies", sv="Avancerade terapier"),
            Texts(en="Medical technology", sv="Medicinteknik"),
            Texts(en="Anything", sv="Vad som helst"),
        ),
    ),
    "period": Question(
        Texts(en="When?", sv="När?"),
        (
            Texts(en="This month", sv="Den här månaden"),
            Texts(en="Next month", sv="Nästa månad"),
            Texts(en="Any time", sv="När som helst"),
        ),
    ),
}
_FOUND: Final = Texts(en="This is what I find.", sv="Det här hittar jag.")
_NO_NETWORK: Final = Texts(
    en="I know of no network on that subject.", sv="Jag känner inte till något nätverk om det."
)
_LACKS: Final = {
    "events": Texts(
        en="There are no coming events in the calendars that I can see right now.",
        sv="Det finns inga kommande evenemang i de kalendrar som jag kan se just nu.",
    ),
    "period": Texts(
        en="I find no event at that time. These come nearest.",
        sv="Jag hittar inget evenemang den tiden. De här kommer närmast.",
    ),
    "subject": Texts(
        en="I find no event on that subject. These come nearest.",
        sv="Jag hittar inget evenemang om det. De här kommer närmast.",
    ),
}
_STALE: Final = Texts(
    en="The calendars were last read on {day}, so look at the event's own page too.",
    sv="Kalendrarna lästes senast den {day}, så titta även på evenemangets egen sida.",
)
_NEED: Final = Texts(en="Networks and events: {subject}", sv="Nätverk och evenemang: {subject}")


class NetworksJourney:
    """Finds networks by subject, and events by subject and time."""

    def __init__(self, networks: NetworkMatcher, search: EventSearch, events: Callable[[], Events]) -> None:
        self._networks = networks
        self._search = search
        self._events = events

    def read(self, text: str, language: Language, facts: Facts, asked: str | None) -> Facts:
        """Add what a message tells of subject and time."""
        need = read(text, language, NetworksNeed.from_json(facts), cast("Field | None", asked))
        return need.to_json()

    def skip(self, facts: Facts, field: str) -> Facts:
        """Leave the subject or the time open."""
        return leave_open(facts, field)

    def noted(self, facts: Facts, language: Language) -> tuple[str, ...]:
        """The subject."""
        subject = NetworksNeed.from_json(facts).subject
        return (subject,) if subject else ()

    def company(self, facts: Facts, language: Language) -> dict[str, str]:
        """Nothing that a lead names by itself."""
        return {}

    def next_step(self, facts: Facts, language: Language) -> Step | None:
        """The subject, and for events alone the time."""
        field = next_question(NetworksNeed.from_json(facts))
        if field is None:
            return None
        return _QUESTIONS[field].step(field, language)

    def outcome(self, facts: Facts, language: Language, before: Facts | None = None) -> Outcome:
        """Networks, events or both; where there is none, that there is none."""
        need = NetworksNeed.from_json(facts)
        said: list[str] = []
        networks = self._found_networks(need, language)
        cards = [
            *_network_cards(networks[:_MOST], need, language, said),
            *self._event_cards(need, language, said),
        ]
        if cards and not said:
            said = [_FOUND.of(language)]
        return Outcome(
            text=" ".join(said),
            cards=tuple(cards),
            need=_NEED.of(language).format(subject=need.subject).rstrip(": "),
            records=tuple(match.record.id for match in networks[:_MOST]),
            more=tuple(network_card(match.record, match.why, language) for match in networks[_MOST:]),
            details={match.record.id: network_detail(match.record, language) for match in networks},
        )

    def _found_networks(self, need: NetworksNeed, language: Language) -> Sequence[NetworkMatch]:
        if need.wants == "events":
            return ()
        return self._networks.match(need.subject or "life science", language, _SOUGHT)

    def _event_cards(self, need: NetworksNeed, language: Language, said: list[str]) -> list[Card]:
        if need.wants == "networks":
            return []
        known = self._events()
        found: FoundEvents = self._search.find(known.events, need.subject, language, need.period, _MOST)
        if found.lacks:
            said.append(_LACKS[found.lacks].of(language))
        if known.state == "stale" and known.events and known.as_of:
            said.append(_STALE.of(language).format(day=known.as_of.date().isoformat()))
        return [_event_card(event.to_json()) for event in found.shown or found.nearest]


def _network_cards(
    found: Sequence[NetworkMatch], need: NetworksNeed, language: Language, said: list[str]
) -> list[Card]:
    if not found and need.wants != "events":
        said.append(_NO_NETWORK.of(language))
    return [network_card(match.record, match.why, language) for match in found]


def _event_card(event: dict[str, Any]) -> Card:
    return {"kind": "event", **event}
