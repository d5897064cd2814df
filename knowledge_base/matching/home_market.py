"""Whether a company will only ever sell at home: "export is not for us", "it never leaves the country"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.asked_sentence import is_asked
from knowledge_base.matching.contraction import N_T
from knowledge_base.matching.no_option import NO_GOOD
from knowledge_base.matching.sentence_bounds import sentence_bounds

_MARKET: Final = (
    r"(?:(?:foreign|overseas|international|export|other|internationella|utländska|andra)\s(?:markets?"
    r"|countries|marknad(?:en|er)?|länder)"
    r"|markets?\sabroad|exports?|exporting|export(?:en|marknad\w*|satsning\w*)|utlandet|utlandsmarknad\w*"
    r"|going\sabroad|internationalisering\w*"
    r"|utlandssatsning\w*|(?:the|hela)?\s?(?:world|världen)\s(?:outside|utanför)\s(?:sweden|sverige))"
)
_AWAY: Final = (
    r"(?:abroad|overseas|internationally|international|elsewhere|anywhere\selse"
    r"|outside\s(?:of\s)?(?:sweden|the\scountry|our\sborders)"
    r"|beyond\s(?:sweden|the\sborder)|(?:in|to)\s(?:any\s)?(?:an)?other\s(?:country|countries)"
    r"|to\s(?:anybody|anyone)\selse"
    r"|utomlands|utanför\s(?:sverige|landet|landets\sgränser|rikets\sgränser)|internationellt|(?:i"
    r"|till)\s(?:något\s)?an(?:nat|dra)\s(?:land|länder)"
    r"|någon\sannanstans|nån\sannanstans)"
)
_NOT: Final = rf"(?:\s(?:not|never|inte|ej|aldrig)|{N_T})"
_NEVER: Final = r"(?:not|never|inte|ej|aldrig)"
_SELL: Final = (
    r"(?:sell|go|export|launch|expand|market|offer|venture|aim|look|head|sälja|gå|exportera|lansera"
    r"|expandera|satsa|sikta|söka\soss|ta\soss|ge\soss)"
)
# No company is sold, no money got, no moving
_OF_MARKET: Final = (
    r"(?:(?!company|shares|firm|money|bolaget|aktier|pengar|flytta|move|buy|köpa|before|without|utan"
    r"|för\satt)[\w'’-]+,?\s){0,4}?"
)
_WE: Final = r"(?:we|I|it|they|and|och|vi|jag|den|det|bolaget|företaget|(?:the|our|vår|vårt)\s[\w-]+)"
# "we will not sell it anywhere else", "utlandet satsar vi inte på", "no plans to go abroad"
WILL_NOT: Final = re.compile(
    rf"""\b{_WE}\s(?:will|shall|do|does|would|am|are|is|going|can|could)?{_NOT}\s(?:ever\s|going\sto\s
        |intend\sto\s|plan\sto\s|want\sto\s|wish\sto\s
    |mean\sto\s|be\s){{0,3}}(?:{_SELL}|sold|going|selling|exporting|expanding|aiming)\s{_OF_MARKET}{_AWAY}\b
    |\b{_WE}\s(?:will\snever|won['’]?t\sever|shall\snever|kommer\saldrig(?:\satt)?|ska\saldrig
        |tänker\saldrig)\s(?:be\s)?(?:export(?:ed|eras?)?|go\sabroad)\b
    |\b(?:vi|jag|bolaget|företaget)\s(?:ska|vill|tänker|kommer|satsar|siktar|går|säljer|planerar
        |har\stänkt)\s{_NEVER}\s
    (?:(?:att|någonsin|ens|heller|ut|på|mot|till|den|det|{_SELL})\s){{0,5}}(?:{_AWAY}|{_MARKET})\b
    |\b(?:{_MARKET}|{_AWAY})\s(?:ska|vill|tänker|kommer|satsar|siktar|går|säljer|blir|bryr)\s(?:vi|jag|det|den
        |bolaget)\s(?:oss\s|att\s)?{_NEVER}\b
    |\b(?:någon|nån)\s{_MARKET}\sblir\sdet\s{_NEVER}\b|\b(?:inte|aldrig)\s(?:någon|nån|tal\som)\s{_MARKET}\b
    |\b(?:no|zero|inga|ingen|inget|inte\s(?:några|någon))\s(?:plans?|wish|ambitions?|interest|desire
        |intentions?|appetite|lust|planer|ambition(?:er)?|intresse|avsikt|tanke|tankar)\s
    (?:(?:at\sall|whatsoever|alls|to|of|for|in|on|att|för|på|av|i|till|om|any|go|going|ta|den|it|{_SELL}
        |selling|expanding|exporting)\s){{0,5}}(?:{_AWAY}|{_MARKET})\b
    |\b(?:refuse|vägrar)\s(?:to|att)\s{_SELL}\s{_OF_MARKET}(?:{_AWAY}|{_MARKET})\b
    |\b(?:no|inga)\s(?:ambitions?|ambitioner)\s{_AWAY}\b
    |\b(?:nothing|inget|ingenting)\s(?:for|för)\s{_MARKET}\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SHUT: Final = (
    r"(?:nothing\sfor\s(?:us|me)|lockar\s(?:oss\s|mig\s)?inte(?:\salls)?|intresserar\s(?:oss\s|mig\s)?inte"
    r"|får\svara|skippar\svi|hoppar\svi\söver|struntar\svi\si"
    r"|(?:do|does)\snot\s(?:tempt|interest|attract)\s(?:us|me)|(?:don|doesn)['’]?t\s(?:tempt|interest"
    r"|attract)\s(?:us|me)|not\son\s(?:our|the)\s(?:map|agenda|table)"
    r"|leaves?\sus\scold|inte\s(?:vår\sgrej|på\skartan)|utesluten)"
)
# "export is not for us", or "Export? Nej, aldrig"
SHUT_OUT: Final = re.compile(
    rf"""\b{_MARKET}\s(?:(?:is|are|was|would\sbe|är|vore|blir)\s)?(?:(?!not\b|inte\b)\w+\s)?(?:{NO_GOOD}
        |{_SHUT})\b(?!\s(?:to|until|before|förrän|innan|i\sår|this)\b)
    |\b{_MARKET}\s?[?:–-]\s?(?:no|nej|never|aldrig|none|inte|nope)\b(?!\s(?:yet|problem|än|ännu|doubt|i\sår))
    |\b(?:not\sfor\sus|inget\sför\soss|inte\sför\soss|no\sto
        |nej\still)\s?[:–-]?\s[^.;!?]{{0,40}}?\b{_MARKET}\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SWEDISH: Final = r"(?:swedish|svensk[ta]?|svenska)"
_ONLY: Final = r"(?:only|solely|just|exclusively|purely|bara|endast|enbart)"
_MADE: Final = (
    r"(?:meant|made|built|designed|intended|developed|avsedd|avsett|gjord|gjort|tänkt|byggd|byggt|skapad"
    r"|utvecklad)"
)
_FULL_STOP: Final = (
    r"(?:full\sstop|period|end\sof\sstory|and\s(?:nothing|nobody|no\sone)\selse|and\sonly\s(?:them|those"
    r"|there)|and\sno\sothers?|punkt(?:\sslut)?"
    r"|och\s(?:inget|inga|ingen)\sann(?:at|an|dra)|och\sbara\s(?:de|dem|där)|and\s(?:we\s)?(?:will"
    r"|mean\sto|intend\sto|plan\sto)\s(?:stay|keep\sit|remain|continue)"
    r"(?:\s(?:that|this)\sway|\sso|\sthere|\slike\sthat)?|och\s(?:vi\s)?(?:tänker|ska|kommer\satt"
    r"|vill)\s(?:fortsätta|förbli|stanna)(?:\s(?:så|där|med\sdet))?"
    r"|and\s(?:it|that)\s(?:will|is\sto)\s(?:stay|remain)(?:\s(?:that|this)\sway|\sso)?"
    r"|och\s(?:så\s)?(?:ska|kommer)\sdet\s(?:att\s)?(?:förbli|fortsätta|vara)(?:\sså)?)"
)
_SCHOOLS: Final = rf"{_SWEDISH}\s[\w-]+(?:\s(?:and|och)\s[\w-]+)?"
# "home market only", "only meant for Swedish schools", "våra kunder är svenska regioner, punkt"
AT_HOME: Final = re.compile(
    rf"""\b(?:home|domestic|swedish)\smarket\s(?:only|alone|is\s(?:quite\s|more\sthan\s|big\s|market\s)?enough
        |suffices|will\sdo)\b
    |\b(?:only|just|solely)\s(?:the|our)\s(?:home|domestic|swedish)\smarket\b
    |\bsweden\sis\s(?:quite\s|market\s|big\s|more\sthan\s){{0,2}}enough\b
    |\b(?:hemmamarknaden|(?:den\s)?svenska\smarknaden|(?<!i\s)sverige(?:\s(?:som|är)\smarknad)?)\s(?:räcker
        |förslår|duger|är\snog|är\stillräcklig)(?!\s(?:inte|ej|knappast|länge|en\sbit)\b)
    |\b(?:nöjer\soss\smed|håller\soss\still)\s(?:sverige|hemmamarknaden|den\ssvenska\smarknaden
        |svenska\skunder)\b
    |\b(?:stay|stick|remain|stannar|förblir|håller\soss)\s(?:in|with|to|i|kvar\si)\s(?:sweden
        |sverige)\s(?:with\s(?:it|this)\s|med\s(?:den|det)\s)?
    (?:for\s(?:good|ever)|forever|for\sall\stime|för\salltid|för\sgott)\b
    |\b{_ONLY}\s(?:ever\s)?(?:be\s)?{_MADE}\s(?:for|to|för|till|åt)\s{_SCHOOLS}
    |\b{_MADE}\s(?:for|för|till)\s{_SCHOOLS}\s{_ONLY}\b
    |\b(?:is|are|be|will|app|tool|service|tjänst|kommer)\s(?:\w+\s)?{_ONLY}\s(?:ever\s)?(?:be\s)?(?:for|för
        |till)\s(?:swedes|svenskar)\b|\bapp\s(?:mot\s\w+\s)?bara\sför\ssvenskar\b
    |\b(?:is|are|be|är)\s(?:meant\s|made\s|tänkt\s|gjord\s)?(?:for|för)\s{_SCHOOLS}\s(?:only|bara|enbart)\b
    |\b(?:siktar|säljer|riktar\soss|aim|sell)\s(?:{_ONLY})\s(?:på|till|mot|for|at|to)\s{_SCHOOLS}
    |\bsweden,?\s(?:and|but)\sonly\ssweden\b|\bsverige,?\s(?:och|men)\sbara\ssverige\b
    |\b(?:never|aldrig|nothing|inget|ingenting)\s(?:for\s
        |för\s)?(?:(?:anything|anybody|anyone|något|någon)\s)?(?:(?:else|annat|annan)\s)?(?:but|than|outside
        |other\sthan|än|utanför)\s(?:the\s)?(?:{_SWEDISH}\s|sweden\b|sverige\b|swedes\b)
    |\b(?:customers?|market|business|buyers?|kunder(?:na)?|kund|affär(?:en)?|affärsidén|marknad(?:en)?)\s(?:is
        |are|will\sbe|är|består\sav|blir)\s(?:(?:and\sremains?|och\sförblir|only|bara)\s)?
    (?:{_SCHOOLS}|sweden|sverige)\s?[,–-]?\s{_FULL_STOP}\b
    |\b(?:sell|sells|selling|säljer|sälja)\s(?:\w+\s){{0,2}}?(?:to|in|till|i)\s(?:{_SCHOOLS}|sweden
        |sverige)\s?[,–-]?\s{_FULL_STOP}\b
    |\b(?:home|domestic)\smarket\s?[,:–-]\s{_FULL_STOP}\b
    |\bhela\s(?:affären|marknaden|affärsidén)\s(?:är|finns\si|består\sav)\s(?:{_SCHOOLS}|sverige)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "it will never leave the country", "pointless elsewhere"
STAYS: Final = re.compile(
    rf"""\b(?:(?:will|shall|can|does|kommer|ska|får|kan)\s(?:never|not|aldrig|inte)|won['’]?t|lämnar\saldrig
        |never|aldrig)\s(?:att\s|ever\s|någonsin\s){{0,2}}
    (?:(?:leaves?|cross(?:es)?|lämna|korsa|passera)\s)?(?:the\scountry|sweden
        |(?:a|the|any|our)\s(?:national\s)?borders?|landet|sverige|gränsen|någon\sgräns|landets\sgränser)\b
    |\b(?:makes?\sno\ssense|pointless|meaningless|useless|no\suse|meningslös\w*|oanvändbar\w*|poänglös\w*
        |inte\sgår\satt\s(?:använda|sälja)|går\s(?:inte|ej)\satt\s(?:använda|sälja)
    |fungerar\s(?:inte|ej)|funkar\s(?:inte|ej))\s{_AWAY}\b""",
    re.IGNORECASE | re.VERBOSE,
)
_LEAVES: Final = re.compile(
    r"leave|cross|lämna|korsa|passera|borders?|gräns|pointless|sense|use|mening|oanv|poäng|går|fung|funk",
    re.IGNORECASE,
)
# "data never leave the country", "we will never leave Sweden": it is no product that stays
_CARRIED: Final = re.compile(
    r"\b(?:data|records?|samples?|prototype\w*|prov(?:er|erna)?|uppgifter(?:na)?|journal\w*|blod\w*"
    r"|personuppgift\w*|prototyp\w*|we|I|vi|jag|bolaget|company|money|pengarna"
    r"|patents?|forskar\w*|researchers?)\s(?:[\w-]+\s){0,2}?$",
    re.IGNORECASE,
)
# "not meant for Swedish hospitals only"
_NEGATED: Final = re.compile(
    rf"(?:\b(?:not|never|hardly|inte|ej|aldrig|knappast)|{N_T})\s(?:\w+\s){{0,2}}?$", re.IGNORECASE
)
# "now or later" is for good, "now" alone is not
_NOW_OR_LATER: Final = re.compile(
    r"\b(?:(?:neither|either|not|varken|inte)\s)?(?:now|today|nu|idag|i\sdag)(?:\s(?:or|nor|and\snot|eller"
    r"|och\sinte)|,\sinte)\s(?:later|ever|in\sthe\sfuture|tomorrow|sen|senare|framöver"
    r"|i\sframtiden|imorgon)\b",
    re.IGNORECASE,
)
_NOT_FOR_GOOD: Final = re.compile(
    r"""\b(?:yet|so\sfar|at\spresent|right\snow|for\snow|now|at\sthe\smoment|currently|this\syear|at\sfirst
        |first|before|until|till\s(?:we|en|att)|unless|initially|today|might|maybe|perhaps
    |20\d\d|not\sonly|inte\sbara|competitor\w*|distributor\w*|supplier\w*|partner\w*|resellers?|if|afford
    |within\sthe\s(?:next|first)
    |än\sså\slänge|hittills|ännu|idag|i\sdag|just\snu|nu|förrän|innan|tills|först|i\sår|initialt|kanske
    |konkurrent\w*|leverantör\w*|återförsäljar\w*|om\svi|råd|till\sen\sbörjan|i\sbörjan
    |för\stillfället)\b|\bän(?=\s?(?:[.,;!?]|$))|\b(?:not|never|inte|aldrig)\s(?:want\sto\s|wish\sto\s|vill\s
        |att\s)?(?:stay|remain|stanna|bara)\b|\bvill\sinte\s(?:bara|stanna)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def only_at_home(text: str) -> Iterator[re.Match[str]]:
    """Go through what says that nothing will ever be sold abroad."""
    for pattern in (WILL_NOT, SHUT_OUT, AT_HOME, STAYS):
        for match in pattern.finditer(text):
            begin, stop = sentence_bounds(text, *match.span())
            sentence = _NOW_OR_LATER.sub("", text[begin:stop])
            is_carried = pattern is STAYS and (
                _CARRIED.search(text[: match.start()]) or not _LEAVES.search(match[0])
            )
            is_denied = pattern is AT_HOME and _NEGATED.search(text[: match.start()])
            is_open = _NOT_FOR_GOOD.search(sentence) or is_asked(text, *match.span())
            if not (is_open or is_carried or is_denied):
                yield match
