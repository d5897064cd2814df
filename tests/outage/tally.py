"""What came of it: counted in the database and in the records of those who were told."""

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tests.outage.installation import Installation
from tests.outage.moods import lines
from tests.outage.sender import by_chat, company_of, said_in_chat


@dataclass(frozen=True, slots=True)
class Told:
    """What one receiver got.

    Attributes:
        deliveries: All of them, repetitions too.
        leads: How many of the leads arrived.
        doubled: How many leads came under more than one id: a receiver that honours the id would take these
            twice.
        strange: What does not belong to any lead, or was not signed as it should be.
    """

    deliveries: int
    leads: int
    doubled: int
    strange: int


@dataclass(frozen=True, slots=True)
class Chats:
    """What became of the conversations in which leads were left.

    Attributes:
        number: How many there were.
        lost: Messages of visitors that are not kept.
        doubled: Messages of visitors, and answers to them, that are kept more than once.
        repeated: How often a visitor had to send a message again.
    """

    number: int
    lost: int
    doubled: int
    repeated: int


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of one outage."""

    number: int
    stored: int
    stored_twice: int
    chats: Chats
    waiting: int
    given_up: int
    hook: Told
    mail: Told
    deaths: dict[str, int]
    pauses: dict[str, int]

    @property
    def is_settled(self) -> bool:
        """Whether everything has arrived, and nothing waits any more."""
        everywhere = {self.stored, self.hook.leads, self.mail.leads} == {self.number}
        return everywhere and not self.waiting

    @property
    def is_whole(self) -> bool:
        """Whether nothing was lost and nothing doubled."""
        doubled = self.stored_twice or self.hook.doubled or self.mail.doubled
        strange = self.hook.strange or self.mail.strange
        chats = self.chats.lost or self.chats.doubled
        return self.is_settled and not (doubled or strange or self.given_up or chats)

    def __str__(self) -> str:
        """Return the figures, one a line."""
        return "\n".join(
            (
                f"{self.number} leads; killed: {_words(self.deaths)}; paused: {_words(self.pauses)}",
                f"conversations: {self.chats.number}, {self.chats.repeated} messages sent again, "
                f"{self.chats.lost} lost, {self.chats.doubled} doubled",
                f"database: {self.stored} leads, {self.stored_twice} of them twice",
                f"outbox: {self.waiting} waiting, {self.given_up} given up",
                *(
                    f"{name}: {told.leads} leads by {told.deliveries} deliveries, "
                    f"{told.doubled} under two ids, {told.strange} strange"
                    for name, told in (("webhook", self.hook), ("e-mail", self.mail))
                ),
            )
        )


def count(of: Installation, number: int, repeated: int) -> Tally:
    """Count what is there now; `repeated`: how often visitors had to send a message again."""
    companies = {company_of(each) for each in range(number)}
    with sqlite3.connect(of.var / "lots.db", timeout=30) as database:
        rows = database.execute("SELECT company_name, count(*) FROM leads GROUP BY 1").fetchall()
        waiting, given_up = database.execute(
            "SELECT count(due_at), sum(due_at IS NULL AND delivered_at IS NULL) FROM outbox"
        ).fetchone()
        chats = _chats(database, number, repeated)
    return Tally(
        number=number,
        stored=len(rows),
        stored_twice=sum(times > 1 for _, times in rows),
        chats=chats,
        waiting=waiting,
        given_up=given_up or 0,
        hook=_told(of.hooks, companies),
        mail=_told(of.mails, companies),
        deaths={process.name: process.deaths for process in of.processes},
        pauses={process.name: process.pauses for process in of.processes},
    )


def _chats(database: sqlite3.Connection, number: int, repeated: int) -> Chats:
    said = Counter(text for each in range(number) if by_chat(each) for text in said_in_chat(each))
    rows = database.execute("SELECT text FROM messages WHERE role = 'visitor'").fetchall()
    kept = Counter(text for (text,) in rows)
    answers = database.execute(
        "SELECT count(*) - count(DISTINCT reply_to || text) FROM messages WHERE role = 'bot' AND reply_to > 0"
    ).fetchone()
    return Chats(
        number=sum(map(by_chat, range(number))),
        lost=(said - kept).total(),
        doubled=(kept - said).total() + answers[0],
        repeated=repeated,
    )


def _told(record: Path, known: set[str]) -> Told:
    noted = lines(record)
    ids = {(name, lead) for name, lead in noted if lead in known}
    names = Counter(lead for _, lead in ids)
    return Told(
        deliveries=len(noted),
        leads=len(names),
        doubled=sum(times > 1 for times in names.values()),
        strange=sum(lead not in known for _, lead in noted),
    )


def _words(numbers: dict[str, int]) -> str:
    return ", ".join(f"{name} {number}" for name, number in numbers.items())
