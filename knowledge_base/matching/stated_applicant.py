"""Who asks, where that is no company yet or none at all: a founder, a researcher, a nurse, a hospital."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.basic_research import is_basic_research
from knowledge_base.matching.care_post import BESIDE_CARE, HOSPITAL, IN_CARE, is_outside, is_retired
from knowledge_base.matching.coming_company import coming_companies
from knowledge_base.matching.contraction import AT_NOT, N_T
from knowledge_base.matching.kept_rights import kept_rights
from knowledge_base.matching.own_company import OWN_COMPANY
from knowledge_base.matching.private_person import private_persons
from knowledge_base.matching.public_applicant import introduces, public_applicants
from knowledge_base.matching.refused_company import COMPANY, refused_companies
from knowledge_base.matching.span import Span

__all__ = ["COMPANY", "stated_applicants"]

_COMPANY: Final = alternatives(
    """company, firm, business, startup, start-up, AB, Ltd, legal entity, bolag, bolaget, företag, företaget,
    firma, aktiebolag, aktiebolaget"""
)
_OUR: Final = (
    r"(?:(?:an?|the|our|my|own|new|swedish|limited|up|ett|vårt|mitt|eget|svenskt|något|något eget)\s){0,4}"
)
_START: Final = alternatives(
    """found, founding, founded, start, starting, started, form, forming, formed, set up, setting up,
    register, registering, registered, incorporate, incorporating, incorporated, create, creating,
    created, establish, established, starta, startat, bilda, bildat, registrera, registrerat, grunda,
    grundat, startar, bildar, registrerar"""
)
_NOT_YET: Final = alternatives(
    """not, never, n't, yet to, before, before we, before I, prior to, until we, about to, going to, plan
    to, planning to, planning on, want to, would like to, intend to, hope to, thinking of, soon, will,
    inte, ännu inte, innan vi, innan jag, ska, tänker, vill, planerar att, på väg att, funderar på att,
    tänkt"""
)
_UNSTARTED: Final = alternatives(
    """
    company in formation, company under formation, company being formed, company is being formed, bolag
    under bildande, bolaget är under bildande, bolag på gång, private person, private individual,
    private individuals, privatperson, privatpersoner, unregistered, oregistrerat, no legal entity, no
    business yet, no firm yet, no startup yet, company does not exist, company doesn't exist, not a
    company yet, not yet a company, not a registered business, yet to incorporate, yet to register, only
    exists on paper, exists only on paper, bolaget är inte bildat, bolaget är inte registrerat, bolaget
    är inte startat, finns bara på papper, bolaget finns inte, finns inget bolag, inget bolag, without a
    company, without company, without having a company, utan företag, utan bolag, utan eget bolag, ännu
    inget företag, har inget företag, nothing registered, nothing is registered, nothing founded, nothing
    is founded, nothing incorporated, inget startat, inget är startat, inget bildat, inget är bildat, do
    not want a company, don't want a company, not want a company, want no company, no AB, without an AB,
    company will be registered, company will be formed, firm will be registered, AB will be registered,
    inget AB, utan AB, inget registrerat, bolaget ska bildas, bolaget ska registreras, bolag ska bildas,
    vill inte ha
    bolag, vill inte ha något bolag, vill inte starta bolag, vill inte ha ett bolag, don't have a
    company, do not have a company, don't have any company, do not have any company, don't have a firm,
    have not a company, haven't got a company, haven't a company, don't own a company, no org number, no
    organisation number, no registered company, har inte bolag, har inte något bolag, har inte företag,
    har inte något företag, har inget eget bolag, inget eget företag, inget org.nr, inget
    organisationsnummer, saknar bolag, saknar företag, no plan for a company, no plans for a company, no plan
    of a company, no wish to start a company, no wish for a company, no intention of starting a company,
    no intention to start a company, not planning a company, inga planer på bolag, inga planer på ett bolag,
    inga planer på företag, planerar inget bolag, company only planned, company is only planned, company is
    planned, a planned company, bolaget är bara planerat, bolaget är planerat, bolag planeras"""
)
UNSTARTED: Final = re.compile(
    rf"\b{_UNSTARTED}\b"
    rf"|{AT_NOT}{_NOT_YET}\s(?:yet\s|even\s|ännu\s|att\s|än\s)?{_START}\s{_OUR}{_COMPANY}(?!\w)"
    rf"|(?:\bnot|{N_T}|\binte)\s(?:yet\s|ännu\s)?{_START}\s(?:anything|något)\b"
    r"|\b(?:ska|tänker|vill|måste)\s(?:\w+\s)?(?:fixa|ordna|skaffa)\s(?:ett\s|eget\s|ett\seget\s)?(?:bolag"
    r"|AB)(?!\w)(?!\ssom\b)"
    rf"|(?:\bnot|{N_T})\s(?:yet\s)?incorporated\b(?!\s(?:in|into)\b)"
    r"|\bnot\sregistered\b(?!\s(?:in|for|as|with|here)\b)"
    rf"|\b(?:before|until|innan)\s(?:we|I|vi|jag)\s(?:incorporate|register|bildar bolag|registrerar)\b",
    re.IGNORECASE,
)
_SEASON: Final = (
    r"(?:(?:in|this|next|i|till)\s(?:the\s|late\s|early\s|den\s)?(?:spring|summer|autumn|fall|winter|year"
    r"|month|january"
    r"|february|march|april|may|june|july|august|september|october|november|december|vår(?:en)?"
    r"|sommar(?:en)?|höst(?:en)?"
    r"|vinter(?:n)?|januari|februari|mars|maj|juni|juli|augusti|oktober)|nästa\s(?:år|vår|höst|månad)"
    r"|(?:later|sen|senare)(?=\s?(?:[.,;!?]|$))|(?:after|once|when|as\ssoon\sas|efter|när|så\ssnart)\b)"
)
_NAMED: Final = r"(?:companies|company|firm|business|AB|bolag(?:et)?|företag(?:et)?|aktiebolag(?:et)?|firman)"
# "the company comes in spring", "bolag blir det efter disputationen", "bolag nej, inte ännu"
COMING: Final = re.compile(
    rf"""\b(?:the|our|an?)\s(?:actual\s)?{_NAMED}\s(?:itself\s)?(?:only\s)?
    (?:comes|(?:will|is\sto|shall)\s(?:come|follow|exist|be\s(?:founded|registered|formed))
        |gets\s(?:registered|founded|formed|incorporated))
    \s(?:only\s|first\s|then\s)?{_SEASON}(?!\s\d{{4}}|\s(?:to|with|for)\b)
    |\b{_NAMED}\s(?:kommer|bildas|registreras|startas|grundas)\s(?:först\s|nog\s)?{_SEASON}(?!\satt\b)
    |\b{_NAMED}\s(?:blir|startar|bildar|registrerar)\s(?:det|vi|jag)\s(?:först\s|nog\s|kanske\s)?{_SEASON}
    |(?:^|[.;!?]\s)(?:(?:an?|some|ett|något|eget)\s)?{_NAMED}\s?[:?,–-]?\s(?:no|nope|none|nej
        |not\s(?:yet|so\sfar)
    |(?:inte|ej)\s(?:än|ännu)|ännu\s(?:inte|ej))(?=\s?(?:[.,;!?]|$)|\s(?:but|maybe|perhaps|men|kanske)\b)
    |(?:^|[.,;:!?]\s|\b(?:något|nåt|eget|and|och|men)\s){_NAMED}\s(?:har|finns)\s(?:vi\s|jag\s
        |det\s)?(?:ännu\s)?(?:inte|ej)(?=\s?(?:[.,;!?]|$)|\s(?:än|ännu|och|men)\b)
    |\ba\s{_NAMED}\s(?:we|I)\s(?:do\snot|don['’]?t)\s(?:yet\s)?have\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "the company will be registered in Germany too": it is at home already
_TOO: Final = re.compile(r"[^.;!?]{0,40}\b(?:too|also|as\swell|också|även)\b", re.IGNORECASE)
_I_AM: Final = alternatives(
    """I am, I'm, we are, we're, I work as, I work there as, working as, as a, as an, jag är, vi är, jag
    jobbar som, jag arbetar som, jobbar som, arbetar som, tjänstgör som, anställd som, employed as"""
)
# Who says how much too, or when: "I work full time as a nurse", "jag kör nattpass som"
_WORK_AS: Final = (
    r"(?:(?:kör|tar|går|har)\s(?:natt|kvälls|dag|helg)?(?:pass|skift)\s(?:as|som)"
    r"|(?:do|work|take)\s(?:(?:night|day|evening|weekend)\s)?(?:shifts?|nights|evenings|weekends)\sas"
    r"|(?:works?|working|employed|jobbar|arbetar|anställd)\s(?:at\s|på\s|till\s)?"
    r"(?:\d\d?\d?\s?(?:%|per\s?cent|procents?)|(?:full|half|part)[-\s]?time|(?:hel|halv|del)tid)\s(?:as|som))"
)
_HOW_MANY: Final = r"(?:(?:an?|two|three|four|both|en|ett|två|tre|fyra|båda)\s)?"
_WHICH: Final = r"(?:(?!\w+ing\b|for\b|to\b|with\b|like\b|not\b|för\b|med\b|inte\b)[\w-]+\s){0,2}?"
_AT: Final = (
    r"(?=\s?,|\s(?:sös|ks|at|from|of|från|in|on|who|with|and\s\w+\sat|på|i|vid|inom|hos|med|som|here|utan"
    r"|without|employed|anställd)\b|\s\(?\d\d?\d?\s?(?:%|per\s?cent|procent))"
)


def _is_who_asks(words: str) -> str:
    """A pattern for persons who speak of themselves, at the start or after "I am"."""
    return (
        rf"(?:(?:^|[.;!?]\s){_HOW_MANY}{_WHICH}(?P<first>{words}){_AT}"
        rf"|\b(?:{_I_AM}|{_WORK_AS})\s{_HOW_MANY}{_WHICH}(?P<who>{words})\b(?!\s(?:company|startup|firm)))"
    )


_WORKS: Final = (
    r"(?:I|we|jag|vi)\s(?:both\s|båda\s)?(?:work|arbetar|jobbar)\s(?:\w+\s){0,4}?(?:at|in|for|på|i|inom)"
)
_HOW_MUCH: Final = (
    r"(?:(?:full|part)[-\s]?time|(?:hel|del)tid|tills\svidare|\d\d?\d?\s?(?:%|per\s?cent|procent))"
)
_EMPLOYED: Final = (
    rf"(?:(?<!\d\s)(?:employed|(?:heltids|tillsvidare|fast\s)?anställda?)(?:\s(?:på\s"
    rf"|for\s)?{_HOW_MUCH})?\s(?:by|at|in|av|på|i|hos|inom)"
    rf"|(?:^|[.;!?]\s){_HOW_MUCH}\s(?:at|in|for|på|i|hos|inom|vid)"
    rf"|(?:^|[.;!?]\s)(?:jobbar|arbetar|hoppar\sin)\s(?:\w+\s){{0,3}}?(?:at|på|hos|i|vid)"
    rf"|\bI\s(?:\w+\s){{1,3}}?for(?=\sregion\sstockholm))"
)
# "Secretary at Huddinge hospital", "jag är vaktmästare på Karolinska"
_BESIDE: Final = (
    rf"(?:(?:^|[.;!?]\s)|\b(?:{_I_AM}|{_WORK_AS})\s)(?:(?:an?|en)\s)?(?:(?!the\b|our\b|my\b|your\b"
    rf"|every\b)[\w-]+\s)?(?P<beside>{BESIDE_CARE})\s(?:at|in|on|på|i|vid|hos)\s"
    rf"(?:(?:the|a|en|ett)\s)?(?:[\w-]+\s)?{HOSPITAL}\b"
)
# "Tolv anställda i Danderyd": the town, where a hospital of the same name is
_NOT_TOWN: Final = r"(?!(?:(?<=\bin\s)|(?<=\bi\s))Danderyd\b(?!s?\s(?:hospital|sjukhus)))"
EMPLOYEE: Final = re.compile(
    rf"{_is_who_asks(IN_CARE)}"
    rf"|\b(?P<works>(?:{_WORKS}|{_EMPLOYED})\s(?:\w+\s){{0,3}}?{_NOT_TOWN}{HOSPITAL})\b|{_BESIDE}",
    re.IGNORECASE,
)
_ACADEMIC: Final = alternatives(
    """researcher, researchers, postdoc, postdocs, professor, professors, scientist at, lecturer,
    research group, research team, academic group, academics, doctoral student, doctoral students, PhD
    candidate, inventor, forskare, postdok, postdoktor, docent, lektor, forskargrupp, forskarlag,
    forskarteam, uppfinnare, doktorand, doktorander"""
)
ACADEMIC: Final = re.compile(
    rf"{_is_who_asks(_ACADEMIC)}"
    rf"|(?:^|[.;!?]\s)(?P<group>(?:our|my|vår|min)\s(?:[\w-]+\s)?(?:group|(?:forskar)?grupp))\s"
    r"(?:at|in|på|vid)\s(?:the\s)?(?:[\w-]+\s){0,2}?"
    r"(?:KTH|KI|Chalmers|universit\w+|Karolinska\sInstitutet|department"
    r"|institution(?:en)?)\b(?!\s(?:Science|Innovation|hospital))",
    re.IGNORECASE,
)
_INSTITUTION: Final = alternatives(
    """hospital, university hospital, university, municipality, county council, public authority,
    college, research institute, care provider, sjukhus, universitetssjukhus, universitet, kommun,
    högskola, myndighet, forskningsinstitut, vårdgivare, region"""
)
_AUTHORITY: Final = (
    r"(?:municipality|municipal\s(?:council|board)|county\scouncil|town(?:\scouncil)?|city(?:\scouncil)?"
    r"|county|region(?:\s(?-i:[A-ZÅÄÖ])\w+)?"
    r"|kommun(?:en)?|kommunstyrelsen|stad(?:en)?|regionen|landstinget|länsstyrelsen)"
)
# "I'm writing for the town", "jag skriver för Huddinge kommun", "I represent Region Skåne"
_ON_BEHALF: Final = (
    r"\b(?:I|we|jag|vi)(?:['’](?:m|re)|\sam|\sare)?\s(?:(?:writ(?:e|ing)|speak(?:ing)?)\s(?:here\s)?for"
    r"|(?:writ|ask|speak|apply|enquir)\w*\s(?:here\s)?on\sbehalf\sof|represent(?:ing)?|representerar"
    r"|företräder"
    r"|(?:skriver|frågar|talar)\s(?:här\s)?(?:för|åt)|(?:skriver|frågar|söker)\s(?:här\s)?på\suppdrag\sav)\s"
    r"(?:the\s|an?\s|our\s|en\s|vår\s)?(?:[\w-]+(?:s)?\s)?"
    rf"(?P<behalf>{_AUTHORITY})\b(?!-|['’]s\b"
    rf"|\s(?:owned|company|hotel|based|newspaper|museum|library|of\sthe)\b)"
    rf"|(?:^|[.;!?]\s)(?:as|som)\s(?:an?\s|en\s)(?P<being>{_AUTHORITY})\s(?:we|I|vi|jag|can|får|kan)\b"
)
# "the applicant would be the university itself", "sökande blir regionen", "Government agency here"
_APPLICANT_IS: Final = (
    r"(?<![\w-])(?:applicant|sökande)\s(?:would\sbe|will\sbe|is|has\sto\sbe|är|blir|ska\svara|skulle\svara)\s"
    r"(?:the\s|our\s|vår\s|vårt\s)?(?P<applying>universit(?:y|etet)|hospital|sjukhuset|municipality|kommunen"
    r"|region(?:en)?|agency|myndigheten|college|högskolan)\b(?!-|\s(?:spin|start|company|owned))"
    r"|(?:^|[.;!?]\s)(?:an?\s|en\s)?(?P<agency>(?:government|state|public|national)\s(?:agency|authority)"
    r"|(?:statlig\s)?myndighet)\s(?:here|här)(?=\s?[,.;!?–-])"
    # Whose own sentence it is: no "our device", and nobody before it.
    r"|^(?P<regional>Region\s(?-i:[A-ZÅÄÖ])\w+)(?=\s(?:vill|ska|planerar|tänker|wants|plans|would\slike)\s"
    r"(?!att\b)(?![^.;!?]*\b(?:our|us|vår[at]?|oss)\b))"
)
INSTITUTION: Final = re.compile(
    rf"\b(?:we are|we're|vi är)\s(?:an?|ett|en)\s(?:\w+\s)?(?P<who>{_INSTITUTION})\b(?!-|\s(?:spin|start))"
    r"|(?:^|[.;!?]\s)(?:(?:an?|en|our|vår|the)\s|[\w-]+\s)?(?P<first>municipality|county\scouncil|kommun)\s?"
    r"(?:[,:(]"
    r"|\b(?:wants|would|seeks|asks|needs|with|in|south|north|here|vill|som|med|i|söker|behöver|här)\b)"
    r"|\b(?:I|we|jag|vi)\s(?:\w+\s)?(?:work|are|am|arbetar|jobbar|är)\s(?:for|at|in|från|på|i|åt)\s"
    r"(?:an?\s|the\s|en\s)?(?:[\w-]+\s)?"
    r"(?P<works>municipality|county\scouncil|kommun|kommunen)\b"
    r"|(?:^"
    r"|[.;!?]\s)(?P<our>(?:the\s)?municipality\sof\s[\w-]+)(?=\s(?:and|wants|would|seeks|asks|needs|with)\b)"
    r"(?![^.;!?]*\b(?:our|test|customer)\b)"
    r"|(?:^|[.;!?]\s)(?P<whose>kommunen(?=\s\()|(?:kan|får)\sen\skommun(?=\s(?:söka|få)))"
    rf"|{_ON_BEHALF}|{_APPLICANT_IS}"
    r"|\b(?:vi\spå|I['’]m\sat|we\sat)\s(?P<at>[\w-]+\s(?:municipality|kommun))\b",
    re.IGNORECASE,
)
# "Our patients' association seeks", "as an employers' association we …"; elsewhere it may be a partner's
ASSOCIATION: Final = re.compile(
    r"(?:\A\W*|\b(?:we|vi)(?:['’]re|\sare|\sär)\s)(?:as\s|som\s)?(?:an?\s|our\s|the\s|en\s|vår\s)?(?:small\s"
    r"|liten\s)?"
    r"(?P<who>(?:patients?|employers?|parents?|relatives|trade|sports?)['’]?s?\s(?:association"
    r"|organi[sz]ation)"
    r"|(?:bransch|brukar|anhörig|arbetsgivar|idrotts)(?:förening|organisation)(?:en)?)\b",
    re.IGNORECASE,
)
_AND_AT: Final = re.compile(r"\s(?:at|på)\b", re.IGNORECASE)


@lru_cache(8)  # what is read of a text asks several times for who asks
def stated_applicants(text: str) -> tuple[Span, ...]:
    """Return what says who asks, as values of a need's form; "researcher" tells least."""
    return tuple(_applicants(text))


def _applicants(text: str) -> Iterator[Span]:
    matches = (match for pattern in (UNSTARTED, COMING) for match in pattern.finditer(text))
    none = [Span("form", *own.span(), "none") for own in matches if not _TOO.match(text, own.end())]
    yield from none or coming_companies(text)
    if OWN_COMPANY.search(text):
        return
    rights = list(kept_rights(text))
    refused = tuple(refused_companies(text))
    yield from (*refused, *rights, *public_applicants(text), *private_persons(text))
    for form, pattern in (
        ("researcher", ACADEMIC),
        ("public", INSTITUTION),
        ("association", ASSOCIATION),
        ("employee", EMPLOYEE),
    ):
        for match in pattern.finditer(text):
            part = next(name for name, words in match.groupdict().items() if words)
            # Who keeps the rights is a founder to come, whatever the post.
            at = match.span(part)
            is_none = form == "employee" and (rights or is_retired(text, at[0]) or is_outside(text, *at))
            if is_none and not rights and not refused and is_outside(text, *at) and introduces(text):
                yield Span("lacking", *at, COMPANY)
            # "Nurse at" is a term, and would hide a shorter "none".
            end = and_at.end() if is_none and (and_at := _AND_AT.match(text, at[1])) else at[1]
            yield Span("form", at[0], end, "none" if is_none else form)
            if form == "researcher" and is_basic_research(text):
                yield Span("lacking", *match.span(part), COMPANY)
