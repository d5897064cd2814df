"""The table of the support that the project has given; `migrations/` builds the same one."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import BigInteger, Column, Date, Dialect, ForeignKey, Index, Integer, String, Table, Text
from sqlalchemy.types import TypeDecorator

from api.schema import UtcTime, metadata


class FixedPoint(TypeDecorator[Decimal]):
    """A decimal number, kept as a whole number of its last place: SQLite would make a float of it."""

    impl = BigInteger
    cache_ok = True

    def __init__(self, places: int) -> None:
        super().__init__()
        self.places = places

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        """Count the last places of a number; what is finer was rounded before."""
        return None if value is None else int(value.scaleb(self.places))

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        """Return the number again."""
        return None if value is None else Decimal(value).scaleb(-self.places)


supports = Table(
    "supports",
    metadata,
    Column("id", Integer, primary_key=True),
    # What a project has reported outlives the lead, which is deleted in time.
    Column("lead_id", ForeignKey("leads.id", ondelete="SET NULL"), index=True),
    Column("given_on", Date, nullable=False, index=True),
    Column("hours", FixedPoint(2), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("company_name", String(200), nullable=False),
    Column("organisation_number", String(40), nullable=False),
    Column("country", String(2), nullable=False, server_default=""),
    Column("size_class", String(10), nullable=False),
    Column("aid_sek", FixedPoint(2), nullable=False),
    Column("sek_per_eur", FixedPoint(4)),
    Column("note", Text, nullable=False),
    Column("recorded_by", String(200), nullable=False),
    Column("recorded_at", UtcTime, nullable=False),
    Index("ix_supports_organisation_number_given_on", "organisation_number", "given_on"),
)
