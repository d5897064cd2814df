"""The size class of a company by Commission Recommendation 2003/361/EC.

Headcount counts always; of turnover and balance sheet total, the one that gives the smaller class. Figures of
linked and partner companies are to be added, which only the company itself can do.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import Final

from knowledge_base.record import CompanySize

CLASSES: Final[tuple[CompanySize, ...]] = ("micro", "small", "medium", "large")
HEADCOUNT: Final = (10, 50, 250)  # fewer than
TURNOVER: Final = (2_000_000, 10_000_000, 50_000_000)  # EUR, at most
BALANCE: Final = (2_000_000, 10_000_000, 43_000_000)  # EUR, at most


@dataclass(frozen=True, slots=True)
class SizeClass:
    """A size class as far as it is known.

    Attributes:
        name: The class; None where the facts leave more than one open.
        possible: The classes that are left, the smallest first.
        missing: The facts that could tell; empty where the class is known.
    """

    name: CompanySize | None
    possible: tuple[CompanySize, ...]
    missing: tuple[str, ...]


def size_class(
    employees: int | None, turnover_eur: float | None = None, balance_eur: float | None = None
) -> SizeClass:
    """Return the size class that the facts tell.

    Args:
        employees: Headcount in annual work units.
        turnover_eur: Turnover of a year, in EUR.
        balance_eur: Balance sheet total, in EUR.
    """
    heads = _classes(None if employees is None else employees + 1, HEADCOUNT)
    turnovers, balances = _classes(turnover_eur, TURNOVER), _classes(balance_eur, BALANCE)
    found = {max(head, min(pair)) for head, *pair in product(heads, turnovers, balances)}
    possible = tuple(CLASSES[number] for number in sorted(found))
    if len(possible) == 1:
        return SizeClass(possible[0], possible, ())
    facts = {"employees": employees, "turnover": turnover_eur, "balance": balance_eur}
    return SizeClass(None, possible, tuple(name for name, fact in facts.items() if fact is None))


def _classes(value: float | None, ceilings: tuple[int, ...]) -> tuple[int, ...]:
    """The numbers of the classes that a fact allows: one, or all where it is not known."""
    if value is None:
        return tuple(range(len(CLASSES)))
    return (sum(value > ceiling for ceiling in ceilings),)
