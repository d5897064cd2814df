"""Data that may not leave the house, and samples that are of no human: some facilities cannot take them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.asked_sentence import is_asked
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span

DATA_OUT: Final = "data-out"
HUMAN_SAMPLES: Final = "human-samples"
_DATA: Final = (
    r"(?:(?:patient|health|image|journal|hälso|bild|person|forsknings)?[\s-]?(?:data|dataset|datan|datat"
    r"|uppgifter(?:na)?)|scans?|images?|records|files|bilder(?:na)?"
    r"|journaler(?:na)?|filer(?:na)?|röntgenbilder(?:na)?)"
)
_HOUSE: Final = (
    r"(?:(?:the|our|its|their|this|vårt|vår|våra)\s)?(?:own\s|egna\s|eget\s)?(?:building|hospital|house"
    r"|walls?|site|premises|servers?|network|firewall|clinic|computers?"
    r"|organi[sz]ation|office|sjukhus(?:et)?|huset|byggnaden|väggar(?:na)?|servrar(?:na)?|servern"
    r"|nätverk(?:et)?|klinik(?:en)?|brandvägg(?:en)?|datorer|lokaler(?:na)?"
    r"|verksamhet(?:en)?|region(?:en|s)?)"
)
_MUST_NOT: Final = r"(?:may|must|can|could|is\sallowed\sto|are\sallowed\sto|får|kan|ska)"
_NOT: Final = r"(?:not|never|inte|ej|aldrig)"
DATA_KEPT_INSIDE: Final = re.compile(
    rf"""\b(?:(?:no|not\sany|inga|ingen)\s(?:\w+\s)?{_DATA}\s(?:at\sall\s)?{_MUST_NOT}\s(?:\w+\s)?(?:leave
        |lämna|go\soutside|ut\sur|skickas\sut)(?:\s{_HOUSE})?
    |{_DATA}\s(?:[\w-]+\s){{0,3}}?(?:{_MUST_NOT}\s?(?:{_NOT})|cannot|can['’]t|is\snot\sallowed\sto
        |are\snot\sallowed\sto)\s(?:be\s)?
    (?:(?:leave|lämna|taken\sout\sof|moved\sout\sof|sent\sout\sof|tas\sut\sur|föras\sut\sur|ut\sur|go\soutside
        |leave\sfrom)\s{_HOUSE}
    |uploaded|exported|sent\s(?:out|away)|skickas\sut|laddas\supp|lämnas\sut)
    |{_DATA}\s(?:[\w-]+\s){{0,3}}?(?:must|have\sto|has\sto|need\sto|should|måste|ska)\s(?:stay|remain|be\skept
        |stanna|vara\skvar|ligga\skvar|hållas)
    \s(?:kvar\s)?(?:in-house|on-premises?|on\sprem|on\ssite|internt|hos\soss|here|här
        |(?:in|inside|within|on|behind|at|i|inom|på|innanför|bakom)\s{_HOUSE})
    |(?:lets?|allows?|släpper|låter)\s(?:no|inga|inget|ingen)\s(?:\w+\s)?{_DATA}\s(?:out|leave|go\sout|ut
        |lämna)
    |(?:not\sallowed|forbidden|inte\slov|förbjudet|förbjudna)\s(?:to|att)\s(?:upload|export|send|share|move
        |ladda\supp|skicka|flytta|dela|lämna\sut)\s(?:\w+\s){{0,3}}?{_DATA})(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
# "before they are pseudonymised"
_UNLESS: Final = re.compile(
    r"\b(?:unless|until|before|without|except|yet|om\s(?:de|vi)|förrän|innan|utan\s(?:avtal|att)|ännu"
    r"|pseudonym\w*|anonym\w*)\b",
    re.IGNORECASE,
)
_ANIMAL: Final = (
    r"(?:dogs?|cats?|horses?|cows?|calves|calf|cattle|pigs?|sheep|goats?|mouse|mice|rats?|rabbits?|fish"
    r"|salmon|birds?|chickens?|bees?|insects?|moose|reindeer|wol(?:f|ves)"
    r"|animals?|veterinary|plants?|trees?|soil|water|sediment|sewage|algae|fung(?:us|al)|food)"
)
_TUBES: Final = (
    r"(?:blood|sera|serum|plasma|tissues?|samples?|tubes?|biops(?:y|ies)|swabs?|sperm|semen|embryos?|milk"
    r"|saliva|urine"
    r"|specimens?|seeds?)"
)
_DJUR: Final = (
    r"(?:hund|katt|häst|ko|kalv|nöt|gris|svin|får|get|mus|råtta|råtte|kanin|fisk|lax|fågel|kyckling|bi"
    r"|insekts?|älg|ren|varg|djur|veterinär|växt|träd|jord|vatten|sediment"
    r"|avlopps(?:vatten)?|alg|jäst|svamp|livsmedels|foder)"
)
NOT_HUMAN: Final = re.compile(
    rf"""\b(?:{_ANIMAL}(?:['’]s?)?\s(?:\w+\s)?{_TUBES}
        |{_TUBES}\s(?:\w+\s)?(?:from|of)\s(?:\w+\s){{0,2}}?{_ANIMAL}
    |{_DJUR}s?(?:blod|prov(?:er|erna)?|serum|plasma|vävnad(?:er)?|sperma|mjölk|biopsier)
    |(?:no|not\sany|inga|inget)\s(?:human|mänsklig[at]|humana?)\s(?:samples?|material|tissues?|blood
        |specimens?|prov(?:er)?|vävnad(?:er)?|blod)
    |(?:blod|\w*prov(?:er)?|serum|plasma|vävnad|rör)\s(?:\w+\s)?från\s(?:\w+\s){{0,2}}?(?:hundar|katter|hästar
        |kor|kalvar|grisar|får|möss|råttor|kaniner|fiskar|fisk|lax|fåglar|höns|bin
    |älgar|renar|vargar|djur|växter|träd|jord|sjöar|vatten))(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
_HUMAN: Final = re.compile(
    r"\b(?:humans?|people|patients?|donors?|volunteers?|persons?|children|men|women|human\w*|människ\w*"
    r"|patient\w*|donator\w*|personer|barn|kvinnor|män)\b",
    re.IGNORECASE,
)
_NO_HUMAN: Final = re.compile(r"\b(?:no|not|non|inga|inget|inte)[\s-](?:human|mänsklig)\w*", re.IGNORECASE)


def kept_material(text: str) -> Iterator[Span]:
    """Go through data that may not leave the house, and samples that are of no human."""
    for match in DATA_KEPT_INSIDE.finditer(text):
        begin, stop = sentence_bounds(text, *match.span())
        if not (_UNLESS.search(text, begin, stop) or is_asked(text, *match.span())):
            yield Span("lacking", match.start(), match.end(), DATA_OUT)
    animal = NOT_HUMAN.search(text)
    if animal and not _HUMAN.search(_NO_HUMAN.sub(" ", text)):
        yield Span("lacking", animal.start(), animal.end(), HUMAN_SAMPLES)
