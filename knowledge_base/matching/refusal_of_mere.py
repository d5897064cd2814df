"""How people refuse a thing itself, and not a kind of it: "we won't sign a lease", "a lease? Nej tack"."""

from __future__ import annotations

import re
from typing import Final

from knowledge_base.matching.contraction import AT_NOT
from knowledge_base.matching.no_option import NO_OPTION
from knowledge_base.matching.said_of import SaidOf

DET: Final = (
    r"(?:(?:an?|any|the|our|more|further|other|another|new|own|such|some|något\seget|kind\sof|sort\sof"
    r"|formal|ordinary|regular|normal|real|traditional|extra|additional"
    r"|of|your|these|those|en|ett|någon|något|några|nåt|nån|egen|eget|egna|fler|mer|andra|annan|nytt|nya"
    r"|ny|vanligt|slags|form\sav|typ\sav|extra)\s){0,3}"
)
_VERB: Final = (
    r"(?:want(?:s|ing)?|need(?:s|ing)?|sign(?:s|ing)?|tak(?:es?|ing)|look(?:s|ing)?|rent(?:s|ing)?"
    r"|enter(?:s|ing)?|join(?:s|ing)?|pay(?:s|ing)?|becom(?:e|ing)|sit(?:ting)?|us(?:e|ing)"
    r"|accept(?:ing)?|go(?:ing)?|hir(?:e|ing)|leas(?:e|ing)|get|be|seek(?:ing)?|require|bind"
    r"|commit(?:ted)?|afford|consider(?:ing)?|concentrate|work(?:ing)?|offer|show|interested|after|tied"
    r"|tie)"
)
_SV_VERB: Final = (
    r"(?:vill|ska|skall|tänker|behöver|får|kan|kommer|söker|tecknar|skriver|binder|tar|ser|önskar"
    r"|accepterar|orkar|vågar|går|hyr|sitter|letar)"
)
_SV_DO: Final = (
    r"(?:ha|teckna|skriva|skaffa|hyra|binda|ta|dela|sitta|gå|betala|arbeta|jobba|använda|köpa|leta|boka"
    r"|acceptera|bli)"
)
_PREPOSITION: Final = (
    r"(?:(?:on|to|into|as|for|in|at|after|up|under|by|via|us|me|ourselves|of|på|i|upp|av|efter|in\si"
    r"|till|oss|mig|med|under|via)\s){0,3}"
)
NOT: Final = (
    r"(?:(?:do|does|will|would|shall|can|could|may|must|are|is|am|['’]re|['’]m)\s(?:not|never)|cannot"
    r"|never|nobody|no\sone|none\sof\sus|neither|no\slonger"
    r"|(?<=n)['’]?t|refuses?\sto|refusing\sto|forbids?\sus\s(?:to|from)|forbid(?:den"
    r"|ding)?\s(?:us\s)?(?:to|from)|(?:not\sallowed|prohibited)\s(?:to|from)|unable\sto|unwilling\sto"
    r"|not)"
)
BEFORE: Final = rf"""(?:
    {AT_NOT}(?:\bn['’]?t|{NOT})\s(?:(?!just\b|only\b|yet\b|sure\b|mind\b|know\b
    |enough\b)[\w-]+\s){{0,2}}?{_VERB}\s{_PREPOSITION}
    |\b(?:want|need|wants|needs|require|and|but|so|please)\s(?:no|none\sof)\s
    |(?:^|(?<=[,;:.–-]\s))no\s(?=[\w-]+(?:\s[\w-]+)?\s?(?:!|,?\s(?:please|thanks|thank|wanted|needed|ever
    |at\sall)))
    |\b(?:had|have|got)\senough\sof\s(?:[\w-]+\s(?:[\w-]+\s)?and\s)?|\b(?:said|say|says)\sno\sto\s(?:(?:all
    |anything)\s(?:called|like)\s)?
    |\b(?:nothing|inget|ingenting)\s(?:with|on|med|på)\s
    |\b(?:no|ingen|inget|inga)\s(?:need|use|wish|appetite|desire|behov|nytta|lust|intresse)\s(?:of|for|in|av
    |för|på|till)\s
    |\b(?:tired|sick|weary|done|fed\sup)\s(?:of|with)\s|\bspare\sus\s(?:the\s)?|\b(?:avoid(?:ing)?
    |no\sinterest\sin)\s(?:in\s|with\s)?
    |\b(?:nor|neither|varken)\s(?:{_VERB}\s)?{_PREPOSITION}
    |\bnot\s(?:(?:via|through|in|into|with|by|as|under|to)\s)?
    |\b(?:vill\sha|behöver|ska\sha|ska\svi\sha|vill\svi\sha|söker|och|men|alltså|absolut|helst)\s(?:inga
    |inget|ingen)\s
    |(?:^|(?<=[.,;:!–-]\s))(?:inga|inget|ingen)\s(?=[\w-]+(?:\s[\w-]+)?\s?(?:!|,?\s?(?:tack|alltså)\b))
    |\b(?:sagt|säger|säga)\snej\still\s(?:allt\ssom\sheter\s)?|\b(?:trötta?|less)\spå\s|\b(?:nog
    |fått\snog)\sav\s
    |\b{_SV_VERB}\s(?:(?:vi|jag|oss|man|bolaget)\s){{0,2}}(?:absolut\s)?(?:inte|aldrig|ej|varken|inga|inget
    |ingen)\s(?:längre\s|heller\s)?(?:{_SV_DO}\s)?(?:(?:ihop|några?|något|eget|egen)\s)?{_PREPOSITION}
    |(?<!har\s)(?<!finns\s)(?<!är\s)\b(?:inte|aldrig|slippa|slipper|ej|vägrar)\s(?:helst\s
    |gärna\s)?(?:{_SV_DO}\s)?(?:eller\s\w+\s)?{_PREPOSITION}
    )"""
