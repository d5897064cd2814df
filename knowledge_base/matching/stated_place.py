"""Whether a text holds to the place that it names, or rules it out."""

from __future__ import annotations

import re
from typing import Final, Literal

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.contraction import AT_NOT
from knowledge_base.matching.refused_place import beyond_list, is_declined, is_only, is_struck
from knowledge_base.matching.sentence_bounds import close_before
from knowledge_base.matching.stated_stay import stays

Hold = Literal["open", "fixed", "out", "beyond"]
_STRICT: Final = alternatives(
    """must, has to be, have to be, needs to be, need to be, has to stay, have to stay, need to stay, want to
    stay, nowhere else, nowhere but, walking distance, cannot leave, can't leave, cannot move, will not
    move, won't move, not outside, tied to, bound to, måste, behöver vara, ingen annanstans, inget annat
    ställe, gångavstånd, inte utanför, flyttar inte, kan inte flytta, ett krav, bundna till, bundet till,
    bunden till, vill stanna i"""
)
_ONLY: Final = alternatives("only, strictly, exclusively, solely, bara, endast, enbart, uteslutande, strikt")
_AT: Final = r"(?:(?:in|inside|within|at|near|to|around|the|i|inom|inne\si|vid|till|nära|kring|på)\s){0,2}"
_NO_OTHER: Final = alternatives(
    """nowhere else, no other town, no other place, no other city, no other site, no other location, no
    other area, no other municipality, or nothing, or nowhere, is as far as, nothing further, no further,
    ingen annan ort, ingen annan stad, ingen annan plats, inget annat ställe, inga andra orter, inte någon
    annanstans, not anywhere else, not somewhere else, ingen annanstans, ingen annan kommun, eller inget,
    eller ingenting, är så långt, inte längre bort, inget längre bort, or not at all, or we stay, or we
    don't, or we won't, or forget it, or never, or no deal, or it's off, or else we, or you can forget, eller
    inte alls, eller aldrig, eller så får det vara, eller så blir det, eller får det vara, annars får det
    vara, annars blir det, eller så struntar, eller så kvittar, eller så stannar, eller så kan det vara,
    eller ingenstans, annars ingenting, annars inget, otherwise nothing, otherwise no, otherwise forget"""
)
_NOT: Final = alternatives(
    """not, never, n't, no, nothing, nowhere, cannot, can't, neither, nor, refuse, refuses, unable, inte, ej,
    aldrig, inget, ingenting, ingenstans, ingen, inga, vägrar, varken"""
)
_BEYOND: Final = alternatives(
    """outside, outside of, beyond, further than, farther than, further away than, leave, leaving, away from,
    out of, further from, further than to, further away than to, utanför, bortom,
    längre än, längre bort än, längre än till, längre bort än till, lämna, lämnar, lämnar inte, lämnar
    aldrig, bort från"""
)
_GO: Final = alternatives(
    """get, go, travel, come, commute, drive, move, ship, send, åka, åker, resa, reser, flytta, flyttar, ta
    oss, ta sig, ta mig, tar oss, tar sig, pendla, pendlar, skicka, köra, kör, hinner, trips, trip,
    journeys, resor, make it, get over, cycle, walk, cykla"""
)
_BUT: Final = alternatives(
    """except, except for, anywhere but, everywhere but, anything but, everything but, allt utom, other than,
    apart from, avoid, avoiding, rather than, instead of, utom, förutom, annat än, annan än, undvika,
    undviker, slippa, slipper, slipper helst, i stället för, istället för"""
)
_REFUSED: Final = alternatives(
    """too far, too far away, out of the question, no option, not an option, no alternative, excluded,
    ruled out, not possible, impossible, won't work, won't do, will not do, doesn't work, does not work,
    för långt, för långt bort, för avlägset, uteslutet, inte aktuellt, inte aktuell, inget alternativ,
    går inte, funkar inte, fungerar inte, duger inte, passar inte, kommer inte på fråga, omöjligt,
    funkar tyvärr inte, fungerar tyvärr inte, off the table, off limits, off the list, no good, no go, a
    no-go, a no, beyond us, out of reach, unreachable, unthinkable, useless to us, not for us, nothing for
    us, not feasible, not doable, not practical, crossed off, struck off, crossed out, doesn't suit, does not
    suit, takes too long, avfärdat, avfärdade, uteslutna, inget för oss, ingenting för oss, inte att
    tänka på, inte tänkbart, otänkbart, strukna, struket, utom räckhåll, bortvalt, bortvalda, avskrivet, går
    bort, går fetbort, faller bort, utgår, ger vi oss inte in på, tar för lång tid, passar oss inte,
    går tyvärr inte, går absolut inte, går inte alls, ratat"""
)
# Said of a place that was named before.
_THERE: Final = alternatives(
    """must be there, has to be there, have to be there, needs to be there, only there, do not relocate,
    don't relocate, not relocating, not relocate, won't relocate, no relocation, not change towns, not
    change town, not changing towns, not switch towns, everything else is out, anything else is out, all
    else is out, rest is out, måste vara där, måste ligga där, bara där, inte byta ort, inte byta stad,
    byter inte ort, byter inte stad, allt annat faller, allt annat är uteslutet, allt annat går bort,
    resten går bort, moving is impossible, moving is no option, moving is not an option, moving is out
    of the question, flyttar inte en mil, flyttar inte en meter, flyttar inte härifrån, flyttar
    ingenstans"""
)
_ENDS: Final = ".,;:!?\n"
_THROUGHOUT: Final = re.compile(
    rf"\b(?:{_THERE}\b|(?:we\s(?:cannot|can['’]?t|can\snot)\smove|vi\skan\sinte\sflytta)(?=\s?(?:[.,;!?]"
    rf"|$)))",
    re.IGNORECASE,
)
# "we must leave", "it need not be", hold to no place; "we must move to it" does
_AWAY: Final = (
    r"(?!\s(?:vi\s|we\s)?(?:inte|not|ut|bort|lämna|leave|get\sout"
    r"|(?:move|flytta)(?!\s(?:to|till|in|into)\b))\b)"
)
_STRICTLY: Final = re.compile(
    rf"(?<!not\s)(?<!not\sa\s)(?<!no\s)(?<!n't\s)(?<!n’t\s)(?<!inget\s)\b{_STRICT}\b{_AWAY}", re.IGNORECASE
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:somewhere\selse|elsewhere|någon\sannanstans|annorstädes)\b", re.IGNORECASE
)
# "ideally within walking distance of Solna"
_WISHED: Final = re.compile(
    r"\b(?:ideally|preferably|hopefully|gärna|helst|hellre)\s(?:[\w-]+\s){0,3}?(?:walking|gångavstånd)\b",
    re.IGNORECASE,
)
_ONLY_BEFORE: Final = re.compile(rf"\b{_ONLY}\s{_AT}$", re.IGNORECASE)
_WITHIN_BEFORE: Final = re.compile(
    r"\b(?:max(?:imum)?|at\smost|no\smore\sthan|within|högst|inom)\s(?:[\w-]+\s){1,3}(?:from|of|to|från"
    r"|till)\s$"
    r"|\b(?:within|inom)\s$",
    re.IGNORECASE,
)
# "in Solna only", and not "those in Solna only have two"
_ONLY_AFTER: Final = re.compile(
    rf"^\s{_ONLY}\b(?!\s(?:has|have|had|got|do|does|did|can|could|offers?|takes?|lets?|har|hade|kan|tar"
    rf"|erbjuder)\b)",
    re.IGNORECASE,
)
_OTHERS_AFTER: Final = re.compile(rf"^[\w\s]{{0,12}}?,?\s(?:\w+\s){{0,3}}?{_NO_OTHER}\b", re.IGNORECASE)
_BEYOND_BEFORE: Final = re.compile(rf"\b{_BEYOND}\s(?:the\s)?$", re.IGNORECASE)
_NEGATED: Final = re.compile(rf"{AT_NOT}{_NOT}\b", re.IGNORECASE)
# "not in Lund", "nothing down in Lund", and not "we have no lab in Lund"
_NOT_BEFORE: Final = re.compile(
    rf"(?<!behöver\s)(?<!måste\s)(?<!need\s)\b(?:not|never|nothing|nowhere|inte|ej|aldrig|inget|ingenting"
    rf"|ingenstans|varken|nor)\s"
    rf"(?:ligga\s|vara\s|be\s|sit\s|stand\s|please\s|down\s|up\s|out\s|all\sthe\sway\s|ner\s|nere\s|upp\s"
    rf"|uppe\s|ända\s)?{_AT}$",
    re.IGNORECASE,
)
_GO_BEFORE: Final = re.compile(
    rf"{AT_NOT}{_NOT}\s(?:[\w-]+\s){{0,3}}?{_GO}\s(?:[\w-]+\s){{0,3}}?(?:to|till)\s$"
    rf"|\b{_GO}\s(?:[\w-]+\s)?(?:inte|aldrig)\s(?:[\w-]+\s)?till\s$",
    re.IGNORECASE,
)
# "it cannot stand anywhere but in Huddinge"
_NOWHERE_BUT: Final = re.compile(
    rf"{AT_NOT}{_NOT}\s(?:[\w-]+\s){{0,4}}?(?:anywhere\sbut|någon\sannanstans\sän)\s{_AT}$",
    re.IGNORECASE,
)
_COUNTY: Final = re.compile(r"\b(?:county|region|municipality|län(?:et)?|kommun)\b", re.IGNORECASE)
_LONGEST_COUNTY: Final = len(" municipality")
_BUT_BEFORE: Final = re.compile(rf"\b{_BUT}\s{_AT}$", re.IGNORECASE)
_REFUSED_AFTER: Final = re.compile(
    rf"^\s(?:is\s|are\s|would\sbe\s|är\s|ligger\s|vore\s|känns\s)?(?:(?!not\b|never\b|inte\b"
    rf"|ej\b)\w+\s)?{_REFUSED}\b",
    re.IGNORECASE,
)
# "Solna is out because of the school", and not "our lease in Solna is out"
_IS_OUT: Final = re.compile(
    r"^\s(?:is|are)\sout(?=\s(?:because|for|since|so|as)\b|\s?(?:\(|$))", re.IGNORECASE
)
# "Is Solna off the table?", "har ni sagt nej till Solna?"
_ASKED: Final = re.compile(r"(?:is|are|was|would|have\syou|did\syou|är|vore|har\s(?:ni|du))\b", re.IGNORECASE)
# "a grant from Stockholm or from Brussels": that is who pays
_FUNDER_BEFORE: Final = re.compile(
    r"\b(?:grants?|money|funding|funds|bidrag(?:et)?|pengar(?:na)?|medel),?\s(?:either\s"
    r"|antingen\s)?(?:from|från)\s$",
    re.IGNORECASE,
)
_OR_FROM: Final = re.compile(r"\s(?:or|eller)\s(?:from|från)\b", re.IGNORECASE)
# "we closed the office in Solna and moved everything to Lund"
_LEFT: Final = (
    r"(?:closed|shut(?:\sdown)?|left|gave\sup|sold|wound\sup|stängde|lämnade|lade\sner|avvecklade|sade\supp)"
)
_PREMISES: Final = (
    r"(?:office|lab|branch|site|premises|place|kontoret|kontor|labbet|lokalen|lokalerna|filialen|allt)"
)
_LEFT_BEFORE: Final = re.compile(
    rf"""(?:\b(?:we|I|vi|jag)\s(?:\w+\s)?{_LEFT}|\b{_LEFT}\s(?:vi|jag))\s(?:the\s|our\s|vårt\s|vår\s
    |all[at]?\s)?
    (?:[\w-]+\s)?{_PREMISES}\s(?:in|at|i|på)\s$""",
    re.IGNORECASE | re.VERBOSE,
)
# "we moved everything to Lund"
_MOVED: Final = (
    r"\b(?:moved|relocated|flyttade|flyttat)\s(?:(?:vi|jag|we)\s)?(?:everything|allt|allting|all\sof\sit"
    r"|(?:the|our)\s(?:whole\s)?(?:company|firm|business|lab|office)|(?:hela\s)?(?:bolaget|företaget"
    r"|verksamheten|firman))\s"
    r"(?:down\s|up\s|ner\s|upp\s)?(?:to|till)\s$"
)
_SEAT_BEFORE: Final = re.compile(
    rf"""{_MOVED}|(?:\b(?:based|located|registered|headquartered|seated|HQ|headquarters|we\ssit|we\sare|we're
    |our\s(?:company|firm|office|AB)(?:\sis)?|sitter|ligger|håller\still|säte|huvudkontor|vi\sär
    |(?:vårt|mitt)\s(?:bolag|företag|kontor))\s(?:in|at|i|på)\s)$""",
    re.IGNORECASE | re.VERBOSE,
)
# "not Solna or Uppsala": what rules out the first rules out the second
_LISTED: Final = re.compile(r"\s(?:[\w-]+)\s(?:or|eller|and|och|nor)\s(?:in\s|i\s)?$", re.IGNORECASE)


