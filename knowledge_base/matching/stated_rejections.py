"""How many applications of a company have failed, as a text says it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.dated_refusals import dated_refusals
from knowledge_base.matching.number_words import NUMBER, ORDINAL, number_of, ordinal_of
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span

_NO: Final = alternatives(
    """failed, fail, flunked, bombed, rejected, reject, turned down, turned us down, refused, declined,
    denied, unsuccessful, unsuccessfully, said no, a no, got no, got a no, got nothing, without success, no
    success, in vain, rejection, rejections, avslag, avslagit, avslagna, avslagen, avslogs, avslås, nekats,
    nekade, nekad, sagt nej, sa nej, fått nej, ett nej, nobbade, nobbat, misslyckats, misslyckade,
    misslyckades, utan framgång, förgäves, it was no, it was a no, the answer was no, blev det nej, det
    blev nej, svaret var nej, slutade i nej, slutade med nej,
    slutade i ett nej, slutade med ett nej, ended in a no, ended with a no, kuggat, kuggade"""
)
_TRY: Final = alternatives(
    """attempt, attempts, application, applications, submission, submissions, proposal, proposals, rejection,
    rejections, try, tries, försök, försöket, ansökan, ansökningar, ansökningarna, avslag, avslaget"""
)
_TIMES: Final = alternatives("times, gånger")
_NEAR: Final = r"(?:[^\s.;!?]+\s){0,6}?"
# "no" and "nej" alone are an answer only where nothing that they could deny follows: "three times no bigger"
_BARE_NO: Final = (
    r"(?:an?\s|ett\s)?(?:no|nej|nope)"
    r"(?=\s(?:from|från|each|every|both|all|varje|var|alla|båda)\b|\s?[.,;:!?)]|$)"
)
TIMES: Final = re.compile(
    rf"""\b{_NO}\s{_NEAR}(?P<after>{NUMBER})\s{_TIMES}\b|\b(?P<before>{NUMBER})\s{_TIMES}\s{_NEAR}{_NO}\b
    |\b{_NO}\s{_NEAR}(?P<tries>{NUMBER})\s{_TRY}\b
    |\b(?P<failed>{NUMBER})\s(?:{_NO}\s{_TRY}|{_TRY}\s{_NEAR}{_NO}|avslag|rejections|refusals|no['’]?s|nej
    |(?:tack-men-nej|nej-tack|thanks-but-no(?:-thanks)?|no-thank-yous?|nobbningar|korgar|thumbs-downs?)
    |failed)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_FELL: Final = alternatives(
    """fell, fell through, sank, not funded, not granted, not awarded, not selected, föll, sprack, spruckit,
    fallit,
    underkändes, underkänts, underkänd, underkänt, inte beviljad, beviljades inte, inte beviljades,
    gick inte igenom, gick
    inte hem, did not make it, didn't make it, did not get through, didn't get through, went nowhere,
    was in vain"""
)
_REFUSED: Final = alternatives(
    """rejected, turned down, refused, declined, has declined, said no to, avslog, avslagit, nobbade,
    sa nej till, sagt nej till"""
)
# "rejection number three", "three rejections in a row", "all three of our EIC applications failed"
NUMBERED: Final = re.compile(
    rf"""\b(?:rejection|refusal|avslag|nej)\s(?:number|no\.?|nummer
    |nr\.?)\s(?P<number>{NUMBER})\b(?!\s?[%.]\d)
    |\b(?P<straight>{NUMBER})\s(?:straight|consecutive|raka|polite|artiga)\s(?:rejections?|refusals?
    |no['’]?s|avslag|nej)\b
    |\b(?:all|alla)\s(?P<all>{NUMBER})\s(?:(?:of|av)\s(?:our|the
    |våra)\s)?(?:[\w-]+\s){{0,2}}?{_TRY}\s{_NEAR}(?:{_NO}|{_FELL})\b
    |\b{_TRY}\s{_NEAR}{_FELL}\s(?P<fell>{NUMBER})\s{_TIMES}\b
    |\b(?P<red>{NUMBER})\s(?:rejection|refusal)\sletters\b""",
    re.IGNORECASE | re.VERBOSE,
)
NTH: Final = re.compile(
    rf"""\b(?P<nth>{ORDINAL})\s(?:(?:[\w-]+\s){{0,2}}?(?:rejection|refusal|avslag(?:et)?)
    |(?:no|nej(?:et)?)(?=\s(?:from|från|är|has|har)\b|\s?[.,;!?]|$)|thumbs[\s-]down|{_TRY}\s{_NEAR}(?:{_NO}
    |{_FELL}))\b
    |\b{_NO}\s{_NEAR}(?:(?:for\s)?(?:the|a)|för)\s(?P<time>{ORDINAL})\s(?:time|gången)\b
    |\b{_TRY}\s{_NEAR}{_FELL}\s(?:for\s(?:the|a)|för)\s(?P<fall>{ORDINAL})\s(?:time|gången)\b
    |\b(?:failed|fell|flunked|misslyckades|föll|sprack)\s(?:(?:also|again|även|också)\s)?(?:on|at|with|in
    |på|vid|i)\s(?:(?:our|the|vårt|det)\s)?(?P<on>{ORDINAL})\s{_TRY}\b
    |\b{_REFUSED}\s(?:our|my|the|vår|vårt|min|mitt)\s(?P<refused>{ORDINAL})\s{_TRY}\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "nej x3", "3x avslag", "three times no"
SIGNED: Final = re.compile(
    rf"""\b(?:{_NO}|no['’]?s?|nej|rejections?)\s?[(]?[x×]\s?(?P<after>\d)(?!\w|[.,]\d)
    |(?<![\w.,])(?P<before>\d)\s?[x×]\s?(?:{_NO}|{_BARE_NO})(?!\w)
    |\b{_NO}\s(?P<twice>\d)\s?[x×](?!\w)
    |\b(?P<times>{NUMBER})\s{_TIMES}[\s,:–-]+{_BARE_NO}""",
    re.IGNORECASE | re.VERBOSE,
)
# "got the third no in a mail", "det tredje nejet kom i mars"
NTH_ANSWER: Final = re.compile(
    rf"""\b(?:got|gotten|get|received|had|came|fick|fått|kom)\s(?:\w+\s)?(?:the|our|a|its|vårt|det
    |ett)\s(?P<got>{ORDINAL})\s(?:no|nej)
    \b(?!\s(?:longer|more|bigger|matter))
    |\b(?P<came>{ORDINAL})\s(?:no|nej(?:et)?)\s(?:came|arrived|landed|reached|kom|damp|dök|anlände)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_ANOTHER: Final = r"(?:another|one\smore|ännu\sett|ytterligare\sett|ett\still)"
# "ended like the two before it, with a no": this one failed, and so many before it
LIKE_BEFORE: Final = re.compile(
    rf"""\b(?:like|as|som|than)\s(?:with\s|for\s|med\s|för\s)?(?:the|our|its|de|våra)\s
    (?:(?:first|last|previous|earlier|other|förra|första|tidigare|föregående)\s)?(?P<count>{NUMBER})
    \s(?:{_TRY}\s)?(?:before|earlier|previous|prior|ahead|innan|före|tidigare|förra|föregående|dessförinnan)\b
    |\b(?:like|as|som)\s(?:with\s|for\s|med\s|för\s)?(?:the|our|de|våra)\s
    (?:first|last|previous|earlier|förra|första|tidigare|föregående)\s(?P<earlier>{NUMBER})\b
    |\b(?:after|efter)\s(?P<after>{NUMBER})\s(?:earlier\s|previous\s|tidigare\s)?(?:rejections?|refusals?
    |no['’]?s|nej|avslag)
    [\s,]+(?:(?:\w+\s){{0,4}}?{_ANOTHER}\s(?:no|rejection|refusal|nej|avslag)|(?:kom|fick\svi)\s{_ANOTHER}
    |(?:we\s)?(?:got|received|had)\s{_ANOTHER}|{_ANOTHER}(?:\sone)?\s(?:came|arrived|followed|landed|in
    |this|last))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SAYS_NO: Final = re.compile(
    rf"\b(?:{_NO}|(?:(?:an?|the|polite|same|flat|clear|kind|artigt|ett|samma)\s)*{_BARE_NO}|nej|no['’]?s"
    r"|turned\s(?:us\s|it\s)?down|thumbs\sdown|tummen\sner)(?!\w)",
    re.IGNORECASE,
)
# "in 2024, again in 2025 and once more this spring, a no each time"
EACH_TIME: Final = re.compile(
    r"\b(?:each|every)\s(?:single\s)?time\b|\b(?:all|alla|samtliga|båda|both)\s(?:of\sthem|times"
    r"|gånger(?:na)?)\b"
    r"|\b(?:varje|varenda|var)\sgång\b|\bgång\sefter\sgång\b|\btime\s(?:after|and)\stime\b",
    re.IGNORECASE,
)
_OCCASION: Final = re.compile(
    r"""\b(?:20\d\d|(?:last|this|the\s(?:same|next|following))\s(?:year|spring|summer|autumn|fall|winter
    |month)
    |förra\s(?:året|våren|sommaren|hösten|vintern|månaden)|året\s(?:efter|därpå)|i\s(?:fjol|år|våras|somras
    |höstas|vintras)
    |(?:once\smore|en\sgång\still)(?!\s(?:in\s|i\s|nu\s|now\s)?(?:20\d|this|last|förra|fjol|våras|somras
    |höstas|år)))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_FOUNDED: Final = re.compile(
    r"\b(?:found\w*|start\w*|regist\w*|incorporated|since|from|grunda\w*|bilda\w*|sedan|från|AB)\s(?:in\s"
    r"|i\s|år\s)?$",
    re.IGNORECASE,
)
_APPLIED: Final = re.compile(
    r"""\b(?:appl(?:y|ied)|asked|tried|submitted|went\sfor|knocked|pitched|sökte|sökt|försökte|försökt
    |ansökte|ansökt|frågade
    |frågat|skickade|skickat|provade|prövade)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# A condition or a question: "what if it fails three times"
_SUPPOSED: Final = re.compile(
    r"\b(?:if|unless|until|whether|suppose|in\scase|ifall|huruvida|tills|om\s(?:vi|jag|man|de|det|EIC"
    r"|bolaget)"
    r"|(?:happens?|händer)\s(?:when|after|efter|när))\b[^,.;!?]*$",
    re.IGNORECASE,
)
# Answers of others than the EIC, and applications of others than us.
_OTHERS: Final = re.compile(
    r"""\b(?:bank\w*|investor\w*|investerare|landlord\w*|hyresvärd\w*|customers?|kund(?:en|er|erna)?
    |competitors?
    |konkurrent\w*|rivals?|(?:a|my|our)\sfriends?|(?:en|min|vår)\s(?:vän|kompis)|neighbours?|granne\w*
    |hospitals?
    |sjukhus\w*|clinics?|klinik(?:en|er|erna)|region(?:en)?|municipality|kommunen|vinnova|almi|ethics
    |etik(?:prövning|ansök)\w*|(?:our|the|my)\s(?:papers?|articles?|manuscripts?)|artikel\w*|artiklar\w*
    |manus\w*
    |patent(?:s|et|verket)?|journals?|tidskrift\w*|authority|agency|FDA|EMA|läkemedelsverket)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "the prototype failed three times"
_THING: Final = re.compile(
    r"\b(?:prototyp|experiment|tests?\b|trial|stud(?:y|ie)|batch|pump|sensor|motor|robot"
    r"|device)\w*\s(?:ha(?:s|ve|d|r|de)\s)?$",
    re.IGNORECASE,
)
_ONE_OF: Final = re.compile(r"\b(?:one|en|ett)\s(?:of|av)\s(?:our|the|my|våra|de|mina)\s$", re.IGNORECASE)
_CLAUSE: Final = re.compile(r"[.,;:!?\n]")
_EIC: Final = re.compile(r"\b(?:EIC\w*|accelerator\w*|innovation\scouncil|innovationsrådet)", re.IGNORECASE)

SEVERAL: Final = 2
THRICE: Final = re.compile(rf"\bthrice\s{_NEAR}{_NO}\b|\b{_NO}\s{_NEAR}thrice\b", re.IGNORECASE)


def stated_rejections(text: str) -> Iterator[Span]:
    """Go through the numbers of applications that have failed."""
    own = [span for span in _counts(text) if _is_own(text, span)]
    most = max((int(str(span.value)) for span in own), default=0)
    # "Like the two before it, with a no": the last no is one of three.
    return (span for span in own if most < SEVERAL or span.value != 1)


def _counts(text: str) -> Iterator[Span]:
    for match in (*TIMES.finditer(text), *SIGNED.finditer(text), *NUMBERED.finditer(text)):
        number = next(group for group in match.groups() if group)
        yield Span("rejections", match.start(), match.end(), number_of(number))
    for match in (*NTH.finditer(text), *NTH_ANSWER.finditer(text)):
        nth = next(group for group in match.groups() if group)
        yield Span("rejections", match.start(), match.end(), ordinal_of(nth))
    for match in THRICE.finditer(text):
        yield Span("rejections", match.start(), match.end(), 3)
    for match in LIKE_BEFORE.finditer(text):
        number = next(group for group in match.groups() if group)
        if match["after"] or _SAYS_NO.search(_sentence(text, match.start(), match.end())):
            yield Span("rejections", match.start(), match.end(), number_of(number) + 1)
    for match in EACH_TIME.finditer(text):
        occasions = _occasions(_sentence(text, match.start(), match.end()))
        if occasions > 1:
            yield Span("rejections", match.start(), match.end(), occasions)
    yield from dated_refusals(text)


def _sentence(text: str, start: int, end: int) -> str:
    begin, stop = sentence_bounds(text, start, end)
    return text[begin:stop]


def _occasions(sentence: str) -> int:
    """How often a sentence says that somebody applied, where it says that the answer was no; else none."""
    if not (_SAYS_NO.search(sentence) and _APPLIED.search(sentence)):
        return 0
    return sum(not _FOUNDED.search(sentence[: match.start()]) for match in _OCCASION.finditer(sentence))


def _is_own(text: str, span: Span) -> bool:
    """Whether it is told as a fact, and not of somebody else: "the bank said no three times"."""
    before, after = _CLAUSE.split(text[: span.start])[-1], _CLAUSE.split(text[span.end :])[0]
    if _SUPPOSED.search(before) or _THING.search(before) or _ONE_OF.search(before):
        return False
    clause = f"{before}{span.of(text)}{after}"
    return bool(_EIC.search(clause)) or not _OTHERS.search(clause)
