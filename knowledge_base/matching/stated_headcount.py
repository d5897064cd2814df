"""How many people work in a company, as a text counts them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.contraction import AT_NOT, N_T
from knowledge_base.matching.number_words import COUNT, ROUGHLY, number_of
from knowledge_base.matching.sentence_bounds import close_before, sentence_bounds
from knowledge_base.matching.span import Span
from knowledge_base.matching.unit import unit_of

_PEOPLE: Final = alternatives(
    """
    employees, employee, staff, people, persons, person, FTE, FTEs, FTE's, coworkers, co-workers, heads,
    headcount, man team, person team, people team, person company, person startup, woman company, man
    business, woman business, person business, man firm, person firm, strong, strong team, scientists,
    equivalents, full-timers, full-time, workers, founders, co-founders, cofounders, developers, owners,
    engineers, researchers, chemists, biologists, technicians, colleagues, specialists, hires, team
    members, members of staff, on staff, on the staff, on our staff, on our payroll, on our books, on the
    payroll, on payroll, in the team, on the team, in the company, in the firm, in all, of us, tekniker,
    kemister, biologer, laboranter, kollegor, på lönelistan, grundare, utvecklare, delägare, forskare,
    ingenjörer, anställda, anställd, heltidsanställda, deltidsanställda, medarbetare, personer,
    årsanställda, heltidare, pers, i teamet, i bolaget, i företaget, i firman, i labbet, man, man starka, i
    personalen, anstälda, årsarbetare, årsarbetskrafter, skallar, employes, emploees, emplyees, empl, emp,
    empls, ppl, anst, in staff, man AB, woman AB, person AB, pairs of hands, själar, knoppar, person Ltd,
    mannabolag, in the group, in the whole group, i koncernen, souls, medarb"""
)
# "thirty folks with asthma" are patients, "twelve folks tested it" are users
_FOLKS: Final = (
    r"(?:folks?|guys|souls)(?!\w)(?!\shigh\b)"
    r"(?!\s(?:with|suffer\w*|test\w*|tried|use[ds]?|have|who\s(?:have|had|suffer|test|tried|use)|med)\b)"
)
_KIND: Final = alternatives(
    """full-time, full time, fulltime, part-time, salaried, permanent, paid, own, regular, skilled,
    dedicated, fast, heltids, egna, fasta, svenska, swedish, duktiga"""
)
_THAN: Final = {
    1: alternatives("more than, over, above, well over, exceeding, fler än, mer än, över"),
    -1: alternatives("fewer than, less than, under, below, färre än, mindre än, knappt"),
}
_ROUGHLY: Final = alternatives(
    f"""{ROUGHLY}, now, only, just, currently, at present, bara, nu, just nu, totalt, i dag, idag,
    sammanlagt"""
)
_TEAM: Final = alternatives(
    """we are, we're, team of, staff of, headcount of, headcount, headcount is, our headcount is, employ,
    employs, employing, workforce of, workforce is, payroll of, we number, group of, grown to, grew to,
    crew of, workforce numbers, staff numbers, members of staff:, employees:, staff:, headcount:,
    workforce:, FTE:, arbetsstyrka på, sysselsätter, personalstyrkan är, arbetsstyrkan är, hos oss jobbar,
    hos oss arbetar, här jobbar, här arbetar, vi är, team på, team om, personal på, personalstyrka på,
    gäng på, gäng om, anställda:, personal:, antal anställda, antal anställda:, folk:, people:, personer:,
    persons:, vuxit till, personalen är,
    personalen består av, antalet anställda är, hunnit bli, vi har blivit"""
)
_ONE: Final = alternatives("a, an, one, en, ett, no, none, inga, ingen")  # "we are a company"
_OTHERS: Final = alternatives(
    """companies, firms, partners, parties, hospitals, clinics, universities, institutes, organisations,
    groups, sites, SMEs, startups, of the, bolag, företag, parter, partner, aktörer, sjukhus, kliniker,
    vårdcentraler, universitet, organisationer, av"""
)
_NOT_ONE: Final = r"(?!an?\s(?!dozen|hundred))"  # "a staff of eighty"
COUNTED: Final = re.compile(
    rf"(?<!since\s)(?<!sedan\s)\b(?:(?:(?P<more>{_THAN[1]})"
    rf"|(?P<fewer>{_THAN[-1]}))\s)?{_NOT_ONE}(?P<count>{COUNT})(?:\+|\splus)?"
    rf"[ -](?:{_KIND}[ -])?(?:{_PEOPLE}(?!\w)|{_FOLKS})"
    r"(?!\s(?:to\sspare|till\sövers|över(?=\s?(?:[.,;!?]|$)))\b)",
    re.IGNORECASE,
)
TEAM: Final = re.compile(
    rf"\b{_TEAM}\s(?:{_ROUGHLY}\s)*(?P<count>(?!{_ONE}\b){COUNT})\b(?!\s?%|[ ,.]?\d|\s{_OTHERS}\b)",
    re.IGNORECASE,
)
_PAIR: Final = alternatives(
    """the two of us, just two of us, me and my co-founder, my co-founder and I, my cofounder and I, my
    partner and I, me and my brother, me and my sister, me and my wife, me and my husband, me and a
    friend, me and my partner, me and one other, husband and wife, jag och min bror, jag och min syster,
    jag och min fru, jag och min man, jag och en kollega, jag och en vän, jag och min sambo, my brother
    and I, my sister and I, jag och min kompanjon, jag och en kompanjon, min sambo och jag, min man och
    jag, min fru och jag, min bror och jag, min syster och jag, my wife and I, my husband and I, min
    medgrundare och jag, jag och min medgrundare, vi två, jag och frugan, jag o frugan, frugan och jag,
    farsan och jag, morsan och jag, me and my dad, my dad and I"""
)
PAIR: Final = re.compile(
    rf"\b(?:{_PAIR}|(?:vi\s(?:är|e)\s(?:bara\s|blott\s)?(?:två|2)"
    rf"|we(?:['’]re|\sare)\s(?:just\s|only\s)?(?:two|2))(?:\sst(?:ycken)?|\sin\sall)\b"
    r"|(?:liten|lite|a|en)\s(?:small\s)?duo)\b",
    re.IGNORECASE,
)
_NOBODY: Final = alternatives(
    """just myself, only myself, work for free, works for free, work unpaid, works unpaid, take no salary,
    takes no salary, take no salaries, take no wages, only use consultants, only consultants, consultants
    only, only freelancers, freelancers only, don't pay any salaries, don't pay salaries, pay no salaries,
    pay no wages, jobbar gratis, arbetar gratis, jobbar utan lön, arbetar utan lön, tar ingen lön, tar
    inte ut lön, tar inte ut någon lön, bara konsulter, enbart konsulter, endast konsulter, bara inhyrda
    konsulter, enbart inhyrda konsulter, bara frilansare, betalar inga löner, inte arbetsgivare, ingen
    arbetsgivare, inte någon anställd, ingen av oss är anställd, on my own, solo founder, sole founder,
    ensam, alone in the company, enmansbolag, enmansföretag, själv i bolaget, no hires, no payroll, no
    salaries, no personnel, zero employees, zero
    staff, ingen personal, ingen på lönelistan, inga på lönelistan, noll anställda, no employees, no
    staff, without staff, without employees, inga anställda, utan anställda, ingen anställd,
    ingen är anställd, I am alone, I'm alone, I am the only one, I'm the only one, I work alone, jag är
    ensam, jag jobbar ensam, jag arbetar ensam, I run it alone, run it alone, driver det ensam, driver
    bolaget ensam, driver firman ensam, just me in it, only me in it"""
)
# "no staff to spare": there are some
_TO_SPARE: Final = (
    r"(?:to\sspare|available|free|for\s(?:it|that|this)|who|that|trained|with|left|over|över|ledig\w*|som"
    r"|till\s(?:det|detta|övers)|för\s(?:det|detta)|kvar)\b"
)
NOBODY: Final = re.compile(
    rf"""{AT_NOT}(?!(?:(?:no|without)\s(?:staff|personnel|employees)|ingen\spersonal)\s{_TO_SPARE})
    (?:{_NOBODY}|(?:just\sme|only\sme|bara\sjag)(?!\s(?:and|och|plus)\b)
    |(?:nobody|no\sone|no-one)\s(?:is\s|has\sbeen\s)?(?:yet\s)?(?:employed|hired
        |on\s(?:the\s|a\s|its\s|our\s)?(?:payroll|staff|salary))
    |(?:unpaid|oavlönade|obetalda)\s(?:co-?)?(?:founders?|owners?|grundare|delägare)
    |(?:founders|owners|grundare|delägare|of\sus),?\s(?:(?:who|are|is|som|är|both|all|båda|alla)\s){{0,3}}
    (?:unpaid|oavlönade|obetalda|(?:without|w/o|utan)\s(?:any\s|an?\s|någon\s)?(?:pay|salary|salaries|wages?
        |lön))(?=\s?(?:[.,;:!?)]|$)|\s(?:and|but|so|yet|och|men|än|vill|want)\b)
    |not\s(?:even\s)?one\s(?:paid\s|single\s)?employee|(?:all|only)\sof?\s?(?:us\s)?(?:are\s)?volunteers
    |(?:arbetar|jobbar)\s(?:vi\s)?(?:alla\s|helt\s)?ideellt
    |(?:nobody|no\sone|no-one)\s(?:yet\s)?(?:draws|gets|takes|earns)\s(?:\w+\s)?(?:salary|wage|paid)
    |(?:not|{N_T})\s(?:yet\s)?an\semployer
    |(?:without|not)\sa\ssingle\s(?:paid\s)?(?:employee|member\sof\sstaff
        |person\s(?:employed|on\s(?:the|our)\s(?:payroll|books)))
    |\bI\s(?:\w+\s)?run\s(?:an?|the|my|our|it|this)\s(?:[\w-]+\s)?(?:AB|company|firm
        |business)\s(?:all\s)?(?:by\smyself|alone|on\smy\sown)
    |driver\s(?:ett|mitt|vårt|det)\s(?:AB|bolag(?:et)?|företag(?:et)?)\s(?:helt\s)?(?:själv|ensam
        |på\segen\shand)
    |ingen\s(?:får|tar\sut|har)\s(?:någon\s)?lön|inte\sen\senda\sanställd
    |(?:not|{N_T}|never)\s(?:yet\s)?(?:employed|hired|employing|hiring)\s(?:any\w*|a\ssingle|people|staff)
    |(?:no|without(?:\sany)?)\s(?:paid\s|salaried\s|own\s)?(?:employees|staff)
    |(?:inte|ej)\s(?:ännu\s)?har\s(?:någon|några|en\senda)\sanställda?
    |har\s(?:inte|ej)\s(?:ännu\s)?(?:någon|några|en\senda)\sanställda?
    |(?:do\snot|don['’]?t|does\snot|doesn['’]?t)\s(?:yet\s)?(?:have|employ)\s(?:an(?:y)?\s
        |a\ssingle\s)(?:employees?|staff)
    |inte\s(?:ännu\s)?anställt\s(?:någon|några)
    |utan\s(?:egna\s|någon\s|några\s)(?:anställda|anställd|personal))\b""",
    re.IGNORECASE | re.VERBOSE,
)


# "we want to hire two engineers": they are not there yet
_TO_HIRE: Final = re.compile(
    r"\b(?:hir(?:e|ing)|recruit(?:ing)?|to\semploy|take\son|nyanställa|anställa"
    r"|rekrytera)\s(?:[^\s.;!?]+\s){0,6}$",
    re.IGNORECASE,
)
_WORK_HERE: Final = (
    r"(?:people\s|persons\s|personer\s|pers\s)?(?:work|works|working|are\semployed|arbetar|jobbar)\s"
    r"(?:here|for\sus|with\sus|at\s(?:the|our)\scompany|in\s(?:the|our)\s(?:company|firm)|hos\soss|här"
    r"|i\s(?:bolaget|företaget|firman))"
)
# "the group behind us has 400": a company counts together with what owns it (2003/361/EC)
OWNERS: Final = re.compile(
    rf"""(?<!control\s)(?<!patient\s)(?<!research\s)(?<!treatment\s)(?<!study\s)\b(?:group
        |parent(?:\scompany)?|owner|koncernen|moderbolaget
        |ägaren)\s(?:(?:behind|above|bakom|över)\s(?:it|us|oss|det)\s)?
    (?:as\sa\swhole\s)?(?:has|counts|employs|har|sysselsätter
        |räknar)\s(?:{_ROUGHLY}\s)?(?P<count>(?!{_ONE}\b){COUNT})
    (?!\s?%|[ ,.]?\d|\s{_OTHERS}\b)\b""",
    re.IGNORECASE | re.VERBOSE,
)
WORKING: Final = re.compile(rf"\b(?P<count>(?!{_ONE}\b(?!\shundred)){COUNT})\s{_WORK_HERE}\b", re.IGNORECASE)

# "53 at last count", "we have passed the fifty mark"
_LAST_COUNT: Final = (
    r"(?:at|by|as\sof)\s(?:the\s|our\s)?(?:last|latest|most\srecent)\s(?:head\s?)?count"
    r"|vid\s(?:den\s)?senaste\s(?:räkningen|huvudräkningen)"
    r"|när\svi\ssenast\sräknade|senast\svi\sräknade|last\stime\s(?:we|I|anyone)\scounted"
)
LAST_COUNT: Final = re.compile(
    rf"""(?:^|[(.;:,–-]\s?|\b(?:we|we['’]re|are|were|now|vi|är
        |var)\s)(?:{_ROUGHLY}\s)*(?P<count>(?!{_ONE}\b){COUNT}),?\s(?:{_LAST_COUNT})\b
    |\b(?:{_LAST_COUNT}),?\s(?:(?:we|there|vi)\s)?(?:(?:were|was|are|had|var|är)\s)?(?:vi\s
        |we\s)?(?:{_ROUGHLY}\s)*
    (?P<counted>(?!{_ONE}\b){COUNT})(?=\s?(?:[.,;:!?)]|$)|\s(?:of\sus|stycken|st)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
MARK: Final = re.compile(
    rf"""(?:(?:^|[.;!?(]\s?)(?:(?:having|after)\s)?(?:just\s|recently\s|nyligen\s)?
        |\b(?:having|we|we['’]ve|we\shave|company\shas|team\shas|vi|vi\shar|bolaget|bolaget\shar)\s
    (?:just\s|recently\s|now\s|already\s|nyss\s|nyligen\s|redan\s|nu\s)?)
    (?:passed|passing|crossed|crossing|topped|broke|broken|exceeded|passerade|passerat|sprängde|sprängt)
    \s(?:the\s)?(?P<count>{COUNT})(?:[ -](?:employee|person|people|head|staff)s?)?
    (?:[ -](?:mark|line|threshold|limit|barrier)|[ -]?(?:strecket|gränsen|vallen))\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "200 patients, 250 at last count", "we passed the fifty mark in sales": something else is counted there
_OTHER_COUNT: Final = re.compile(
    r"""\b(?:patient\w*|samples?|users?|customers?|clinics?|hospitals?|stud(?:y|ies)|trials?|sold|sales
        |revenues?|turnover|orders?|downloads?
    |units?|million\w*|msek|mkr|mnkr|meur|prov(?:er)?|kund\w*|användar\w*|klinik(?:er|en)?|sjukhus\w*
    |studie\w*|omsättning\w*|sålda|sålt
    |försäljning\w*|miljon\w*|cells?|cell\slines?|mice|möss|patents?|publications?|countries|länder
    |publikationer
    |partners?|parties|wards?|sites?|pilots?|prototypes?|devices?|shareholders?|farms?|schools?|shops?
    |members?|competitors?|years|år|ålder|age
    |parter|avdelningar|prototyper|aktieägare|gårdar|skolor|butiker|medlemmar|konkurrenter)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "we sell to a group with 400 employees", "used by 300 people", "a focus group of 12 people"
_OF_OTHERS: Final = re.compile(
    r"""\b(?:(?:sells?|selling|säljer)\s(?:to|till)|(?:used|tested|tried)\sby|används\sav
        |tested\s(?:it\s|this\s)?on
    |customers?\s(?:is|are|has|have)|kund(?:en|er|erna)?\s(?:är|har)|helps?\scompanies
    |hjälper\s(?:företag|bolag)
    |focus|target|målgrupp\w*|works?\swith\sa|fokusgrupp\w*)\b
    (?:(?!\b(?:we|our|us|vi|oss|våra?|vårt|and|och|but|men|I|jag)\b)[^.,;:!?])*$""",
    re.IGNORECASE | re.VERBOSE,
)


# "until 2021 we belonged to a group with 22,000 employees", but not "and have 30 now"
_SINCE: Final = r"(?:(?!\b(?:and|och|now|nu|today|idag|we|vi|our|våra?|vårt)\b)[^,.;!?])*$"
_FORMER: Final = re.compile(
    rf"""\b(?:until|before|formerly|used\sto|fram\still|tills|innan|tidigare|förr)\b[^.;!?]*?
    \b(?:belong(?:ed)?\sto|owned\sby|part\sof|tillhörde|ägdes\sav|ingick\si|ingått\si
        |del\sav\s(?:en|ett))\b{_SINCE}
    |\b(?:belonged\sto|were\spart\sof|was\spart\sof|tillhörde|ingick\si)\b{_SINCE}""",
    re.IGNORECASE | re.VERBOSE,
)


def stated_headcounts(text: str) -> Iterator[Span]:
    """Go through the headcounts of a text; "more than 250" is 251."""
    for match in COUNTED.finditer(text):
        if is_of_others(close_before(text, match.start())):
            continue
        beside = (match["more"] is not None) - (match["fewer"] is not None)
        yield Span("employees", match.start("count"), match.end(), number_of(match["count"]) + beside)
    for match in TEAM.finditer(text):
        of_people = unit_of(text, *match.span("count")) in (None, "people")
        if of_people and not _OF_OTHERS.search(close_before(text, match.start())):
            yield Span("employees", match.start(), match.end(), number_of(match["count"]))
    for match in WORKING.finditer(text):
        yield Span("employees", match.start(), match.end(), number_of(match["count"]))
    for match in OWNERS.finditer(text):
        if unit_of(text, *match.span("count")) in (None, "people"):
            yield Span("employees", match.start("count"), match.end("count"), number_of(match["count"]))
    yield from _in_passing(text)
    for match in PAIR.finditer(text):
        yield Span("employees", match.start(), match.end(), 2)
    for match in NOBODY.finditer(text):
        yield Span("employees", match.start(), match.end(), 0)


def is_of_others(before: str) -> bool:
    """Whether who is counted after `before` is to be hired, or works for others or a former owner."""
    return bool(_TO_HIRE.search(before) or _OF_OTHERS.search(before)) or is_former(before)


def is_former(before: str) -> bool:
    """Whether what comes after `before` is told of an owner whom a company no longer has."""
    return bool(_FORMER.search(before))


def _in_passing(text: str) -> Iterator[Span]:
    """Counts without a word for people: who has passed the fifty mark has 51 at least."""
    for match in (*LAST_COUNT.finditer(text), *MARK.finditer(text)):
        begin, stop = sentence_bounds(text, match.start(), match.end())
        if _OTHER_COUNT.search(text[begin:stop]):
            continue
        count = next(group for group in match.groups() if group)
        yield Span("employees", match.start(), match.end(), number_of(count) + (match.re is MARK))
