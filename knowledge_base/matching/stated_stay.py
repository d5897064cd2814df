"""Whether people and material stay where they are: "the samples may not leave town"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.asked_sentence import is_asked
from knowledge_base.matching.contraction import AT_NOT
from knowledge_base.matching.refused_place import REFUSED
from knowledge_base.matching.sentence_bounds import sentence_bounds

_MAY_NOT: Final = (
    r"(?:(?:may|must|can|could|should|shall|will|would|is|are|do|does)\s(?:not|never)|cannot|never"
    r"|(?:can|must|should|wo|would|is|are|do|does)n['’]?t|can['’]?t|nothing\s(?:may|must|can|could"
    r"|should|will))"
    r"\s(?:ever\s|even\s)?(?:(?:be\s)?(?:allowed|permitted|supposed|able)\sto\s)?"
)
_HOME: Final = alternatives(
    """town, city, building, house, hospital, clinic, site, campus, premises, island, ward, department,
    municipality, area, district, region, county, country town, village, place, lab, laboratory"""
)
_THE: Final = r"(?:(?:the|our|this|its|their|my)\s)?(?:own\s|hospital\s|university\s)?"
_TAKEN: Final = r"(?:taken|moved|sent|carried|brought|transported|shipped|driven|let|flown|posted|mailed)"
_OTHER: Final = (
    r"(?:(?:an|any|some)\s?other|a\sdifferent|other)\s(?:town|city|place|site|location|hospital|building"
    r"|lab)s?"
)
_LEAVES_NOT: Final = rf"""{AT_NOT}{_MAY_NOT}
    (?:(?:leave|exit|go\s(?:out\sof|outside|beyond|off)|be\s{_TAKEN}\s(?:out\sof|outside|away\sfrom|off|from
    |beyond|out))\s(?:{_THE}{_HOME}|here)
    |cross\sthe\s(?:water|sea|strait|bridge)
    |be\s{_TAKEN}\s(?:to\s{_OTHER}|elsewhere|anywhere(?:\selse)?|off-?site|away))\b"""
_STAYS_IN: Final = rf"""\b(?:must|ha(?:s|ve)\sto|needs?\sto|got\sto|shall)\s(?:all\s)?(?:stay|remain
    |be\skept|be\sdone)\s
    (?:(?:in|on|at|within|inside)\s{_THE}(?:town|city|building|house|island|campus|premises|hospital)
    |here)\b(?!\sor\b)"""
_SV_MAY: Final = r"(?:får|kan|ska|skall|bör|har\slov\satt|kommer\satt)"
_SV_NOT: Final = r"(?:inte|ej|aldrig|inget|ingenting|inga|ingen)"
_SV_TAKEN: Final = (
    r"(?:flyttas|föras|tas|skickas|transporteras|köras|bäras|sändas|fraktas|postas|flytta|skicka|ta|föra)"
)
_SV_HOME: Final = (
    r"(?:stan|staden|orten|huset|byggnaden|sjukhuset|kliniken|campus|området|ön|kommunen|lokalen|lokalerna"
    r"|avdelningen|länet|regionen|trakten|fastigheten|labbet)"
)
_SV_AWAY: Final = rf"""(?:härifrån|(?:ut\s)?(?:ur|utanför|från|utom)\s(?:vårt\s|vår\s|våra\s)?{_SV_HOME}
    |till\s(?:en\s|någon\s|nån\s)?(?:annan|andra|annat)\s(?:ort|orter|stad|städer|plats|platser|hus|ställe
    |ställen|sjukhus)
    |(?:någon|nån|någ)\s?annanstans|över\s(?:vattnet|sundet|bron|havet))"""
_SV_LEAVES_NOT: Final = rf"""\b(?:{_SV_MAY}\s(?:[\w-]+\s){{0,2}}?{_SV_NOT}\s(?:[\w-]+\s)?
    |{_SV_NOT}\s(?:[\w-]+\s){{0,2}}?{_SV_MAY}\s)
    (?:lämna\s(?:vårt\s|vår\s|våra\s|det\shär\s)?{_SV_HOME}|{_SV_TAKEN}\s(?:[\w-]+\s)?{_SV_AWAY})\b"""
_SV_STAYS_IN: Final = rf"""\b(?:måste|ska|skall)\s(?:[\w-]+\s)?(?:stanna|vara|förbli|finnas|bli)\s(?:kvar\s)
    (?:(?:i|på|inom)\s(?:det\shär\s)?{_SV_HOME}|här)\b"""
# "cells that do not survive a journey", and not "a journey of more than two hours"
_SHORT: Final = (
    r"(?!\s(?:\w+\s)?(?:of|longer|over|above|more|to|without|unless|beyond|in|on|at|if|längre|över|mer"
    r"|till|utan|om|i|på|med)\b)"
)
_TRANSPORT: Final = (
    r"(?:transport(?:ation|ed)?|trips?|journeys?|travel(?:ling)?|drives?|shipping|shipment|couriers?"
    r"|ride|road|post)"
)
_SV_TRANSPORT: Final = (
    r"(?:transport(?:er|en)?|resa|resan|resor|frakt|bilfärd|bilresa|flytt|skakningar|posten|bud"
    r"|att\s(?:resa|åka|fraktas|transporteras|flyttas|skickas|skakas|köras))"
)
_FRAGILE: Final = rf"""{AT_NOT}(?:not|never|cannot|n['’]?t|hardly)\s(?:\w+\s)?
    (?:survive|stand|tolerate|withstand|endure|cope\swith|take)\s(?:(?:an?|any|the|being|its|kind\sof|our
    |sort\sof|car|bus|train|van|bumpy|road)\s){{0,2}}{_TRANSPORT}\b{_SHORT}
    |\btoo\s(?:fragile|delicate|sensitive|frail|ill|sick|weak|unstable)\sto\s(?:be\s)?(?:travel|move|moved
    |ship|shipped|transport|transported|sent|send)\b{_SHORT}
    |{AT_NOT}{_MAY_NOT}be\stransported\b{_SHORT}
    |\b(?:tål|klarar|överlever)\s(?:\w+\s)?(?:inte|ej|ingen|inga)\s(?:(?:en|ens|någon|nån
    |av)\s)?{_SV_TRANSPORT}\b{_SHORT}
    |\bför\s(?:sköra|känsliga|skör|känslig|ömtåliga|sjuka|svaga)\sför\satt\s(?:kunna\s)?(?:flyttas?
    |transporteras|skickas?|resa|åka|fraktas)\b{_SHORT}
    |\b(?:får|kan|ska)\s(?:inte|ej)\s(?:transporteras|fraktas)\b{_SHORT}"""
_MUST: Final = r"(?:must|ha(?:s|ve)\sto|needs?\sto|got\sto)"
_END: Final = r"(?=\s?(?:[.,;:!)–-]|$))"
# "it must be within walking distance of the ward", and not of the metro
_HERE: Final = rf"""\b{_MUST}\sbe\s(?:right\s|somewhere\s)?(?:here|on\sthe\sisland|in\s(?:this|our)\s(?:town
    |city|building)){_END}
    |\b{_MUST}\sbe\s(?:(?:with)?in\s)?(?:walking\sdistance|a\s(?:\w+\s)?walk)(?:{_END}|\s(?:of|from
    |to)\s(?:the|our)\s(?:own\s)?
    (?:hospital|clinic|ward|campus|lab|department|theatre|surgery|patients)\b)
    |\bmåste\s(?:\w+\s)?(?:finnas|vara|ligga|ske|göras|stå)\s(?:här|på\sön|på\sorten|i\sstan){_END}
    |\bmåste\s(?:\w+\s)?(?:finnas|vara|ligga)\s(?:på|inom)\sgångavstånd(?:{_END}|\s(?:från|till)\s(?:vår\s
    |vårt\s)?
    (?:sjukhuset|kliniken|avdelningen|campus|labbet|operation|patienterna)\b)"""
_PLACES: Final = r"(?:places?|towns?|cit(?:y|ies)|sites?|campus(?:es)?|locations?|municipalit(?:y|ies))"
_SV_PLACES: Final = r"(?:orter|städer|ställen|platser|kommuner|campus)"
_OTHERS: Final = rf"""\b(?:rul(?:ed?|es|ing)|cross(?:ed|es)?)\s(?:out|off)\s(?:every|any|all
    |all\sthe)\sother\s{_PLACES}\b
    |\b(?:every|any|all|all\sthe)\sother\s{_PLACES}\s(?:(?:is|are|have\sbeen
    |has\sbeen)\s)?(?:(?!not\b)\w+\s)?{REFUSED}\b
    |\bno\sother\s{_PLACES}\s(?:will\sdo|works?|would\sdo|is\s(?:possible|an\soption)
    |comes?\sin(?:to)?\s(?:question|consideration))\b
    |\b(?:alla\s|samtliga\s)?andra\s{_SV_PLACES}\s(?:(?:är|har\svi|har\sjag)\s)?(?:\w+\s)?(?:{REFUSED}
    |strukit|uteslutit|valt\sbort)\b
    |\b(?:uteslutit|uteslutet|strukit|ratat|utesluter)\s(?:alla|samtliga)\sandra\s{_SV_PLACES}\b
    |\bingen\sannan\s(?:ort|stad|plats|kommun)\s(?:duger|går|fungerar|funkar|passar|är\s(?:aktuell|tänkbar
    |möjlig)|kommer\si\sfråga)\b"""
_STAYS: Final = re.compile(rf"{_FRAGILE}|{_HERE}|{_OTHERS}", re.IGNORECASE | re.VERBOSE)
_MATERIAL_STAYS: Final = re.compile(
    rf"{_LEAVES_NOT}|{_STAYS_IN}|{_SV_LEAVES_NOT}|{_SV_STAYS_IN}", re.IGNORECASE | re.VERBOSE
)
# "patients who have to stay in hospital" tells of no material, "tissue of our patients" does
_PEOPLE: Final = re.compile(
    r"\b(?:patients?|customers?|users?|children|residents?|inpatients?|people|patient(?:en|er|erna)"
    r"|kund(?:en|er|erna)?|barn(?:en)?|användar(?:e|en|na)|människor|personer|boende)\b",
    re.IGNORECASE,
)
_MATERIAL: Final = re.compile(
    r"""\b(?:samples?|specimens?|materials?|tissues?|blood|serum|plasma|biops(?:y|ies)|cells?|slices?|tubes?
    |organoids?|explants?|urine|saliva|milk|animals?|pigs?|mice|rats?|instruments?|devices?|machines?
    |equipment|nothing|all\sof\sit|prov(?:et|er|erna)?|\w*material(?:et)?|vävnad\w*|blod\w*
    |biopsi\w*|cell(?:er|erna)|snitt(?:en)?|\w+prov(?:er|erna)?|urin|saliv|mjölk|djur(?:en)?|gris(?:ar
    |arna)|möss(?:en)?
    |instrument(?:et|en)?|maskin(?:en|er)?|utrustning(?:en)?|inget|ingenting)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "unless frozen", "until the permit is here": then it may
_UNLESS: Final = re.compile(
    r"\s(?:\w+\s){0,3}?(?:unless|until|without|before|if|when|yet|förrän|innan|om|utan|ännu|än|oskyddat"
    r"|unfrozen|live)\b",
    re.IGNORECASE,
)
_ENDED: Final = (
    r"(?=\s?(?:[.,;:!?)–-]|$)|\s(?:either|anywhere|at\sall|ourselves|and|nor|or|for|so|because"
    r"|och|heller|eller|alls"
    r"|så|för|nånstans|någonstans|i\sår|i\svinter|dit|iväg|bort|ingenstans)\b)"
)
_NOBODY: Final = (
    r"(?:not|never|cannot|can['’]?t|(?:wo|do|does|is|are)n['’]?t|nobody|no\sone|none|neither|nor|refuse"
    r"|unable|no)"
)
_TRAVELS_NOT: Final = re.compile(
    rf"""{AT_NOT}{_NOBODY}\s(?:[\w-]+\s){{0,3}}?(?:travel(?:ling|s)?|go\sanywhere|(?:make|do)\s(?:any\s
    |the\s|such\s)?(?:trips?|journeys?)
    |spared?(?:\sfor\s(?:trips|travel(?:ling)?|a\strip))?|come\sto\syou|leave|move|get\saway|trips
    |travel\stime){_ENDED}
    |\b(?:ingen|inga|inte|ej|aldrig|varken)\s(?:[\w-]+\s){{0,3}}?(?:reser?|resa|åker?|åka|pendlar?
    |ta\soss(?:\still\sfastlandet)?|resor|flyttar?|komma\s(?:iväg|loss)){_ENDED}
    |\b(?:tar|ta)\soss\s(?:ingenstans|inte\s(?:någonstans|nånstans))\b
    |\b(?:reser|åker|pendlar|flyttar)\s(?:(?:vi|jag)\s)?(?:inte|ej|aldrig){_ENDED}""",
    re.IGNORECASE | re.VERBOSE,
)
_SENDS: Final = r"(?:send(?:ing)?|ship(?:ping)?|post(?:ing)?|mail(?:ing)?|courier(?:ing)?)"
_SENDS_NOT: Final = re.compile(
    rf"""{AT_NOT}{_NOBODY}\s(?:[\w-]+\s){{0,3}}?(?:{_SENDS}\s(?:anything|it|them|things|any\b|the\s\w+
    |our\s\w+|samples?|materials?|tissue|cells|blood)
    |{_SENDS}{_ENDED}|be\s(?:sent|shipped|posted|mailed|couriered){_ENDED})
    |\b(?:nothing|neither)\s(?:[\w-]+\s){{0,4}}?(?:be\s)?(?:sent|shipped|posted|mailed|send|ship){_ENDED}
    |\bno\s(?:shipping|shipments?|couriers?|post)\b(?!\son\b)
    |\b(?:inte|ej|aldrig|inget|ingenting|inga|varken)\s(?:[\w-]+\s){{0,3}}?(?:skicka[rs]?|posta[rs]?
    |frakta[rs]?|sänd(?:a|er|as))\b(?!\s(?:till|med)\b)
    |\b(?:skickar|postar|fraktar|skicka|posta|frakta)\s(?:(?:vi|jag)\s)?(?:inte|ej|aldrig|inget|ingenting
    |inga)\b(?!\s(?:till|med)\b)
    |\b(?:skicka|posta|frakta)\s(?:\w+\s)?(?:får|kan|vill|tänker)\s(?:vi|jag|man)\s(?:inte|ej)\b
    |\bvarken\s(?:\w+\s){{1,3}}?eller\s(?:skickar?|postar?|fraktar?|sänder?)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def stays(text: str) -> bool:
    """Whether the material may or can go nowhere, or nobody travels and nothing is sent."""
    if any(_told(_STAYS, text)) or any(
        not _is_of_people(text, match) for match in _told(_MATERIAL_STAYS, text)
    ):
        return True
    return any(_told(_TRAVELS_NOT, text)) and any(_told(_SENDS_NOT, text))


def _is_of_people(text: str, match: re.Match[str]) -> bool:
    begin, _ = sentence_bounds(text, *match.span())
    is_of_material = _MATERIAL.search(text, begin, match.end())
    return bool(_PEOPLE.search(text, begin, match.start())) and not is_of_material


def _told(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    for match in pattern.finditer(text):
        if not is_asked(text, *match.span()) and not _UNLESS.match(text, match.end()):
            yield match
