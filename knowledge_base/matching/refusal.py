"""Whether who writes refuses a thing, for good, where a sentence seems to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from knowledge_base.matching.asked_sentence import is_asked
from knowledge_base.matching.people_words import CUSTOMERS, PATIENTS, RIVALS
from knowledge_base.matching.refusal_of_any import NONE_OF
from knowledge_base.matching.said_of import SaidOf
from knowledge_base.matching.sentence_bounds import sentence_bounds

# "we have none": one may be wanted; "no course so far"
_MISSING: Final = re.compile(
    r"\b(?:so\sfar|hittills|have|has|had|['’]ve|got|there\s(?:is|are|was|were)|offers?|run|runs|har|hade"
    r"|finns|fanns|saknar"
    r"|fått|fick|erbjuder|got|given|did|done|gjort|know|knows|find|found|känner|hittar"
    r"|hittat)\s(?:\w+\s){0,2}?$",
    re.IGNORECASE,
)
_NONE: Final = re.compile(
    rf"{NONE_OF}\s(?!use\b|need\b|nytta\b|behov\b|time\b|tid\b|lust\b|intention\b|plans?\b|wish\b|desire\b"
    rf"|interest\b|intresse\b)",
    re.IGNORECASE,
)
# "we have staff but no rooms": rooms are wanted
_AND_NO: Final = re.compile(r"(?:and|but|och|men)\s(?:no|inga|inget|ingen)\b", re.IGNORECASE)
_THERE: Final = re.compile(r"\b(?:have|has|had|got|own|['’]ve|har|hade|finns|äger)\b", re.IGNORECASE)
# "we are not a hospital", "no university has it"
_IS_NONE: Final = re.compile(
    r"\b(?:(?:we|they|it|that)(?:['’]re|\sare|\sis)|(?:I)(?:['’]m|\sam)|it['’]s"
    r"|(?:vi|jag|det|den)\s(?:är|e))\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_HAS_IT: Final = re.compile(
    r"(?:,?\s(?:and\s|or\s|och\s|eller\s)?(?:no|ingen|inget)\s\w+)?\s(?:has|have|had|offers?|owns?|does"
    r"|makes?|har|hade|erbjuder|äger|gör"
    r"|tillverkar)\b",
    re.IGNORECASE,
)
# "without it we cannot go on"
_WITHOUT: Final = re.compile(r"\b(?:without|utan)\s(?:\w+\s)?$", re.IGNORECASE)
_NOT_THEN: Final = re.compile(
    r"[^.;!?]{0,40}?\b(?:not|no|cannot|can['’]t|nobody|nothing|never|dare|inte|ingen|inget|aldrig|lost"
    r"|stuck)\b",
    re.IGNORECASE,
)
# "we are not against it", "it cannot be avoided"
_NOT_SO: Final = re.compile(
    r"(?:\b(?:not|never|cannot|nothing|inte|ej|aldrig|inget|ingenting|why|if|unless|om|ifall)"
    r"|n['’]t)\s(?:\w+\s){0,2}?$",
    re.IGNORECASE,
)
# Not "our customer is the army and forbids us to": who that is
_OF_OTHERS: Final = re.compile(
    rf"(?<!\bon\s)(?<!\bin\s)(?<!\bfor\s)(?<!\bwith\s)(?<!\bof\s)(?<!\bto\s)(?<!\bpå\s)(?<!\bmed\s)"
    rf"(?<!\btill\s)(?<!\bi\s)(?<!\bhos\svår\s)"
    rf"\b(?:{CUSTOMERS}|{PATIENTS}|{RIVALS}|some|many|most|other|others|people"
    rf"|students?"
    rf"|neighbours?|hospital|agency|landlord|university|CDMO|nurses|sjukhuset|universitetet|myndigheten"
    rf"|hyresvärden|sjuksköterskor\w*|andra|många"
    rf"|vissa|folk|grannar\w*)\b(?!\s(?:is|är)\s(?:the\s)?\w+\s(?:and|och)\b)",
    re.IGNORECASE,
)
# What is only put off, or bound to a day, or refused of a kind is not refused
_BUT: Final = re.compile(
    r"""^[^.,;!?]{0,25}?(?:\b(?:yet|ännu|until|till\sthen|before|förrän|innan|unless|except|other\sthan
        |apart\sfrom|förutom
    |utom|more\sthan|bigger\sthan|larger\sthan|mer\sän|större\sän|fler\sän|right\snow|just\snow|just\snu
    |this\s(?:week|month|spring|year)
    |i\s(?:maj|juni|juli|augusti|sommar|vår|höst|år|vinter)|in\s(?:may|june|july|august|summer)
    |on\s(?:mon|tues|wednes|thurs|fri)days?
    |today|idag|i\sdag|at\spresent|currently|at\sthe\smoment|för\snärvarande|under\s(?:sommaren|våren|hösten)
    |next\s(?:week|month)|nästa\s(?:vecka|månad)|without|utan\satt|only|bara|enbart)\b
    |\bbut\s(?:mice|rats|only|in|the|your)\b|\bän\s?[.,;!?])""",
    re.IGNORECASE | re.VERBOSE,
)
# "we do no animal work ourselves": others may do it for us
_ONESELF: Final = re.compile(
    r"""^[^.,;!?]{0,25}?\b(?:ourselves|myself|in-house|on\sour\sown|själva?|hos\soss|hemma|egna|here|här
        |(?:in|at)\sour|i\s(?:våra|vårt|vår))\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "we do none, who can do it for us?"
