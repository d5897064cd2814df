"""Whether a municipality, a region or a ward asks: "Nacka kommun vill …", "we are a ward at Karolinska"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.asked_sentence import is_asked
from knowledge_base.matching.care_post import IN_CARE, OTHER_CARE, OUTSIDE
from knowledge_base.matching.own_company import COMPANY_TOLD
from knowledge_base.matching.refused_company import COMPANY
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span

_NAME: Final = r"(?!(?:en|ett|an?|the|our|my|vår|min|one|every|varje|this|vi|we)\s)(?-i:[A-ZÅÄÖ])[\w-]+"
_AUTHORITY: Final = (
    rf"(?:(?:the\s)?(?:municipality|city|town|county)\sof\s{_NAME}"
    rf"|{_NAME}\s(?:municipality|kommuns?|county\scouncil|municipal\scouncil)"
    rf"|region\s(?!stockholms?\b){_NAME}(?:\s(?-i:Götaland|Län))?|{_NAME}s?regionen|kommunförbundet"
    rf"|länsstyrelsen|(?:regionens|kommunens)(?=\s\w+))"
)
# "Tre kommuner", "two regions"
_SEVERAL: Final = (
    r"(?:(?:two|three|four|five|six|several|some|both|två|tre|fyra|fem|sex|flera|några|båda|\d)\s(?:\w+\s)?"
    r"(?:municipalities|regions|county\scouncils|kommuner|grannkommuner|regioner))"
)
_WANTS: Final = (
    r"(?:wants?|would|plans?|intends?|seeks?|asks?|needs?|(?:is|are)\s(?:looking|planning|seeking|about)"
    r"|hopes?|wish(?:es)?|will|considers?|leads?|coordinates?|prepares?"
    r"|vill|ska|skall|planerar|tänker|söker|behöver|önskar|hoppas|letar|undrar|avser|skulle|funderar|leder"
    r"|samordnar|förbereder)"
)
_UP_TO: Final = (
    r"(?:(?!(?:vi|we|jag|(?-i:I)|en|is|are|has|have|wants?|was|är|har|som|who|which|for|med|with)\b)"
    r"[\w&/-]+,?\s){0,6}?"
)
# At the very beginning: "R&D unit of Nacka municipality wants to", "Head of innovation, Region Gävleborg."
ASKS: Final = re.compile(
    rf"""\A\W*{_UP_TO}(?:{_AUTHORITY}|{_SEVERAL})(?:\s(?:home|elderly|social|primary)\s(?:care|services)
        |\s(?:hemtjänst|äldreomsorg|omsorg|socialtjänst|skolor|förskolor|elevhälsa|hemsjukvård))?
    (?:\s(?:\(|and\b|och\b|plus\b|together\b|tillsammans\b|ihop\b|here\b|här\b|i\s|in\s|south\b|north\b
        |söder\b|norr\b)|\s?[,.:;(!–-]|\s{_WANTS}\b)""",
    re.IGNORECASE | re.VERBOSE,
)
# "I work for the home care of Nacka municipality", "vi i hemtjänsten i Nacka kommun"
WORKS: Final = re.compile(
    rf"""\b(?:I|we|jag|vi)\s(?:both\s)?(?:work|arbetar|jobbar|sitter)\s(?:for|at|in|with|på|i|för
        |inom)\s(?:[\w-]+\s){{0,4}}?(?:of|in|i|på|hos|at|for|inom)\s{_AUTHORITY}
    |\b(?:vi|we)\s(?:i|på|at|in|from|från)\s(?:the\s)?(?:[\w-]+\s){{0,3}}?(?:i|of|at|på|in)\s{_AUTHORITY}""",
    re.IGNORECASE | re.VERBOSE,
)
_WARD_EN: Final = (
    r"(?:ward|clinic|department|unit|emergency\s(?:room|department)|radiology|cardiology|oncology|neurology"
    r"|orthopaedics|orthopedics|dermatology|surgery|paediatrics|pathology"
    r"|maternity|psychiatry|geriatrics|urology|rehab(?:ilitation)?|anaesthesia|ICU|intensive\scare"
    r"|health\scentre|primary\scare|hospital|operating\stheatre)"
)
_WARD_SV: Final = (
    r"\w*(?:kliniken|avdelningen|mottagningen|akuten|ortopeden|kirurgen|röntgen|förlossningen|onkologen"
    r"|geriatriken|psykiatrin|urologen|vårdcentralen|medicin|rehab|barnmedicin"
    r"|neurologen|kardiologen|hudkliniken|IVA|BB|operation|enheten|lasarettet|sjukhuset)"
)
_HOSPITAL: Final = (
    r"(?:hospital|sjukhus(?:et)?|lasarett(?:et)?|Karolinska|Danderyd|Södersjukhuset|SÖS|Sahlgrenska"
    r"|Akademiska|St\.?\sGöran|S:t\sGöran|Sankt\sGöran"
    r"|Huddinge|Södertälje|Norrtälje)"
)
_HEAD: Final = (
    r"(?:(?:head|manager|director|chief|leader|in\scharge)\s(?:physician\s|nurse\s)?(?:of|for|at|on)"
    r"|(?:\w*chef|ansvarig|föreståndare)\s(?:för|på|vid|över))"
)
# "we are a ward at Karolinska", "I'm head of a unit at Danderyd", "vi på ortopeden i Södertälje vill"
WARD: Final = re.compile(
    rf"""\b(?:we|I)(?:['’](?:re|m)|\sare|\sam|\srun)\s(?:an?|the|{_HEAD}(?:\san?|\sthe|\sour)?)\s
    (?:[\w-]+\s){{0,3}}?{_WARD_EN}(?:\s(?:at|of|in)\s|,\s)(?:the\s)?(?:[\w-]+\s){{0,2}}?{_HOSPITAL}\b
    |\A\W*{_HEAD}\s(?:the\s)?(?:[\w-]+\s)?{_WARD_EN}(?:,|\s(?:at|in))\s(?:[\w-]+,?\s){{0,3}}?{_HOSPITAL}\b
    |\b(?:vi|jag)\sär\s(?:en\s|{_HEAD}\s)(?:[\w-]+\s){{0,2}}?(?:\w*avdelning(?:en)?|\w*klinik(?:en)?
        |\w*mottagning(?:en)?|\w*enhet(?:en)?)\s(?:på|vid|i|inom)\s(?:[\w-]+\s){{0,2}}?{_HOSPITAL}\b
    |\bvi\s(?:på|vid|från)\s{_WARD_SV}\s(?:i|på|vid)\s{_NAME}(?![\w-])(?!\s(?:kommun|municipality))
    |\bwe\s(?:at|on|from|in)\sthe\s(?:[\w-]+\s){{0,2}}?{_WARD_EN}\s(?:at|of
        |in)\s(?:the\s)?{_NAME}(?![\w-])(?!\s(?:kommun|municipality))""",
    re.IGNORECASE | re.VERBOSE,
)
# The ward in the third person is who asks where "we" lead or introduce what somebody else supplies.
THIRD: Final = re.compile(
    rf"""\A\W*(?:the\s|our\s)?(?:(?:[\w-]+\s){{0,2}}?{_WARD_EN}|{_WARD_SV})\s(?:at|of|in|on|på|vid
        |i)\s(?:the\s)?(?:[\w-]+\s){{0,2}}?{_HOSPITAL}\b
    (?:\s(?:university\s)?(?:hospital|sjukhus))?(?:,?\s(?:here|we|vi|här)\b|\s(?:i|in)\s{_NAME}
        |(?=\s{_WANTS}\b))""",
    re.IGNORECASE | re.VERBOSE,
)
LEADS: Final = re.compile(
    r"""\b(?:we|vi|I|jag)\s(?:(?:would|will|can|shall|want\sto|kan|ska|vill|gärna)\s){0,2}(?:lead|coordinate
        |introduce|implement|roll\sout|start\susing|try\sout|put\sit|leda|leder|samordna|samordnar
    |koordinerar|införa|inför|ta\si\sbruk|börja\sanvända|håller\si|prova|testa)\b""",
    re.IGNORECASE | re.VERBOSE,
)
INTRODUCES: Final = re.compile(
    r"""\b(?:we|vi|I
        |jag)(?:['’]d)?\s(?:(?:would|will|can|shall|want|like|to|kan|ska|vill|gärna)\s){0,3}(?:lead|coordinate
        |introduce|implement|roll\sout|leda|leder|samordna|samordnar|koordinerar|införa|inför)\b
    |\b(?:us|me)\s(?:in\scharge|as\s(?:lead|leader|coordinator))\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Who supplies is a company: "we deliver the sensors", "our app", "nine employees"
_SUPPLIES: Final = re.compile(
    rf"""{COMPANY_TOLD}|\b(?:we|vi)\s(?:\w+\s)?(?:deliver|supply|sell|make|manufacture|develop|provide|build
        |levererar|säljer
        |tillverkar|utvecklar|bygger)\b|\b(?:start-?up|limited\scompany|aktiebolag)\shere\b
    |\b(?:employees|anställda|turnover|omsättning|omsätter)\b
    |\b(?:jag|vi|I|we)\s(?:sitter\spå|sit\sat|am\sfrom|are\sfrom)\s(?:ett|one)\s(?:av|of)\b
    |\b(?:customers?|kund(?:en|er)?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "Nacka kommun vill testa vår sensor": the municipality is a partner
_OURS: Final = re.compile(
    r"""\b(?:and|och|plus|samt)\s(?:we|us|vi|jag|I)\b
    |\b(?:our|my|vår|vårt|min|mitt)\s(?!\w*(?:association|clinic|ward|hospital|municipalit|home|staff
        |nurse|elderly|residents|inhabitants|county|region|school|libraries|own|care|kommun|klinik|hemtjänst
    |äldre|personal|invånare|län|skol|egen|vård|avdelning|förening))[\w-]+|\b(?:us|oss)\b
    |\b(?:is|är)\s(?:our|my|a|vår|min|en)\b""",
    re.IGNORECASE | re.VERBOSE,
)
REGION: Final = re.compile(rf"\bregion\s(?!stockholms?\b)({_NAME}(?:\s(?-i:Götaland))?)", re.IGNORECASE)
# "Logoped i Region Skåne" is one of its people
_PERSON: Final = re.compile(
    rf"\b(?!(?:ward\smanager|avdelningschef)\b)(?:{IN_CARE}|\w*sköterska|\w*läkare|researcher|forskare"
    rf"|retired|pensionerad|former|student|employed|anställd|teacher|lärare)\b",
    re.IGNORECASE,
)


def public_applicants(text: str) -> Iterator[Span]:
    """Go through what says that an authority or a ward asks; it is and will be no company."""
    if _SUPPLIES.search(text):
        return
    for pattern, form in ((ASKS, "public"), (WORKS, "public"), (WARD, "employee"), (THIRD, "employee")):
        for match in pattern.finditer(text):
            begin, stop = sentence_bounds(text, match.start(), match.start() + 1)
            is_partner = pattern in (ASKS, THIRD) and (
                _OURS.search(text, begin, stop) or _PERSON.search(match[0])
            )
            leads = pattern is not THIRD or LEADS.search(text)
            if leads and not (is_partner or is_asked(text, *match.span())):
                yield Span("form", *match.span(), _outside(text, match) if form == "employee" else form)
                yield Span("lacking", *match.span(), COMPANY)
                yield from (
                    Span("place", *own.span(1), own[1]) for own in REGION.finditer(text, *match.span())
                )


def introduces(text: str) -> bool:
    """Whether somebody in care leads or introduces something there, and so asks for the care provider."""
    return bool(INTRODUCES.search(text)) and not _SUPPLIES.search(text)


def _outside(text: str, ward: re.Match[str]) -> str:
    """A ward of Region Stockholm may ask its fund; any other is some authority's."""
    return (
        "public"
        if OTHER_CARE.search(ward[0]) or OTHER_CARE.match(text, ward.end()) or OUTSIDE.search(text)
        else "employee"
    )
