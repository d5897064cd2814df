from __future__ import annotations

from knowledge_base.question_words import QuestionWords

NOTED = (
    "What does a lab cost?",
    "What does a clean room cost?",
    "Who may use the lab?",
    "Is there a sorter?",
)


def test_small_words_count_too_but_not_those_of_the_title() -> None:
    """What a question asks for is said in small words; the topic's name is in all questions about it."""
    words = QuestionWords.learn(NOTED, "en").of("Who may use the lab?", title=frozenset({"lab"}))
    assert {"who", "may"} <= words
    assert "lab" not in words


def test_words_and_phrases_that_ask_for_the_same_fact_are_shared() -> None:
    """A price and a fee are one word, and how long something takes is one kind of fact however it is put."""
    words = QuestionWords.learn(NOTED, "en")
    price, fee = words.of("the price of a lab"), words.of("lab fee")
    assert words.weight(price & fee) > words.weight(words.of("lab"))
    assert words.of("how long does it take") & words.of("processing time")


def test_a_rare_word_tells_more_than_a_usual_one() -> None:
    """The weight falls with the number of noted questions that have the word."""
    words = QuestionWords.learn(NOTED, "en")
    assert words.weight(words.of("sorter")) > words.weight(words.of("what")) > 0


def test_a_swedish_compound_counts_as_its_parts() -> None:
    noted = ["Vilken adress har de?", "Vilken adress gäller?", "På vilken gata?", "Vid vilken gata?"]
    words = QuestionWords.learn(noted, "sv")
    assert words.of("gatuadress") == words.of("gata") | words.of("adress") - words.of("vilken")


def test_what_one_question_alone_has_cuts_no_compound() -> None:
    words = QuestionWords.learn(["Vilken adress har de?", "På vilken gata?"], "sv")
    assert "gatuadress" in words.of("gatuadress")
