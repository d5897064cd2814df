"""Which leads somebody wants to see: read from an address, and written back into one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Literal, Self, get_args
from urllib.parse import parse_qsl, urlencode

from api.leads import LeadStatus, NeedCategory
from api.models import LANGUAGES
from api.visitor_text import clean

Sort = Literal["status", "newest", "oldest", "score"]
SORTS: tuple[Sort, ...] = get_args(Sort)
NEEDS: tuple[NeedCategory, ...] = get_args(NeedCategory)
# The lowest and the highest score of each; "none" is a lead without one.
BANDS: Mapping[str, tuple[int, int]] = {"high": (70, 100), "medium": (40, 69), "low": (0, 39)}
UNSCORED = "none"
ME, NOBODY = "me", "nobody"
# What the page folds away while it is not used.
FOLDED = ("need", "language", "score", "municipality", "who", "since", "until", "unread")
LONGEST_SEARCH = 200
LONGEST_NAME = 200
LONGEST_ID = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedLeads:
    """A filter and an order, by the names that stand in the address; what is empty restricts nothing.

    Attributes:
        status: A status's word.
        score: A band's name, or "none".
        who: Whose leads: "me", "nobody" or the number of an account.
        since: The first day.
        until: The last day.
        unread: Only what the reader has not opened yet.
        q: Words that must all be there.
    """

    status: str = ""
    need: str = ""
    language: str = ""
    score: str = ""
    municipality: str = ""
    who: str = ""
    since: date | None = None
    until: date | None = None
    unread: bool = False
    q: str = ""
    sort: Sort = "status"

    @classmethod
    def of(cls, asked: Mapping[str, str]) -> Self:
        """Read an address's parameters; what makes no sense there is left out."""
        wanted = cls(
            status=_one_of(asked, "status", [status.word for status in LeadStatus]),
            need=_one_of(asked, "need", NEEDS),
            language=_one_of(asked, "language", LANGUAGES),
            score=_one_of(asked, "score", [*BANDS, UNSCORED]),
            municipality=clean(asked.get("municipality", ""))[:LONGEST_NAME],
            who=_who(asked.get("who", "")),
            since=_day(asked.get("since", "")),
            until=_day(asked.get("until", "")),
            unread=asked.get("unread") == "yes",
            q=clean(asked.get("q", ""))[:LONGEST_SEARCH],
        )
        sort = asked.get("sort")
        return replace(wanted, sort=next((known for known in SORTS if known == sort), "status"))

    @classmethod
    def read(cls, query: str) -> Self:
        """Read what `query` wrote."""
        return cls.of(dict(parse_qsl(query)))

    @property
    def query(self) -> str:
        """What an address says to get this again, in one fixed order."""
        said = {field.name: getattr(self, field.name) for field in fields(self)}
        if self.sort == SORTS[0]:
            del said["sort"]
        return urlencode({name: _word(value) for name, value in said.items() if value})

    @property
    def restrictions(self) -> int:
        """How many filters beside the status and the search are set."""
        return sum(1 for name in FOLDED if getattr(self, name))

    def but(self, **changes: str) -> Self:
        """Return the same with another status, search or order."""
        return replace(self, **changes)  # type: ignore[arg-type]  # the names are those of texts

    def begins(self, zone: tzinfo) -> datetime | None:
        """Return when the first day begins."""
        return None if self.since is None else datetime.combine(self.since, time(), zone)

    def ends(self, zone: tzinfo) -> datetime | None:
        """Return when the last day is over."""
        return None if self.until is None else datetime.combine(self.until + timedelta(days=1), time(), zone)


def _one_of(asked: Mapping[str, str], name: str, known: tuple[str, ...] | list[str]) -> str:
    value = asked.get(name, "")
    return value if value in known else ""


def _who(value: str) -> str:
    number = value.isascii() and value.isdigit() and len(value) <= LONGEST_ID
    return value if number or value in {ME, NOBODY} else ""


def _day(value: str) -> date | None:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return None
    return day if 1 < day.year < date.max.year else None  # a time zone must not carry it over the edge


def _word(value: object) -> str:
    return "yes" if value is True else str(value)
