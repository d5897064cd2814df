"""Whether who asks does research or works in care, and speaks of no company of their own."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from knowledge_base.matching.academic_words import ACADEMIC_TITLE
from knowledge_base.matching.funding_need import FundingNeed

WITHOUT: Final = (None, "none", "employee")  # forms of those who have no company, or do not tell
_GREETING: Final = r"\A\W*(?:(?:hi|hello|hey|dear\sall|hej|hejsan|god\smorgon)\b[\s,!.]*)?"
_COUNT: Final = (
    r"(?:(?:an?|two|three|four|several|en|två|tre|fyra|flera|några|the|vår|our|min|my|\d)\s)?"
    r"(?:[\w-]+\s){0,2}?"
)
_ACADEMIC: Final = (
    rf"(?:(?:research|science)\s(?:group|team|unit)|[\w-]*researchers?|{ACADEMIC_TITLE}(?:s|er)?"
    r"|ph\.?d\.?(?:\sstudents?)?|(?:doctoral|doctorate|master['’]?s?|bachelor)\sstudents?"
    r"|seniorprof(?:essor)?(?:s|er)?|doktorandnätverk|[\w-]*forskar(?:e|grupp(?:en)?|team(?:et)?)"
    r"|forskningsgrupp(?:en)?|studenter?"
    r"|(?:kemist|fysiker|biolog|biokemist|ingenjör)(?:er)?(?=\s(?:på|vid)\s))"
)
# "Forskargrupp på KI med en idé", "I am a docent at Chalmers", "vi forskar på KTH", "vi på KTH vill"
ASKS: Final = re.compile(
    rf"""{_GREETING}{_COUNT}{_ACADEMIC}(?=\s?[,.:;(–-]
        |\s(?:at|in|from|with|here|of|på|vid|i|från|med|här|inom|och\snumera)\b)
    |\b(?:I(?:['’]m|\sam)|we(?:['’]re|\sare)|jag\sär|vi\sär|numera)\s(?:both\s|båda\s)?{_COUNT}{_ACADEMIC}\b
    |\b(?:som|as\san?)\s{_ACADEMIC}\b
    |\bI\s(?:do\sresearch|research|study)\b|\bjag\s(?:forskar|doktorerar|disputerar)\b
    |\b(?:gör|doing)\s(?:mitt\s|my\s)?(?:exjobb|master['’]?s\sthesis)
    |\b(?:vi|we)\s(?:på|vid|at)\s(?:KTH|KI|Karolinska\sInstitutet|SLU|Chalmers|\w+\suniversitet
        |\w+\suniversity)\b
    |\b(?:my|our|min|vår)\s(?:research\s(?:group|team)|university\sdepartment|forskargrupp|institution)\s(?:at
        |in|på|vid)\b
    |\b(?:my|our|min|vår)\s(?:group|lab|grupp)\s(?:at|på|vid)\s(?:the\s)?(?:KTH|KI|SLU|Chalmers
        |\w+\suniversit\w+|university)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# A word of a company leaves open that there is one, or will be.
SPOKEN: Final = re.compile(
    r"""compan(?:y|ies)|\bfirms?\b|business|start-?up|\bspin(?:ning)?\b|spin-?(?:off|out)|\bAB\b|\bltd\b
    |\binc\b|\bgmbh\b|enterprise|incorporat
    |\bfound(?:er|ing|ed)?\b|entrepren|registered|\bSMEs?\b|commercial|incubat|accelerator
    |bolag|företag|firma|avknopp|\bstarta|grunda[rt]?\b|entreprenör|registrer|\bSMF\b|kommersiali|inkubator
    |enskild""",
    re.IGNORECASE | re.VERBOSE,
)
_SOON: Final = (
    r"[^.;!?]{0,30}?\b(?:registr\w+|registered|bild\w+|start\w*|grund\w+|found\w*|planer\w*|planned|formed"
    r"|coming|kommer|på\sgång)\b"
)
# Of somebody else: "ett företag i Borås syr", "spelföretaget", "företagsläkaren"
OTHERS: Final = re.compile(
    rf"""(?:^|(?<=[.,;:!?(]\s)|(?<=\boch\s)|(?<=\bmen\s)|(?<=\band\s)|(?<=\bbut\s))
    (?:ett|en|nån|någon|några|flera|an?|some|another|several
        |one)\s(?:(?!eget|egen|own|new|nytt)[\w-]+\s){{0,2}}?
    (?:company|firm|maker|\w*bolag|\w*företag|firma)(?!{_SOON})
    |\b(?!aktie|handels|kommandit|dotter|moder|eget|ny|mitt|vårt|bio?tech|start)\w{{3,}}(?:bolag(?:et|en)
        |företag(?:et|en))\b
    |\bföretags(?:läkar|hälso|sköterske?)\w*""",
    re.IGNORECASE | re.VERBOSE,
)


def speaks_of_no_company(need: FundingNeed) -> bool:
    """Whether who asks is in care or research by all that was said, and no own company was spoken of.

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
    return bool(SPOKEN.search(OTHERS.sub(" ", text)))
