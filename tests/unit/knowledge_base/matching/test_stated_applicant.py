from __future__ import annotations

import pytest

from knowledge_base.matching.stated_applicant import stated_applicants
from knowledge_base.matching.stated_origin import stated_origins
from knowledge_base.matching.told_form import is_of_another, is_partner, told_form


def forms(text: str) -> set[object]:
    return {span.value for span in (*stated_applicants(text), *stated_origins(text))}


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("we plan to start a company", "none"),
        ("The applicant would be the hospital, with me as the contact", "public"),
        ("Sökande blir regionen", "public"),
        ("National authority here, with a question", "public"),
        ("Region Halland vill införa digitala såronden", "public"),
        ("as a private person", "none"),
        ("pre-seed, not registered", "none"),
        ("we don't want a company", "none"),
        ("a surgeon, company only planned", "none"),
        ("I work 30 % at Karolinska, as a nurse", "none"),
        ("jag är undersköterska och jobbar bara 40 procent", "none"),
        ("barnmorska på Danderyds sjukhus, 40 procents tjänst", "none"),
        ("undersköterska på kommunens äldreboende", "none"),
        ("vi ska fixa bolag till våren", "none"),
        ("Japanese KK in Solna", "outside-eu"),
        ("underläkare sös", "employee"),
        ("I work there as an obstetrician", "employee"),
        ("inget AB än", "none"),
        ("an idea, nothing founded", "none"),
        ("we have not started anything yet", "none"),
        ("inget är startat än", "none"),
        ("bolaget är under bildande", "none"),
        ("I am a researcher at KI", "researcher"),
        ("vi är en forskargrupp på KTH", "researcher"),
        ("I don't have a company", "none"),
        ("dont have any company", "none"),
        ("vi saknar bolag", "none"),
        ("I am a doctor at Sahlgrenska", "none"),
        ("läkare på sjukhuset i Umeå", "none"),
        ("I'm biomedical scientist at Capio St Görans", "employee"),
        ("tandläkare på Folktandvården", "employee"),
        ("I work at St Görans", "employee"),
        ("dietist anställd på Ersta", "employee"),
        ("I work 30 % as a nurse at Karolinska", "none"),
        ("I have no plan for a company", "none"),
        ("Huddinge kommun söker pengar", "public"),
        ("we work for a municipality", "public"),
        ("The municipality of Gävle wants it", "public"),
        ("Kan en kommun söka?", "public"),
        ("I'm at Södertälje municipality", "public"),
        ("US C-corp", "outside-eu"),
        ("Indian Pvt Ltd", "outside-eu"),
        ("hello from Berlin", "foreign"),
        ("I'm a cardiologist at Huddinge hospital", "employee"),
        ("jag jobbar på akuten på Karolinska", "employee"),
        ("we are a municipality", "public"),
        ("we are an Italian startup", "foreign"),
        ("our Danish company", "foreign"),
        ("no Swedish branch", "foreign"),
        ("sitter i Berlin", "foreign"),
        ("US startup, nothing registered in Sweden", "outside-eu"),
    ],
)
def test_who_asks_is_told_by_what_they_call_themselves(text: str, form: str) -> None:
    """Not only companies ask, and not all of them are Swedish."""
    assert form in forms(text)


@pytest.mark.parametrize(
    "text",
    [
        "an app for nurses",
        "our developers sit in Berlin",
        "together with a Danish company",
        "our partner is an Italian company",
        "a Dutch firm wants to join us",
        "I am a surgeon and our company makes implants",
        "en app som läkare använder",
    ],
)
def test_others_do_not_ask(text: str) -> None:
    """Users, partners and founders of a company are not the applicant."""
    assert forms(text) == set()


@pytest.mark.parametrize(
    ("named", "form"),
    [
        (["aktiebolag", "none"], "none"),
        (["researcher", "aktiebolag"], "aktiebolag"),
        (["outside-eu", "foreign"], "outside-eu"),
        (["students"], "none"),
        (["spin-off", "researcher"], "spin-off"),
        (["employee", "sole-trader"], "sole-trader"),
        (["foundation", "association"], "foundation"),
    ],
)
def test_of_several_forms_the_telling_one_holds(named: list[str], form: str) -> None:
    """Whatever is to be registered, who has no company has none."""
    assert told_form(named) == form


