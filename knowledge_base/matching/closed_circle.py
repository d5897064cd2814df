"""A circle of parties that is said to be closed: two, or those named, and nobody else is in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.asked_sentence import is_asked
from knowledge_base.matching.care_words import OF_CARE
from knowledge_base.matching.company_words import US
from knowledge_base.matching.contraction import N_T
from knowledge_base.matching.cost_parts import cost_parts
from knowledge_base.matching.country import ABROAD, FOREIGN, PEOPLES
from knowledge_base.matching.said_of import SaidOf
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.solo_project import NOBODY_ELSE
from knowledge_base.matching.span import Span
from knowledge_base.matching.stated_history import CARE_LEAD
from knowledge_base.matching.stated_parties import DATA

PAIR: Final = 2
_PLACE: Final = r"(?:\s(?:in|at|i|på|vid|from|från)\s[\w:’'-]+(?:\s(?-i:[A-ZÅÄÖ])[\w-]+)?)?"
_ONE: Final = (
    r"(?:(?:an?|the|one|another|our|en|ett|annan|annat|vår|vårt)\s){0,2}"
    r"(?:(?!and\b|or\b|och\b|eller\b|with\b|med\b|two\b|three\b|två\b|tre\b|of\b|av\b|we\b|vi\b|us\b"
    r"|oss\b)[\w&’'-]+\s){0,3}?"
    r"(?!customers?\b|patients?\b|kund|patient)[\w&’'-]{2,}"
    rf"{_PLACE}(?:\s\([^()]{{1,40}}\))?"
)
_PAIR_OF: Final = (
    rf"(?:{US}(?:\s\([^()]{{1,40}}\)|,\s(?:an?|ett|en)\s[^,.;!?]{{1,40}},)?\s(?:and|plus|och|samt"
    rf"|with)\s{_ONE}|{_ONE}\s(?:and|plus|och|samt)\s{US})"
)
# A party by its noun, where "chairs and tables, that's all" names none
_PARTY: Final = (
    r"(?:(?:an?|the|one|another|our|en|ett|vår|vårt)\s){0,2}"
    r"(?:(?!and\b|or\b|och\b|eller\b|with\b|med\b|of\b|av\b|to\b|for\b|at\b|in\b|from\b|till\b|för\b|åt\b"
    r"|på\b|i\b|från\b|hos\b|we\b|vi\b)[\w&’'-]+\s){0,3}?"
    r"(?:university|institute|college|lab(?:oratory)?|hospital|clinic|ward|health\scent(?:re|er)|municipality"
    r"|region|association|foundation|partner"
    r"|labb(?:et)?|universitet(?:et)?|högskola(?:n)?|\w*institut(?:et)?|\w*sjukhus(?:et)?|\w*klinik(?:en)?"
    r"|\w*vårdcentral(?:en)?|kommun(?:en)?|regionen|region\s\w+|\w*förening(?:en)?|stiftelse(?:n)?"
    rf"|(?:another|other|annat|{FOREIGN})\s(?:\w+\s)?(?:company|firm|start-?up|\w*bolag|företag)"
    r"|(?-i:KTH|KI|RISE|GIH|Chalmers|Karolinska|Sahlgrenska|Akademiska))(?!\w)"
    rf"{_PLACE}(?:\s\([^()]{{1,40}}\))?"
)
_NAMES: Final = rf"(?:{_PAIR_OF}|{_ONE}\s(?:and|plus|och|samt)\s{_ONE})"
_MERE: Final = (
    r"(?:only|just|merely|exactly|simply|no\s(?:more|others?)\sthan|bara|endast|enbart|blott|precis"
    r"|inga\sandra\sän|inte\sfler\sän)"
)
_SOUL: Final = (
    r"(?:(?:a|another|one\smore|single|further|en|enda|till)\s)*(?:soul|party|partner|one|organi[sz]ation"
    r"|själ|part|kotte|käft)"
)
NO_MORE: Final = (
    r"(?:(?:and|but|och|men)\s)?"
    rf"(?:(?:nobody|no\sone|no-one|none)\s(?:else|more|besides|other)|no\s(?:more|others?|other\sparties"
    rf"|further\sparties|third)|not\s{_SOUL}(?:\s(?:more|else|besides|till))?|never\smore"
    r"|that['’]?s\s(?:it|all|the\slot)|that\s(?:is|will\sbe|would\sbe)\s(?:it|all)|full\sstop|period"
    r"|end\sof\s(?:list|story)"
    r"|the\s(?:door|circle|list)\sis\sclosed|(?:it\s)?(?:shall|will|must|is\sto)\sstay\s(?:two|so"
    r"|that\sway|like\sthat)"
    r"|ingen\s(?:mer|annan|fler|tredje)|inga\s(?:fler|andra)|inte\sfler|aldrig\sfler|inte\sen\s(?:själ"
    r"|kotte|käft)(?:\still)?|punkt(?:\sslut)?|det\sär\sallt|mer\sän\sså\sblir\sdet\sinte"
    r"|fler\s(?:än\sså\s)?(?:blir|tar|ska|släpper)\s(?:vi|det)\s(?:inte|ej|aldrig)(?:\sin|\smed)?"
    r"|cirkeln\sär\ssluten|så\sska\sdet\s(?:förbli|vara))"
)
_ENDS: Final = (
    r"(?=\s?(?:[.,;:!?)–]|$)|\s(?:in|i|will|would|shall|is|are|ska|är|kommer|takes?|joins?|får|tas|on|with"
    r"|at|because|så|so)\b)"
)
_SOLE: Final = (
    r"(?:(?:only|sole|single|one\sand\sonly|enda)\s(?:project\s)?(?:partner(?:n)?|part(?:y|en)?"
    r"|co-?applicant|collaborator|medsökande(?:n)?|samarbetspartner(?:n)?|deltagare))(?!\s(?:abroad"
    r"|utomlands|in\scare|in\sthe\s(?:care|health)|from|för|for)\b|\w)"
)
_IS: Final = (
    r"(?:\s(?:is|will\sbe|would\sbe|being|shall\sbe|är|blir|skulle\svara|som\sär|which\sis)|\s?[:=–-])\s"
)
# "Two parties we are, never more", "besides the two of us there is no one"
TWO: Final = re.compile(
    rf"""\b(?:two|2|två)\s(?:parties|partners|participants|applicants|parter|aktörer|sökande)(?:\s(?:we
    |vi)\s(?:are|will\sbe|är|blir)|\s(?:blir|är)\svi)
    |\b(?:two|2|två)\s(?:parties|participants|applicants|parter|aktörer
    |sökande)\b[^.;!?]{{0,60}}?[,–-]\s?{NO_MORE}{_ENDS}
    |\b{_MERE}\s{_PAIR_OF}(?=\s?(?:[.;!?)]|$)|,\s(?:{NO_MORE}|a\scompany|ett\sbolag|an\sAB)\b)
    |(?:^|[.;:!?]\s)(?:{_PAIR_OF}|{_ONE}\s(?:and|plus|och|samt)\s{_PARTY})\s?[,.–-]?\s{NO_MORE}{_ENDS}
    |,\s{_PAIR_OF}\s?[,.–-]\s{NO_MORE}{_ENDS}
    |\b(?:in\sthe\sproject|in\sit|the\sparties|i\sprojektet|parter(?:na)?)\s?(?::|are|is|är|blir
    |–)\s{_NAMES}\s?[,.–-]\s?{NO_MORE}{_ENDS}
    |\b(?:besides|beside|apart\sfrom|other\sthan|beyond|utöver|förutom|mer\sän)\s(?:the\stwo\sof\sus
    |us\stwo|oss\stvå|vi\stvå)\b[^.;!?]{{0,40}}?\b(?:no\s?one|nobody|none|ingen|inga)\b
    |\b(?:co-?applicant|medsökande|partner|motpart)\s?[:=–]\s?{_ONE}\s?,\s?{NO_MORE}{_ENDS}
    |\b(?:any|an?|the|en|någon|nån|den)?\s?(?:third|tredje)(?:\s(?:partner|party|part|one|aktör))?\s(?:is
    |was|vill|ska|släpper|tar|behövs|blir|kommer|önskas)\s?(?:{N_T}|(?:vi\s|det\s)?(?:not|never|inte
    |aldrig|ej))\b
    |\b(?:no|ingen|without\sa|utan(?:\sen)?)\s(?:third|tredje)\s(?:partner|organi[sz]ation|aktör|part)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "KTH is the only partner", "vår enda part är ett labb"
