"""The biosafety level that follows from what a text says."""

from __future__ import annotations

import pytest

from knowledge_base.matching.stated_level import stated_levels


def level(text: str) -> set[object]:
    return {span.value for span in stated_levels(text) if span.field == "biosafety"}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Cells infected with tuberculosis bacteria", 3),
        ("We grow live anthrax.", 3),
        ("Plague bacteria, alive, under the microscope", 3),
        ("a screen against infectious SARS-CoV-2", 3),
        ("Mice infected with H5N1", 3),
        ("Brucella. Who lets us work with the living bacteria?", 3),
        ("sorting of macrophages with live TB", 3),
        ("a compound tested on replicating Nipah virus", 4),
        ("the real Marburg virus, no model of it", 4),
        ("Live Lassa, does anybody do that?", 4),
        ("levande tuberkulosbakterier", 3),
        ("Celler smittade med hantavirus", 3),
        ("möss infekterade med fågelinfluensa", 3),
        ("Harpest. Vi arbetar med den levande bakterien.", 3),
        ("Vi odlar levande mjältbrandsbakterier.", 3),
        ("Levande ebola ska filmas.", 4),
        ("Celler som infekteras med Krim-Kongo", 4),
        ("ABSL-3 for ferrets", 3),
        ("animal rooms at level 3", 3),
        ("containment three", 3),
        ("a class 3-lab", 3),
        ("ett klass 3-labb", 3),
        ("Anything below BSL-3 is out of the question.", 3),
        ("Nothing under BSL-2, please.", 2),
        ("less than P3 will not do", 3),
        ("Lägre än BSL-3 räcker inte.", 3),
        ("Inget under P2 tack", 2),
        ("Level 2 is not enough for this virus.", 3),
        ("BSL-2 will not do.", 3),
        ("BSL-2 räcker inte.", 3),
        ("Skyddsnivå 1 räcker inte.", 2),
        ("Nivå 3 räcker inte för ebola.", 4),
        ("Hantavirus kräver nog nivå 3.", 3),
        ("A challenge study with H5N1 in ferrets", 3),
        ("We infect mice with tuberculosis", 3),
        ("Vi ska smitta möss med harpest", 3),
    ],
)
def test_a_level_follows(text: str, number: int) -> None:
    """From a live agent, from the next lower level that is too low, or from what lies below it."""
    assert level(text) == {f"BSL{number}"}


@pytest.mark.parametrize(
    "text",
    [
        "Killed tuberculosis bacteria",
        "antibodies against ebola",
        "DNA from TB bacteria",
        "Serum of people infected with SARS-CoV-2",
        "A tuberculosis vaccine for the whole world",
        "pseudotyped ebola virus in living cells",
        "an app for people who live with tuberculosis patients",
        "We make a test for tuberculosis.",
        "inactivated SARS-CoV-2, nothing live",
        "Patients with tuberculosis are filmed alive.",
        "Avdödade tuberkulosbakterier",
        "antikroppar mot levande hantavirus",
        "Ett vaccin mot mjältbrand",
        "Inaktiverat ebola, inget levande",
        "Blodprov från patienter smittade med tuberkulos",
        "Live cells under a confocal microscope",
        "levande celler",
        "BSL-3 is not needed.",
        "Anything below BSL-3 is fine.",
        "The office is on level 3.",
        "a class 2 cabinet",
        "a laser of class 4 in the lab",
        "The level 2 is not enough space for us.",
        "We use infected wounds and a TB drug on cells.",
        "Our real problem is covid virus fear.",
        "a step below BSL-3",
        "Our office at level 2 is not big.",
        "Nivå 3 behövs inte.",
        "TB remains a big challenge and we need a lab bench for our sensor.",
        "Our air cleaner stops covid virus in rooms where people infect each other.",
        "TB is a real problem in prisons, we need a lab bench.",
        "Our challenge with tuberculosis is the price.",
        "Many people are infected with TB, we need an office.",
        "TB är en riktig utmaning och vi behöver en labbänk.",
        "Luftrenaren stoppar covidvirus i rum där folk smittar varandra.",
        "Vi arbetar aktivt mot TB och söker labb.",
        "Skyltar mot smitta och covidvirus",
    ],
)
def test_no_level_follows_from_what_is_harmless(text: str) -> None:
    """From what is dead, or only a part, or is told of patients."""
    assert level(text) == set()
