"""Care that leaves the lead to others, or takes no part in a project at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.care_words import CARE, names_care
from knowledge_base.matching.company_words import US
from knowledge_base.matching.contraction import N_T
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span
from knowledge_base.matching.stated_history import CARE_LEAD
from knowledge_base.matching.stated_lead import ASKS, CARE_NAME, LEADS, ROLE

_NOT: Final = rf"(?:\b(?:not|never|inte|aldrig|ej)\b|{N_T})"
_HOW: Final = (
    r"(?:(?:absolut|tyvärr|själv[at]?|gärna|verkligen|alls|ännu|definitivt|at\sall|really|simply)\s){0,2}"
)
_LEAD: Final = (
    r"(?:lead|coordinate|run|head|steer|manage|apply|sign|be\s(?:the\s)?(?:coordinator|applicant"
    r"|project\sowner)|leda|samordna|koordinera|driva|söka|äga\sprojektet|hålla\si)"
)
_LEADING: Final = r"(?:leading|coordinating|running|heading|applying)"
_DUTY: Final = alternatives(
    """lead, leadership, leading, coordination, coordinating, coordinatorship, administration, paperwork,
    project management, project lead, project ownership, coordinator role, project administration,
    reporting, ledning, ledningen, samordning, samordningen, koordinering, koordineringen, administration,
    administrationen, projektledning, projektledningen, projektägarskap, projektägarskapet, pappersarbete,
    pappersarbetet, pappren, ansökan, ansökningen, ledarrollen, huvudansvaret, rodret, taktpinnen,
    reins"""
)
_THE: Final = r"(?:(?:the|all|any|every|its|of|hela|allt|all|någon|något|både|both)\s){0,3}"
_DECLINES: Final = (
    r"(?:refus(?:es?|ed)(?:\sto\s(?:do|take(?:\son)?))?|declin(?:es?|ed)|avoids?|passes\son|says\sno\sto"
    r"|said\sno\sto|is\snot\sinterested\sin"
    r"|(?:wo|does|do|would|ca)n['’]?t\s(?:do|take(?:\son)?|want|handle|touch)|(?:will|does|do"
    r"|would)\snot\s(?:do|take(?:\son)?|want|handle|touch)"
    r"|vägrar(?:\s(?:att\s)?(?:ta(?:\spå\ssig)?|sköta|ha))?|avböjer|avböjde|undanber\ssig|avsäger\ssig"
    r"|slipper\s(?:helst\s|gärna\s)?|(?:vill|ska|får)\s(?:helst\s)?slippa"
    r"|(?:tackar|tackade|säger|sa|har\stackat|har\ssagt)\snej\still|orkar\sinte\smed|tar\sinte\spå\ssig"
    r"|vill\sinte\s(?:ha|ta|sköta)|rör\sinte)\s?"
)
_TO_US: Final = (
    r"(?:(?:to|with|for|on|up\sto|till|åt|på|hos)\s(?:us\b|our\b|the\scompany|oss\b|vårt?\b|bolaget"
    r"|företaget))"
)
_CLAUSE: Final = r"[^.;!?]{0,90}?"
_THEIR: Final = (
    r"(?:(?:from|for|on|från|för|på|av|hos)\s(?:their\s(?:side|part)|them|the\s(?:hospital|clinic|ward"
    r"|region)|deras\s(?:sida|del|håll)|dem|dom|sjukhuset\w*|klinik\w*|vården\w*|regionen\w*))"
)
# What is said of care, once it is named: "the clinic leaves the coordination to us"
_LEAVES_IT: Final = rf"""{_CLAUSE}(?:\b(?:leder|samordnar|koordinerar|leads?|coordinates?)\s{_HOW}(?:inte
        |aldrig|ej|not|never)\b
    |(?:\b(?:does|do|is|are|will)\s{_HOW}(?:not|never)
        |\b(?:does|do|is|are|wo){N_T})\s{_HOW}(?:going\sto\s)?(?:{LEADS}|(?:leading|coordinating)(?!\sto\b))
    |\b{_DECLINES}\s?{_THE}{_DUTY}\b
    |\b(?:leaves?|hands?|passes|pushes|gives?|lämnar|överlåter|skjuter|lägger|överlämnar)\s(?:over\s
        |över\s)?{_THE}(?:{_DUTY}|it\sall|everything|allt)\b[^.;!?]{{0,40}}?\b{_TO_US}
    |\b(?:wants?|expects?|asks?|insists?|says?|said|requires?|demands?|vill|kräver|säger|sagt|förutsätter
        |begär)\s(?:that\s|att\s)?{US}\s
    (?:(?:to|must|should|shall|has\sto|have\sto|will|ska|måste|får|bör)\s)?(?:{_LEAD}|sign|{LEADS}|stå\sför
        |står\sför|skriver?\sunder|ansvarar?|be\sresponsible|takes?\sthe\slead))"""
_BUT_WILL_NOT: Final = rf"""[^.;!?]{{0,140}}?\b(?:but|men|and|och)\b[^.;!?]{{0,40}}?\b(?:it|they|den|de|dom|he
    |she)\s(?:(?:will|can|would|could)\s(?:not|never)|(?:wo|ca|would){N_T}|(?:vill|kan|tänker
    |kommer)\s(?:inte|aldrig)(?:\satt)?)\s(?:\w+\s)?{LEADS}"""
_IN_ROLE: Final = rf"""\s(?:as|som)\s(?:the\s|a\s)?{ROLE},?\s(?:(?:går|vill|kan|tänker|accepterar
        |godtar)\s(?:vi|jag|bolaget)\s(?:\w+\s)?(?:inte|aldrig)
    |(?:är|blir)\s(?:uteslutet|inte\saktuellt|inget\sför\soss)|fungerar\sinte|funkar\sinte
    |(?:we\s(?:do\snot|don['’]?t|won['’]?t|will\snot|cannot|can['’]?t)\s(?:accept|want|agree|take))
    |(?:won['’]?t|will\snot)\s(?:do|work|happen)
    |(?:is|are)\s(?:out|ruled\sout|no\soption|not\san\soption|nothing\sfor\sus))"""
_IS_SPARED: Final = rf"""\s(?:slipper|får\sslippa|skulle\sslippa|is\sspared|need\snot|needn['’]?t
        |does\snot\shave\sto|doesn['’]?t\shave\sto|inte\sbehöver|inte\småste)\s(?:från\s|att\s)?
    (?:(?:stå\ssom|vara|being|be|bli)\s(?:the\s)?{ROLE}|{_LEAD}\b|{_LEADING})"""
LEFT: Final = re.compile(
    rf"""\b{CARE_NAME}(?:\b{_LEAVES_IT}|\b{_BUT_WILL_NOT}|{_IN_ROLE}|{_IS_SPARED})
    |{_NOT}\s(?:\w+\s){{0,2}}?(?:want|accept|have|let|vill\sha|ha|låta|acceptera|accepterar)\s{CARE_NAME}\s
    (?:(?:as|som|to\sbe|vara)\s(?:the\s|a\s)?{ROLE}|(?:to\s)?{_LEAD}\b)
    |\b(?:without|utan\satt)\s(?:the\s)?{CARE}\s(?:having\sto|behöver|måste|ska)\s{_LEAD}""",
    re.IGNORECASE | re.VERBOSE,
)
# "projektledning blir det inte tal om från deras sida": whose it is may have been said before
DUTY_REFUSED: Final = re.compile(
    rf"""\b{_THE}{_DUTY}\s(?:blir\sdet\sinte(?:\stal\som)?|kommer\sinte\s(?:på|i)\sfråga|är\s(?:uteslutet
        |uteslutna|inte\saktuell?t?)|is\s(?:out\sof\sthe\squestion|not\s(?:on\sthe\stable|an\soption
        |to\sbe\shad)))\s{_THEIR}""",
    re.IGNORECASE | re.VERBOSE,
)
_SIDE: Final = (
    rf"(?:(?:the\s)?(?:care\s(?:side|providers?|sector)|health\s?care|hospitals?|clinics?|wards?)|{CARE}"
    rf"|vården|sjukvården|vårdgivarna|vårdsidan|regionerna|sjukhusen)"
)
_JOIN: Final = (
    r"(?:(?:take|taking)\spart|join|joining|participat(?:e|ing)|be(?:ing)?\s(?:part(?:\sof)?|a\sparty"
    r"|in\sit|on\sboard|involved)|vara\smed|delta|gå\smed|ställa\supp|haka\spå|medverka)"
)
_JOINS: Final = (
    r"(?:joins?|takes?\spart|participates?|is\s(?:in|on\sboard|involved|with\sus)|are\s(?:in|on\sboard"
    r"|involved)|comes\salong|går\smed|är\smed|deltar|medverkar|ställer\supp|hakar\spå)"
)
OUT: Final = re.compile(
    rf"""\b{_SIDE}(?:\s(?:is|are|stays?|remains?|keeps?|står|är|blir|ligger|hålls)\s(?:completely\s
    |entirely\s|helt\s)?(?:out(?:side)?(?:\sof\s(?:it|this|the\s(?:picture|project)))?|utanför
    |ute\sur\sbilden|ute(?=\s?[.,;!])|inte\s(?:med|en\spart|inblandade?|inblandat))\b
        |\s(?:(?:can|may|will|would|could)\s?(?:not|never)|(?:ca|wo|would){N_T}|(?:are
    |is)\snot\sallowed\sto|do(?:es)?\snot\swant\sto|do(?:es)?{N_T}\swant\sto|(?:kan|får|vill|kommer
    |tänker)\s(?:\w+\s)?(?:inte|aldrig)(?:\satt)?)\s(?:\w+\s)?{_JOIN}\b
        |\s(?:(?:have|has|har)\s(?:all\s|alla\s)?(?:said\sno|declined|turned\s(?:it|us)\sdown
    |tackat\snej|sagt\snej|avböjt)|declined|said\sno|tackade\snej|avböjde)\s(?:to\s|till\satt\s
    |att\s)?{_JOIN}\b
        |\b{_CLAUSE}\b(?:none|neither|ingen|inget|ingendera)\sof\sthem\s(?:(?:will|wants\sto|would
    |can)\s)?(?:{_JOIN}|{_JOINS})\b
        |\b{_CLAUSE}\b(?:ingen|inget|ingendera)\sav\s(?:dem|dom)\s(?:(?:vill|kan|tänker|kommer\satt
    |orkar)\s)?(?:{_JOIN}|{_JOINS})(?!\w))
    |\b(?:no|nobody\s(?:from|in)|no\sone\s(?:from|in)|none\sof\sthe|inga|inget|ingen(?:\s(?:från|i
    |inom))?)\s(?:{_SIDE}|care|vård)(?:\s(?:or|and|nor|eller|och)\s[\w\s]{{3,24}}?)?\s(?:(?:will|would
    |shall|can|ska|kommer\satt|får)\s)?(?:be\s(?:let\sin|involved|part)|{_JOINS}|släpps\sin|blandas\sin
    |in\s(?:it|the\s(?:project|group|consortium))|i\s(?:projektet|gruppen|konsortiet))(?!\w)
    |\b(?:hospitals?|clinics?|sjukhus|klinik(?:er)?|vårdgivare|vård)(?:\s(?:or|and|eller
    |och)\s[\w-]+)?\s(?:vill|tänker|ska)\s(?:vi|jag)\s(?:inte|aldrig)\s(?:blanda\sin|ha\smed|ta\smed
    |dra\sin|involvera)
    |{_NOT}\s(?:(?:want|wish|plan|going|vill|ska|tänker)\s(?:to\s)?)?(?:involve|bring\sin|include
    |take\sin|have|ha\smed|blanda\sin|ta\smed|ta\sin|involvera)\s(?:any|a|något|någon|nåt
    |några)\s(?:hospitals?|clinics?|care\sproviders?|sjukhus|klinik(?:er)?|vårdgivare)\b(?!\s(?:data
    |patients?|bed|trials?))""",
    re.IGNORECASE | re.VERBOSE,
)
_SUPPOSED: Final = re.compile(
    r"\b(?:if|unless|whether|why|so\sfar|yet|last\stime|previous\w*|earlier|until|om|ifall|varför|hittills"
    r"|än\sså\slänge|förra|tidigare|tills|buy\w*|köpa\w*)\b[^.;!?]*$",
    re.IGNORECASE,
)
_YET: Final = re.compile(
    r"[^.;!?]{0,25}\b(?:yet|so\sfar|for\snow|before|until|än|ännu|hittills|förrän|unless|without|utan\satt"
    r"|if|om)\b",
    re.IGNORECASE,
)


def refused_leads(text: str) -> Iterator[Span]:
    """Go through what says that no care provider will lead, as what a project lacks."""
    for pattern in (LEFT, OUT, DUTY_REFUSED) if names_care(text) else (DUTY_REFUSED,):
        for match in pattern.finditer(text):
            begin, stop = sentence_bounds(text, *match.span())
            is_open = _SUPPOSED.search(text[begin : match.start()]) or _YET.match(text, match.end(), stop)
            is_question = text[stop : stop + 1] == "?" and ASKS.search(text[begin : match.end()])
            if not (is_open or is_question):
                yield Span("lacking", match.start(), match.end(), CARE_LEAD)