ONLY_PARTNER: Final = SaidOf(
    r"\b(?:only|sole|single|enda|ensam)\b",
    (
        rf"""\b(?:{_ONE}{_IS}(?:(?:the|our|vår|den|min|my)?\s?{_SOLE}
        |(?:the\sonly\sone|den\senda|ensam\som\satt)\s(?:joining|taking\spart|with\sus
        |som\s(?:är\smed|deltar|går\smed)|vara\smed))
        |(?:the|our|vår|den|min|my|an?|en|ett)\s{_SOLE}(?:{_IS}|,\s){_ONE})""",
    ),
    re.IGNORECASE | re.VERBOSE,
)
# "Us, a firm and KTH, and the door is closed", "nobody else shall take part": however many they are
CLOSED: Final = re.compile(
    rf"""(?:\b(?:and|plus|och|samt)\s{_PARTY}
    |(?<!for\s)(?<!för\s)\b(?:{US}(?:\s\([^()]{{1,40}}\))?
    |(?:us|we|ourselves|vi|oss),(?!\s(?:who|which|that|som|like|unlike)\b)[^.;!?]{{1,80}}?)
    \s(?:and|plus|och|samt)\s{_ONE})
    (?:,\s[^,.;!?]{{1,30}})?\s?[,.;–-]\s?{NO_MORE}{_ENDS}
    |\b{NOBODY_ELSE}""",
    re.IGNORECASE | re.VERBOSE,
)
# "only the two of us" beside a partner that another sentence names
BOTH: Final = re.compile(
    rf"\b{_MERE}\s(?:the\stwo\sof\sus|us\stwo|vi\stvå|oss\stvå)\b|\b(?:the\stwo\sof\sus|vi\stvå"
    rf"|oss\stvå)\s(?:only|alone|bara|ensamma)\b"
    r"|\bfler\sän\sså\sblir\svi\sinte\b",
    re.IGNORECASE,
)
_BESIDE: Final = re.compile(
    r"""\b(?:another|ett\sannat|en\sannan|kompanjon\w*|partner(?:n|'?s)?|their|clinic|hospital
    |university|institute|wants\sto\scoordinate|\w*klinik\w*|\w*sjukhus\w*|vårdcentral\w*
    |universitet\w*|\w*institut\w*|(?-i:KTH|KI|RISE)|tillsammans\smed|together\swith|ihop\smed)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_OPEN: Final = re.compile(
    r"""\b(?:so\sfar|as\syet|yet|for\snow|right\snow|hittills|ännu|än\sså\slänge|just\snu|if|unless
    |whether|enough|om|ifall|räcker|must|måste|need(?:s|ed)?|require[sd]?|kräv\w*
    |behöv\w*|look(?:ing)?\sfor|letar|söker\sen|employees|anställda|staff|owners?|founders?|ägare
    |grundare|delägare|was|were|var)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "I studied at KTH and Chalmers, that's all"
_OF_ELSE: Final = re.compile(
    r"\b(?:stud(?:y|ied)|pluggade?|läste|worked|jobbade?|talked|spoke|spoken|met|visited|pratat|träffat"
    r"|besökt|office|kontor\w*|sell|sold|säljer|sålt|customers?|kund(?:er|erna)?)\b",
    re.IGNORECASE,
)
_FAR: Final = re.compile(
    rf"\b(?:{FOREIGN}|{ABROAD}|{PEOPLES}|(?-i:Finns)|abroad|utomlands|GmbH|ApS|Oy|B\.?V)\b",
    re.IGNORECASE,
)
_REFUSED_CARE: Final = re.compile(
    r"\b(?:no|nobody\s(?:from|in|of)|without|neither|nor|inga?|inget|ingen\s(?:från|i|inom)|utan|varken"
    r"|not\sany)\s(?:[\w-]+\s){0,1}?(?:care|healthcare|hospitals?|clinics?|care\sproviders?"
    r"|vård\w*|sjukhus\w*|klinik\w*)\b",
    re.IGNORECASE,
)

# Who may be a third beside two that carry the cost
_OTHERS: Final = re.compile(
    r"""\b(?:(?:hospitals?|clinics?|universit(?:y|ies)|institutes?|KTH|RISE|sjukhus(?:et)?
    |\w*klinik(?:en)?|universitet(?:et)?|högskola(?:n)?|\w*institut(?:et)?|third
    |tredje|three|four|tre|fyra)(?!\s(?:year|month|annual|employ|år|mån|anställ)\w*|\w))""",
    re.IGNORECASE | re.VERBOSE,
)


def stated_circles(text: str) -> Iterator[Span]:
    """Go through what says that two parties, or those named, are all: "parties", and who is not among them.

    Where nobody in care is named, none can lead; where nobody abroad is named, no partner is abroad.
    """
    pairs = (*_pairs(text), *_payers(text))
    yield from pairs
    for span in (*pairs, *_found(text, CLOSED)):
        if not OF_CARE.search(_REFUSED_CARE.sub(" ", text)):
            yield Span("lacking", span.start, span.end, CARE_LEAD)
        if not _FAR.search(text):
            yield Span("partner_abroad", span.start, span.end, False)


def _pairs(text: str) -> Iterator[Span]:
    yield from _found(text, TWO)
    yield from _found(text, ONLY_PARTNER)
    if _BESIDE.search(text):  # else "only the two of us" are owners
        yield from _found(text, BOTH)


def _found(text: str, pattern: SaidOf | re.Pattern[str]) -> Iterator[Span]:
    for match in pattern.finditer(text):
        begin, stop = sentence_bounds(text, *match.span())
        is_open = any(other.search(text, begin, stop) for other in (_OPEN, _OF_ELSE, DATA))
        if not (is_open or is_asked(text, *match.span())):
            yield Span("parties", match.start(), match.end(), PAIR)


def _payers(text: str) -> Iterator[Span]:
    """Two who carry all of the cost, where no sentence names others beside them."""
    for start, end, parts in cost_parts(text):
        begin, stop = sentence_bounds(text, start, end)
        if len(parts) == PAIR and not _OTHERS.search(f"{text[:begin]} {text[stop:]}"):
            yield Span("parties", start, end, PAIR)
