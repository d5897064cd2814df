"""Whether a post in care is one for the innovation fund of Region Stockholm."""

from __future__ import annotations

import pytest

from knowledge_base.document import Language
from knowledge_base.matching.reader import NeedReader

READER = NeedReader(year=lambda: 2026)


def form(text: str) -> object:
    language: Language = "sv" if any(char in text.lower() for char in "åäö") else "en"
    return READER.funding(text, language).form


@pytest.mark.parametrize(
    "text",
    [
        "Fridays I'm a speech therapist at Karolinska, that is 20 % of a full post",
        "I'm a nurse at Danderyd hospital, a fifth of a full-time job",
        "Nurse at Karolinska. My post is only 30 %.",
        "I'm a midwife at SÖS. I work there 40 %.",
        "I work 25 % as a physiotherapist at Karolinska",
        "I'm a doctor at Karolinska, but just every other weekend",
        "I'm a nurse at Karolinska, a few shifts a month",
        "I'm a dietitian at SÖS, 40 % of full time",
        "I'm a nurse at Danderyd hospital, less than half time",
        "I'm a nurse at Karolinska, only weekends",
        "Logoped på Karolinska, 20 % av en heltid",
        "Jag är sjuksköterska på Karolinska. Min tjänst är på 30 %.",
        "Jag är läkare på Danderyds sjukhus, en tjänst på 40 procent",
        "Jag är undersköterska på SÖS, varannan helg",
        "Jag är barnmorska på Södersjukhuset, ett par pass i månaden",
        "Jag jobbar 20 % som läkare på Karolinska och forskar 80 %",
        "Jag är arbetsterapeut på Karolinska, mindre än halvtid",
        "Jag är psykolog på Danderyds sjukhus. Jag jobbar där 30 procent.",
        "Jag är fysioterapeut på Karolinska, en femtedels tjänst eller 20 % av heltid",
    ],
)
def test_a_small_post_is_none_for_the_fund(text: str) -> None:
    """Half of the time is needed."""
    assert form(text) == "none"


@pytest.mark.parametrize(
    "text",
    [
        "I'm a care assistant at a nursing home in Nacka. It is run by the municipality.",
        "Care assistant at a municipal nursing home. Money for an idea?",
        "I'm a nurse at a private clinic without any contract with the region",
        "I'm a nurse, and my employer is the municipality",
        "I'm a nurse employed by Huddinge municipality",
        "I'm a dentist at a clinic that has no agreement with the region",
        "We are two nurses at a care home. It has no contract with Region Stockholm.",
        "I'm a physio at a private practice with no contract",
        "I'm an assistant nurse in municipal home care",
        "I'm a psychologist at a clinic that is not under contract to the region",
        "Jag är undersköterska på ett kommunalt äldreboende",
        "Jag är sjuksköterska, anställd av kommunen",
        "Jag är vårdbiträde på ett boende i Nacka. Det drivs av kommunen.",
        "Jag är läkare på en privat mottagning utan avtal",
        "Jag är fysioterapeut på en klinik som saknar avtal med regionen",
        "Jag är tandläkare på en klinik som inte har något avtal med regionen",
        "Sjuksköterska i kommunens hemsjukvård, idé om en våg",
        "Jag är arbetsterapeut och min arbetsgivare är Huddinge kommun",
        "Vi är två undersköterskor på kommunens äldreboende",
        "Jag är logoped på en klinik utan vårdavtal med regionen",
    ],
)
def test_care_outside_the_region_is_none_for_the_fund(text: str) -> None:
    """A municipality's care, and private care without a contract."""
    assert form(text) == "none"


@pytest.mark.parametrize(
    "text",
    [
        "Medical secretary at Huddinge hospital, full time for the region",
        "I'm a healthcare assistant at Karolinska",
        "Ward clerk at Danderyd hospital with an idea",
        "I'm a porter at Karolinska",
        "Receptionist at Huddinge hospital, I have an idea",
        "I work full time as a social worker at Karolinska",
        "Jobbar 80 % som fysioterapeut på Danderyds sjukhus",
        "Jag är läkarsekreterare på Karolinska",
        "Jag är vaktmästare på Danderyds sjukhus",
        "Jobbar heltid som undersköterska på SÖS",
        "Vårdbiträde på Danderyds sjukhus med en idé",
        "Jag arbetar 75 procent som kurator på Karolinska",
        "I'm a nurse at 80 % at Karolinska, and 20 % goes to my thesis",
        "I'm a nurse at Karolinska and every other weekend I build it",
        "I'm a nurse at Karolinska; it cuts falls by 30 %",
        "I'm a doctor at Karolinska, our test site is a home run by the municipality",
        "I'm a nurse at Karolinska. My wife works in municipal care.",
        "Jag är läkare på Karolinska och 20 % av tiden går till min idé",
        "Jag är sjuksköterska på 80 % på Karolinska och doktorerar 20 %",
        "Jag är sjuksköterska på Karolinska. En kollega är anställd av kommunen.",
        "Jag är sjuksköterska på en privat vårdcentral med avtal med regionen",
    ],
)
def test_who_works_enough_for_the_region_is_its_employee(text: str) -> None:
    """Whatever the profession, and whatever the rest of the time is for."""
    assert form(text) == "employee"


@pytest.mark.parametrize(
    "text",
    [
        "An app for nursing homes. Grants?",
        "A bed alarm for nursing staff",
        "Our secretary at the office asks for a grant",
        "A receptionist robot for hospitals",
        "The porter at the hospital tested it",
        "Vaktmästaren på sjukhuset har testat den",
    ],
)
def test_who_is_only_named_is_no_employee(text: str) -> None:
    """Users and testers do not ask."""
    assert form(text) is None
