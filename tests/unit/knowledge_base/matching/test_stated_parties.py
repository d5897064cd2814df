"""How many parties a project has, of what kinds, and whether they are independent."""

from __future__ import annotations

import pytest

from knowledge_base.matching.stated_history import CARE_LEAD
from knowledge_base.matching.stated_parties import INDEPENDENT, OTHER_KIND, stated_parties


def values(text: str, field: str) -> set[object]:
    """What is read into one field."""
    return {span.value for span in stated_parties(text) if span.field == field}


@pytest.mark.parametrize(
    "text",
    [
        "Just two parties: a health centre in Gnesta, which leads, and we. Nobody else is coming in.",
        "Only two parties: our startup and the geriatric clinic, no third party will come",
        "There are two parties, no more",
        "We are exactly two parties",
        "We would be two parties only",
        "It's just the two of us, the clinic and our company",
        "A third party won't join",
        "A third party is not coming",
        "without a third party",
        "No third party is involved",
        "It is only us and the clinic.",
        "just us and the university hospital, nobody else",
        "Parties: 2",
        "Two parties in total, the ward and our firm",
        "The two of us only, the ward and our firm",
        "Bara två parter: vi och vårdcentralen",
        "Vi är två parter, inte fler",
        "Vi är endast två parter",
        "Ingen tredje part kommer att vara med",
        "Någon tredje part blir det inte, tredje part kommer inte",
        "Det blir två parter, kliniken och vi",
        "Bara vi och kliniken.",
        "Enbart vi två, kliniken och vårt bolag",
        "två parter totalt",
        "Antal parter: 2",
        "utan en tredje part",
        "Bara vi och hudkliniken på S:t Lars, ingen mer",
        "only we and the clinic in Bromma, nobody else",
    ],
)
def test_exactly_two_parties_are_read(text: str) -> None:
    """A programme for three takes none of them."""
    assert values(text, "parties") == {2}


@pytest.mark.parametrize(
    "text",
    [
        "Are two parties enough?",
        "Does it need only two parties?",
        "The earlier call asked for only two parties",
        "If we are only two parties, does it work?",
        "So far we are two parties",
        "Only two parties yet, but we look for a third party",
        "We are only two parties for now",
        "two hospitals and we",
        "Partnership, just the two of us, Gnesta",
        "only two partners beside us",
        "No third-party data is used",
        "No third party data is used",
        "A third party can join",
        "third party certification",
        "only us and a dream",
        "just us and the clinic, KTH and RISE",
        "Räcker det med två parter?",
        "Hittills är vi bara två parter",
        "Vi är två parter men söker en tredje part",
        "Minst två parter krävs",
        "Kräver utlysningen bara två parter?",
        "Om vi är två parter, går det då?",
        "Två sjukhus och vi",
    ],
)
def test_two_parties_that_may_become_three_or_a_rule_are_not(text: str) -> None:
    """Nor two of something else."""
    assert values(text, "parties") == set()


def test_a_later_count_of_parties_is_read_too() -> None:
    """It corrects the earlier one."""
    assert values("We are now three parties", "parties") == {3}


@pytest.mark.parametrize(
    "text",
    [
        "Our firm plus two Swedish diagnostic companies, no hospital and no university on board",
        "without any care provider or university",
        "No university, no hospital",
        "neither a hospital nor a university takes part",
        "no healthcare and no academia in it",
        "no clinic or university",
        "Only companies take part",
        "only companies in the consortium",
        "All parties are companies",
        "All three are companies",
        "a consortium of companies only",
        "just firms on board",
        "Three firms, nobody from academia or care, build it for the Uppsala region",
        "Tre bolag, ingen från akademi eller vård",
        "varken sjukhus eller universitet är med",
        "inga sjukhus och inga universitet",
        "utan vård och akademi",
        "ingen vårdgivare och inget lärosäte deltar",
        "bara bolag i konsortiet",
        "Alla tre är bolag",
        "alla parter är företag",
        "enbart företag deltar",
        "konsortiet består av bara bolag",
    ],
)
def test_companies_alone_are_one_kind(text: str) -> None:
    """Where two kinds are asked for."""
    assert values(text, "lacking") == {OTHER_KIND, CARE_LEAD}