# What is not needed is refused too, where it is a room and not a quality of one
REFUSING: Final = rf"""(?:{NO_OPTION}|no\sgood|useless|impossible|pointless|not\sthe\sidea
    |not\s(?:needed|possible)
    |not\s(?:what|something)\s(?:we|I)\b|inget\s(?:alternativ|vi)|inte\s(?:det\svi|nå(?:got|t)\sför|något\svi
    |tänkbart|ett\salternativ|önskvärt|vad\svi)|omöjligt|överflödigt|onödigt)"""
_AFTER: Final = rf"""(?:
    (?:\s(?:and|or)\s[\w-]+(?:\s[\w-]+)?)?\s(?:(?:is|are|would\sbe|will\sbe|was|were)\s)(?:(?:simply|really
    |just|absolutely|definitely|also)\s)?{REFUSING}
    |(?:\s(?:and|or)\s[\w-]+(?:\s[\w-]+)?)?\s(?:isn|aren|wouldn|won|don|doesn)['’]t\s(?:be\s)?(?:for\sus
    |an\soption|what\swe|the\sidea|work|do|suit|wanted|needed|fit|our\sthing)\b
    |(?:\s(?:and|or)\s[\w-]+(?:\s[\w-]+)?)?\s(?:(?:will|would|does|do)\snot)\s(?:work|do|suit|fit)\b
    |,?\s(?:we|I)\s(?:(?:do|will|would|shall|can|could|may|must)\s(?:not|never)|cannot|never|(?:do|wo|ca
    |would|could)n['’]t|refuse\sto)\s(?:[\w-]+\s)?{_VERB}\b
    |(?:\s(?:of|in)\s(?:our|my)\sown)?\?\s(?:no(?=\s?[.,;!]|\s(?:thanks|thank|way|need|never))|never|nope
    |forget)\b|\s?[:–-]\s(?:no(?=\s?[.,;!]|$|\sthanks)|never|nej|aldrig)\b
    |\?\s(?:nej|nä|aldrig|nix)\b|\s(?:no|nej)(?=\s?[,;.!]|$|\stack)
    |(?:\s(?:och|eller)\s[\w-]+(?:\s[\w-]+)?)?\s(?:är|blir|vore|känns)\s(?:\w+\s)?{REFUSING}
    |(?:\s(?:och|eller)\s[\w-]+(?:\s[\w-]+)?)?\s(?:funkar|fungerar|passar|duger|går|behövs|krävs
    |lockar)\s(?:(?:oss|det|verkligen|absolut|tyvärr)\s)?(?:inte|ej)\b(?!\s(?:bara|heller\sdåligt))
    |(?:\s(?:och|eller)\s[\w-]+|\s(?:i|på)\s[\w-]+)?\s(?:vill|ska|skall|tänker|behöver|får|binder|tar|kan
    |skriver|söker|orkar|tecknar|hyr|köper|blir|vågar|betalar)\s(?:(?:vi|jag|det|oss|man
    |bolaget)\s){{1,3}}(?:absolut\s|alltså\s|verkligen\s)?(?:inte|ej|aldrig)\b
    |(?:\s(?:och|eller)\s[\w-]+)?\s(?:inte|ej)\s(?:funkar|fungerar|passar|duger|går|behövs|är\s(?:aktuellt
    |aktuella|möjligt|tillåtet))\b
    |\ssäger\s(?:vi|jag)\snej\still\b|\s(?:vill|tänker|ska)\s(?:vi|jag)\sslippa\b|\s(?:har\svi
    |är)\snog\sav\b|\sslipper\s(?:vi|jag)\s(?:helst|gärna)\b
    )"""
END: Final = (
    r"(?=\s?(?:[.,;:!?)–-]|$)|\s(?:and|or|nor|but|at\sall|please|ourselves|here|there|anywhere|either"
    r"|whatsoever|again|so|since|because|thanks"
    r"|och|eller|men|alls|tack|alltså|här|heller|av\snågot\sslag|i\ssverige|nånstans|någonstans|så|utan"
    r"|igen|mer|in\ssweden|for\snow|any\smore)\b)"
)
ANY_END: Final = (
    r"\b(?!\s(?:yet|until|before|unless|now|longer\sthan|shorter\sthan|over|on\s\w+day|förrän|innan|än"
    r"|ännu|längre\sän|över|på\s\d))"
)


def refusal_of_mere(noun: str, end: str) -> SaidOf:
    """Return the sentences that refuse a thing, the group `what`, where `end` matches what follows it.

    No adjective may stand between: who wants no long lease may want a short one.
    """
    what = rf"{DET}(?P<what>{noun})"
    return SaidOf(
        noun,
        (
            rf"{BEFORE}{what}{end}",
            rf"(?<!utan\s)(?<!utan\sett\s)(?<!without\s)(?<!without\sa\s)\b{what}{_AFTER}",
            rf"\b(?:neither|varken)\s(?:[\w-]+,?\s){{0,4}}?{what}{end}",
        ),
        re.IGNORECASE | re.VERBOSE,
    )
