"""All journeys, over the catalogue as it lies on the disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Self

from actions.company.company_reader import CompanyReader
from actions.event_feeds import Events
from actions.journeys.establishment_journey import EstablishmentJourney
from actions.journeys.facility_journey import FacilityJourney
from actions.journeys.funding_journey import FundingJourney
from actions.journeys.journey import Journey, JourneyName
from actions.journeys.networks_journey import NetworksJourney
from actions.journeys.resource_journey import Cite, ResourceJourney
from knowledge_base.catalogue import load_catalogue
from knowledge_base.embedder import Embedder
from knowledge_base.events.event import Event
from knowledge_base.events.search import EventSearch
from knowledge_base.events.subject import Subjects
from knowledge_base.matching.matching import Matching
from knowledge_base.matching.network_match import NetworkMatcher


class CatalogueJourneys:
    """The five journeys; afterwards they only read, so threads may share them."""

    def __init__(
        self, journeys: Mapping[JourneyName, Journey], search: EventSearch, company: CompanyReader
    ) -> None:
        self.company = company
        self._journeys = journeys
        self._search = search

    @classmethod
    def load(
        cls, folder: Path, embedder: Embedder, kept: Path, events: Callable[[], Events], cite: Cite
    ) -> Self:
        """Read the catalogue and get every journey ready; a record that cannot be read is left out.

        Args:
            folder: the catalogue's.
            embedder: embeds needs, subjects and events.
            kept: the file of the vectors of the noted needs.
            events: tells the coming events.
            cite: cites a published document by its id.

        Raises:
            TermsError: the terms or the subjects cannot be used.
            NotedNeedsError: the needs that are noted of records cannot be used.
            LabellerError: the labeller of facts cannot be used.
            ModelError: what is tuned from the embedding model cannot be loaded.
        """
        catalogue, _ = load_catalogue(folder)  # its faults are what `python -m knowledge_base check` reports
        subjects = Subjects.load(folder)
        matching = Matching.load(folder, catalogue, embedder, kept)
        networks = NetworkMatcher([entry.record for entry in catalogue.networks], embedder, subjects)
        search = EventSearch(embedder, subjects)
        programmes = [entry.record for entry in catalogue.funding]
        journeys: dict[JourneyName, Journey] = {
            "facility": FacilityJourney(
                matching.reader,
                matching.facilities,
                matching.terms,
                [entry.record for entry in catalogue.contacts],
            ),
            "funding": FundingJourney(matching.reader, matching.funding, matching.terms, programmes),
            "establishment": EstablishmentJourney([entry.record for entry in catalogue.establishment]),
            "networks": NetworksJourney(networks, search, events),
            "resource": ResourceJourney(cite),
        }
        return cls(journeys, search, CompanyReader(matching.terms))

    def of(self, name: JourneyName) -> Journey:
        """One of them."""
        return self._journeys[name]

    def prepare_events(self, events: Sequence[Event]) -> None:
        """Get coming events ready to be searched."""
        self._search.prepare(events)
