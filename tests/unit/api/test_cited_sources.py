"""The sources below a message: each once, however often it is cited."""

from __future__ import annotations

from typing import Any

from api.cited_sources import sources_of

ALMI, TAX = "https://www.almi.se/loan", "https://skatteverket.se/vat"


def a_citation(url: str | None = ALMI, section: str = "How large", **more: Any) -> dict[str, Any]:
    return {
        "document_id": "loan",
        "title": "Loan",
        "section": section,
        "url": url,
        "verified": "2026-11-22",
        **more,
    }


def test_one_source_has_its_name_as_its_link() -> None:
    [source] = sources_of([a_citation()])
    assert (source.name, source.verified) == ("Loan – How large", "2026-11-22")
    assert source.links == ((ALMI, "Loan – How large"),)


def test_a_place_with_several_addresses_is_named_once_with_the_sites() -> None:
    [source] = sources_of([a_citation(), a_citation(TAX)])
    assert source.links == ((ALMI, "almi.se"), (TAX, "skatteverket.se"))


def test_two_addresses_of_one_site_are_told_apart() -> None:
    [source] = sources_of([a_citation(), a_citation(f"{ALMI}/terms")])
    assert [name for _, name in source.links] == ["www.almi.se/loan", "www.almi.se/loan/terms"]


def test_an_address_is_not_cited_again_for_another_section() -> None:
    assert [source.name for source in sources_of([a_citation(), a_citation(section="Who")])] == [
        "Loan – How large"
    ]


def test_what_has_no_address_stands_once_too() -> None:
    assert [source.links for source in sources_of([a_citation(None), a_citation(None)])] == [()]
    assert sources_of([a_citation(None, ""), a_citation(None, "Who")])[1].name == "Loan – Who"
