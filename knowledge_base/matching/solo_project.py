"""A project that is run alone, or that is to be shared with nobody, in sentences of any order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.asked_sentence import is_asked
from knowledge_base.matching.contraction import N_T
from knowledge_base.matching.country import ABROAD, FOREIGN
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
_PARTNERS: Final = (
    r"(?:(?:project\s)?partners?|partnerships?|co-?applicants?|consorti(?:a|um)|collaborations?"
    r"|cooperations?|other\sorgani[sz]ations|(?:projekt|samarbets)?partner(?:s)?|partnerskap"
    r"|samarbeten?|konsorti(?:er|um)|medsökande|samarbetsprojekt)"
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
    |ingen)(?!\s(?:in|i|from|from|abroad|utomlands|who|som)\b|\w)
    |\b(?:ingen|nobody|no\sone)\s(?:vill|tänker|ska|will|do|shall)\s(?:vi|we)\s(?:samarbeta|dela
    |cooperate|share)\b
    |{_NOT}\s(?:\w+\s){{0,2}}?(?:dra(?:gging)?\sin|blanda\sin|ta\sin|släppa\sin|bjuda\sin|bringing\sin
    |bring\sin|involving|involve|inviting|invite|letting\sin|let\sin|taking\sin|take\sin|adding
    |pulling\sin)\s
    (?:(?:any|some|några?|nån)\s)?(?:more|others?|anyone(?:\selse)?|anybody(?:\selse)?|other\sparties
    |outsiders|fler(?:a)?|andra|någon(?:\sannan)?|nån(?:\sannan)?|utomstående|parter
    |{_PARTNERS}){_ENDS}""",
    re.IGNORECASE | re.VERBOSE,
)
# "partners no", "consortia we don't enter", "no to consortia", "neither loans nor partners"
NO_PARTNERS: Final = re.compile(
    rf"""\b{_PARTNERS}\s?[?:,–-]?\s?(?:no|none|nope|nej|inga|ingen)(?:\s(?:thanks|thank\syou|tack)
    |(?=\s?(?:[.,;!?)]|$)))
    |\b{_PARTNERS},?\s(?:we|I|that\swe|that)\s(?:(?:do|will|would|shall)\snot|(?:do|wo|would)n['’]?t
    |never|refuse|avoid|decline)\b
    |\b{_PARTNERS},?\s(?:(?:vill|ger|går|tar|ska|har|söker|blir|kommer|gör|ingår)\s(?:vi|jag
    |det)(?:\soss)?\s(?:\w+\s)?(?:inte|aldrig|ej|inga)|undviker\svi|avstår\svi)\b
    |\b{_PARTNERS}\s(?:(?:is|are)\s(?:out|unwanted|not\s(?:wanted|for\sus|an\soption|on\sthe\stable
    |our\sthing)|nothing\sfor\sus|no\soption|out\sof\sthe\squestion)
    |är\s(?:uteslutet|uteslutna|inget\sför\soss|inte\s(?:aktuellt|aktuella|vår\sgrej|något\sför\soss)))\b
    |\b(?:no|nej)\s(?:to|till)\s(?:all\s|any\s|alla\s)?{_PARTNERS}\b|\b(?:neither
    |varken)\s(?:[\w-]+\s){{1,2}}(?:nor|eller)\s{_PARTNERS}\b|\b(?:neither|varken)\s{_PARTNERS}\s(?:nor
    |eller)\b
    |\b(?:without|utan|nothing\swith|inget\smed)\s(?:(?:any|an?|some|några?|någon|nån
    |något)\s)?{_PARTNERS}\b(?!\s(?:abroad|utomlands|in|i|from|från)\b)""",
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
    |\b(?:we|I|us|our\s(?:company|firm|AB)|and|vi|jag|vårt\s(?:bolag|företag)|bolaget|och)\s(?:(?:will
    |would|shall|want\sto|plan\sto|prefer\sto|intend\sto|can|ska|vill|tänker|kan|får)\s){{0,2}}
    (?:runs?|do|does|carr(?:y|ies)(?:\sout)?|develops?|builds?|manages?|handles?|driver?|driva|kör|köra
    |gör|göra|utvecklar?|bygger|bygga|genomföra?|klarar?|tar)\s{_IT}\s{_ALONE}{_ENDS}
    |\b(?:vi|jag|bolaget|företaget|som\svi)\s(?:\w+\s)?(?:söka?|ansöka|ansöker|stå|står
    |kan\ssöka)\s(?:\w+\s)?(?:helt\s)(?:ensamma?|ensamt|själva?|solo){_ENDS}
    |\b(?:keep|keeping|hold)\s(?:it|this|the\sproject|everything)\s(?:to\sourselves|in\sour\sown\shands
    |within\s(?:the|our)\s(?:company|firm))\b
    |\b(?:behåller|hålla|håller|behålla)\s(?:det|projektet|allt)\s(?:\w+\s)?(?:för\soss\ssjälva
    |inom\sbolaget|inom\sföretaget)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "we can't do it alone", "if we stay alone"
_DENIED: Final = re.compile(
    rf"(?:\b(?:not|never|cannot|if|unless|whether|until|hardly|inte|aldrig|ej|om|ifall|knappast|why|varför"
    rf"|so\sfar|hittills|än\sså\slänge)|{N_T})\b[^.;!?]*$",
    re.IGNORECASE,
)
_SUPPOSED: Final = re.compile(
    r"\b(?:if|unless|whether|why|because|so\sfar|om|ifall|varför|hittills|än\sså\slänge|customers?|kund\w*|patients?|patient\w*|users?|last\stime|tidigare)\b[^.;!?]*$",
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
    """Go through what says that there are no partners, and are to be none."""
    for pattern, denied in ((WITH_NOBODY, _SUPPOSED), (NO_PARTNERS, _SUPPOSED), (SOLO, _DENIED)):
        for match in pattern.finditer(text):
            begin, stop = sentence_bounds(text, *match.span())
            is_open = denied.search(text[begin : match.start()]) or _YET.match(text, match.end())
            is_of_else = pattern is WITH_NOBODY and _SHARED_ELSE.search(text, begin, stop)
            if not (is_open or is_of_else or is_asked(text, *match.span())):
                yield match
