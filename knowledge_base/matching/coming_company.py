"""Whether who asks has no company yet: "bildar gärna bolag", "the firm isn't registered"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.asked_sentence import is_asked
from knowledge_base.matching.contraction import AT_NOT, N_T
from knowledge_base.matching.own_company import COMPANY_OF_OTHERS, tells_of_company
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span

_EN: Final = (
    r"(?:company|companies|firm|business|start-?up|spin-?(?:off|out)|corporation|enterprise|limited\scompany"
    r"|limited|ltd"
    r"|AB|aktiebolag|enskild\sfirma|legal\sentity)"
)
_SV: Final = (
    r"(?:bolag(?:et)?|företag(?:et)?|firman?|aktiebolag(?:et)?|AB(?:[:'’]?t)?|start-?up(?:bolag)?"
    r"|enskild\sfirma|avknoppning"
    r"|organisationsnummer|org\.?\s?-?nr)"
)
_AN: Final = (
    r"(?:(?:an?|any|my|our|the|own|new|little|small|proper|real|actual|registered|swedish|of)\s){0,4}"
)
_ETT: Final = (
    r"(?:(?:ett|en|något|nåt|någon|nån|eget|egen|mitt|vårt|riktigt|litet|svenskt|registrerat)\s){0,3}"
)
_ENDS: Final = (
    r"(?=\s?(?:[.,;:!?)–-]|$)|\s(?:yet|so\sfar|as\syet|of\s(?:my|our)\sown|to\smy\sname|behind\s(?:me|us|it)"
    r"|at\sall|and|but|just|or|though|at\spresent"
    r"|at\sthe\smoment|today|now|än|ännu|alls|bakom\s(?:mig|oss)|ännu\sså\slänge|i\sryggen|i\sdag|idag"
    r"|i\snuläget|just\snu|och|men|eller|fast|bara)\b)"
)
_LACKS: Final = (
    rf"(?:(?:has|have|had|own|runs?|possess)(?:\snot|{N_T})(?:\s(?:yet|got))?"
    rf"|(?:do|does)(?:\snot|{N_T})\s(?:yet\s|actually\s)?"
    r"(?:have|own|run|possess)|lacks?|lacking|without)"
)
_BE_NOT: Final = (
    r"(?:is\snot|has\snot\sbeen|hasn['’]?t\sbeen|isn['’]?t|not|is\syet\sto\sbe|yet\sto\sbe|still\sto\sbe"
    r"|is\sstill\sto\sbe|is\sto\sbe|will\sbe|shall\sbe|to\sbe|is\sabout\sto\sbe"
    r"|is\sgoing\sto\sbe|is\sbeing|being)"
)
_SEASON: Final = (
    r"(?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october"
    r"|november|december|the\s)"
)
_MADE: Final = r"(?:formed|founded|registered|started|set\sup|incorporated|created|established|opened|born)"
# "no firm, no customers", "haven't got a company", "company not formed", not "no company has a test like it"
HAS_NONE: Final = re.compile(
    rf"""(?<!-)\bno\s(?:proper\s|real\s|registered\s|own\s)?{_EN}{_ENDS}(?!\s(?:and|or
        |but)\s(?:no\s)?\w+\s(?:has|have|can|could|does|makes?|sells?|offers?)\b)
    |{AT_NOT}{_LACKS}\s(?:yet\s)?{_AN}{_EN}{_ENDS}
    |(?:^|[.,;:!?(–-]\s?|\b(?:my|our|the|a)\s(?:\w+\s)?){_EN},?\s(?:itself\s)?{_BE_NOT}\s(?:yet\s|officially\s
        |formally\s|actually\s|only\s|still\s){{0,2}}{_MADE}
    (?!\s(?:in\s(?!{_SEASON})|with|by|for|as|abroad)\b)
    |(?:^|[.,;:!?(–-]\s?|\b(?:my|our|the|a)\s){_EN}\s(?:is\s)?(?:still\s)?(?:pending
        |in\sthe\smaking|(?:on\s(?:its|the)\s|under\s?)way|coming(?:\ssoon)?|planned|the\snext\sstep
        |next\son\s(?:the|my|our)\slist)(?=\s?(?:[.,;:!?)]|$)|\s(?:but|and)\b)
    |\b(?:ingen|inget|inte\s(?:något|nåt|någon|nån|ett)|utan|ej|saknar|saknas)\s(?:eget\s|egen\s|riktigt\s
        |registrerat\s|något\s|nåt\s|formellt\s){{0,2}}{_SV}{_ENDS}
    |(?:^|[.,;:!?(–-]\s?|\b(?:något|nåt|eget|och|men|ett)\s){_SV}\s(?:saknas
        |finns\s(?:inte|ej|ännu\s(?:inte|ej)|inget)|existerar\s(?:inte|ej))\b(?!\s(?:i|på|inom)\b)
    |\b{_SV}\s(?:är|har|blir)\s(?:ännu\s|fortfarande\s)?(?:inte|ej|o)\s?(?:ännu\s
        |än\s)?(?:bildat|registrerat|startat|grundat|igång|klart\shos\sbolagsverket
        |hunnit\sbildas)[st]?\b(?!\s(?:för|i|hos(?!\sbolagsverket)|som|av|med)\b)
    |\b(?:har|äger|driver)\s(?:ännu\s)?(?:inte|ej)\s(?:än\s|ännu\s)?{_ETT}{_SV}{_ENDS}""",
    re.IGNORECASE | re.VERBOSE,
)
_EN_WILL: Final = (
    rf"(?:(?:will|shall|['’]ll|['’]d|would|could|might|may|can|must|going\sto|about\sto|want(?:ing)?\sto"
    rf"|wish\sto|plan(?:ning)?\s(?:to|on)|hop(?:e|ing)\sto|intend(?:ing)?\sto|mean\sto"
    rf"|happy\sto|glad\sto|willing\sto|ready\sto|prepared\sto|like\sto|love\sto|think(?:ing)?\s(?:of|about)"
    rf"|consider(?:ing)?|dream(?:ing)?\sof|(?:\bnot|{N_T})\smind|fine\swith|open\sto"
    r"|should|have\sto|need\sto|step\sis(?:\sto)?|step\sfor\s(?:me|us)\sis(?:\sto)?)\s(?:(?:gladly|happily"
    r"|then|soon|just|also|perhaps|probably|even|of\scourse)\s)?"
    r"(?:start(?:ing)?(?:\sup)?|found(?:ing)?|form(?:ing)?|set(?:ting)?\sup|register(?:ing)?|open(?:ing)?"
    r"|incorporat(?:e|ing)|launch(?:ing)?|creat(?:e|ing)|establish(?:ing)?))"
)
# After a company that will be started, and not "a company app", "a company in Oslo"
_EN_ENDS: Final = (
    r"(?=\s?(?:[.,;:!?)–-](?![\w-])|$)"
    r"|\s(?:in\s(?:spring|summer|autumn|the\s|order\s)|to\s(?!many\b)|of\s(?:my|our)\sown|out\sof|based\son"
    r"|if|when|once|as|with|for|around|about|on|from|at|by|before|after|until|during|next|this|later|soon"
    r"|then|now|first|too|also|and|or|but|so|because|which|that|where|myself|ourselves|together|anyway"
    r"|eventually"
    r"|instead|someday|one\sday|some\sday|straight|right|here|though"
    r"|called|making|selling|offering|developing|building|working|doing|dedicated|speciali[sz]\w+"
    r"|focus\w+)\b)"
)
_SOMETHING: Final = r"(?:something\s(?:of\smy\sown|of\sour\sown|myself)|my\sown|one|one\sup)"
_SV_WILL: Final = (
    r"(?:ska|skall|vill|tänker|kan|kunde|skulle|får|måste|planerar(?:\satt)?|hoppas|funderar\spå(?:\satt)?"
    r"|(?:kan|kunde)\stänka\s(?:mig|oss)(?:\satt)?|redo\satt|beredd\satt|beredda\satt"
    r"|kommer(?:\satt)?|gärna|öppen\sför(?:\satt)?|är\spå\sväg\satt|på\sgång\satt|drömmer\som(?:\satt)?)"
)
_SV_START: Final = r"(?:starta|bilda|grunda|registrera|dra\sigång|öppna|skaffa|sätta\supp|ordna|fixa)"
_SV_STARTS: Final = r"(?:startar|bildar|grundar|registrerar|drar\sigång|öppnar|skaffar)"
_WHEN: Final = (
    r"(?:gärna|om|när|så\sfort|så\ssnart|ifall|först|sen|senare|annars|i\sså\sfall|direkt|genast|efter"
    r"|till\s(?:våren|sommaren|hösten|vintern|nyår|årsskiftet)"
    r"|i\s(?:vår|sommar|höst|vinter|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober"
    r"|november|december)|nästa\s(?:år|vår|höst|månad|vecka))"
)
# "would start one if …", "happy to start something of my own", "startar gärna aktiebolag om det krävs"
WILL_HAVE: Final = re.compile(
    rf"""(?:\b|(?=['’]|n['’]t)){_EN_WILL}\s(?:{_AN}{_EN}|{_SOMETHING}){_EN_ENDS}
    |\b(?:will|['’]ll|would|could|gladly|happy\sto)\s(?:set|start)\s(?:one|something|a\s{_EN})\sup\b
    |\b(?:forming|founding|starting|opening|registering|setting\sup)\s(?:an?|my\sown|our\sown
    |the)\s{_AN}{_EN}\s(?:as\ssoon\sas|when|if|once|after|in|next|this)\b(?!\s(?:germany|denmark|norway
    |finland|the\sUS|usa))
    |\b(?:my|our|an?|the)\s{_AN}{_EN}\s(?:will|shall|is\sgoing\sto)\s(?:be\s{_MADE}|come\sinto\sbeing|start
    |follow)\b(?!\s(?:with|by|a|the|our|to|in\s(?!{_SEASON}))\b)
    |\b(?:is\sgoing\sto|will|shall|to)\s(?:be|become|turn\sinto)\san?\s{_AN}{_EN}(?=\s?(?:[.,;:!?)]|$)|\s
    (?:in|this|next|one|some|after|when|soon|later|of\s(?:my|our))\b)
    |\b{_SV_WILL}\s(?:(?:jag|vi|väl|nog|då|sen|snart|själv|också|ändå|kanske|absolut|gärna|att)\s
    ){{0,3}}{_SV_START}\s(?:{_ETT}{_SV}|eget|nåt\seget|något\seget|ett(?=\s?(?:[.,;!?]|$)))(?!\w|-|\s
    (?:kontor|labb?|utomlands|i\s(?:tyskland|danmark|norge|finland|usa))\b)
    |\b{_SV_STARTS}\s(?:(?:jag|vi|gärna|då|sen|snart|själv|nog|absolut|annars|i\sså\sfall)\s
    ){{0,3}}(?:{_ETT}{_SV}|eget|nåt\seget|något\seget)(?:\s\w+){{0,2}}?\s{_WHEN}\b
    |\b{_SV_STARTS}\s(?:jag\s|vi\s)?(?:gärna|annars|i\sså\sfall|snart)\s(?:{_ETT}{_SV}|eget|nåt\seget|något\s
    eget)(?!\w)
    |\b{_SV}\s(?:som\s)?(?:vi\s|jag\s)?{_SV_STARTS}\s(?:vi\s|jag\s)?(?:nog\s|då\s)?{_WHEN}\b
    |\b(?:ska|skall|kommer\satt)\s(?:\w+\s)?bli\s(?:till\s)?{_ETT}{_SV}(?!\w)|\bblir\s{_ETT}{_SV}\s{_WHEN}\b
    |\b(?:eget\s)?(?:bolag|företag|firma|aktiebolag)\s(?:kan|kunde)\s(?:jag|vi)\s(?:\w+\s)?(?:tänka\s(?:mig
    |oss)|starta|bilda)\b
    |\b{_SV}\s(?:är\s)?(?:på\s(?:gång|väg)|under\s(?:bildande|uppstart|registrering))\b|\b(?:bolag|företag
    |AB|aktiebolag)\s(?:till\s|nästa\s|i\s)(?:våren|hösten|sommaren|vår|höst|år|sommar
    |månad)(?=\s?(?:[.,;:!?)]|$))
    |\bföretagartankar\b|\bstarta[-\s]eget[-\s]tankar\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "pappren är inskickade till Bolagsverket", "we still wait for our organisation number"
IN_REGISTER: Final = re.compile(
    r"""\bbolagsverket\shar\s(?:ännu\s|fortfarande\s)?(?:inte|ej)\b|\b(?:ligger|är\sinskickad\w*|inskickade
        |inlämnad\w*|skickat\sin\s\w+|väntar)\s(?:nu\s|fortfarande\s)?(?:hos|till|på)\sbolagsverket\b
    |\b(?:väntar|inväntar)\s(?:fortfarande\s|ännu\s)?(?:på\s)?(?:vårt\s|mitt\s
        |ett\s)?(?:org\.?\s?-?(?:nr|nummer)|organisationsnummer|registreringsbevis\w*)
    |\b(?:await|wait)(?:s|ing)?\s(?:for\s)?(?:our\s|my\s|an?\s|the\s)?(?:org(?:ani[sz]ation)?\.?\s(?:number
        |no)|registration\snumber|bolagsverket|companies\s(?:registration\soffice|house))
    |\b(?:bolagsverket|(?:swedish\s)?companies\sregistration\soffice)\s(?:has(?:n['’]?t|\snot)|is\sstill
        |still\shas)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_WE_ARE: Final = re.compile(r"\b(?:(?:we|I)(?:['’](?:re|m)|\sare|\sam)|(?:vi|jag)\sär)\b", re.IGNORECASE)
# "grants that need no company", "with a start-up"
_DEMANDS: Final = re.compile(
    r"\b(?:requir\w*|need\w*|demand\w*|for|kräv\w*|behöv\w*|besides|instead\sof|knows?|found|with|from|hos"
    r"|känner)\s(?:\w+\s)?$",
    re.IGNORECASE,
)


def coming_companies(text: str) -> Iterator[Span]:
    """Go through what says that there is no company yet; nothing where one is told of."""
    found = [match for pattern in (HAS_NONE, WILL_HAVE, IN_REGISTER) for match in pattern.finditer(text)]
    if not found or tells_of_company(_without(text, found)):
        return
    for match in found:
        begin, _ = sentence_bounds(text, *match.span())
        before = text[begin : match.start()]
        is_of_others = COMPANY_OF_OTHERS.search(before) and not _WE_ARE.search(before)
        if not (is_asked(text, *match.span()) or is_of_others or _DEMANDS.search(before)):
            yield Span("form", match.start(), match.end(), "none")


def _without(text: str, found: list[re.Match[str]]) -> str:
    """The text less what was found in it, for "my limited company will be set up" is no company."""
    for match in found:
        text = f"{text[: match.start()]}{';' * len(match[0])}{text[match.end() :]}"
    return text
