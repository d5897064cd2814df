"""What money is wanted for, in the text's own words: "to build an app for wound care"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.span import Span

_DO: Final = alternatives(
    """develop, developing, build, building, bring, test, testing, launch, hire, hiring, buy, make,
    create, creating, roll out, validate, start using, design, designing, improve, pilot, translate,
    patent, file, certify, utveckla, utvecklar, vidareutveckla, bygga, bygger, ta fram, tar fram, testa,
    pröva, lansera, anlita, köpa, skapa, rulla ut, få ut, införa, validera, förbättra, göra, driva,
    starta, skriva, patentera, certifiera, översätta, rena, hjälper oss, helping us, digitalisera,
    digitalise"""
)
_MONEY: Final = alternatives(
    """grant, grants, funding, money, support, finance, financing, loan, voucher, bidrag, stöd, pengar,
    finansiering, lån, medel, check, anslag, SEK, kronor, kr, euro, euros, EUR, miljoner, million, tkr,
    mkr"""
)
_ARTICLE: Final = alternatives(
    "a, an, the, our, my, its, their, some, en, ett, vår, vårt, våra, min, mitt, sin, sitt, den, det"
)
_STOP: Final = alternatives(
    """and, or, together, with, within, that, which, who, but, if, by, as, och, eller, tillsammans, med,
    som, men, om, där, inom, ihop, genom, gärna, preferably, before, innan, can, could, kan"""
)
_OBJECT: Final = (
    rf"(?:{_ARTICLE}\s+)?(?P<object>(?!{_ARTICLE}\b)(?!\d)[\w&/-]+(?:\s+(?!{_STOP}\b)[\w&/-]+){{0,4}})"
)
_FOR: Final = alternatives("for, to, till, för, för att, att, to be able to")
AIM: Final = re.compile(
    rf"\b(?:(?:{_MONEY}\s+{_FOR}\s+)?(?P<do>{_DO})|{_MONEY}\s+{_FOR})\s+(?!{_STOP}\b){_OBJECT}", re.IGNORECASE
)


@lru_cache(8)  # what is read of a text asks several times for it
def stated_aims(text: str) -> tuple[Span, ...]:
    """Return what a text says that the money is for; the value is what it says."""
    return tuple(
        Span("purpose", match.start("do" if match["do"] else "object"), match.end("object"), match["object"])
        for match in AIM.finditer(text)
    )
