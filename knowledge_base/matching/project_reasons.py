"""Whether a project keeps within the bounds of a funding: its length, its parties, and what they bring."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.funding_need import FundingNeed
from knowledge_base.matching.judgement import Judged, misses, unknown
from knowledge_base.record import Conditions

WHOLE: Final = 100  # per cent


def judge_project(conditions: Conditions, need: FundingNeed) -> Iterator[Judged]:
    """Go through the conditions of a project: what a need does not tell is not brought up."""
    longest, least, share = conditions.most_months, conditions.least_parties, conditions.most_party_share
    if longest is not None and need.months is not None and need.months > longest:
        en = f"Takes projects of at most {longest} months; yours takes {need.months}"
        sv = f"Tar projekt på högst {longest} månader; ert tar {need.months}"
        yield misses("months", en, sv, hard=True)
    if least is not None and need.parties is not None and need.parties < least:
        en = f"Needs at least {least} parties; you are {need.parties}"
        sv = f"Kräver minst {least} parter; ni är {need.parties}"
        yield misses("partners", en, sv, hard=True)
    if share is not None and need.party_share is not None and need.party_share > share:
        en = f"Lets no party carry more than {share} % of the cost; one of yours carries {need.party_share} %"
        sv = f"Låter ingen part bära mer än {share} % av kostnaden; en av era bär {need.party_share} %"
        yield misses("partners", en, sv, hard=True)
    yield from _means(conditions, need)


def _means(conditions: Conditions, need: FundingNeed) -> Iterator[Judged]:
    """Net sales or equity must do: too small sales exclude only where the equity is told too."""
    part, grant, means = conditions.own_means, need.amount_sek, (need.turnover_sek, need.equity_sek)
    told = [own for own in means if own is not None]
    if part is None or grant is None or not told or max(told) * WHOLE >= grant * part:
        return
    en = f"Needs net sales or equity of at least {part} % of the grant"
    sv = f"Kräver nettoomsättning eller eget kapital på minst {part} % av bidraget"
    if len(told) < len(means):
        yield unknown("turnover_sek", en, sv)
    else:
        yield misses("turnover_sek", en, sv, hard=True)
