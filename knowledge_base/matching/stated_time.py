"""When, or for how long: the words of a text that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.calendar_date import MONTHS
from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.span import Span

_MONTH: Final = alternatives(",".join(" ".join(MONTHS).split()))
_NUMBER: Final = alternatives(
    """a, an, half a, half an, one, two, three, four, five, six, seven, eight, nine, ten, twelve, a few,
    a couple of, several, some, en, ett, två, tre, fyra, fem, sex, sju, åtta, nio, tio, tolv, ett halvt,
    ett par, någon, några, ett antal"""
)
_COUNT: Final = rf"(?:\d+(?:[.,]\d+)?|{_NUMBER})"
_UNIT: Final = alternatives(
    """hour, hours, day, days, week, weeks, month, months, year, years, quarter, semester, weekend,
    weekends, night, nights, timme, timmar, dag, dagar, dygn, vecka, veckor, veckors, månad, månader,
    månaders, år, års, halvår, kvartal, termin, helg, helger, natt, nätter, afternoon, afternoons,
    eftermiddag, eftermiddagar"""
)
_SEASON: Final = alternatives(
    """spring, summer, autumn, fall, winter, våren, sommaren, hösten, vintern, julen, christmas, easter,
    påsk, årsskiftet, nyår, new year, q1, q2, q3, q4, kvartal 1, kvartal 2, kvartal 3, kvartal 4,
    vårterminen, höstterminen, semestern"""
)
_BARE: Final = alternatives("vår, sommar, höst, vinter, jul")
_PERIOD: Final = rf"(?:{_MONTH}\.?|{_SEASON})(?:[ ,]+20\d\d)?"
_LEAD: Final = alternatives(
    """from, starting, starting in, start in, until, till, by, in, before, after, during, since, around,
    early, mid, late, late in, early in, end of, the end of, over, over the, this, next, the, coming,
    från, från och med, fr o m, med start i, efter, innan, före, under, i, senast i, runt, kring, tidigt
    i, sent i, slutet av, början av, nästa, kommande, denna, mitten av"""
)
_NEXT: Final = alternatives("next, this, coming, nästa, denna, kommande, i, all")
_SPAN: Final = alternatives("week, month, year, quarter, vecka, månad, år, kvartal")
_EACH: Final = alternatives("a, per, i, om, each, every")
_WORDS: Final = alternatives(
    """as soon as possible, asap, a.s.a.p, immediately, right away, straight away, right now, urgently,
    snarast, snarast möjligt, omgående, så snart som möjligt, så fort som möjligt, genast, long-term,
    long term, short-term, short term, på lång sikt, långsiktigt, tills vidare, permanently, permanent,
    occasionally, now and then, då och då, tillfälligt, redan nu, under en kortare period, overnight,
    over night, över natten"""
)
PATTERNS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_COUNT}(?:\s?(?:to|or|till|eller|[-–])\s?{_COUNT})?[ -]{_UNIT}\b(?:\s{_EACH}\s{_UNIT}\b)?",
        rf"\b(?:{_LEAD}\s)+{_PERIOD}\b(?:\s(?:to|till|until|[-–])\s{_PERIOD}\b)?",
        rf"\b(?:{_LEAD}\s)+20[2-4]\d\b",
        rf"\b{_NEXT}\s{_SPAN}\b",
        rf"\b(?:i|till|nästa)\s{_BARE}\b",
        rf"\b{_SEASON}\s20\d\d\b",
        r"\bQ[1-4](?:[ ,]+20\d\d)?\b",
        rf"\b{_WORDS}\b",
    )
)


def stated_times(text: str) -> Iterator[Span]:
    """Go through the times that a text names; the value is what it says."""
    for pattern in PATTERNS:
        for match in pattern.finditer(text):
            yield Span("time", match.start(), match.end(), match[0])
