"""How people refuse a thing, whatever it is: patterns around the noun for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.asked_sentence import is_asked
from knowledge_base.matching.sentence_bounds import sentence_bounds

Pattern = re.Pattern[str]
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
_NONE_OF: Final = alternatives(
    """no, not, not at, not inside, nothing at, nothing inside, nothing for, inte för, inte vid, inget på,
    inget för, inget i, not in, not on, not with, not any, zero, nothing with, nothing on, nothing in,
    nothing to do with, nothing involving, nothing that involves, never any, no more, definitely no,
    inga, ingen, inget, inte på, inte med, inte i, inte några, ingenting med, inget med, inte någon,
    noll, aldrig"""
)
_OUT: Final = alternatives(
    """out, out of the question, no option, not an option, no alternative, ruled out, excluded, banned,
    forbidden, off the table, off limits, a no-go, a no go, no-go, taboo, unthinkable, a closed chapter,
    history, over, not for us, not our thing, not on our agenda, not something we do, not something we
    want, nothing for us, no thanks, not acceptable, unacceptable, not wanted, not welcome, uteslutet,
    uteslutna, inte aktuellt, inte aktuella, ej aktuellt, inget alternativ, förbjudet, förbjudna, tabu,
    otänkbart, inget för oss, inte för oss, inte vår grej, bannlyst, bannlysta, inte tillåtet, inget vi
    vill, inget vi gör, inget vi lägger tid på, inget vi tänker, ett avslutat kapitel, historia, ett
    stängt kapitel, inte att tänka på, en omöjlighet, slut med, oacceptabelt"""
)
_END: Final = (
    r"(?=\s?(?:[.,;:!?)–-]|$)|\s(?:please|thanks|thank|ever|at\sall|whatsoever|alltså|då|heller|either"
    r"|for\sus|for\sme|in\sour|and|or|so|tack"
    r"|alls|överhuvudtaget|för\soss|hos\soss|här|någonsin|och|eller|så|i\snågon|of\sany|anywhere|longer"
    r"|längre)\b)"
)
_FIRMLY: Final = r"(?=,?\s(?:please|thanks|thank|ever|at\sall|whatsoever|tack|alls|för\sguds\sskull)\b)"
# "we have none": one may be wanted; "no course so far"
_MISSING: Final = re.compile(
    r"\b(?:so\sfar|hittills|have|has|had|['’]ve|got|there\s(?:is|are|was|were)|offers?|run|runs|har|hade"
    r"|finns|fanns|saknar"
    r"|fått|fick|erbjuder|got|given|did|done|gjort|know|knows|find|found|känner|hittar"
    r"|hittat)\s(?:\w+\s){0,2}?$",
    re.IGNORECASE,
)
_NONE: Final = re.compile(
    rf"{_NONE_OF}\s(?!time\b|tid\b|lust\b|intention\b|plans?\b|wish\b|desire\b|interest\b|intresse\b)",
    re.IGNORECASE,
)
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
_OF_OTHERS: Final = re.compile(
    r"(?<!\bon\s)(?<!\bin\s)(?<!\bfor\s)(?<!\bwith\s)(?<!\bof\s)(?<!\bto\s)(?<!\bpå\s)(?<!\bmed\s)"
    r"(?<!\btill\s)(?<!\bi\s)"
    r"\b(?:customers?|users?|clients?|patients?|competitors?|suppliers?|some|many|most|other|others|people"
    r"|students?"
    r"|neighbours?|hospital|agency|landlord|university|CDMO|nurses|sjukhuset|universitetet|myndigheten"
    r"|hyresvärden|sjuksköterskor\w*|kund\w*|användar\w*|konkurrent\w*|leverantör\w*|patient\w*|andra|många"
    r"|vissa|folk|grannar\w*)\b",
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
    |\bbut\s(?:mice|rats|only|in|the|your)\b|\b(?:ourselves|myself|in-house|on\sour\sown|själva?|hos\soss
        |hemma|egna|here|här|(?:in|at)\sour|i\s(?:våra|vårt|vår))\b|\bän\s?[.,;!?])""",
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
    yield rf"\b{_NONE_OF}\s{thing}{_END if plain else _FIRMLY}"
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


def patterns_of(noun: str, verbs: str, *, plain: bool = True) -> tuple[Pattern, ...]:
    """Return what finds a refusal; what is found is the group `what`.

    Args:
        noun: A pattern for the thing.
        verbs: A pattern for what one does with it: "take", "använda".
        plain: Whether a bare "no such thing" refuses it, and does not only say that it is not needed.
    """
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in _patterns(noun, verbs, plain=plain))


def pattern_of_lack(lack: str) -> Pattern:
    """Return what finds that something is missing and is not to be got: "we have none and want none"."""
    return re.compile(
        rf"(?P<what>(?P<lack>{lack}))[^.;!?]{{0,60}}?(?:\s?[.,;!?–-]\s?"
        rf"|\s(?:and|och|but|men|so|så)\s)[^.;!?]{{0,25}}?\b(?:{_REFUSE_IT})",
        re.IGNORECASE,
    )


def _is_question(text: str, start: int, end: int) -> bool:
    """Whether it is asked for; who asks whom there is that does without it refuses it."""
    begin, _ = sentence_bounds(text, start, end)
    return is_asked(text, start, end) and not _WHO.match(text, begin)


def refusals(patterns: tuple[Pattern, ...], text: str) -> Iterator[tuple[int, int]]:
    """Go through where the sender of a text refuses a thing: no question, of nobody else, and for good."""
    for pattern in patterns:
        for match in pattern.finditer(text):
            start, end = match.span("what")
            begin, _ = sentence_bounds(text, start, end)
            before = re.split(r"[,:]", text[begin : match.start()])[-1]
            said = text[match.end() :] if match.end() > end else text[end:]
            is_for_hire = _BY_ANOTHER.match(text[end:])
            is_lack = "lack" in pattern.groupindex
            is_none = not is_lack and _NONE.match(match.group())
            is_told = _IS_NONE.search(before) or _HAS_IT.match(text[end:])
            is_missing = is_none and (_MISSING.search(before) or is_told)
            is_open = (
                is_missing
                or is_for_hire
                or (_WITHOUT.search(text[begin:start]) and _NOT_THEN.match(text[end:]))
                or _NOT_SO.search(before)
                or _OF_OTHERS.search(before)
            )
            if not (is_open or _BUT.match(text[end:]) or _BUT.match(said) or _is_question(text, start, end)):
                yield start, end
