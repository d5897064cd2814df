"""Whether a loan is refused without the word for it, or in a longer sentence: "if it must be repaid, no"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.contraction import AT_NOT, N_T
from knowledge_base.matching.people_words import CUSTOMERS, PATIENTS

_WHO: Final = (
    r"(?:(?:our|the|my|vår|våra|mina)\s)?(?:board|owners?|shareholders?|founders?|management|chairman"
    r"|parent\scompany|we|I|styrelsen|ägaren|ägarna|delägarna|delägare|ledningen"
    r"|moderbolaget|vi|jag|grundarna|nobody\shere|none\sof\sus|ingen\shär|ingen\sav\soss)"
)
_LOAN: Final = r"(?:(?:almi|bank)[\s-]?)?(?:loans?|lån(?:et|en)?|credit|kredit(?:er)?)"
_REPAID: Final = (
    r"(?:repaid|repay(?:ing|ment|ments)?|pa(?:id|y)\sback|given\sback|amort\w+|återbetala\w*"
    r"|betalas?\s(?:tillbaka|igen)|lämnas\stillbaka)"
)
_SAYS_NO: Final = (
    rf"(?:{_WHO}\s(?:will\s)?(?:says?|said|refuses?|declines?)(?:\sno\b|(?=\s?(?:[.,;!?]|$)))|(?:säger"
    rf"|tackar)\s{_WHO}\snej|(?:is|are)\sout\b(?!\sthere)"
    rf"|{_WHO}(?:\sare|['’]re)\s(?:not\sinterested|out)\b|är\s{_WHO}\s(?:inte\sintresserade?|ute)\b"
    rf"|avstår\s{_WHO}|är\s(?:det\s)?uteslutet|blir\sdet\snej|är\sdet\snej|nej\stack|no\sthanks|forget\sit)"
)
_MONEY: Final = r"(?:krona|kronor|penny|pennies|cent|öre|euro|crown|dime|kr)"
_END: Final = r"(?=\s?(?:[.,;:!?)]|$)|\s(?:and|och|but|men|so|så|again|igen|tack|please|alls|heller)\b)"
DEBT: Final = re.compile(
    rf"""\b(?:if|once|when|should|anything|whatever|something|om|ifall|något|nåt|allt|ska|skall|måste
        |kommer)\b[^.;!?]{{0,40}}?\b{_REPAID}(?:\s(?:later|again|senare|igen|sedan))?,?\s
    (?:(?:then|då|so|så)\s)?{_SAYS_NO}
    |\b(?:not|inte)\s(?:even\s|ens\s)?(?:an?|one|en)\s(?:single\s|enda\s)?{_MONEY}\s(?:(?:of|av)\s[\w-]+\s)?
    (?:(?:as|is|are|may|should|to|be|som|får|ska|vara|i|form|av|on|på)\s){{0,3}}(?:an?\s|ett\s)?
    (?:loans?|lent|borrowed|credit|kredit|lån|lånad|lånat|lånas|repaid|återbetalas)\b
    |\bnone\sof\s(?:it|them)\s(?:as\sa\sloan|lent|borrowed)\b|\binget\sav\sdet\s(?:som\slån|lånat|lånas)\b
    |\b(?:nothing|no\smoney|inget|ingenting
        |inga\spengar)\s(?:(?:that|which|som)\s)?(?:(?:we|I|vi|jag)(?:['’](?:d|ll))?\s)?
    (?:(?:would|will|must|has|have|need|needs|got|to|ever|later|be|ska|skall|måste|behöver
        |senare)\s){{1,4}}(?:{_REPAID}|go\sback|give\sback|be\sreturned)\b
    |(?:\bnot|{N_T}|\binte)\s(?:an?\s|any\s|ett\s|något\s)?(?:debts?|borrowed\smoney
        |lånade\spengar)\b(?!\s(?:collect|finan))
    |\b(?:isn|aren|wasn)['’]?t\s(?:an?\s|just\s)?{_LOAN}\b
    |\bsom\s(?:inte|ej)\s(?:är|blir)\s(?:ett\s)?(?:lån|skulder)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_WILL_NOT: Final = (
    rf"(?:refuses?\sto|(?:will|would|do|does|can|shall)(?:\snot|{N_T})(?:\s(?:want|wish|like)\sto)?"
    rf"|won['’]?t|never|vägrar(?:\satt)?|(?:vill|tänker|ska|kommer|får|törs|vågar)\s(?:inte|ej"
    rf"|aldrig)(?:\satt)?)"
)
# "the owners refuse to go into debt", "skulder sysslar vi inte med"
REFUSED: Final = re.compile(
    rf"""\b{_WHO}\s{_WILL_NOT}\s(?:ever\s|igen\s)?(?:go\s(?:back\s)?into\sdebt|run\sup\sdebts?
        |take\son\s(?:any\s)?debts?|owe\s(?:anybody|anyone|anything|money)
    |skuldsätta\s(?:sig|oss|bolaget|företaget|firman)|sätta\s(?:sig|oss|bolaget)\si\sskuld
    |dra\spå\s(?:sig|oss)\s(?:nya\s)?skulder)\b
    |\b{_WHO}\s(?:skuldsätter|belånar)\s(?:oss|sig|mig|bolaget|företaget)?\s?(?:inte|aldrig|ej)\b
    |\b(?:nobody|no\sone|none\sof\sus)\s(?:here\s)?(?:wants|wishes|is\sgoing|likes)\sto\s(?:owe|borrow\smoney
        |go\sinto\sdebt)\b
    |\bskulder\s(?:skaffar|sysslar|drar|tar|vill|sätter|ska|bygger|samlar)\s(?:vi|jag)\s(?:oss\s|på\soss\s
        |på\s|ha\s)?(?:inte|aldrig|ej|inga)\b
    |\b(?:skulder|lån)\s(?:är|vore)\s(?:inget|ingenting|inte\snågot)\s(?:som\s)?(?:vi|jag)\s(?:sysslar\smed
        |håller\spå\smed|vill\sha|tar|skaffar|gör)\b
    |\b(?:debts?|loans?|borrowing)\s(?:is|are)\s(?:nothing|not\s(?:something|anything))\s(?:that\s)?(?:we
        |I)\s(?:do|want|take|touch|like)\b
    |\b(?:not\sfor\sus|inget\sför\soss|inte\sför\soss)\s?[:–-]\s?[^.;!?]{{0,50}}?\b(?:borrowing|loans?|debts?
        |lån|skulder|att\slåna)\b
    |(?:(?:^|[.,;!?:]\s)|\b(?:and|but|please)\s)no\sborrowing{_END}|\bdo\snot\sborrow\son\sprinciple\b
    |\b{_LOAN}(?:\s(?:från|av|hos|i)\s\w+)?\s(?:(?:vill|skulle|hoppas)\s{_WHO}\s(?:\w+\s){{0,2}}?slippa
        |slipper\s{_WHO}\s(?:helst|gärna))\b
    |\b(?:låna|amortera|återbetala|betala\stillbaka)\s(?:vill|kan|tänker|ska|får)\s{_WHO}\s(?:\w+\s)?(?:inte
        |aldrig|ej)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "lån från Almi har vi tackat nej till", "we have one loan and want no more"
DECLINED: Final = re.compile(
    rf"""\b{_LOAN}(?:\s(?:från|av|hos|i)\s\w+)?\s(?:(?:har|hade)\s{_WHO}\s(?:redan\s)?(?:tackat|sagt)
        |(?:tackade|sa|sade)\s{_WHO})\snej\still\b
    |\b{_WHO}(?:['’]ve|\shave|\shas)?\s(?:already\s)?(?:turned\sdown|declined|rejected
        |said\sno(?:\sthanks|\sthank\syou)?\sto)\s(?:(?:an?|the|any|Almi['’]?s)\s){{0,2}}{_LOAN}\b
    |\b{_LOAN}(?:\sfrom\s\w+)?,?\s(?:which\s|that\s)?{_WHO}(?:['’]ve|\shave)?\s(?:already\s)?(?:turned\sdown
        |declined|said\sno\sto)\b
    |\b{_LOAN}\b[^.;!?]{{0,40}}?(?:(?:{AT_NOT}(?:do\snot|don['’]?t)\s(?:want|need|take)|want
        |need)\s(?:no\smore|another|any\smore|one\smore|a\ssecond(?:\sone)?)
    |(?:vill|behöver|tar)\s(?:vi\s|jag\s)?(?:inte|ej|inga)\s(?:ha\s)?(?:fler|ett\still|nya|mer
        |något\smer))(?:\sof\s(?:them|those))?{_END}""",
    re.IGNORECASE | re.VERBOSE,
)
_WANTS_MORE: Final = re.compile(
    r"(?:\bwant|\bneed)\s(?:another|any\smore|one\smore|a\ssecond(?:\sone)?)$", re.IGNORECASE
)
_DENIED: Final = re.compile(rf"(?:not|don['’]?t|{N_T})\s(?:want|need)\s[\w\s]+$", re.IGNORECASE)
# "our customers refuse to go into debt", "the bank turned our loan down"
_OF_OTHERS: Final = re.compile(
    rf"\b(?:{CUSTOMERS}|{PATIENTS}|banks?|lenders?"
    rf"|bank(?:en|erna)?|hushåll\w*)\s(?:[\w'’-]+\s){{0,5}}?$",
    re.IGNORECASE,
)


def refused_debts(text: str) -> Iterator[tuple[int, int]]:
    """Go through where a loan is refused: where each refusal begins and ends, in characters."""
    for pattern in (DEBT, REFUSED, DECLINED):
        for match in pattern.finditer(text):
            wants = _WANTS_MORE.search(match[0]) and not _DENIED.search(match[0])
            if not (wants or _OF_OTHERS.search(text[: match.start()])):
                yield match.span()
