"""Whether a post in care is one for Region Stockholm's innovation fund: half of the time, in its own care."""

from __future__ import annotations

import re
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.sentence_bounds import sentence_bounds

_NAMED_IN_CARE: Final = alternatives(
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
    ögonläkare, geriatriker, operationssjuksköterska, medicinsk sekreterare, medical secretary, medical
    secretaries, care assistant, care assistants, healthcare assistant, health care assistant, nursing
    assistant, nursing assistants, hospital porter, hospital orderly, ward clerk, ward sister, ward
    secretary, audiologist, optometrist, medical social worker, hospital social worker, hospital cleaner,
    dental nurse, scrub nurse, theatre nurse, sonographer, phlebotomist, vårdbiträde, vårdbiträden, skötare,
    mentalskötare, vårdadministratör, läkarsekreterare, sjukvårdsbiträde, ambulanssjukvårdare,
    steriltekniker, audionom, optiker på sjukhuset, kurator på sjukhuset, tandsköterska, vårdlärare,
    vårdsekreterare, avdelningssekreterare, rehabassistent, receptarie på sjukhuset"""
)
# "dialyssköterska", "vårdcentralsläkare", and no vet
IN_CARE: Final = (
    rf"(?:{_NAMED_IN_CARE}|(?!djur|veterinär)[\w-]*(?:sköterskan?|sköterskor|läkaren?|terapeut|kirurg"
    rf"|läkarsekreterare|undersköterska)"
    r"|(?:medicinteknisk\s|sjukhus|klinisk\s)ingenjör|sjukhusapotekare|ambulansförare|hospital\stechnician"
    r"|lab\stech(?:nician)?s?)"
)
# They are found everywhere: who is one works in care if a hospital is named.
BESIDE_CARE: Final = alternatives(
    """secretary, receptionist, administrator, assistant, porter, orderly, cleaner, cook, technician,
    lab technician, engineer, IT technician, controller, social worker, counsellor, pharmacist, chaplain,
    caretaker, janitor, therapist, sekreterare, receptionist, administratör, assistent, vaktmästare,
    transportör, städare, lokalvårdare, kock, kokerska, tekniker, ingenjör, IT-tekniker, kurator, apotekare,
    receptarie, verksamhetsutvecklare, enhetschef, chef, samordnare, schemaläggare, inköpare"""
)
HOSPITAL: Final = alternatives(
    """hospital, Karolinska, Danderyd, Södersjukhuset, Sankt Göran, Sankt Görans, St Göran,
    St Görans, S:t Göran, S:t Görans, Ersta, Sankt Erik, S:t Erik, Capio, SÖS,
    Folktandvården, Astrid Lindgren, the region, Region Stockholm,
    emergency department, ward, clinic, health centre, care provider, sjukhuset, sjukhus, regionen,
    akuten, vårdcentral, avdelningen, kliniken"""
)
# Care in another county is no applicant of Region Stockholm's: "a doctor at Sahlgrenska"
_OTHER_CARE: Final = alternatives(
    """Sahlgrenska, Akademiska, Akademiska sjukhuset, Skåne University Hospital, SUS, Skånes
    universitetssjukhus, Norrlands universitetssjukhus, Ryhov, Falu,
    Falu lasarett, Mora, Tierp, Gävleborg, Sunderbyn, Hudiksvall, Bollnäs, Mälarsjukhuset, Vrinnevi,
    Höglandssjukhuset, Länssjukhuset, Västra Götaland, Västra
    Götalandsregionen, VGR, Uppsala, Lund, Malmö, Göteborg, Gothenburg, Umeå, Örebro, Linköping,
    Jönköping, Västerås, Eskilstuna, Gävle, Falun, Karlstad, Växjö, Kalmar, Halmstad, Helsingborg,
    Kristianstad, Borås, Skövde, Sundsvall, Östersund, Luleå, Visby, Norrköping, Skåne, Östergötland,
    Västerbotten, Norrbotten, Värmland, Sörmland, Dalarna, kommunen, kommunens, kommunal, kommunalt,
    kommunala, hemtjänst, hemtjänsten, the municipality, municipal, municipal home care"""
)
OTHER_CARE: Final = re.compile(
    rf"\s(?:(?:at|on|on\san?|på|till)?\s?\d\d?\d?\s?(?:%|per\s?cent|procents?)\s)?(?:\w+\s)?(?:at|in|of|for"
    rf"|from|på|i|vid|hos|från|inom)\s(?:the\s)?(?:[\w-]+\s){{0,2}}?{_OTHER_CARE}(?!\w)",
    re.IGNORECASE,
)
_RUN: Final = (
    r"(?:(?:run|owned|operated|employed|managed|hired|paid)\sby"
    r"|(?:drivs|drives|ägs|anställd|anställda|sköts)\s"
    r"(?:helt\s)?(?:av|i|hos))"
)
_MUNICIPALITY: Final = (
    r"(?:the\s|a\s|my\s|our\s|en\s|min\s|vår\s)?(?:[\w-]+\s)?(?:municipality|local\scouncil|kommun(?:en)?)\b"
)
_HOME: Final = r"(?:nursing\shome|care\shome|home\scare|elderly\scare|old\speople['’]s\shome|care)"
_CONTRACT: Final = r"(?:contract|agreement|deal|vårdavtal|avtal)s?\b"
_REGION: Final = r"(?:the\sregion|region\sstockholm|the\scounty|regionen|landstinget|region)"
# "It is run by the municipality", "a private clinic without a contract with the region"
OUTSIDE: Final = re.compile(
    rf"""\b{_RUN}\s{_MUNICIPALITY}
    |\b(?:the\s|my\s|our\s)?employer\sis\s(?:the\s|a\s)?(?:[\w-]+\s)?municipality\b
    |\barbetsgivare(?:n)?\sär\s(?:[\w-]+\s)?kommun(?:en)?\b
    |\bmunicipal\s{_HOME}\b|\bkommunal[at]?\s(?:äldreboende|hemtjänst|boende|omsorg|vård|hemsjukvård)\b
    |\bkommunens\s(?:äldreboende|hemtjänst|boende|omsorg|hemsjukvård)\b
    |\b(?:no|without\s(?:an?|any)|without|not\s(?:have\s)?(?:an?|any)|never\shad\san?
        |lacks?\san?)\s(?:\w+\s)?{_CONTRACT}\s
    (?:at\sall\s|whatsoever\s)?(?:with|to)\s{_REGION}
    |\b(?:inget|utan|saknar|inte\s(?:har\s)?(?:något|nåt)
        |aldrig\shaft)\s(?:\w+\s)?{_CONTRACT}(?:\salls)?\s(?:med|till)\s{_REGION}
    |\b(?:not|isn['’]?t)\s(?:under\scontract|contracted)\s(?:to|with|by)\s{_REGION}
    |\bprivate\s(?:clinic|practice|care\sprovider)\s(?:with\sno|without(?:\san?|\sany)?)\s{_CONTRACT}
    |\b(?:hyr(?:sköterska|läkare|sjuksköterska)|bemanningssköterska|agency\s(?:nurse|doctor)|locum
        |skolsköterska|school\snurse)\b
    |\b(?:municipality|kommun(?:en)?)\s(?:pays|employs|betalar|anställer)\b
    |\bI\s(?:don['’]?t|do\snot)\swork\sfor\sthe\sregion\b|\bjobbar\sinte\s(?:för|i|åt)\sregionen\b
    |\bprivat\w*\s(?:mottagning\w*|klinik\w*|vårdgivare\w*)\sutan\s{_CONTRACT}""",
    re.IGNORECASE | re.VERBOSE,
)
# "our test site is run by the municipality", "my wife works in municipal care"
_OF_OTHERS: Final = re.compile(
    r"""\b(?:tests?|testing|pilots?|customers?|buyers?|users?|colleagues?|friends?|wife|husband|sister|brother
        |mother|partners?
    |testar|testas|testplats|pilot\w*|kund\w*|köpare|kolleg\w+|vän|vänner|fru|man\shar|syster|bror|mamma
    |part(?:er)?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "a doctor at Karolinska, but only one day a week", not "and one day a week goes to my idea"
_A_TIME: Final = (
    r"(?:(?:an?|one|two|1|2|en|ett|två|ett\spar|a\scouple\sof|a\sfew|några)\s"
    r"(?:days?|dag(?:ar)?|(?:evening\s|night\s)?shifts?|(?:kvälls|natt)?pass)|half\sa\sday"
    r"|en\shalvdag|an?\s(?:evening|morning|night)|en\s(?:kväll|förmiddag|eftermiddag|natt))\s"
    r"(?:an?|per|each|every|in\sthe|i|om)\s(?:week|month|vecka(?:n)?|månad(?:en)?)"
)
_WEEKENDS: Final = (
    r"(?:(?:every\s(?:other|second|third)|varannan|var\s?tredje)\s(?:weekend|saturday|sunday|friday|helg"
    r"|lördag|söndag|fredag)"
    r"|(?:only|just|bara|endast)\s(?:on\s|at\s|på\s)?(?:weekends|the\sweekends|saturdays|sundays|fridays"
    r"|mondays|helger(?:na)?"
    r"|lördagar|söndagar|fredagar|måndagar))"
)
_ENDS: Final = (
    r"(?=\s?(?:[.,;:!?)–-]|$)|\s(?:as|and|but|som|och|men|since|sedan)\b"
    rf"|\s(?:at|in|på|i|hos|vid)\s(?:the\s)?(?:\w+\s)?{HOSPITAL}\b)"
)
_DAYS: Final = rf"(?:(?:on|om)\s)?(?:{_A_TIME}|{_WEEKENDS}){_ENDS}"
_ONLY: Final = r"(?:(?:only|just|merely|bara|endast|blott)\s)"
_PER_CENT: Final = r"\s?(?:%|per\s?cent|procents?|-?procentig)"
_LITTLE: Final = rf"(?<![\d.,])[1-4]?\d{_PER_CENT}"
_PART: Final = rf"(?:{_LITTLE}|an?\s(?:fifth|quarter|third|tenth)|en\s(?:femte|fjärde|tredje|tion)del)"
_POST: Final = (
    r"(?:full[-\s]?time(?!\s(?:posts|positions|jobs))|(?:full(?:-time)?\s)?(?:post|position|job)"
    r"|heltid(?:stjänst)?|heltidare"
    r"|(?:hel\s)?tjänst)"
)
SELDOM: Final = re.compile(
    rf"""{_LITTLE}\s(?:(?:as|som)\s(?:an?\s|en\s)?|(?:at|på|hos|vid|with)\s(?:the\s)?(?:\w+\s)?{HOSPITAL}\b
    |(?:tjänst|position|post|anställning)\b)
    |\b(?:works?|working|employed|jobbar|arbetar|anställd)\s(?:only\s|just\s|bara\s|endast\s)?(?:for\s
        |till\s)?{_LITTLE}(?!\w)
    |{_PART}\s(?:of|av)\s(?:an?\s|en\s)?{_POST}\b
    |\b(?:tjänst|post|position)\s(?:på|om|of|at)\s(?:\w+\s)?{_LITTLE}(?!\w)
    |{_LITTLE}\s(?:in|i)\s(?:the\sregion|region\sstockholm|regionen)\b
    |\b{HOSPITAL},?\s(?:at\s|on\s|på\s|till\s)?{_LITTLE}(?=\s?(?:[.,;:!?)–-]|$))
    |\b(?:only|just|bara|endast)\s{_LITTLE}\s(?:now|nowadays|these\sdays|nu|numera)\b
    |\b(?:timvikarie|timanställd|hourly\semployee|paid\sby\sthe\shour)\b
    |\b(?:less\sthan|under|below|mindre\sän|under)\s(?:half[-\s](?:time|of\s(?:a\s)?full[-\s]time)|halvtid)\b
    |\b(?:{HOSPITAL}|{IN_CARE}),?\s(?:but\s|though\s|men\s|fast\s|om\sän\s)?{_ONLY}?{_DAYS}
    |\b(?:I|we|jag|vi)\s{_ONLY}?(?:work|am\semployed|arbetar|jobbar|är\sanställd)\s(?:[\w-]+\s){{0,2}}?(?:at\s
        |på\s|in\s|i\s)?
    (?:the\s)?(?:{HOSPITAL}\s)?{_ONLY}?{_DAYS}""",
    re.IGNORECASE | re.VERBOSE,
)
_MINE: Final = r"(?:my|our|min|mitt|vår)\s(?:post|position|job|contract|employment|tjänst|anställning|jobb)"
# It need not stand beside the profession: "My post is 20 %."
OWN_POST: Final = re.compile(
    rf"""\b{_MINE}\s(?:there\s|here\s|där\s|här\s)?(?:is|covers|amounts\sto|är|omfattar|ligger)\s
    (?:(?:only|just|bara|endast|på|on|at|of|for|a|about|en)\s){{0,3}}{_PART}(?!\w)
    |\b(?:I|jag)\s(?:only\s|just\s)?(?:work|am\sthere|am\semployed|jobbar|arbetar|är\sdär
        |är\sanställd)\s(?:there\s|där\s|here\s|här\s)?
    (?:(?:only|just|bara|endast|for|at|på|om|till)\s){{0,2}}{_LITTLE}(?=\s?(?:[.,;:!?)–-]|$)
        |\s(?:there|där|here|här|of|av)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
# A doctoral student for 20 % may be a nurse for 80 %.
_ENOUGH: Final = re.compile(
    rf"""(?<![\d.,])(?:[5-9]\d|100){_PER_CENT}\s(?:(?:as|som)\s(?:an?\s|en\s)?(?:\w+\s)?{IN_CARE}
    |(?:at|på|hos|vid|in|i)\s(?:the\s)?(?:\w+\s)?{HOSPITAL})\b
    |\b(?:{HOSPITAL}|{IN_CARE})\s(?:at\s|on\s|på\s|till\s)?(?:[5-9]\d|100){_PER_CENT}""",
    re.IGNORECASE | re.VERBOSE,
)
AT_FIRST: Final = re.compile(
    rf"[.!\s]*(?:(?:I|jag)\s\w+\s)?(?:only\s|bara\s)?{_LITTLE}\s(?:at|with|in|på|hos|vid"
    rf"|i)\s(?:the\s)?(?:\w+\s)?{HOSPITAL}\b",
    re.IGNORECASE,
)
_RETIRED: Final = re.compile(
    r"\b(?:retired|former|ex|pensionerade?|pensionär(?:er)?|f\.?\s?d\.?|före\sdetta|formerly\san?|once\san?"
    r"|tidigare)[\s-](?:[\w-]+\s)?$",
    re.IGNORECASE,
)


def is_outside(text: str, start: int, end: int) -> bool:
    """Whether who works in care by `text[start:end]` works too little, or where the fund does not reach."""
    if OTHER_CARE.match(text, end) or _is_seldom(text, start, end):
        return True
    return any(
        not _OF_OTHERS.search(text, *sentence_bounds(text, *match.span())) for match in OUTSIDE.finditer(text)
    )


def _is_seldom(text: str, start: int, end: int) -> bool:
    sentence = text[slice(*sentence_bounds(text, start, end))]
    if _ENOUGH.search(sentence):
        return False
    # "Paramedic here. 40 percent with Region Stockholm": the next sentence may tell how much
    _, stop = sentence_bounds(text, start, end)
    _, after = sentence_bounds(text, stop + 1, stop + 1) if stop + 1 < len(text) else (stop, stop)
    return bool(SELDOM.search(sentence) or OWN_POST.search(text) or AT_FIRST.match(text, stop, after))


def is_retired(text: str, start: int) -> bool:
    """Whether the profession at `text[start:]` is a former one."""
    return bool(_RETIRED.search(text[:start]))
