"""What kinds of premises a text refuses."""

from __future__ import annotations

import pytest

from knowledge_base.catalogue import load_catalogue
from knowledge_base.document import Language
from knowledge_base.matching.facility_reasons import judge
from knowledge_base.matching.reader import NeedReader
from knowledge_base.matching.refused_premises import refused_premises
from knowledge_base.matching.term import Terms
from knowledge_base.settings import load_settings

SETTINGS = load_settings()
FACILITIES = load_catalogue(SETTINGS.catalogue_dir)[0].facilities
TERMS = Terms.load()
READER = NeedReader(TERMS)
PREMISES = {
    "novum",
    "novum-labs",
    "a-working-lab-flemingsberg",
    "a-working-lab-innomedicum",
    "ki-science-park",
    "innovation-station",
    "ana-futura",
}


def _out(text: str, language: Language) -> set[str]:
    need = READER.facility(text, language)
    return {
        entry.record.id
        for entry in FACILITIES
        if any(reason.hard for _, reason in judge(entry.record, need, (), TERMS))
    }


@pytest.mark.parametrize(
    "text",
    [
        "No one here is signing any tenancy agreement",
        "Lease? No thanks, a bench by the month",
        "we refuse to enter into a lease",
        "we can't commit to another lease",
        "vi tecknar inget hyresavtal",
        "Hyreskontrakt är uteslutet",
        "något hyresavtal blir det inte",
        "vi vill inte binda oss med hyreskontrakt",
        "hyresavtal vågar vi inte skriva på",
        "slipper helst hyresavtal",
        "We have been burnt by a lease before and don't want one again",
        "nothing with a lease",
        "Vi har bränt oss på hyresavtal och vill inte ha ett till",
        "inget med hyreskontrakt",
        "We would rather not sign a lease",
        "A lease is not something we can sign",
        "our board forbids us to sign leases",
        "inga hyresavtal tack",
        "utan hyresavtal",
    ],
)
def test_a_lease_may_be_refused(text: str) -> None:
    assert "lease" in refused_premises(text)


@pytest.mark.parametrize(
    "text",
    [
        "we don't want a membership",
        "Our bylaws don't let us, so no club please",
        "we will not join as members",
        "a membership is no option",
        "vi vill inte bli medlemmar någonstans",
        "medlemskap är inte aktuellt",
        "Inget medlemskap, tack",
        "styrelsen säger nej till medlemskap",
        "något medlemskap blir det inte",
        "we cannot be members of anything",
        "medlemsavgift betalar vi inte",
        "we won't pay a membership fee",
        "Memberships don't work for us",
        "vi vill inte ha medlemskap",
    ],
)
def test_a_membership_may_be_refused(text: str) -> None:
    assert "membership" in refused_premises(text)


@pytest.mark.parametrize(
    "text",
    [
        "we don't share benches",
        "sharing a lab with other firms is out of the question",
        "We cannot share rooms with anyone",
        "no co-working please",
        "co-working doesn't suit us",
        "we want a lab all to ourselves",
        "vi delar inte labb med andra",
        "delade lokaler går inte",
        "kontorshotell vill vi inte ha",
        "labb för oss själva",
        "vi får inte sitta ihop med andra bolag",
        "we need to be alone in the lab",
        "no other company in the room",
        "vi måste vara ensamma i labbet",
        "inga andra bolag i samma labb",
        "We do not want to share a corridor with competitors",
        "not a shared lab",
        "inte ett delat labb",
        "att dela är uteslutet",
    ],
)
def test_sharing_may_be_refused(text: str) -> None:
    assert refused_premises(text).intersection({"sharing", "co-working"})


@pytest.mark.parametrize(
    "text",
    [
        "we don't need a lab",
        "no lab, thanks",
        "an office for six without lab space",
        "a lab is not needed",
        "Lab? No, only desks",
        "lab benches we don't need",
        "labb behövs inte",
        "labb? nej, bara kontor",
        "labbytor är inte aktuellt",
        "kontor för fem, utan labb",
        "något labb behöver vi inte",
        "We only want an office",
        "offices only",
        "just meeting rooms, nothing more",
        "bara kontor",
        "vi behöver endast kontor",
        "enbart ett mötesrum",
        "we have no use for a lab",
        "vi har ingen nytta av ett labb",
        "we do no lab work and need two desks",
    ],
)
def test_a_laboratory_may_be_refused(text: str) -> None:
    assert "lab" in refused_premises(text)


@pytest.mark.parametrize(
    "text",
    [
        "we have more than enough rooms, thanks, so no premises",
        "We are not looking for premises",
        "premises are not what we are after",
        "we want no rooms",
        "vi söker inga lokaler",
        "lokaler behöver vi inte",
        "vi behöver inte hyra några lokaler",
        "Inga lokaler, tack",
        "lokaler har vi så det räcker",
        "vi har redan gott om lokaler",
        "premises are sorted",
        "we are happily housed already",
        "lokalfrågan är löst",
        "we don't want to move in anywhere",
        "vi ska inte flytta in någonstans",
        "we have no need of premises",
        "vi har inget behov av lokaler",
        "lokaler är inte det vi söker",
        "Rooms? No need",
    ],
)
def test_all_premises_may_be_refused(text: str) -> None:
    assert "premises" in refused_premises(text)


