from __future__ import annotations

from typing import Any

import pytest

from knowledge_base.matching.funding_match import FundingLimits, FundingMatcher
from knowledge_base.matching.funding_need import FundingNeed
from knowledge_base.record import Funding, Texts
from tests.unit.knowledge_base.fakes import WordEmbedder
from tests.unit.knowledge_base.matching.rankings import BY_RULES, knowing
from tests.unit.knowledge_base.matching.records import TERMS, funding

GRANT = funding(
    "grant",
    terms=["development", "early"],
    amount={"currency": "SEK", "most": 500_000},
    conditions={
        "forms": ["aktiebolag"],
        "oldest_years": 10,
        "most_employees": 10,
        "most_size_sek": 10_000_000,
        "no_dividend": True,
    },
)
GROWTH = funding(
    "growth",
    terms=["development"],
    amount={"currency": "SEK", "most": 1_000_000},
    conditions={"forms": ["aktiebolag"], "least_employees": 3, "annual_reports": 2, "places": ["stockholm"]},
)
ABROAD = funding(
    "abroad",
    terms=["development"],
    amount={"currency": "EUR", "most": 400_000},
    company_sizes=["micro", "small", "medium"],
    conditions={"partner_abroad": True, "least_trl": 5, "most_trl": 8},
)
LOAN = funding(
    "loan", kind="loan", terms=["loan"], amount={"currency": "SEK", "least": 50_000, "most": 500_000}
)
CLOSED = funding("closed", terms=["development"], state="closed")
STAFF = funding("staff", terms=["development"], conditions={"forms": ["employee"]})
RECORDS = (GRANT, GROWTH, ABROAD, LOAN, CLOSED, STAFF)
MATCHER = FundingMatcher(RECORDS, WordEmbedder(), TERMS, ranking=BY_RULES, year=lambda: 2026)
YOUNG = {"purpose": ("development",), "form": "aktiebolag", "founded": 2024, "employees": 6}


def shown(**facts: Any) -> list[str]:
    return [match.record.id for match in MATCHER.match(FundingNeed("x", **facts), k=6).shown]


def ranked(need: FundingNeed, *more: Funding, **log_odds: float) -> list[str]:
    """What is shown, the best first, where each record's score is known."""
    matcher = FundingMatcher(
        (*RECORDS, *more), WordEmbedder(), TERMS, ranking=knowing(**log_odds), year=lambda: 2026
    )
    return [match.record.id for match in matcher.match(need, k=6).shown]


def broken(record: str, **facts: Any) -> list[str]:
    matches = MATCHER.match(FundingNeed("x", **facts))
    [match] = [match for match in matches.excluded if match.record.id == record]
    return [reason.text.en for reason in match.misses if reason.hard]


def test_who_meets_the_conditions_is_told_which() -> None:
    """The best record comes first with what it meets."""
    matches = MATCHER.match(FundingNeed("x", **(YOUNG | {"stage": "early", "amount_sek": 400_000})))  # type: ignore[arg-type]
    best = matches.shown[0]
    assert best.record is GRANT
    assert "Takes companies of at most 10 years" in [reason.text.en for reason in best.meets]
    assert [reason.field for reason in best.unknown] == ["turnover_sek"]


@pytest.mark.parametrize(
    ("record", "facts", "reason"),
    [
        ("grant", {"form": "sole-trader"}, "Is only for limited companies (aktiebolag)"),
        ("grant", {"founded": 2014}, "Takes companies of at most 10 years; yours is 12"),
        ("grant", {"employees": 12}, "Needs at most 10 employees; you have 12"),
        (
            "grant",
            {"turnover_sek": 12_000_000, "balance_sek": 11_000_000},
            "Needs at most SEK 10,000,000 in turnover or balance sheet",
        ),
        ("grant", {"amount_sek": 5_000_000}, "Gives at most SEK 500,000"),
        ("growth", {"employees": 2}, "Needs at least 3 employees; you have 2"),
        ("grant", {"annual_reports": 11}, "Takes companies of at most 10 years; yours is 11"),
        ("growth", {"annual_reports": 1}, "Needs 2 annual reports; you have 1"),
        ("growth", {"founded": 2025}, "Needs 2 annual reports; your company is too young for them"),
        ("abroad", {"partner_abroad": False}, "Needs a partner in another country"),
        ("abroad", {"stage": "trl-9"}, "Takes projects at TRL 5 to 8; yours is at 9"),
        (
            "abroad",
            {"employees": 400},
            "Is only for micro companies, small companies, medium-sized companies",
        ),
        ("closed", {}, "Is closed"),
        ("grant", {"dividend": True}, "Takes no company that has distributed a profit"),
        ("staff", {}, "Is only for employees of Region Stockholm and of care providers under contract"),
    ],
)
def test_a_broken_condition_excludes_and_says_why(record: str, facts: dict[str, Any], reason: str) -> None:
    """Nobody is sent to a funder that must refuse."""
    facts = {"purpose": ("development",), **facts}
    assert broken(record, **facts) == [reason]
    assert record not in shown(**facts)


