"""How many parties a project has, of what kinds they are, and whether they are independent of who asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.company_words import US
from knowledge_base.matching.contraction import N_T
from knowledge_base.matching.country import ABROAD, FOREIGN
from knowledge_base.matching.number_words import NUMBER, number_of
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span
from knowledge_base.matching.stated_history import CARE_LEAD

OTHER_KIND: Final = "other-kind"
THREE_PARTIES: Final = "three-parties"  # of at least two kinds
INDEPENDENT: Final = "independent-partner"
_PAIR: Final = 2
_PARTIES: Final = (
    r"(?:(?:project\s)?parties|participants|applicants|parter(?:na)?|projektparter|aktörer|deltagare|sökande)"
)
_MERE: Final = (
    r"(?:only|just|merely|exactly|precisely|no\smore\sthan|bara|endast|enbart|blott|precis|inte\s(?:fler"
    r"|mer)\sän)"
)
_TWO: Final = r"(?:two|2|två)"
_SITE: Final = alternatives(
    """clinic, hospital, ward, health centre, care provider, university, institute, region, nursing home,
    klinik, kliniken, sjukhus, sjukhuset, vårdcentral, vårdcentralen, vårdgivare, avdelningen,
    mottagningen, universitet, universitetet, institut, institutet, regionen, KTH, KI, RISE"""
)
_NO_MORE: Final = (
    r"(?:(?:and|och)\s)?(?:no\sthird|no\smore|nobody\selse|no\sone\selse|no\sothers|not\smore|inte\sfler"
    r"|inga\sfler"
    r"|ingen\s(?:mer|annan|tredje)|inga\sandra)\b"
)
_COMES: Final = alternatives(
    """will, would, can, could, comes, coming, joins, joining, is, to be found, takes part, on board,
    in sight, involved, planned, available, at hand, wants, exists, beside, kommer, finns, är, ska, vill, kan,
    tillkommer, blir, med, i sikte, att hitta, går, inblandad, aktuell, tänkt, deltar, får"""
)
_THIRD: Final = r"(?:third\s(?:party|participant)(?!-)|tredje\s(?:part|aktör|deltagare)(?:en)?)"
TWO_PARTIES: Final = re.compile(
    rf"""\b{_MERE}\s(?:the\s|these\s|de\s)?{_TWO}\s{_PARTIES}\b(?!\s(?:of|av)\b)
    |\b{_MERE}\s(?:the\stwo\sof\sus|vi\stvå
    |oss\stvå)\b
    |\b(?:the\stwo\sof\sus|vi\stvå),?\s(?:only|alone|and\s(?:nobody|no\sone)\selse|nobody\selse
    |(?:och\s)?ingen\s(?:annan|mer))\b
    |\b{_TWO}\s{_PARTIES}(?:\s(?:only|in\s(?:all|total)|altogether|totalt|sammanlagt|allt\ssom\sallt)\b
    |,?\s{_NO_MORE})
    |\b(?:we(?:['’]re|\sare|\swould\sbe|\swill\sbe|['’]ll\sbe)|there\s(?:are|will\sbe)|vi\s(?:är|blir)
    |det\s(?:är|blir))
     \s(?:{_MERE}\s)?{_TWO}\s{_PARTIES}\b
    |\b(?:parties|parter|antal\sparter|number\sof\sparties)\s?[:=]\s?{_TWO}\b
    |\b(?:no|ingen|without\sa|utan(?:\sen)?|hittar\singen|find\sno)\s{_THIRD}(?=\s?[.,;:!?)]|$|\s{_COMES}\b)
    |\b{_THIRD}\s(?:will|is|would|can|could|ska|vill|kommer|kan|blir|får)\s(?:det\s|vi\s)?(?:not|never|inte
    |aldrig|ej)\b
    |\b{_THIRD}\s(?:wo|is|ca|would|could){N_T}
    |\b{_MERE}\s{US}\s(?:and|och)\s
     (?:(?:an?|the|one|en|ett)\s)?(?:[\w-]+\s){{0,2}}?(?:{_SITE}
         |\w+(?:kliniken|mottagningen|sjukhuset))(?:\s(?:in|i|at|på)\s[\w:’'-]+(?:\s[\w-]+)?)?(?=\s?(?:[.;!?)]
     |$)|,?\s{_NO_MORE})""",
    re.IGNORECASE | re.VERBOSE,
)
_OF_US: Final = re.compile(r"\btwo\sof\sus\b|\b(?:vi|oss)\stvå\b", re.IGNORECASE)
# "only two participants in the study dropped out"
_ATTENDS: Final = re.compile(r"\b(?:participants|applicants|deltagare|sökande)\b", re.IGNORECASE)
_EVENT: Final = re.compile(
    r"\b(?:stud(?:y|ies|ien?|ier)|trials?|course|kurs\w*|training|workshop|jobs?|jobbet|position|tjänsten"
    r"|dropped|hoppade)\b",
    re.IGNORECASE,
)
# "no third party will get the data", "we are two parties in the lease"
DATA: Final = re.compile(
    r"\b(?:(?:patient|personal)?data(?!\s(?:partner|base))|access|tillgång\still|our\scode|vår\skod|lease"
    r"|contract|[\w]*avtal(?:et)?)\b",
    re.IGNORECASE,
)
_PLACES: Final = re.compile(rf"\b(?:{_SITE}|{_PARTIES}|partners?)\b", re.IGNORECASE)
MORE_PARTIES: Final = re.compile(
    rf"\b(?:we(?:['’]re|\sare)|vi\s(?:är|blir|har\sblivit))\s(?:now\s"
    rf"|nu\s)?(?P<number>{NUMBER})\s{_PARTIES}\b",
    re.IGNORECASE,
)
# "needs only two parties", "if we are only two parties", "the earlier call took two"
_RULE: Final = re.compile(
    r"""\b(?:requires?|needs?|ask(?:s|ed)?\sfor|demands?|enough|calls?|rules?|kräver|krävs|krävde|behövs
    |räcker|minst|at\sleast
    |if|unless|whether|om|ifall|utlysning\w*|suffic\w*|earlier|previous|tidigare|förra|last\stime|used\sto
    |was|were|var|not
    |inte|before)\b[^.,;:!?]*$""",
    re.IGNORECASE | re.VERBOSE,
)
# A third that may still come: "so far only two parties", "we look for a third party"
_OPEN: Final = re.compile(
    r"""\b(?:(?:look(?:ing)?|search(?:ing)?|hunt(?:ing)?)\sfor|seek(?:ing)?|to\sfind|could\sfind|get|add
    |bring\sin|invite|letar\sefter|söker
    |hitta|ta\smed|bjuda\sin)\s(?:an?|one|en|ytterligare|another)\s(?:more\s|till\s)?(?:third|tredje|party
    |part|partner)\b
    |\b(?:a|en)\s(?:third|tredje)\s(?:\w+\s)?(?:can|could|may|might|kan)(?!['’]t|\snot|\sinte)\b
    |\b(?:so\sfar|as\syet|not\syet|yet|hittills|än\sså\slänge|ännu|for\snow|right\snow|just\snu)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_CARE: Final = (
    r"(?:hospitals?|clinics?|care\sproviders?|care\spartners?|health\s?care(?:\sproviders?|\spartners?)?"
    r"|care|wards?|sjukhus"
    r"|klinik(?:er)?|vårdgivare|vård(?:en)?|vårdpart(?:er|ner)?)"
)
_ACADEMY: Final = (
    r"(?:universit(?:y|ies)|academi[ac]|academics|academic\spartners?|institutes?|colleges?|universitet"
    r"|högskol(?:a|or)"
    r"|akademi(?:n)?|lärosäten?|forskningsinstitut)"
)
_NONE: Final = (
    r"(?:no|without(?:\sany)?|neither(?:\san?)?|nor|inga|inget|ingen|utan|varken|vare\ssig"
    r"|(?:nobody|no\sone|no-one|none|ingen|inga)\s(?:from|in|of|från|i|inom|av))"
)
_JOINED: Final = (
    r"(?:\s?,\s?|\s)(?:(?:and|or|nor|och|eller|heller|an?)\s)*(?:(?:no|any|an?|inga|inget|ingen|något"
    r"|någon|nor|utan)\s)?"
)
_FIRMS: Final = r"(?:companies|firms|SMEs|businesses|startups|start-ups|bolag|företag|småföretag)"
_STATE: Final = (
    r"(?:are|is|would\sbe|will\sbe|take\spart|join|ska\svara|är\smed|deltar|ingår|on\sboard|som\sparter"
    r"|as\s(?:parties|partners)|involved"
    r"|in\s(?:the|our)\s(?:consortium|project|group)|i\s(?:konsortiet|projektet|gruppen))"
)
ONE_KIND: Final = re.compile(
    rf"""\b{_NONE}\s(?:{_CARE}{_JOINED}{_ACADEMY}|{_ACADEMY}{_JOINED}{_CARE})\b
    |\b{_MERE}\s{_FIRMS}\s{_STATE}\b
    |\b(?:all|alla)\s(?:of\s(?:them|us)\s|av\soss\s)?(?:(?:the|our|de
    |våra)\s)?(?:{NUMBER}\s)?(?:(?:{_PARTIES}|partners|members)\s)?(?:are|is|är)
     \s(?:private\s|privata\s|just\s|bara\s)?{_FIRMS}(?=\s?(?:[.,;!?)]|$))
    |\b(?:consortium|group|konsortium|konsortiet|grupp)\s(?:of|with|consists\sof|made\sup\sof|av|med
    |består\sav)\s(?:{NUMBER}\s)?
     (?:{_MERE}\s{_FIRMS}|{_FIRMS}\s(?:only|alone|enbart))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_ANOTHER_KIND: Final = re.compile(
    r"""\b(?:(?:patient\s)?organi[sz]ations?|associations?|patient\sgroups?|(?:patient)?förening(?:en|ar)?
    |(?:patient)?organisation(?:en|er)?
    |civil\ssociety|civilsamhälle\w*|non-?profit|NGO|foundation|stiftelse\w*|municipalit\w+|kommun(?:en
    |er)?|region(?:en)?(?=\s(?:is|joins|takes|as|and|är|deltar|som|och|går|med)\b)|RISE|\w*förbundet)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_ANY_NEED: Final = re.compile(
    r"\b(?:needs?|required?|requires|must|kräv\w*|behöv\w*|if|om|why|varför)\b[^.,;:!?]*$", re.IGNORECASE
)
_SUB: Final = (
    r"(?:daughters?(?:[\s-](?:company|firm|AB)|(?=\s(?:in|from)\s))|subsidiar(?:y|ies)"
    r"|parent(?:[\s-](?:company|firm))?"
    r"|mother(?:[\s-]company|(?=\s(?:in|from)\s))"
    r"|sister(?:[\s-](?:company|firm))|branch(?!\sof\b)|affiliate|group\scompan(?:y|ies)|dotterbolag(?:et)?"
    r"|dotterföretag(?:et)?|moderbolag(?:et)?"
    r"|systerbolag(?:et)?|(?:dotter|mor)(?=\s(?:i|från)\s)|filial(?:en)?|koncernbolag(?:et)?)"
)
_OWN: Final = (
    r"(?:(?:our|vårt?|våra)\s(?:very\s)?(?:own\s|eget\s|egen\s|egna\s)?|(?:an?|the|ett|en"
    r"|det)\s(?:wholly[\s-]owned\s|helägda?\s|helägt\s))"
    rf"(?:(?!and\b|och\b|partner)[\w-]+\s){{0,3}}?{_SUB}(?:\s(?:in|i|from)\s{ABROAD})?"
)
_WITH: Final = alternatives(
    """together with, jointly with, along with, in cooperation with, cooperating with, cooperate with, in
    collaboration with, collaborate with, collaborating with, project with, do it with, run it with,
    develop it with, build it with, tillsammans med, ihop med, i samarbete med, samarbetar med, samarbete
    med, projekt med"""
)
_ALLY: Final = (
    r"(?:(?:only|sole|single|one|enda)\s)?(?:foreign\s|utländska\s|international\s"
    r"|project\s)?(?:partner(?:n)?|part(?:en|y)?|samarbetspartner|counterpart|motpart)"
    r"(?:\s(?:abroad|utomlands|(?:in|i)\s[\w-]+))?"
)
_IS: Final = (
    r"(?:\s(?:would\sbe|will\sbe|is|are|shall\sbe|has\sto\sbe|är|blir|skulle\svara|vore|ska\svara)"
    r"|\s?[:=–-])\s"
)
OWN_PARTNER: Final = re.compile(
    rf"""(?:\b|(?<=\w)(?=projekt)){_WITH}\s{_OWN}\b|\b(?:we|vi)\s(?:and|och)\s{_OWN}\b
    |\b(?:our|the|vår|den|de)\s{_ALLY}{_IS}(?:in\sfact\s|just\s|only\s|bara\s)?(?:{_OWN}|(?:owned\sby
    |part\sof|ägd\sav|en\sdel\sav)\s(?:us|oss
    |(?:our|vårt?)\s(?!network|team|advisory|board|plan|project|nätverk|plan|projekt|styrelse)))
    |\b{_OWN}{_IS}(?:our|the|vår|den)\s{_ALLY}\b|\b(?:med|with)\s{_OWN}\s(?:as|som)\s(?:our\s|the\s|an?\s
    |vår\s|enda\s)?{_ALLY}\b
    |\b(?:our|the|vår|den)\s{_ALLY}\s(?:is\s(?:wholly\s|fully\s|also\s)?owned\sby\sus|belongs\sto\s(?:us
    |the\ssame\s(?:group|owners?))|is\sin\sthe\ssame\sgroup
     |has\sthe\ssame\sowners?|ägs\s(?:helt\s|också\s)?av\soss|har\ssamma\sägare|tillhör\ssamma\skoncern
     |är\shelägt?d?\sav\soss)\b
    |\b(?:{_OWN}|(?:moder|dotter|syster)(?:bolaget
        |företaget)(?:\s(?:i|från)\s{ABROAD})?)(?:,\s[^,.;!?]{{1,40}},)?{_IS}
     (?:(?:the|our|vår|den|ensam)\s)?(?:only|sole|single|enda|ensamt?)\s(?:one\s
         |(?:project\s)?part(?:y|ner|en)?\s?|co-?applicant|medsökande|som\s|om\s)
     (?:joining|taking\spart|with\sus|är\smed|deltar|går\smed|att\svara\smed)?
    |\b(?:a|en)\spartner\s(?:that|which|som)\s(?:we|vi)\s(?:wholly\s|fully\s|helt\s)?(?:own|äger)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_ONLY: Final = re.compile(r"\b(?:only|sole|single|enda)\b", re.IGNORECASE)
_PROJECT: Final = re.compile(
    r"""\b(?:develop\w*|project\w*|build\w*|R&D|research\w*|apply|applying|plan\w*|creat\w+|design\w*
    |test\w*|stud(?:y|ies)|trial|utveckl\w*
    |\w*projekt\w*|FoU|forsk\w*|söka|bygg\w*|ta\sfram|tar\sfram|Eurostars|Eureka|joining|medsökande
    |co-applicant|partner\w*|part(?:en
    |er)?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_COUNTED: Final = re.compile(
    r"\b(?:employees|staff|people|persons|turnover|anställda|personer|omsätter|omsättning|sell|selling"
    r"|säljer)\b",
    re.IGNORECASE,
)
_OTHER_ABROAD: Final = re.compile(
    rf"""\b{FOREIGN}\s(?:[\w-]+\s)?(?:partner|SME|company|firm|lab|institute|university|hospital|clinic
    |start-?up|group|GmbH|Oy|AS|ApS|BV|bolag|företag
    |firma|institut|universitet|sjukhus|labb|part)\w*|\b(?:in|i|from|från)\s{ABROAD}\b
    |\b(?:and|plus|och|samt)\s(?:an?|en|ett)\s(?:[\w-]+\s){{0,2}}?(?:partner|SME|company|firm|lab|institute
    |university|bolag|företag|firma|institut|universitet|labb)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def stated_parties(text: str) -> Iterator[Span]:
    """Go through what excludes a project by its parties.

    The fields are "parties" (how many there are at most) and "lacking" (parties of another kind than
    companies, so that no care leads either, or a partner abroad that is not the asker's own).
    """
    yield from _number(text)
    for match in ONE_KIND.finditer(text):
        begin, stop = sentence_bounds(text, *match.span())
        is_meant = not (_ANY_NEED.search(text[begin : match.start()]) or _OPEN.search(text[begin:stop]))
        if is_meant and not _ANOTHER_KIND.search(text):
            yield Span("lacking", match.start(), match.end(), OTHER_KIND)
            yield Span("lacking", match.start(), match.end(), CARE_LEAD)
    for match in OWN_PARTNER.finditer(text):
        if _is_only_own(text, match):
            yield Span("lacking", match.start(), match.end(), INDEPENDENT)


def _number(text: str) -> Iterator[Span]:
    for match in MORE_PARTIES.finditer(text):
        if (number := number_of(match["number"])) > _PAIR:
            yield Span("parties", match.start(), match.end(), number)
    for match in TWO_PARTIES.finditer(text):
        begin, stop = sentence_bounds(text, *match.span())
        before, sentence = text[begin : match.start()], text[begin:stop]
        # "a partnership, just the two of us" tells of its owners
        is_owners = _OF_US.search(match[0]) and not _PLACES.search(sentence)
        is_elsewhere = DATA.search(sentence)
        is_attended = _ATTENDS.search(match[0]) and _EVENT.search(sentence)
        if not (is_owners or is_attended or is_elsewhere or _RULE.search(before) or _OPEN.search(sentence)):
            yield Span("parties", match.start(), match.end(), _PAIR)


def _is_only_own(text: str, match: re.Match[str]) -> bool:
    """Whether an own company is the partner in a project, and no other abroad is told of."""
    begin, stop = sentence_bounds(text, *match.span())
    before, sentence = text[begin : match.start()], text[begin:stop]
    if _OPEN.search(sentence) or _ANY_NEED.search(before) or re.search(r"\b(?:not|inte)\s$", before):
        return False
    rest = f"{text[: match.start()]};{text[match.end() :]}"
    is_sole = _ONLY.search(match[0]) or not _OTHER_ABROAD.search(rest)
    return bool(is_sole and _PROJECT.search(sentence) and not _COUNTED.search(sentence))
