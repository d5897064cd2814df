"""What stands in a draft's preview for the fields that are not filled in yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from api.document_checks import Fault
from api.document_form import DocumentForm, SourceFields

NOWHERE = "https://example.org/"


def with_stand_ins(
    form: DocumentForm, faults: Sequence[Fault], today: date, missing: str
) -> DocumentForm | None:
    """Return a form that can be shown although it has faults; none if its text is among them.

    An uploaded document has a text long before it has a source: its author wants to see it all the same.

    Args:
        form: What is typed so far.
        faults: What is wrong with it.
        today: Stands for a date.
        missing: Stands, in the reader's language, for a title or a publisher.
    """
    wrong = {fault.field for fault in faults}
    if "body" in wrong:
        return None
    source = SourceFields(NOWHERE, missing, today.isoformat())
    stand_ins: dict[str, Any] = {
        "title": missing,
        "category": "other",
        "certainty": "verified",
        "lead_certainty": "",
        "lead_sources": "",
        "related": (),
        "sources": tuple(source for _ in form.sources) or (source,),
        "verified": today.isoformat(),
    }
    return replace(form, **{name: value for name, value in stand_ins.items() if name in wrong})
