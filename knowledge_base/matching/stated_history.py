"""What of a project some programmes exclude: no EU project before it, a company that leads it, weapons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.company_words import OUR_COMPANY
from knowledge_base.matching.contraction import AT_NOT
from knowledge_base.matching.negation import is_negated
from knowledge_base.matching.refused_loan import is_none_yet
from knowledge_base.matching.span import Span

EU_RESULT: Final = "eu-result"
CARE_LEAD: Final = "care-lead"
_NEVER: Final = alternatives(
    """no, never, not, n't, without, without any, none of, lack, lacks, nothing from, inte, aldrig, ingen,
    inget, inga, utan, saknar, varken, neither, nor, nothing of it from, nothing of what we have comes
    from, nothing of what I have comes from, nothing comes from"""
)
_EU: Final = alternatives(
    """EU project, EU projects, EU grant, EU grants, EU funding, EU money, EU consortium, European project,
    European projects, European grant, ERC, ERC grant, ERC project, Horizon, Horizon Europe, Horizon
    project, Horizon 2020, Pathfinder, FET Open, EU-projekt, EU-bidrag, EU-pengar, EU-finansiering,
    EU-anslag, EU-medel, ERC-anslag, ERC-projekt, Horisont, Horisontprojekt, Horisont Europa,
    Pathfinderprojekt, europeiskt projekt, europeiska projekt, Brussels money, money from Brussels,
    Brysselpengar, pengar från Bryssel, European money, European funds"""
)
_PROJECT: Final = (
    r"(?:projects?|grants?|programmes?|funding|money|funds|\w*projekt(?:et|en)?|\w*bidrag|\w*anslag"
    r"|\w*medel|\w*pengar)"
)
_CAME: Final = alternatives(
    """comes, came, come, stems, stem, stemmed, grew, grown, born, built, builds, developed, funded,
    financed, paid, based,
    originates, kommer, kom, bygger, byggt, finansierats, finansierades, finansierad, finansierat, vuxit,
    utvecklats,
    utvecklades, utvecklat, sprungen, sprunget, sprungit, betalats, betalades"""
)
_ONLY_FROM: Final = r"(?:only|just|purely|solely|exclusively|entirely|bara|enbart|endast|uteslutande|helt)"
_NATIONAL: Final = r"(?:national|swedish|domestic|vinnova|nationell[at]?|svensk[at]?|VR|SSF|ALF|KAW)"
# "a Vinnova project, never any European one", "it was paid only by Swedish grants"
NO_EU_RESULT: Final = re.compile(
    rf"{AT_NOT}{_NEVER}\s(?!only\b|bara\b)(?:(?!but\b|men\b|apply\b|söka\b)[\w-]+\s){{0,4}}?{_EU}(?!\w)"
    # "not one euro of it is EU money", "något EU-projekt har aldrig funnits"
    rf"|\b(?:nothing|none|no\spart|not\s(?:a|one)\s[\w-]+|not\sany|inget|ingenting"
    rf"|inte\sen\s(?:enda\s)?\w+)\b[^.;!?]{{0,50}}?"
    rf"\b(?:of|from|by|in|is|was|av|från|ur|är)\s(?:an?\s|any\s|ett\s|något\s|några\s)?{_EU}(?!\w)"
    rf"|\b(?:något|nåt|några|någon)\s{_EU}\s(?:har|finns|ligger|fanns)\s(?:\w+\s){{0,2}}?(?:inte|aldrig|ej)\b"
    r"|\b(?:our|vårt|det är vårt)\s(?:very\s)?(?:first|första)\s(?:EU|european|europeiska)\b"
    r"|\bvår\sförsta\s(?:EU|europeiska)\b"
    rf"|\b{_PROJECT}\b[^.!?;]{{0,40}}?\b(?:never|not|no|none|aldrig|inte|inget|inga)\s(?:(?:from|with|in"
    rf"|out\sof|ur|från|i|av|via)\s)?"
    r"(?:(?:an?|any|ett|något|några)\s)?(?:European|EU|europeisk[at]?)(?:\sones?|\slevel"
    r"|[\s-]nivå)?(?=\s?[.,;!?)]|$)"
    rf"|\b{_CAME}\b(?:\s(?!not\b|inte\b)[\w-]+){{0,6}}?\s{_ONLY_FROM}\s(?:[\w-]+\s){{0,2}}?{_NATIONAL}"
    rf"(?:[\s-][\w-]+)?\s?{_PROJECT}\b",
    re.IGNORECASE,
)
_CARE: Final = alternatives(
    """hospital, hospitals, clinic, clinics, ward, region, care provider, health centre, caregiver, they,
    sjukhuset, sjukhus, kliniken, klinik, avdelningen, regionen, vårdgivaren, vårdcentralen,
    mottagningen, de, vården, care side, the care side"""
)
_COORDINATE: Final = alternatives(
    """coordinate, coordinating, lead, leading, be coordinator, be the coordinator, be the applicant, be
    the main applicant, take the lead, run the project, head the project, koordinera, koordinerar, leda,
    leder, samordna, samordnar, vara koordinator, vara samordnare, stå som koordinator, stå som
    samordnare, stå som huvudsökande, stå som projektägare, stand as applicant, stand as the applicant,
    stand as coordinator, be lead applicant, be the lead applicant, be the lead, stå som sökande, vara
    huvudsökande, hålla i det, hålla i projektet, driva projektet, take on the paperwork, take on the
    lead, hold the pen, hold the baton, hold the reins, take the reins, take the wheel, take charge, be
    in charge, take the helm, sit in the driver's seat, handle the paperwork, do the paperwork, take the
    coordinator role, be project leader, be the project leader, hålla i pennan, hålla i taktpinnen, hålla
    i trådarna, hålla i rodret, sitta i förarsätet, sköta pappren, sköta papperen, sköta ansökan, ta
    ledningen, ta taktpinnen, ta på sig ledningen, ta på sig koordineringen, ta på sig samordningen, ta
    rollen som koordinator, ansvara för projektet, stå för koordineringen, vara projektledare,
    håller i det, håller i projektet, håller i pennan, håller i taktpinnen, håller i trådarna, sköter
    pappren, står som koordinator"""
)
_LEAD: Final = rf"(?:{_COORDINATE}|apply|söka)(?!\s(?:its|their|his|her|sina?|sitt|patients?|care)\b)"
_WILL_NOT: Final = alternatives(
    """won't, will not, cannot, can't, refuses to, refuse to, does not want to, doesn't want to, do not want
    to, don't want to, is not willing to, isn't able to, has no time to, declines to, would not, wouldn't,
    can never, could never, will never, would never, never wants to, never want to, vill inte, kan inte,
    tänker inte, vägrar att, vägrar, hinner inte, orkar inte, får inte, kan aldrig, vill aldrig, kommer
    aldrig att, kommer inte att, tänker aldrig, inte kan, inte vill, inte tänker, inte orkar, inte hinner,
    inte får, aldrig kan, aldrig vill, aldrig kommer att, says no to, said no to, säger nej till att, sa
    nej till att, tackar nej till att, tackade nej till att, har tackat nej till att, avstår från att"""
)
_WE_LEAD: Final = alternatives(
    """we want to be the coordinator, we intend to coordinate, we plan to coordinate, we mean to
    coordinate, we prefer to coordinate, we would like to coordinate, we'd like to coordinate, we intend
    to lead, we plan to lead, vi tänker koordinera, vi tänker leda, we want to be coordinator,
    we'll coordinate, we
    must lead, we insist on leading, we want to run the project, vi ska leda, vi vill vara koordinator,
    vi vill hålla i, we coordinate, we would coordinate, we will coordinate, we want to coordinate, we
    must coordinate, we have to coordinate, we are the coordinator, we lead the project, we will lead
    the project, we want to lead, coordinated by us, led by us, our company coordinates, our company
    leads, our company would lead, vi koordinerar, vi ska koordinera, vi vill koordinera, vi måste
    koordinera, vi leder projektet, vi vill leda, vi är koordinator, vårt bolag koordinerar, vårt bolag
    leder, koordineras av oss, leds av oss, we insist on being coordinator, we insist on coordinating,
    our company has to be coordinator, our company must be coordinator, our company has to coordinate,
    our company must coordinate, project lead would be with us, project lead would be with our firm,
    project lead would be with our company"""
)
# "nobody at the hospital has time to lead it", "the clinic only wants to join"
_NOBODY: Final = r"(?:nobody|no\sone|no-one|none|ingen)"
_JOIN: Final = alternatives(
    """join, take part, participate, test, test it, try it, use it, be a test site, be a partner, be part
    of it, vara med, delta, testa, prova, vara testplats, vara partner"""
)
_ONLY_WANTS: Final = (
    r"(?:(?:only|just)\s(?:wants?|agrees?|agreed|promised)\sto|(?:will|would)\s(?:only|just)"
    r"|vill\s(?:bara|endast))"
)
# "the clinic has said that it can never coordinate"
_HAS_SAID: Final = (
    r"(?:has\s|have\s|har\s)?(?:says?|said|told\sus|made\sclear|säger|sagt|sa|sade|meddelat|meddelar)\s"
    r"(?:[\w-]+\s){0,3}?(?:(?:that|att)\s)?(?:it|they|she|he|den|det|de|dom|hon|han)"
)
# "The clinic has no hands for paperwork", "kliniken har inte folk till att leda det"
_NO_HANDS: Final = (
    r"(?:(?:has|have|had|got)\s(?:no|neither|too\sfew)|lacks?(?:\sthe)?|(?:har|hade)\s(?:ingen|inget|inga"
    r"|inte)|saknar)\s"
    r"(?:[\w-]+\s){0,3}?(?:for|to|att|för|till)\s(?:att\s|the\s)?"
)
_PAPERWORK: Final = alternatives(
    """paperwork, coordinating, coordination, leading, leading it, administration, project management,
    applications, pappersarbete, papper, koordinering, koordineringen, samordning, samordningen,
    projektledning, projektledningen, ansökningar"""
)
_ROLE: Final = alternatives(
    """coordinating, coordination, project lead, project leadership, lead, coordinator role,
    coordinator's role, role of coordinator, coordinatorship, koordineringen, samordningen,
    projektledningen, koordinatorsrollen, koordinatorskapet, rollen som koordinator,
    ledningen av projektet"""
)
_FALLS: Final = (
    r"(?:(?:would|will|has\sto|must|ska|får|skulle|måste)\s)?(?:be|is|become|falls?|lands?|sits?|rests?"
    r"|stays?|bli|blir|är"
    r"|hamnar|hamna|ligger|ligga|faller|vilar|landar)\s(?:(?:then|thus|with|to|on|då|alltså|hos|på)\s){0,2}?"
    rf"(?:ours|(?-i:us)|{OUR_COMPANY}|vårt?\b|vår\b|oss)"
)
_IT_IS_US: Final = (
    r"(?:it(?:\sis|\swill\sbe|\swould\sbe|\shas\sto\sbe|['’]s|['’]ll\sbe)\s(?:us|we)\s(?:who|that)"
    r"|(?:we\sare|we['’]re)\sthe\sones?\s(?:who|that|to)|it\sis\sup\sto\sus\sto"
    r"|det\s(?:är|blir|får\sbli|måste\sbli)\svi\ssom(?:\sska|\sfår|\småste)?)\s(?:(?:would|will|must"
    r"|have\sto|shall|should)\s)?"
)
# "neither will hold the pen", "ingen av dem vill koordinera", not "none of us can lead"
_NONE_OF_THEM: Final = (
    r"(?:(?:neither|nobody|no\sone|no-one|none)(?:\sof\s(?:them|the\s(?:two|three|others|partners"
    r"|parties))|\selse)?"
    r"|(?:ingen|ingendera|inget)(?:\sav\s(?:dem|dom|de\s(?:andra|två|tre)|parterna)|\sannan)?)\s"
    r"(?:will|wants?\sto|would|can|could|is\s(?:willing|able)\sto|has\s(?:the\s)?time\sto|vill|kan|orkar"
    r"|hinner|tänker)"
)
_THAN: Final = (
    r"(?!\s(?:[\w-]+\s){0,3}?(?:better|than|unless|except|but|without|bättre|än|utom|utan|om\sinte)\b)"
)
# "we have to coordinate the project ourselves", "vi måste själva koordinera"
_MUST: Final = (
    rf"(?:(?:we|{OUR_COMPANY}|and)\s(?:have\sto|has\sto|must|need\sto|needs\sto|want\sto"
    r"|wants\sto|will|shall|insist\son|intend\sto|plan\sto"
    rf"|are\sto|prefer\sto)|(?:vi|och|{OUR_COMPANY})\s(?:måste|ska|skall|vill|får|behöver|tänker"
    r"|kommer\satt))\s"
)
# "nobody in healthcare wants to run it with us"
_CARE_IN_GENERAL: Final = (
    r"(?:(?:nobody|no\sone|no-one|none)\s(?:in|from|at|of)\s(?:the\s)?(?:health\s?care|care"
    r"|health\sservice|hospitals?|clinics?|regions?)"
    r"|no\s(?:hospital|clinic|ward|care\sprovider|region|health\scentre)|ingen\s(?:i|inom|från"
    r"|på)\s(?:vården|sjukvården|sjukhuset|regionen)"
    r"|(?:inget\ssjukhus|ingen\s(?:klinik|vårdgivare|region|vårdcentral|avdelning|mottagning)))"
)
WE_LEAD: Final = re.compile(
    rf"""\b(?:{_WE_LEAD}
    |{_CARE}\s(?:[\w-]+\s){{0,4}}?{_WILL_NOT}\s(?:[\w-]+\s){{0,2}}?{_LEAD}
    |(?:{_CARE}|\w*(?:mottagning|klinik)(?:en)?|\w+sjukhus(?:et)?)\b[^.;!?]{{0,70}}?,?\s(?:but|men)\s(?:it
        |they|de|den)\s
    {_WILL_NOT}\s(?:[\w-]+\s){{0,2}}?{_LEAD}
    |(?:(?<=^)|(?<=[.!?]\s))(?:\w+\s)?(?:{_CARE}|\w*(?:mottagning|klinik)(?:en)?
        |\w+sjukhus(?:et)?)\b[^.;!?]{{0,70}}?\s(?:but|men)\s
    {_WILL_NOT}\s(?:[\w-]+\s){{0,2}}?{_LEAD}
    |{_CARE}\s{_HAS_SAID}\s{_WILL_NOT}\s(?:[\w-]+\s){{0,2}}?{_LEAD}
    |{_CARE}\s{_NO_HANDS}(?:{_PAPERWORK}|{_COORDINATE})
    |(?:the\s)?{_ROLE}\s{_FALLS}
    |{_IT_IS_US}{_COORDINATE}
    |neither\s{_CARE}\s(?:will|wants\sto|would|can)\s{_LEAD}
    |{_NONE_OF_THEM}\s(?:[\w-]+\s)?{_COORDINATE}\b{_THAN}
    |{_NOBODY}\s(?!but\b|except\b|other\b|utom\b
    |mer\b)(?:[\w-]+\s){{1,3}}?{_CARE}\s(?:[\w-]+\s){{0,5}}?{_LEAD}
    |{_CARE}\s(?:[\w-]+\s){{0,5}}?{_ONLY_WANTS}\s{_JOIN}(?!\s(?:if|when|as\s(?:leader|coordinator|lead)|om
    |när|som\s(?:koordinator|ledare))\b)
    |{_MUST}(?:(?:also|then|både|då|alltså)\s)?(?:själv[a]?\s)?{_COORDINATE}(?:\s(?:it|this|everything
    |the\s\w+|our\s\w+|det|detta|allt|\w+et))?\s(?:ourselves|själva|själv)
    |{_MUST}själv[a]?\s{_COORDINATE}
    |{_CARE_IN_GENERAL}\s(?:wants?\sto|will|would|is\swilling\sto|is\sable\sto|can|has\s(?:the\s)?time\sto
    |dares?\sto|vill|kan|orkar|hinner|vågar)\s
     (?:{_COORDINATE}|join|take\spart|participate|be\spart\sof|cooperate|collaborate|vara\smed|delta
     |samarbeta|ställa\supp
     |(?:work|run|do|test|köra|göra|jobba|driva|testa)\s(?:[\w-]+\s){{0,4}}?(?:with\sus|med\soss)))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_WE: Final = re.compile(r"(?:we|vi|and|och)\b", re.IGNORECASE)