def test_what_is_not_known_excludes_nobody() -> None:
    """The conditions are named as to be checked."""
    matches = MATCHER.match(FundingNeed("x", ("development",)))
    assert {match.record.id for match in matches.shown} == {"grant", "growth", "abroad"}
    [grant] = [match for match in matches.shown if match.record is GRANT]
    assert {reason.field for reason in grant.unknown} == {"form", "founded", "employees", "turnover_sek"}


def test_a_record_without_conditions_says_so() -> None:
    """No card is left without a reason."""
    plain = FundingMatcher([funding("plain", terms=["early"])], WordEmbedder(), TERMS, ranking=BY_RULES)
    [match] = plain.match(FundingNeed("x")).shown
    assert [reason.text.en for reason in match.unknown] == [
        "States no conditions that I could compare; read the source"
    ]


def test_who_lacks_a_partner_or_has_failed_too_often_is_told() -> None:
    """Both are conditions of records in the catalogue."""
    conditions = {"partners": ["care-partner"], "most_rejections": 2}
    matcher = FundingMatcher([funding("own", conditions=conditions)], WordEmbedder(), TERMS, ranking=BY_RULES)
    [match] = matcher.match(FundingNeed("x", lacking=("care-partner",), rejections=3)).excluded
    assert [reason.text.en for reason in match.misses] == [
        "Needs as partner: care-partner",
        "Takes no new application after 3 failed ones",
    ]


def test_a_company_that_calls_itself_large_is_past_every_limit_below() -> None:
    """Nobody has to count 250 people."""
    matcher = FundingMatcher(
        [funding("own", conditions={"most_employees": 249})], WordEmbedder(), TERMS, ranking=BY_RULES
    )
    assert not matcher.match(FundingNeed("x", size_said="large")).shown
    assert matcher.match(FundingNeed("x", size_said="medium")).shown


def test_shares_are_not_matched_by_meaning() -> None:
    """Where something is asked for that no record is for, nothing takes its place by nearness alone."""
    assert shown(money=("equity",)) == []


def test_what_a_visitor_expects_most_is_named_first_among_the_excluded() -> None:
    """What would fit best but for one fact comes before what is closed to all."""
    matches = MATCHER.match(FundingNeed("x", ("development",), employees=20))
    first, *rest = [match.record.id for match in matches.excluded]
    assert (first, set(rest)) == ("grant", {"staff", "closed"})


@pytest.mark.parametrize(
    ("least", "most", "en", "sv"),
    [
        (1, None, "at least 1 employee", "minst 1 anställd"),
        (None, 10, "at most 10 employees", "högst 10 anställda"),
        (3, 249, "3 to 249 employees", "3 till 249 anställda"),
    ],
)
def test_one_employee_is_no_plural(least: int | None, most: int | None, en: str, sv: str) -> None:
    """In either language."""
    conditions = {"least_employees": least, "most_employees": most}
    matcher = FundingMatcher([funding("own", conditions=conditions)], WordEmbedder(), TERMS, ranking=BY_RULES)
    [match] = matcher.match(FundingNeed("x")).shown
    assert match.unknown[0].text == Texts(en=f"Takes companies with {en}", sv=f"Tar företag med {sv}")


def test_a_low_balance_sheet_makes_up_for_a_high_turnover() -> None:
    """One of the two is enough; a high turnover excludes until the balance sheet is told."""
    assert "grant" in shown(**YOUNG, turnover_sek=12_000_000, balance_sek=9_000_000)
    assert "grant" not in shown(**YOUNG, turnover_sek=12_000_000)
    assert "grant" in shown(**YOUNG, balance_sek=12_000_000)


def test_a_loan_that_is_not_wanted_is_left_out() -> None:
    """Who says so is not shown one."""
    assert "loan" not in shown(unwanted=("loan",))
    assert "loan" in shown()


def test_the_rest_of_a_need_decides_where_a_part_of_it_is_closed_to_the_applicant() -> None:
    """Who names a fund that is not for companies is shown what else fits the purpose."""
    own = funding("own", terms=["early"], conditions={"forms": ["employee"]})
    matcher = FundingMatcher([own, LOAN], WordEmbedder(), TERMS, ranking=BY_RULES, year=lambda: 2026)
    matches = matcher.match(FundingNeed("x", ("early",), money=("loan",)))
    assert [match.record.id for match in matches.shown] == ["loan"]
    assert [match.record.id for match in matches.excluded] == ["own"]


