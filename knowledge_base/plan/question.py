"""The questions on which a plan depends, in both languages, with answers that the reader understands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from knowledge_base.plan.situation import Field
from knowledge_base.record import Texts


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Attributes:
        ask: As it is asked.
        check: As a plan names it that was made without the answer.
        answers: What most visitors answer, for buttons.
    """

    ask: Texts
    check: Texts
    answers: tuple[Texts, ...]


YES: Final = Texts(en="Yes", sv="Ja")
NO: Final = Texts(en="No", sv="Nej")
UNSURE: Final = Texts(en="I don't know yet", sv="Vet inte än")
YES_OR_NO: Final = (YES, NO, UNSURE)

QUESTIONS: Final[dict[Field, Question]] = {
    "founder": Question(
        ask=Texts(
            en="Where are the founders or the company from: Sweden, another EU country, or outside the EU?",
            sv="Varifrån kommer grundarna eller företaget: Sverige, ett annat EU-land eller utanför EU?",
        ),
        check=Texts(
            en="Where the founders or the company are from",
            sv="Varifrån grundarna eller företaget kommer",
        ),
        answers=(
            Texts(en="Sweden", sv="Sverige"),
            Texts(en="Another EU country", sv="Ett annat EU-land"),
            Texts(en="Outside the EU", sv="Utanför EU"),
            UNSURE,
        ),
    ),
    "premises": Question(
        ask=Texts(
            en="Do you need a laboratory, or is an office enough?",
            sv="Behöver ni ett laboratorium, eller räcker det med kontor?",
        ),
        check=Texts(
            en="Whether you need a laboratory or an office",
            sv="Om ni behöver laboratorium eller kontor",
        ),
        answers=(
            Texts(en="A laboratory", sv="Laboratorium"),
            Texts(en="Only an office", sv="Bara kontor"),
            Texts(en="Both", sv="Både och"),
            UNSURE,
        ),
    ),
    "gmm": Question(
        ask=Texts(
            en="Will you work with genetically modified micro-organisms or cell cultures (GMM)?",
            sv="Ska ni arbeta med genetiskt modifierade mikroorganismer eller cellkulturer (GMM)?",
        ),
        check=Texts(
            en="Whether you will work with genetically modified micro-organisms (GMM)",
            sv="Om ni ska arbeta med genetiskt modifierade mikroorganismer (GMM)",
        ),
        answers=YES_OR_NO,
    ),
    "animals": Question(
        ask=Texts(en="Will you do animal studies?", sv="Ska ni göra djurförsök?"),
        check=Texts(en="Whether you will do animal studies", sv="Om ni ska göra djurförsök"),
        answers=YES_OR_NO,
    ),
    "clinical_trial": Question(
        ask=Texts(
            en="Do you plan a clinical trial of a medicine or a medical device?",
            sv="Planerar ni en klinisk prövning av ett läkemedel eller en medicinteknisk produkt?",
        ),
        check=Texts(
            en="Whether you plan a clinical trial",
            sv="Om ni planerar en klinisk prövning",
        ),
        answers=YES_OR_NO,
    ),
    "staff_abroad": Question(
        ask=Texts(
            en="Will people from outside the EU work for you in Sweden, you yourselves included?",
            sv="Ska personer från länder utanför EU arbeta hos er i Sverige, ni själva inräknade?",
        ),
        check=Texts(
            en="Whether people from outside the EU will work for you in Sweden",
            sv="Om personer från länder utanför EU ska arbeta hos er i Sverige",
        ),
        answers=YES_OR_NO,
    ),
}
