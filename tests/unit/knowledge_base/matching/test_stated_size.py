"""Companies that belong to giants, whose people count with their own."""

from __future__ import annotations

import pytest

from knowledge_base.matching.stated_size import stated_size


@pytest.mark.parametrize(
    "text",
    [
        "Last year we were bought by a Swiss food giant.",
        "Vi ägs av en japansk läkemedelsjätte.",
        "All shares are held by a multinational.",
        "Our firm belongs to a French medtech giant.",
    ],
)
def test_who_belongs_to_a_giant_is_large(text: str) -> None:
    assert "large" in {span.value for span in stated_size(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Our customers are owned by a global giant.",
        "A minority is owned by a food giant.",
        "We were part of a food giant and are free now.",
        "The first units were bought by a German medtech giant.",
        "The patent is owned by a pharma giant and we have a licence.",
        "We hope to be bought by a pharma giant one day.",
        "Vi vill inte bli köpta av en läkemedelsjätte.",
    ],
)
def test_who_only_deals_with_one_is_not(text: str) -> None:
    assert list(stated_size(text)) == []