@pytest.mark.parametrize(
    "text",
    [
        "No hospital, but a university takes part",
        "no hospital and no university yet",
        "Why is no hospital or university needed?",
        "no hospital and no university, but a patient association",
        "only companies can apply",
        "Three companies and a hospital",
        "All our customers are companies",
        "no hospital bed at the university",
        "inga sjukhus och inga universitet än så länge, men RISE",
        "varken sjukhus eller universitet men Reumatikerförbundet",
        "bara bolag får söka",
        "Alla kunder är företag",
    ],
)
def test_another_kind_of_party_is_enough(text: str) -> None:
    """A patients' association is one, and a rule tells nothing of the parties."""
    assert values(text, "lacking") == set()


@pytest.mark.parametrize(
    "text",
    [
        "The plan is to develop a filter together with our wholly owned Danish daughter company; nobody else",
        "Our only partner abroad would be our own daughter company in Oslo.",
        "We develop it jointly with our German subsidiary",
        "A project with our parent company in Munich",
        "Our partner is our own subsidiary in Ghent",
        "Our sole foreign partner is our sister company in Turku",
        "The partner abroad is owned by us",
        "Our sister company in Poland, with the same owner, would be the only one joining",
        "Our daughter company in Oslo is the sole co-applicant",
        "Moderbolaget i Lyon blir enda medsökande",
        "Vårt systerbolag i Riga, samma ägare som vi, är enda parten",
        "Our partner belongs to the same group",
        "We and our Finnish subsidiary want to build a pump, Eurostars?",
        "Our Norwegian subsidiary would be the partner in Eurostars",
        "Eurostars with our own daughter in Oslo as partner",
        "R&D in cooperation with our mother company in Milan",
        "the project partner has the same owner",
        "a partner that we own",
        "Eurostarsprojekt med vårt helägda dotterbolag i Oslo",
        "Vår enda partner utomlands är vårt eget dotterbolag i Oslo",
        "Vi utvecklar pumpen ihop med vårt danska dotterbolag",
        "Projektet görs tillsammans med vårt moderbolag i München",
        "Vår partner ägs av oss",
        "Partnern: den partnern har samma ägare",
        "Vi och vårt norska dotterbolag vill söka Eurostars",
        "Enda parten utomlands: vår enda part är vårt systerbolag i Riga",
        "Eurostars med vårt dotterbolag i Oslo som partner",
        "Vår utländska partner är helägd av oss",
    ],
)
def test_a_partner_of_one_s_own_is_not_independent(text: str) -> None:
    """Whether it is the daughter, the mother or a sister."""
    assert values(text, "lacking") == {INDEPENDENT}


@pytest.mark.parametrize(
    "text",
    [
        "We develop it together with our Danish subsidiary and a company in Ghent",
        "Together with our subsidiary in Oslo we have 40 employees. We plan a project with a Finnish SME",
        "A project with a daughter company of a Danish group",
        "Our partner is the subsidiary of Novo",
        "We are the daughter company of a German group",
        "Our partner is independent of us",
        "We sell together with our Norwegian subsidiary",
        "Is our own subsidiary allowed as partner if we find no other?",
        "Our partner so far is our own subsidiary",
        "Our parent company in Munich pays half",
        "Our partner is not our subsidiary",
        "Vi utvecklar det ihop med vårt danska dotterbolag och ett bolag i Gent",
        "Vi är dotterbolag till en tysk koncern och har en finsk partner",
        "Ett projekt med dotterbolaget till en dansk koncern",
        "Tillsammans med vårt dotterbolag i Oslo är vi 40 anställda",
        "Vår partner är inte vårt dotterbolag",
        "Vi säljer ihop med vårt norska dotterbolag",
    ],
)
def test_others_own_companies_may_be_partners(text: str) -> None:
    """As may any where an independent one is there too."""
    assert values(text, "lacking") == set()
