"""Whether who asks does research or works in care, and speaks of no company at all."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from knowledge_base.matching.funding_need import FundingNeed

_GREETING: Final = r"\A\W*(?:(?:hi|hello|hey|dear\sall|hej|hejsan|god\smorgon)\b[\s,!.]*)?"
_COUNT: Final = (
    r"(?:(?:an?|two|three|four|several|en|två|tre|fyra|flera|några|the|vår|our|min|my|\d)\s)?"
    r"(?:[\w-]+\s){0,2}?"
)
_ACADEMIC: Final = (
    r"(?:research\s(?:group|team|unit)|researchers?|scientists?|ph\.?d\.?(?:\sstudents?)?|(?:doctoral|doctorate|master['’]?s?|bachelor)\sstudents?"
    r"|post-?docs?|postdoktor(?:er)?|(?:assistant\s|associate\s|full\s)?prof(?:essor)?s?|docents?|(?:senior\s)?lecturers?|principal\sinvestigator"
    r"|forskar(?:e|grupp(?:en)?|team(?:et)?)|forskningsgrupp(?:en)?|doktorander?|post-?do[ck]s?|professorer?|docenter|(?:universitets)?lektorer?|studenter?)"
)
# "Forskargrupp på KI med en idé", "I am a docent at Chalmers", "vi forskar på KTH"
ASKS: Final = re.compile(
    rf"""{_GREETING}{_COUNT}{_ACADEMIC}(?=\s?[,.:;(–-]|\s(?:at|in|from|with|here|of|på|vid|i|från|med|här|inom|på)\b)
    |\b(?:I(?:['’]m|\sam)|we(?:['’]re|\sare)|jag\sär|vi\sär|som)\s(?:both\s|båda\s)?{_COUNT}{_ACADEMIC}\b
    |\b(?:I|we|jag|vi)\s(?:do\sresearch|research|study|forskar|doktorerar|disputerar)\b
    |\b(?:my|our|min|vår)\s(?:research\s|own\s)?(?:group|team|lab|department|grupp|institution|forskargrupp)\s(?:at|in|på|vid)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Any word of a company, whosever it is, leaves open that there is one, or will be.
SPOKEN: Final = re.compile(
    r"""compan(?:y|ies)|\bfirms?\b|business|start-?up|\bspin(?:ning)?\b|spin-?(?:off|out)|\bAB\b|\bltd\b|\binc\b|\bgmbh\b|enterprise|incorporat
    |\bfound(?:er|ing|ed)?\b|entrepren|registered|\bSMEs?\b|commercial|incubat|accelerator
    |bolag|företag|firma|avknopp|\bstarta|grunda[rt]?\b|entreprenör|registrer|\bSMF\b|kommersiali|inkubator|enskild""",
    re.IGNORECASE | re.VERBOSE,
)
WITHOUT: Final = (None, "none", "employee")  # forms of those who have no company, or do not tell


def speaks_of_no_company(need: FundingNeed) -> bool:
    """Whether who asks is in care or research by all that was said, and no company was spoken of.

    What they say later may speak of one: the whole text of a need counts.
    """
    if need.form not in WITHOUT or _tells_of_one(need):
        return False
    return (need.form == "employee" or _asks(need.text)) and not _spoken(need.text)


def _tells_of_one(need: FundingNeed) -> bool:
    told = (need.founded, need.turnover_sek, need.annual_reports)
    return any(own is not None for own in told)


@lru_cache(64)  # every record is held against the same need
def _asks(text: str) -> bool:
    return bool(ASKS.search(text))


@lru_cache(64)
def _spoken(text: str) -> bool:
    return bool(SPOKEN.search(text))
