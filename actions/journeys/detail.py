"""What a follow-up about one record needs: its document, and the way to whoever is behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from actions.journeys.journey import Detail
from actions.language import Language
from knowledge_base.matching.match import Match
from knowledge_base.record import Contact, Facility, Funding, Network, Record, Texts

_TURN_TO = Texts(en="Turn to {who}: {where}", sv="Vänd er till {who}: {where}")
_SEE = Texts(en="See {where}", sv="Läs på {where}")


def facility_detail(match: Match[Facility], contacts: Mapping[str, Contact], language: Language) -> Detail:
    """A facility with its access route and the contact of the catalogue."""
    record = match.record
    contact = contacts.get(record.contact or "")
    return _detail(record, language, record.access, _way(record, contact, language), match)


def funding_detail(match: Match[Funding], language: Language) -> Detail:
    """A funding with its funder and its page."""
    record = match.record
    way = _TURN_TO.of(language).format(who=record.funder.of(language), where=record.sources[0].url)
    return replace(_detail(record, language, None, way, match), by=record.funder.of(language))


def network_detail(record: Network, language: Language) -> Detail:
    """A network with its page."""
    return _detail(record, language, None, _way(record, None, language))


def _way(record: Record, contact: Contact | None, language: Language) -> str:
    page = record.sources[0].url
    if contact is None:
        return _SEE.of(language).format(where=page)
    where = contact.mailbox or contact.web or page
    return _TURN_TO.of(language).format(who=contact.name.of(language), where=where)


def _detail(
    record: Record, language: Language, access: Texts | None, way: str, match: Match[Any] | None = None
) -> Detail:
    broken = [reason.text.of(language) for reason in match.misses if reason.hard] if match else []
    return Detail(
        name=record.name.of(language),
        document=record.documents[0],
        contact=f"{access.of(language)}. {way}" if access else way,
        excluded=tuple(broken),
    )
