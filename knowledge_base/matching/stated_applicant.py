"""Who asks, where that is no company yet or none at all: a founder, a researcher, a nurse, a hospital."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
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
    rf"|(?:\b|(?=n['’]?t)){_NOT_YET}\s(?:yet\s|even\s|ännu\s|att\s|än\s)?{_START}\s{_OUR}{_COMPANY}(?!\w)"
    rf"|(?:\bnot|n['’]?t|\binte)\s(?:yet\s|ännu\s)?{_START}\s(?:anything|något)\b"
    r"|\b(?:ska|tänker|vill|måste)\s(?:\w+\s)?(?:fixa|ordna|skaffa)\s(?:ett\s|eget\s|ett\seget\s)?(?:bolag|AB)(?!\w)(?!\ssom\b)"
    r"|(?:\bnot|n['’]?t)\s(?:yet\s)?incorporated\b(?!\s(?:in|into)\b)"
    r"|\bnot\sregistered\b(?!\s(?:in|for|as|with|here)\b)"
    rf"|\b(?:before|until|innan)\s(?:we|I|vi|jag)\s(?:incorporate|register|bildar bolag|registrerar)\b",
    re.IGNORECASE,
)
COMPANY: Final = "company"  # what those lack who want none
_BOLAG: Final = r"(?:bolag|företag|firma)"
_ONE: Final = r"(?:an?|any|my\sown|our\sown)\s(?:company|firm|business)\b"
_NO_WISH: Final = r"(?:wish|plans?|intention|desire)\s(?:whatsoever\s|at\sall\s)?"
UNWANTED: Final = re.compile(
    rf"""\b(?:no|without|not\shave)\s(?:any\s|a\s)?{_NO_WISH}(?:for|of|to)\s
    (?:(?:start|found|form|have|run)(?:ing)?\s|founding\s|having\s|running\s)?{_ONE}
    |(?:\b(?:do|will|would|shall)\snot|n['’]?t|\bnever)\s(?:want\sto\s|wish\sto\s)?(?:start|found|form|set\sup|want)\s{_ONE}
    (?!\s(?:car|until|till|before|abroad|like|that|with)\b)
    |\bno\s(?:company|firm),?\s(?:and\s)?(?:I|we)\s(?:will\snot|won['’]?t|do\snot\swant|don['’]?t\swant)\b
    |\b(?:no|without\sa|not\sa)\s(?:company|firm)\b(?!\sin\ssweden)[^.;!?]{{0,20}}?
    \b(?:won['’]?t\sbe\sone|none\s(?:is\s)?planned|planned,?\sever|not\splanning)\b
    |\b(?:refuse|not\sgoing)\sto\s(?:start|found|form)\s(?:one|a\scompany)\b
    |\b(?:något|nåt)\s{_BOLAG}\sblir\sdet\s(?:inte|ej)\b|\binget\s(?:eget\s)?{_BOLAG},?\stack\b
    |\bvill\s(?:inte|ej)\s(?:starta|ha|bilda)\s(?:\w+\s)?{_BOLAG}\b|\b{_BOLAG}\s(?:är|blir)\s(?:inte|ej)\saktuellt\b
    |\b(?:inga|utan)\splaner\spå\s(?:\w+\s){{0,2}}?{_BOLAG}\b""",
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
EMPLOYEE: Final = re.compile(
    rf"{_is_who_asks(_IN_CARE)}|\b(?P<works>(?:{_WORKS}|{_EMPLOYED})\s(?:\w+\s){{0,3}}?{_HOSPITAL})\b",
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
    rf"\s(?:\w+\s)?(?:at|in|of|for|from|på|i|vid|hos|från|inom)\s(?:the\s)?(?:[\w-]+\s){{0,2}}?{_OTHER_CARE}(?!\w)",
    re.IGNORECASE,
)
_ACADEMIC: Final = alternatives(
    """researcher, researchers, postdoc, postdocs, professor, professors, scientist at, lecturer,
    research group, research team, academic group, academics, doctoral student, doctoral students, PhD
    candidate, inventor, forskare, postdok, postdoktor, docent, lektor, forskargrupp, forskarlag,
    forskarteam, uppfinnare, doktorand, doktorander"""
)
# "I work 30 % as a nurse": the innovation fund takes those who are employed for half of the time at least.
_LITTLE: Final = r"(?<![\d.,])[1-4]?\d\s?(?:%|per\s?cent|procents?|-?procentig)"
SELDOM: Final = re.compile(
    rf"""{_LITTLE}\s(?:(?:as|som)\s(?:an?\s|en\s)?|(?:at|på|hos|vid|with)\s(?:the\s)?(?:\w+\s)?{_HOSPITAL}\b
    |(?:tjänst|position|post|anställning)\b)
    |\b(?:works?|working|employed|jobbar|arbetar|anställd)\s(?:only\s|just\s|bara\s|endast\s)?(?:for\s|till\s)?{_LITTLE}(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
ACADEMIC: Final = re.compile(_is_who_asks(_ACADEMIC), re.IGNORECASE)
_INSTITUTION: Final = alternatives(
    """hospital, university hospital, university, municipality, county council, public authority,
    college, research institute, care provider, sjukhus, universitetssjukhus, universitet, kommun,
    högskola, myndighet, forskningsinstitut, vårdgivare, region"""
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
    r"|\b(?:vi\spå|I['’]m\sat|we\sat)\s(?P<at>[\w-]+\s(?:municipality|kommun))\b",
    re.IGNORECASE,
)
# "I am a surgeon, and our company …": the company asks
OWN_COMPANY: Final = re.compile(
    rf"\b(?:our|my|vårt|mitt|we are an?|vi är ett)\s(?:[\w-]+\s){{0,2}}?{_COMPANY}(?!\w)", re.IGNORECASE
)


def stated_applicants(text: str) -> Iterator[Span]:
    """Go through what says who asks, as values of a need's form; "researcher" tells least."""
    for match in UNSTARTED.finditer(text):
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
