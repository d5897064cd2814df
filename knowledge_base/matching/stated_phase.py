"""Whether a text asks for no first phase of clinical trials: it is done, or only later ones are named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.asked_sentence import is_asked
from knowledge_base.matching.refusal import refusals
from knowledge_base.matching.refusal_of_any import refusal_of_any
from knowledge_base.matching.span import Span

PHASE_1: Final = "phase-1"
_FIRST: Final = (
    r"(?:(?:phase|fas)[\s-]?(?:1|I|one|ett)[ab]?(?!\s?[/–-]\s?(?:2|II)"
    r"|\w)(?:[\s-](?:trials?|stud(?:y|ies)|studien?|part|delen|prövning(?:en)?"
    r"|ward|units?|enhet(?:en)?|avdelning(?:en)?))?"
    r"|first[\s-]in[\s-](?:human|man)(?:[\s-](?:trial|study|studie|part))?"
    r"|(?:the\s)?first\s(?:human\s)?doses?(?:\s(?:in|to)\s(?:humans?|man|people|healthy\s\w+))?"
    r"|första\sdosen(?:\s(?:på|till|i)\s(?:frisk\w*|människ\w*))?"
    r"|(?:the\s)?(?:part|study|trial|tests?)\s(?:in|on)\shealthy\s(?:\w+)"
    r"|(?:healthy|friska)\s(?:volunteers|subjects|people|frivilliga|försökspersoner)"
    r"|(?:studien|delen|prövningen|testerna)\spå\sfriska(?:\sfrivilliga)?)"
)
FIRST: Final = re.compile(rf"\b{_FIRST}(?!\w)", re.IGNORECASE)
LATER: Final = re.compile(
    r"(?<![/–-])\b(?:phase|fas)[\s-]?(?:[234]|II|III|IV|two|three|four|två|tre|fyra)[abc]?(?!\w)",
    re.IGNORECASE,
)
BOTH: Final = re.compile(
    r"\b(?:phases?|fas(?:er(?:na)?)?)\s?(?:1|I)[ab]?\s?(?:/|–|-|to|till|and|och)\s?(?:phase\s"
    r"|fas\s)?(?:[234]|II|III|IV)",
    re.IGNORECASE,
)
_DONE: Final = alternatives(
    """done, finished, completed, complete, closed, behind us, over, in the bag, concluded, through,
    history, wrapped up, ended, successful, a success, passed, clean, ready, klar, klart, klara,
    avklarad, avklarat, avslutad, avslutat, gjord, gjort, bakom oss, i hamn, över, genomförd, genomfört,
    färdig, färdigt, avverkad, passerad, slut, stängd, lyckad, rapporterad, reported, published,
    publicerad"""
)
_NOW: Final = (
    r"(?:already|all|now|long|redan|nu|sedan\slänge|sen\slänge|helt|well|safely|just|precis|äntligen|finally"
    r"|since\s\w+)\s"
)
_DID: Final = alternatives(
    """finished, completed, concluded, closed, did, ran, passed, wrapped up, done, done with, finished
    with, through with, got through, come through, put behind us, ended, behind us, gave, had,
    avslutade, avslutat, gjorde, gjort, körde, kört, stängde, genomförde, genomfört, klarade av, klarat
    av, klara med, färdiga med, gått igenom, lämnat, lagt bakom oss, klarade, klarat, haft, gav, gett,
    slutförde, slutfört, avverkat"""
)
_WAS_DONE: Final = (
    r"(?:went\s(?:well|fine|smoothly|without)|(?:was|were|has\sbeen)\sgiven|gick\s(?:bra|fint|utan|i)"
    r"|gjordes|kördes|genomfördes|avslutades|gavs|stängdes|slutfördes|kom\si\smål)"
)
# "phase I is done", "first-in-human was finished last year", "fas I gjordes i Leiden"
IS_DONE: Final = re.compile(
    rf"\b(?P<what>{_FIRST})(?:\s(?!(?:and|och|but|men|so)\b)[\w-]+){{0,3}}?,?\s(?:(?:is"
    rf"|was|are|were|has\sbeen|have\sbeen|has|har\svi|har\sjag|är|var|blev|ligger"
    rf"|har)\s(?:vi\s)?(?:{_NOW}){{0,2}}{_DONE}(?!\w)|{_WAS_DONE}\b)"
    rf"|\b(?P<bare>{_FIRST})\s(?:done|finished|completed|closed|behind\sus|klar|avklarad|gjord|avslutad"
    rf"|bakom\soss|i\shamn)(?=\s?(?:[.,;:!?]|$)|\s(?:in|at|i|på|and|och)\b)",
    re.IGNORECASE,
)
# "we have completed phase I", "i juni stängde vi fas I", "med fas I bakom oss"
DID: Final = re.compile(
    rf"\b{_DID}\s(?:(?:vi|jag|we|the|our|a|an|its|all|of|vår|våra|hela|en|redan|already|med|på|dose|to|in"
    rf"|till)\s){{0,3}}(?P<what>{_FIRST})(?!\w)"
    rf"|\b(?:with|med)\s(?:the\s|our\s|vår\s)?(?P<bare>{_FIRST})\s{_DONE}(?!\w)"
    r"|\b(?P<healthy>(?:tested|tried|given|dosed|testa(?:t|d|des|ts)|prövat|prövad|provad|getts|gavs"
    r"|given)\s(?:(?:it|already|redan|safely|den|det|på|in|on|to|till|i)\s){1,3}"
    r"(?:\w+\s)?(?:healthy|friska)(?:\s\w+)?)\b",
    re.IGNORECASE,
)
# "when phase I is done": it is not yet
_NOT_YET: Final = re.compile(
    r"(?:\b(?:when|once|until|till|if|as\ssoon\sas|after|before|want|wants|need|needs|must|will|hope|should"
    r"|to|not|never|nobody|who|när|om|tills|efter|innan|vill"
    r"|ska|bör|kan|få|behöver|inte|aldrig|så\sfort|först\snär|vem|that|som|competitor\w*"
    r"|konkurrent\w*)\s(?:[\w-]+\s){0,3}?|n['’]t\s(?:\w+\s){0,2}?)$",
    re.IGNORECASE,
)
_BY_THEN: Final = re.compile(
    r"^\s(?:\w+\s)?(?:by|before|within|in\s(?:\w+\s)?(?:months|weeks|time)|senast|innan|inom"
    r"|om\s\w+\s(?:månader|veckor)|nästa|next|soon|snart|(?:to|in|till|på|i)\s(?:\w+\s)?(?:rats|mice|animals"
    r"|pigs|dogs|monkeys|djur|möss|råttor|grisar|hundar))\b",
    re.IGNORECASE,
)
_UNIT: Final = alternatives(
    "need, want, go through, go to, be in, book, pay for, use, do, run, have, behöva, ha, göra, boka, köra"
)
REFUSED: Final = (refusal_of_any(_FIRST, _UNIT),)


def stated_phases(text: str) -> Iterator[Span]:
    """Go through what says that no first phase is asked for: it is done, refused or not named."""
    done = [*_done(text), *refusals(REFUSED, text)]
    first = [match.span() for match in FIRST.finditer(text)]
    is_open = BOTH.search(text) or any(not _is_in(span, done) for span in first)
    later = LATER.search(text)
    if done and not is_open:
        yield Span("lacking", *done[0], PHASE_1)
    elif later and not is_open:
        yield Span("lacking", *later.span(), PHASE_1)


def _done(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (IS_DONE, DID):
        for match in pattern.finditer(text):
            start, end = next(match.span(name) for name in pattern.groupindex if match[name])
            is_future = _NOT_YET.search(text[: match.start()]) or _BY_THEN.match(text[match.end() :])
            if not (is_future or is_asked(text, start, end)):
                yield start, end


def _is_in(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)
