from __future__ import annotations

import json

import pytest

from api.errors import TemplateError
from api.notices.crm import HUBSPOT, read_steps
from api.notices.mapper import fill, fill_address

VALUES = {"lead": {"title": "A & B", "score": 70, "phone": None}, "deal": {"results": [{"id": "7/8"}]}}


def test_a_whole_text_keeps_the_type_of_its_value_and_a_part_becomes_text() -> None:
    """A CRM gets numbers as numbers."""
    template = {"score": "{lead.score}", "name": "Lead: {lead.title} ({lead.score})", "fixed": [1, True]}
    assert fill(template, VALUES) == {"score": 70, "name": "Lead: A & B (70)", "fixed": [1, True]}


def test_a_member_without_a_value_is_left_out() -> None:
    """An empty phone must not overwrite one that the CRM has."""
    assert fill({"phone": "{lead.phone}", "id": "{deal.results.0.id}"}, VALUES) == {"id": "7/8"}


def test_what_is_put_into_an_address_cannot_change_where_it_leads() -> None:
    """Values come from a visitor, and from the CRM's answers."""
    assert fill_address("/deals/{deal.results.0.id}/x", VALUES) == "/deals/7%2F8/x"


@pytest.mark.parametrize("path", ["lead.nothing", "deal.results.1.id", "lead.title.0", "deal.results.id"])
def test_a_path_that_leads_nowhere_is_named(path: str) -> None:
    """The administrator learns which word of the template is wrong."""
    with pytest.raises(TemplateError) as refused:
        fill({"x": f"{{{path}}}"}, VALUES)
    assert refused.value.detail == path


def test_braces_that_are_no_path_stay() -> None:
    """JSON within a text is not a path."""
    assert fill('{"a": 1} {}', VALUES) == '{"a": 1} {}'


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", '[{"name": "x"}]', '[{"name": "x", "path": "no-slash"}]', '[{"path": "/x"}]']
)
def test_a_template_that_is_no_list_of_steps_is_refused(text: str) -> None:
    """It is told when it is typed, not when the first lead comes."""
    with pytest.raises(TemplateError):
        read_steps(text)


def test_the_example_makes_a_contact_a_deal_and_what_joins_them() -> None:
    """Each step names what the steps before it were answered."""
    contact, deal, joined = read_steps(HUBSPOT)
    lead = dict.fromkeys(("email", "contact_name", "company_name", "country"), "x") | {"phone": None}
    lead |= {"id": "L1", "title": "Cellbolaget", "need_category": "funding", "need_text": "n", "link": "l"}
    values = {"lead": lead, "contact": {"results": [{"id": "11"}]}, "deal": {"results": [{"id": "22"}]}}
    assert "phone" not in json.loads(contact.content(values))["inputs"][0]["properties"]
    assert json.loads(deal.content(values))["inputs"][0]["id"] == "L1"
    assert joined.address("https://api.example.org/", values).endswith(
        "/deal/22/associations/default/contact/11"
    )
    assert joined.content(values) == b""
