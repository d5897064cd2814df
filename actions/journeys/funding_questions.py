"""The questions on the way to funding, with answers that the reader understands."""

from __future__ import annotations

from typing import Final

from actions.journeys.question import UNSURE, YES_OR_NO, Question, confirming
from knowledge_base.matching.funding_suspicions import SUSPICIONS
from knowledge_base.record import Texts

QUESTIONS: Final[dict[str, Question]] = {
    "purpose": Question(
        Texts(en="What is the money for?", sv="Vad ska pengarna gå till?"),
        (
            Texts(en="Research and development", sv="Forskning och utveckling"),
            Texts(en="A clinical trial", sv="En klinisk prövning"),
            Texts(en="Investments and growth", sv="Investeringar och tillväxt"),
            Texts(en="Going abroad", sv="Internationalisering"),
        ),
    ),
    "stage": Question(
        Texts(en="How far have you come?", sv="Hur långt har ni kommit?"),
        (
            Texts(en="An idea", sv="En idé"),
            Texts(en="A prototype", sv="En prototyp"),
            Texts(en="First customers", sv="De första kunderna"),
            UNSURE,
        ),
    ),
    "amount_sek": Question(
        Texts(en="Roughly how much do you need?", sv="Ungefär hur mycket behöver ni?"),
        (
            Texts(en="SEK 300,000", sv="300 000 kronor"),
            Texts(en="SEK 1 million", sv="1 miljon kronor"),
            Texts(en="SEK 10 million", sv="10 miljoner kronor"),
            UNSURE,
        ),
    ),
    "form": Question(
        Texts(en="Which form does the company have?", sv="Vilken företagsform har ni?"),
        (
            Texts(en="Limited company (aktiebolag)", sv="Aktiebolag"),
            Texts(en="Sole trader", sv="Enskild firma"),
            Texts(en="No company yet", sv="Inget bolag än"),
            Texts(en="A foreign company", sv="Ett utländskt bolag"),
        ),
    ),
    "founded": Question(
        Texts(en="In which year was the company founded?", sv="Vilket år grundades företaget?"),
        (UNSURE,),
    ),
    "employees": Question(
        Texts(
            en=(
                "How many people work in the company? The EU counts fewer than 10 as a micro, fewer than 50 "
                "as a small and fewer than 250 as a medium-sized company, together with those of its owners "
                "who hold a large share."
            ),
            sv=(
                "Hur många arbetar i företaget? EU räknar färre än 10 som mikroföretag, färre än 50 som "
                "litet och färre än 250 som medelstort företag, tillsammans med dem hos ägare som har en "
                "stor andel."
            ),
        ),
        (
            Texts(en="1 person", sv="1 person"),
            Texts(en="5 people", sv="5 personer"),
            Texts(en="20 people", sv="20 personer"),
            Texts(en="100 people", sv="100 personer"),
        ),
    ),
    "turnover_sek": Question(
        Texts(
            en="What was the turnover of the last year, in kronor?",
            sv="Hur stor var omsättningen förra året, i kronor?",
        ),
        (
            Texts(en="No revenue yet", sv="Ingen omsättning än"),
            Texts(en="SEK 2 million", sv="2 miljoner kronor"),
            Texts(en="SEK 20 million", sv="20 miljoner kronor"),
            UNSURE,
        ),
    ),
    "annual_reports": Question(
        Texts(
            en="How many annual reports has the company handed in?",
            sv="Hur många årsredovisningar har företaget lämnat in?",
        ),
        (
            Texts(en="None", sv="Ingen"),
            Texts(en="1 annual report", sv="1 årsredovisning"),
            Texts(en="2 annual reports", sv="2 årsredovisningar"),
            UNSURE,
        ),
    ),
    "partner_abroad": Question(
        Texts(en="Do you have a partner in another country?", sv="Har ni en partner i ett annat land?"),
        YES_OR_NO,
    ),
    "place": Question(
        Texts(en="Where in Sweden is the company?", sv="Var i Sverige finns företaget?"),
        (
            Texts(en="In the Stockholm region", sv="I Stockholms län"),
            Texts(en="Elsewhere", sv="På annat håll"),
        ),
    ),
    **{own.id: confirming(own.ask) for own in SUSPICIONS.values()},
}