@pytest.mark.parametrize(
    "text",
    [
        "contract labs are not what we want",
        "köpta tjänster är inte aktuellt",
    ],
)
def test_services_may_be_refused(text: str) -> None:
    assert "services" in refused_premises(text)


@pytest.mark.parametrize(
    "text",
    [
        "Is a lease not possible?",
        "we don't want a long lease",
        "our lease is out in May",
        "we can't sign the lease until March",
        "the lease has not been signed yet",
        "we have no lab",
        "There is no lab near us",
        "we can't work without a lab",
        "we do not have premises",
        "No premises yet, so we look for some",
        "we can't find premises",
        "we don't have enough rooms",
        "vi har inget hyresavtal",
        "Vårt labb räcker inte",
        "Labbet är inte klart",
        "vi hittar inga lokaler",
        "vi saknar lokaler",
        "utan labb kan vi inte arbeta",
        "Vi är inte medlemmar i något än",
        "Is membership not needed?",
        "we don't share data with others",
        "we do not share our results",
        "vi delar inte data",
        "vi delar gärna labb",
        "sharing is fine",
        "We don't mind sharing a lab",
        "we don't mind a lease",
        "a lease is not a problem",
        "hyresavtal är inget problem",
        "membership is not necessary but fine",
        "not only a lab but offices too",
        "vi vill inte bara ha labb utan kontor",
        "The lab cannot be on the ground floor",
        "the lab we have is not big enough",
        "our competitor refuses to share a lab",
        "vi har inte råd med stora lokaler",
        "we don't need a big lab, just a bench",
        "lokalerna är inte klara",
        "we lost our lab",
        "vi vill inte ha kvar labbet i Lund",
        "premises for 12 people, rooms enough for six desks",
        "we don't need a lab with BSL-2, a plain one will do",
        "Do we need a membership?",
        "vi vill inte förlora vårt labb",
        "Our lease is not renewed",
        "vårt hyresavtal förlängs inte",
        "members of our team don't need lab access",
        "we only have an office",
        "vi har bara ett kontor",
        "we need an office and a lab",
        "only an office and a small lab",
        "We have been looking for a lease, nothing yet",
        "we need a lease without extra fees",
        "we are not members yet",
        "we are alone in the lab today",
        "vi är ensamma i labbet just nu",
        "the office only has two desks",
        "bara kontoret är klart, labbet saknas",
        "We need more premises",
        "We don't want to move in before May",
        "vi ska inte flytta in förrän i maj",
        "vi har inte flyttat in någonstans",
        "no other company in the room knows about this method, so we need a lab",
        "shared labs are fine",
        "a big lab is not what we need, a bench will do",
    ],
)
def test_what_is_lacking_asked_or_of_others_is_not_refused(text: str) -> None:
    """Nor what comes later, or is refused only in some shape."""
    assert refused_premises(text) == frozenset()


@pytest.mark.parametrize(
    ("language", "text", "out"),
    [
        ("en", "A bench, but we won't sign a lease", {"novum", "innovation-station"}),
        (
            "en",
            "A lab on a lease; memberships are not for us",
            {"a-working-lab-flemingsberg", "a-working-lab-innomedicum", "innovation-station"},
        ),
        ("sv", "Kontor för fem. Något labb behöver vi inte.", {"novum-labs", "ana-futura"}),
        (
            "sv",
            "Ett kontor. Kontorshotell vill vi inte ha.",
            {"a-working-lab-flemingsberg", "a-working-lab-innomedicum", "innovation-station"},
        ),
        ("en", "We have a lab and offices in Gävle, so no premises please, only sequencing", PREMISES),
        ("sv", "Kontor och labb har vi. Vi söker inga lokaler utan en sorterare.", PREMISES),
    ],
)
def test_a_refusal_rules_out_what_is_nothing_else(language: Language, text: str, out: set[str]) -> None:
    """And leaves what is offered in another way."""
    assert PREMISES & _out(text, language) == out


def test_a_refusal_may_be_taken_back() -> None:
    """By wanting it later in the same conversation."""
    first = READER.facility("A bench; we won't sign a lease", "en")
    later = READER.facility("Well, a lease is fine then", "en", first)
    assert (first.refused, later.refused) == (("lease",), ())


def test_who_refuses_services_is_shown_premises() -> None:
    """A unit that only does the work is none."""
    out = _out("Our own benches, please. Contract labs are not what we want.", "en")
    assert {"ngi", "lci", "testa-center"} <= out
    assert "novum-labs" not in out
