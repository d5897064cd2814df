from __future__ import annotations

import pytest

from knowledge_base.claim import Claim, read_claims


@pytest.mark.parametrize(
    "reply",
    [
        "A room costs SEK 900. [1] It is booked online. [2]",
        "A room costs SEK 900 [1]. It is booked online [2].",
        "A room costs SEK 900. [1]\n\nIt is booked online.[2]\n",
    ],
)
def test_each_sentence_is_read_with_the_passages_that_it_cites(reply: str) -> None:
    assert read_claims(reply, "en", 2) == (
        Claim("A room costs SEK 900.", (0,)),
        Claim("It is booked online.", (1,)),
    )


@pytest.mark.parametrize("marks", ["[3]", "[3][1]", "[3] [1]", "[1, 3]", "[3], [1]"])
def test_marks_inside_a_sentence_belong_to_all_of_it(marks: str) -> None:
    reply = f"A room costs SEK 900 [1] and is booked online {marks}."
    assert read_claims(reply, "en", 3) == (Claim("A room costs SEK 900 and is booked online.", (0, 2)),)


def test_an_abbreviation_or_a_decimal_ends_no_sentence() -> None:
    reply = "Ett bidrag på t.ex. 2,5 miljoner kronor kan sökas. [1]"
    assert [claim.text for claim in read_claims(reply, "sv", 1)] == [
        "Ett bidrag på t.ex. 2,5 miljoner kronor kan sökas."
    ]


@pytest.mark.parametrize(
    "reply",
    [
        "",
        "NONE",
        "A room costs SEK 900.",  # no source
        "A room costs SEK 900. It is booked online. [1]",  # one source for two sentences
        "A room costs SEK 900. [1] Ask me more.",  # a rest without a source
        "A room costs SEK 900. [3]",  # no such passage
        "A room costs SEK 900. [0]",
        "A room costs SEK 900 [1]",  # no end
        "- A room costs SEK 900. [1]",
        "**A room** costs SEK 900. [1]",
        "<b>A room</b> costs SEK 900. [1]",
        "[see here](https://example.org) A room costs SEK 900. [1]",
        "1. A room costs SEK 900. [1]",
        "One. [1] Two. [1] Three. [1] Four. [1] Five. [1] Six. [1]",
        "A room costs SEK 900" + " and more" * 200 + ". [1]",
    ],
)
def test_what_has_not_the_form_that_was_asked_for_is_no_claim_at_all(reply: str) -> None:
    assert read_claims(reply, "en", 2) == ()
