"""Who asks, where that is no company yet or none at all: a founder, a researcher, a nurse, a hospital."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.contraction import AT_NOT, N_T
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span

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
    r"|\b(?:ska|tänker|vill|måste)\s(?:\w+\s)?(?:fixa|ordna|skaffa)\s(?:ett\s|eget\s|ett\seget\s)?(?:bolag|AB)(?!\w)(?!\ssom\b)"
    rf"|(?:\bnot|{N_T})\s(?:yet\s)?incorporated\b(?!\s(?:in|into)\b)"
    r"|\bnot\sregistered\b(?!\s(?:in|for|as|with|here)\b)"
    rf"|\b(?:before|until|innan)\s(?:we|I|vi|jag)\s(?:incorporate|register|bildar bolag|registrerar)\b",
    re.IGNORECASE,
)
_SEASON: Final = (
    r"(?:(?:in|this|next|i|till)\s(?:the\s|late\s|early\s|den\s)?(?:spring|summer|autumn|fall|winter|year|month|january"
    r"|february|march|april|may|june|july|august|september|october|november|december|vår(?:en)?|sommar(?:en)?|höst(?:en)?"
    r"|vinter(?:n)?|januari|februari|mars|maj|juni|juli|augusti|oktober)|nästa\s(?:år|vår|höst|månad)"
    r"|(?:later|sen|senare)(?=\s?(?:[.,;!?]|$))|(?:after|once|when|as\ssoon\sas|efter|när|så\ssnart)\b)"
)
_NAMED: Final = r"(?:companies|company|firm|business|AB|bolag(?:et)?|företag(?:et)?|aktiebolag(?:et)?|firman)"
# "the company comes in spring", "bolag blir det efter disputationen", "bolag nej, inte ännu"
COMING: Final = re.compile(
    rf"""\b(?:the|our|an?)\s(?:actual\s)?{_NAMED}\s(?:itself\s)?(?:only\s)?
    (?:comes|(?:will|is\sto|shall)\s(?:come|follow|exist|be\s(?:founded|registered|formed))|gets\s(?:registered|founded|formed|incorporated))
    \s(?:only\s|first\s|then\s)?{_SEASON}(?!\s\d{{4}}|\s(?:to|with|for)\b)
    |\b{_NAMED}\s(?:kommer|bildas|registreras|startas|grundas)\s(?:först\s|nog\s)?{_SEASON}(?!\satt\b)
    |\b{_NAMED}\s(?:blir|startar|bildar|registrerar)\s(?:det|vi|jag)\s(?:först\s|nog\s|kanske\s)?{_SEASON}
    |(?:^|[.;!?]\s)(?:(?:an?|some|ett|något|eget)\s)?{_NAMED}\s?[:?,–-]?\s(?:no|nope|none|nej|not\s(?:yet|so\sfar)
    |(?:inte|ej)\s(?:än|ännu)|ännu\s(?:inte|ej))(?=\s?(?:[.,;!?]|$)|\s(?:but|maybe|perhaps|men|kanske)\b)
    |(?:^|[.,;:!?]\s|\b(?:något|nåt|eget|and|och|men)\s){_NAMED}\s(?:har|finns)\s(?:vi\s|jag\s|det\s)?(?:ännu\s)?(?:inte|ej)(?=\s?(?:[.,;!?]|$)|\s(?:än|ännu|och|men)\b)
    |\ba\s{_NAMED}\s(?:we|I)\s(?:do\snot|don['’]?t)\s(?:yet\s)?have\b""",
    re.IGNORECASE | re.VERBOSE,
)
COMPANY: Final = "company"  # what those lack who want none
_BOLAG: Final = r"(?:bolag|företag|firma)"
_ONE: Final = r"(?:an?|any|my\sown|our\sown)\s(?:company|firm|business)\b"
_NO_WISH: Final = r"(?:wish|plans?|intention|desire)\s(?:whatsoever\s|at\sall\s)?"
# "no company & don't want one", "inget bolag, inga planer på det heller"
_WITHOUT: Final = rf"""\b(?:no|without\sa|not\sa|inget|utan|inte\snågot
    |(?:något|nåt)(?=\s\w+\sfinns))\s(?:eget\s)?(?:company|firm|AB|aktiebolag|{_BOLAG})
    (?:\s(?:here|at\sall|finns\s(?:inte|ej|inget)))?\s?(?:[,&+–-]|\b(?:and|och|o|nor)\b)"""
_NOR_ONE: Final = r"""(?:\b(?:(?:do|does|will|shall|would)\snot|don['’]?t|doesn['’]?t|won['’]?t|never)
    \s(?:\w+\s)?(?:want|need|wish|plan|have|start|found|form|be)\s(?:\w+\s){0,2}?(?:one|any)(?!\s(?:day|of|more)\b)
    |\b(?:no|without)\s(?:any\s)?(?:plans?|wish|intention|desire|ambition)s?\s(?:of|for|to)\s(?:\w+\s)?(?:one|any|that|either)
    |\bnone\s(?:is\s)?(?:wanted|planned|needed|intended)
    |\b(?:inga|utan)\s(?:planer|tankar)\spå\s(?:det|något|nåt|ett|att\s\w+\s(?:något|nåt|ett))
    |\b(?:ingen|utan)\s(?:lust|avsikt|tanke|ambition)\s(?:till\sdet|på\sdet|att\s\w+\s(?:något|nåt|ett))
    |\b(?:tänker|vill|ska|kommer|planerar|önskar)\s(?:vi\s|jag\s)?(?:inte|ej|aldrig)\s(?:heller\s)?(?:att\s)?
    (?:bilda|starta|ha|skaffa|registrera|grunda)\s(?:något|nåt|ett)
    |\bblir\sdet\s(?:inte|ej|aldrig)\s(?:heller\s)?(?:något|nåt|ett))\b"""
# "not before the patent is filed" is not for good
_FOR_GOOD: Final = (
    r"(?!\s(?:\w+\s)?(?:until|till|before|yet|now|förrän|innan|än|ännu|nu|i\sår|i\sdag|idag)\b)"
)
UNWANTED: Final = re.compile(
    rf"""\b(?:no|without|not\shave)\s(?:any\s|a\s)?{_NO_WISH}(?:for|of|to)\s
    (?:(?:start|found|form|have|run)(?:ing)?\s|founding\s|having\s|running\s)?{_ONE}
    |(?:\b(?:do|will|would|shall)\snot|{N_T}|\bnever)\s(?:want\sto\s|wish\sto\s)?(?:start|found|form|set\sup|want)\s{_ONE}
    (?!\s(?:car|until|till|before|abroad|like|that|with)\b)
    |\bno\s(?:company|firm),?\s(?:and\s|&\s)?(?:I|we)\s(?:will\snot|won['’]?t|do\snot\swant|don['’]?t\swant)\b
    |\b(?:no|without\sa|not\sa)\s(?:company|firm)\b(?!\sin\ssweden)[^.;!?]{{0,20}}?
    \b(?:won['’]?t\sbe\sone|none\s(?:is\s)?planned|planned,?\sever|not\splanning)\b
    |\b(?:refuse|not\sgoing)\sto\s(?:start|found|form)\s(?:one|a\scompany)\b
    |\b(?:något|nåt)\s{_BOLAG}\sblir\sdet\s(?:inte|ej)\b|\binget\s(?:eget\s)?{_BOLAG},?\stack\b
    |\bvill\s(?:inte|ej)\s(?:starta|ha|bilda)\s(?:\w+\s)?{_BOLAG}\b|\b{_BOLAG}\s(?:är|blir)\s(?:inte|ej)\saktuellt\b
    |\b(?:inga|utan)\splaner\spå\s(?:\w+\s){{0,2}}?{_BOLAG}\b
    |{_WITHOUT}[^.;!?]{{0,45}}?{_NOR_ONE}{_FOR_GOOD}""",
    re.IGNORECASE | re.VERBOSE,
)
_I_AM: Final = alternatives(
    """I am, I'm, we are, we're, I work as, I work there as, working as, as a, as an, jag är, vi är, jag
    jobbar som, jag arbetar som, jobbar som, arbetar som"""
)
_HOW_MANY: Final = r"(?:(?:an?|two|three|four|both|en|ett|två|tre|fyra|båda)\s)?"
_WHICH: Final = r"(?:(?!\w+ing\b|for\b|to\b|with\b|like\b|not\b|för\b|med\b|inte\b)[\w-]+\s){0,2}?"
_AT: Final = (
    r"(?=\s?,|\s(?:sös|ks|at|from|of|från|in|on|who|with|and\s\w+\sat|på|i|vid|inom|med|som|here|utan"
    r"|without)\b)"
)


def _is_who_asks(words: str) -> str:
    """A pattern for persons who speak of themselves, at the start or after "I am"."""
    return (
        rf"(?:(?:^|[.;!?]\s){_HOW_MANY}{_WHICH}(?P<first>{words}){_AT}"
        rf"|\b{_I_AM}\s{_HOW_MANY}{_WHICH}(?P<who>{words})\b(?!\s(?:company|startup|firm)))"
    )


_IN_CARE: Final = alternatives(
    """nurse, nurses, physician, physicians, doctor, doctors, surgeon, surgeons, midwife, midwives,
    physiotherapist, occupational therapist, speech therapist, cardiologist, radiologist, anaesthetist,
    anesthesiologist, paediatrician, oncologist, psychiatrist, neurologist, dermatologist, pathologist,
    gynaecologist, obstetrician, obstetricians, general practitioner, GP, dietitian, dietician, hospital
    physicist, hospital pharmacist, paramedic, ward manager, assistant nurse, hospital engineer,
    clinician, clinicians, sjuksköterska, sjuksköterskor, läkare, överläkare, specialistläkare,
    ST-läkare, barnmorska, barnmorskor, undersköterska, undersköterskor, fysioterapeut, sjukgymnast,
    arbetsterapeut, logoped, kardiolog, radiolog, röntgenläkare, narkosläkare, onkolog, psykiater,
    kirurg, neurolog, dietist, sjukhusfysiker, ambulanssjuksköterska, avdelningschef, biomedicinsk
    analytiker, husläkare, distriktssköterska, vårdanställd, biomedical scientist, biomedical
    scientists, biomedical analyst, biomedical analysts, dentist, dental hygienist, radiographer,
    psychologist, medical physicist, clinical engineer, tandläkare, tandhygienist, röntgensjuksköterska,
    psykolog, medicintekniker, anestesiolog, intensivvårdssjuksköterska, biomedicinska analytiker,
    sjukhusapotekare, anaesthesiologist, physiotherapists, physio, urologist, geriatrician,
    ophthalmologist, endocrinologist, haematologist, nephrologist, gastroenterologist, intensivist,
    rheumatologist, nurse practitioner, resident physician, ssk, usk, AT-läkare, underläkare,
    chefsläkare, distriktsläkare, barnläkare, ortoped, urolog, gynekolog, hudläkare, öronläkare,
    ögonläkare, geriatriker, operationssjuksköterska, medicinsk sekreterare"""
)
_HOSPITAL: Final = alternatives(
    """hospital, Karolinska, Danderyd, Södersjukhuset, Sankt Göran, Sankt Görans, St Göran,
    St Görans, S:t Göran, S:t Görans, Ersta, Sankt Erik, S:t Erik, Capio, SÖS,
    Folktandvården, Astrid Lindgren, the region, Region Stockholm,
    emergency department, ward, clinic, health centre, care provider, sjukhuset, sjukhus, regionen,
    akuten, vårdcentral, avdelningen, kliniken"""
)
_WORKS: Final = (
    r"(?:I|we|jag|vi)\s(?:both\s|båda\s)?(?:work|arbetar|jobbar)\s(?:\w+\s){0,4}?(?:at|in|for|på|i|inom)"
)
_EMPLOYED: Final = r"(?<!\d\s)(?:employed|anställd|anställda)\s(?:by|at|in|av|på|i|hos|inom)"
# "Tolv anställda i Danderyd": the town, where a hospital of the same name is
_NOT_TOWN: Final = r"(?!(?:(?<=\bin\s)|(?<=\bi\s))Danderyd\b(?!s?\s(?:hospital|sjukhus)))"
EMPLOYEE: Final = re.compile(
    rf"{_is_who_asks(_IN_CARE)}|\b(?P<works>(?:{_WORKS}|{_EMPLOYED})\s(?:\w+\s){{0,3}}?{_NOT_TOWN}{_HOSPITAL})\b",
    re.IGNORECASE,
)
# Care in another county is no applicant of Region Stockholm's: "a doctor at Sahlgrenska"
_OTHER_CARE: Final = alternatives(
    """Sahlgrenska, Akademiska, Akademiska sjukhuset, Skåne University Hospital, SUS, Skånes
    universitetssjukhus, Norrlands universitetssjukhus, Ryhov, Västra Götaland, Västra
    Götalandsregionen, VGR, Uppsala, Lund, Malmö, Göteborg, Gothenburg, Umeå, Örebro, Linköping,
    Jönköping, Västerås, Eskilstuna, Gävle, Falun, Karlstad, Växjö, Kalmar, Halmstad, Helsingborg,
    Kristianstad, Borås, Skövde, Sundsvall, Östersund, Luleå, Visby, Norrköping, Skåne, Östergötland,
    Västerbotten, Norrbotten, Värmland, Sörmland, Dalarna, kommunen, kommunens, hemtjänst, hemtjänsten,
    the municipality, municipal, municipal home care"""
)
OTHER_CARE: Final = re.compile(
    rf"\s(?:(?:at|on|on\san?|på|till)?\s?\d\d?\d?\s?(?:%|per\s?cent|procents?)\s)?(?:\w+\s)?(?:at|in|of|for|from|på|i|vid|hos|från|inom)\s(?:the\s)?(?:[\w-]+\s){{0,2}}?{_OTHER_CARE}(?!\w)",
    re.IGNORECASE,
)
_ACADEMIC: Final = alternatives(
    """researcher, researchers, postdoc, postdocs, professor, professors, scientist at, lecturer,
    research group, research team, academic group, academics, doctoral student, doctoral students, PhD
    candidate, inventor, forskare, postdok, postdoktor, docent, lektor, forskargrupp, forskarlag,
    forskarteam, uppfinnare, doktorand, doktorander"""
)
# "I work 30 % as a nurse": the innovation fund takes those who are employed for half of the time at least.
# "a doctor at Karolinska, but only one day a week", not "and one day a week goes to my idea"
_DAYS: Final = (
    r"(?:(?:on|om)\s)?(?:(?:an?|one|two|1|2|en|ett|två|ett\spar|a\scouple\sof)\s(?:days?|dag(?:ar)?|shifts?|pass)|half\sa\sday"
    r"|en\shalvdag|an?\s(?:evening|morning)|en\s(?:kväll|förmiddag|eftermiddag))\s"
    r"(?:an?|per|each|every|in\sthe|i|om)\s(?:week|month|vecka(?:n)?|månad(?:en)?)"
    r"(?=\s?(?:[.,;:!?)–-]|$)|\s(?:as|and|but|som|och|men|since|sedan)\b"
    rf"|\s(?:at|in|på|i|hos|vid)\s(?:the\s)?(?:\w+\s)?{_HOSPITAL}\b)"
)
_ONLY: Final = r"(?:(?:only|just|merely|bara|endast|blott)\s)"
_LITTLE: Final = r"(?<![\d.,])[1-4]?\d\s?(?:%|per\s?cent|procents?|-?procentig)"
SELDOM: Final = re.compile(
    rf"""{_LITTLE}\s(?:(?:as|som)\s(?:an?\s|en\s)?|(?:at|på|hos|vid|with)\s(?:the\s)?(?:\w+\s)?{_HOSPITAL}\b
    |(?:tjänst|position|post|anställning)\b)
    |\b(?:works?|working|employed|jobbar|arbetar|anställd)\s(?:only\s|just\s|bara\s|endast\s)?(?:for\s|till\s)?{_LITTLE}(?!\w)
    |\b(?:{_HOSPITAL}|{_IN_CARE}),?\s(?:but\s|though\s|men\s|fast\s|om\sän\s)?{_ONLY}?{_DAYS}
    |\b(?:I|we|jag|vi)\s{_ONLY}?(?:work|am\semployed|arbetar|jobbar|är\sanställd)\s(?:[\w-]+\s){{0,2}}?(?:at\s|på\s|in\s|i\s)?
    (?:the\s)?(?:{_HOSPITAL}\s)?{_ONLY}?{_DAYS}""",
    re.IGNORECASE | re.VERBOSE,
)
ACADEMIC: Final = re.compile(_is_who_asks(_ACADEMIC), re.IGNORECASE)
_INSTITUTION: Final = alternatives(
    """hospital, university hospital, university, municipality, county council, public authority,
    college, research institute, care provider, sjukhus, universitetssjukhus, universitet, kommun,
    högskola, myndighet, forskningsinstitut, vårdgivare, region"""
)
_AUTHORITY: Final = (
    r"(?:municipality|municipal\s(?:council|board)|county\scouncil|town(?:\scouncil)?|city(?:\scouncil)?|county|region(?:\s(?-i:[A-ZÅÄÖ])\w+)?"
    r"|kommun(?:en)?|kommunstyrelsen|stad(?:en)?|regionen|landstinget|länsstyrelsen)"
)
# "I'm writing for the town", "jag skriver för Huddinge kommun", "I represent Region Skåne"
_ON_BEHALF: Final = (
    r"\b(?:I|we|jag|vi)(?:['’](?:m|re)|\sam|\sare)?\s(?:(?:writ(?:e|ing)|speak(?:ing)?)\s(?:here\s)?for"
    r"|(?:writ|ask|speak|apply|enquir)\w*\s(?:here\s)?on\sbehalf\sof|represent(?:ing)?|representerar|företräder"
    r"|(?:skriver|frågar|talar)\s(?:här\s)?(?:för|åt)|(?:skriver|frågar|söker)\s(?:här\s)?på\suppdrag\sav)\s"
    r"(?:the\s|an?\s|our\s|en\s|vår\s)?(?:[\w-]+(?:s)?\s)?"
    rf"(?P<behalf>{_AUTHORITY})\b(?!-|['’]s\b|\s(?:owned|company|hotel|based|newspaper|museum|library|of\sthe)\b)"
    rf"|(?:^|[.;!?]\s)(?:as|som)\s(?:an?\s|en\s)(?P<being>{_AUTHORITY})\s(?:we|I|vi|jag|can|får|kan)\b"
)
INSTITUTION: Final = re.compile(
    rf"\b(?:we are|we're|vi är)\s(?:an?|ett|en)\s(?:\w+\s)?(?P<who>{_INSTITUTION})\b(?!-|\s(?:spin|start))"
    r"|(?:^|[.;!?]\s)(?:(?:an?|en|our|vår|the)\s|[\w-]+\s)?(?P<first>municipality|county\scouncil|kommun)\s?"
    r"(?:[,:(]|\b(?:wants|would|seeks|asks|needs|with|in|south|north|here|vill|som|med|i|söker|behöver|här)\b)"
    r"|\b(?:I|we|jag|vi)\s(?:\w+\s)?(?:work|are|am|arbetar|jobbar|är)\s(?:for|at|in|från|på|i|åt)\s"
    r"(?:an?\s|the\s|en\s)?(?:[\w-]+\s)?"
    r"(?P<works>municipality|county\scouncil|kommun|kommunen)\b"
    r"|(?:^|[.;!?]\s)(?P<our>(?:the\s)?municipality\sof\s[\w-]+)(?=\s(?:and|wants|would|seeks|asks|needs|with)\b)"
    r"(?![^.;!?]*\b(?:our|test|customer)\b)"
    r"|(?:^|[.;!?]\s)(?P<whose>kommunen(?=\s\()|(?:kan|får)\sen\skommun(?=\s(?:söka|få)))"
    rf"|{_ON_BEHALF}"
    r"|\b(?:vi\spå|I['’]m\sat|we\sat)\s(?P<at>[\w-]+\s(?:municipality|kommun))\b",
    re.IGNORECASE,
)
# "I am a surgeon, and our company …": the company asks
OWN_COMPANY: Final = re.compile(
    rf"\b(?:our|my|vårt|mitt|we are an?|vi är ett)\s(?:[\w-]+\s){{0,2}}?{_COMPANY}(?!\w)", re.IGNORECASE
)


def stated_applicants(text: str) -> Iterator[Span]:
    """Go through what says who asks, as values of a need's form; "researcher" tells least."""
    for pattern in (UNSTARTED, COMING):
        for match in pattern.finditer(text):
            yield Span("form", match.start(), match.end(), "none")
    if OWN_COMPANY.search(text):
        return
    for match in UNWANTED.finditer(text):
        yield Span("lacking", match.start(), match.end(), COMPANY)
    for form, pattern in (("researcher", ACADEMIC), ("public", INSTITUTION), ("employee", EMPLOYEE)):
        for match in pattern.finditer(text):
            part = next(name for name, words in match.groupdict().items() if words)
            is_none = form == "employee" and (
                OTHER_CARE.match(text, match.end())
                or SELDOM.search(text, *sentence_bounds(text, *match.span(part)))
            )
            yield Span("form", match.start(part), match.end(part), "none" if is_none else form)
