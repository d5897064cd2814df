"""How far a project reaches."""

from __future__ import annotations

import pytest

from knowledge_base.matching.impact_link import IMPACT
from knowledge_base.matching.stated_reach import ABROAD, stated_reach


def found(text: str) -> set[object]:
    return {span.value for span in stated_reach(text)}


@pytest.mark.parametrize(
    "text",
    [
        "it can only ever be sold in Sweden, nowhere else",
        "It can only be used in Sweden",
        "it will only ever work in Sweden",
        "it can never be sold abroad",
        "it cannot be sold outside Sweden",
        "it can't be sold in other countries",
        "the service cannot be exported",
        "it has no market outside Sweden",
        "there is no market abroad for it",
        "it has no international potential",
        "with no export potential at all",
        "it lacks international potential",
        "useless outside Sweden",
        "of no interest abroad",
        "nobody outside Sweden would ever buy it",
        "it is only of use in Sweden",
        "only meant for the Swedish market",
        "den kan bara säljas i Sverige",
        "den kan endast användas i Sverige",
        "går bara att sälja i Sverige",
        "den kan aldrig säljas utomlands",
        "den går inte att exportera",
        "det finns ingen marknad utanför Sverige",
        "den har ingen internationell potential",
        "den saknar internationell potential",
        "oanvändbar utomlands",
        "ingen utomlands kommer att köpa den",
        "bara avsedd för den svenska marknaden",
        "tjänsten kommer bara att fungera i Sverige",
    ],
)
def test_what_cannot_be_sold_abroad_is_heard(text: str) -> None:
    """Innovative Startups is for ideas with international potential."""
    assert found(text) == {ABROAD}


@pytest.mark.parametrize(
    "text",
    [
        "So far it can only be sold in Sweden",
        "it can only be sold in Sweden until the FDA approves it",
        "it cannot be sold abroad yet",
        "it can't be sold outside Sweden without a CE mark",
        "we sell only in Sweden",
        "the old version could only be sold in Sweden",
        "a competitor's test can only be used in Sweden",
        "Can it only be sold in Sweden?",
        "it can be sold not only in Sweden",
        "there is a large market outside Sweden",
        "it has international potential",
        "we have no sales abroad",
        "we have no customers abroad yet",
        "it may not be sold abroad by our partner",
        "hittills kan den bara säljas i Sverige",
        "den kan inte säljas utomlands ännu",
        "vi säljer bara i Sverige",
        "den kan säljas i Sverige och Norge",
        "i dag kan den bara säljas i Sverige",
        "stor marknad utanför Sverige",
        "den har internationell potential",
        "Kan den bara säljas i Sverige?",
        "vi vill inte bara säljas i Sverige",
        "vår konkurrents test kan bara säljas i Sverige",
    ],
)
def test_what_is_only_not_sold_abroad_yet_is_not_taken_so(text: str) -> None:
    """Its potential may be great."""
    assert found(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "To be honest our idea has no link at all to any of the Impact Innovation programmes",
        "there is no connection to Impact Innovation",
        "without any link to an Impact Innovation programme",
        "it lacks any link to Impact Innovation",
        "we are not linked to any Impact Innovation programme",
        "our project isn't connected to any of the Impact Innovation programmes",
        "it doesn't fit any Impact Innovation programme",
        "it does not belong to any of the programmes in Impact Innovation",
        "it has nothing to do with any of the Impact Innovation programmes",
        "none of the Impact Innovation programmes fits us",
        "we are outside all of the Impact Innovation programmes",
        "Link to Impact Innovation: none",
        "vi har ingen koppling till Impact Innovation",
        "idén har ingen koppling alls till något av programmen inom Impact Innovation",
        "vi saknar koppling till Impact Innovation",
        "den är inte kopplad till något Impact Innovation-program",
        "vi har inget med Impact Innovation att göra",
        "vi passar inte in i något Impact Innovation-program",
        "inget av programmen inom Impact Innovation passar oss",
        "utan koppling till Impact Innovation",
        "den hör inte hemma i något av programmen inom Impact Innovation",
        "vi ligger utanför Impact Innovation",
        "ingen anknytning till något Impact Innovation-program",
        "Nån koppling till Impact Innovation finns det inte",
        "Någon stark koppling till något av programmen inom Impact Innovation har bolaget inte",
        "we have nothing to do with those Impact Innovation programmes",
        "ingen som helst anknytning till Impact Innovation",
        "Impact Innovation vill se en koppling till något program. Det har vi inte.",
        "Impact Innovation asks for a link to a programme, which we lack",
        "Impact Innovation wants a link to its missions; we have none",
    ],
)
def test_no_link_to_any_programme_is_heard(text: str) -> None:
    """Start/Scale needs a strong one."""
    assert found(text) == {IMPACT}


@pytest.mark.parametrize(
    "text",
    [
        "we have a strong link to an Impact Innovation programme",
        "our project is linked to Impact Innovation",
        "Is there no link between us and Impact Innovation?",
        "Must it be linked to an Impact Innovation programme?",
        "we don't know whether it has no link to Impact Innovation",
        "we have no link yet to an Impact Innovation programme",
        "our partner has no link to Impact Innovation",
        "companies without a link to Impact Innovation cannot apply",
        "we have not applied to Impact Innovation",
        "no money from Impact Innovation so far",
        "we want no link to a bank, but to Impact Innovation",
        "vi har en stark koppling till Impact Innovation",
        "Behövs koppling till Impact Innovation?",
        "Har vi ingen koppling till Impact Innovation?",
        "vi vet inte om vi saknar koppling till Impact Innovation",
        "företag som saknar koppling till Impact Innovation får nej",
        "vi har inte sökt Impact Innovation",
        "vår kund har ingen koppling till Impact Innovation",
        "ingen koppling till Impact Innovation än",
        "Impact Innovation vill se en koppling till något program. Det har vi.",
        "Impact Innovation asks for a link, and we have one",
    ],
)
def test_a_link_or_a_question_of_it_is_not_taken_so(text: str) -> None:
    """Nor is what is said of others."""
    assert found(text) == set()
