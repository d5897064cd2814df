"""What kind of premises a text refuses: a lease, a membership, sharing, a laboratory, or any rooms at all."""

from __future__ import annotations

import re
from typing import Final, Literal

from knowledge_base.matching.contraction import AT_NOT
from knowledge_base.matching.refusal import refusals
from knowledge_base.matching.refusal_of_mere import (
    ANY_END,
    BEFORE,
    DET,
    END,
    NOT,
    REFUSING,
    refusal_of_mere,
)
from knowledge_base.matching.said_of import SaidOf

Refused = Literal["premises", "lease", "membership", "sharing", "co-working", "lab", "office", "services"]

_LEASE: Final = (
    r"(?:leases?|tenanc(?:y|ies)(?:\sagreements?)?|(?:rental|rent)\s(?:contracts?|agreements?)"
    r"|lease\s(?:contracts?|agreements?)|(?:lokal)?hyres(?:avtal|kontrakt)(?:et|en)?"
    r"|(?<=own\s)(?:premises|lab)|(?<=egna\s)lokaler|(?<=egen\s)lokal|(?<=eget\s)labb)"
)
_MEMBERSHIP: Final = (
    r"(?:memberships?(?:\sfees?|\scards?|\sschemes?|\smodels?)?"
    r"|(?<!are\snot\s)(?<!['’]re\snot\s)(?<!are\sno\s)members?"
    r"|medlemskap(?:et|en)?|medlemsavgift(?:er|en)?|(?<!är\sinte\s)(?<!är\singa\s)medlem(?:mar)?)"
)
_COWORKING: Final = (
    r"(?:co-?working(?:\s(?:spaces?|houses?|places?|hubs?|offices?))?|(?:shared|open"
    r"|communal)\s(?:offices?|workspaces?|workplaces?|floors?|hubs?|kitchens?)"
    r"|(?:lab|office)\shotels?|hubs?|clubs?\swith|kontorshotell(?:et)?|labbhotell(?:et)?|(?:delade"
    r"|gemensamma|delat|gemensamt)\skontor|kontorslandskap)"
)
_SHARED: Final = (
    r"(?:(?:shared|communal|common)\s(?:spaces?|premises|rooms?|labs?|laborator(?:y|ies)|bench(?:es)?)"
    r"|strangers"
    r"|(?:delade|gemensamma|delat|gemensamt)\s(?:lokaler|labb|ytor|rum|laboratori(?:um|er)|utrymmen)"
    r"|labbgrannar)"
)
_SHARING: Final = r"(?:shar(?:e|ing)|dela|sitta\sihop|sitta\stillsammans)"
_SPACE: Final = (
    r"(?:bench(?:es)?|lab(?:s|oratory|oratories)?|rooms?|space|premises|offices?|floors?|kitchens?|roof"
    r"|corridor|building|hoods?"
    r"|bänk(?:ar|en)?|labb(?:et)?|lokal(?:er|en)?|rum(?:met)?|kontor(?:et)?|våning|korridor|dragskåp"
    r"|utrymme(?:n)?|yta|tak)"
)
_COMPANY: Final = (
    r"(?:(?:other|another|any|andra|annat|något|okända)\s(?:\w+\s)?(?:compan(?:y|ies)|firms?|tenants?"
    r"|people|groups?|start-?ups?|bolag|företag|hyresgäster|folk|grupper)|others|anyone|anybody"
    r"|strangers|andra|någon|någon\sannan|främlingar)"
)
_ROOMS: Final = (
    r"(?<!own\s)(?<!egna\s)(?<!egen\s)(?<!eget\s)(?:premises|rooms?|floor\sspace|square\smet(?:re|er)s"
    r"|lokal(?:er)?|rum|lokalyta|kvadratmeter)"
)
_RENT: Final = r"(?:rent(?:ing)?|leas(?:e|ing)|hyra|hyr)"
_LAB: Final = (
    r"(?<!contract\s)(?<!core\s)(?<!shared\s)(?<!common\s)(?<!communal\s)(?<!external\s)(?<!bought\s)"
    r"(?<!big\s)(?<!large\s)(?<!huge\s)(?<!expensive\s)"
    r"(?<!whole\s)(?<!full\s)(?<!delade\s)(?<!delat\s)(?<!gemensamma\s)(?<!gemensamt\s)(?<!stora\s)"
    r"(?<!stort\s)(?<!dyra\s)(?<!dyrt\s)(?<!helt\s)"
    r"(?:(?:wet[\s-]?)?lab(?:s|orator(?:y|ies))?(?:[\s-]?(?:space|bench(?:es)?|places?|rooms?|areas?))?"
    r"|bench(?:es)?(?:\sspace)?|fume\shoods?"
    r"|(?:våt)?labb(?:et|en)?|lab|labb(?:plats(?:er)?|yt(?:a|or)|lokal(?:er)?|bänk(?:ar)?|utrymmen?)"
    r"|laboratori(?:um|er)|laboratorielokal(?:er)?|dragskåp)"
)
_OFFICE: Final = (
    r"(?:offices?(?:\sspace)?|desks?|meeting\srooms?|kontor(?:et|splats(?:er)?)?|skrivbord|mötesrum)"
)
_SERVICES: Final = (
    r"(?:core[\s-](?:lab|labs|facilit(?:y|ies)|faciliteter)|contractors?|(?:bought|contract|external"
    r"|paid)\s(?:services?|labs?|analyses)|services?\sproviders?|köpta\s(?:tjänster|analyser)|legolabb"
    r"|uppdragslabb|tjänsteleverantörer|kontraktslabb)"
)
_PATTERNS: Final[dict[Refused, SaidOf]] = {
    "lease": refusal_of_mere(_LEASE, ANY_END),
    "membership": refusal_of_mere(_MEMBERSHIP, ANY_END),
    "lab": refusal_of_mere(_LAB, END),
    "office": refusal_of_mere(_OFFICE, END),
    "services": refusal_of_mere(_SERVICES, r"\b"),
}
# "a core lab that does it for us is not the idea"
_SERVICES_REFUSED: Final = re.compile(
    rf"\b{_SERVICES}(?:\s[\w-]+){{1,6}}?\s(?:is|are|är)\s{REFUSING}",
    re.IGNORECASE | re.VERBOSE,
)
# "an office, without any lab space"
_WITHOUT_LAB: Final = re.compile(
    rf"\b(?:office|offices|desks?|kontor|kontorsplats\w*|skrivbord\w*)\b(?:(?!\bn[o']t\b|\binte\b|n['’]t"
    rf"|[.;!?]).){{0,60}}?\b(?:without|utan)\s{DET}{_LAB}(?=\s?(?:[.,;!]|$))",
    re.IGNORECASE | re.VERBOSE,
)
_COWORKING_REFUSED: Final = refusal_of_mere(_COWORKING, r"\b")
_NO_CLUB: Final = re.compile(r"\bno\sclubs?\b", re.IGNORECASE)
# "we had a lease once and do not want one again"
_ONE_AGAIN: Final = re.compile(
    rf"""\b{_LEASE}\b[^.;!?]{{0,40}}?\b(?:do\snot|don['’]?t|never)\swant\s(?:one|another|it|that)\b
    |\b{_LEASE}\b[^.;!?]{{0,40}}?\bvill\s(?:inte|aldrig)\sha\s(?:ett|något|nåt|det)\s(?:till|igen|mer|nytt)\b
    |(?<!står\s)(?<!are\s)(?<!['’]re\s)\b(?:without|utan)\s{DET}{_LEASE}{ANY_END}""",
    re.IGNORECASE | re.VERBOSE,
)
_LAB_WORD: Final = re.compile(r"lab|bench|bänk|hood|dragskåp", re.IGNORECASE)
# "only an office", and not "we only have an office"
_ONLY_OFFICE: Final = re.compile(
    rf"""(?<!have\s)(?<!has\s)(?<!got\s)(?<!har\s)\b(?:only|just|nothing\s(?:but|more\sthan)|bara|endast
    |enbart)\s(?:(?:want|need|require|looking\sfor|after)\s)?
    (?:(?:an?|en|ett|some|några|two|three|four|five|två|tre|fyra|fem|\d+|small
    |litet)\s){{0,2}}{_OFFICE}{END}|\b{_OFFICE}\s(?:only|bara|endast|enbart)(?=\s?(?:[.,;!?]|$))""",
    re.IGNORECASE | re.VERBOSE,
)
_NO_LAB_WORK: Final = re.compile(
    r"\b(?:do|does|plan|doing)\s(?:no|not\sdo\sany)\slab(?:oratory)?[\s-]?work\b"
    r"|\bgör\s(?:vi\s)?inget\slabb(?:arbete|jobb)\b|\bvi\slabbar\s(?:inte|aldrig)\b",
    re.IGNORECASE,
)
_SHARED_REFUSED: Final = refusal_of_mere(_SHARED, r"\b")
# "we refuse to share", and not "we do not share our data"
_SHARING_REFUSED: Final = re.compile(
    rf"""{BEFORE}{_SHARING}(?:{END}|\s(?:with|med)\s{_COMPANY}\b|\s{DET}{_SPACE}\b)
    |{AT_NOT}(?:\bn['’]?t|{NOT}|\binte)\s(?:(?!mind\b|only\b|just\b|bara\b)[\w-]+\s)?{_SHARING}(?:{END}
    |\s(?:with|med)\s{_COMPANY}\b|\s{DET}{_SPACE}\b)
    |\b(?:must|need\sto|have\sto|has\sto|want\sto)\sbe\salone\sin\s|\b(?:måste|vill
    |behöver)\s(?:få\s)?vara\sensamma\si\s
    |\b(?:no|inga|inget)\s(?:other|andra|annat)\s(?:compan(?:y|ies)|firms?|tenants?|people|bolag|företag
    |hyresgäster)\s(?:in|i)\s(?:the\s|our\s)?(?:same\s|samma\s)?{_SPACE}{END}
    |\b(?:forbids?|förbjuder|prohibits?|does\snot\sallow|tillåter\sinte)\s(?:\w+\s)?(?:(?:to|from
    |att)\s)?(?:sit(?:ting)?|shar(?:e|ing)|sitta|dela)\b
    |\bdelar\s(?:(?:vi|jag)\s)?(?:inte|ej|aldrig)\s(?:med\s{_COMPANY}|{DET}{_SPACE})\b
    |\bsharing(?:\s{DET}{_SPACE})?(?:\swith\s{_COMPANY})?\s(?:is|would\sbe)\s{REFUSING}
    |\bdela(?:\s{DET}{_SPACE})?\s(?:är|vore)\s{REFUSING}
    |\b(?:for|to)\s(?:the\scompany|ourselves|us)\salone\b|\ball\sto\sourselves\b|\b(?:labb|lokal|kontor
    |rum)\sför\soss\s(?:själva|ensamma)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_ROOMS_REFUSED: Final = refusal_of_mere(_ROOMS, END)
_RENT_REFUSED: Final = re.compile(
    rf"""{BEFORE}{_RENT}{END}|\b(?:att\s)?hyra\s{DET}{_ROOMS}\s(?:är|blir)\s{REFUSING}
    |\b(?:we|I)\snever\srent\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "premises enough", "lokaler har vi så det räcker"
_ENOUGH: Final = re.compile(
    r"""(?<!not\s)(?<!find\s)\b(?:premises|rooms?|office\sspace)\s(?:enough|in\splenty|to\sspare
    |in\sabundance)\b(?!\sfor\s(?:a|an|our|\d|two|three|four|five|six|seven|eight|nine|ten|all)\b)
    |\b(?:premises|rooms?)\s(?:we(?:['’]ve|\shave)\s(?:got\s)?)(?:already|in\splenty|enough|to\sspare
    |galore)\b
    |(?<!n't\s)(?<!n’t\s)(?<!not\s)(?<!never\s)\b(?:have|got|own
    |['’]ve)\s(?:(?!not\b)[\w-]+\s){0,2}?(?:enough|plenty\sof|sufficient|more)\s(?:premises
    |rooms)\b(?!\sfor\b)
    |\b(?:have|got|['’]ve)\s(?:got\s)?all\sthe\s(?:premises|rooms?|space)\swe\sneed\b
    |\b(?:lokal(?:er)?|rum)\s(?:har\svi|finns(?:\sdet)?)\s(?:redan\s)?(?:så\s(?:vi|det)\s(?:klarar|räcker)
    |fler\sän|gott\som|nog\b|tillräckligt|i\söverflöd|så\satt\sdet\sräcker)
    |\bhar\s(?:vi|jag)\s(?:(?:redan|i|på)\s(?:[\w-]+\s)?)?så\sdet\sräcker\b
    |\b(?:har|äger)\s(?:(?:vi|redan)\s){0,2}(?:gott\som|tillräckligt\smed|nog\smed|fler)\s(?:lokaler
    |rum)\b|\b(?:har|äger)\s(?:vi\s)?(?:redan\s)?(?:lokaler|rum)\sså\sdet\sräcker""",
    re.IGNORECASE | re.VERBOSE,
)
_WANTS_NONE: Final = re.compile(
    r"""\b(?:no\spremises|no\srooms|inga\slokaler)\s(?:and|nor|och)\s(?:we\s)?(?:want|need|seek|vill\sha
    |behöver)\s(?:none|inga)\b
    |\b(?:premises|rooms)\b[^.;!?]{0,30}\bwant\snone\b|\b(?:premises|rooms|housing)\s(?:are|is
    |have\sbeen)\s(?:already\s)?(?:sorted|solved|taken\scare\sof|settled)\b|\b(?:happily|well)\shoused\b
    |\b(?:lokalfrågan|lokalerna)\sär\s(?:redan\s)?(?:löst|ordnad|ordnade|klar)\b
    |\b(?:do\snot|don['’]?t|not)\s(?:want|going|wish|intend|plan)\sto\smove\sin(?:\sto)?\sanywhere\b
    |\b(?:ska|vill|tänker)\s(?:inte|ej)\sflytta\sin\s(?:någonstans|nånstans)\b
    |\binga\slokaler\s(?:ska|vill|behöver)\s(?:vi|jag)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def refused_premises(text: str) -> frozenset[Refused]:
    """Return what kinds of premises a text says not to be wanted; a question refuses none."""
    refused = {kind for kind, pattern in _PATTERNS.items() if _is_told(pattern, text)}
    if _is_told(_SHARED_REFUSED, text) or _is_told(_SHARING_REFUSED, text):
        refused |= {"sharing", "membership"}
    if _is_told(_COWORKING_REFUSED, text) or _is_told(_NO_CLUB, text):
        refused |= {"co-working", "membership"}
    if _is_told(_SERVICES_REFUSED, text):
        refused.add("services")
    if _is_told(_ONE_AGAIN, text):
        refused.add("lease")
    is_office = _is_told(_ONLY_OFFICE, text) and not _LAB_WORD.search(text)
    if is_office or _is_told(_WITHOUT_LAB, text) or _is_told(_NO_LAB_WORK, text):
        refused.add("lab")
    if {"lab", "office"} <= refused:
        refused.add("premises")
    if any(_is_told(pattern, text) for pattern in (_ROOMS_REFUSED, _ENOUGH, _WANTS_NONE)):
        refused.add("premises")
    elif _is_told(_RENT_REFUSED, text):
        refused.add("lease")
    return frozenset(refused)


def _is_told(sentences: SaidOf | re.Pattern[str], text: str) -> bool:
    return any(refusals((sentences,), text, of_work=False))
