"""Who leads a project, as a text tells it: care, a university or an association, or a company."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.care_words import CARE, names_care
from knowledge_base.matching.contraction import N_T
from knowledge_base.matching.country import ABROAD, FOREIGN, PEOPLES
from knowledge_base.matching.own_company import OWN_COMPANY
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span
from knowledge_base.matching.stated_applicant import EMPLOYEE, stated_applicants
from knowledge_base.matching.stated_history import CARE_ASKS, CARE_LEAD

COMPANY_LEAD: Final = "company-lead"  # what a project lacks that care, a university or an association leads

# Who leads
_NO_NAME: Final = alternatives(
    """and, or, och, eller, we, vi, us, oss, not, inte, no, neither, nor, ingen, inget, inga, if, unless,
    whether, that, which, when, where, perhaps, maybe, om, ifall, att, som, när, där, kanske, varken, any,
    some, another, någon, något, annan, annat, without, utan, least, minst, every, each, varje, is, are,
    är, has, har, other, andra, must, must a, should, can, kan, måste"""
)
_SUCH: Final = rf"(?:(?!{_NO_NAME}\b)[\w&’'-]+\s){{0,2}}?"
_ARTICLE: Final = (
    r"(?:(?:the|an?|one\sof\s(?:the|them|our)|our|this|that|one|en|ett|den|det|vår|vårt|ett\sav|en\sav)\s)?"
)
_IN: Final = (
    r"(?:\s(?:in|at|i|på|vid|of|run\sby|from|från)\s(?-i:[A-ZÅÄÖ])[\w:’'-]*(?:\s(?-i:[A-ZÅÄÖ])[\w-]+)?)?"
)
_SCHOOL: Final = (
    r"(?:universit(?:y|ies)|(?:research\s)?institutes?|college|academics|(?:(?:patient"
    r"|research)\s)?organi[sz]ation"
    r"|(?:patients?['’]?s?['’]?\s)?association|research\sgroup|foundation"
    r"|universitet(?:et)?|högskola(?:n)?|\w*institut(?:et)?|lärosäte(?:t)?|forskargrupp(?:en)?"
    r"|\w*förening(?:en)?|\w*förbundet"
    r"|stiftelse(?:n)?|(?-i:KTH|KI|RISE|GIH|Chalmers))(?!\w)"
)
_FIRM: Final = (
    r"(?:company|firm|SME|start-?up|manufacturer|maker|partner|bolag(?:et)?|företag(?:et)?|partner(?:n)?)"
)
_WE: Final = (
    r"(?:(?:we|I|vi|jag)(?![\w-]|['’]s)"
    r"|(?:our|my|the|vårt|mitt|det)\s(?:(?:own|small|little|eget|egna|lilla|svenska|swedish)\s){0,2}"
    r"(?:company|firm|AB|aktiebolag|start-?up|CRO|bolag|företag)(?!\w)|(?:bolaget|företaget)"
    rf"|(?:(?:the|de)\s)?(?:{PEOPLES}|(?-i:Finns))|{_ARTICLE}(?:{FOREIGN}|{ABROAD})\s(?:\w+\s)?{_FIRM}"
    rf"|{_ARTICLE}{_FIRM}\s(?:in|i|from|från)\s{ABROAD})"
)
CARE_NAME: Final = rf"{_ARTICLE}{_SUCH}{CARE}(?:\s(?-i:[A-ZÅÄÖ])\w+)?{_IN}"
_OTHER_NAME: Final = rf"{_ARTICLE}{_SUCH}{_SCHOOL}(?:\s(?:for|of|för|av)\s\w+)?{_IN}"

# What leading is called
_WHICH: Final = r"(?:(?:the|this|our|any|whole|entire|own|hela|något|vårt?)\s){0,3}"
_PROJECT: Final = (
    r"(?:project|application|consortium|introduction|implementation|rollout|roll-out|proposal"
    r"|\w*projekt(?:et)?|ansökan|konsortiet|införande(?:t)?)"
)
# A hospital that "runs everything" may do so on paper; one that coordinates it leads
_UNDERTAKING: Final = rf"{_WHICH}{_PROJECT}(?!\w)"
_OBJECT: Final = rf"{_WHICH}(?:{_PROJECT}|thing|work|it|everything|arbetet|alltihop|det\shela|allt|det)(?!\w)"
ROLE: Final = (
    r"(?:(?:project|main|lead|formal|sole|överordnad|formell)\s)?(?:coordinator|co-?ordinating\sparty"
    r"|leader|lead|applicant"
    r"|(?:project\s)?owner|lead\spartner|projektägare|projektledare|koordinator|samordnare|huvudsökande"
    r"|sökande"
    r"|huvudpart|koordinerande\spart|projektansvarig)(?!\w|\s(?:for\sthe|of\sthe|för\sden)\s(?:clinical"
    r"|kliniska))"
)
_ENDS: Final = (
    r"(?=\s?(?:[.,;:!?()–]|$)|\s(?:and|but|while|with|plus|as|together|because|so|since|then|here|och|men"
    r"|medan|med|då|här|eftersom"
    r"|tillsammans|som|for\sus|åt\soss|on\spaper|på\spappret)\b)"
)
_BE: Final = (
    r"(?:is|be|are|becomes?|['’]re|['’]m|acts?\sas|serves?\sas|stands?\sas|goes\sin\sas|är|vara|blir|bli"
    r"|står\ssom|stå\ssom|agerar|fungerar\ssom|går\sin\ssom)"
)
_AND: Final = r"(?:\s(?:and|och)\s[\w]+)?"
LEADS: Final = rf"""(?:(?:leads?|coordinates?|leder|leda|koordinerar?|samordnar?)(?:\s{_OBJECT}|{_ENDS})
    |(?:runs?|steers?|manages?|drives?|owns?|directs?|heads?(?:\sup)?|driver|driva|styra?|äger|äga
    |sköter|sköta){_AND}\s{_UNDERTAKING}
    |takes?\s(?:on\s)?(?:the\s)?(?:project\s|overall\s)?(?:lead(?:ership)?|helm|wheel|reins|charge
    |ownership|coordination|responsibility){_ENDS}
    |(?:take|takes)\s(?:on\s)?(?:the\s)?(?:ownership|charge|lead|coordination)\s(?:of|in)\s{_OBJECT}
    |{_BE}\s(?:(?:the|an?|our|also|then|då|också|alltså)\s){{0,2}}{ROLE}|{_BE}\sin\scharge{_ENDS}
    |(?:holds?|keeps?)\s(?:the\s)?(?:reins|pen|baton){_ENDS}
    |(?:signs?|writes?|submits?|files?){_AND}\sthe\sapplication|(?:does
    |do)\s(?:all\s)?(?:of\s)?the\s(?:coordinating|coordination)
    |(?:håller|hålla)\s(?:i|ihop)\s(?:{_OBJECT}|rodret|taktpinnen|trådarna|pennan|spakarna|tyglarna)
    |(?:tar|ta)\s(?:på\ssig\s)?(?:ledningen|rodret|ägarskapet|taktpinnen|samordningen|koordineringen
    |projektledningen|huvudansvaret
    |(?:det\s)?(?:fulla\s)?ansvaret\sför\s{_OBJECT})
    |(?:står|stå)\sför\s(?:ansökan|koordineringen|samordningen|projektledningen|ledningen)
    |(?:söker|skriver|lämnar\sin|skickar\sin)\s(?:ansökan|och\s(?:håller\sihop|leder|driver)\sprojektet)
    |ansvarar?(?:\sför\s{_OBJECT}|{_ENDS})|drar(?:\s(?:i\s)?{_UNDERTAKING}|(?=\s?(?:[.;!?]|$))))"""
_WILL: Final = alternatives(
    """would, will, shall, should, wants to, want to, would like to, is to, are to, is going to, has
    agreed to, have agreed to, agreed to, agrees to, is willing to, are willing to, is happy to, is ready
    to, is prepared to, offers to, has offered to, is glad to, gladly, happily, also, then, itself,
    themselves, intends to, intend to, plans to, plan to, has promised to, promised to, prefers to, prefer
    to, says it will, says it wants to, says they will, must, has to, have to, says that it will, ska,
    skall, vill, kommer att, skulle, tänker, gärna, har lovat att, har lovat, lovar att, går med på att,
    erbjuder sig att, har erbjudit sig att, har tackat ja till att, säger att den, säger att de, själv,
    själva, självt, också, då, måste, behöver, får, in that case, i så fall"""
)
_GAP: Final = (
    rf"(?:\s\([^()]{{1,40}}\)|,)?(?:\s(?:which|that|who|som))?(?:\s{_WILL}){{0,3}}(?:\s|(?=['’]re\s|['’]m\s))"
)
_ROLE_IS: Final = (
    r"(?:(?:project|main|lead)\s)?(?:coordinator|lead|leader|applicant|project\sowner|lead\spartner"
    r"|projektägare|projektledare"
    r"|koordinator|samordnare|(?:huvud)?sökande)\s?(?::|=|is|will\sbe|would\sbe|shall\sbe|är|blir"
    r"|ska\svara|skulle\svara)\s"
)
_LED_BY: Final = (
    r"(?:(?:led|coordinated)\sby|under\sthe\s(?:lead|leadership)\sof|under\sledning\sav|(?:leds"
    r"|koordineras|samordnas)\sav"
    r"|(?:project|projekt(?:et)?|application|ansökan|consortium)\s(?:that\sis\s|is\s|would\sbe\s|will\sbe\s)?"
    r"(?:run|owned|headed|managed|driven|drivs|ägs|styrs)\s(?:by|av))\s"
)
_WITH_ROLE: Final = rf"\s(?:as|som|in\sthe\srole\sof)\s(?:the\s|our\s|an?\s)?{ROLE}"


def _leads(name: str) -> re.Pattern[str]:
    """That somebody leads: told of them, of the role, or of the project."""
    return re.compile(
        rf"""\b{name}{_GAP}{LEADS}|\b{_ROLE_IS}{name}|\b{_LED_BY}{name}
        |\b(?:with|med|have|has|ha)\s{name}{_WITH_ROLE}""",
        re.IGNORECASE | re.VERBOSE,
    )


CARE_LEADS: Final = _leads(CARE_NAME)
OTHER_LEADS: Final = _leads(_OTHER_NAME)
# As with care: a plain search spares most texts the pattern
_SCHOOL_SIGNS: Final = re.compile(
    alternatives(
        """universit, institut, college, academics, organisation, organization, association, research group,
        foundation, högskola, lärosäte, forskargrupp, förening, förbundet, stiftelse, kth, ki, rise, gih,
        chalmers"""
    )
)
# "projektet ska vi leda själva", "införandet håller bolaget i"
_LEAD_IT: Final = alternatives(
    """leda, leder, driva, driver, samordna, samordnar, koordinera, koordinerar, äga, äger, styra, styr,
    hålla i, håller i, ta hand om, tar hand om, ansvara för, ansvarar för, stå för, står för"""
)
_INVERTED: Final = (
    r"(?:\w*projektet|ansökan|införandet|det\shela|alltihop)\s(?:(?:ska|skall|vill|tänker|kommer|får"
    r"|måste|kan|bör)\s"
    rf"(?:vi|jag|bolaget|företaget)\s(?:att\s)?(?:\w+\s)?{_LEAD_IT}"
    rf"|{_LEAD_IT}\s(?:vi|jag|bolaget|företaget)(?:\ssjälva?|\si)?)\b"
)
COMPANY_LEADS: Final = re.compile(rf"{_leads(_WE).pattern}|\b{_INVERTED}", re.IGNORECASE | re.VERBOSE)
# "Municipality of Kil, elderly care. We would lead it."
_CARE_BEGINS: Final = re.compile(rf"\W*(?!(?:an?|the|one|en|ett)\s){CARE_NAME}\s?[,:(–-]", re.IGNORECASE)
# Not told as a fact: "if the hospital leads", "must a university lead?", "a clinic led the last project"
_SUPPOSED: Final = re.compile(
    rf"""(?:\b(?:if|unless|whether|when|until|that|requires?|required|demands?|must|neither|nor|not|no
    |never|nobody|instead\sof|rather\sthan
    |wish|hope|maybe|perhaps|previous|earlier|last|former|another|why|today|currently
    |i\s?dag|om|ifall|huruvida|tills|kräver
    |kravet|måste|inte|ingen|inget
    |inga|aldrig|varken|i\sstället\sför|hellre\sän|kanske|tidigare|förra|annat|varför|hoppas|i\sfjol)\b
    |{N_T})[^.,;:!?]*$""",
    re.IGNORECASE | re.VERBOSE,
)
# "Must a hospital lead?", and not "Is there a grant where the hospital leads?"
ASKS: Final = re.compile(
    r"""^\W*(?:(?:and|but|och|men|so|så)\s)?(?:do|does|did|can|could|may|must|should|shall|will|would
    |is(?!\sthere)|are(?!\sthere)|has|have|why
    |how|who|whose|kan|får|måste|ska|bör|är|behöver|har|varför|hur|vem|vilka)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "we lead" of a group, a market or a study that was, or of what care does by hand today
