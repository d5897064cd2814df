"""Which programmes a company names as those that it has had already, or that it rules out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.asked_sentence import is_asked
from knowledge_base.matching.company_words import OUR_COMPANY
from knowledge_base.matching.no_option import NO_OPTION
from knowledge_base.matching.said_of import SaidOf
from knowledge_base.matching.sentence_bounds import close_before
from knowledge_base.matching.span import Span

_ACCELERATOR: Final = (
    r"(?:EIC[ -](?:the\s)?(?:accelerator\w*|acc\b)"
    r"|accelerator\w*[\s-](?:money\s|grant\s|funding\s|bidrag\w*\s|pengar\w*\s)?"
    r"(?:of|from|från|hos|av)\s(?:the\s)?(?:EIC|EU)"
    r"|accelerator-?(?:bidraget|bidrag|pengarna|pengar|grant)"
    r"|(?:EIC|EU)(?:['’]?s|:s)\saccelerator\w*)"
)
_STARTUPS: Final = r"(?:innovativa\sstart-?ups?|innovative\sstart-?ups?)(?:-bidraget|-pengar\w*)?"
_PATHFINDER: Final = r"(?:EIC[ -])?pathfinder\w*"
_TRANSITION: Final = r"EIC[ -]transition\w*"
_EIC: Final = r"EIC(?![ -](?:accelerator|acc\b|pathfinder|transition))"
_VOUCHER: Final = (
    r"(?:(?:region(?:['’]?s|ens)?|regional|business|development"
    r"|affärsutveckling(?:en)?s?)[\s-]){0,3}vouchers?"
    r"|(?:regionens\s)?(?:affärsutvecklings)?check(?:en|ar|arna)?(?=\s(?:kan|hoppar|skippar|är|går|har"
    r"|vill|från)|\s?(?:[.,;!?]|$))"
)
_DEDUCTION: Final = (
    r"(?:(?:R\s?&\s?D|research|FoU)(?:[\s-]tax)?[\s-](?:deductions?|relief|credits?)|(?:FoU"
    r"|forsknings)-?\s?avdrag\w*)"
)
_MEDTECH: Final = r"medtech\s?4\s?health\w*"
# What is given to a company once: whoever has had it asks for something else.
GIVEN_ONCE: Final = (
    ("eic-accelerator", _ACCELERATOR),
    ("innovative-startups", _STARTUPS),
)
# What may be ruled out by name; "the EIC" stands for all that it gives.
NAMED: Final = (
    *GIVEN_ONCE,
    ("eic-pathfinder", _PATHFINDER),
    ("eic-transition", _TRANSITION),
    ("eurostars", r"eurostars\w*"),
    ("business-voucher", _VOUCHER),
    ("rd-deduction", _DEDUCTION),
    ("incubation-support", r"(?:inkubator|inkubations)stöd\w*|(?:incubator|incubation)\ssupport"),
    ("almi-innovation-loan", r"almi(?:['’]?s|:s)?\s?(?:innovation\s?loan|loan|innovationslån\w*|lån(?:et)?)"),
    ("innovative-impact-startups", r"(?:innovative\s)?impact\sstart-?ups?"),
    ("swelife-collaboration", r"swelife\w*"),
    ("eit-health", r"EIT[ -]health\w*"),
    *((own, _MEDTECH) for own in ("medtech4health-implementation", "medtech4health-competence")),
    *((own, _EIC) for own in ("eic-accelerator", "eic-pathfinder", "eic-transition")),
)
PROGRAMMES: Final = frozenset(own for own, _ in NAMED)  # ids of records

_WE: Final = r"(?:we|I|(?:our|the|my)\s(?:AB|company|firm|startup|start-up|business))"
_VI: Final = r"(?:vi|jag|bolaget|företaget|firman|(?:vårt|mitt)\s(?:AB|bolag|företag))"
_ALREADY: Final = r"(?:(?:already|once|just|both|redan|en\sgång|nyss|also|också)\s)?"
_GOT: Final = alternatives(
    """enjoyed, drawn, been paid, gotten, got, had, received, won, pocketed, landed, secured, cashed,
    cashed in, used, used up, spent, taken, been awarded, been granted, been given, were awarded, were
    granted, were given, was awarded, was granted"""
)
_FATT: Final = alternatives(
    "fått, haft, beviljats, beviljades, fick, vann, vunnit, hade, tagit emot, förbrukat, utnyttjat, använt"
)
_SOME: Final = (
    r"(?:(?:an?|the|our|one|some|its|ett|en|vårt|vår)\s)?(?:grant[\s-]only\s|rent\s|rena\s)?"
    r"(?:(?:grants?|money|funding|support|award|deal|contract|decision|pengar|bidrag|stöd)\s(?:of|from"
    r"|under|by|av|från)\s(?:the\s)?)?"
)
_GRANT: Final = (
    r"(?:\s\(?(?:as\s)?grant[ -]only\)?)?(?:[ -](?:grants?|award|money|funding|bidrag\w*|pengar\w*"
    r"|stöd\w*))?(?:\s\([^()]{1,30}\))?"
)
_WHEN: Final = (
    r"(?:(?:back\s)?(?:in|from)\s(?:\w+\s)?|år\s|i\s\w+\s)?20\d\d|last\s\w+|this\s\w+|(?:\w+\s){1,2}ago"
    r"|i\s(?:fjol|våras|somras|höstas"
    r"|vintras|år)|förra\s\w+|för\s(?:\w+\s){1,2}sedan"
)
# What may follow a programme that was had; "had the EIC Accelerator in mind" goes on otherwise.
_THEN: Final = (
    rf"(?=\s?(?:[.,;:!?)–]|$)"
    rf"|\s(?:{_WHEN}|already|once|before|redan|en\sgång|and|och|so|så|but|men|as\sgrant|som\s(?:rent\s"
    rf"|rena\s|enbart\s|bara\s)?bidrag)\b(?!\s(?:nej|no)\b)"
    r"|\s(?:for|för|till)\s(?:our|the|an?|its|another|vår|vårt|en|ett|den|det)\s)"
)
_HAD: Final = (
    rf"\b{_WE}(?:['’]ve|\shave|\shas)?\s{_ALREADY}{_GOT}\s{_ALREADY}{_SOME}NAME{_GRANT}{_THEN}",
    rf"\bNAME{_GRANT},?\s{_WE}(?:['’]ve|\shave|\shas)?\s{_ALREADY}{_GOT}{_THEN}",
    rf"\bNAME{_GRANT}\s(?:was|has\s(?:already\s)?been)\s(?:awarded|granted|given"
    rf"|paid(?:\sout)?)\sto\s(?:us|me)\b",
    rf"\b(?:{_VI}\s(?:har\s)?|har\s{_VI}\s){_ALREADY}{_FATT}\s{_ALREADY}{_SOME}NAME{_GRANT}{_THEN}",
    rf"\bNAME{_GRANT},?\s(?:har|hade)\s{_VI}\s{_ALREADY}"
    rf"(?:fått|haft|beviljats|vunnit|förbrukat|utnyttjat|använt){_THEN}",
    rf"\bNAME{_GRANT}\s(?:came|went|was\spaid(?:\sout)?|has\scome|kom|gick|betalades\sut|har\skommit)"
    rf"\s(?:to|till)\s(?:us|me|{OUR_COMPANY}|oss|mig){_THEN}",
    rf"\bNAME{_GRANT},?\s(?:fick|beviljades|vann|hade)\s{_VI}{_THEN}",
    rf"\b(?:{_WE}(?:['’]re|['’]m|\sare|\sam|\sis|\swere)|as|{_VI}\s(?:är|var)|som)"
    r"\s(?:already\s|redan\s)?(?:an?\s|en\s)?NAME[ -]"
    r"(?:winners?|alumn\w+|beneficiar\w+|awardees?|vinnare|mottagare)\b",
    r"\bNAME\s(?:already\s|redan\s)?(?:gave|awarded|granted|paid|has\sgiven|has\sawarded|has\sgranted|gav"
    r"|beviljade|har\sgett|har\sbeviljat)\s"
    rf"(?:us|{OUR_COMPANY}|oss)\s(?:(?:an?|ett|en|the)\s)?(?:grant"
    r"|rent\sbidrag|bidrag|money|pengar|EUR\s?\d|[\d€])",
    r"\b(?:our|vår|vårt)\s(?:first|previous|earlier|last|other|old|första|förra|tidigare"
    r"|andra)\s(?:[\w-]+\s){1,2}?"
    rf"(?:had|got|received|won|fick|hade|vann)\s{_SOME}NAME{_GRANT}{_THEN}",
    rf"\b(?:our|vår|vårt)\s(?:first|previous|earlier|last|other|old|första|förra|tidigare"
    rf"|andra)\s(?:[\w-]+\s){{1,2}}?"
    rf"(?:was\s(?:funded|financed|paid|supported)\sby|finansierades\sav|betalades\sav)\s(?:the\s"
    rf"|an?\s)?NAME{_GRANT}{_THEN}",
    r"\bNAME\b[^.!?]{0,60}?\b(?:once|en\sgång)\b[^.!?]{0,30}?\b(?:we|vi)\b[^.!?]{0,15}?\b(?:had|got|used"
    r"|fått|haft|använt)\b",
)
_EXCEPT: Final = alternatives(
    """anything but, everything but, anything except, anything other than, other than, apart from, except,
    excluding, allt utom, annat än, utom, förutom"""
)
_NOT: Final = alternatives(
    """spare us, spare me, cross out, stryk, bortse från, skip, forget, forget about, not, no more,
    we rule out, we ruled out, we have ruled out, slipp, slippa, slipper,
    skippa, skippar, glöm, hoppa över, inte, ej,
    inga fler, inget mer, orkar inte med, orkar inte, orkar vi inte med, had enough of, have had enough of,
    tired of, fed up with, can't face, cannot face, not up for, no energy for, trötta på, less på, fått nog
    av, ingen ork för, vi utesluter, vi har uteslutit, bort med, nej till"""
)
_ANY: Final = r"(?:the\s|an?\s|ett\s|något\s|another\s)?"
_GARNA: Final = r"(?:gärna|lugnt|bara|helt|redan\snu)"
_SKIP: Final = (
    r"(?:hoppa\söver|skippa|strunta\si|glömma|stryka|lämna\s(?:därhän|utanför)|bortse\sfrån|välja\sbort"
    r"|räkna\sbort|spara\sin)"
)
_FORMS: Final = r"(?:\s(?:i|in)\s(?:alla|all|any|every)\s(?:\w+\s)?(?:former|forms?|shapes?|delar|parts?))?"
_OUT: Final = (
    rf"\bNAME{_GRANT}{_FORMS}\s(?:is|are|would\sbe|är|vore|has\sbeen|har\svi)\s(?:(?!not\b"
    rf"|inte\b)\w+\s)?{NO_OPTION}\b",
    rf"\bNAME{_GRANT}\s(?:går\sbort|faller\sbort|utgår(?!\s(?:från|ifrån))|är\sborta|falls\s(?:away|out)"
    rf"|drops\sout|can\sbe\scrossed\sout)\b",
    # "innovativa startups kan ni hoppa över", "kom inte dragande med inkubatorstödet"
    rf"\bNAME{_GRANT}\s(?:kan|får|ska)\s(?:ni|du|vi|man)\s(?:{_GARNA}\s)?{_SKIP}\b",
    rf"\bNAME{_GRANT}\s(?:hoppar|skippar|struntar|avstår|väljer|räknar|ratar|stryker)\s(?:vi|jag)\b",
    rf"\bNAME{_GRANT}\s(?:you|we)\s(?:can|may|will)\s(?:safely\s|just\s)?(?:skip|forget|leave\s(?:out|aside)"
    rf"|cross\sout|spare)\b",
    rf"\b(?:kom|börja)\sinte\s(?:(?:dragande|och\s\w+|nu)\s)?(?:med|om)\s{_ANY}NAME{_GRANT}\b",
    rf"\b(?:do\snot|don['’]?t|please\snot|no\sneed\sto)\s(?:suggest|mention|offer|show|bring\sup|send"
    rf"|come\swith|recommend|tell)\s(?:us\s|me\s)?(?:about\s)?{_ANY}NAME{_GRANT}\b",
    rf"\b(?:föreslå|nämn|visa|tipsa)\s(?:oss\s|mig\s)?inte\s(?:om\s)?{_ANY}NAME{_GRANT}\b",
    rf"\bNAME{_GRANT}\s?[?:,–-]?\s(?:no\sthanks|nej\stack|no,?\sthank\syou|not\sagain|aldrig\s(?:mer|igen)"
    rf"|never\sagain)\b",
    rf"\b(?:räknat|räknar|valt|väljer)\s(?:vi\s)?bort\s{_ANY}NAME{_GRANT}\b",
    rf"\b(?:leave|put|lämna|lägg)\s{_ANY}NAME{_GRANT}\s(?:aside|out|åt\ssidan|utanför)\b",
    rf"\b{_EXCEPT}\s{_ANY}NAME{_GRANT}(?=\s?(?:[.,;:!?)–]|$))",
    rf"\b{_NOT}\s{_ANY}NAME{_GRANT}(?:\s(?:again|igen|please|tack|en\sgång\still|once\smore"
    rf"|one\smore\stime))?(?=\s?(?:[.,;:!)–]|$)|\s(?:but|utan"
    rf"|men)\b)",
)
# "we did not get the EIC Accelerator", "if we had it", "has anybody had it", "why not the EIC Accelerator"
_UNSURE: Final = re.compile(
    r"(?:\b(?:not|never|if|whether|once|when|until|unless|has|have|did|why|nothing|inte|aldrig|om|ifall"
    r"|när|huruvida|tills|varför"
    r"|hellre|rather|perhaps|kanske)|n['’]t)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
# "we have tried everything except Eurostars"
_TRIED: Final = re.compile(
    r"\b(?:applied|tried|asked|checked|read|had|got|know|sökt|provat|testat|frågat|kollat|läst|fått"
    r"|känner)\b[^.;!?]*$",
    re.IGNORECASE,
)
_IS_EXCEPT: Final = re.compile(_EXCEPT, re.IGNORECASE)
_AGAIN: Final = re.compile(
    r"\b(?:can|could|may|kan|får|går|skulle)\b[^.!?]{0,60}\b(?:again|second\stime|once\smore|twice|igen"
    r"|en\sgång\still|två\sgånger)\b"
    r"[^.!?]{0,30}\?",
    re.IGNORECASE,
)

# A company gets grant-only support from the EIC Accelerator once.
_NEVER_AGAIN: Final = frozenset({"eic-accelerator"})
_GRANT_ONLY: Final = re.compile(
    r"\b(?:grant[\s-]only|only\s(?:the\s|a\s)?grant|(?:just|purely)\s(?:a\s|the\s)?grant|grant,?\s(?:no"
    r"|without)\s(?:any\s)?(?:equity|investment)"
    r"|(?:bara|enbart|endast|rent|rena)\s(?:ett\s)?bidrag(?:et)?|bidrag\sutan\s(?:ägarkapital"
    r"|investering))\b",
    re.IGNORECASE,
)


def _written(patterns: tuple[str, ...], name: str) -> SaidOf:
    """The patterns in one, with a programme's name in the place of "NAME"."""
    return SaidOf(name, ("|".join(f"(?:{own.replace('NAME', f'(?:{name})')})" for own in patterns),))


