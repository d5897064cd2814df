"""What a soak counts; safe to use from many threads."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Sequence


class Tally:
    """Counts what was said, answered, kept and delivered, and so what was lost or doubled.

    Attributes:
        publishes: How many times documents were published.
        kills: How many processes were killed.
        arrived: How many leads of each company are in the database.
    """

    def __init__(self) -> None:
        self.publishes = self.kills = 0
        self.arrived: dict[str, int] = {}
        self._replies = self._without_answer = self._lost = self._doubled = 0
        self._longest = 0.0
        self._companies: list[str] = []
        self._unanswered: list[str] = []
        self._lock = threading.Lock()

    def note_reply(self, reply: str, answer: str, seconds: float) -> None:
        """Note a reply, whether it holds the answer, and how long the visitor waited."""
        with self._lock:
            self._replies += 1
            self._without_answer += not reply or answer not in reply
            self._longest = max(self._longest, seconds)

    def note_unanswered(self, reason: str) -> None:
        """Note that a visitor gave up."""
        with self._lock:
            self._unanswered.append(reason)

    def note_lead(self, company: str) -> None:
        """Note that a lead must arrive."""
        with self._lock:
            self._companies.append(company)

    def compare(self, said: Sequence[str], kept: Sequence[str]) -> None:
        """Note which of a visitor's messages the history lacks, and which it has too often."""
        with self._lock:
            self._lost += (Counter(said) - Counter(kept)).total()
            self._doubled += (Counter(kept) - Counter(said)).total()

    @property
    def lost_leads(self) -> list[str]:
        """The companies whose lead has not arrived."""
        return [company for company in self._companies if company not in self.arrived]

    @property
    def doubled_leads(self) -> list[str]:
        """The companies whose lead arrived more than once."""
        return [company for company, count in self.arrived.items() if count > 1]

    @property
    def is_whole(self) -> bool:
        """Whether something was said, and nothing was lost, doubled or left unanswered."""
        lost = self._lost or self._unanswered or self.lost_leads
        return bool(self._replies) and not (lost or self._doubled or self.doubled_leads)

    def __str__(self) -> str:
        """Return the figures, one a line."""
        lines = [
            f"{self.publishes} publishes, {self.kills} processes killed",
            f"{self._replies} messages answered, longest wait {self._longest:.1f} s",
            f"{self._without_answer} replies without the answer",
            f"{self._lost} messages lost, {self._doubled} doubled, {len(self._unanswered)} never answered",
            f"{len(self._companies)} leads: {len(self.lost_leads)} lost, {len(self.doubled_leads)} doubled",
            *self._unanswered,
        ]
        return "\n".join(lines)
