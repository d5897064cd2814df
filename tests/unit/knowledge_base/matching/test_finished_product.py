"""Products on which no development is left."""

from __future__ import annotations

import pytest

from knowledge_base.matching.finished_product import finished_products
from knowledge_base.matching.sold_product import SOLD


@pytest.mark.parametrize(
    "text",
    [
        "No further development is needed, the money would go to a sales team in Poland.",
        "There is nothing left to develop: we want to market the scale in Norway.",
        "Plåstret ska inte utvecklas mer, vi behöver bara två säljare.",
        "Ingen utveckling återstår, allt går till marknadsföring.",
        "The gel is finished and on the market, we sell it in eleven countries.",
    ],
)
def test_what_is_only_to_be_sold_is_finished(text: str) -> None:
    assert {span.value for span in finished_products(text)} == {SOLD}


@pytest.mark.parametrize(
    "text",
    [
        "We sell the first model and want to develop the next one.",
        "No development has been paid by others so far; we hope to sell it in 2028.",
        "Ska vi inte utveckla en egen pump? Vi säljer redan slangarna.",
        "Nothing is developed yet, so there is nothing to sell.",
        "The first pump is finished and on the market; now we want to develop a smaller one.",
        "The app does not need more development, but the pump does; sales begin in 2028.",
        "No development is planned without this grant; marketing would start in 2029.",
        "Once it is finished and on the market in 2029 we will sell it in Norway.",
    ],
)
def test_what_is_still_developed_is_not(text: str) -> None:
    assert list(finished_products(text)) == []
