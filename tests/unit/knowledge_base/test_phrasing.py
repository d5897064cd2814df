from __future__ import annotations

from knowledge_base.phrasing import FEWEST, MOST, Phrasing

TOPICS = ("the lab", "the loan", "the grant", "the clean room", "the biobank")


def asked(opening: str, times: int = FEWEST) -> list[str]:
    return [f"{opening} {TOPICS[place % len(TOPICS)]} {place}?" for place in range(times)]


def test_how_a_question_is_worded_tells_for_a_topic_that_was_never_noted() -> None:
    phrasing = Phrasing.fit(asked("Who may use"), asked("How many companies use"), "en")
    assert phrasing.lean("Who may use the microscope?") > 0
    assert phrasing.lean("How many companies use the microscope?") < 0
    assert phrasing.lean("WHO MAY USE the microscope") == phrasing.lean("Who may use the microscope?")


def test_what_stands_in_both_sorts_alike_says_nothing() -> None:
    phrasing = Phrasing.fit(asked("Who may use"), asked("How many companies use"), "en")
    assert abs(phrasing.lean("the biobank")) < 1e-9
    assert phrasing.lean("unheard words") == 0


def test_more_questions_of_one_sort_make_no_wording_likelier() -> None:
    """Most documents answer more questions than they leave open: a phrase of both is no sign of either."""
    phrasing = Phrasing.fit(asked("Who may use", 3 * FEWEST), asked("Who may use"), "en")
    assert abs(phrasing.lean("Who may use")) < 0.1


def test_few_questions_teach_nothing() -> None:
    phrasing = Phrasing.fit(asked("Who may use", FEWEST - 1), asked("How many companies use"), "en")
    assert phrasing.lean("Who may use the lab?") == 0


def test_a_phrase_of_one_question_alone_is_not_learned() -> None:
    phrasing = Phrasing.fit(
        [*asked("Who may use"), "Is rowing allowed?"], asked("How many companies use"), "en"
    )
    assert phrasing.lean("rowing") == 0


def test_only_so_many_questions_are_learned_from() -> None:
    phrasing = Phrasing.fit([*asked("Who may use", MOST), *asked("Is rowing", 5)], asked("How many"), "en")
    assert phrasing.lean("rowing") == 0


def test_swedish_phrases_are_of_stems_and_english_ones_of_words() -> None:
    answered, gaps = asked("Vilka kostnader täcks"), asked("Vilken gatuadress har")
    swedish, english = (Phrasing.fit(answered, gaps, language) for language in ("sv", "en"))
    assert swedish.lean("kostnaden") > 0
    assert english.lean("kostnaden") == 0
