"""Whether who works in care wants to keep the rights to an idea, which the region's fund takes over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.asked_sentence import is_asked
from knowledge_base.matching.contraction import N_T
from knowledge_base.matching.people_words import CUSTOMERS, PATIENTS
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span

RIGHTS: Final = "rights"
_RIGHTS: Final = (
    r"(?:(?:all|the|my|our|alla|mina|våra|min|vår|mitt|hela)\s){0,4}"
    r"(?:rights?|ownership|IP|IPR|patents?|copyright|(?:intellectual|immaterial)\sproperty|invention|idea"
    r"|results?"
    r"|rättighet(?:er|erna|en)|äganderätt(?:en)?|ägarskap(?:et)?|upphovsrätt(?:en)?|patent(?:et|en)?"
    r"|uppfinning(?:en)?|idé(?:n|er|erna)?"
    r"|resultat(?:et|en)?|ägande(?:t)?)"
)
_OF_IT: Final = (
    r"(?:\s(?:to|of|for|in|on|till|på|av)\s"
    r"(?!me\b|us\b|mig\b|oss\b|the\sregion\b|regionen\b)(?:[\w-]+\s?){1,4}?)?"
)
_SELF: Final = (
    r"(?:with\sme|with\sus|mine|ours|my\sown|to\smyself"
    r"|hos\smig|hos\soss|(?:är\s)?mina?|mitt|våra?|vårt|min\segen)"
)
_REGION: Final = (
    r"(?:the\sregion|region\sstockholm|the\scounty|the\shospital|my\semployer|regionen|region\sstockholm"
    r"|landstinget|sjukhuset"
    r"|(?:min\s)?arbetsgivare(?:n)?|Karolinska)"
)
_IT: Final = rf"(?:it|them|this|any\sof\s(?:it|them)|that|everything|den|det|dem|dom|allt|detta|{_RIGHTS})"
_GIVE: Final = (
    r"(?:(?:hand(?:ing)?|giv(?:e|ing)|sign(?:ing)?|turn(?:ing)?|pass(?:ing)?|transfer(?:ring)?"
    r"|let(?:ting)?\sgo\sof|assign(?:ing)?|leav(?:e|ing)"
    r"|surrender(?:ing)?|part(?:ing)?\swith|ced(?:e|ing)|sell(?:ing)?|lämna|ge|skänka|överlåta|skriva|avstå"
    r"|släppa|sälja"
    r"|överföra)(?:\s(?:up|away|over|off|out|in|över|ifrån\s(?:mig|oss)|från\s(?:mig|oss)|bort|ut))?)"
)
_KEEP: Final = (
    r"(?:keep(?:ing)?|retain(?:ing)?|hold(?:ing)?\s(?:on\sto)?|own(?:ing)?"
    r"|behålla|äga|ha\skvar|sitta\skvar\spå)"
)
_WANT: Final = (
    r"(?:(?:I|we)\s(?:\w+\s)?(?:want|wish|intend|need|insist|mean|prefer|plan"
    r"|have)(?:\s(?:\w+\s)?(?:to|on))?|I['’]d\s(?:like|rather)(?:\sto)?"
    r"|(?:jag|vi)\s(?:vill|måste|tänker|önskar|ska|avser(?:\satt)?|kräver(?:\satt(?:\sfå)?)?)"
    r"|(?:vill|tänker)\s(?:jag|vi))"
)
_NOT: Final = (
    rf"(?:\bnot|\bnever|\bcannot|{N_T}|\bwithout|\brefuse|\brefuses|\bunwilling|\binstead\sof|\brather\sthan"
    rf"|\binte|\bej|\baldrig|\butan(?:\satt)?"
    r"|\bvägrar(?:\satt)?|\bslippa|\bi\sstället\sför(?:\satt)?)"
)
_ADVERB: Final = (
    r"(?:(?:absolut|absolutely|definitely|helst|själv|gärna|really|all|of\scourse|to|willing|want|ready"
    r"|själva|få|kunna|att|vill|tänker|jag|vi|beredd|just|simply|have|bara)\s)"
)
RIGHTS_KEPT: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # "I want to keep the rights", "vill absolut behålla rättigheterna själv"
        rf"\b{_WANT}\s{_ADVERB}{{0,3}}{_KEEP}\s{_RIGHTS}\b",
        # "the rights must stay with me", "rättigheterna ska stanna hos mig"
        rf"\b{_RIGHTS}{_OF_IT}\s?(?:must|should|shall|will|have\sto|has\sto|need\sto|ought\sto|are\sto"
        rf"|is\sto|ska|skall|måste|bör|får\sinte\slämna)\s"
        rf"(?:\w+\s)?(?:stay|remain|be|belong|rest|stanna|förbli|vara|ligga|bli)\s(?:kvar\s)?(?:{_SELF}"
        rf"|to\s(?:me|us))\b",
        rf"\b{_RIGHTS}{_OF_IT}\s?(?:stays?|remains?|belongs?|stannar|förblir|tillhör)\s(?:kvar\s)?(?:{_SELF}"
        rf"|to\s(?:me|us)|mig|oss)\b",
        # "not hand them to the region", "utan att lämna ifrån mig idén till regionen"
        rf"{_NOT}\s{_ADVERB}{{0,4}}{_GIVE}\s(?:{_IT}\s|{_REGION}\s|över\s|up\s|away\s"
        rf"|ifrån\s(?:mig|oss)\s){{0,3}}?"
        rf"(?:(?:over\s)?(?:to|till|åt)\s{_REGION}|{_RIGHTS})\b",
        rf"{_NOT}\s{_ADVERB}{{0,4}}{_GIVE}\s{_REGION}\s{_IT}",
        # "the region must not own it", "regionen ska inte få äga resultatet"
        rf"\b{_REGION}\s(?:must|should|shall|may|can|will|is|are|ska|skall|får|bör)\s?(?:not|never|{N_T}"
        rf"|inte|ej|aldrig)\s(?:to\s|allowed\sto\s|få\s)?"
        rf"(?:own|have|get|take|keep|äga|ha|få|ta|behålla)(?:\s(?:over|över))?\s{_IT}\b",
        rf"(?:do\snot|don['’]?t|will\snot|won['’]?t|not|vill\s(?:inte|ej))\s(?:want|let|have"
        rf"|att)\s{_REGION}\s"
        rf"(?:to\s|ska\s|skall\s|får\s)?(?:own|have|get|take|äga|äger|ha|har|få|ta"
        rf"|tar)(?:\s(?:over|över))?\s{_IT}\b",
        # "what comes out stays mine", "it shall be mine and not the region's", "the region gets no share"
        r"\b(?:comes\sout(?:\sof\s(?:it|this|that))?|(?:thought|made|come)\sup|idea|invention)\s(?:stays"
        r"|remains|is\sgoing\sto\sstay)\s(?:mine|ours)\b",
        r"\b(?:mine|ours|my\sown|our\sown|tillhöra\s(?:mig|oss)|min\segen|vår\segen"
        r"|mitt\seget)\b[^.;!?]{0,25}?[,\s](?:and\s|och\s)?(?:not|inte)\s(?:the\s)?"
        r"(?:region(?:en)?(?:s|['’]s)?|county(?:['’]s)?|arbetsgivaren?s?)\b",
        r"\b(?:the\sregion|the\scounty|regionen|landstinget)\s(?:gets|won['’]?t\sget|will\snot\sget|får"
        r"|ska\sinte\sfå)\s(?:no\sshare|nothing|it|any\sof\sit|inget|ingenting|ingen\sdel)\b"
        r"(?!\s(?:to|for|att))",
        # "the patent is to be in my name", "idén ska ägas av mig", "is mine and stays mine"
        rf"\b{_RIGHTS}[^.;!?]{{0,40}}?\s(?:ska|skall|måste|ska\sfå|must|should|shall|will|is\sto|are\sto"
        rf"|has\sto|have\sto)\s(?:\w+\s)?"
        r"(?:(?:stå|skrivas|ligga|vara|registreras)\s(?:på|i|hos)\s(?:mig|oss|mitt\snamn|vårt\snamn)"
        r"|ägas\sav\s(?:mig|oss)|be\sowned\sby\s(?:me|us)\b"
        r"|(?:be|stand|stay|remain)\sin\s(?:my|our)\sname)",
        rf"\b{_RIGHTS}\s(?:ägs|ägas|owned)\s(?:av|by)\s(?:mig|oss|me|us)\b",
        rf"(?<!if\s)(?<!can\s)\b(?:I|jag|vi|we)\s(?:keep|retain|hold|behåller)\s{_RIGHTS}(?=\s?(?:[.,;:!?–-]"
        rf"|$)|\s(?:and|but|to\s(?:it|this)|myself|ourselves|själv|själva|och|men)\b)",
        r"\b(?:is|are|was|är)\s(?:mine|ours|min|mitt|vår|vårt)[,\s]+(?:and|och)\s(?:it\s|det\s|den\s)?"
        r"(?:stays?|remains?|förblir|ska\sförbli)(?:\s(?:mine|ours|so|that\sway|min|mitt|det|vår|vårt))\b",
        r"\b(?:(?:my|our)\sown|min\segen|mitt\seget)\s(?:\w+\s)?(?:product|patent|property|uppfinning"
        r"|produkt|egendom)\b[^.;!?]{{0,30}}?\b(?:not|inte)\s(?:the\s)?(?:region|county|landsting)\w*",
        rf"\b{_RIGHTS}[^.;!?]{{0,20}}?\s(?:stays|remains|förblir|stannar)\s(?:mine|ours|min|mitt|vår"
        rf"|hos\smig)\b",
        rf"\b(?:tänker|vill|ska|avser)\s(?:helst\s|gärna\s)?(?:själv\s)?(?:äga|behålla"
        rf"|patentera)\s{_RIGHTS}(?:\ssjälv(?:a)?)?(?=\s?(?:[.,;:!?–-]|$)|\s(?:men|och)\b)",
        # "the company is to have all rights"
        r"\b(?:company|firm|supplier|manufacturer|university|bolaget|företaget|leverantören|tillverkaren"
        r"|universitetet)\s(?:[\w-]+\s){0,4}?"
        r"(?:ska|skall|will|shall|is\sto|must|gets|får|keeps|behåller|owns"
        r"|äger)\s(?:(?:ha|få|äga|behålla|have|own|get|keep)\s)?(?:all(?:a)?\s)?(?:the\s)?(?:rights"
        r"|rättigheter(?:na)?|patent(?:et|s)?)\b",
        # "rättigheterna behåller jag", "idén släpper jag inte"
        rf"\b{_RIGHTS}\s(?:behåller|vill|tänker)\s(?:jag|vi)(?:\s(?:gärna|absolut))?\s?(?:själv|själva"
        rf"|behålla|äga|ha\skvar)?(?=\s?(?:[.,;:!?–-]|$)|\s(?:själv|själva|och|men|så)\b)",
        rf"\b{_RIGHTS}\s(?:släpper|lämnar|ger|skänker|överlåter)\s(?:jag|vi)\s(?:inte|ej|aldrig)\b",
        rf"\b(?:jag|vi)\s(?:släpper|lämnar|ger|överlåter)\s(?:inte|ej|aldrig)\s(?:ifrån\s(?:mig|oss)\s"
        rf"|bort\s|över\s)?{_RIGHTS}\b",
    )
)
# "I don't need to keep the rights", "I don't mind giving the rights to the region"
_FINE: Final = re.compile(
    rf"""(?:\bnot|{N_T}|\bnever|\binte|\bej)\s(?:\w+\s)?(?:mind|need|necessary|important|insist|care|have\sto
        |behöver|måste|viktigt)\b
    |\b(?:inget|ingenting|nothing)\s(?:emot|against)\b|\bbehöver\s(?:jag\s|vi\s)?(?:inte|ej)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_OF_OTHERS: Final = re.compile(
    rf"\b(?:{PATIENTS}|{CUSTOMERS}|clinics?|partners?|inventors?|university|colleague"
    rf"|universitetet|kolleg\w+|part(?:en|nern))"
    rf"\s(?:\w+\s){{0,5}}?$",
    re.IGNORECASE,
)


def kept_rights(text: str) -> Iterator[Span]:
    """Go through what says that the rights are to stay with who asks; a question says nothing of it."""
    for pattern in RIGHTS_KEPT:
        for match in pattern.finditer(text):
            begin, _ = sentence_bounds(text, *match.span())
            is_fine = _FINE.search(text, begin, match.end()) or _OF_OTHERS.search(text[begin : match.start()])
            if not is_fine and not is_asked(text, *match.span()):
                yield Span("lacking", match.start(), match.end(), RIGHTS)
