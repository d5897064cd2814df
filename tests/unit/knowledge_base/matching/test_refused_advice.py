"""Whether a company wants no advice."""

from __future__ import annotations

import pytest

from knowledge_base.matching.stated_refusal import ADVICE, stated_refusals


@pytest.mark.parametrize(
    "text",
    [
        "Please do not send us to any counsellor",
        "don't refer us to another business coach",
        "Don't put us in touch with consultants, give us money",
        "No need to point us to an adviser",
        "I need nobody who tells me how to fill in a form",
        "We don't need someone to hold our hand through Brussels",
        "we don't want another expert explaining how to write applications",
        "Nobody has to tell us how applications are written",
        "Money please, but no seminars and no mentors",
        "Only cash, no guidance",
        "just the grant, no coaching and no workshops",
        "Spare us the webinars",
        "Skip the guidance",
        "we are fed up with workshops",
        "Guidance is not what we need",
        "Guidance we have had enough of",
        "of good advice we have had plenty",
        "we've had our fill of advisers",
        "We had more than enough advice",
        "Less advice, more money",
        "advice does not pay our bills",
        "coaching won't help us",
        "We want cash instead of guidance",
        "Skicka oss inte till någon rådgivare",
        "Hänvisa oss inte till fler coacher",
        "Slussa oss inte vidare till en mentor",
        "Kom inte med rådgivning, vi vill ha bidrag",
        "Vi behöver ingen som talar om hur man skriver en ansökan",
        "vi vill inte ha nån coachning",
        "Vi vill inte ha nån vägledning",
        "Ingen behöver förklara för oss hur man söker",
        "Pengar tack, men inga coacher eller seminarier",
        "Bara pengar, inga rådgivare",
        "inga kurser o ingen vägledning, bara bidrag",
        "Råd har vi fått nog av",
        "Rådgivning har vi haft så det räcker",
        "Coacher har vi fått tillräckligt av",
        "vi är mätta på rådgivare",
        "Mindre rådgivning, mer pengar",
        "Rådgivning betalar inga räkningar",
        "Vägledning behöver vi inte",
        "Seminarier är inget för oss",
        "vi har tröttnat på coacher",
        "Vi har fått så många goda råd, nu vill vi inte ha fler råd",
        "app mot yrsel, vill inte ha nån coachning alls",
        "Goda råd om Vinnova har vi haft så det räcker",
    ],
)
def test_who_wants_no_advice_is_heard(text: str) -> None:
    """Sent nowhere, told nothing, and paid."""
    assert any(span.value == ADVICE for span in stated_refusals(text))


@pytest.mark.parametrize(
    "text",
    [
        "We have no adviser yet",
        "so far no mentors",
        "Please send us to an adviser",
        "We need somebody who tells us how to write an application",
        "we want money and advice",
        "Our patients need no guidance",
        "our app spares users the coach",
        "No seminars are held in our town",
        "We have no money for advisers",
        "We cannot afford consultants",
        "there is no guidance for such devices",
        "no guidance from the FDA on this",
        "without guidance from a doctor",
        "AB, 3 staff, no advisers, no office, no customers",
        "Don't send us to the wrong adviser",
        "We would not say no to guidance",
        "do you have coaching, not only money?",
        "Is the advice free, or must we pay?",
        "no more advice than needed on the patent",
        "Vi har ingen rådgivare än",
        "vi saknar rådgivare",
        "Vi har inte råd med konsulter",
        "Hänvisa oss gärna till en rådgivare",
        "Behöver vi en rådgivare?",
        "Vi behöver någon som talar om hur man skriver",
        "patienterna behöver ingen vägledning",
        "det finns ingen vägledning för sådana produkter",
        "utan vägledning från en läkare",
        "vi har inte fått någon rådgivning",
        "Vi har inte råd",
        "kan ni ge goda råd",
        "Vi tackar för goda råd",
        "patienterna vill inte ha nån vägledning",
    ],
)
def test_who_has_no_adviser_or_asks_for_one_is_not_taken_so(text: str) -> None:
    """Nor is what is said of patients, rules and prices."""
    assert not any(span.value == ADVICE for span in stated_refusals(text))
