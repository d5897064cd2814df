"""The note on state aid that goes with a public funding."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from knowledge_base.matching.sums import spelt
from knowledge_base.record import Funding, Texts

LIMIT: Final = "de-minimis"
WITHOUT: Final = frozenset(
    {"aid limit", "deduction"}
)  # of these, the one is the limit and the other a tax rule


def state_aid_note(record: Funding, records: Iterable[Funding]) -> Texts | None:
    """Return what to know of state aid and the de minimis ceiling; None where the record needs no such note.

    Args:
        record: The funding that is shown.
        records: All funding; the limit is one of its records.
    """
    limit = next((own for own in records if own.id == LIMIT and own.amount and own.amount.most), None)
    if record.kind in WITHOUT or limit is None:
        return None
    en, sv = spelt(limit, most=True)
    return Texts(
        en=f"Public support can be state aid. De minimis aid to one company is at most {en} in three years,"
        " all funders together; keep a list of what you have had.",
        sv=f"Offentligt stöd kan vara statsstöd. Försumbart stöd till ett företag är högst {sv} på tre år,"
        " alla finansiärer sammantagna; för en lista över vad ni har fått.",
    )
