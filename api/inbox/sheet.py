"""Leads as the rows of a table, for somebody who takes them away as a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from api.leads import Lead
from api.page_texts import PageTexts

Cell = str | int | datetime | None

# What a spreadsheet takes for the beginning of a formula, also in the wide forms of East Asian keyboards.
FORMULA = tuple("=+-@\t\r\n＝＋－＠")

COLUMNS = (
    "received",
    "status",
    "who",
    "company",
    "organisation_number",
    "country",
    "municipality",
    "contact",
    "email",
    "phone",
    "category",
    "need",
    "stage",
    "employees",
    "timeline",
    "language",
    "score",
    "source",
    "consent_version",
    "consent_at",
    "link",
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The columns of the table in one language.

    Attributes:
        zone: Of the times.
        site: Where the links to the leads begin.
    """

    texts: PageTexts
    zone: tzinfo
    site: str

    def headings(self) -> list[str]:
        """Return the names of the columns."""
        return [self.texts["inbox"]["columns"].get(name) or self.texts["lead"][name] for name in COLUMNS]

    def row(self, lead: Lead, owner: str | None) -> list[Cell]:
        """Return a lead's cells, in the order of the columns; times without their zone."""
        words = self.texts["lead"]
        return [
            self._time(lead.created_at),
            words["statuses"][lead.status.word],
            owner,
            lead.company_name,
            lead.organisation_number,
            lead.country,
            lead.municipality,
            lead.contact_name,
            lead.email,
            lead.phone,
            words["categories"][lead.need_category],
            lead.need_text,
            lead.company_stage,
            lead.employees,
            lead.timeline,
            words["languages"][lead.language],
            lead.score,
            words["sources"][lead.source],
            lead.consent_version,
            self._time(lead.consent_at),
            f"{self.site}/staff/leads/{lead.id}",
        ]

    def _time(self, moment: datetime) -> datetime:
        return moment.astimezone(self.zone).replace(microsecond=0, tzinfo=None)


def harmless(cells: Sequence[Cell]) -> list[Cell]:
    """Return the cells with an apostrophe before each text that a spreadsheet would run as a formula."""
    return [f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell for cell in cells]
