"""Over the published documents: a question that leans on the last answer stays with its document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from knowledge_base.answerer import Answerer
from knowledge_base.document import Language
from knowledge_base.followup import Context


class FollowUp(NamedTuple):
    """A question asked and answered, and the next one with the document that should answer that."""

    language: Language
    before: str
    document: str
    question: str
    expected: str | None  # None: none does


RD, NOVUM, CBCS, TESTA = "rd-tax-deduction", "novum-labs", "cbcs-screening", "testa-center"
CORE, RADIATION, EIT = "ki-core-facility-access", "radiation-permit", "eit-health"

TUNED = (
    FollowUp("sv", "Hur stort är taket för FoU-avdraget?", RD, "och vem får använda det?", RD),
    FollowUp("sv", "Finns det GMP-tillverkning här?", "vecura-gmp", "Vad kostar det?", "vecura-gmp"),
    FollowUp("sv", "Vad är Testa Center?", TESTA, "hur kontaktar jag dem?", TESTA),
    FollowUp(
        "sv",
        "Hur söker vi etikprövning?",
        "ethics-review-humans",
        "och hur lång tid tar det?",
        "ethics-review-humans",
    ),
    FollowUp(
        "sv",
        "Hur mycket lånar Almi ut?",
        "almi-innovation-loan",
        "och när kan man söka?",
        "almi-innovation-loan",
    ),
    FollowUp(
        "sv",
        "Hur stort är taket för FoU-avdraget?",
        RD,
        "Och vad kostar det att registrera ett aktiebolag?",
        "register-ab",
    ),
    FollowUp("en", "What is the EIC Accelerator?", "eic-accelerator", "who can apply?", "eic-accelerator"),
    FollowUp(
        "en",
        "Is there flow cytometry at BSL-2?",
        "flow-cytometry-bsl2",
        "how much does it cost to use it?",
        "flow-cytometry-bsl2",
    ),
    FollowUp("en", "Can we rent a lab in Novum?", NOVUM, "and who do I contact?", NOVUM),
    FollowUp("en", "How do I register a company?", "register-ab", "how long does it take?", "register-ab"),
    FollowUp("en", "What is Eurostars?", "eurostars", "and when is the deadline?", None),
    FollowUp(
        "en",
        "What is Eurostars?",
        "eurostars",
        "and do we need a permit for a radiation source?",
        RADIATION,
    ),
    FollowUp("en", "What is CBCS?", CBCS, "Is there any housing for visiting staff?", None),
)

HELD_OUT = (
    FollowUp(
        "sv",
        "Hur får en forskare arbetstillstånd?",
        "work-permits",
        "och vad kostar det att ansöka?",
        "work-permits",
    ),
    FollowUp(
        "sv",
        "Finns det djurlokaler för prekliniska studier?",
        "preclinical-animal-facilities",
        "vem får använda dem?",
        "preclinical-animal-facilities",
    ),
    FollowUp(
        "sv",
        "Vad är en affärsutvecklingscheck?",
        "business-vouchers",
        "vilka kan söka den?",
        "business-vouchers",
    ),
    FollowUp(
        "sv",
        "Hur anmäler vi genmodifierade mikroorganismer?",
        "gmm-contained-use",
        "hur länge får man vänta?",
        "gmm-contained-use",
    ),
    FollowUp("sv", "Vad är EIT Health?", EIT, "men hur går man med?", EIT),
    FollowUp("sv", "Vad är EIT Health?", EIT, "och vad är försumbart stöd?", "de-minimis"),
    FollowUp("sv", "Vad är Testa Center?", TESTA, "Var kan vi lagra biobanksprover?", "biobank-storage"),
    FollowUp("en", "Can companies use KI's core facilities?", CORE, "and what do they charge?", CORE),
    FollowUp("en", "Do we need a permit for X-rays?", RADIATION, "where do we apply for it?", RADIATION),
    FollowUp("en", "What is CBCS?", CBCS, "how can we get access to it?", CBCS),
    FollowUp("en", "Which incubators are there?", "incubators", "and how do you get in?", "incubators"),
    FollowUp("en", "How does the R&D deduction work?", RD, "so how much is it?", RD),
    FollowUp(
        "en",
        "What is CBCS?",
        CBCS,
        "And how do we get to Flemingsberg by train?",
        "location-transport",
    ),
    FollowUp(
        "en",
        "Can we rent a lab in Novum?",
        NOVUM,
        "Do we need ethical review for samples from patients?",
        "ethics-review-humans",
    ),
)


def missed(answerer: Answerer, cases: Sequence[FollowUp]) -> list[tuple[str, str | None]]:
    """Return the questions that another document answered, with that document."""
    found = [
        answerer.answer(case.question, case.language, Context(case.before, case.document)) for case in cases
    ]
    return [
        (case.question, answer.document_id)
        for case, answer in zip(cases, found, strict=True)
        if answer.document_id != case.expected
    ]


def test_follow_ups_stay_with_their_document_and_fresh_topics_win(answerer: Answerer) -> None:
    assert missed(answerer, TUNED) == []


def test_follow_ups_that_nothing_was_tuned_on_mostly_do_so_too(answerer: Answerer) -> None:
    assert len(missed(answerer, HELD_OUT)) <= 2


def test_a_topics_bare_name_is_answered_though_several_documents_compete(answerer: Answerer) -> None:
    assert answerer.answer("GMP", "en").answered
    assert answerer.answer("GMP?", "sv").answered
    assert answerer.answer("Do you have GMP?", "en").answered
