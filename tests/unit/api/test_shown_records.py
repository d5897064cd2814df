"""What a visitor was shown, by name."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Sequence
from datetime import datetime, timezone
from pathlib import Path

from api.models import Language, Message
from api.settings import REPOSITORY
from api.shown_records import Shown, ShownRecords
from api.stores.document_titles import Titles

CATALOGUE = REPOSITORY / "knowledge_base" / "catalogue"
IDS = ("bsl2-cell-sorter", "innovative-startups", "swedish-medtech")
CITED = Message(
    id=1,
    role="bot",
    kind="answer",
    language="en",
    text="Yes.",
    content={"citations": [{"document_id": "harbour", "url": "https://example.org/harbour"}]},
    created_at=datetime(2026, 11, 22, tzinfo=timezone.utc),
)


class FakeTitles:
    """Knows one document, in English only."""

    async def of(self, document_ids: Sequence[str]) -> Titles:
        return {"harbour": {"en": "The harbour"}} if "harbour" in document_ids else {}


def shown(
    ids: Sequence[str],
    language: Language = "en",
    transcript: Sequence[Message] = (),
    catalogue: Path = CATALOGUE,
) -> tuple[Shown, ...]:
    return asyncio.run(ShownRecords(catalogue, FakeTitles()).of(ids, transcript, language))


def test_records_of_the_catalogue_have_their_kind_and_their_page() -> None:
    """In their order, in the language asked for."""
    found = shown(IDS, "sv")
    assert [each.kind for each in found] == ["facility", "funding", "network"]
    assert found[0].title == "BSL-2-flödescytometri och cellsortering"
    assert all(each.url and each.url.startswith("http") for each in found)


def test_a_document_has_its_title_and_the_page_that_was_cited() -> None:
    """In its own language where the other one is missing; without a conversation there is no page."""
    assert shown(["harbour"], "sv", [CITED]) == (
        Shown("document", "The harbour", "en", "https://example.org/harbour"),
    )
    assert shown(["harbour"]) == (Shown("document", "The harbour", "en"),)


def test_what_nobody_knows_any_more_keeps_its_id() -> None:
    """Staff can still ask an engineer."""
    assert shown(["sold-long-ago"], "sv") == (Shown("gone", "sold-long-ago", "sv"),)


def test_a_changed_catalogue_is_read_again(tmp_path: Path) -> None:
    """While the API runs."""
    facilities = (CATALOGUE / "facilities.yml").read_text("utf-8")
    file = tmp_path / "facilities.yml"
    file.write_text(facilities, "utf-8")
    names = ShownRecords(tmp_path, FakeTitles())
    [before] = asyncio.run(names.of(IDS[:1], (), "en"))
    file.write_text(facilities.replace("BSL-2 flow cytometry", "BSL-3 flow cytometry"), "utf-8")
    os.utime(file, (1, 1))
    [after] = asyncio.run(names.of(IDS[:1], (), "en"))
    assert (before.title[:5], after.title[:5]) == ("BSL-2", "BSL-3")