def test_who_works_in_care_is_that_first() -> None:
    """Without a company, the region's own staff has one programme more than others have."""
    assert told_form(["none", "employee"], is_employed=True) == "employee"
    assert told_form(["none", "employee"]) == "none"


@pytest.mark.parametrize(
    "text",
    [
        "no company, and I will not start one",
        "I have no wish to start a company",
        "we won't found a company",
        "No company, and there won't be one",
        "there is no company and none is planned",
        "I refuse to start one",
        "något bolag blir det inte",
        "inget bolag, tack",
        "vill inte starta något bolag",
        "bolag är inte aktuellt",
        "utan planer på eget företag",
    ],
)
def test_who_wants_no_company_says_so(text: str) -> None:
    """Money for companies is nothing for them."""
    assert "company" in forms(text)


@pytest.mark.parametrize("text", ["no company yet", "we will start a company", "inget bolag än"])
def test_who_has_no_company_yet_may_want_one(text: str) -> None:
    """Not to have one is not to refuse one."""
    assert "company" not in forms(text)


@pytest.mark.parametrize(
    ("text", "form", "is_other"),
    [
        ("We are Danish. With a Swedish AB in Lund we would run it", "AB", True),
        ("a sole trader who considers a limited company", "limited company", True),
        ("is everything for AB only?", "AB", True),
        ("I might found an AB later.", "AB", True),
        ("we are an AB in Lund", "AB", False),
        ("an AB only two years old", "AB", False),
    ],
)
def test_a_form_may_be_another_s(text: str, form: str, is_other: bool) -> None:
    """A partner's, a rule's, or one of the future."""
    start = text.index(form)
    assert is_of_another(text, start, start + len(form)) is is_other


@pytest.mark.parametrize(
    ("text", "is_other"),
    [
        ("AB in Lund. A Dutch SME and we", True),
        ("Our AB here. We are a Dutch SME", False),
        ("The Dutch SME and we", False),
        ("AB in Lund. A Dutch SME asks", False),
    ],
)
def test_some_company_beside_us_is_a_partner(text: str, is_other: bool) -> None:
    """In the sentence that names us too."""
    start = text.index("Dutch")
    assert is_partner(text, start, start + len("Dutch SME")) is is_other


@pytest.mark.parametrize(
    "text",
    [
        "Läkare på Karolinska, men bara en dag i veckan, annars doktorerar jag",
        "I'm a nurse at Karolinska, only two days a week",
        "I work one day a week at Karolinska",
        "Jag jobbar på Karolinska en dag i veckan",
        "I'm an occupational therapist at 60 % in Region Sörmland but live in Årsta",
        "jag är sjuksköterska på 80 % i Region Uppsala",
        "I'm a nurse at 75 % at Sahlgrenska",
    ],
)
def test_who_works_in_care_too_little_or_elsewhere_is_no_employee(text: str) -> None:
    """The innovation fund of Region Stockholm is for half of the time at least, in its own region."""
    assert [span.value for span in stated_applicants(text)] == ["none"]


@pytest.mark.parametrize(
    "text",
    [
        "Jag är läkare på Karolinska och vill lägga en dag i veckan på min idé",
        "I'm a nurse at Karolinska and one day a week goes to my idea",
        "I'm a nurse at SÖS, three days a week",
        "Nurse at 80 % at Karolinska",
        "I work at Danderyd hospital",
        "Sjuksköterska på Danderyd",
        "jag är anställd på Danderyds sjukhus",
        "Anställd i Region Stockholm",
        "I'm a nurse, one day a week in my garage I build it",
    ],
)
def test_who_works_in_care_enough_is_an_employee(text: str) -> None:
    """A day a week for something else takes nothing away."""
    assert [span.value for span in stated_applicants(text)] == ["employee"]


@pytest.mark.parametrize("text", ["Tolv anställda i Danderyd", "We are twelve, all employed in Danderyd"])
def test_a_company_in_the_town_of_a_hospital_is_no_employee_of_it(text: str) -> None:
    """Danderyd is both."""
    assert list(stated_applicants(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "We develop an app for wounds. Region Skåne ska testa appen i höst.",
        "Region Stockholm plans to buy our device next year.",
        "A public authority here in Stockholm is our customer.",
        "Our co-applicant is the hospital; we make wound pads.",
    ],
)
def test_an_institution_beside_who_asks_is_not_who_asks(text: str) -> None:
    assert "public" not in forms(text)
