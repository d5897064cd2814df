from __future__ import annotations

import pytest

from knowledge_base.matching.stated_partner import ALONE, stated_partners


@pytest.mark.parametrize(
    "text",
    [
        "we go alone",
        "the owners have decided against joint applications",
        "with us as the sole beneficiary",
        "vi gör allt själva",
        "stöd utan att behöva dela med andra",
        "we do it on our own.",
        "on my own and without others",
        "can't do consortium stuff",
        "no time for partners",
        "we are alone in this",
        "vi är ensamma om projektet",
        "hinner inte med samarbeten",
        "our firm prefers to run it entirely by itself",
        "ensamt företag i Norrtälje",
        "can one company alone get it",
        "not ready to team up with anyone",
        "inga partner i projektet",
        "so we do the introduction of our bed alarm alone.",
        "we will carry it out alone",
        "vi gör införandet ensamma",
        "Vi kör projektet helt ensamma",
        "May a firm, on its own, apply for this?",
        "Can one small company apply on its own?",
        "Kan vårt bolag ensamt söka?",
        "Kan ett företag självt få det?",
    ],
)
def test_a_lone_applicant_is_known_by_many_words(text: str) -> None:
    """Who has or wants nobody beside them breaks what needs partners."""
    assert ALONE in [span.value for span in stated_partners(text)]


@pytest.mark.parametrize(
    "text",
    [
        "three wards use it on our own cost",
        "the pump runs on its own",
        "our company has a lab of its own",
        "we built it on our own premises",
        "not alone",
        "we can't do it alone",
        "we do sensors for people living alone",
        "vi gör det inte ensamma",
    ],
)
def test_what_is_paid_by_oneself_is_not_done_alone(text: str) -> None:
    """One's own cost or room says nothing of partners."""
    assert list(stated_partners(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "no contacts abroad",
        "we have nobody in other countries",
        "nobody from abroad takes part",
        "we don't want foreigners",
        "några utländska vill vi inte ha med",
        "inga kontakter utomlands",
        "Utländska parter är inte aktuella",
        "Foreign partners are out of the question",
        "international partners are not an option",
        "Partner utomlands är uteslutna",
        "utländska parter kommer inte på fråga",
        "europeiska partner vill vi inte ha",
        "Partners abroad we don't want",
        "vi håller oss inom landet",
        "We keep it within Sweden",
        "inga utländska parter",
        "no foreign partners",
        "Projektet görs med Lunds universitet, några utländska parter ska vi inte ha",
        "utländska parter ska vi inte ha med",
        "Utländska partner kommer vi inte att ta in",
        "parter utomlands tar vi inte in",
        "utländska deltagare behövs inte",
        "ett helsvenskt projekt",
        "We won't have any foreign partners",
        "foreign parties we will not have",
        "a purely Swedish consortium",
        "All parties are Swedish",
        "only with Swedish parties",
    ],
)
def test_nobody_abroad_is_no_partner_abroad(text: str) -> None:
    """Who knows nobody there has no partner there."""
    assert ("partner_abroad", False) in [(span.field, span.value) for span in stated_partners(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Utländska parter är inget problem",
        "Foreign partners are not a problem",
        "foreign partners are not ruled out",
        "Utländska parter är inte uteslutna",
        "our foreign partners are a clinic in Oslo",
        "foreign partners are welcome",
        "samarbetspartner utomlands finns",
    ],
)
def test_partners_abroad_that_are_not_ruled_out_are_there(text: str) -> None:
    """They are no problem, or they are welcome."""
    assert False not in [span.value for span in stated_partners(text)]


@pytest.mark.parametrize("text", ["We would like to stay in Sweden", "Utländska kunder är inte aktuella"])
def test_who_stays_or_sells_at_home_tells_nothing_of_partners(text: str) -> None:
    """A home and customers are no partners."""
    assert list(stated_partners(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "We don't want to do everything ourselves and look for partners.",
        "Idag gör vi allt själva, men letar efter en partner.",
        "Our method trains models without having to share patient records.",
        "utan att dela några journaler",
        "Our robot will work alone, at night.",
        "Robotarna jobbar ensamma på natten",
        "Våra truckar kör själva. Vi är ett AB.",
        "No third parties see our data.",
        "Inga utomstående ser patienternas data. Vi är ett AB.",
        "We have no consortium experience.",
        "We are not in a consortium and are looking for one.",
        "Vi har inga samarbeten, men söker ett",
    ],
)
def test_who_looks_for_partners_or_shares_no_records_is_not_alone(text: str) -> None:
    assert ALONE not in {span.value for span in stated_partners(text)}


@pytest.mark.parametrize(
    "text",
    [
        "It is the hospital and we, no more partners.",
        "A clinic in Kil and us, no other partners.",
        "Det är bara sjukhuset och vi, inga fler parter.",
    ],
)
def test_who_wants_no_more_partners_than_are_named_is_not_alone(text: str) -> None:
    """There are some."""
    assert ALONE not in {span.value for span in stated_partners(text)}
