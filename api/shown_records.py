"""What a visitor was shown before a lead, by name: records of the catalogue and documents."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal, Protocol

from api.models import Language, Message
from api.stores.document_titles import Titles, title_in
from knowledge_base.catalogue import load_catalogue
from knowledge_base.record import Facility, Funding, Network, Record

Kind = Literal["facility", "funding", "network", "document", "gone"]
_KINDS: Final[Mapping[type[Record], Kind]] = {
    Facility: "facility",
    Funding: "funding",
    Network: "network",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """One thing that a visitor saw.

    Attributes:
        kind: "gone" where neither the catalogue nor the documents have it any more.
        title: in the language asked for where there is one; of what is gone, its id.
        language: the title's.
        url: a public page about it.
    """

    kind: Kind
    title: str
    language: Language
    url: str | None = None


class TitleReader(Protocol):
    """Who knows what documents are called."""

    async def of(self, document_ids: Sequence[str]) -> Titles:
        """Return the titles of documents in each of their languages."""


class ShownRecords:
    """Names what a lead keeps the ids of."""

    def __init__(self, catalogue: Path, titles: TitleReader) -> None:
        """Take the folder of the catalogue, and who knows the documents' titles."""
        self._folder = catalogue
        self._titles = titles
        self._read: tuple[float, Mapping[str, Record]] = (0.0, {})

    async def of(
        self, ids: Sequence[str], transcript: Sequence[Message], language: Language
    ) -> tuple[Shown, ...]:
        """Name them in their order; a document's page is the one that was cited in the conversation."""
        if not ids:
            return ()
        records = await asyncio.to_thread(self._records)
        titles = await self._titles.of(ids)
        pages = _cited(transcript)

        def shown(name: str) -> Shown:
            record = records.get(name)
            if record is not None:
                return Shown(_KINDS[type(record)], record.name.of(language), language, record.sources[0].url)
            title = title_in(titles, name, language)
            return Shown("document", *title, pages.get(name)) if title else Shown("gone", name, language)

        return tuple(shown(name) for name in ids)

    def _records(self) -> Mapping[str, Record]:
        """The catalogue, read again only when one of its files has changed: that takes half a second."""
        changed = max((file.stat().st_mtime for file in self._folder.glob("*.yml")), default=0.0)
        if changed != self._read[0]:
            entries = [entry.record for entry in load_catalogue(self._folder)[0]]
            self._read = changed, {record.id: record for record in entries if type(record) in _KINDS}
        return self._read[1]


def _cited(transcript: Sequence[Message]) -> dict[str, Any]:
    """The page of each document that was cited, the last one."""
    citations = (citation for message in transcript for citation in message.content.get("citations") or ())
    return {citation["document_id"]: citation["url"] for citation in citations}
