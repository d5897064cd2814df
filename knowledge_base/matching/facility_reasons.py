"""Why a facility fits a need and why not, one field at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from knowledge_base.matching.facility_need import FacilityNeed
from knowledge_base.matching.judgement import Judged, meets, misses, unknown
from knowledge_base.matching.term import Terms
from knowledge_base.record import Facility, Texts

LAB: Final = "lab-space"
OFFICE: Final = "office"
LEVELS: Final = {"BSL1": 1, "BSL2": 2, "P2": 2, "BSL3": 3, "BSL4": 4}
USERS: Final = {
    "companies": Texts(en="companies", sv="företag"),
    "academia": Texts(en="academia", sv="akademin"),
    "healthcare": Texts(en="healthcare", sv="vården"),
    "employees": Texts(en="employees of its own", sv="egna anställda"),
}


def judge(record: Facility, need: FacilityNeed, place: str | None, terms: Terms) -> Iterator[Judged]:
    """Hold a record against every field that the need fills.

    Args:
        record: The facility.
        need: What is needed.
        place: Id of the place that the need names, if the terms know it.
        terms: All terms.
    """
    yield from _techniques(record, need.techniques, terms)
    if need.biosafety:
        yield _biosafety(record, LEVELS[need.biosafety])
    if need.gmp is not None:
        yield from _gmp(record, needed=need.gmp)
    if need.litres and record.most_litres:
        yield _volume(record.most_litres, need.litres)
    yield _user(record, need.user)
    if need.place:
        yield _place(record, place, terms)
    if need.time:
        yield unknown("time", "Free dates are not in the catalogue; ask", "Lediga tider framgår inte; fråga")


def grade(record: Facility, technique: str, terms: Terms) -> float:
    """How well a record offers a technique: 1 itself, a half only something wider, 0 not at all."""
    if any(terms.serves(offered, technique) for offered in record.terms):
        return 1.0
    return 0.5 if terms.wider(technique).intersection(record.terms) else 0.0


def level(record: Facility) -> int | None:
    """The highest biosafety level that a record states."""
    return max((LEVELS[own] for own in record.biosafety_levels), default=None)


def _techniques(record: Facility, techniques: Iterable[str], terms: Terms) -> Iterator[Judged]:
    for technique in techniques:
        name, given = terms.label(technique), grade(record, technique, terms)
        if given == 1:
            yield meets("techniques", f"Offers {name.en}", f"Erbjuder {name.sv}")
        elif given:
            yield unknown("techniques", f"May offer {name.en}; ask", f"Erbjuder kanske {name.sv}; fråga")
        else:
            is_office = technique == LAB and OFFICE in record.terms  # a desk is no place for a lab
            yield misses("techniques", f"Does not list {name.en}", f"Anger inte {name.sv}", hard=is_office)


def _biosafety(record: Facility, needed: int) -> Judged:
    own = level(record)
    if own is None:
        return unknown("biosafety", "Its biosafety level is not stated", "Anger inte skyddsnivå")
    if own < needed:
        text = (f"Has BSL-{own} only; you need BSL-{needed}", f"Har bara BSL-{own}; ni behöver BSL-{needed}")
        return misses("biosafety", *text, hard=True)
    if own == needed:
        return meets("biosafety", f"Has BSL-{own}, as you need", f"Har BSL-{own}, som ni behöver")
    return meets("biosafety", f"Has up to BSL-{own}", f"Har upp till BSL-{own}")


def _gmp(record: Facility, *, needed: bool) -> Iterator[Judged]:
    own = record.gmp_level
    if needed and own is None:
        yield unknown("gmp", "Does not say whether it is GMP", "Anger inte om den håller GMP")
    elif needed and own != "GMP":
        yield misses("gmp", f"Is {own}; you need GMP", f"Håller {own}; ni behöver GMP", hard=True)
    elif needed:
        yield meets("gmp", "Is GMP, as you need", "Håller GMP, som ni behöver")
    elif own not in (None, "GMP"):
        yield meets("gmp", f"Is {own}, which is enough", f"Håller {own}, vilket räcker")


def _volume(most: int, needed: int) -> Judged:
    if needed > most:
        text = (
            f"Takes up to {most} litres; you need {needed}",
            f"Tar upp till {most} liter; ni behöver {needed}",
        )
        return misses("litres", *text, hard=True)
    return meets("litres", f"Takes up to {most} litres", f"Tar upp till {most} liter")


def _user(record: Facility, stated: str | None) -> Judged:
    """Who says nothing is taken for a company, but is not held to it."""
    user = stated or "companies"
    asked = USERS[user]
    if not record.users:
        return unknown(
            "user", f"Does not say whether it takes {asked.en}", f"Anger inte om den tar emot {asked.sv}"
        )
    if user in record.users:
        return meets("user", f"Takes {asked.en}", f"Tar emot {asked.sv}")
    en = " and ".join(USERS[own].en for own in record.users)
    sv = " och ".join(USERS[own].sv for own in record.users)
    text = (f"Is for {en}; {asked.en} are not named", f"Vänder sig till {sv}; {asked.sv} nämns inte")
    return misses("user", *text, hard=stated is not None)


def _place(record: Facility, place: str | None, terms: Terms) -> Judged:
    names = [terms.label(own) for own in record.places]
    en, sv = " and ".join(name.en for name in names), " och ".join(name.sv for name in names)
    if place and any(terms.serves(own, place) for own in record.places):
        return meets("place", f"Is in {en}", f"Ligger i {sv}")
    if "sweden" in record.places:
        return meets("place", "Works all over Sweden", "Finns i hela Sverige")
    if not place or not names or any(terms.serves(place, own) for own in record.places):
        text = ("Ask where it is and whether that suits you", "Fråga var den ligger och om det passar er")
        return unknown("place", *text)
    name = terms.label(place)
    return misses("place", f"Is in {en}, not in {name.en}", f"Ligger i {sv}, inte i {name.sv}")
