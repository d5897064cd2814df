"""Why a facility fits a need and why not, one field at a time."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from knowledge_base.matching.facility_need import FacilityNeed
from knowledge_base.matching.judgement import Judged, meets, misses, unknown
from knowledge_base.matching.term import Terms
from knowledge_base.record import Facility, Texts

LAB: Final = "lab-space"
OFFICE: Final = "office"
CLEAN_ROOM: Final = "clean-room"
GMP: Final = "gmp"
ROOMS: Final = frozenset({LAB, OFFICE, "meeting-place"})
DESKS: Final = frozenset({OFFICE, "meeting-place"})
LEVELS: Final = {"BSL1": 1, "BSL2": 2, "P2": 2, "BSL3": 3, "BSL4": 4}
USERS: Final = {
    "companies": Texts(en="companies", sv="företag"),
    "academia": Texts(en="academia", sv="akademin"),
    "healthcare": Texts(en="healthcare", sv="vården"),
    "others": Texts(en="those who are no company", sv="andra än företag"),
    "employees": Texts(en="employees of its own", sv="egna anställda"),
}
PLURAL: Final = frozenset({"companies", "employees", "others"})  # in English, where the verb tells
BELOW_GMP: Final = {
    "pre-GMP": Texts(en="Is pre-GMP", sv="Arbetar på nivån pre-GMP"),
    "non-GMP": Texts(en="Does not work under GMP", sv="Arbetar inte enligt GMP"),
}
LACKED: Final = {
    "animals": Texts(en="Works with animals, which you rule out", sv="Arbetar med djur, vilket ni utesluter"),
    "training": Texts(
        en="Is for users whom its staff have trained", sv="Är för användare som personalen har utbildat"
    ),
    "gcp": Texts(
        en="Is for groups trained in good clinical practice", sv="Är för grupper utbildade i god klinisk sed"
    ),
    "gmp": Texts(en="Works under GMP, which you rule out", sv="Arbetar enligt GMP, vilket ni utesluter"),
    "hospital": Texts(
        en="Is part of a hospital, which you rule out", sv="Hör till ett sjukhus, vilket ni utesluter"
    ),
    "private": Texts(en="Is a company, which you rule out", sv="Är ett bolag, vilket ni utesluter"),
    "primary-care": Texts(
        en="Does studies in primary care, which you rule out",
        sv="Gör studier i primärvård, vilket ni utesluter",
    ),
    "membership": Texts(
        en="Needs a membership, which you rule out", sv="Kräver medlemskap, vilket ni utesluter"
    ),
    "permits": Texts(
        en="Needs the permits of the work, which you rule out",
        sv="Kräver arbetets tillstånd, vilket ni utesluter",
    ),
    "human-samples": Texts(en="Keeps samples of humans alone", sv="Förvarar bara prover från människor"),
    "data-out": Texts(
        en="Computes in its own house, which your data cannot reach",
        sv="Räknar i eget hus, dit era data inte får",
    ),
    "phase-1": Texts(
        en="Does phase I trials, which you do not ask for",
        sv="Gör fas I-prövningar, vilket ni inte frågar efter",
    ),
}


def judge(record: Facility, need: FacilityNeed, places: Sequence[str], terms: Terms) -> Iterator[Judged]:
    """Hold a record against every field that the need fills.

    Args:
        record: The facility.
        need: What is needed.
        places: Ids of the places that the need names, any of which will do, as far as the terms know them.
        terms: All terms.
    """
    yield from _techniques(record, need.techniques, terms)
    yield from _unwanted(record, need.unwanted, terms)
    for lack in (own for own in record.needs if own in need.lacking and not (own == GMP and need.gmp)):
        yield misses("needs", LACKED[lack].en, LACKED[lack].sv, hard=True)
    yield from _refused(record, need.refused)
    if need.biosafety and record.terms and set(record.terms) <= DESKS:
        yield misses("biosafety", "Has no laboratory", "Har inget laboratorium", hard=True)
    elif need.biosafety:
        yield _biosafety(record, LEVELS[need.biosafety])
    if need.gmp is not None:
        yield from _gmp(record, needed=need.gmp)
    if need.litres and record.most_litres:
        yield _volume(record.most_litres, need.litres)
    yield _user(record, need.user)
    if need.place:
        yield _place(record, places, terms, is_fixed=need.is_place_fixed)
    yield from _avoided(record, need.avoided, terms)
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


def _techniques(record: Facility, techniques: Collection[str], terms: Terms) -> Iterator[Judged]:
    for technique in techniques:
        name, given = terms.label(technique), grade(record, technique, terms)
        if given == 1:
            yield meets("techniques", f"Offers {name.en}", f"Erbjuder {name.sv}")
        elif given:
            yield unknown("techniques", f"May offer {name.en}; ask", f"Erbjuder kanske {name.sv}; fråga")
        else:
            is_work = technique == CLEAN_ROOM or terms[technique].kind == "technique"
            needs_lab = technique == LAB or (is_work and OFFICE not in techniques)
            is_desk = needs_lab and bool(record.terms) and set(record.terms) <= DESKS  # no place for a lab
            yield misses("techniques", f"Does not list {name.en}", f"Anger inte {name.sv}", hard=is_desk)


def _unwanted(record: Facility, unwanted: Sequence[str], terms: Terms) -> Iterator[Judged]:
    """What is refused excludes a record that offers nothing else, or nothing under other terms."""
    arrangements = {term for term in record.terms if terms[term].kind == "arrangement"}
    offered = set(record.terms) - arrangements
    refused = next((own for own in (arrangements, offered) if own and own <= set(unwanted)), None)
    if refused:
        name = terms.label(min(refused))
        text = (f"Is for {name.en}, which you rule out", f"Är för {name.sv}, som ni inte vill ha")
        yield misses("unwanted", *text, hard=True)


def _refused(record: Facility, refused: Collection[str]) -> Iterator[Judged]:
    """Services are refused by who wants premises, the rest by who does not want them so."""
    if record.shared and ("sharing" in refused or record.shared in refused):
        text = ("Is shared with others, which you rule out", "Delas med andra, vilket ni inte vill")
        yield misses("unwanted", *text, hard=True)
    if record.leased and "lease" in refused:
        text = ("Is let on a lease, which you rule out", "Hyrs ut på kontrakt, vilket ni inte vill ha")
        yield misses("unwanted", *text, hard=True)
    if "services" in refused and record.terms and not ROOMS.intersection(record.terms):
        text = ("Has no premises to move into", "Har inga lokaler att flytta in i")
        yield misses("unwanted", *text, hard=True)


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
    below = BELOW_GMP.get(own or "")
    if needed and own is None:
        yield unknown(
            "gmp", "Does not say whether it works under GMP", "Anger inte om arbetet sker enligt GMP"
        )
    elif needed and below:
        yield misses("gmp", f"{below.en}; you need GMP", f"{below.sv}; ni behöver GMP", hard=True)
    elif needed:
        yield meets("gmp", "Works under GMP, as you need", "Arbetar enligt GMP, som ni behöver")
    elif below:
        yield meets("gmp", f"{below.en}, which is enough", f"{below.sv}, vilket räcker")


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
    verb = "are" if user in PLURAL else "is"
    text = (f"Is for {en}; {asked.en} {verb} not named", f"Vänder sig till {sv}; {asked.sv} nämns inte")
    is_let_to_companies = set(record.users) == {"companies"} and bool(ROOMS.intersection(record.terms))
    return misses("user", *text, hard=stated == "companies" or (stated == "others" and is_let_to_companies))


def _place(record: Facility, places: Sequence[str], terms: Terms, *, is_fixed: bool) -> Judged:
    own_en, own_sv = _names(record.places, terms)
    if any(terms.serves(own, place) for own in record.places for place in places):
        return meets("place", f"Is in {own_en}", f"Ligger i {own_sv}")
    if "sweden" in record.places:
        return meets("place", "Works all over Sweden", "Finns i hela Sverige")
    if not record.places:
        return unknown("place", "Does not say where it is; ask", "Anger inte var den ligger; fråga")
    if not places:
        text = (f"Is in {own_en}; see whether that suits you", f"Ligger i {own_sv}; se om det passar er")
        return unknown("place", *text)
    if any(terms.serves(place, own) for own in record.places for place in places):
        return unknown("place", f"Is in {own_en}; ask where", f"Ligger i {own_sv}; fråga var")
    en, sv = _names(places, terms, "or", "eller")
    return misses("place", f"Is in {own_en}, not in {en}", f"Ligger i {own_sv}, inte i {sv}", hard=is_fixed)


def _avoided(record: Facility, avoided: Sequence[str], terms: Terms) -> Iterator[Judged]:
    """A record breaks what is ruled out only if it is nowhere else."""
    if not record.places or not avoided:
        return
    if all(any(terms.serves(own, place) for place in avoided) for own in record.places):
        en, sv = _names(record.places, terms)
        yield misses(
            "place", f"Is in {en}, which you rule out", f"Ligger i {sv}, som inte går för er", hard=True
        )


def _names(places: Sequence[str], terms: Terms, en: str = "and", sv: str = "och") -> tuple[str, str]:
    names = [terms.label(place) for place in places]
    return f" {en} ".join(name.en for name in names), f" {sv} ".join(name.sv for name in names)