def hold(text: str, start: int, end: int) -> Hold:
    """Tell what the words around the place `text[start:end]` make of it.

    Returns:
        "fixed": no other place will do; "out": not there; "beyond": outside of it; otherwise "open".
    """
    if _FUNDER_BEFORE.search(close_before(text, start)) and _OR_FROM.match(text, end):
        return "out"
    begin = max(text.rfind(mark, 0, start) for mark in _ENDS) + 1
    stop = min((at for mark in _ENDS if (at := text.find(mark, end)) >= 0), default=len(text))
    before, after = text[begin:start].lstrip(), text[end:stop]
    if _NOWHERE_BUT.search(before) or is_only(before, after):
        return "fixed"
    if _BEYOND_BEFORE.search(before):
        if _NEGATED.search(before) or _NEGATED.search(after) or _REFUSED_AFTER.search(after):
            return "fixed"
        return "out" if _COUNTY.search(text[start:end] + after[:_LONGEST_COUNTY]) else "beyond"
    is_asked = _ASKED.match(before) and text[stop : stop + 1] == "?"
    is_out = _is_out(before, after) or _is_out_with_others(text, before, end)
    if (is_out and not is_asked) or is_declined(text[end:]):
        return "out"
    return "fixed" if _is_fixed(before, after) or _OTHERS_AFTER.search(text[end:]) else "open"


