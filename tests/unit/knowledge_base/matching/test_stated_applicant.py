from __future__ import annotations

import pytest

from knowledge_base.matching.stated_applicant import stated_applicants
from knowledge_base.matching.stated_origin import stated_origins
from knowledge_base.matching.told_form import told_form


def forms(text: str) -> set[object]:
    return {span.value for span in (*stated_applicants(text), *stated_origins(text))}


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("we plan to start a company", "none"),
        ("as a private person", "none"),
        ("pre-seed, not registered", "none"),
        ("we don't want a company", "none"),
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
    ],
)
def test_of_several_forms_the_telling_one_holds(named: list[str], form: str) -> None:
    """Whatever is to be registered, who has no company has none."""
    assert told_form(named) == form


def test_who_works_in_care_is_that_first() -> None:
    """Without a company, the region's own staff has one programme more than others have."""
    assert told_form(["none", "employee"], is_employed=True) == "employee"
    assert told_form(["none", "employee"]) == "none"
