"""Whether a company is from abroad."""

from __future__ import annotations

import pytest

from knowledge_base.matching.span import longest
from knowledge_base.matching.stated_origin import stated_origins


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("We are an Inc. in San Diego where all eleven of us work", "outside-eu"),
        ("We are an LLC in Boston and five of us code", "outside-eu"),
        ("Chilean SpA, 14 persons", "outside-eu"),
        ("We are a Swiss SA with 20 people", "outside-eu"),
        ("Brazilian Ltda in health tech", "outside-eu"),
        ("SPRL brussels, 5 ppl", "foreign"),
        ("We are a BVBA, four people", "foreign"),
        ("5 ppl, no swedish anything", "foreign"),
        ("EURL de Lyon, no Swedish footprint", "foreign"),
        ("A team of six, nothing Swedish about us. Can we apply?", "foreign"),
        ("We have no links to Sweden", "foreign"),
        ("Vi är sex pers och inget svenskt alls", "foreign"),
        ("Vi saknar anknytning till Sverige", "foreign"),
    ],
)
def test_a_company_abroad_is_told_by_its_form_and_by_what_it_lacks_here(text: str, form: str) -> None:
    """A form that several countries have is the named country's."""
    assert {span.value for span in longest(stated_origins(text))} == {form}


@pytest.mark.parametrize(
    "text",
    [
        "A Danish company wants to develop it with us",
        "An Inc. in Boston wants to test it with us",
        "Our AB works with a Chilean SpA",
        "We found no Swedish competitor",
        "There is nothing Swedish on the shelves",
        "Det finns inget svenskt stöd för oss",
        "The virus has no Swedish variant",
    ],
)
def test_others_from_abroad_are_not_who_asks(text: str) -> None:
    """Nor is what is not to be had in Sweden."""
    assert list(stated_origins(text)) == []
