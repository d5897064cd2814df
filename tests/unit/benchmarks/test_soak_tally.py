from __future__ import annotations

from benchmarks.soak_tally import Tally


def test_a_soak_in_which_all_was_kept_and_delivered_once_is_whole() -> None:
    tally = Tally()
    tally.note_reply("It has 13 clean rooms.", "13", 0.1)
    tally.compare(["a", "b"], ["a", "b"])
    tally.note_lead("Cells AB")
    tally.arrived = {"Cells AB": 1}
    assert tally.is_whole
    assert "0 messages lost, 0 doubled" in str(tally)


def test_lost_and_doubled_messages_are_told_apart() -> None:
    tally = Tally()
    tally.note_reply("yes", "", 0.1)
    tally.compare(["a", "b"], ["a", "a"])
    assert not tally.is_whole
    assert "1 messages lost, 1 doubled" in str(tally)


def test_a_lead_that_never_came_and_one_that_came_twice_are_named() -> None:
    tally = Tally()
    tally.note_reply("yes", "", 0.1)
    tally.note_lead("Lost AB")
    tally.note_lead("Twice AB")
    tally.arrived = {"Twice AB": 2}
    assert tally.lost_leads == ["Lost AB"]
    assert tally.doubled_leads == ["Twice AB"]
    assert not tally.is_whole


def test_a_soak_without_a_single_reply_is_not_whole() -> None:
    assert not Tally().is_whole