_BY_ANOTHER: Final = re.compile(
    r"[^?]{0,60}\b(?:who|vem|vilka|somebody|someone|någon|nån|anyone|you|ni)\s(?:else\s|annan\s)?(?:can"
    r"|could|does|would|kan|gör|utför|skulle)\s"
    r"(?:\w+\s){0,2}?(?:it|them|that|those|det|dem|dom|sådana|såna|sånt)\b",
    re.IGNORECASE,
)
_WHO: Final = re.compile(r"\W*(?:who|which|where|vem|vilka?|var)\b", re.IGNORECASE)

Sentences = SaidOf | re.Pattern[str]


def _is_question(text: str, start: int, end: int) -> bool:
    """Whether it is asked for; who asks whom there is that does without it refuses it."""
    begin, _ = sentence_bounds(text, start, end)
    return is_asked(text, start, end) and not _WHO.match(text, begin)


def refusals(sentences: Iterable[Sentences], text: str, *, of_work: bool = True) -> Iterator[tuple[int, int]]:
    """Go through where the sender of a text refuses a thing: no question, of nobody else, and for good.

    Args:
        sentences: What may refuse it; what is refused is the group `what`, or else all of it.
        text: What somebody wrote.
        of_work: Whether others may do what is not done "here" or "by ourselves"; with rooms it is not so.
    """
    for sentence in sentences:
        for match in sentence.finditer(text):
            start, end = match.span("what" if "what" in match.re.groupindex else 0)
            after = (text[end:], text[max(match.end(), end) :])
            is_bound = any(_BUT.match(own) or (of_work and _ONESELF.match(own)) for own in after)
            is_for_hire = of_work and _BY_ANOTHER.match(text[end:])
            if not (is_bound or is_for_hire or _is_open(text, match, start, end)):
                yield start, end


def _is_open(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether it is asked, told of others or not meant so: a thing that is not there may be wanted."""
    begin, _ = sentence_bounds(text, start, end)
    so_far = text[begin : match.start()]
    before = re.split(r"[,:]", so_far)[-1]
    return bool(
        _is_missing(text, match, before, end)
        or (_AND_NO.match(match[0]) and _THERE.search(so_far))
        or (_WITHOUT.search(text[begin:start]) and _NOT_THEN.match(text[end:]))
        or _NOT_SO.search(before)
        or _OF_OTHERS.search(before)
        or _is_question(text, start, end)
    )


def _is_missing(text: str, match: re.Match[str], before: str, end: int) -> bool:
    """Whether it is only said that there is none: "so far we have no course", "no university has it"."""
    if "lack" in match.re.groupindex or "what" not in match.re.groupindex or not _NONE.match(match[0]):
        return False
    return bool(_MISSING.search(before) or _IS_NONE.search(before) or _HAS_IT.match(text[end:]))
