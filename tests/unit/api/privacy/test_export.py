"""What is handed out says what is missing from it."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime, timezone
from typing import Any

from api.privacy.export import zipped
from api.privacy.person import Person
from api.privacy.personal_data import RASA, SPOOL, Found
from api.stores.person_rows import MOST_ROWS

NOW = datetime(2026, 5, 4, 12, 0, tzinfo=timezone.utc)


def about(found: Found) -> str:
    with zipfile.ZipFile(io.BytesIO(zipped(found, "Klustret", NOW))) as archive:
        return archive.read("about.txt").decode()


def test_a_place_that_did_not_answer_is_named_in_both_languages() -> None:
    """Otherwise its missing file would tell that there is nothing."""
    told = about(Found(Person(), {}, {}, unasked=frozenset({SPOOL, RASA})))
    assert "rasa.json, spool.json did not answer" in told
    assert "rasa.json, spool.json svarade inte" in told


def test_a_table_that_was_cut_is_named() -> None:
    """Who gets the first ten thousand messages learns that there may be more."""
    rows: dict[str, list[dict[str, Any]]] = {
        "messages": [{"id": number} for number in range(MOST_ROWS)],
        "leads": [{"id": "l1"}],
    }
    told = about(Found(Person(), rows, {}))
    assert f"of messages.json only the first {MOST_ROWS} records are here" in told
    assert "leads.json" not in told


def test_what_is_whole_claims_no_gap() -> None:
    """Nobody is sent to ask again for nothing."""
    assert "Not all is here" not in about(Found(Person(), {"leads": [{"id": "l1"}]}, {}))
