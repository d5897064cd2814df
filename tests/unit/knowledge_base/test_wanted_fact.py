"""What a sentence must hold to answer a question."""

from __future__ import annotations

import pytest

from knowledge_base.document import Language
from knowledge_base.wanted_fact import wanted_fact


@pytest.mark.parametrize(
    ("question", "language", "told", "other"),
    [
        (
            "How long does the agency take for a card?",
            "en",
            "The agency decides within 30 days.",
            "A card can be valid for up to four years.",
        ),
        ("handläggningstid kort", "sv", "Beslut kommer inom 30 dagar.", "Kortet gäller i sex månader."),
        ("voucher amount", "en", "A voucher is worth SEK 50,000.", "A voucher is for 2 to 49 staff."),
        ("Hur stor är checken?", "sv", "Checken var värd 50 000 kronor.", "Checken är för 2 anställda."),
        ("how much of it does the bank finance", "en", "The bank covers 50 %.", "The loan is SEK 50,000."),
        ("Almi innovationslån ränta", "sv", "Räntan är hög.", "Lånet är på 50 000 kronor."),
        ("We have 300 employees, are we small?", "en", "Small is fewer than 250 staff.", "Groups count."),
        ("Can a sole trader apply?", "en", "It is for limited companies.", "It is for new ideas."),
        ("What does it cost?", "en", "The interest is high.", "It covers 50 % of the project cost."),
        ("vat threshold", "en", "It is exempt up to SEK 120,000.", "It is counted by calendar year."),
        ("who can apply?", "en", "It must be a limited company.", "Sales must be at least half of it."),
        ("how much equity do they take?", "en", "Ask for the ownership share.", "It is SEK 300,000."),
        ("Hur söker man F-skatt?", "sv", "F-skatt söks på nätet.", "Ansökan är gratis."),
        (
            "how long until the agency registers us",
            "en",
            "Registering should take at most seven working days.",
            "The owner is registered six months later.",
        ),
        ("hur mkt kan man låna", "sv", "Lånet är på 50 000 kronor.", "Lånet är för 250 anställda."),
        ("permit validity", "en", "A permit is valid for five years.", "A permit names a manager."),
        ("hur länge gäller kortet", "sv", "Kortet gäller i fyra år.", "Kortet söks på nätet."),
        ("who pays for the adviser", "en", "It was paid by Vinnova.", "The advisers say what fits."),
        ("Vem betalar rådgivningen?", "sv", "Den betalades av Vinnova.", "Rådgivarna vet vad som passar."),
        (
            "Vem måste godkänna försöket?",
            "sv",
            "Godkännandet ges av en nämnd.",
            "Ansökan om godkännande skickas på nätet.",
        ),
        ("vem ger tillstånd", "sv", "Tillstånd söks hos Verket.", "Tillståndet anger en föreståndare."),
        ("screening where", "en", "The lab is in Solna.", "The lab screens compounds."),
        ("Var ligger labbet?", "sv", "Labbet ligger på Hälsovägen.", "Labbet har mikroskop."),
        (
            "where do we apply",
            "en",
            "Studies are applied for at Läkemedelsverket.",
            "Läkemedelsverket has a form.",
        ),
        (
            "vart anmäler man",
            "sv",
            "Verksamheten ska anmälas till kommunen.",
            "Anmälan ska ha en karta.",
        ),
        ("vilka bolag sitter där", "sv", "Ett bolag har flyttat in.", "Huset ägs av ett fastighetsbolag."),
        ("What does ATMP mean?", "en", "Advanced therapies (ATMP) are made.", "The ATMP Center is new."),
        ("vad står ATMP för", "sv", "Avancerade terapier (ATMP) görs.", "ATMP-centret är nytt."),
    ],
)
def test_the_very_fact_is_told_from_its_kind(
    question: str, language: Language, told: str, other: str
) -> None:
    """Of two sentences that both hold a number or the topic, one answers."""
    wanted = wanted_fact(question, language, [told, other])
    assert wanted.exact
    assert wanted.is_told_by(told)
    assert not wanted.is_told_by(other)


def test_a_validity_is_not_a_handling_time() -> None:
    """How long something is valid is no time of a decision."""
    valid = "The card is valid for 4 years."
    wanted = wanted_fact("How long is the card valid?", "en", [valid])
    assert wanted.is_told_by(valid)
    assert not wanted.is_told_by("The agency decides within 4 years.")


def test_a_heading_may_ask_for_the_same_fact() -> None:
    """What stands below "How long it takes" answers a question after a time, however it is worded."""
    wanted = wanted_fact("How soon is it decided?", "en", ["It takes 3 weeks."])
    assert wanted.is_asked_by("How long it takes")
    assert not wanted.is_asked_by("What it costs")


def test_whether_something_counts_is_no_question_after_a_limit() -> None:
    """The sum of a limit does not tell whose figures are counted."""
    assert not wanted_fact("Does the group count for the limit?", "en", ["It is SEK 5."]).is_told_by(
        "It is SEK 5."
    )


def test_an_open_question_wants_no_certain_fact() -> None:
    """Nothing is told by any sentence then."""
    sentence = "The tower is SEK 5 high."
    assert not wanted_fact("What is the tower?", "en", [sentence]).is_told_by(sentence)


def test_a_fact_that_nobody_tells_gives_way_to_its_kind() -> None:
    """No time of a decision is told, so that any time is better than none."""
    sentence = "The card is valid for 4 years."
    wanted = wanted_fact("How long does the card take?", "en", [sentence])
    assert not wanted.exact
    assert wanted.is_told_by(sentence)


@pytest.mark.parametrize(
    ("question", "language", "told", "other"),
    [
        ("How many rooms are there?", "en", "It has 13 clean rooms.", "It has stood there since 5 May 2015."),
        ("hur många rum finns det", "sv", "Där finns fem renrum.", "Det har stått där sedan 5 maj 2015."),
    ],
)
def test_how_many_wants_a_number_of_things_and_no_date(
    question: str, language: Language, told: str, other: str
) -> None:
    """A share is no number of things either."""
    wanted = wanted_fact(question, language, [told, other])
    assert wanted.exact
    assert wanted.is_told_by(told)
    assert not wanted.is_told_by(other)
