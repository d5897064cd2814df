"""What a number of a text is counted in: a sum is no headcount, an area no sum, a period no level."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, Literal

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.sentence_bounds import close_before

Unit = Literal["money", "people", "years", "months", "time", "size", "things"]
_AFTER: Final[Mapping[Unit, str]] = {
    "money": """SEK, EUR, USD, euro, euros, kr, kronor, crowns, dollar, dollars, k, tkr, ksek, tsek, mkr,
        mnkr, msek, meur, m, mn, mill, mln, milj, thousand, tusen, million, millions, miljon, miljoner,
        billion, miljard, miljarder""",
    "people": """people, persons, person, employees, employee, staff, founders, patients, patient, users,
        students, personer, pers, anställda, anställd, medarbetare, grundare, patienter,
        användare, studenter""",
    "years": "years, year, yrs, år, årig, årigt, åriga, years', year's, y, yo",
    "months": "months, month, månader, månad, mån",
    "time": """hours, hour, days, day, weeks, week, quarters, timmar, timme, dagar, dag, veckor, vecka,
        kvartal, minutes, minuter, nights, nätter""",
    "size": """m2, m², sqm, sq m, square metres, square meters, square feet, kvm, kvadratmeter, kvadrat,
        hectares, hektar, metres, meters, meter, km, cm, mm, litres, litre, liters, liter, l, ml,
        kg, kilo, g, mg, grams, gram, ton, tonnes, degrees, grader""",
    "things": """percent, per cent, procent, cells, samples, doses, mice, rats, rooms, benches, desks,
        sites, patents, customers, projects, instruments, freezers, celler, prover, doser, möss,
        råttor, rum, bänkar, platser, patent, kunder, projekt, instrument, frysar""",
}
_BEFORE: Final = re.compile(r"(?:\b(?:SEK|EUR|USD|MSEK|MEUR|kr)|[€$£])\s?$", re.IGNORECASE)
_UNITS: Final = {
    unit: re.compile(rf"[\s-]?{alternatives(words)}(?!\w)", re.IGNORECASE) for unit, words in _AFTER.items()
}
_SIGNS: Final[Mapping[str, Unit]] = {"€": "money", "$": "money", "£": "money", "%": "things"}


def unit_of(text: str, start: int, end: int) -> Unit | None:
    """What the number `text[start:end]` is counted in; None where nothing beside it tells."""
    if _BEFORE.search(close_before(text, start)):
        return "money"
    sign = text[end:].lstrip()[:1]
    if sign in _SIGNS:
        return _SIGNS[sign]
    return next((unit for unit, words in _UNITS.items() if words.match(text, end)), None)
