"""The rules that some things stand under."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.journeys.resource_rule import rule_on

DOCUMENTS = Path("knowledge_base/documents")


@pytest.mark.parametrize(
    ("thing", "document_id"),
    [
        ("E. coli strains, GMM", "gmm-contained-use"),
        ("genetiskt modifierade bakterier", "gmm-contained-use"),
        ("lentivirus particles in ten vials", "gmm-contained-use"),
        ("a sealed radioactive source", "radiation-permit"),
        ("röntgenkabinett, fem år gammalt", "radiation-permit"),
        ("human plasma samples from a study", "ethics-review-humans"),
        ("blodprover i frys", "ethics-review-humans"),
    ],
)
def test_a_thing_under_a_rule_leads_to_its_document(thing: str, document_id: str) -> None:
    """The document is there in both languages."""
    rule = rule_on(thing)
    assert rule is not None
    assert rule.document_id == document_id
    assert len(list(DOCUMENTS.glob(f"*/{document_id}.*.md"))) == len(("en", "sv"))


@pytest.mark.parametrize(
    "thing",
    ["a used centrifuge", "en våg", "40 square metres of lab space", "kemikalier", "blood pressure monitors"],
)
def test_of_other_things_no_rule_is_claimed(thing: str) -> None:
    """No document tells one of chemicals either."""
    assert rule_on(thing) is None