def holds_throughout(text: str) -> bool:
    """Whether a text says of the place that it names, wherever that was, that no other will do."""
    return bool(_THROUGHOUT.search(text)) or stays(text)


def is_seat_of_company(text: str, start: int) -> bool:
    """Whether the place at `start` is where a company sits: "customers in Lund, we sit in Solna"."""
    return bool(_SEAT_BEFORE.search(close_before(text, start)))


def _is_out_with_others(text: str, before: str, end: int) -> bool:
    beyond = beyond_list(text, before, end)
    stop = min((at for mark in _ENDS if (at := text.find(mark, beyond)) >= 0), default=len(text))
    return beyond > end and _is_out(before, text[beyond:stop])


def _is_fixed(before: str, after: str) -> bool:
    if _WISHED.search(before):
        return False
    is_only = _ONLY_BEFORE.search(before) or _WITHIN_BEFORE.search(before) or _ONLY_AFTER.search(after)
    is_strict = _STRICTLY.search(before) or (_STRICTLY.search(after) and not _ELSEWHERE.search(after))
    return bool(is_only or is_strict)


def _is_out(before: str, after: str) -> bool:
    lead = _LISTED.sub(" ", before)
    ruled_out = any(p.search(lead) for p in (_NOT_BEFORE, _GO_BEFORE, _BUT_BEFORE, _LEFT_BEFORE))
    is_out = not before.strip() and _IS_OUT.search(after)
    return ruled_out or bool(is_out or _REFUSED_AFTER.search(after)) or is_struck(before, after)
