"""A project that a company runs alone or shares with nobody: "kör helst solo", "nobody else shall join"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.asked_sentence import is_asked
from knowledge_base.matching.company_words import OUR_COMPANY
from knowledge_base.matching.contraction import N_T
from knowledge_base.matching.country import ABROAD, FOREIGN
from knowledge_base.matching.refused_partners import OF_OTHERS, PARTNERS
from knowledge_base.matching.sentence_bounds import sentence_bounds

_NOT: Final = (
    rf"(?:\b(?:not|never|without|refuse(?:s)?\sto|no\s(?:wish|plans?|desire|intention|interest|appetite"
    rf"|reason)(?:\sto|\sin)?|inte|aldrig|ej|utan\satt|vägrar"
    rf"(?:\satt)?|slipper|slippa|ingen\slust\satt|inga\splaner\spå\satt)|{N_T})"
)
_JOIN: Final = alternatives(
    """team up, teaming up, cooperate, cooperating, collaborate, collaborating, partner, partner up,
    partnering, join forces, joining forces, link up, work together, pair up, pairing up, go together,
    apply together, share, share it, share this, share the project, sharing it, sharing the project,
    sharing, samarbeta, dela, dela det, dela det här, dela projektet, dela på projektet, gå ihop, slå oss
    ihop, söka ihop, söka tillsammans, jobba ihop, köra ihop, slå ihop oss, gå samman, göra det ihop, göra
    det tillsammans, do it, do this, run it, köra det, göra det"""
)
_OTHERS: Final = (
    r"(?:any(?:one|body)(?:\selse)?|any\s(?:other\s)?(?:partner|company|party|organi[sz]ation)s?|others"
    r"|other\s(?:companies|firms|parties|organi[sz]ations|people)"
    r"|some(?:one|body)\selse|outsiders|nobody|no\sone|none"
    r"|någon(?:\sannan|\still)?|nån(?:\sannan|\still)?|andra(?:\s(?:bolag|parter|aktörer|företag))?"
    r"|några(?:\sandra)?|flera?|ingen|utomstående)"
    rf"(?!\s(?:abroad|from|in|utomlands|i|från|who|that|som|{FOREIGN}|{ABROAD})\b|\w)"
)
_IT: Final = (
    r"(?:it|this|(?:the|our|this)\s(?:whole\s)?(?:project|trial|study|work|development)|everything"
    r"|det(?:\shela)?|allt(?:ihop)?|projektet|arbetet|studien|utvecklingen|den)"
)
_ALONE: Final = (
    r"(?:(?:all|entirely|completely|helt)\s)?(?:alone|solo|by\s(?:ourselves|myself)|single-handed(?:ly)?"
    r"|ensam(?:ma|t)?|solo|på\segen\shand)"
)
_ENDS: Final = r"(?=\s?(?:[.,;:!?()–-]|$)|\s(?:and|but|or|because|so|och|men|eller|för\satt|eftersom|så)\b)"
# "We don't want to team up with anyone", "we cooperate with nobody"
WITH_NOBODY: Final = re.compile(
    rf"""{_NOT}\s(?:[\w-]+\s){{0,3}}?{_JOIN}\s(?:[\w-]+\s){{0,1}}?(?:with|med|ihop\smed)\s{_OTHERS}
    |\b(?:cooperates?|collaborates?|partners?|works?|teams?\sup|appl(?:y|ies)|shares?\s(?:it|this
    |the\sproject)|samarbetar|delar|jobbar|söker)\s(?:\w+\s)?(?:with|med)\s(?:nobody|no\sone|none
    |ingen)(?!\s(?:in|i|from|från|abroad|utomlands|who|som)\b|\w)
    |\b(?:ingen|nobody|no\sone)\s(?:vill|tänker|ska|will|do|shall)\s(?:vi|we)\s(?:samarbeta|dela
    |cooperate|share)\b
    |{_NOT}\s(?:\w+\s){{0,2}}?(?:dra(?:gging)?\sin|blanda\sin|ta\sin|släppa\sin|bjuda\sin|bringing\sin
    |bring\sin|involving|involve|inviting|invite|letting\sin|let\sin|taking\sin|take\sin|adding
    |pulling\sin)\s
    (?:(?:any|some|några?|nån)\s)?(?:more|others?|anyone(?:\selse)?|anybody(?:\selse)?|other\sparties
    |outsiders|fler(?:a)?|andra|någon(?:\sannan)?|nån(?:\sannan)?|utomstående|{PARTNERS}){_ENDS}""",
    re.IGNORECASE | re.VERBOSE,
)
# "solo we are", "and run it alone", "vi söker helt ensamma"
SOLO: Final = re.compile(
    rf"""\b(?:(?:solo|alone|ensamma)\s(?:söker|kör|är|förblir|står|blir)\svi|(?:solo|alone
    |ensamma)\s(?:we|I|it|vi|jag)\s(?:are|am|is|go|apply|stay|will|shall|är|söker|kör|förblir|står
    |blir))\b
    |\b(?:we|I|vi|jag)\s(?:(?:are|am|will|shall|want\sto|would|prefer\sto|plan\sto|intend\sto|är|vill
    |ska|tänker)\s)?(?:stay|remain|go|apply|be|are|keep|förblir|förbli|står|kör|söker|söka|köra
    |jobbar)\s(?:helt\s|all\s)?(?:solo|alone|ensamma?){_ENDS}
    |\b(?:we|I|us|{OUR_COMPANY}|and|vi|jag|bolaget|och)\s(?:(?:will
    |would|shall|want\sto|plan\sto|prefer\sto|intend\sto|can|ska|vill|tänker|kan|får)\s){{0,2}}
    (?:runs?|do|does|carr(?:y|ies)(?:\sout)?|develops?|builds?|manages?|handles?|driver?|driva|kör|köra
    |gör|göra|utvecklar?|bygger|bygga|genomföra?|klarar?|tar)\s{_IT}\s{_ALONE}{_ENDS}
    |\b(?:vi|jag|bolaget|företaget|som\svi)\s(?:\w+\s)?(?:söka?|ansöka|ansöker|stå|står
    |kan\ssöka)\s(?:\w+\s)?(?:helt\s)(?:ensamma?|ensamt|själva?|solo){_ENDS}""",
    re.IGNORECASE | re.VERBOSE,
)
_PROJECT: Final = (
    r"(?:(?:in|of|on|into|to|i|på|till)\s(?:the\s|our\s|this\s|det\s|vårt\s)?(?:project|consortium"
    r"|application|group|\w*projekt(?:et)?|konsortiet|ansökan|gruppen))"
)
# "nobody else shall take part", "ingen annan ska in i projektet", not "nobody else will be in the room"
NOBODY_ELSE: Final = rf"""(?:(?:(?:nobody|no\sone|no-one)\selse|no\sothers?|ingen\s(?:annan|mer)
    |inga\s(?:andra|fler))\s(?:is\sto|shall|will|would|should|may|must|can|gets\sto|ska|skall|får
    |behöver|kommer\satt)\s
    (?:(?:take\spart|join|participate|be\s(?:involved|on\sboard|with\sus)|vara\smed|delta|gå\smed|med)
    (?=\s?(?:[.,;:!?)]|$)|\s{_PROJECT})
    |(?:(?:be|come)\s(?:in|let(?:\sin)?|part)|(?:(?:vara|komma|släppas)\s)?in)(?:\son)?\s{_PROJECT}))"""
_ANYBODY: Final = (
    r"(?:anyone|anybody|someone|somebody|others|other\speople|outsiders|strangers"
    r"|någon|nån|några|andra|utomstående|annan|främmande)"
)
_END: Final = (
    r"(?=\s?(?:[.,;:!?)–-]|$)|\s(?:i|in|och|and|so|så|för|for|på)\b"
    r"|\s(?:on|with|med)\s(?:this|it|the\sproject|det|detta|den|projektet)\b)"
)
_BEGINS: Final = r"(?:^|[.;:!?]\s)"
_SELF: Final = r"(?:solo|själva|ensamma|på\segen\shand)"
_OURSELVES: Final = r"(?:solo|alone|by\sourselves|single-handed|on\sour\sown)"
_WE_SV: Final = rf"(?:vi|jag|bolaget|företaget|{OUR_COMPANY})"
_WE_EN: Final = r"(?:(?:we|I)(?:['’](?:d|ll))?|(?:our|the)\s(?:company|firm|AB|start-?up))"
_RUN_SV: Final = (
    r"(?:kör|söker|jobbar|arbetar|driver|bygger|går|gör\sdet|köra|söka|jobba|arbeta|driva|gå|göra\sdet)"
)
_RUN_EN: Final = r"(?:go|do\sit|do\sthis|work|apply|run\sit|develop\sit|act|stay|remain|be)"
_THIS: Final = r"(?:(?:det|projektet|den|helst|hellre|alltid|bara|allt)\s){0,2}"
# "we don't want to sit at a table with others", "kör helst solo", not "our trucks run alone"
ALONE: Final = re.compile(
    rf"""\b{NOBODY_ELSE}
    |(?:\bnot|{N_T}|\bnever|\brather\snot)\s(?:\w+\s){{0,3}}?(?:sit|work|apply|share|team\sup|join\sforces
    |cooperate|collaborate|partner|go\stogether)\s(?:[\w-]+\s){{0,4}}?with\s{_ANYBODY}{_END}
    |\b(?:inte|ej|aldrig|utan\satt)\s(?:heller\s)?(?:dra|blanda|ta|släppa|koppla|bjuda|involvera)\s(?:in\s)?
    (?:[\w-]+,?\s){{0,4}}?(?:{_ANYBODY}|sjukhus\seller\suniversitet|universitet\seller\ssjukhus){_END}
    |(?:{_BEGINS}|\b{_WE_SV}\s)(?:(?:ska|skall|vill|tänker|kan|får|skulle|helst|hellre|alltid|gärna|bara|nu
    |och)\s){{0,3}}{_RUN_SV}\s{_THIS}{_SELF}{_END}
    |\b{_RUN_SV}\s{_THIS}(?:vi|jag|helst|hellre)\s{_THIS}{_SELF}{_END}
    |(?:\b{_WE_EN}\s(?:(?:will|would|also|really|always|both|all)\s){{0,2}}?
    (?:prefer\sto|rather|only|always|want\sto|will|work)
    |\b(?:we|I)['’]ll|(?:{_BEGINS}|\band\s|\bbut\s)(?:would\s)?(?:prefer\sto|rather|want\sto))
    (?:\s{_RUN_EN})?\s{_OURSELVES}{_END}
    |\b(?:only|just|bara|endast)\s(?:us|oss|vi\ssjälva|ourselves|our\sown\speople)(?=\s?(?:[.,;!?)]|$))
    |\b(?:ensamma|alone)\s(?:och|and)\s(?:det|så|that|so)\s(?:förblir|stannar|vill|ska|we|it)\b
    |\b(?:keep|keeping|hold|do)\s(?:it|this|everything|the\sproject)\s(?:strictly\s|all\s)?(?:in-house
    |to\sourselves|in\sour\sown\shands|within\s(?:the|our)\s(?:company|firm))\b
    |\b(?:behåller|behålla|hålla|håller|göra|gör)\s(?:vi\s)?(?:det|allt|projektet)\s(?:\w+\s)?(?:internt
    |för\soss\ssjälva|inom\s(?:bolaget|företaget|firman))\b
    |\b(?:projektet|allt)\s(?:håller|gör|sköter)\svi\s(?:internt|själva)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "we can't do it alone", "if we stay alone"
_DENIED: Final = re.compile(
    rf"(?:\b(?:not|never|cannot|if|unless|whether|until|hardly|inte|aldrig|ej|om|ifall|knappast|why|varför"
    rf"|so\sfar|hittills|än\sså\slänge)|{N_T})\b[^.;!?]*$",
    re.IGNORECASE,
)
_SUPPOSED: Final = re.compile(
    r"\b(?:if|unless|whether|why|because|so\sfar|om|ifall|varför|hittills|än\sså\slänge|customers?|kund\w*"
    r"|patients?|patient\w*|users?|last\stime|tidigare)\b[^.;!?]*$",
    re.IGNORECASE,
)
_YET: Final = re.compile(
    r"[^.;!?]{0,30}\b(?:yet|so\sfar|for\snow|but\s(?:could|may|might|would)|än|ännu|hittills|men\s(?:kan"
    r"|gärna))\b",
    re.IGNORECASE,
)
_SHARED_ELSE: Final = re.compile(
    r"\b(?:data|patent|secrets?|recipe|code|premises|lab|office|ownership|shares|equity|lokal\w*|kontor"
    r"|ägande\w*|aktier|hemlighet\w*|recept\w*|källkod)\b",
    re.IGNORECASE,
)


def solo_projects(text: str) -> Iterator[re.Match[str]]:
    """Go through what says that a project is done alone, or with nobody."""
    for pattern, denied in ((WITH_NOBODY, _SUPPOSED), (ALONE, OF_OTHERS), (SOLO, _DENIED)):
        for match in pattern.finditer(text):
            begin, stop = sentence_bounds(text, *match.span())
            is_open = denied.search(text[begin : match.start()]) or _YET.match(text, match.end())
            is_of_else = pattern is not SOLO and _SHARED_ELSE.search(text, begin, stop)
            if not (is_open or is_of_else or is_asked(text, *match.span())):
                yield match
