"""How people refuse a thing of whatever kind, and what one does with it: "we take no course of any sort"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.no_option import NO_OPTION
from knowledge_base.matching.said_of import SaidOf

_ANY: Final = (
    r"(?:(?:an?|any|the|your|our|another|more|some|of|this|that|such|en|ett|någon|nån|något|nåt|några|er|ert"
    r"|era"
    r"|fler|den|det|de|sån|sånt|sådan|vår|som\shelst|kind|sort)\s){0,3}"
    r"(?:(?!(?:against|emot|without|utan|opposed|only|bara|just|have|has|are|is|är|har|need|behov|miste|om"
    r"|about|of|on|to|till|på|med|with"
    r"|from|från|for|för|at)\b)[\w-]+\s){0,2}?"
)
_NOBODY: Final = (
    r"(?:nobody|no\sone|no-one|none|neither\sof\sus|not\sone\sof\sus|no\s(?:colleague|member|employee)s?"
    r"|ingen(?!\s(?:utbildning|kurs))|(?:varken|vare\ssig)\s(?:jag|vi|min))"
)
_WILL: Final = alternatives(
    """going to, will, would, want, wants, want to, wants to, wish to, wishes to, can, could, has time, has
    the time, have time, got time, has energy, willing, prepared, ready to, able to, intends, plans to,
    cares to, interested, is up for, vill, tänker, ska, skall, kan, kommer, hinner, orkar, har tid, har
    råd, har lust, har ork, går med på, är villig, är beredd, är intresserad"""
)
_NOT_WILLING: Final = alternatives(
    """will not, won't, would not, wouldn't, cannot, can't, can not, are not, aren't, am not, I'm not,
    we're not, is not, isn't, not going to, do not want to, don't want to, does not want to, doesn't
    want to, do not want, don't want, does not want, doesn't want, want no, wants no, wish no, do not
    wish to, don't wish to, do not intend to, don't intend to, do not plan to, have no time to, have no
    time for, haven't time for, haven't the time for, haven't got time for, no time for, no time to,
    don't have time for, do not have time for, don't have the time for, refuse, refuses, refuse
    to, refuses to, refusing to, decline, declines, declines to, decline to, no intention of, no plans
    to, no wish to, no desire to, not interested in, not willing to, not prepared to, not planning to,
    not about to, not here to, vägrar, vägrar att, tänker inte, tänker ej, tänker aldrig, ska inte, ska
    ej, ska aldrig, skall inte, vill inte, vill ej, vill aldrig, kan inte, kan ej, kommer inte, kommer
    inte att, kommer aldrig att, hinner inte, hinner ej, orkar inte, går inte med på, får inte, inte
    intresserade av, inte intresserad av, inte villiga att, inte beredda att, ingen lust att, inte tid
    att, ingen tid att, ingen tid för, inte tid för, ingen tid till, inte tid med"""
)
# "hinner verkligen inte", "kan tyvärr inte"
_REALLY_NOT: Final = (
    r"(?:hinner|orkar|vill|tänker|ska|kan|kommer|får)\s(?:(?:vi|jag|ingen|verkligen|absolut|tyvärr|faktiskt"
    r"|helt\senkelt|nog|definitivt|garanterat)\s){1,3}"
    r"(?:inte|ej|aldrig)(?:\satt)?"
)
_WILL_NOT: Final = (
    rf"(?:{_NOT_WILLING}|{_REALLY_NOT}|never(?!\s(?:before|yet|had|have|has|been|used|done|tried)\b))"
)
_NOT_AFTER: Final = (  # "någon kurs tänker vi inte gå": of the thing that went before
    r"(?:tänker|vill|ska|skall|kan|kommer|hinner|orkar|får|går|lägger|har|använder|gör|vore|blir)\s"
    r"(?:vi|jag|bolaget|företaget|ledningen|styrelsen|det)\s(?:absolut\s|helt\senkelt\s|tyvärr\s|verkligen\s"
    r"|definitivt\s)?"
)
# Words between a thing and what is said of it: "utbildning på plats vid mikroskopet"
_SAME: Final = (
    r"(?:\s(?!(?:så|men|och|so|and|but|för|eftersom|because|since|som|that|which|who|det|it|we|vi|I|jag)\b)"
    r"[\w-]+){0,4}?"
)
_ASK_NOT: Final = (
    r"(?!\s(?:ask|require|demand|expect|insist|fråga|kräva|begära)\b)"  # nobody demands it of us
)
_HAVING: Final = r"(?:(?:having\sto|needing\sto|behöva)\s)?"
_IS: Final = r"(?:is|are|was|would\sbe|är|vore|blir|känns)"
_DO_WITHOUT: Final = r"(?:inte|ej|aldrig|slippa|avstå|ingen\stid|hoppa\söver|låta\sbli|undvika)"
_AVOID: Final = alternatives(
    """no time for, don't have time for, do not have time for, don't have the time for, haven't got time for,
    haven't time for, har inte tid för, har inte tid med, har ingen tid för, no interest in, ingen tid för,
    inte tid för, inte tid med, refuse, refuses, refused, refusing, decline, declines, declined, turn down,
    avoid, avoids, avoiding, skip, skipping, spare us, spare me, spare us the, stay away from, steer clear
    of, stay clear of, keep away from, anything but, against, opposed to, say no to, says no to, said no to,
    saying no to, a no to, done with, replace, replaces, replacing, do away with, banned, has banned, bans,
    ban on, ruled out, rules out, rule out, forbids, forbidden, excludes, swear off, sworn off, abandoned,
    given up, turn our backs on, object to, get out of, rather than, instead of, no part in, no place for,
    no room for, slippa, slipper, undvika, undviker, hoppa över, hoppar över, i stället för, istället för,
    hellre än, emot, motståndare till, nej till, nej tack till, förbjudit, förbjuder, förbud mot, ersätta,
    ersätter, avstå från, avstår från, vänt ryggen, lagt ner, slutat med, stopp för, styr bort från, håller
    oss borta från, utesluter, uteslutit, struntar i"""
)
NONE_OF: Final = alternatives(
    """no, not, not at, not inside, nothing at, nothing inside, nothing for, inte för, inte vid, inget på,
    inget för, inget i, not in, not on, not with, not any, zero, nothing with, nothing on, nothing in,
    nothing to do with, nothing involving, nothing that involves, never any, no more, definitely no,
    inga, ingen, inget, inte på, inte med, inte i, inte några, ingenting med, inget med, inte någon,
    noll, aldrig"""
)
_OUT: Final = rf"(?:{NO_OPTION}|out|over|history|historia|slut\smed)"
_END: Final = (
    r"(?=\s?(?:[.,;:!?)–-]|$)|\s(?:please|thanks|thank|ever|at\sall|whatsoever|alltså|då|heller|either"
    r"|for\sus|for\sme|in\sour|and|or|so|tack"
    r"|alls|överhuvudtaget|för\soss|hos\soss|här|någonsin|och|eller|så|i\snågon|of\sany|anywhere|longer"
    r"|längre)\b)"
)
_FIRMLY: Final = r"(?=,?\s(?:please|thanks|thank|ever|at\sall|whatsoever|tack|alls|för\sguds\sskull)\b)"
_IT: Final = r"(?:one|it|the\s(?:course|training|class|exam)|that|those|them|any|this|such|either|some)"
_TAKEN: Final = (
    r"(?:take|get|do|sit|attend|make|go|have|use|spend|file|send|arrange|want|pass|join|pay|submit|fill)"
)
_REFUSE_IT: Final = "|".join(
    (
        rf"(?:(?:we|I|nobody|none\sof\sus|team|board|who|and|but|nor"
        rf"|or)\s)?(?:{_WILL_NOT})\s(?:\w+\s){{0,2}}?{_TAKEN}\s(?:\w+\s)?{_IT}\b",
        rf"(?:do\snot|don['’]t|does\snot|doesn['’]t)\swant\s(?:to\s\w+\s)?{_IT}\b",
        r"(?:we|I)['’]re\snot\sgoing\sto\b|nor\s(?:will|do|are|shall)\s(?:we|I|they)\b|and\snever\swill\b"
        r"|and\s(?:we\s)?won['’]?t\b"
        r"|(?:that|which|it)\s(?:will\snot|won['’]?t|is\snot\sgoing\sto)\s(?:change|happen)\b",
        rf"(?:det|den|dom|de|sånt|sådant|någon|nån)\s(?:\w+\s)?{_NOT_AFTER}(?:inte|ej|aldrig|hoppa\söver"
        rf"|strunta\si|avstå|vägra|låta\sbli)\b",
        r"(?:det|den)\s(?:kommer|blir|lär)\s(?:\w+\s)?inte\s(?:att\s)?(?:bli\s|att\shända|hända|av|heller)",
        r"(?:tänker|vill|ska|hinner|kommer)\s(?:(?:vi|jag)\s)?inte\s(?:\w+\s){0,2}?(?:någon|nån|något|det"
        r"|den|ett\ssånt|en\ssån|sånt)\b",
        r"(?:det|den)\s(?:hoppar|struntar|skippar|avstår|vägrar)\s(?:vi|jag)\b",
        rf"(?:that|it|that\schapter|this|det|den)\s(?:is|['’]s|är)\s(?:\w+\s)?(?:{_OUT}|closed"
        rf"|inget\s(?:vi|jag)|nothing\s(?:we|I)|not\ssomething\s(?:we|I))\b",
    )
)


def _patterns(noun: str, verbs: str, *, plain: bool) -> Iterator[str]:
    thing = rf"{_ANY}(?P<what>{noun})(?!\w)"
    yield rf"\b{_NOBODY}\b[^.;!?,]{{0,50}}?\b{_WILL}\b{_ASK_NOT}[^.;!?,]{{0,30}}?\b(?P<what>{noun})(?!\w)"
    yield rf"\b{_WILL_NOT}\s(?:[\w-]+\s){{0,3}}?(?:{verbs})\s{thing}"
    yield rf"\binte\s(?:vill|tänker|ska|kan|får|hinner|orkar)\s(?:{verbs})\s{thing}"
    yield rf"\b(?:do\snot|don['’]?t|does\snot|doesn['’]?t)\s(?!have\b|got\b)(?:{verbs})\s{thing}"
    yield rf"\b(?:{_AVOID})\s(?:(?:with|for|using|{verbs})\s)?{thing}"
    yield rf"\b(?:without|utan\satt|slippa|slipper)\s{_HAVING}(?:{verbs})\s{thing}"
    yield rf"\b{NONE_OF}\s{thing}{_END if plain else _FIRMLY}"
    yield rf"\b(?P<what>{noun})(?!\w){_SAME}\s{_IS}\s(?:\w+\s){{0,2}}?{_OUT}(?!\w)"
    yield rf"\b(?P<what>{noun})(?!\w){_SAME}\s{_NOT_AFTER}{_DO_WITHOUT}\b"
    yield (
        rf"\b(?P<what>{noun})(?!\w){_SAME}\s(?:(?:säger|sade|sa)\s(?:vi|jag|styrelsen"
        rf"|ledningen)\s(?:\w+\s)?nej"
        r"|(?:ska|skall|får|kommer)\sinte\s(?:att\s)?(?:användas|göras|ingå|behövas|förekomma|blandas\sin"
        r"|bli\saktuell\w*)"
        r"|(?:slipper|undviker|avstår|vägrar|hoppar|skippar|struntar|hinner|orkar)\s(?:vi|jag|ingen)"
        r"|we\s(?:leave\sout|refuse|decline|avoid|say\sno\sto|won['’]?t|will\snot|never|do\snot|don['’]?t))\b"
    )
    yield rf"\b(?P<what>{noun})\s?[?:–-]\s?(?:no|nej|never|aldrig|inte|not|nope|nä|tack\snej|inget)\b"


def refusal_of_any(noun: str, verbs: str, *, plain: bool = True) -> SaidOf:
    """Return the sentences that refuse a thing; what is refused is the group `what`.

    Args:
        noun: A pattern for the thing.
        verbs: A pattern for what one does with it: "take", "använda".
        plain: Whether a bare "no such thing" refuses it, and does not only say that it is not needed.
    """
    return SaidOf(noun, _patterns(noun, verbs, plain=plain))


def refused_lack(lack: str) -> re.Pattern[str]:
    """Return what finds that something is missing and is not to be got: "we have none and want none"."""
    return re.compile(
        rf"(?P<what>(?P<lack>{lack}))[^.;!?]{{0,60}}?(?:\s?[.,;!?–-]\s?"
        rf"|\s(?:and|och|but|men|so|så)\s)[^.;!?]{{0,25}}?\b(?:{_REFUSE_IT})",
        re.IGNORECASE,
    )
