"""Which phase of clinical trials a text is about."""

from __future__ import annotations

import pytest

from knowledge_base.matching.stated_phase import PHASE_1, stated_phases


def found(text: str) -> set[object]:
    return {span.value for span in stated_phases(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Phase I is done.",
        "Our phase 1 study was completed in Oslo.",
        "We have finished phase one and look for hospitals.",
        "Phase 1 behind us, now forty patients.",
        "First-in-human went well and is over.",
        "First in human is already behind us.",
        "With phase I completed, we need clinics.",
        "The drug was tested in healthy volunteers two years ago.",
        "The first dose in humans was given in 2024; it is done.",
        "We do not need a phase I unit.",
        "No phase I, please.",
        "Which clinics take part in a phase III?",
        "phase 2b, sixty patients with asthma",
        "Phase IV, whole country",
        "A phase two study at four hospitals",
        "Fas I är klar.",
        "Fas 1 gjordes i Tyskland.",
        "Vi avslutade fas I i våras.",
        "Fas ett är sedan länge avklarad.",
        "Fas I har vi bakom oss.",
        "Med fas I i hamn söker vi kliniker.",
        "Läkemedlet är testat på friska frivilliga.",
        "Första dosen gavs redan i fjol.",
        "Studien på friska är gjord.",
        "Vi behöver ingen fas I-enhet, tack.",
        "Fas II-studie på fyrtio patienter",
        "fas 3 vid sex sjukhus",
        "Vi är klara med fas I och söker kliniker.",
        "Fas IV på vårdcentraler",
    ],
)
def test_a_first_phase_that_is_not_asked_for_is_heard(text: str) -> None:
    """A unit does first doses, and nothing later."""
    assert found(text) == {PHASE_1}


@pytest.mark.parametrize(
    "text",
    [
        "A phase I study in twelve volunteers",
        "Phase I/II in leukaemia",
        "phase 1-2, one site",
        "phases I to III",
        "We look for a unit for phase I and later for phase II.",
        "When phase I is done we go on to phase II.",
        "Phase I must be finished by June.",
        "We want to have phase 1 done within six months.",
        "Phase I is not done yet.",
        "Is phase I done?",
        "The first dose was given to rats.",
        "Phase I was done in Japan, now we need a second phase I in Europe.",
        "We have done no trial at all.",
        "First dose in humans, healthy men, next spring",
        "Nobody has given it to people before.",
        "Fas I på friska frivilliga",
        "Fas I/II på barn",
        "När fas I är klar går vi vidare.",
        "Fas I ska vara avklarad senast i juni.",
        "Vi har inte gjort fas I än.",
        "Är fas I gjord?",
        "Först fas I, sedan fas II",
        "Fas I gjordes i Japan, nu behövs en ny fas I här.",
        "Material till fas 1",
        "Vi gör fas 1b och sedan fas 2.",
        "Läkemedlet ska testas på friska.",
    ],
)
def test_a_first_phase_that_is_still_to_come_is_asked_for(text: str) -> None:
    """Also where later ones are named, or one more is wanted."""
    assert found(text) == set()
