"""The sentences that refuse to have a company: "no company is planned", "vill inte starta eget"."""

from __future__ import annotations

import re
from typing import Final

from knowledge_base.matching.company_words import EN_COMPANY, SV_COMPANY
from knowledge_base.matching.contraction import N_T
from knowledge_base.matching.no_option import NO_OPTION

_ONE: Final = rf"(?:an?|any|my\sown|our\sown)\s{EN_COMPANY}\b"
_NO_WISH: Final = r"(?:wish|plans?|intention|desire|interest|ambition)\s(?:whatsoever\s|at\sall\s)?"
# "no company & don't want one", "inget bolag, inga planer på det heller"
_WITHOUT: Final = rf"""\b(?:no|without\sa|not\sa|inget|utan|inte\snågot
    |(?:något|nåt)(?=\s\w+\sfinns))\s(?:eget\s)?(?:company|firm|AB|aktiebolag|{SV_COMPANY})
    (?:\s(?:here|at\sall|yet|so\sfar|än|ännu|finns\s(?:inte|ej|inget)))?
    \s?(?:[,&+–-]|\b(?:and|och|o|nor)\b)"""
_NOR_ONE: Final = r"""(?:\b(?:(?:do|does|will|shall|would)\snot|don['’]?t|doesn['’]?t|won['’]?t|never)
    \s(?:\w+\s)?(?:want|need|wish|plan|have|start|found|form|be)\s(?:\w+\s){0,2}?(?:one
        |any)(?!\s(?:day|of|more)\b)
    |\b(?:no|without)\s(?:any\s)?(?:plans?|wish|intention|desire|ambition)s?\s(?:of|for|to)\s(?:\w+\s)?(?:one
        |any|that|either)
    |\bnone\s(?:is\s)?(?:wanted|planned|needed|intended)
    |\b(?:inga|utan)\s(?:planer|tankar)\spå\s(?:det|något|nåt|ett|att\s\w+\s(?:något|nåt|ett))
    |\b(?:ingen|utan)\s(?:lust|avsikt|tanke|ambition)\s(?:till\sdet|på\sdet|att\s\w+\s(?:något|nåt|ett))
    |\b(?:tänker|vill|ska|kommer|planerar|önskar)\s(?:vi\s|jag\s)?(?:inte|ej|aldrig)\s(?:heller\s)?(?:att\s)?
    (?:bilda|starta|ha|skaffa|registrera|grunda)\s(?:något|nåt|ett)
    |\bblir\sdet\s(?:inte|ej|aldrig)\s(?:heller\s)?(?:något|nåt|ett))\b"""