def test_a_loan_is_for_who_wants_a_loan() -> None:
    """And nothing fits who wants what no record gives."""
    assert shown(purpose=("loan",)) == ["loan"]
    matches = MATCHER.match(FundingNeed("x", ("equity",)), k=2)
    assert (matches.shown, len(matches.nearest)) == ((), 2)


def test_a_wish_for_any_money_is_answered_by_what_the_facts_allow() -> None:
    """Who was asked for a purpose and named none gets what does not exclude them."""
    assert set(shown(form="sole-trader", asked=frozenset({"purpose"}))) == {"abroad", "loan"}


def test_where_a_kind_of_money_is_refused_nothing_takes_its_place() -> None:
    """Who asks for a loan that excludes them is told so, and hears of other money only on asking."""
    facts: dict[str, Any] = {"purpose": ("development",), "money": ("loan",), "amount_sek": 10_000}
    matches = MATCHER.match(FundingNeed("a loan", **facts))
    assert matches.shown == ()
    assert "loan" in [match.record.id for match in matches.excluded]
    assert MATCHER.match(FundingNeed("no loan, what else is there?", **facts)).shown


def test_what_a_project_must_build_on_excludes_who_lacks_it() -> None:
    """An earlier EU project, a care provider that leads, and civil use."""
    conditions = {"needs": ["eu-result", "care-lead"], "civil": True}
    matcher = FundingMatcher(
        [funding("next", terms=["development"], conditions=conditions)],
        WordEmbedder(),
        TERMS,
        ranking=BY_RULES,
    )
    need = FundingNeed("x", purpose=("development",), lacking=("eu-result", "care-lead"), military=True)
    [match] = matcher.match(need).excluded
    assert [reason.text.en for reason in match.misses if reason.hard] == [
        "Builds on a result of an earlier EU project",
        "A care provider must lead it",
        "Is for civil products only",
    ]


def test_nothing_fits_where_nothing_is_convincing() -> None:
    """Rules may call many records fitting: unless one is likely enough, none is shown."""
    need = FundingNeed("x", ("development",))
    best = FundingLimits().best
    assert ranked(need, grant=best - 0.05, growth=best - 0.1) == []
    assert ranked(need, grant=best + 0.05, growth=best - 0.1) == ["grant"]


def test_what_fits_by_rules_alone_is_not_shown_beside_the_best() -> None:
    need, beside = FundingNeed("x", ("development",)), FundingLimits().beside
    assert ranked(need, grant=1, growth=beside + 0.05, abroad=beside - 0.05) == ["grant", "growth"]


def test_an_open_question_is_answered_even_where_nothing_is_convincing() -> None:
    """Who says nothing at all is shown what there is, the likeliest first."""
    assert ranked(FundingNeed("x"), loan=-4, grant=-5)[:2] == ["loan", "grant"]


def test_what_is_likely_fits_where_no_rule_understands_the_need() -> None:
    """Beside something convincing, less is enough."""
    need = FundingNeed("x", ("equity",))
    assert ranked(need, grant=-1.7, growth=-1.95, abroad=-2.05) == ["grant", "growth"]


def test_a_hard_condition_excludes_however_likely_a_record_is() -> None:
    """What is learnt from other needs opens no closed call."""
    assert ranked(FundingNeed("x", ("development",)), closed=5, grant=1, growth=0) == ["grant", "growth"]


def test_an_aid_limit_is_shown_only_where_it_is_surely_meant() -> None:
    """It is no money, so that its meaning alone does not do."""
    limit = funding("limit", kind="aid limit")
    assert ranked(FundingNeed("x", ("equity",)), limit, limit=-1.0) == []
    assert ranked(FundingNeed("x", ("equity",)), limit, limit=-0.8) == ["limit"]


def test_what_is_surely_meant_takes_the_place_of_refused_money() -> None:
    """A loan is asked for and excluded: a grant is shown only where needs like this one had it."""
    need = FundingNeed("a loan", ("development",), money=("loan",), amount_sek=10_000)
    assert ranked(need, grant=-1.0, loan=0) == []
    assert ranked(need, grant=-0.8, loan=0)[:1] == ["grant"]


def test_a_need_is_matched_once_a_year() -> None:
    """The same need comes up several times in a conversation; by the next year a company is older."""
    year = [2026]
    matcher = FundingMatcher(RECORDS, WordEmbedder(), TERMS, ranking=BY_RULES, year=lambda: year[0])
    need = FundingNeed("x", purpose=("development",), form="aktiebolag", founded=2016)

    first = matcher.match(need)
    assert "grant" in [match.record.id for match in first.shown]
    assert matcher.match(FundingNeed("x", purpose=("development",), form="aktiebolag", founded=2016)) is first
    year[0] = 2027
    assert "grant" not in [match.record.id for match in matcher.match(need).shown]