# Who makes the deduction already asks for something beside it.
_IN_USE: Final = (
    rf"\b{_WE}\s(?:already|now)\s(?:make|claim|take|use|get|apply|do|have|enjoy)\s(?:the\s|our\s)?NAME\b",
    rf"\b{_WE}\s(?:make|claim|take|use|get)\s(?:the\s|our\s)?NAME\s(?:already|every\smonth|each\smonth"
    rf"|since)\b",
    r"\bNAME\s?[,:–-]?\s?(?:is\s|are\s|we\s(?:have\s)?)?already\s(?:made|claimed|taken|used|in\splace"
    r"|in\suse|have|make|claim|take|use|get|fully\sused)\b",
    rf"\b(?:{_VI}\s(?:gör|använder|utnyttjar|drar|tar|nyttjar|har)"
    rf"|(?:gör|använder|utnyttjar|tar|nyttjar|har)\s{_VI})\sredan\sNAME\b",
    rf"\bNAME\s(?:gör|använder|utnyttjar|drar|tar|nyttjar|har)\s{_VI}\s(?:redan|sedan\slänge|varje\smånad"
    rf"|så\sklart)\b",
)
HAD: Final = tuple((own, _written(_HAD, name)) for own, name in GIVEN_ONCE)
IN_USE: Final = _written(_IN_USE, _DEDUCTION)
OUT: Final = tuple((own, _written(_OUT, name)) for own, name in NAMED)


def stated_programmes(text: str) -> Iterator[Span]:
    """Go through the programmes that are had or ruled out; the value is the id of the record.

    Who asks whether a programme may be had again wants it still, and may have it unless it was grant-only.
    """
    for match in IN_USE.finditer(text):
        if not is_asked(text, *match.span()):
            yield Span("refused", match.start(), match.end(), "rd-deduction")
    had = [own for own in HAD if own[0] in _NEVER_AGAIN] if _GRANT_ONLY.search(text) else []
    found = (*had, *OUT) if _AGAIN.search(text) else (*HAD, *OUT)
    for own, pattern in found:
        for match in pattern.finditer(text):
            before = close_before(text, match.start())
            is_tried = _IS_EXCEPT.match(match[0]) and _TRIED.search(before)
            if not (is_tried or _UNSURE.search(before)):
                yield Span("refused", match.start(), match.end(), own)
