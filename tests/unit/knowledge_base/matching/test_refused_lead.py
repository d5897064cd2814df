"""Care that leaves the lead to others, or takes no part."""

from __future__ import annotations

import pytest

from knowledge_base.matching.refused_lead import refused_leads


@pytest.mark.parametrize(
    "text",
    [
        "The ward joins but it does not coordinate",
        "The clinic isn't leading this",
        "The hospital likes the alarm but made clear that it won't run any project",
        "The region declines the coordination",
        "The hospital refuses to take on the paperwork",
        "The clinic leaves the lead to us",
        "The hospital hands over all the administration to our company",
        "The clinic says that the company must sign and report",
        "The ward wants us to coordinate",
        "A hospital as coordinator is out",
        "A care provider as project owner we won't accept",
        "We don't want a hospital to lead",
        "Is there money where the clinic need not be applicant?",
        "Money without the hospital having to lead",
        "Project management is out of the question for the hospital",
        "Kliniken är med men leder absolut inte",
        "Sjukhuset samordnar aldrig",
        "Avdelningen gillar larmet men sa att de inte vill det, och de vill inte driva projektet",
        "Regionen avböjer samordningen",
        "Kommunen är med men vägrar sköta administrationen",
        "Kliniken lämnar ledningen till oss",
        "Sjukhuset överlåter allt pappersarbete på vårt bolag",
        "Kliniken säger att bolaget måste stå för ansökan",
        "Avdelningen vill att vi samordnar",
        "Ett sjukhus som koordinator är uteslutet",
        "En vårdgivare som projektägare accepterar vi inte",
        "Vi vill inte ha sjukhuset som koordinator",
        "Finns pengar där kliniken slipper vara sökande?",
        "Projektledning är uteslutet från deras sida",
        "Någon samordning blir det inte tal om från sjukhuset",
    ],
)
def test_care_that_leaves_the_lead_is_read(text: str) -> None:
    """In either language."""
    assert list(refused_leads(text))


@pytest.mark.parametrize(
    "text",
    [
        "Health care stays out of it",
        "Hospitals can't take part because of procurement",
        "Four hospitals have declined to join",
        "Hospitals like it, but none of them will join",
        "Nobody from care or university will be let in",
        "No clinic is in the project",
        "We don't want to involve any hospital",
        "The care side is not allowed to take part",
        "Vården står utanför",
        "Vårdgivarna kan inte vara med på grund av upphandlingen",
        "Fyra sjukhus har tackat nej till att delta",
        "Sjukhusen gillar den men ingen av dem går med",
        "Ingen från vården släpps in",
        "Inga sjukhus är med",
        "Sjukhus eller högskola vill vi inte blanda in",
        "Vi vill inte ha med något sjukhus",
        "Vården är ute ur bilden",
    ],
)
def test_care_that_takes_no_part_cannot_lead(text: str) -> None:
    """Whoever does."""
    assert list(refused_leads(text))


@pytest.mark.parametrize(
    "text",
    [
        "Does the hospital not lead it?",
        "If the clinic leaves the lead to us, what then?",
        "The hospital wants us to install it",
        "The clinic leaves the pump to us",
        "The hospital says the company is good",
        "The hospital leads and leaves the sensors to us",
        "So far no clinic is in the project",
        "No hospital is involved yet",
        "Hospitals cannot be without it",
        "Nurses stay out of the room",
        "The hospital declined to buy it",
        "Why won't hospitals take part?",
        "We don't have any hospital data",
        "The clinic does not lead to waste",
        "Leder inte sjukhuset det?",
        "Om kliniken lämnar ledningen till oss, vad då?",
        "Sjukhuset vill att vi installerar den",
        "Kliniken lämnar pumpen till oss",
        "Hittills är inga sjukhus med",
        "Inget sjukhus är med ännu",
        "Sjukhuset tackade nej till att köpa den",
        "Varför är vården inte med?",
        "Ingen i vården vill vara utan den",
    ],
)
def test_care_that_may_lead_yet_or_refuses_else_is_not(text: str) -> None:
    """Nor is a question."""
    assert not list(refused_leads(text))