_OF_ELSE: Final = re.compile(
    r"\b(?:market|marknaden|world|världen|team|shift\w*|class|study\sof|in\sthe\s(?:last|previous)"
    r"|förra\sprojektet|today|i\s?dag|currently|by\shand|för\shand|manually|manuellt|på\spapper"
    r"|(?:it|everything|all|work)\son\spaper)\b",
    re.IGNORECASE,
)


def stated_leads(text: str) -> Iterator[Span]:
    """Go through who leads; the field is "lacking", the value what leads it not: care, or a company."""
    care = list(_told(text, CARE_LEADS)) if names_care(text) else []
    others = list(_told(text, OTHER_LEADS)) if _SCHOOL_SIGNS.search(text.lower()) else []
    companies = () if _is_care(text) else tuple(_told(text, COMPANY_LEADS))
    for match in (*care, *others):
        yield Span("lacking", match.start(), match.end(), COMPANY_LEAD)
    if not care:
        for match in (*others, *companies):
            yield Span("lacking", match.start(), match.end(), CARE_LEAD)


def _is_care(text: str) -> bool:
    """Whether care itself asks, so that its "we lead" is what is wanted."""
    is_post = EMPLOYEE.search(text) and not OWN_COMPANY.search(text)
    is_public = any(span.value == "public" for span in stated_applicants(text))
    return bool(is_post or is_public or CARE_ASKS.search(text) or _CARE_BEGINS.match(text))


def _told(text: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    for match in pattern.finditer(text):
        begin, stop = sentence_bounds(text, *match.span())
        is_question = text[stop : stop + 1] == "?" and ASKS.search(text[begin : match.end()])
        is_supposed = _SUPPOSED.search(text[begin : match.start()])
        if not (is_question or is_supposed or _OF_ELSE.search(text, match.start(), stop)):
            yield match