# "not before the patent is filed" is not for good
_FOR_GOOD: Final = (
    r"(?!\s(?:\w+\s)?(?:until|till|before|yet|now|today|right|at\sthe\smoment|just|so\sfar|this|for\snow"
    r"|in\s(?:[A-Z]|\d)\w+"
    r"|förrän|innan|än|ännu|nu|i\sår|i\sdag|idag|just\snu|på\sett)\b)"
)
UNWANTED: Final = re.compile(
    rf"""\b(?:no|without|not\shave)\s(?:any\s|a\s)?{_NO_WISH}(?:for|of|to|in)\s
    (?:(?:start|found|form|have|run)(?:ing)?\s|founding\s|having\s|running\s)?{_ONE}
    |(?:\b(?:do|will|would|shall)\snot|{N_T}|\bnever)\s(?:want\sto\s|wish\sto\s)?(?:start|found|form|set\sup
        |want)\s{_ONE}
    (?!\s(?:car|until|till|before|abroad|like|that|with|alone|without|in|on|yet|now|by)\b)
    |\b(?:no\s(?:company|firm)),?\s(?:and\s|&\s)?(?:I|we)\s(?:will\snot|won['’]?t|do\snot\swant
        |don['’]?t\swant)\b
    |\b(?:no|without\sa|not\sa)\s(?:company|firm)\b(?!\sin\ssweden)[^.;!?]{{0,20}}?
    \b(?:won['’]?t\sbe\sone|none\s(?:is\s)?planned|planned,?\sever|not\splanning)\b
    |\b(?:refuse|not\sgoing)\sto\s(?:start|found|form)\s(?:one|a\scompany)\b
    |\b(?:något|nåt)\s{SV_COMPANY}\sblir\sdet\s(?:inte|ej)\b|\binget\s(?:eget\s)?{SV_COMPANY},?\stack\b
    |\bvill\s(?:inte|ej)\s(?:starta|ha
        |bilda)\s(?:\w+\s)?{SV_COMPANY}\b{_FOR_GOOD}(?!\s(?:ensam|utomlands|i|med
        |som|utan(?!\satt)|på)\b)|\b{SV_COMPANY}\s(?:är|blir)\s(?:inte|ej)\saktuellt\b
    |\b(?:inga|utan)\splaner\spå\s(?:\w+\s){{0,2}}?{SV_COMPANY}\b
    |{_WITHOUT}[^.;!?]{{0,45}}?{_NOR_ONE}{_FOR_GOOD}""",
    re.IGNORECASE | re.VERBOSE,
)
_ENDS: Final = (
    r"(?=\s?(?:[.,;:!?)–-]|$)"
    r"|\s(?:and|but|so|or|either|ever|at\sall|again|for\s(?:this|it)|myself|ourselves|och|men|så|eller"
    r"|utan\satt|för\sdet|heller|alls|igen|själv|själva|nånsin|någonsin|av\sdet)\b)" + _FOR_GOOD
)
_NO_OPTION: Final = (
    rf"(?:{NO_OPTION}|not\s(?:on\sthe\s(?:cards|agenda)|planned|(?:our|my)\splan)|inte\stänkt)"
)
_EN_WANT: Final = (
    r"(?:(?:do|does|will|would|shall)\s(?:not|never)|don['’]?t|won['’]?t|wouldn['’]?t|never"
    r"|(?:am|are|is|be)\snot|isn['’]?t|aren['’]?t"
    r"|['’](?:m|re)\snot|not|(?:would|['’]d)\srather\snot)\s(?:(?:really|ever|be|at\sall|even)\s)?"
    r"(?:(?:want(?:ing)?|wish(?:ing)?|plan(?:ning)?|going|intend(?:ing)?|keen|looking|willing|about"
    r"|interested|thinking"
    r"|dream(?:ing)?|care)\s(?:to|on|of|in)\s)?"
)
_EN_START: Final = r"(?:start|found|form|open|launch|set\sup|run|own|create|register|build)(?:n?ing)?"
_SV_START: Final = r"(?:starta|bilda|grunda|registrera|skaffa|driva|dra\sigång|öppna|ha|bli)"
_SV_OWN: Final = (
    rf"(?:(?:(?:något|nåt|ett|något\seget|ett\seget|nåt\seget)\s)?(?:aktiebolag|{SV_COMPANY})|eget"
    rf"|egen(?:företagare)?|företagare"
    r"|egen\sfirma|(?:något|nåt)\seget)"
)
_NO: Final = r"(?:inte|ej|aldrig|absolut\sinte|inte\salls|verkligen\sinte)"
_SV_WANT: Final = r"(?:vill|tänker|ska|skall|kommer|planerar|önskar|orkar|har\stänkt|tänkte|avser)"
_ONE_MORE: Final = rf"(?:an?|any|one)(?:\s{EN_COMPANY})?"
FURTHER: Final = re.compile(
    rf"""\bno\s(?:company|firm|start-?up|spin-?(?:off|out)|business)\s(?:is|are|was
        |has\sbeen)\s(?:being\s)?(?:planned|wanted|intended|foreseen|envisaged){_ENDS}
    |\b(?:(?:not|never)\s|n['’]t\s)(?:planning|plan|going)\s(?:for\s|on\s|to\s(?:have|be)\s)?(?:an?|any
        |our\sown|my\sown)\s
    (?:company|firm|start-?up|spin-?(?:off|out)){_ENDS}
    |\b{_EN_WANT}{_EN_START}\s(?:an?|any|my\sown|our\sown)\s{EN_COMPANY}{_ENDS}
    |\b(?:without|instead\sof|rather\sthan)\s(?:having\sto\s|ever\s)?(?:start|found|form|run
        |sett?)(?:n?ing)?\s(?:up\s)?{_ONE}{_ENDS}
    |\b(?:starting|founding|running|forming|setting\sup)\s(?:an?|my\sown|our\sown)\s(?:company|firm
        |business)\s(?:is|would\sbe)\s(?:\w+\s)?{_NO_OPTION}\b
    |\b(?:do\snot|don['’]?t|never)\s(?:want|wish)\sto\s(?:be(?:come)?\san?\s)(?:entrepreneur|founder
        |business(?:man|woman|\sowner)){_ENDS}
    |\b{_SV_WANT}\s(?:vi\s
        |jag\s)?{_NO}\s(?:(?:heller|ens|att|längre|på)\s){{0,2}}{_SV_START}\s{_SV_OWN}{_ENDS}
    |\b{_SV_OWN}\s{_SV_WANT}\s(?:vi|jag)\s{_NO}\s(?:att\s)?{_SV_START}{_ENDS}
    |\b{_SV_START}\s{_SV_OWN}\s{_SV_WANT}\s(?:vi|jag)\s{_NO}{_ENDS}
    |\b(?:{_SV_START}\s{_SV_OWN}|eget\s{SV_COMPANY})\s(?:är|vore|känns)\s(?:\w+\s)?{_NO_OPTION}\b
    |\beget\s{SV_COMPANY}\slockar\s(?:mig\s|oss\s)?(?:inte|ej){_ENDS}
    |\b(?:ingen|inte\snågon|utan)\s(?:lust|avsikt|ambition|tanke|önskan|plan)\s(?:på\s
        |till\s)?(?:att\s)?{_SV_START}\s{_SV_OWN}{_ENDS}
    |\b(?:slippa|utan\satt)\s{_SV_START}\s{_SV_OWN}{_ENDS}
    |\binte\s(?:intresserade?|sugna?)\s(?:av|på)\s(?:att\s)?(?:{_SV_START}\s)?{_SV_OWN}{_ENDS}
    |\bno\s(?:company|firm|start-?up|spin-?(?:off|out)|business)\s(?:is\s)?(?:involved|behind\sit
        |in\sit)(?:\s(?:n?or|and\snone)\s(?:planned|wanted|intended))?{_ENDS}
    |\b(?:an?|my\sown|our\sown)\s{EN_COMPANY}(?:\sof\s(?:my|our)\sown)?\s(?:is
        |would\sbe)\s{_NO_OPTION}\b
    |\b(?:being|becoming|playing)\san?\s(?:business\sowner|founder|entrepreneur|CEO)\s(?:is
        |would\sbe)\s(?:\w+\s)?{_NO_OPTION}\b
    |\b(?:do\snot|don['’]?t|neither)\shave\s(?:n?or)\s(?:plan|want|intend|need)\s{_ONE_MORE}{_ENDS}
    |\bno\s(?:thoughts?|wish|desire|dreams?)\s(?:of
        |to)\s(?:(?:found|start|own|run)(?:n?ing)?\s(?:or\s\w+\s)?)?
    (?:an?|any|my\sown)\s(?:company|firm|business|start-?up|spin-?(?:off|out))(?:\swhatsoever)?{_ENDS}
    |\bno\s{EN_COMPANY},?\s(?:please|thanks?|thank\syou)\b
    |\b(?:startar|bildar|grundar|driver)\s(?:vi\s|jag\s)?{_NO}\s(?:något\s|nåt\s|ett\s
        |någon\s)?{SV_COMPANY}{_ENDS}
    |(?:^|(?<=[.,;!?]\s)|\b(?:eget|ett)\s){SV_COMPANY}\s(?:är\s|vore\s)?(?:ointressant|otänkbart|uteslutet)\b
    |\b(?:inte|ej|aldrig)\s(?:bolagisera|driva\s{SV_COMPANY}|bli\sföretagare){_ENDS}
    |\butan\satt\s(?:behöva\s|måsta\s)?bli\s(?:egen\s)?företagare\b
    |\binget\s{SV_COMPANY}\s(?:är\s)?(?:planeras|planerat|tänkt|planerade){_ENDS}
    |\b(?:inget|ingen)\s(?:bolag|avknoppning)\splaneras{_ENDS}
    |\b(?:(?:start\s)?(?:a\s)?company|starting\sa\scompany
        |(?:starta\s)?(?:eget|bolag))\s?[?:–-]\s?(?:no\sthanks?|never|nej\stack|aldrig)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# In words that are no set phrase, and so ask for less
_ANY_COMPANY: Final = (
    r"(?:compan(?:y|ies)|firms?|business(?:es)?|start-?ups?|spin-?(?:offs?|outs?)|founders?"
    r"|business\sowners?|entrepreneurs?"
    r"|(?:aktie)?bolag|företag|firma|företagare|entreprenör|avknoppning)"
)
_FOUND: Final = (
    r"(?:start(?:ing)?(?:\sup)?|found(?:ing)?|form(?:ing)?|run(?:ning)?|own(?:ing)?|set(?:ting)?\sup"
    r"|register(?:ing)?|becom(?:e|ing)|be"
    r"|starta|bilda|grunda|driva|skaffa|registrera|bli|ha)"
)
_AN: Final = r"(?:(?:an?|any|my|our|own|nåt|något|någon|ett|eget|egen|en)\s){0,2}"
_NEVER: Final = (
    r"(?:not|never|no|none|nobody|zero|(?<=\w)n['’]t|rather\sthan|than\sto|than|refuse|inte|aldrig|ej|ingen"
    r"|slippa|vägrar)"
    # "no money to start a company", "we have not been able to"
    r"(?!\s(?:money|capital|funds|funding|means|time|idea|experience|clue|know|knows|sure|afraid|enough|only"
    r"|just|problem|been|able"
    r"|managed|dared|allowed|easy|pengar|kapital|råd|tid|erfarenhet|bara|vet|säker|säkra|rädd|rädda|kunnat"
    r"|fått|hunnit|lätt)\b)"
)
_CLAUSE: Final = r"(?:(?!\b(?:and|but|so|och|men|så|utan)\b)[^.;:!?,])"
IN_FREE_WORDS: Final = re.compile(
    rf"""(?:\b|(?=n['’]t)){_NEVER}\b{_CLAUSE}{{0,40}}?\b{_FOUND}\s{_AN}{_ANY_COMPANY}\b
    |\b{_FOUND}\s{_AN}{_ANY_COMPANY}\b{_CLAUSE}{{0,25}}?\b(?:isn['’]?t|is\snot|are\snot|wouldn['’]?t\sbe)\b
    |\b{_FOUND}\s{_AN}{_ANY_COMPANY}\b(?:{_CLAUSE}{{0,25}}?[?:–-]\s(?:no\sthanks?|no\sway|no(?=\s?[.,;!])
        |never
        |nej(?=\s?[.,;!])|nej\stack|aldrig)|{_CLAUSE}{{0,25}}?\b(?:inte|ej|aldrig)\b)
    |\b{_ANY_COMPANY}\s(?:skaffar|startar|bildar|driver|vill|tänker|ska|blir)\s(?:jag|vi|gruppen|man|det
        |ingen)\s{_CLAUSE}{{0,25}}?\b(?:inte|ej|aldrig|veta\sav)\b
    |\b(?:company|firm|business|bolag|firma|företag)\?\s(?:(?:no|nej|nope)(?=\s?[.,;!])|never|aldrig)
    |\bno\s(?:spin-?(?:offs?|outs?)|start-?ups?)(?=\s?(?:[.,;!?]|$)
        |\s(?:of|from|is|will|whatsoever|please|thanks)\b)
    |\bno\s(?:company|firm)\s(?:exists|is\sformed)\s(?:and|or|nor)\s(?:none|never|no)\b
    |\binget\sbolag\s(?:är\s)?(?:bildat|finns)\soch\singet\b
    |\bno\s(?:company|firm)\sand\s(?:do\snot|don['’]?t|will\snot|won['’]?t)\s(?:intend|plan|want|wish
        |get)\b{_CLAUSE}{{0,12}}?\b(?:one|any)\b
    |\b(?:want|need|wants)\sno\s{EN_COMPANY}\b
    |\bno\swish\sto\s(?:found|own|run)\s(?:or\s\w+\s)?anything\b
    |\bnone\sof\s(?:this|it|that)\s(?:turns|will\sturn|becomes|will\sbecome)\s(?:into\s)?an?\s(?:company
        |business)\b
    |\b{EN_COMPANY}[;.]\s(?:I|we)\srefuse\b
    |\b(?:institution|institut|universitet|university|department|institute),?\s(?:and\s
        |och\s)?(?:(?:is|are|är)\s)?(?:inget|not\san?|inte\sett)\s(?:bolag|företag|company|firm)\b
    |\binte\sstarta\s(?:nåt|något)(?=\s?(?:[.,;!?]|$))|\binte\s(?:bli\s)?entreprenör\b
    |\binte\s(?:ska\s|vill\s|tänker\s)?bolagisera\b
    |\b(?:bilda|starta)\s(?:ett\s)?(?:bolag|företag)\b{_CLAUSE}{{0,25}}?\b(?:emot|motståndare)\b
    |\bentrepreneurship\s(?:isn['’]?t|is\snot)\b|\bnot\safter\san?\s(?:start-?up|company)\b
    |\b(?:stay(?:ing)?|remain(?:ing)?)\s(?:an\s)?(?:in\s)?academi(?:a|c)\b
    |\b(?:stannar|förblir|stanna)\s(?:jag\s|vi\s)?(?:i\sakademin|anställd)\b
    |\b(?:orkar|mäktar|pallar|gitter)\s(?:verkligen\s)?(?:inte
        |ej)\s(?:med\s)?(?:att\s)?(?:(?:driva|starta|ha|bilda)\s)?{_AN}{_ANY_COMPANY}\b
    |(?:^|[.;,!?]\s|\b(?:och|men|and|but|so|eget|own)\s)(?:eget\s|ett\s
        |an?\s)?{_ANY_COMPANY}\s(?:of\smy\sown\s
        |of\sour\sown\s)?(?:är|blir|is|would\sbe)\s(?:absolut\s|verkligen\s|simply\s)?
    (?:inget|ingenting|inte\snågot|nothing|not\ssomething|ruled\sout|no\soption|uteslutet)(?=\s?(?:[.,;!?]|$)
        |\s(?:för|for)\s(?:mig|oss|me|us)\b)
    |\binte\sbli\s(?:direktör|vd|egenföretagare|företagsledare)\b
    |\bstarta\s(?:eget|bolag|företag|firma)\?\s(?:glöm|nej|aldrig|nix|nä|no)\b
    |\b(?:inget|no)\s(?:bolag|företag|company)\s(?:är\s)?(?:inblandat|involved)\b
    |\b(?:ingen|driver\singen|inte\snågon)\s(?:rörelse|affärsverksamhet|näringsverksamhet)\b
    |\b(?:svaret|answer)\s(?:är|is)\s(?:aldrig|nej|never|no)\b
    |\b(?:registrera|starta|bilda)\s{SV_COMPANY}\b[^.;!?]{{0,30}}?\bkänns\s(?:löjligt|fel|onödigt
        |främmande|konstigt)\b
    |\borganisationsnummer\b[^.;!?]{{0,20}}?\butan\b
    |\b(?:happy|content)\s(?:being|to\sstay|as)\s(?:an?\s)?employe(?:d|e)\b""",
    re.IGNORECASE | re.VERBOSE,
)
