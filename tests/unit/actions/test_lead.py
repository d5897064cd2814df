"""What a lead holds, what it is about and what it scores."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from actions.lead import Consent, Lead
from actions.need import NeedCategory, named_need, or_cited
from actions.score import Evidence, Reason, Score, score

LEAD = Lead(
    lead_id="3f0f5f6e-58a4-4f3c-9d0b-0d5d2f1f8a11",
    company_name="Cellia AB",
    organisation_number="5560360793",
    contact_name="Anna Berg",
    email="anna@cellia.se",
    phone="070-123 45 67",
    need_category="facilities",
    need_text="We need GMP clean rooms",
    language="sv",
    consent=Consent(
        "2026-11", datetime(2026, 11, 22, 12, 0, 1, 999, tzinfo=timezone(timedelta(hours=1))), "en"
    ),
    page_url="https://example.org/",
    session_id="s1",
    matched_records=("vecura-gmp",),
    score=Score(70, (Reason(70, "described", "beskrivet"),)),
)


def test_the_body_is_the_one_that_the_webhook_takes() -> None:
    assert LEAD.body() == {
        "lead_id": "3f0f5f6e-58a4-4f3c-9d0b-0d5d2f1f8a11",
        "company_name": "Cellia AB",
        "organisation_number": "5560360793",
        "country": "SE",
        "contact_name": "Anna Berg",
        "email": "anna@cellia.se",
        "phone": "070-123 45 67",
        "need_category": "facilities",
        "need_text": "We need GMP clean rooms",
        "company_stage": None,
        "employees": None,
        "timeline": None,
        "municipality": None,
        "language": "sv",
        "consent": {"text_version": "2026-11", "given_at": "2026-11-22T11:00:01+00:00", "language": "en"},
        "page_url": "https://example.org/",
        "session_id": "s1",
        "matched_records": ["vecura-gmp"],
        "score": 70,
        "score_reasons": [{"points": 70, "en": "described", "sv": "beskrivet"}],
    }


@pytest.mark.parametrize(
    ("need", "category"),
    [
        ("We look for clean rooms and lab space", "facilities"),
        ("Vi söker renrum", "facilities"),
        ("Which grants are there for a small company?", "funding"),
        ("Hur söker man bidrag från Vinnova?", "funding"),
        ("How do I register a company in Sweden?", "establishment"),
        ("Vi vill etablera oss i Huddinge", "establishment"),
        ("Is there a network of companies?", "network"),
        ("hållbarhet och återbruk", "sustainability"),
        ("Something else", "other"),
        ("soft funding for a clinical trial of our diabetes drug", "funding"),
        ("a lab bench within our budget", "facilities"),
        ("We need money to develop our test", "funding"),
        ("Vi söker finansiering för en klinisk studie", "funding"),
        ("we move our company from Denmark", "establishment"),
        ("set up a lab", "facilities"),
        ("We want to set up a subsidiary in Flemingsberg from Germany", "establishment"),
    ],
)
def test_the_need_is_guessed_from_the_visitors_words(need: str, category: NeedCategory) -> None:
    assert named_need(need) == category


def test_the_documents_decide_where_the_words_do_not() -> None:
    assert or_cited("other", ["funding", "facilities", "funding", "unheard-of"]) == "funding"
    assert or_cited("other", ["unheard-of"]) == "other"


BEST = Evidence(
    organisation_number="5560360793",
    contact_name="Anna Berg",
    email="anna@cellia.se",
    need_text="We need clean rooms for phase one",
    need_category="facilities",
    matched_documents=("vecura-gmp",),
    matched_records=("vecura",),
    company={"size_class": "small"},
)


def test_all_rules_make_a_hundred_and_each_gives_its_reason() -> None:
    assert score(BEST).points == 100
    assert len(score(BEST).reasons) == 8


def test_every_reason_says_something_else_in_each_language() -> None:
    """Staff who read Swedish must not meet English words."""
    reasons = score(BEST).reasons
    assert len({text for reason in reasons for text in (reason.en, reason.sv)}) == 2 * len(reasons)


def test_a_private_address_and_a_bare_need_score_less() -> None:
    less = score(replace(BEST, email="anna@gmail.com", need_text="help", contact_name="Anna"))
    assert less.points == 65
    assert not any("address" in reason.en for reason in less.reasons)


def test_a_lead_that_tells_nothing_scores_nothing() -> None:
    nothing = score(Evidence(None, "A", "a@gmail.com", "", "other", ()))
    assert nothing.points == 0
    assert [reason.points for reason in nothing.reasons] == [None, None]


def test_what_the_rules_ask_for_and_nobody_told_is_named() -> None:
    """Staff see what to ask, in their language."""
    reasons = score(replace(BEST, organisation_number=None)).reasons
    assert "no organisation number was given" in [reason.en for reason in reasons if reason.points is None]


@pytest.mark.parametrize(
    ("company", "scores"),
    [
        ({"employees": "12"}, True),
        ({"employees": "249"}, True),
        ({"employees": "250"}, False),
        ({"employees": "12", "size_class": "large"}, False),
    ],
)
def test_the_headcount_tells_the_size_where_nobody_told_more(
    company: dict[str, str], *, scores: bool
) -> None:
    """Then nobody has to ask for the size; a turnover that was told decides otherwise."""
    reasons = [reason.en for reason in score(replace(BEST, company=company)).reasons]
    assert ("is a small or medium-sized company" in reasons) is scores
    assert "the size of the company is not known" not in reasons


@pytest.mark.parametrize(
    ("place", "municipality"),
    [("huddinge", "Huddinge"), ("Gothenburg", "Göteborg"), ("Flemingsberg", None), ("Solna or Kista", None)],
)
def test_a_municipality_is_told_only_by_its_name(place: str, municipality: str | None) -> None:
    """Rules name municipalities: a part of one, or a choice, is left to the words."""
    assert replace(LEAD, company={"place": place}).body()["municipality"] == municipality


def test_the_country_is_told_only_by_a_swedish_number() -> None:
    assert replace(LEAD, organisation_number=None).body()["country"] is None


def test_times_are_sent_in_utc() -> None:
    lead = replace(LEAD, consent=Consent("2026-11", datetime(2026, 1, 1, tzinfo=UTC), "en"))
    assert lead.body()["consent"] == {
        "text_version": "2026-11",
        "given_at": "2026-01-01T00:00:00+00:00",
        "language": "en",
    }
