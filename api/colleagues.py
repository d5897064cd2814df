"""Who works with leads, and how one names another in a note."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colleague:
    """A member of staff as the others see them.

    Attributes:
        handle: What stands behind the @ in a note: the name, or the address where two share a name.
    """

    id: int
    name: str
    email: str
    handle: str


def colleagues_of(accounts: Sequence[tuple[int, str, str]]) -> list[Colleague]:
    """Return everybody who has an account, given as id, name and e-mail address."""
    shared = Counter(name.casefold() for _, name, _ in accounts)
    return [
        Colleague(number, name, email, name if shared[name.casefold()] == 1 else email)
        for number, name, email in accounts
    ]


def mentioned(note: str, colleagues: Sequence[Colleague]) -> list[Colleague]:
    """Return whom a note mentions, in the order of the colleagues.

    The longest name counts: "@Kim Berg" is not Kim.
    """
    found: set[int] = set()
    for colleague in sorted(colleagues, key=lambda one: len(one.handle), reverse=True):
        pattern = re.compile(rf"(?<!\w)@{re.escape(colleague.handle)}(?!\w)", re.IGNORECASE)
        note, times = pattern.subn("", note)
        if times:
            found.add(colleague.id)
    return [colleague for colleague in colleagues if colleague.id in found]
