"""The people of the group that a company belongs to, which count with its own (2003/361/EC)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.contraction import N_T
from knowledge_base.matching.number_words import COUNT, ROUGHLY, number_of
from knowledge_base.matching.span import Span
from knowledge_base.matching.stated_headcount import stated_headcounts

_ABOUT: Final = alternatives(
    f"""{ROUGHLY}, over, more than, well over, just over, at least, maybe, perhaps, drygt, över, mer än,
    fler än, minst, kanske, väl, sina, nog, typ"""
)
_PEOPLE: Final = alternatives(
    """people, persons, employees, staff, souls, heads, colleagues, co-workers, coworkers, workers, FTE, FTEs,
    full-timers, anställda, medarbetare, personer, själar, pers, skallar, heltidare, kollegor,
    årsarbetare, människor, man, folk, personnel, workforce"""
)
_ON_ITS: Final = (
    r"(?:(?:on|in)\s(?:its|her|his|their|the)\s(?:own\s)?(?:payroll|books|staff|employ)"
    r"|på\s(?:sin\s)?lönelista\w*|i\s(?:sin\s)?personal\w*)"
)
_MANY: Final = (
    rf"(?:{_ABOUT}\s){{0,3}}(?P<count>thousands|tusentals|{COUNT})"
    r"(?P<thousand>\s?(?:thousand|tusen|hundred|hundra))?"
)
_TIMES: Final = {"thousand": 1000, "tusen": 1000, "hundred": 100, "hundra": 100}
_AT_LEAST: Final = {"thousands": 2000, "tusentals": 2000}
_COMPANY: Final = r"(?:group|corporation|conglomerate|multinational|concern|company|firm|giant|enterprise)"
_BOLAG: Final = r"[\w-]*(?:koncern|bolag|företag|jätte)(?:en|et|n)?"
_SUCH: Final = rf"(?:[\w-]+\s){{0,4}}?(?:{_COMPANY}|{_BOLAG})"
# "every single share sits with an insurance group"; who holds a tenth is no owner in this sense
_SHARES: Final = r"""(?:(?:all|every|each|most|majority|100\s?%|[5-9]\d\s?%)\s(?:[\w-]+\s){0,3}?shares?
    \s(?:is|are|sits?|lies?|rests?|belongs?)\s(?:held\s|owned\s)?(?:with|by|to)
    |(?:alla|samtliga|varje|vartenda)\s(?:\w+\s)?akti(?:er|erna|e)\s(?:ligger|sitter|finns|ägs|tillhör)
    (?:\s(?:hos|av))?)"""
OWNED: Final = r"""(?:(?:owned|bought|acquired|swallowed|taken\sover|held)\s
    (?:(?:wholly|fully|entirely|out)\s)?by
    |belongs?\sto|part\sof|(?:subsidiary|daughter|arm)\sof
    |(?:ägs|ägda?|ägt|köpta?|köpt|uppköpta?|uppköpt|förvärvad)\s
    (?:(?:helt|rakt\sav|fullt\sut|i\ssin\shelhet|numera|sedan\s\w+|till\s\d+\s?(?:%|procent))\s){0,2}av
    |(?:dotterbolag|dotter)\still|(?:en\s)?del\sav
    |ingår\si|tillhör)"""
_PARENT: Final = r"""(?:(?:our|my|the)\s(?:[\w-]+\s)?(?:parent|mother|owner|mum)(?:\s(?:company|firm|group))?
    |(?:vår|vårt|min)\s(?:[\w-]+\s)?(?:ägare|moder|mamma)|moder(?:bolaget|företaget|koncernen)|ägarkoncernen
    |koncernen
    |(?:^|(?<=[.;!?]\s))(?:parent|mother|owner|moder
        |ägare)(?:\s(?:company|firm|group))?(?=\s(?:in|is|has|with|of|i|är|med)\b))"""
# What is said in between of others: "our parent sells to hospitals with 4 000 employees"
_ELSE: Final = alternatives(
    """we, our, us, customer, customers, clients, hospital, hospitals, patients, users, members, vi, vår,
    vårt, våra, oss, kund, kunder, sjukhus, sjukhusen, patienter, användare, medlemmar"""
)
_GAP: Final = rf"(?:(?!\b{_ELSE}\b)[^.;!?]){{0,70}}?"
GROUP: Final = re.compile(
    rf"""\b(?:{_PARENT}|(?:{_SHARES}|{OWNED})\s{_SUCH})\b{_GAP}
    \b(?:has|have|had|with|of|that\sis|counts?|employs?|employing|is|har|med|på|om|sysselsätter|räknar|är)\s
    {_MANY}\+?(?:\s[\w-]+)?\s(?:{_PEOPLE}|{_ON_ITS})(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
# "we were part of a group", "we don't belong to", and not "we were bought by"
_NOT_NOW: Final = re.compile(
    rf"""(?:\b(?:were|was
        |var)\s(?!(?:\w+\s)?(?:bought|acquired|swallowed|taken|köpta?|köpt|uppköpta?|uppköpt|förvärvad)\s)
    |\b(?:used\sto|until|formerly|once|partly|not|never|no\slonger|tidigare|delvis|inte|ej|aldrig)\s|{N_T}\s)
    (?:\w+\s){{0,4}}?$
    |(?<![\d.,])[1-4]?\d\s?(?:%|per\s?cent|procent)\s(?:\w+\s){{0,2}}$""",
    re.IGNORECASE | re.VERBOSE,
)
_REST: Final = r"""(?:(?:the\s)?(?:rest|remainder|remaining\sparts?|other\sparts|other\scompanies)
    \sof\s(?:the|our)\s(?:\w+\s)?(?:group|corporation|concern)
    |our\s(?:sister|other\sgroup)\scompan(?:ies|y)
    |(?:våra\s)?systerbolag(?:en|et)?|resten\sav\s(?:koncernen|gruppen)
    |övriga\s(?:koncernen|koncernbolag\w*|delar\sav\skoncernen)|koncernen\si\sövrigt)"""
_ALSO: Final = _MANY.replace("P<count", "P<also").replace("P<thousand", "P<thousands")  # a name stands once
REST: Final = re.compile(
    rf"""\b{_MANY}\s(?:(?:{_PEOPLE}|more|others|till|fler|ytterligare)\s){{0,2}}
    (?:elsewhere\s)?(?:in|across|at|i|på|inom|hos)\s{_REST}\b
    |\b{_REST}\s(?:together\s|tillsammans\s)?
    (?:has|have|counts?|employs?|is|are|adds?|har|är|sysselsätter|räknar)\s
    (?:another\s|a\sfurther\s|ytterligare\s)?{_ALSO}\b
    (?!\s?%|[ ,.]?\d|\s(?:procent|per\s?cent|companies|sites|offices|factories|bolag|kontor|fabriker
    |MSEK|mkr|kronor|miljoner|million)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
# "Läkemedelskoncern, 90 000 globalt", and not the world's patients
WORLDWIDE: Final = re.compile(
    rf"""\b(?:[\w-]*koncern(?:en)?|(?<!user\s)(?<!patient\s)(?<!target\s)(?<!age\s)(?<!customer\s)group
        |multinational|corporation|conglomerate)(?:,
        |:)?\s(?:(?:with|med|on|på|that\shas|som\shar)\s)?{_MANY}\s
    (?:{_PEOPLE}\s)?(?:globalt|globally|worldwide|world-wide|(?:across|around)\sthe\s(?:world|globe)
        |i\s(?:hela\s)?världen|världen\söver|över\shela\s(?:världen|jorden))(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
_WHOLE: Final = re.compile(r"\b(?:group|koncern\w*)\b", re.IGNORECASE)


def is_owner_now(text: str, start: int) -> bool:
    """Whether the owner named at `text[start:]` is one today, and not denied: "we were part of a group"."""
    return not _NOT_NOW.search(text[: max(text.find(" ", start) + 1, start)])


def stated_groups(text: str) -> Iterator[Span]:
    """Go through the headcounts of owners, and of the rest of a group together with the company's own."""
    for match in (*GROUP.finditer(text), *WORLDWIDE.finditer(text)):
        if is_owner_now(text, match.start()):
            yield _people(match, _number(match["count"], match["thousand"]))
    for match in REST.finditer(text):
        rest = _number(match["count"] or match["also"], match["thousand"] or match["thousands"])
        yield _people(match, rest + _own(text, match))


def _people(match: re.Match[str], number: int) -> Span:
    return Span("employees", match.start(), match.end(), number)


def _number(count: str, thousand: str | None) -> int:
    if count.lower() in _AT_LEAST:
        return _AT_LEAST[count.lower()]
    return number_of(count) * (_TIMES[thousand.strip().lower()] if thousand else 1)


def _own(text: str, rest: re.Match[str]) -> int:
    """The company's own people beside the rest of its group; "278 in the whole group" are not its own."""
    beside = (
        span
        for span in stated_headcounts(text)
        if not rest.start() <= span.start < rest.end() and not _WHOLE.search(span.of(text))
    )
    return max((int(str(span.value)) for span in beside), default=0)
