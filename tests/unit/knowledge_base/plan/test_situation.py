"""A situation between two messages."""

from __future__ import annotations

import json

from knowledge_base.plan.situation import Situation


def test_a_situation_is_kept_as_json_and_comes_back_the_same() -> None:
    """A plan can be resumed with all that was said."""
    situation = Situation(
        founder="eu", gmm=False, product="device", skipped=frozenset({"animals"}), text="vi är danskar"
    )
    assert Situation.from_json(json.loads(json.dumps(situation.to_json()))) == situation
    assert Situation.from_json({}) == Situation()


def test_names_of_another_version_are_passed_over() -> None:
    """What an older or newer release kept never breaks a conversation."""
    assert Situation.from_json({"colour": "red", "gmm": True, "skipped": ["colour"]}) == Situation(gmm=True)
