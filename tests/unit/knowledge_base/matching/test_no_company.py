"""Whether who asks is no company."""

from __future__ import annotations

import pytest

from knowledge_base.matching.no_company import is_no_company
from knowledge_base.matching.reader import NeedReader
from tests.unit.knowledge_base.matching.records import TERMS

READER = NeedReader(TERMS)


@pytest.mark.parametrize(
    "text",
    [
        "We are a scout group, not a company",
        "We're not a company",
        "We are no business at all, just pupils",
        "I am not a firm, I'm a teacher",
        "Our choir, which is a club and not a firm, needs a room",
        "a charity, no company",
        "Voluntary association (not a business) looking for a meeting room",
        "We aren't a company but a museum",
        "I'm a student without a company",
        "I am a teacher and not keen on running my own business",
        "A foundation rather than a company",
        "Parents' association here, we have no company",
        "we have no company and no plans to start one",
        "Vi är en förening, inget företag",
        "Vi är inte ett företag",
        "Jag är lärare, inte något bolag",
        "Vi är inget bolag utan en skola",
        "Ideell förening, alltså inte ett företag",
        "Patientförening utan bolag",
        "en stiftelse, inte ett företag",
        "Företag är vi inte, vi är en skola",
        "Studentförening, ingen firma",
        "Vi är ju inget företag",
        "jag har inget företag, jag är student",
        "Privatperson, inget bolag",
        "jag har inget bolag och tänker inte starta något",
    ],
)
def test_who_is_no_company_says_so(text: str) -> None:
    """And is not taken for one."""
    assert is_no_company(text)
    assert READER.facility(text, "en").user == "others"


@pytest.mark.parametrize(
    "text",
    [
        "We are not a company yet",
        "We're not a big company",
        "We're no software company",
        "Two founders, no company yet",
        "We have no company, we will register one in May",
        "are you not a company?",
        "we're not a company with deep pockets",
        "Our customer is a school, not a business",
        "We work with a charity; our company makes sensors",
        "no company has done this before",
        "Vi är inget företag än",
        "Vi är inte ett stort företag",
        "Är ni inget företag?",
        "vi ska starta ett bolag, vi är studenter och har inget bolag",
        "bolaget registreras i mars, vi är tre studenter",
        "Vi är inget läkemedelsbolag",
        "vi är inte ett företag som gillar avtal",
        "Vi är studenter, bolaget är på gång",
        "We are a start-up from the student union",
        "We are not a startup, we are a family business and need a lab.",
        "We are no start-up. We have sold pumps since 1990",
        "We're not a start-up, we have forty employees",
        "A family business, not a start-up, near a school",
        "Vi är ingen startup, vi är ett familjeföretag och behöver ett labb.",
        "Vi är inget start-up. Vi har sålt pumpar sedan 1990",
        "Jag är ingen startup, jag driver en gammal firma",
    ],
)
def test_a_company_may_come_or_be_of_a_kind(text: str) -> None:
    """Or somebody else is none."""
    assert not is_no_company(text)
