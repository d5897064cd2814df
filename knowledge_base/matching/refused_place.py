"""Ways of ruling out a place, or all others: "Solna has been struck off", "nothing but Lund"."""

from __future__ import annotations

import re
from typing import Final

from knowledge_base.matching.alternatives import alternatives

_AT: Final = (
    r"(?:(?:in|inside|within|at|near|to|around|the|i|inom|inne\si|vid|till|nära|kring|på|just|själva)\s){0,2}"
)
_BUT: Final = (
    r"(?:but|except(?:\sfor)?|save|besides|other\sthan|apart\sfrom|annat\sän|annan\sän|andra\sän|utom"
    r"|förutom|än)"
)
# "nothing but Solna", "ingen annan stad än Lund"
NOTHING_BUT: Final = re.compile(
    rf"""\b(?:nothing|nowhere|no\s(?:other\s)?(?:place|town|city|site|campus|where|location)|none|inget
    |ingenting|ingenstans
    |ingen(?:\sannan)?\s(?:ort|stad|plats|kommun)|ingen|inget\sannat\sställe|inga\sandra\s(?:orter|ställen
    |städer)|inte\snågon\sannanstans|aldrig\snågon\sannanstans)
    \s(?:\w+\s)?{_BUT}\s{_AT}$
    |(?:\b(?:not|cannot|never)|(?<=n)['’]t)\s(?:[\w-]+\s){{0,4}}?(?:anything|anyplace|any\s(?:place|town
    |city|site))\s{_BUT}\s{_AT}$""",
    re.IGNORECASE | re.VERBOSE,
)
_ALL: Final = (
    r"(?:everything|everywhere|anything|anywhere|any\s(?:place|town|city|site)|all(?:\s(?:places|towns"
    r"|cities|sites))?|every\s(?:place|town|city|site)"
    r"|allt|alla\s(?:orter|städer|platser|ställen)|överallt|allting|varje\s(?:ort|stad|plats))"
)
# "everything but Solna" is to be ruled out by what follows
_ALL_BUT: Final = re.compile(
    rf"\b{_ALL}\s(?:else\s)?(?:{_BUT}|outside(?:\sof)?|beyond|further\s(?:away\s)?than|utanför|bortom"
    rf"|bortanför|längre\s(?:bort\s)?än|annat\sutanför)\s{_AT}$",
    re.IGNORECASE | re.VERBOSE,
)
REFUSED: Final = alternatives(
    """out, too far, too far away, out of the question, no option, not an option, excluded, ruled out,
    impossible, useless, pointless, no good, no use, won't do, will not do, won't work, doesn't work, does not
    work, off the table, off limits, unthinkable, no alternative, no go, meaningless, för långt, för långt
    bort, uteslutet, uteslutna, inte aktuellt, inte aktuella, inget alternativ, går inte, går bort, funkar
    inte, fungerar inte, duger inte, faller bort, faller, omöjligt, otänkbart, meningslöst, utgår, passar
    inte, avvisar vi, säger vi nej till"""
)
_REFUSED_NEXT: Final = re.compile(
    rf"^\s(?:itself\s)?(?:(?:is|are|would\sbe|will\sbe|was|är|vore|blir|känns)\s)?(?:\w+\s)?{REFUSED}\b",
    re.IGNORECASE,
)
_ONE: Final = (
    r"(?:place|town|city|site|location|spot|option|one|campus|area|choice|possibility|alternative|thing"
    r"|municipality)"
)
_SV_ONE: Final = (
    r"(?:stället|orten|staden|platsen|alternativet|valet|kommunen|möjligheten|ort|stad|plats|ställe"
    r"|alternativ|val|möjlighet|campus)"
)
# "the only town that works is Lund", "det enda som går är Lund"
_ONLY_ONE_BEFORE: Final = re.compile(
    rf"""\b(?:the|our|my)\sonly\s(?:\w+\s)?{_ONE}(?:\s(?!not\b|n['’]t\b)[\w'’-]+){{0,6}}?\s(?:is|would\sbe
    |has\sto\sbe)\s{_AT}$
    |\b(?:det|den|vår|vårt)\s(?:enda|ende)(?:\s{_SV_ONE})?(?:\s(?!inte\b|ej\b)[\w-]+){{0,5}}?\s(?:är|blir
    |vore|heter)\s{_AT}$""",
    re.IGNORECASE | re.VERBOSE,
)
# "Lund is the only place for us"
_ONLY_ONE_AFTER: Final = re.compile(
    rf"""^\s(?:is|would\sbe|has\sto\sbe|remains)\s(?:really\s)?(?:the|our
    |my)\sonly\s(?:\w+\s)?{_ONE}\b(?!\s(?:with|where\s(?:they|you|it)|in\s\w+\swith))
    |^\s(?:är|blir|vore|förblir)\s(?:faktiskt\s)?(?:det\s|den\s|vårt\s|vår\s)?enda\s(?:{_SV_ONE}|som\s(?:går
    |funkar|fungerar|duger|passar|är\saktuellt)|rimliga|möjliga|tänkbara)\b(?!\smed\b)""",
    re.IGNORECASE | re.VERBOSE,
)
# "may only be examined in Lund", "our vet only works in Lund"
_ONLY_DONE_BEFORE: Final = re.compile(
    r"""\b(?:may|can|must|are\sallowed\sto|is\sallowed\sto|should
    |will)\sonly\s(?:ever\s)?(?:be\s(?:[\w-]+\s)?[\w-]+(?:ed|en|ept|one|eld)
    |be|work|operate|travel|stay|live|go|come)\s(?:in|at|to|within|inside)\s(?:the\s)?$
    |\bonly\s(?:works|operates|sees\s\w+|treats\s\w+|travels|drives|goes|comes|practises
    |practices)\s(?:\w+\s)?(?:in|at|to|within|as\sfar\sas)\s(?:the\s)?$
    |\b(?:får|kan|ska|skall|måste)\s(?:bara|endast|enbart)\s(?:[\w-]+\s){0,2}?[\w-]+s\s(?:\w+\s)?(?:i|på
    |inom|vid)\s(?:själva\s)?$
    |\b(?:arbetar|jobbar|åker|opererar|tar\semot\s\w+|kör|pendlar)\s(?:bara|endast|enbart)\s(?:i|på|inom
    |till)\s$""",
    re.IGNORECASE | re.VERBOSE,
)
# "in Lund itself", unless it is only better there
_ITSELF_BEFORE: Final = re.compile(r"\b(?:i|in)\s(?:själva\s)?$", re.IGNORECASE)
_ITSELF: Final = re.compile(r"^\s(?:itself|proper)\b", re.IGNORECASE)
_SELF_BEFORE: Final = re.compile(r"\bi\ssjälva\s$", re.IGNORECASE)
_WISHED: Final = re.compile(
    r"\b(?:prefer\w*|ideally|rather|hopefully|if\spossible|would\sbe|best|helst|gärna|om\smöjligt|hellre"
    r"|vore|not|inte|close|near|nära)\b",
    re.IGNORECASE,
)
# "Lund, or": the same is said of what follows
_AND_MORE: Final = re.compile(
    r"""^\s(?:and|or|och|eller|å|samt|nor|&|\+)\s(?:in\s|i\s|till\s|to\s)?(?:(?-i:[A-ZÅÄÖ])[\w-]+
    |(?:everything|anything|all|allt)\s(?:\w+\s){0,2}?(?:further|farther|beyond|bortom|bortanför|längre
    |norrut|söderut|north|south)(?:\s(?:away|bort|out|of\sit|of\sthere|off|up))?)""",
    re.IGNORECASE | re.VERBOSE,
)
_COMMAS: Final = re.compile(
    r"^(?:,\s(?-i:[A-ZÅÄÖ])[\w-]+){1,4}(?=\s(?:and|or|och|eller|å|samt|nor|&)\s)", re.IGNORECASE
)
_STRIKE: Final = (
    r"(?:struck|strike|strik(?:en|ing)|cross(?:ed)?|ruled?|scratch(?:ed)?|skip(?:ped)?|forget"
    r"|drop(?:ped)?|rejected|discarded|excluded?|dismissed)"
    r"(?:\s(?:off|out|about))?"
)
_SV_STRIKE: Final = (
    r"(?:strukit|stryka|stryker|stryk|strök|glömma|glöm|uteslutit|utesluter|utesluta|valt\sbort"
    r"|väljer\sbort|välja\sbort|ratat|ratar|avfärdat|avfärdar"
    r"|avskrivit|avskriver|skippa|skippar|hoppa\söver|hoppar\söver)"
)
_STRUCK_BEFORE: Final = re.compile(
    rf"""\b(?:(?:we|I|you)(?:['’](?:ve|d))?\s(?:(?:have|can|may|could|must|already|had\sto)\s){{0,2}}|(?:^
    |[.;,!?]\s)(?:so\s|please\s|just\s)?){_STRIKE}\s(?:the\s)?$
    |(?:\b(?:vi|jag|ni|du)\s(?:(?:har|kan|får|måste|ska|redan)\s){{0,2}}|^|\b(?:har|kan|får)\s(?:vi|ni
    |jag)\s(?:redan\s)?){_SV_STRIKE}\s$
    |\b(?:said|say|says)\sno\sto\s{_AT}$|\b(?:sagt|säger|säga)\snej\still\s{_AT}$
    |\b(?:had|have|got)\senough\sof\s$|\b(?:fått\snog\sav|trötta?\spå|less\spå|nog\sav|färdiga\smed)\s$
    |\b(?:cannot|can['’]?t|could(?:n['’]t|\snot)|never|don['’]t|won['’]t|unable\sto)\s(?:even\s)?reach\s$
    |\b(?:vill|tänker|ska|kan)\s(?:(?:vi|jag|bolaget)\s)?(?:absolut\s|verkligen\s)?(?:inte|ej|aldrig)\s
    (?:sitta|vara|ligga|hamna|bo|jobba|arbeta|flytta|hyra)\s(?:i|på|till|in\si)\s$
    |\b(?:(?:do|would|will)(?:\snot|n['’]t)|won['’]t|never)\s(?:want\sto\s|like\sto\s|wish\sto\s)?
    (?:be|sit|move|settle|work|rent|locate|end\sup)\s(?:in|to|at)\s$
    |\b(?:too\s(?:far|long)|for\slångt|för\slångt|för\slång\stid|hopplöst\slångt)\s(?:\w+\s){{0,2}}?(?:to
    |till)\s$""",
    re.IGNORECASE | re.VERBOSE,
)
_STRUCK_AFTER: Final = re.compile(
    rf"""^\s(?:(?:is|are|was|has\sbeen|have\sbeen|can\sbe|may\sbe)\s)(?:(?!not\b|never\b)\w+\s)?(?:struck
    |crossed|ruled|scratched|dropped|rejected)\b
    |^\s(?:you|we|I)(?:['’](?:ve|d))?\s(?:(?:have|can|may|could|had\sto)\s){{0,2}}(?:already\s)?(?:struck
    |strike|cross(?:ed)?|rule|ruled|forget|skip|dropped?|left\sfor\sgood|rejected|cannot\sreach
    |can['’]?t\sreach|cannot\sget\sto|can['’]?t\sget\sto)\b
    |^\s(?:har|kan|får|måste|ska)\s(?:vi|ni|jag|du)\s(?:redan\s|helt\s|också\s)?(?:{_SV_STRIKE}
    |lämnat\sför\sgott|lämnat\soch\s\w+\s(?:inte|aldrig)|sagt\snej\still)\b
    |^\s(?:stryker|utesluter|ratar|skippar|avfärdar)\s(?:vi|jag)\b|^\s(?:väljer|valde)\s(?:vi|jag)\sbort\b
    |^\s(?:kan|orkar|hinner|vill|tänker|ska)\s(?:vi|jag|ingen\sav\soss|personalen)\s(?:inte|ej
    |aldrig)\s(?:ta\soss\s|ta\smig\s|åka\s|resa\s|köra\s|pendla\s|flytta\s|komma\s)?(?:till|i)\b
    |^\s(?:was|is|has\sbeen|were|föreslogs|nämndes|är|var)\b[^.;!?]{{0,30}}?\b(?:but|men)\s(?:that|it|this|det
        |den)(?:['’]s|\sis|\swould\sbe|\sär|\sblir)\s
    (?:\w+\s)?(?:too\s(?:far|long)|för\slångt|out\b|uteslutet)
    |^\s(?:nej|no)\s(?:tack|thanks)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "the blood gets too old on the way to Lund, so that is out"
_TO_BEFORE: Final = re.compile(r"\b(?:to|till)\s$", re.IGNORECASE)
_SO_AFTER: Final = re.compile(
    r"^\s(?:so|så|which|vilket)\s(?:att\s)?(?:(?:det|den|that|it)\s)?(?:(?:is|are|är"
    r"|blir)\s)?(?:(?:therefore|därför|helt)\s)?"
    rf"{REFUSED}\b",
    re.IGNORECASE,
)
# What may stand before a list: "but Solna and Lund are out"
_LIST_BEGINS: Final = re.compile(
    r"\s*(?:(?:but|so|and|both|either|for\sus|men|så|och|både|därför|att|that|because|eftersom|för|samt"
    r"|dock)\s)*",
    re.IGNORECASE,
)
# "no" of all kinds after the name of a place and a mark
_DECLINED: Final = re.compile(
    r"""\?\s(?:(?:no|nej|nope)(?=\s?[.,;!]|\s(?:thanks|thank|tack|way)\b|$)|never|aldrig|forget)\b
    |\s?[:–-]\s(?:no|nej|never|aldrig|nope)(?=\s?(?:[.,;!?]|$)|\s(?:thanks|thank|tack|way|never|aldrig)\b)""",
    re.IGNORECASE | re.VERBOSE,
)


def is_only(before: str, after: str) -> bool:
    """Whether all places but the one between `before` and `after`, in its clause, are ruled out."""
    if NOTHING_BUT.search(before) or _ONLY_ONE_BEFORE.search(before) or _ONLY_ONE_AFTER.search(after):
        return True
    if _ALL_BUT.search(before) and _REFUSED_NEXT.search(after):
        return True
    is_itself = _SELF_BEFORE.search(before) or (_ITSELF_BEFORE.search(before) and _ITSELF.search(after))
    return bool(_ONLY_DONE_BEFORE.search(before) or is_itself) and not _WISHED.search(before + after)


def is_struck(before: str, after: str) -> bool:
    """Whether a clause rules the place between `before` and `after` out."""
    is_too_late = _TO_BEFORE.search(before) and _SO_AFTER.search(after)
    return bool(is_too_late or _STRUCK_BEFORE.search(before) or _STRUCK_AFTER.search(after))


def is_declined(rest: str) -> bool:
    """Whether `rest`, which follows a place, says no to it: "? No thanks"."""
    return bool(_DECLINED.match(rest))


def beyond_list(text: str, before: str, end: int) -> int:
    """Where a list of places ends of which the one before `end` opens its clause: "Solna and Lund are out".

    Args:
        text: What somebody wrote.
        before: What stands before the place in its clause.
        end: Where the place ends.
    """
    if not _LIST_BEGINS.fullmatch(before):
        return end
    if not before.strip() and (commas := _COMMAS.match(text[end:])):
        end += commas.end()
    more = _AND_MORE.match(text[end:])
    return end + more.end() if more else end
