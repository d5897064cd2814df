"""What a facility cannot do without, and a text refuses: work with animals, its training, GMP."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.kept_material import kept_material
from knowledge_base.matching.negation import is_negated
from knowledge_base.matching.refusal import refusals
from knowledge_base.matching.refusal_of_any import refusal_of_any, refused_lack
from knowledge_base.matching.said_of import SaidOf
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span
from knowledge_base.matching.stated_phase import PHASE_1, stated_phases
from knowledge_base.matching.taken_back import taken_back

ANIMALS: Final = "animals"
TRAINING: Final = "training"
GCP: Final = "gcp"
GMP: Final = "gmp"
HOSPITAL: Final = "hospital"
PRIVATE: Final = "private"
PRIMARY_CARE: Final = "primary-care"
MEMBERSHIP: Final = "membership"
PERMITS: Final = "permits"
_ANIMAL: Final = alternatives(
    """animal, animals, animal testing, animal tests, animal test, animal experiments, animal experiment,
    animal work, animal studies, animal study, animal trials, animal models, animal facility, animal
    facilities, animal house, animal houses, animal lab, animal labs, lab animals, laboratory animals,
    test animals, live animals, animal research, vivisection, vivarium, in vivo work, in vivo studies,
    djur, djurförsök, djurstudier, djurstudie, djurtester, försöksdjur, djurexperiment, djurhus,
    djurlabb, djurmodeller, levande djur, laboratoriedjur, djurtest, djurstall, djurverksamhet"""
)
_USE_ANIMALS: Final = alternatives(
    """use, using, do, doing, run, running, involve, involving, work with, working with, test on, testing
    on, have, see, touch, touching, harm, harming, sacrifice, sacrificing, kill, killing, need, perform,
    start, start with, rely on, go into, go back to, deal with, pay for, be near, be part of, have
    anything to do with, want, take part in, get into, använda, använder, göra, gör, testa på, testar
    på, arbeta med, jobba med, jobbar med, köra, ha, ha med, utföra, offra, döda, plåga, blanda in,
    involvera, behöva, behöver, ha något med, ha att göra med, utsätta, beställa, betala för, börja med,
    hålla på med, syssla med, vara med om, röra"""
)
# "free of animals": a principle, and no question of what there is
_ANIMAL_FREE: Final = re.compile(
    r"\b(?P<what>animal[\s-]free|cruelty[\s-]free|free\s(?:of|from)\s(?:all\s)?animals?|djurfri(?:tt|a)?"
    r"|fri(?:tt|a)?\sfrån\sdjur\w*"
    r"|(?:animals?|animal\s\w+)\sare\snot\sneeded|no\sanimals?(?:\sand\sno\s\w+)?\s(?:are\s)?needed"
    r"|(?:djur|djurförsök)\s(?:behövs\s(?:inte|ej)|behöver\s(?:vi|jag)\s(?:inte|ej))"
    r"|(?:inga|inget)\sdjur\w*\sbehövs"
    r"|(?:försöksdjur|djur)\satt\sgöra\s(?:\w+\s)?(?:längre|mer))(?!\w)",
    re.IGNORECASE,
)
_WITHOUT_ANIMALS: Final = re.compile(
    r"\b(?:without\s(?:any\s|using\s|the\suse\sof\s)?|utan\s(?:några\s|att\sanvända\s)?)"
    r"(?P<what>animals?|animal\stest(?:s|ing)|animal\s(?:experiments?|stud(?:y|ies))|djur(?:försök)?"
    r"|försöksdjur)(?!\w)",
    re.IGNORECASE,
)
_COURSE: Final = (
    r"(?<!\bof\s)(?:(?:[\w-]+-)?(?:training|trainings|training\s(?:courses?|sessions?|days?)|courses?"
    r"|tuition|lessons?|introduction\scourses?"
    r"|instructor[\s-]led\s\w+|user\straining|licence\scourse)"
    r"|(?:[a-zåäö]{0,30}(?:utbildning|kurs|upplärning|introduktion|handledning))"
    r"(?:en|er|ar|arna|erna)?)(?!\s(?:of|data|set|sets|room|model|centre|fee|dummy|material|lokal\w*)\b)"
)
_TAKE_COURSE: Final = alternatives(
    """take, takes, attend, attends, do, send anybody for, send anybody to, send anyone for, send anyone to,
    send somebody for, send somebody to, send people for, send people to, send staff to, skicka någon till,
    sit, sit through, sit in, join, go to, go on, go through, going through, follow, undergo, get, have,
    pass, complete, start, spend a day on, spend time on, spend days on, waste time on, pay for, want,
    accept, taking, attending, doing, spare a day for, spare the day for, spare time for, come to, come for,
    travel to, travel for, learn, gå, gå på, ta, delta i, vara med på, göra, genomföra, åka på, åka på er,
    åka till, genomgå, ha, lägga tid på, lägga en dag på, betala för, sitta på, sitta av, hinna, hinna med,
    avsätta tid för, avvara en dag för, avvara tid för, komma på, gå igenom, resa på, skicka någon på,
    skicka folk på, läsa, avlägga, springa på"""
)
_OPERATOR: Final = (
    r"(?:somebody|someone|a\stechnician|an\soperator|an\sexpert"
    r"|(?:your|the)\s(?:own\s)?(?:staff|people|personnel|operator|technician|experts?)"
    r"|staff|you|they|personalen|er\spersonal|personal|någon|nån|ni|en\stekniker|teknikern|en\soperatör|de)"
)
_RUN_IT: Final = (
    r"(?:run|operate|sit\sat|sit\sby|handle|drive|press|push|work|man|image|do\s(?:it|the\simaging|all)"
    r"|be\sat|steer|köra|sköta|sitta\svid"
    r"|trycka|hantera|bemanna|manövrera|mikroskopera|styra|göra)"
)
# "somebody on site has to press the buttons": then nobody is trained to do it
_BY_STAFF: Final = re.compile(
    rf"\b(?P<what>{_OPERATOR}(?:\s(?:else|on\ssite|of\syours|from\syour\sside|there|at\s(?:your\s|the\s)?\w+"
    rf"|annan|på\splats|hos\ser|därifrån|själva)){{0,2}}\s"
    rf"(?:must|has\sto|have\sto|needs\sto|need\sto|would\shave\sto|would\sneed\sto|had\sbetter|måste"
    rf"|får\slov\satt|behöver|ska)\s(?:\w+\s)?{_RUN_IT})\b"
    rf"(?=[^.;!?]{{0,40}}\b(?:microscope|instrument|machine|buttons?|sorter|cytometer|scope|confocal|imaging"
    rf"|for\sus|knapp\w*|mikroskop\w*|instrument\w*"
    rf"|maskin\w*|sorterare\w*|åt\soss|för\soss|konfokal\w*|apparat\w*)\b)",
    re.IGNORECASE,
)
_GCP_NOUN: Final = (
    r"(?:GCP|good\sclinical\spractice|god\sklinisk\s(?:sed|praxis))(?:[\s-](?:training|course|certificate"
    r"|certification|licence|exam|utbildning(?:en)?"
    r"|kurs(?:en)?|certifikat|intyg|bevis|utbildad\w*))?"
)
_NO_ONE_HAS: Final = (
    r"(?:nobody|no\sone|none\sof\sus|none|neither\sof\sus|ingen(?:\s(?:av|hos)\soss)?|no|not|without|lacks?"
    r"|lacking|missing|saknar|saknas"
    r"|utan|inte|ej|aldrig|never|haven['’]t|hasn['’]t|don['’]t|isn['’]t|aren['’]t|inget|inga)"
)
# "no animals but mice"; a course in good clinical practice is no training at an instrument
_SPECIES_NAMES: Final = (
    r"(?:mice|mouse|rats?|rodents?|rabbits?|pigs?|minipigs?|sheep|ferrets?|zebrafish|fish|möss|mus|råttor"
    r"|gnagare|kanin(?:er)?|grisar|minigrisar"
    r"|får\si\snarkos|illrar|zebrafisk\w*)"
)
_SPECIES: Final = re.compile(rf"\b{_SPECIES_NAMES}\b", re.IGNORECASE)
# Permits of other kinds a facility does not ask for
_MODIFIED: Final = re.compile(
    r"\b(?:GMM|GMO|genetically|modified|work\senvironment|arbetsmiljöverket\w*|genmodifier\w*|genetiskt"
    r"|lentivir\w*|\w*transduc\w*|virus\w*|viral\w*)\b",
    re.IGNORECASE,
)
_HOUSE: Final = re.compile(
    r"(?:animal\s(?:facilit(?:y|ies)|houses?|labs?)|vivarium|djurhus|djurlabb|djurstall|djurverksamhet)",
    re.IGNORECASE,
)
UNLESS: Final[dict[str, re.Pattern[str]]] = {
    ANIMALS: re.compile(
        r"\b(?:only|just|except|but|apart\sfrom|other\sthan|larger|bigger|bara|enbart|utom|förutom|men|utan"
        r"|större)\s(?:[\w-]+\s){0,3}?"
        rf"{_SPECIES_NAMES}\b"
        rf"|\b(?:need|look\sfor|looking\sfor|want|behöver|söker)\s(?:(?!no\b|not\b|inga\b|inte\b"
        rf"|ingen\b)[\w-]+\s){{0,4}}?(?:{_SPECIES_NAMES}|animals?(?![\s-]free)|djur(?!fri)\w*)\b",
        re.IGNORECASE,
    ),
    TRAINING: re.compile(
        r"\b(?:GCP|good\sclinical\spractice|god\sklinisk)\b"
        r"|\b(?:needs?|behöver|behövs|requires?|kräver)\s(?:vi\s)?(?:no|not|ingen|inga|inte)\b",
        re.IGNORECASE,
    ),
}
# What was refused once is wanted after all
OF_ANIMALS: Final = frozenset({"animal-studies", "large-animals"})  # ids of terms
_AGAIN: Final = {
    ANIMALS: OF_ANIMALS,
    PHASE_1: frozenset({"phase-1-trials"}),
    PRIMARY_CARE: frozenset({"primary-care-studies"}),
}
# "no GMP, please", and not "no GMP": it may only not be needed yet
_GMP: Final = (
    r"(?<!pre-)(?<!pre\s)(?:c?GMP|good\smanufacturing\spractice"
    r"|god\stillverkningssed)(?:[\s-](?:plants?|sites?|places?|facilit(?:y|ies)|units?|suites?"
    r"|manufacturers?|production|grade|batch(?:es)?|rooms?|clean\srooms?|ställen?|anläggning(?:en|ar)?"
    r"|enhet(?:en|er)?|renrum|produktion|tillverkning|nivå))?"
)
_USE_GMP: Final = alternatives(
    """pay for, pay, use, buy, go to, go for, go into, want, order, afford, accept, have, be sent to, spend
    money on, get into, take, see, betala för, köpa, ha, använda, gå till, gå in i, beställa, lägga
    pengar på, se, hamna i, hamna på, skickas till, bekosta"""
)
_NO_MEDICINE: Final = re.compile(
    r"\b(?:clean\s?rooms?"
    r"|renrum(?:met)?)\b[^.;!?]{0,60}?\b(?P<what>(?:not|inte|no)\s(?:for\s|the\s|an?\s|för\s|av\s|of\s){0,2}"
    r"(?:medicines?|drugs?|pharma\w*|medicinal\s\w+|läkemedel\w*|medicin(?:er)?))\b",
    re.IGNORECASE,
)
_HOSPITAL: Final = (
    r"(?:(?:university\s|universitets)?(?:hospitals?|sjukhus(?:et)?)(?:['’]?s)?(?:\s(?:own\s|egen\s"
    r"|egna\s)?(?:wards?|units?|clinics?|beds?|sites?|enhet(?:en|er)?"
    r"|avdelning(?:en|ar)?|klinik(?:en|er)?))?|sjukhus(?:enhet|klinik|avdelning)(?:en|er|ar)?"
    r"|vårdavdelning(?:en|ar)?)"
)
_MAKER: Final = (
    r"(?:(?:commercial|private)\s(?:[\w-]+\s)?(?:makers?|manufacturers?|producers?|plants?|compan(?:y|ies)"
    r"|facilit(?:y|ies)|CDMOs?|suppliers?)|CDMOs?"
    r"|contract\smanufacturers?|kommersiella?\s(?:tillverkare|aktör(?:er)?|anläggning(?:ar)?|bolag)"
    r"|privata?\s(?:tillverkare|bolag|aktör(?:er)?"
    r"|anläggning(?:ar)?)|kontraktstillverkare|legotillverkare)"
)
_CARE: Final = (
    r"(?:health\s(?:care\s)?cent(?:re|er)s?|GP\s(?:surger(?:y|ies)|practices?|network|clinics?)|GPs?"
    r"|family\s(?:doctors?|medicine)|primary\s(?:health\s?)?care"
    r"|general\spractice|outpatients?|vårdcentral(?:en|er|erna)?|primärvård(?:en)?|husläkar\w*"
    r"|distriktsläkar\w*|öppenvård(?:en)?)"
)
_BE_AT: Final = alternatives(
    """be at, be in, work with, work at, go to, go through, use, involve, run it at, run at, do it at,
    recruit at, recruit in, recruit from, want, have, go back to, turn to, depend on, end up with, see,
    vara på, vara i, gå till, arbeta med, jobba med, använda, ha, köra på, rekrytera på, rekrytera i, gå
    via, vända oss till, till, tillbaka till, ligga på, göra den på, göra det på, göra studien på"""
)
# "only patients who lie in hospital"
_INPATIENTS: Final = re.compile(
    r"(?P<what>\b(?:in-?patients?|hospitali[sz]ed\s\w+|patients?\s(?:who\s|that\s)?(?:lie|are\slying|stay"
    r"|are\sadmitted|admitted)\s(?:in|to)\s(?:\w+\s)?(?:hospitals?|wards?)"
    r"|lie\sin\shospitals?|inneliggande(?:\spatienter)?|inlagda(?:\spatienter|\spå\ssjukhus)?"
    r"|patienter\ssom\s(?:ligger|är\sinlagda)|slutenvård(?:en)?)\b)"
    r"(?!\s?(?:and|or|och|eller|/|as\swell)\b)",
    re.IGNORECASE,
)
# "primary care does not see those patients", "hospital clinics only"
_NOT_THEIRS: Final = tuple(
    re.compile(rf"\b(?P<what>{_CARE})\s{verb}", re.IGNORECASE)
    for verb in (
        r"(?:doctors\s)?(?:(?:does|do|can|will|would)(?:n['’]t|\snot)|cannot|never|hardly)\s(?:\w+\s)?"
        r"(?:sees?|meets?|treats?|ha(?:s|ve)|handles?|follows?)\b",
        r"(?:träffar|ser|behandlar|tar\shand\som|sköter|möter)\s(?:\w+\s)?(?:inte|aldrig|ej|inga|sällan)\b",
        r"har\s(?:inte|inga|aldrig)\s(?:\w+\s){0,2}?patienter",
    )
)
_HOSPITALS: Final = (
    r"(?:hospital\s(?:clinics?|wards?|departments?|units?|sites?)|(?:university\s)?hospitals?"
    r"|specialist\sclinics?"
    r"|sjukhus(?:kliniker|en)?|universitetssjukhus(?:en)?|specialistkliniker|specialistmottagningar)"
)
_HOSPITALS_ONLY: Final = re.compile(
    rf"\b(?P<what>{_HOSPITALS}\s(?:only|exclusively)"
    rf"|(?:only|solely|exclusively|bara|enbart|endast|uteslutande)\s(?:at\s|in\s|på\s|vid\s)?{_HOSPITALS})"
    r"(?!\s?(?:and|or|och|eller|/|as\swell)\b|\w)",
    re.IGNORECASE,
)
# "the GP network idea died"
_DROPPED: Final = re.compile(
    rf"\b(?P<what>{_CARE})\s(?:\w+\s){{0,2}}?(?:died|is\sdead|fell\sthrough|was\sdropped|has\sbeen\sdropped"
    rf"|sprack|skrotades|ströks|föll|lades\sner)\b",
    re.IGNORECASE,
)
_MEMBERSHIP: Final = (
    r"(?:(?:personal\s|individual\s|annual\s)?(?:memberships?|membership\sfees?)|medlemskap(?:et)?"
    r"|medlemsavgift(?:er|en)?)"
)
_JOIN: Final = alternatives(
    """take out, take, buy, pay for, pay, have, want, sign up for, get, accept, skaffa, teckna, ha, betala
    för, betala, lösa, ta, köpa, skaffa ett personligt, acceptera"""
)
_PERMIT: Final = (
    r"(?:notifications?|permits?|GMM\s\w+|anmälan|anmälningar|tillstånd(?:et)?|GMM-?(?:anmälan|tillstånd)"
    r"|notified|anmält"
    r"|anmäld)"
)
_FILE: Final = alternatives(
    """file, make, submit, send, send in, apply for, do, get, write, hand in, notify, pay for, göra, lämna
    in, skicka in, söka, skriva, ansöka om, ordna, fylla i, ta fram, skaffa"""
)
LACKS: Final[tuple[tuple[str, tuple[SaidOf | re.Pattern[str], ...]], ...]] = (
    (ANIMALS, (refusal_of_any(_ANIMAL, _USE_ANIMALS), _ANIMAL_FREE, _WITHOUT_ANIMALS)),
    (TRAINING, (refusal_of_any(_COURSE, _TAKE_COURSE), refused_lack(rf"\b(?:{_COURSE})"), _BY_STAFF)),
    (
        GCP,
        (
            refusal_of_any(_GCP_NOUN, _TAKE_COURSE),
            refused_lack(rf"\b{_NO_ONE_HAS}\s(?:[\w'’-]+\s){{0,6}}?{_GCP_NOUN}(?!\w)"),
        ),
    ),
    (GMP, (refusal_of_any(_GMP, _USE_GMP, plain=False), refused_lack(rf"\b{_GMP}"), _NO_MEDICINE)),
    (HOSPITAL, (refusal_of_any(_HOSPITAL, _BE_AT),)),
    (PRIVATE, (refusal_of_any(_MAKER, f"{_BE_AT}|{_USE_GMP}"),)),
    (MEMBERSHIP, (refusal_of_any(_MEMBERSHIP, _JOIN),)),
    (PERMITS, (refusal_of_any(_PERMIT, _FILE, plain=False), refused_lack(rf"\b{_PERMIT}(?!\w)"))),
    (PRIMARY_CARE, (refusal_of_any(_CARE, _BE_AT), _INPATIENTS, _DROPPED, *_NOT_THEIRS, _HOSPITALS_ONLY)),
)


def stated_lacks(text: str) -> Iterator[Span]:
    """Go through what a text refuses of what a facility may need, each once, by its name."""
    for value, patterns in LACKS:
        spans = (Span("lacking", start, end, value) for start, end in refusals(patterns, text))
        first = next((span for span in spans if not _is_other(text, span)), None)
        if first:
            yield first
    yield from stated_phases(text)
    yield from kept_material(text)


def _is_other(text: str, span: Span) -> bool:
    """Whether something else is refused: only a kind of it, or a house for animals that are wanted."""
    begin, stop = sentence_bounds(text, span.start, span.end)
    unless = UNLESS.get(str(span.value))
    if unless and unless.search(text, begin, stop):
        return True
    is_of_inpatients = span.value == PRIMARY_CARE and _INPATIENTS.match(text, span.start)
    if is_of_inpatients and is_negated(text, span.start, span.end):
        return True
    if span.value == PERMITS and not _MODIFIED.search(text):
        return True
    return bool(_HOUSE.fullmatch(span.of(text)) and _SPECIES.search(text))


def lacking_of(text: str, known: Collection[str], techniques: Collection[str]) -> tuple[str, ...]:
    """What is refused: what was known to be, less what the techniques ask for, and what a text adds."""
    stated = [str(span.value) for span in stated_lacks(text)]
    back = taken_back(text)
    kept = (o for o in known if o not in back and _AGAIN.get(o, frozenset()).isdisjoint(techniques))
    return tuple(dict.fromkeys((*kept, *stated)))
