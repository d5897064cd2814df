"""Whether a company has sold nothing."""

from __future__ import annotations

import pytest

from knowledge_base.matching.stated_money import stated_sums


@pytest.mark.parametrize(
    "text",
    [
        "We sell nothing yet",
        "our AB sells nothing as yet",
        "we haven't invoiced a single krona",
        "we have never billed anybody",
        "We have not earned a cent in sales",
        "yet to invoice a single krona",
        "never had a krona in revenue",
        "we have not made a single sale so far",
        "nobody has bought anything from us yet",
        "no one has paid us anything yet",
        "Sold: nothing",
        "Sales: practically zero",
        "turnover is still close to nil",
        "with no revenu so far",
        "we haven't sold anything",
        "turnover next to nothing",
        "vi säljer ingenting än",
        "vi har aldrig haft en krona i intäkter",
        "har inte fakturerat en enda krona",
        "vi har inte sålt ett enda öre",
        "Inte tjänat en krona än",
        "Omsättningen är nästan noll",
        "omsättning i princip noll",
        "Intäkter: fortfarande noll",
        "Sålt: 0",
        "fakturerat: noll",
        "ingen har köpt något av oss än",
        "ingen har betalat för den ännu",
        "inga pengar kommer in",
        "utan intäckter",
    ],
)
def test_who_has_sold_nothing_has_no_turnover(text: str) -> None:
    """In whatever words, and misspelt."""
    assert [own for own in stated_sums(text) if own.field == "turnover_sek" and own.value == 0]


@pytest.mark.parametrize(
    "text",
    [
        "We sell nothing but pumps",
        "we sell nothing else",
        "we have not sold any shares",
        "we haven't made a single mistake",
        "never had a single employee",
        "we have not earned a degree",
        "not invoiced a single customer abroad",
        "turnover is SEK 400,000",
        "Sales: 0.4 MSEK",
        "sold 0.5 million last year",
        "nobody has bought the company",
        "no one has paid the invoice late",
        "turnover is almost 3 million",
        "inte fakturerat en ny kund i år",
        "omsättningen är nästan 3 miljoner",
        "Omsättning: 0,5 miljoner",
        "ingen har köpt bolaget",
        "vi har aldrig haft en anställd",
        "vi har inte sett en krona av bidraget",
        "inga pengar kommer in i projektet",
        "vi har inte sålt några aktier",
    ],
)
def test_who_has_sold_something_or_tells_of_something_else_is_left_alone(text: str) -> None:
    """A little is not nothing."""
    assert not [own for own in stated_sums(text) if own.field == "turnover_sek" and own.value == 0]


@pytest.mark.parametrize(
    ("text", "turnover"),
    [
        ("vi omsätter 7 mille", 7_000_000),
        ("omsätter runt 600 lax om året", 600_000),
        ("vi fakturerade 90 tusenlappar", 90_000),
        ("turnover of 800 grand", 800_000),
        ("turnover 2.5 mio SEK", 2_500_000),
        ("vi odlar 3000 lax", None),
        ("600 lax simmar i tanken", None),
    ],
)
def test_sums_in_slang_are_read(text: str, turnover: int | None) -> None:
    """Salmon is no money."""
    told = [own.value for own in stated_sums(text)]
    assert told == ([] if turnover is None else [turnover])
