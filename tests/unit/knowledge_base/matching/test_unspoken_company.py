"""Who asks without a word of a company, and from where no company asks."""

from __future__ import annotations

import pytest

from knowledge_base.document import Language
from knowledge_base.matching.reader import NeedReader
from knowledge_base.matching.unspoken_company import speaks_of_no_company

READER = NeedReader(year=lambda: 2026)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Forskargrupp vid SU med en galen idé om sköldkörteln, vem betalar sådant?"),
        ("sv", "Hej! Jag är postdoktor på KTH och vill fortsätta med min peptid."),
        ("sv", "Vi är tre forskare i Umeå som sett något konstigt i blodplättar."),
        ("sv", "Undersköterska på Södersjukhuset, heltid, med en skiss på en bättre bricka."),
        ("en", "Hi, two postdocs at Lund University, a strange new magnet and no money."),
        ("en", "I'm an associate professor at Uppsala and need to go on with an enzyme."),
        ("en", "Our research group in Solna has an untested idea for hearing cells."),
        ("en", "I work full time as a midwife at Danderyd hospital and want to test a pillow."),
        ("sv", "Barnmorska på SÖS, heltid. Ett företag i Sala gjuter gärna pallen sedan."),
        ("sv", "Jag är psykolog inom psykiatrin i Region Stockholm, spelföretaget ritar gratis åt mig."),
        ("sv", "Hjärtforskare i Lund, ett läkemedelsbolag tog över förra molekylen."),
        ("sv", "Vi på KTH vill mäta smärta med ljus tillsammans med ett sjukhus i Oslo."),
    ],
)
def test_care_and_research_speak_of_no_company(language: Language, text: str) -> None:
    """A ward and a university are no companies, and nobody says that there is one."""
    assert speaks_of_no_company(READER.funding(text, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Forskargrupp vid SU, vi startar gärna ett bolag för vår idé."),
        ("sv", "Vi är tre forskare i Umeå med ett nytt AB."),
        ("sv", "Två barnmorskor på Danderyds sjukhus, inget företag än, vem tar in oss i en inkubator?"),
        ("sv", "Vi har sex forskare anställda och vill sänka kostnaden för dem."),
        ("en", "Two postdocs at KI, we would spin it out next year."),
        ("sv", "Fyra heltidsforskare på lönelistan i vårt diagnostikbolag, kan det bli billigare?"),
        ("sv", "Postdok på KI. Ett bolag registreras till våren."),
        ("sv", "Doktorand på SLU, och ett eget företag vore roligt."),
        ("en", "I'm a nurse at Danderyd hospital and could found something if I must."),
        ("en", "The project will be run from our lab in Lund, and we need a solvent unit."),
        ("en", "We do research on new antibiotics and need a grant."),
        ("sv", "Vi utvecklar en app som hjälper forskare och söker bidrag."),
        ("en", "A professor gave us the idea, and we need money for a prototype."),
        ("en", "We need funding for a pump, with a university and a hospital as partners."),
    ],
)
def test_any_word_of_a_company_leaves_it_open(language: Language, text: str) -> None:
    """Whosever it is; nor does a professor who only helps ask."""
    assert not speaks_of_no_company(READER.funding(text, language))


def test_what_is_said_later_counts() -> None:
    """The whole conversation is one need."""
    need = READER.funding("Nurse at Danderyd hospital, full time, with an idea for a tray.", "en")
    later = READER.funding("I might start a company for it.", "en", need)
    assert (speaks_of_no_company(need), speaks_of_no_company(later)) == (True, False)
