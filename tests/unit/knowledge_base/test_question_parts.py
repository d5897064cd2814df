"""Two questions in one, and what only looks like it."""

from __future__ import annotations

import pytest

from knowledge_base.question_parts import question_parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "How much can we get from Almi and how do we apply?",
            ("How much can we get from Almi?", "How do we apply?"),
        ),
        (
            "Vad kostar ett renrum och vem får använda det?",
            ("Vad kostar ett renrum?", "Vem får använda det?"),
        ),
        ("What is Testa Center? And who owns Novum?", ("What is Testa Center?", "And who owns Novum?")),
        ("Hur lång tid tar det, och kostar det något?", ("Hur lång tid tar det?", "Kostar det något?")),
        (
            "device study: where do I apply and in which language",
            ("Device study: where do I apply?", "In which language?"),
        ),
        (
            "miljöfarlig verksamhet C vart anmäler man och vad kostar det",
            ("Miljöfarlig verksamhet C vart anmäler man?", "Vad kostar det?"),
        ),
        (
            "Vad är gränsen för små företag och räknas moderbolaget in?",
            ("Vad är gränsen för små företag?", "Räknas moderbolaget in?"),
        ),
        (
            "Vi har ett AB. Får vi FoU-avdrag och hur mycket är det?",
            ("Vi har ett AB. Får vi FoU-avdrag?", "Hur mycket är det?"),
        ),
        (
            "I would like to know what a lab costs and how we rent it",
            ("I would like to know what a lab costs?", "How we rent it?"),
        ),
        ("What is Eurostars and vad kostar det?", ("What is Eurostars?", "Vad kostar det?")),
        (
            "Which permits do we need and which authority gives them?",
            ("Which permits do we need?", "Which authority gives them?"),
        ),
    ],
)
def test_each_part_that_stands_as_a_question_is_one(text: str, parts: tuple[str, ...]) -> None:
    assert question_parts(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Is there support for research and development?",
        "Vem hjälper företag i Huddinge och Botkyrka?",
        "How and where do we apply?",
        "Var och när kan man söka?",
        "We are a startup. Can we get a loan? Thanks!",
        "When we register the company, what does it cost?",
        "När vi registrerar bolaget, vad kostar det?",
        "Are there grants for companies that do research and who have no revenue?",
        "Are there labs where companies work and where researchers meet?",
        "What is the difference between what Almi gives and what Vinnova gives?",
        "Hej! Vad är Eurostars?",
        "Vilka labb är stora och är öppna för företag?",
        "We move here in May and in June we start.",
        "GMP",
        "",
        "?",
    ],
)
def test_one_question_stays_whole(text: str) -> None:
    assert question_parts(text) == (text,)


def test_a_list_of_many_questions_is_a_letter_and_stays_whole() -> None:
    letter = "What is Almi? What is Vinnova? What is Novum? What is Testa Center?"
    assert question_parts(letter) == (letter,)
