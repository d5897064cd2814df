from __future__ import annotations

from pathlib import Path

import pytest

from knowledge_base.errors import QualificationError
from knowledge_base.matching.qualification import Rules, qualify

FILE = """
- {fact: staff, at_least: 3, points: 30, ask: true, en: has staff, sv: har anställda}
- {fact: size, is: [micro, small], points: 40, en: is small, sv: är litet}
- {fact: mail, is: true, points: 50, en: writes from work, sv: skriver från jobbet}
- {fact: records, points: 10, en: needs what we have, sv: behöver det vi har}
"""


@pytest.fixture
def rules(tmp_path: Path) -> Rules:
    return Rules.load(write(tmp_path, FILE))


def write(folder: Path, text: str) -> Path:
    file = folder / "rules.yml"
    file.write_text(text, encoding="utf-8")
    return file


def test_the_rules_that_apply_add_up_with_their_reasons(rules: Rules) -> None:
    """The reason that counts most comes first, in both languages."""
    found = rules.qualify({"staff": 3, "size": "small", "mail": False, "records": ("a",)})
    assert (found.score, found.points) == (80, (40, 30, 10))
    assert [reason.sv for reason in found.reasons] == ["är litet", "har anställda", "behöver det vi har"]


def test_what_is_empty_or_too_little_gives_nothing(rules: Rules) -> None:
    """Two of staff, no record, another size."""
    assert rules.qualify({"staff": 2, "size": "large", "records": ()}).score == 0


def test_a_hundred_points_are_the_most(rules: Rules) -> None:
    """Staff may give away more than a hundred."""
    assert rules.qualify({"staff": 9, "size": "micro", "mail": True, "records": "a"}).score == 100


def test_a_fact_that_staff_should_ask_for_is_named(rules: Rules) -> None:
    """Only where it is not known, and only where the rule says so."""
    assert rules.qualify({"size": None}).missing == ("staff",)
    assert rules.qualify({"staff": 0}).missing == ()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("- {fact: a, points: 200, en: x, sv: y}", "rule 1: points"),
        ("- {fact: a, points: 5, en: x}", "rule 1: sv"),
        ("- {fact: a, points: 5, is: 1, at_least: 2, en: x, sv: y}", "not both"),
        ("points: 5", "must be a list"),
        ("- [", "cannot be read"),
    ],
)
def test_a_fault_of_the_file_is_named(tmp_path: Path, text: str, reason: str) -> None:
    """Who edits the rules is told which one to mend."""
    with pytest.raises(QualificationError, match=reason):
        Rules.load(write(tmp_path, text))


def test_the_bundled_rules_make_a_hundred() -> None:
    """A lead that has everything gets the full score, and an empty one nothing."""
    full = {
        "organisation_number": "556000-0000",
        "company_mail": True,
        "need_words": 12,
        "matched_documents": ("a",),
        "matched_records": ("b",),
        "need_category": "facilities",
        "name_words": 2,
        "size_class": "small",
    }
    assert qualify(full).score == 100
    assert (qualify({}).score, qualify({}).missing) == (0, ("organisation_number", "size_class"))
