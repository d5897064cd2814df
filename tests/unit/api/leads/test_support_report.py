"""What a period's support sums up to."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from api.support_report import SupportReport
from tests.unit.api.leads.supports import a_support

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)


def test_an_enterprise_counts_once_and_in_its_latest_size() -> None:
    """It grew from micro to small: all that it got stands under small."""
    grown = a_support(size_class="small", hours=Decimal("2.5"), kind="matching")
    before = a_support(given_on=date(2026, 2, 1))
    unknown = a_support(organisation_number="", company_name="Okänt AB", size_class="large")
    report = SupportReport(FIRST, LAST, [grown, unknown, before])
    assert (report.all.number, report.all.enterprises, report.all.unnumbered) == (3, 1, 1)
    assert report.by_size["small"].hours == Decimal("3.5")
    assert report.by_size["micro"].number == 0
    assert (report.by_size["large"].number, report.by_size["large"].enterprises) == (1, 0)
    assert {kind for kind, sums in report.by_kind.items() if sums.enterprises} == {"matching", "advice"}
    assert [sums.supports[0].company_name for sums in report.by_company] == ["Cellbolaget AB", "Okänt AB"]


def test_aid_is_told_in_euro_at_the_rate_of_each_support() -> None:
    """Half a cent is rounded up, support by support."""
    supports = [
        a_support(aid_sek=Decimal(100), sek_per_eur=Decimal(8)),
        a_support(aid_sek=Decimal("0.01"), sek_per_eur=Decimal(2)),
    ]
    report = SupportReport(FIRST, LAST, supports)
    assert report.all.aid_eur == Decimal("12.51")


def test_nothing_given_sums_up_to_nothing() -> None:
    """A period without support has a report too."""
    report = SupportReport(FIRST, LAST, [])
    assert report.all.enterprises == 0
    assert report.all.hours == 0
    assert report.by_company == []
