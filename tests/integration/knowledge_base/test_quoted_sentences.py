"""Over the published documents: the sentence that answers is quoted, with the number or condition asked."""

from __future__ import annotations

import pytest

from knowledge_base.answerer import Answerer
from knowledge_base.document import Language
from knowledge_base.responder import Responder
from knowledge_base.searcher import LiveSearcher
from knowledge_base.settings import KnowledgeBaseSettings


@pytest.mark.parametrize(
    ("language", "question", "told"),
    [
        ("en", "how long until bolagsverket registers us", "seven working days"),
        ("en", "who pays for an EU application adviser", "paid by Vinnova"),
        ("en", "animal experiment permit validity", "valid for five years"),
        ("en", "BSL3 screening where", "Solna"),
        ("en", "EIC Accelerator's maximum grant", "EUR 2.5 million"),
        ("en", "device study: where do I apply", "at Läkemedelsverket"),
        ("sv", "hur mkt kan man låna av almi", "50 000 och 500 000"),
        ("sv", "Kan man räkna eget arbete hos Almi?", "eget arbete räknas"),
        ("sv", "djurförsök vem måste godkänna försöket", "djurförsöksetisk nämnd"),
        ("sv", "vem ger tillstånd för försöksdjur", "Jordbruksverket"),
        ("sv", "flödescytometri för smittsamma prover", "BSL-2-laboratorium"),
        ("sv", "vilka bolag sitter i Novum", "Hydromars"),
        ("sv", "vad betyder ATMP", "avancerade terapier (ATMP)"),
        ("sv", "miljöfarlig verksamhet C, vart anmäler man?", "anmälas till kommunen"),
        ("sv", "f-skatt före eller efter anmälan till bolagsverket", "efter anmälan till Bolagsverket"),
    ],
)
def test_the_sentence_that_answers_is_quoted(
    answerer: Answerer, language: Language, question: str, told: str
) -> None:
    """Each was once answered with another sentence of the same document."""
    assert told in answerer.answer(question, language).text


@pytest.mark.parametrize(
    ("language", "question", "untold"),
    [
        ("en", "flow cytometry for infectious samples", "price"),
        ("sv", "När får vi börja arbeta med radioaktiva ämnen?", "lästes"),
        (
            "sv",
            "Hur tar man reda på vilken branschorganisation som passar ett medicinteknikbolag?",
            "odaterad sida",
        ),
    ],
)
def test_what_was_not_asked_is_not_quoted_along(
    answerer: Answerer, language: Language, question: str, untold: str
) -> None:
    """Neither a price that was not found, nor where the facts were read."""
    answer = answerer.answer(question, language)
    assert answer.answered
    assert untold not in answer.text


@pytest.mark.parametrize(
    ("language", "question", "told"),
    [
        (
            "sv",
            "skillnaden mellan F-, L- och R-verksamhet",
            ("En F-verksamhet", "En L-verksamhet", "En R-verksamhet"),
        ),
        (
            "en",
            "we have 60 staff and 8 million euro in turnover, are we small or medium?",
            ("A small company", "A medium-sized company"),
        ),
        ("en", "x-ray tube permit or notification", ("need a notification",)),
        (
            "sv",
            "Hur stort är Alfa Lavals kontor i flemingsberg och hur många jobbar där",
            ("20 000 kvadratmeter", "700 anställda"),
        ),
    ],
)
@pytest.mark.usefixtures("answerer")  # publishes, where nothing is published yet
def test_what_one_sentence_tells_of_both_is_said_once(
    language: Language, question: str, told: tuple[str, ...]
) -> None:
    """Such a comparison, or two such questions, are one answer without headings."""
    searcher = LiveSearcher.from_settings(KnowledgeBaseSettings())
    [part] = Responder(searcher).respond(question, language).parts
    searcher.close()
    assert part.heading is None
    assert [part.answer.text.count(each) for each in told] == [1] * len(told)
