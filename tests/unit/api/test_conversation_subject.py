"""What a conversation is about, by what was written first."""

from __future__ import annotations

import pytest

from api.conversation_subject import subject_of


@pytest.mark.parametrize(
    ("first", "subject"),
    [
        ([], ""),
        (["Hi"], "Hi"),
        (["Talk to a person"], "Talk to a person"),
        (["Talk to a person", "GMP?"], "GMP?"),
        (["Hi there", "Is there a GMP facility?", "Yes", "Yes"], "Is there a GMP facility?"),
        (["Who lends us?", "info@a-very-long-name-of-a-company.se"], "Who lends us?"),
        (
            ["Is it big?", "We are twelve people and need a wet lab"],
            "We are twelve people and need a wet lab",
        ),
    ],
)
def test_the_most_telling_of_the_first_messages_is_the_subject(first: list[str], subject: str) -> None:
    assert subject_of(first) == subject
