"""All journeys, over the catalogue as it lies on the disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Self

from actions.event_feeds import Events
from actions.journeys.establishment_journey import EstablishmentJourney
from actions.journeys.facility_journey import FacilityJourney
from actions.journeys.funding_journey import FundingJourney
from actions.journeys.journey import Journey, JourneyName
from actions.journeys.networks_journey import NetworksJourney
from actions.journeys.resource_journey import ResourceJourney
from knowledge_base.catalogue import load_catalogue
from knowledge_base.embedder import Embedder
from knowledge_base.events.event import Event
from knowledge_base.events.search import EventSearch
from knowledge_base.events.subject import Subjects
from knowledge_base.matching.matching import Matching
from knowledge_base.matching.network_match import NetworkMatcher
from knowledge_base.matching.term import Terms


class CatalogueJourneys:
    """The five journeys; afterwards they only read, so threads may share them."""

    def __init__(self, journeys: Mapping[JourneyName, Journey], search: EventSearch) -> None:
        self._journeys = journeys
        self._search = search

    @classmethod
    def load(cls, folder: Path, embedder: Embedder, events: Callable[[], Events]) -> Self:
        """Read the catalogue and get every journey ready; a record that cannot be read is left out.

        Raises:
            TermsError: the terms or the subjects cannot be used.
        """
        catalogue, _ = load_catalogue(folder)  # its faults are what `python -m knowledge_base check` reports
        terms, subjects = Terms.load(), Subjects.load(folder)
        matching = Matching.of(catalogue, terms, embedder)
        networks = NetworkMatcher([entry.record for entry in catalogue.networks], embedder, subjects)
        search = EventSearch(embedder, subjects)
        journeys: dict[JourneyName, Journey] = {
            "facility": FacilityJourney(matching.reader, matching.facilities, terms),
            "funding": FundingJourney(matching.reader, matching.funding, terms),
            "establishment": EstablishmentJourney([entry.record for entry in catalogue.establishment]),
            "networks": NetworksJourney(networks, search, events),
            "resource": ResourceJourney(),
        }
        return cls(journeys, search)

    def of(self, name: JourneyName) -> Journey:
        """One of them."""
        return self._journeys[name]

    def prepare_events(self, events: Sequence[Event]) -> None:
        """Get coming events ready to be searched."""
        self._search.prepare(events)
