"""When a company was founded, where it is told by an event: "since the year of the Sochi Olympics"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span

# A town or a wave alone dates nothing: "we buy our parts from Lillehammer", "a pump from Fukushima"
_GAMES: Final = r"(?:[\s-]?(?:olympics|olympic\sgames|winter\sgames|games|OS|vinter-OS|spelen))"
_STRUCK: Final = (
    r"(?:[\s-]?(?:disaster|accident|meltdown|attacks?|massacre|shootings?|happened|hit|struck|came|year"
    r"|olyckan|katastrofen|attentatet|dådet|massakern|hände|inträffade|kom|slog\still|drabbade|året))"
)
_SAME_YEAR: Final = (
    r"(?:(?<=year\sof\s)|(?<=year\sof\sthe\s)|(?<=year\sas\sthe\s)|(?<=år\ssom\s)|(?<=året\sför\s))"
)
# What people date their lives by: the year, and patterns for the event in both languages.
_EVENTS: Final = {
    1986: r"palme(?:\s(?:was\s(?:shot|murdered)|dog|sköts|mördades))|palmemordet|chernobyl|tjernobyl",
    1989: (
        r"(?:berlin\s)?wall\s(?:came\sdown|fell)|fall\sof\sthe\s(?:berlin\s)?wall|(?:berlin)?mur(?:en"
        r"|ens)\s(?:föll|fall|revs)"
    ),
    1991: r"soviet\sunion\s(?:fell|collapsed)|sovjet(?:unionen)?\s(?:föll|upplöstes|kollapsade)",
    1992: r"barcelona\solympics|em\si\ssverige",
    1994: (
        r"estonia\s(?:sank|went\sdown|gick\sunder|förliste|sjönk)|(?:sweden|sverige)\s(?:won"
        r"|tog)\s(?:the\s)?(?:world\scup\s)?bron[zs]e?n?"
        rf"|lillehammer{_GAMES}|(?:OS|olympics)\s(?:i|in)\slillehammer"
    ),
    1995: r"(?:sweden|sverige)\s(?:joined|gick\s(?:med\si|in\si))\s(?:the\s)?EU|svenska\sEU-inträdet",
    1997: r"(?:princess\s)?diana\s(?:died|dog)|dianas\sdöd",
    2000: (
        r"millennium\sbug|millennieskiftet|turn\sof\sthe\smillennium|sydney\solympics|OS\si\ssydney"
        r"|öresund(?:sbron\söppnade|\sbridge\sopened)"
    ),
    2001: (
        r"(?:nine\seleven|9/11|11\sseptember|september\s11|tvillingtornen|twin\stowers)(?:\s(?:föll|fell"
        r"|attacks?))?|göteborgskravallerna"
    ),
    2003: r"anna\slindh\s(?:was\smurdered|mördades|dog)|euro(?:folkomröstningen|\sreferendum)",
    2004: (
        rf"tsunamin?{_STRUCK}|{_SAME_YEAR}tsunamin?|athens\solympics|OS\si\saten"
        r"|facebook\s(?:was\slaunched|was\sfounded|lanserades|grundades)"
    ),
    2005: r"stormen\sgudrun|gudrun\s(?:felled|fällde)|youtube\s(?:was\slaunched|lanserades)",
    2007: r"(?:first\siphone|första\siphonen?|iphone(?:n)?\s(?:came|kom|lanserades|was\slaunched))",
    2008: (
        r"(?:financial\scrisis|finanskris(?:en)?|finanskraschen|lehman(?:\sbrothers)?"
        r"|spotify\s(?:was\slaunched|lanserades)|beijing\solympics|OS\si\speking)"
    ),
    2009: r"michael\sjackson\s(?:died|dog)|svininfluensan|swine\sflu",
    2010: (
        r"(?:kronprinsessan|crown\sprincess|victoria)\s(?:och\sdaniel\s|and\sdaniel\s)?(?:gifte\ssig"
        r"|(?:got\s)?married|wed)|(?:ash\scloud|askmoln\w*|eyjafjalla\w*)|vancouver\solympics"
        r"|OS\si\svancouver"
    ),
    2011: rf"(?:fukushima|ut[øö]ya){_STRUCK}|{_SAME_YEAR}(?:fukushima|ut[øö]ya)",
    2012: r"london\solympics|OS\si\slondon|euphoria\s(?:won|vann)",
    2013: r"mandela\s(?:died|dog)",
    2014: (
        rf"sochi{_GAMES}|(?:OS|olympics)\s(?:i|in)\s(?:sotji|sochi)|sotji-?OS"
        r"|crimea\swas\sannexed|krim\sannekterades|conchita\s(?:won|vann)"
    ),
    2015: r"(?:måns\s)?zelmerlöw\s(?:vann|won)|flyktingkris\w*|refugee\scrisis|charlie\shebdo",
    2016: (
        r"brexit(?:\s(?:vote|referendum)|folkomröstning\w*|omröstning\w*)|rio\solympics|OS\si\srio"
        r"|(?:bowie|prince)\s(?:died|dog)"
    ),
    2017: r"drottninggatan\sattack|attacken\spå\sdrottninggatan|terrordådet\spå\sdrottninggatan|me-?too",
    2018: (
        r"fire\ssummer|brandsommaren|skogsbrändernas\ssommar|avicii\s(?:died|dog)"
        rf"|pyeongchang{_GAMES}|(?:OS|olympics)\s(?:i|in)\spyeongchang"
    ),
    2019: r"notre[\s-]?dame\s(?:burn(?:ed|t)|brann|caught\sfire|fire|fattade\seld)",
    2020: r"(?:pandemi(?:c|n)|corona(?:n|virus\w*|pandemin)?|covid(?:-19)?)\s(?:broke\sout|began|started|hit"
    r"|came|struck|bröt\sut|började|kom|slog\still|drog\sin)"
    r"|outbreak\sof\s(?:the\s)?(?:pandemic|covid|corona)"
    r"|(?:first\s)?(?:corona|covid)\s?(?:spring|våren)|coronavåren|pandemins\s(?:utbrott|första\s(?:år|vår))",
    2021: r"tokyo\solympics|OS\si\stokyo|capitol\s(?:was\sstormed|stormades)|stormningen\sav\skapitolium",
    2022: (
        r"(?:russia|ryssland|putin)\s(?:invaded|attacked|invaderade|anföll)(?:\s(?:ukraine|ukraina))?"
        r"|war\sin\sukraine\s(?:began|started|broke\sout)|ukrainakriget\s(?:började|bröt\sut)"
        r"|(?:the\s)?queen\s(?:elizabeth\s)?died|drottning\selizabeth\sdog"
    ),
    2024: r"(?:sweden|sverige)\s(?:joined|gick\smed\si)\s(?:the\s)?nato|paris\solympics|OS\si\sparis",
}
_SINCE: Final = alternatives(
    """since, founded, started, registered, formed, incorporated, born, established, set up,
    around since, opened, began, launched, dates from, sedan, sen, grundat, grundades,
    grundade, startat, startade,
    startades, bildat, bildades, bildade, registrerat, registrerades, drog vi i gång, drog vi igång,
    drog i gång, drog igång, kom till, föddes, öppnade, började vi, kom igång, funnits"""
)
# "AB from the Rio Olympics", "from the year of …", and not "parts from Lillehammer"
_FROM: Final = (
    r"(?:(?:(?<=\bcompany\s)|(?<=\bfirm\s)|(?<=\bAB\s)|(?<=\bltd\s)|(?<=\bbolag\s)|(?<=\bbolaget\s)"
    r"|(?<=\bföretag\s)|(?<=\bföretaget\s)|(?<=\baktiebolag\s))(?:from|från)"
    r"|(?:from|från)(?=\s(?:(?:the\s)?(?:same\s|very\s){0,2}year|samma\sår|året|år)\b))"
)
_FOUNDED: Final = rf"(?:{_SINCE}|{_FROM})"
_WHEN: Final = (
    r"(?:the\s(?:same\s)?(?:very\s)?(?:year|spring|summer|autumn|fall|winter|month|week)|samma\s(?:år|vår"
    r"|sommar|höst|vinter|vecka|månad)|året|våren|sommaren|hösten|vintern"
    r"|when|as|då|när|just|som|that|of|the|av|i|in|efter|after|before|innan|right|strax|shortly|med|with"
    r"|year|år)"
)
_BEFORE: Final = re.compile(r"\b(?:before|innan|före)\b", re.IGNORECASE)
_EVENT: Final = "|".join(rf"(?P<y{year}>{words})" for year, words in _EVENTS.items())
# "AB sedan finanskrisen", "started the year Notre-Dame burned", "kom till samma höst som Estonia gick under"
AFTER: Final = re.compile(rf"\b{_FOUNDED}\s(?:{_WHEN}\s){{0,6}}(?:{_EVENT})\b", re.IGNORECASE)
# "the year of the Rio Olympics we started"
AHEAD: Final = re.compile(
    rf"(?:^|[.;!?]\s)(?:{_WHEN}\s){{1,6}}(?:{_EVENT})\b(?=[^.;!?]{{0,30}}?\b{_FOUNDED}\b)", re.IGNORECASE
)
# "we have worked on the virus since the pandemic broke out", "customers have asked for it since Brexit"
_OF_ELSE: Final = re.compile(
    r"""\b(?:work(?:ed|ing)?|research\w*|stud(?:y|ied|ies)|project|develop\w*|patients?|customers?|prices?
    |demand|sold|sell|selling|collaborat\w*|partner|professor|employed|data|method|product|learn\w*|buy\w*
    |bought|parts?|(?<!company\s)(?<!firm\s)(?<!AB\s)is
    |forsk\w*|jobba\w*|arbeta\w*|studi\w*|projekt\w*|utveckl\w*|patient\w*|kund\w*|pris\w*|efterfrågan
    |sålt|säljer|samarbet\w*|anställd\ssedan|metod\w*|produkt\w*|vård\w*|lär(?:t|de|a)?|köp\w*|delar)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def dated_events(text: str) -> Iterator[Span]:
    """Go through the years in which a company was founded that are told by an event."""
    for pattern in (AFTER, AHEAD):
        for match in pattern.finditer(text):
            begin, _ = sentence_bounds(text, *match.span())
            if not (_OF_ELSE.search(text, begin, match.start()) or _BEFORE.search(match[0])):
                year = next(int(name[1:]) for name, words in match.groupdict().items() if words)
                yield Span("founded", match.start(), match.end(), year)
