"""What is counted, handed out and kept of what was found of a person."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime, timezone

from api.privacy.export import zipped
from api.privacy.person import Person
from api.privacy.personal_data import Found

FOUND = Found(Person(), {"leads": [{"id": "1"}], "supports": [{"id": 1}, {"id": 2}]}, mentions={})


def test_support_given_is_not_counted_as_erased() -> None:
    """It stays for the funder's report, so it is told apart from what goes."""
    assert FOUND.places == {"leads": 1}
    assert FOUND.supports_kept == 2


def test_support_given_is_handed_out() -> None:
    """The person sees all that is kept, what is not erased too."""
    content = zipped(FOUND, "Flemingsberg", datetime(2026, 11, 27, tzinfo=timezone.utc))
    assert {"leads.json", "supports.json"} <= set(zipfile.ZipFile(io.BytesIO(content)).namelist())
