"""What the catalogue excludes for who lacks rights, links, posts, a market abroad, or a company."""

from __future__ import annotations

from pathlib import Path

import pytest

import knowledge_base
from knowledge_base.catalogue import load_catalogue
from knowledge_base.matching.funding_need import Form, FundingNeed
from knowledge_base.matching.funding_reasons import judge
from knowledge_base.matching.term import Terms
from knowledge_base.record import Funding

FOLDER = Path(knowledge_base.__file__).parent / "catalogue"
TERMS = Terms.load()
FUNDING: dict[str, Funding] = {entry.record.id: entry.record for entry in load_catalogue(FOLDER)[0].funding}


def broken(record: str, need: FundingNeed) -> list[str]:
    judged = judge(FUNDING[record], need, None, 2026, TERMS)
    return [reason.text.en for _, reason in judged if reason.hard]


@pytest.mark.parametrize(
    ("record", "need", "reason"),
    [
        (
            "innovationsfonden",
            FundingNeed(form="none", lacking=("rights",)),
            "The results must belong to the funder",
        ),
        (
            "impact-innovation-start-scale",
            FundingNeed(form="aktiebolag", lacking=("impact-link",)),
            "Needs a strong link to an Impact Innovation programme",
        ),
        (
            "impact-innovation-start-scale",
            FundingNeed(form="aktiebolag", employees=7, full_time=2),
            "Needs at least 3 full-time posts",
        ),
        (
            "innovative-startups",
            FundingNeed(form="aktiebolag", lacking=("market-abroad",)),
            "Is for ideas with international potential",
        ),
        (
            "incubation-support",
            FundingNeed(form="none", lacking=("company",)),
            "Is for a company, or one about to be registered",
        ),
    ],
)
def test_who_lacks_what_a_funding_needs_is_told_so(record: str, need: FundingNeed, reason: str) -> None:
    """In one reason each."""
    assert broken(record, need) == [reason]


@pytest.mark.parametrize(
    ("record", "need"),
    [
        ("innovationsfonden", FundingNeed(form="employee")),
        ("impact-innovation-start-scale", FundingNeed(form="aktiebolag", employees=7, full_time=3)),
        ("innovation-projects-smes", FundingNeed(form="aktiebolag", employees=7, full_time=2)),
        ("innovative-startups", FundingNeed(form="aktiebolag", lacking=("impact-link",))),
    ],
)
def test_who_lacks_nothing_of_it_is_not_excluded(record: str, need: FundingNeed) -> None:
    """Each condition holds for the record that states it."""
    assert broken(record, need) == []


@pytest.mark.parametrize("form", ["aktiebolag", "sole-trader"])
def test_who_has_a_company_does_not_lack_one(form: Form) -> None:
    """Whatever was said of starting another."""
    assert broken("almi-innovation-loan", FundingNeed(form=form, lacking=("company",))) == []


@pytest.mark.parametrize(
    ("need", "reasons"),
    [
        (FundingNeed(lacking=("company",)), ["Is only for limited companies (aktiebolag)"]),
        (FundingNeed(lacking=("company",), employees=12), []),
        (FundingNeed(lacking=("company",), founded=2023), []),
        (FundingNeed(lacking=("company",), annual_reports=1), []),
        (FundingNeed(lacking=("rights",)), []),
    ],
)
def test_who_refuses_a_company_and_tells_of_none_has_none(need: FundingNeed, reasons: list[str]) -> None:
    """With staff or books there is one, whatever is refused."""
    assert broken("innovative-impact-startups", need) == reasons


@pytest.mark.parametrize(
    ("text", "is_excluded"),
    [
        ("no company, but a working prototype", False),
        ("no company, demonstrated at two clinics", False),
        ("inget bolag, en fungerande prototyp", False),
        ("no company and nothing built", True),
        ("inget bolag", True),
    ],
)
def test_without_a_company_a_thing_that_works_may_be_ready_enough(text: str, is_excluded: bool) -> None:
    """For the programmes that ask for a level."""
    assert bool(broken("eic-accelerator", FundingNeed(form="none", text=text))) is is_excluded
