"""What a need for money rules out, in a few words each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from actions.journeys.card_request import short
from actions.journeys.refusals import no_such, not_this, refused
from actions.language import Language
from knowledge_base.matching.funding_need import FundingNeed
from knowledge_base.matching.term import Terms
from knowledge_base.record import Funding, Lack, Texts

Records = Mapping[str, Funding]  # by their ids

_KINDS: Final = {
    "advice": Texts(en="no advice", sv="ingen rådgivning"),
    "equity": Texts(en="no equity", sv="inget riskkapital"),
    "grant": Texts(en="no grant", sv="inget bidrag"),
    "incubation": Texts(en="no incubator", sv="ingen inkubator"),
    "innovation-fund": Texts(en="no innovation fund", sv="ingen innovationsfond"),
    "loan": Texts(en="no loan", sv="inget lån"),
    "scholarship": Texts(en="no scholarship", sv="inget stipendium"),
    "state-aid": Texts(en="no state aid", sv="inget statsstöd"),
    "voucher": Texts(en="no voucher", sv="ingen affärsutvecklingscheck"),
}
_PARTNERS: Final = {
    "academic-partner": Texts(en="no university partner", sv="inget universitet som part"),
    "care-partner": Texts(en="no healthcare partner", sv="ingen vårdpartner"),
    "consortium": Texts(en="no consortium", sv="inget konsortium"),
    "public-partner": Texts(en="no municipality as partner", sv="ingen kommun som part"),
}
_LACKING: Final[Mapping[Lack, Texts]] = {
    "care-lead": Texts(en="not led by care", sv="vården leder inte"),
    "care-use": Texts(en="nothing put into use in care", sv="inget som tas i bruk i vården"),
    "company": Texts(en="no company", sv="inget bolag"),
    "company-lead": Texts(en="not led by a company", sv="inget företag leder"),
    "eu-result": Texts(en="no result of an EU project", sv="inget resultat från ett EU-projekt"),
    "impact-link": Texts(en="no link to Impact Innovation", sv="ingen koppling till Impact Innovation"),
    "independent-partner": Texts(en="no independent partner abroad", sv="ingen oberoende partner utomlands"),
    "market-abroad": Texts(en="no market abroad", sv="ingen marknad utomlands"),
    "other-kind": Texts(en="companies alone as partners", sv="bara företag som parter"),
    "rd-hours": Texts(en="few hours of research", sv="få timmar forskning"),
    "short-project": Texts(en="longer than three years", sv="längre än tre år"),
    "rights": Texts(en="the rights stay with you", sv="rättigheterna stannar hos er"),
    "three-parties": Texts(en="not three parties of two kinds", sv="inte tre parter av två slag"),
    "swedish-staff": Texts(en="no employees in Sweden", sv="inga anställda i Sverige"),
}
_NO_PARTNERS: Final = Texts(en="no partners", sv="inga partner")


def funding_refusals(need: FundingNeed, terms: Terms, records: Records, language: Language) -> Iterator[str]:
    """Go through the kinds of money, the funders and the partners that are ruled out."""
    yield from (phrase.of(language) for phrase in _unwanted(need, terms, records))
    if need.alone:
        yield _NO_PARTNERS.of(language)
    told = set(need.lacking)
    implied = {"care-lead"} if "other-kind" in told else set()
    lacking = [own for own in need.lacking if own not in implied]
    yield from (*refused(lacking, _PARTNERS, language), *refused(lacking, _LACKING, language))


def _unwanted(need: FundingNeed, terms: Terms, records: Records) -> Iterator[Texts]:
    """What is ruled out stands for its programmes: after "not EIC" none of these is named."""
    ruled_out = set(need.unwanted)
    for own in need.unwanted:
        if own in _KINDS:
            yield _KINDS[own]
        elif own in terms:
            # Money of no kind above is somebody's; all other terms say what it is for.
            yield (not_this if terms[own].kind == "money" else no_such)(terms.label(own))
        elif own in records and ruled_out.isdisjoint(records[own].terms):
            name = records[own].name
            yield not_this(Texts(en=short(name.en), sv=short(name.sv)))