# Care itself asks: "we coordinate the introduction on two of our wards, the supplier takes part"
CARE_ASKS: Final = re.compile(
    r"""^(?:head|chief)\sof\s\w+|\bour\s(?:own\s)?(?:two\s|three\s)?(?:wards?|clinics?)(?!-|\spartner)\b
    |\b(?:the|its)\s(?:[\w-]+\s)?(?:supplier|vendor|maker)\s(?:is|joins|takes|taking|will\stake|as)\b
    |\bleverantören\s(?:är|deltar|ska)\b|\bvåra?\s(?:avdelning(?:ar)?|klinik(?:er)?|mottagning(?:ar)?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
MILITARY: Final = re.compile(
    r"""\b(?:(?:purely|solely|only|entirely|mainly|rent|enbart|bara|helt|endast)\s(?:for\s(?:the\s)?|för\s)?
    (?:military|defen[cs]e|army|militär\w*|försvar\w*)|for\s(?:the\s)?(?:army|armies|armed\sforces|military
    |soldiers|combat)
    |(?:to|by|the|från|av)\s(?:the\s)?(?:swedish\s)?(?:army|armed\sforces)|in\scombat|battlefields?
    |försvarsmakten\w*|FMV
    |military\s(?:use|product|purposes|customers)|weapons?|ammunition|vapen\w*|militärt\sbruk|till\sförsvaret
    |för\s(?:försvaret|militären|soldater|strid)|defen[cs]e\s(?:product|industry|project)
    |försvarsprodukt\w*)\b""",
    re.IGNORECASE | re.VERBOSE,
)

# "angels gave us 1 MSEK", "Almi har vi redan lånat av": that money is there, and not what is looked for
_GOT: Final = re.compile(
    r"""\b(?:already|gave\sus|given\sus|(?:have|has|had)\s(?:already\s)?(?:had|received|given|got|taken
    |borrowed)
    |redan|har\s(?:vi\s|jag\s)?(?:fått|haft|lånat)|fick\s(?:vi|jag)|gav\soss|gett\soss)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_HAD: Final = frozenset({"loan", "almi", "equity", "vinnova"})
_CLAUSE: Final = re.compile(r"[.,;:!?]")


def is_had(text: str, span: Span) -> bool:
    """Whether money or a funder is only told as what the company has had: so its clause says."""
    if span.value not in _HAD:
        return False
    if span.value == "loan" and is_none_yet(text, span.start):
        return True
    before = _CLAUSE.split(text[: span.start])[-1]
    after = _CLAUSE.split(text[span.end :])[0]
    return bool(_GOT.search(f"{before}|{after}"))


def stated_history(text: str) -> Iterator[Span]:
    """Go through what a text says of its project's past, lead and use.

    The fields are "lacking" (the value is what is missing: a result of an EU project, or care that
    leads it) and "military".
    """
    for match in NO_EU_RESULT.finditer(text):
        yield Span("lacking", match.start(), match.end(), EU_RESULT)
    for match in WE_LEAD.finditer(text):
        if not (_WE.match(match[0]) and CARE_ASKS.search(text)):
            yield Span("lacking", match.start(), match.end(), CARE_LEAD)
    for match in MILITARY.finditer(text):
        yield Span("military", match.start(), match.end(), not is_negated(text, match.start(), match.end()))
