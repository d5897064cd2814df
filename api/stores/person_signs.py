"""The rows in which a sign of a person stands: SQL sifts, and the pattern decides."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    RowMapping,
    Table,
    Text,
    cast,
    func,
    or_,
    select,
    tuple_,
)

from personal_signs.pattern import pattern_of
from personal_signs.phone import Phone

AT_ONCE = 500
ESCAPE = "/"


def rows_naming(
    connection: Connection, table: Table, columns: Collection[Column[Any]], signs: Collection[str]
) -> Iterator[RowMapping]:
    """Give each row in which one of the signs stands for itself, in the order of the keys.

    No index finds a part of a text: this reads the whole table, and is asked for a few times a year.
    """
    if not signs:
        return
    pattern = pattern_of(signs)
    keys = list(table.primary_key.columns)
    query = select(table).where(_sieve(columns, signs)).order_by(*keys).limit(AT_ONCE)
    part = query
    while rows := connection.execute(part).mappings().all():
        yield from (row for row in rows if any(names(row[column.name], pattern) for column in columns))
        part = query.where(tuple_(*keys) > tuple(rows[-1][key.name] for key in keys))


def names(value: object, pattern: re.Pattern[str]) -> bool:
    """Return whether a sign stands in a text, or in a text within what a JSON column holds."""
    if isinstance(value, str):
        return pattern.search(value) is not None
    return any(names(part, pattern) for part in _parts(value))


def _parts(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _sieve(columns: Collection[Column[Any]], signs: Collection[str]) -> ColumnElement[bool]:
    return or_(
        *(
            func.lower(cast(column, Text)).like(_like(sign), escape=ESCAPE)
            for column in columns
            for sign in signs
        )
    )


def _like(sign: str) -> str:
    """Let anything pass between a telephone number's digits, which each writer parts in another way.

    And for letters beyond ASCII: not every database knows their small form.
    """
    if phone := Phone.of(sign):
        return f"%{'%'.join(phone.national)}%"
    literal = re.sub(f"[{ESCAPE}%_]", rf"{ESCAPE}\g<0>", sign.lower())
    return f"%{re.sub(r'[^ -~]+', '%', literal)}%"
