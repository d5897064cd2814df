"""Whether all who take part in a project are said to be in Sweden, or nobody abroad to be wanted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.asked_sentence import is_asked
from knowledge_base.matching.country import ABROAD, FOREIGN
from knowledge_base.matching.number_words import NUMBER
from knowledge_base.matching.people_words import CUSTOMERS, PATIENTS, RIVALS
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span

_SWEDISH: Final = r"(?:swedish|domestic|svenska|inhemska|svenskar)"
_TOWN: Final = rf"(?:in|from|around|i|från|kring)\s(?!{ABROAD}\b)(?-i:[A-ZÅÄÖ])[\w:-]+"
_TOWNS: Final = (
    rf"{_TOWN}(?:\s(?:and|or|och)\s(?:in\s|i\s)?(?!{ABROAD}\b)(?-i:[A-ZÅÄÖ])[\w:-]+)?(?!\s(?:and|och|or)\b)"
)
_FROM_SWEDEN: Final = (
    rf"(?:{_SWEDISH}|(?:here\s)?(?:in|within|from|i|från|inom)\s(?:sweden|sverige|the\scountry|landet)"
    rf"|{_TOWNS})"
)
_PARTY: Final = (
    r"(?:partners?|part(?:y|ies)|participants|members|actors|companies|firms|start-?ups|organi[sz]ations"
    r"|co-?applicants"
    r"|(?:of|av)\s(?:us|oss|them|dem|dom)|(?:who|that)\s(?:join|take\spart|are\sin)|involved"
    r"|parter(?:na)?|partner(?:na|s)?|deltagare|aktörer(?:na)?|bolag(?:en)?|företag(?:en)?|medsökande"
    r"|inblandade"
    r"|som\s(?:är|ska\svara|deltar|går)\s?(?:med)?)"
)
_ALL: Final = r"(?:all|everyone|everybody|both|each|samtliga|alla|båda|allihop(?:a)?)"
_ARE: Final = (
    r"(?:are|is|sit|sits|come|comes|will\sbe|have\sto\sbe|must\sbe|shall\sbe|är|sitter|finns|kommer"
    r"|ska\svara|måste\svara|blir)"
)
_ONLY: Final = r"(?:only|just|solely|purely|exclusively|entirely|bara|enbart|endast|uteslutande|rent|helt)"
_NOBODY: Final = (
    r"(?:nobody|no\sone|no-one|none|not\sanyone|no\s(?:partners?|part(?:y|ies)|compan(?:y|ies)|firms?)"
    r"|ingen|inga(?:\s(?:parter|bolag))?|inget(?:\sbolag)?)"
)
_ANYONE: Final = r"(?:anybody|anyone|somebody|någon|nån|folk|(?:partners?|parter|bolag))"
_FAR: Final = (
    r"(?:(?:from\s)?abroad|from\s(?:another|any\sother|other)\scountr(?:y|ies)"
    r"|(?:from\s)?outside\s(?:of\s)?sweden|foreign|across\sthe\sborder"
    r"|beyond\s(?:our|the|sweden['’]?s)\sborders?|i\sutlandet|utomlands|från\s(?:utlandet|andra\sländer"
    r"|ett\sannat\sland)|utanför\s(?:sverige|landet|landets\sgränser)"
    r"|över\sgränsen|i\sandra\sländer)"
)
_NOT: Final = (
    r"(?:no\s(?:wish|plans?|desire|intention|ambition|interest)(?:\s(?:to|of|in))?|not\s(?:going|looking"
    r"|planning|wanting)(?:\sto)?"
    r"|(?:do\snot|don['’]?t|will\snot|won['’]?t|would\snot|wouldn['’]?t|shall\snot|shan['’]?t|never"
    r"|aren['’]?t|refuse\sto|rather\snot)"
    r"|(?:vill|ska|tänker|kommer|letar|söker|tar|går)(?:\s(?:vi|jag))?\s(?:inte|aldrig|ej)"
    r"|slipper(?:\shelst)?|inte|aldrig)"
)
_SEEK: Final = alternatives(
    """look, looking, search, searching, go, going, go looking, venture, partner, partner up, team up,
    work, collaborate, cooperate, bring in, take in, involve, invite, include, have, want, let in, apply,
    join forces, leta, söka, gå, samarbeta, ta in, ta med, blanda in, bjuda in, ha, jobba, släppa in,
    involvera, leta partner, leta partners"""
)
_KEEP: Final = (
    r"(?:(?:keep|keeping|hold|want|have|do|make)\s(?:it|this|the\s\w+|everything|things)\s(?:(?:all|purely"
    r"|entirely|strictly|fully)\s)?"
    r"(?:swedish|domestic|national|at\shome|(?:in|within|inside)\s(?:sweden|the\scountry))"
    r"|(?:håller|hålla|håll|behålla|vill\sha)\s(?:det|projektet|allt|oss)\s(?:\w+\s)?(?:svenskt|inhemskt"
    r"|nationellt|inom\ssverige|i\ssverige|hemma)"
    r"|(?:håller|hålla)\soss\still\s(?:sverige|svenska\s\w+))(?!\w)"
)
ALL_DOMESTIC: Final = re.compile(
    rf"""\b{_ALL}\s(?:(?:of|av|the|our|de|våra|{NUMBER}|other
    |andra)\s){{0,3}}{_PARTY}\s(?:\w+\s)?{_ARE}\s(?:(?:all|both|only|based|located|alla
    |båda)\s)?{_FROM_SWEDEN}\b
    |\b{_PARTY}\s{_ARE}\s(?:{_ONLY}\s|all\s|both\s|alla\s|båda\s|allihop\s)?{_SWEDISH}(?:\s(?:only|allihop
    |all\sof\sthem))?(?=\s?(?:[.,;:!()?–]|$)|\s(?:and|och|but|men)\b(?!\s{FOREIGN}))
    |\b{_PARTY}\b[^.;!?]{{0,50}}?[,(–:-]\s?{_ALL}\s(?:(?:of|av)\s(?:us|them|oss
    |dem)\s)?(?:{_ARE}\s)?{_FROM_SWEDEN}(?=\s?(?:[.,;:!)?–]|$))
    |[,(–:.]\s?{_ALL}\s(?:(?:of|av)\s(?:us|them|oss|dem)\s)?(?:{_ARE}\s)?{_SWEDISH}(?=\s?(?:[.,;:!)–]|$)
    |\s(?:and|och)\b)
    |\b{_ALL}\s(?:parter|parties|partners)\s(?:(?:have|has)\sto\sbe|must\sbe|skall?\svara|är)\s{_SWEDISH}\b
    |\b{_ONLY}\s(?:with\s|med\s|have\s|har\s)?{_SWEDISH}\s(?:partners?|part(?:y|ies)|companies|firms
    |participants|actors|universities|parter|bolag|företag|aktörer|deltagare|lärosäten)\b
    |\b{_KEEP}|\b{_NOBODY}\s{_FAR}\s?(?:{_ARE}\s(?:in|med|involved|wanted|with\sus|inblandad)|joins
    |takes\spart|deltar)?(?=\s?(?:[.,;:!)?–]|$)|\s(?:and|och|or|eller|who|som)\b)
    |\b{_NOT}\s(?:\w+\s){{0,2}}?{_SEEK}\s(?:(?:for|with|after|in|efter|med|en|a
    |any)\s){{0,2}}(?:{_ANYONE}\s|(?!only\b|just\b|bara\b)[\w-]+\s){{0,2}}?{_FAR}(?!\s(?:market|sales
    |customers?))\b
    |\b{_FAR}\s(?:känner|har|finns|letar|söker|vill|tänker)\s(?:vi|jag|det)\s(?:\w+\s)?(?:ingen|inga
    |inte|ingenting|aldrig)\b
    |\b(?:med|ihop\smed|with)\s{_ANYONE}\s{_FAR}\s(?:vill|tänker|söker|ska|blir|kommer|går|do|will
    |would)\s(?:vi|jag|det|we|I)\s(?:\w+\s)?(?:inte|aldrig|ej|not|never)\b
    |\b(?:partners?|part(?:y|ies)|companies|firms|bolag|företag|parter)\s(?:\w+\s)?(?:from|in|från
    |i)\s(?:{NUMBER}\s)?{_SWEDISH}\s(?:counties|towns|cities|regions|län|städer|orter|kommuner|regioner)\b
    |\b{_TOWN},?\s(?:and\s|och\s)?(?:so\s(?:do|does|are|is)|det\sgör\s(?:även|också))\s(?:the|our|de
    |våra?|den)\s(?:\w+\s){{0,2}}?(?:firms?|partners?|others?|compan(?:y|ies)|bolagen|bolaget|partnern
    |parterna|andra)\b
    |\b(?:utländska|foreign)\s(?:\w+\s)?(?:partners?|parter|part(?:y|ies)|bolag|företag|companies|firms
    |deltagare|aktörer)\s(?:är\suteslutna|släpps\sinte\sin|tas\sinte\smed|are\snot\slet\sin|stay\sout
    |står\sutanför)""",
    re.IGNORECASE | re.VERBOSE,
)
# "all our customers are Swedish", "so far", "if all partners are Swedish"
_ELSE: Final = re.compile(
    rf"""\b(?:{CUSTOMERS}|{PATIENTS}|{RIVALS}|sales|owners?|shareholders?|investors?
    |employees|staff|founders?
    |försäljning\w*|ägar\w*|investerar\w*|anställda
    |grundar\w*)\s(?:\w+\s)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_OPEN: Final = re.compile(
    r"""\b(?:so\sfar|yet|until\snow|for\snow|today|at\spresent|if|unless|whether|why|hittills|ännu
    |än\sså\slänge|just\snu|idag|om|ifall|varför
    |tidigare|previously|last\stime|förra)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SOLD: Final = re.compile(
    r"\b(?:sell|sells|sold|selling|market|customers?|buyers?|export\w*|säljer|sälja|säljs|marknad\w*"
    r"|kund\w*|köpare|move|flytta|travel|resa)\b",
    re.IGNORECASE,
)


def domestic_partners(text: str) -> Iterator[Span]:
    """Go through what says that nobody abroad takes part, as no partner abroad."""
    for match in ALL_DOMESTIC.finditer(text):
        begin, stop = sentence_bounds(text, *match.span())
        is_else = _ELSE.search(text[begin : match.start()]) or _SOLD.search(text, begin, stop)
        is_open = _OPEN.search(text[begin : match.start()]) or _OPEN.match(text[match.end() : stop].strip())
        if not (is_else or is_open or is_asked(text, *match.span())):
            yield Span("partner_abroad", match.start(), match.end(), False)
