from __future__ import annotations

import pytest

from knowledge_base.conversion.outline import first_heading, outline


def test_the_first_heading_becomes_the_title_and_sections_start_at_the_second_level() -> None:
    made = outline(
        "# **Clean** rooms\n\nThey are open.\n\n### What they cost\n\nSEK 900.\n\n#### By the day\n\nMore."
    )
    assert made.title == "Clean rooms"
    assert made.body == "They are open.\n\n## What they cost\n\nSEK 900.\n\n### By the day\n\nMore."


def test_headings_of_one_level_are_sections_and_none_is_the_title() -> None:
    made = outline("# Costs\n\nSEK 900.\n\n# Times\n\nDaily.")
    assert (made.title, made.body) == ("", "## Costs\n\nSEK 900.\n\n## Times\n\nDaily.")


def test_a_heading_with_nothing_under_it_is_the_title() -> None:
    assert outline("# Clean rooms\n\n# Costs\n\nSEK 900.").title == "Clean rooms"


def test_what_the_file_calls_itself_is_not_said_twice() -> None:
    made = outline(
        "# Priser\n\nDet kostar.\n\n# Tider\n\nJämt.", first_heading("<!-- 1 -->\n# Priser\n\nDet kostar.")
    )
    assert (made.title, made.body) == ("Priser", "Det kostar.\n\n## Tider\n\nJämt.")


@pytest.mark.parametrize(
    "active",
    [
        "<script>evil()</script>",
        "<SCRIPT src='//x'>evil()</SCRIPT >",
        "<style>p { }</style>",
        "<iframe src=x>evil</iframe>",
        "![evil](data:image/png;base64,evil)",
        "<!-- evil -->",
        "<script>evil() and no end",
    ],
)
def test_nothing_that_runs_or_hides_is_left(active: str) -> None:
    assert "evil" not in outline(f"# Title\n\nText\n\n{active}").body


def test_a_heading_cannot_say_by_mistake_what_holds_for_its_section() -> None:
    assert "## Costs (in SEK)" in outline("# T\n\n## Costs {in SEK}\n\nText").body


def test_code_keeps_its_hash_signs() -> None:
    assert "# no heading" in outline("# T\n\n```\n# no heading\n```\n").body
