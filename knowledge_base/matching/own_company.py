"""What shows that who asks has a company: "our AB", "we are a firm of nine"; or that it is another's."""

from __future__ import annotations

import re
from typing import Final

from knowledge_base.matching.company_words import COMPANY_NOUN, EN_COMPANY, SV_COMPANY
from knowledge_base.matching.people_words import CUSTOMERS, PATIENTS

_OURS: Final = rf"(?:our|my(?!\sown\b)|vårt|mitt|vår|min)\s(?!\w+['’]s\b)(?:[\w-]+\s){{0,2}}?{COMPANY_NOUN}"
_WE_ARE_ONE: Final = (
    r"(?:(?:we|I)(?:['’](?:re|m)|\sare|\sam)\san?\s(?:[\w-]+\s){0,3}(?:company|firm|start-?up|SME|subsidiary)"
    r"|vi\sär\sett\s(?:[\w-]+\s){0,2}\w*(?:bolag|företag))"
)
# In a text that says so, who asks is a company whatever else is said
OUR_COMPANY_TOLD: Final = rf"\b(?:{_OURS}|AB|ltd|GmbH)\b"
COMPANY_TOLD: Final = rf"(?:{OUR_COMPANY_TOLD}|\b{_WE_ARE_ONE}\b)"
_RUN: Final = (
    r"(?:have|has|run|runs|own|owns|har|driver|äger)\s(?:since\s\d+\s|sedan\s\d+\s)?(?:an?"
    r"|ett)\s(?:[\w-]+\s)?"
    r"(?:company|firm|bolag|företag|business)\b(?!\s(?:car|yet))"
)
_BOOKS: Final = (
    r"(?:handelsbolag|subsidiary|dotterbolag\w*|turnover|omsättning\w*|omsätter|annual\sreports?|bokslut"
    r"|årsredovisning\w*)"
)
_STAFF: Final = (
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)\s"
    r"(?:employees|staff|anställda|medarbetare)"
)
_TOLD: Final = re.compile(
    rf"{COMPANY_TOLD}"
    rf"|\b(?:my\sown\s(?:[\w-]+\s)?{COMPANY_NOUN}|inc|aktiebolag|limited\scompany|{_RUN}|{_BOOKS}"
    rf"|{_STAFF})\b",
    re.IGNORECASE,
)
# "I would gladly found one", "om det krävs"
_WISHED: Final = rf"""
    (?<!not\s)(?<!no\s)\b(?:want|wish|would\slike|plan|going|hope|intend|mean|happy|ready|glad)\sto\s
    (?:start|found|form|set\sup|register)\b
    |\b(?:forming|founding|registering)\sa\scompany\b|(?:\bnot|n['’]t)\smind\s(?:start|found|register)ing\b
    |(?<!oss\s)\b(?:ska|skall|vill|tänker|hoppas|planerar\satt)\s(?:vi\s|jag\s|snart\s)?
    (?:starta|bilda|grunda|registrera)\b
    |\b(?:startar|bildar|registrerar|grundar)\s(?:(?:jag|vi|ett|eget|snart)\s){{0,2}}(?:gärna|{SV_COMPANY})\b
    |\bgärna\s(?:starta|bilda|grunda)\w*\b|\bom\sdet\skrävs\b"""
_THERE_OR_WISHED: Final = re.compile(rf"{COMPANY_TOLD}|{_WISHED}", re.IGNORECASE | re.VERBOSE)
# "I am a surgeon, and our company …": the company asks
OWN_COMPANY: Final = re.compile(
    rf"\b(?:our|my|vårt|mitt|we\sare\san?|vi\sär\sett)\s(?:[\w-]+\s){{0,2}}?"
    rf"(?:{EN_COMPANY}|AB|Ltd|legal\sentity|{SV_COMPANY}|(?:aktie)?bolag(?:et)?|företaget)(?!\w)",
    re.IGNORECASE,
)
# "nurses often don't want to start a company", "the incubator does not want to run a business"
COMPANY_OF_OTHERS: Final = re.compile(
    rf"""\b(?:(?:other|many|most|some|few|these|those)\s(?:nurses|doctors|researchers|people|of\sthem)
        |{CUSTOMERS}|{PATIENTS}|colleagues?
    |students|friends?|(?:the\s)?incubators?|university|hospital|employer|boss|arbetsgivaren?
    |chef(?:en)?|who|people|nurses|doctors|studenterna|andra|många|flesta|några|kolleg\w+
    |studenter|vänner|inkubatorn|universitetet|folk)\s(?:(?!\b(?:we|I|vi|jag)\b)[\w'’-]+(?:\s|$)){{0,4}}$""",
    re.IGNORECASE | re.VERBOSE,
)


def tells_of_company(text: str) -> bool:
    """Whether a text shows that there is a company."""
    return bool(_TOLD.search(text))


def is_there_or_wished(text: str) -> bool:
    """Whether a text tells of a company, or of the wish to found one."""
    return bool(_THERE_OR_WISHED.search(text))
