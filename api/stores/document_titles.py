"""What documents are called, for pages that only name them."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select

from api.database import Database
from api.models import Language
from api.tables import documents

MOST = 1000

Titles = dict[str, dict[Language, str]]


class DocumentTitles:
    """Reads titles by id and language."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, document_ids: Collection[str]) -> Titles:
        """Return the titles of documents in each of their languages; who is unknown is left out."""
        wanted = sorted(set(document_ids))[:MOST]
        return await self._read(wanted) if wanted else {}

    async def all(self) -> Titles:
        """Return the titles of the first documents by id, up to a limit that a person can choose from."""
        return await self._read(None)

    async def _read(self, wanted: list[str] | None) -> Titles:
        d = documents.c
        query = select(d.document_id, d.language, d.title).order_by(d.document_id, d.language).limit(2 * MOST)
        if wanted is not None:
            query = query.where(d.document_id.in_(wanted))
        found: Titles = {}
        for document_id, language, title in await self._database.rows(query):
            found.setdefault(document_id, {})[language] = title
        return found


def title_in(titles: Titles, document_id: str, language: Language) -> tuple[str, Language] | None:
    """Return a document's title in a language, or in the other; none: there is no such document."""
    known = titles.get(document_id)
    if not known:
        return None
    code = language if language in known else next(iter(known))
    return known[code], code


def choices_of(titles: Titles, language: Language) -> dict[str, str]:
    """Return for each document what it is called in a language, or in the other, by the alphabet."""
    named = {document_id: title_in(titles, document_id, language) for document_id in titles}
    choices = {document_id: found[0] for document_id, found in named.items() if found}
    return dict(sorted(choices.items(), key=lambda pair: pair[1].casefold()))
