"""The level that a text asks for: biosafety, and good manufacturing practice (GMP)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.contraction import N_T
from knowledge_base.matching.negation import is_later, is_negated
from knowledge_base.matching.sentence_bounds import close_before
from knowledge_base.matching.span import Span
from knowledge_base.matching.stated_agent import stated_agents
from knowledge_base.matching.unit import unit_of

HIGHEST: Final = 4  # biosafety level
_NUMBERS: Final = {
    **{str(number): number for number in range(1, 5)},
    **dict.fromkeys(("i", "one", "ett"), 1),
    **dict.fromkeys(("ii", "two", "två"), 2),
    **dict.fromkeys(("iii", "three", "tre"), 3),
    **dict.fromkeys(("iv", "four", "fyra"), 4),
}
_NUMBER: Final = rf"(?P<number>{alternatives(','.join(_NUMBERS))})"
_SCALE: Final = alternatives(
    """BSL, ABSL, A-BSL, animal BSL, animal biosafety level, BSL level, BSL-nivå, containment,
    inneslutning, biosafety, biosafety level, biosafety class, biosecurity level, biocontainment,
    containment level, containment class, safety level, risk group, hazard group, CL, biological safety
    level, bio safety level, bio-safety level, skyddsnivå, skyddsklass, säkerhetsnivå, biosäkerhetsnivå,
    inneslutningsnivå, smittskyddsnivå, biosäkerhet, riskklass, riskgrupp, säkerhetsklass,
    smittskyddsklass, smittklass, inneslutningsklass, biosäkerhetsklass"""
)
# "a level 3 lab", "class 3 containment", "ett labb på nivå 3"
_ROOM: Final = alternatives(
    """lab, labs, laboratory, containment, pathogen, pathogens, agent, agents, virus, facility, suite,
    room, labb, laboratorium, smitta, smittämne, agens, patogen, patogener"""
)
_LAB: Final = alternatives(
    """lab, laboratory, animal room, animal rooms, animal suite, djurrum, djurstall, djurlokaler, labb,
    laboratorium, labbet, smittämne, agens"""
)
_AGENT: Final = alternatives(
    """virus, viruses, pathogen, pathogens, bacteria, bacterium, organism, organisms, strain, strains,
    viruset, patogen, patogenen, bakterie, bakterier, bakterien, smittämnet, organismen, stammen"""
)
_GRADE: Final = r"(?:level|class|nivå|klass)"
_WORD: Final = r"(?:[1-4]|one|two|three|four|ett|två|tre|fyra)"
# "BSL-2 is not enough": the level is refused as too low
_TOO_LOW: Final = re.compile(
    rf"""\s(?:lab\s|labb\s)?(?:(?:is|are|would\sbe|will|does|do)\s)?(?:\w+\s)?(?:(?:not
        |{N_T})\s(?:be\s)?(?:enough|sufficient|suffice|do)
    |is\stoo\slow|isn['’]?t\senough|won['’]?t\sdo|räcker\s(?:inte|ej)|(?:är\s)?(?:\w+\s)?för\slågt?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_REFUSED: Final = alternatives(
    """out of the question, no good, no use, useless, not enough, not an option, no option, excluded, ruled
    out, won't do, will not do, is out, not allowed, illegal, forbidden, insufficient, duger inte,
    räcker inte, går inte, funkar inte, uteslutet, inte aktuellt, är förbjudet, inte tillåtet, hjälper
    inte, otillräckligt"""
)
# "anything under BSL-3 is out of the question", "lägre än P3 duger inte": that level is needed
_UNDER: Final = re.compile(
    r"\b(?P<none>(?:nothing|not|no|never|inget|ingenting|inte|aldrig)\s(?:\w+\s){0,2}?)?(?:under|below"
    r"|less\sthan|lower\sthan|beneath|short\sof"
    r"|lägre\sän|mindre\sän|sämre\sän)\s(?:an?\s|en\s|ett\s|the\s)?(?:lab\s(?:of|at|i)\s)?$",
    re.IGNORECASE,
)
_REFUSED_AFTER: Final = re.compile(rf"[^.;!?]{{0,30}}?\s{_REFUSED}(?!\w)", re.IGNORECASE)
BIOSAFETY: Final = re.compile(
    rf"\b(?:{_SCALE}[ -]?{_NUMBER}|P-?(?P<p>[1-4])|{_GRADE}[ -](?P<room>{_WORD})(?:\s|-){_ROOM}"
    rf"|{_LAB}\s(?:på|at|i|of|med)\s{_GRADE}\s(?P<grade>{_WORD})"
    rf"|{_AGENT}\s(?:is|are|är|tillhör)\s{_GRADE}\s(?P<agent>{_WORD}))\b",
    re.IGNORECASE,
)
# "level 2 will not be enough", and no word of a lab
LOW_LEVEL: Final = re.compile(rf"\b{_GRADE}[ -](?P<low>{_WORD})(?!\w)", re.IGNORECASE)
# "Ebola. Nivå 4 alltså": a level alone tells where something infectious is named
BARE_LEVEL: Final = re.compile(
    rf"(?:(?:^|[.,;:!?(]\s?)(?:(?:at|of|on|på|so|alltså|then|at\sleast|minst)\s)?"
    rf"|\b(?:needs?|kräver|requires?)\s(?:\w+\s){{0,2}}?){_GRADE}\s(?P<level>{_WORD})(?=\s?(?:[.,;:!?)]|$)"
    rf"|\s(?:alltså|then|please|tack|lab|labb)\b)",
    re.IGNORECASE,
)
INFECTIOUS: Final = re.compile(
    r"\b(?:\w*virus\w*|pathogens?|patogen\w*|infectious|infekti\w+|smitt\w+|ebola|tuberculosis|tuberkulos\w*"
    r"|TB|anthrax|mjältbrand|marburg|nipah|isolat\w*|bakteri\w*|bacteri\w*|strain|biosafety|containment)\b",
    re.IGNORECASE,
)
GMP: Final = re.compile(
    r"(?<!\w)(?<!\bpre[- ])(?P<lower>(?:non|not|icke|ej|no|not full|inte full)[ -])?"
    rf"{alternatives('GMP, cGMP, good manufacturing practice, god tillverkningssed')}(?!\w|[ -](?:like|lik))",
    re.IGNORECASE,
)

# What is made for patients, or released by a qualified person, is made under GMP, said or not.
_LICENSED: Final = alternatives(
    """QP, QP-ready, manufacturing authorisation, manufacturing authorization, clinical grade, klinisk
    kvalitet, marketing authorisation batch, QP certified, QP release, qualified person, licensed clean
    room, licensed cleanroom, licensed facility, manufacturing licence, manufacturing license,
    manufacturing permit, tillverkningstillstånd, sakkunnig person"""
)
_MADE: Final = alternatives(
    """clean room, cleanroom, clean rooms, batch, batches, cell product, cell products, stem cells, T
    cells, cell therapy, gene therapy, viral vector, viral vectors, renrum, stamceller, cellprodukt,
    cellterapi, genterapi, satser, batcher"""
)
_PATIENTS: Final = r"(?:trials?|(?:läkemedels)?prövning(?:en|ar)?|patients|patienter)"
_TRIAL: Final = rf"(?:for|to|into|till|inför|i)\s(?:[\w-]+\s){{0,3}}{_PATIENTS}"
_GRADED: Final = r"(?:grade|klass|renhetsklass|renrumsklass)\s[A-D]"  # of clean rooms: EU GMP, annex 1
FOR_PATIENTS: Final = re.compile(
    rf"\b(?:{_LICENSED}|{_GRADED}|{_MADE}\s(?:[\w-]+\s){{0,4}}?{_TRIAL})\b", re.IGNORECASE
)


# "without GMP it is worthless", "utan tillverkningstillstånd är det ingen idé": it is needed
_WITHOUT: Final = re.compile(r"\b(?:without|lacking|utan|saknas)\s(?:\w+\s){0,2}?$", re.IGNORECASE)
_WORTHLESS: Final = re.compile(
    r"[^.;!?]{0,40}?\b(?:useless|worthless|no\suse|no\spoint|pointless|no\sgood|no\svalue|meaningless|wasted"
    r"|nothing|impossible|out\sof\sthe\squestion|not\san\soption"
    r"|(?:cannot|can['’]?t|can\snot|must\snot|may\snot|won['’]?t|will\snot|don['’]?t|do\snot|is\snot"
    r"|isn['’]?t)\s(?:\w+\s){0,2}?(?:use|used|give|given|accept|accepted|start|go|do|work|help|sell|proceed)"
    r"|värdelös\w*|ingen\sidé|meningslös\w*|oanvändbar\w*|inget\svärd\w*|inget\svärde|bortkasta\w*"
    r"|omöjlig\w*|uteslutet"
    r"|(?:kan|får|går|duger|funkar|hjälper|vill)\s(?:(?:vi|det|den|de|jag|ingen)\s)?(?:inte|ej|inget"
    r"|ingenting))\b",
    re.IGNORECASE,
)
# "the record must survive an inspector from the medicines agency"
_INSPECTED: Final = re.compile(
    r"\b(?:inspect\w*|audit\w*|approv\w*|inspekt\w*|godkän\w*|granska\w*)\s(?:\w+\s){0,3}?"
    r"(?:medical\sproducts\sagency|medicines\sagency|MPA|EMA|FDA|läkemedelsverket\w*)"
    r"|\b(?:läkemedelsverkets?|medicines\sagency['’]?s?|MPA|FDA)\s(?:inspekt\w+|inspect\w+|audit\w*"
    r"|granskning\w*)",
    re.IGNORECASE,
)
_BATCH: Final = re.compile(
    r"\b(?:batch\w*|doses?|cells?|fill\w*|vector|sats\w*|doser|celler|vektor\w*|tillverk\w+|steril\w*)\b",
    re.IGNORECASE,
)


def stated_levels(text: str) -> Iterator[Span]:
    """Go through the levels that a text asks for, or says are not needed."""
    biosafety = [*_biosafety(text), *_too_low(text)]
    yield from biosafety or stated_agents(text)
    if INFECTIOUS.search(text):
        for match in BARE_LEVEL.finditer(text):
            level = _NUMBERS[match["level"].lower()]
            yield Span("biosafety", match.start("level"), match.end("level"), f"BSL{level}")
    for match in GMP.finditer(text):
        place = (text, match.start(), match.end())
        needed = not (match["lower"] or is_negated(*place) or is_later(*place))
        yield Span("gmp", match.start(), match.end(), needed or _is_worthless_without(*place))
    for match in FOR_PATIENTS.finditer(text):
        place = (text, match.start(), match.end())
        is_out = (is_negated(*place) and not _is_worthless_without(*place)) or is_later(*place)
        if not (GMP.search(text) or is_out):
            yield Span("gmp", match.start(), match.end(), True)
    inspected = _INSPECTED.search(text)
    if inspected and _BATCH.search(text) and not (GMP.search(text) or is_negated(text, *inspected.span())):
        yield Span("gmp", *inspected.span(), True)


def _is_worthless_without(text: str, start: int, end: int) -> bool:
    return bool(_WITHOUT.search(close_before(text, start)) and _WORTHLESS.match(text, end))


def _biosafety(text: str) -> Iterator[Span]:
    for match in BIOSAFETY.finditer(text):
        number = _NUMBERS[next(group for group in match.groups() if group).lower()]
        under = _UNDER.search(close_before(text, match.start()))
        if under:
            is_needed = bool(under["none"] or _REFUSED_AFTER.match(text, match.end()))
        else:
            is_needed = not is_negated(text, match.start(), match.end())
        if is_needed and (under or not _TOO_LOW.match(text, match.end())):
            yield Span("biosafety", match.start(), match.end(), f"BSL{number}")


def _too_low(text: str) -> Iterator[Span]:
    """Where a level is refused as too low, the next one is needed."""
    for pattern in (BIOSAFETY, LOW_LEVEL):
        for match in pattern.finditer(text):
            number = _NUMBERS[next(group for group in match.groups() if group).lower()]
            is_bound = _UNDER.search(close_before(text, match.start())) or (
                pattern is LOW_LEVEL and not INFECTIOUS.search(text)
            )
            if number < HIGHEST and not is_bound and _TOO_LOW.match(text, match.end()):
                yield Span("biosafety", match.start(), match.end(), f"BSL{number + 1}")


def read_level(answer: str) -> str | None:
    """Return the biosafety level that a bare answer such as "2" or "level two" means, and no "2 weeks"."""
    words = [
        word
        for word in re.finditer(r"\w+", answer)
        if word[0].lower() in _NUMBERS and word[0] not in ("i", "I")
    ]
    if len(words) != 1 or unit_of(answer, *words[0].span()):
        return None
    return f"BSL{_NUMBERS[words[0][0].lower()]}"
