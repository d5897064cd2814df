"""How far a project reaches: only Sweden as its market, or no link to any programme of Impact Innovation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.asked_sentence import is_asked
from knowledge_base.matching.home_market import only_at_home
from knowledge_base.matching.impact_link import lacking_links
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span

ABROAD: Final = "market-abroad"  # what an idea lacks that can only ever be sold at home
_SWEDEN: Final = r"(?:in|i|within|inom)\s(?:sweden|sverige|the\scountry|landet)"
_OUTSIDE: Final = (
    r"(?:abroad|outside\s(?:of\s)?(?:sweden|the\scountry)|in\s(?:any\s)?other\s(?:country|countries)"
    r"|beyond\ssweden|utomlands"
    r"|utanför\s(?:sverige|landet)|i\s(?:andra\s(?:länder)|något\sannat\sland)|internationellt"
    r"|internationally)"
)
_SOLD: Final = (
    r"(?:be\s)?(?:sold|sell|used|use|marketed|work"
    r"|säljas|sälja|användas|användbar|gå\satt\ssälja|fungera|funka)"
)
_ONLY: Final = r"(?:only|solely|just|exclusively|bara|endast|enbart)"
HOME_ONLY: Final = re.compile(
    rf"""\b(?:can|could|may|will|kan|kommer(?:\satt)?|får|ska)\s(?:{_ONLY}\s(?:ever\s|någonsin\s
        |nånsin\s)?{_SOLD}|(?:ever\s)?{_SOLD}\s{_ONLY}|{_ONLY}\satt\s{_SOLD})\s(?:at\sall\s)?{_SWEDEN}\b
    |\b(?:går|är)\s{_ONLY}\s(?:att\s(?:sälja|använda)|möjlig\satt\ssälja|säljbar|användbar)\s{_SWEDEN}\b
    |\b(?:can['’]?t|won['’]?t|cannot|(?:can|could|will|shall|kan|kommer|går)\s(?:not|never|inte|ej
        |aldrig))\s(?:ever\s|någonsin\s|att\s|att\skunna\s){{0,2}}
    (?:be\s)?(?:sold|exported|sell|export|marketed|säljas|exporteras|sälja
        |exportera)(?:\s(?:it|den|det))?\s{_OUTSIDE}\b
    |\b(?:can['’]?t|cannot|won['’]?t|(?:can|will|could)\s(?:not|never))\s(?:ever\s)?be\sexported\b
    |\bgår\s(?:inte|aldrig)\satt\sexportera\b|\bkan\s(?:inte|aldrig)\sexporteras\b
    |\b(?:has|have|is|with|see|sees|of|there\sis|har|finns|med|ser)\s(?:absolutely\s|at\sall\s)?(?:no|zero
        |inte\snågon|ingen|inga)\s(?:real\s|conceivable\s|tänkbar\s)?
    (?:(?:market|buyers?|customers?|use|demand|marknad|köpare|kunder|användning|efterfrågan)\s(?:at\sall\s
        |whatsoever\s|alls\s)?{_OUTSIDE}
    |(?:international|export|global|internationell|global)\s?(?:potential|market|prospects?
        |possibilit(?:y|ies)|marknad)|exportpotential|exportmöjlighet\w*)\b
    |\b(?:lacks?|without|saknar|utan)\s(?:any\s|all\s)?(?:international|export|internationell)\s?(?:potential
        |exportpotential|marknad)\b
    |\b(?:useless|worthless|of\sno\s(?:use|interest|value)|oanvändbar\w*|ointressant\w*
        |värdelös\w*)\s{_OUTSIDE}\b
    |\b(?:nobody|no\sone|ingen)\s{_OUTSIDE}\s(?:can|could|will|would|kan|kommer\satt|skulle)\s(?:ever\s
        |någonsin\s)?
    (?:use|buy|need|want|använda|köpa|behöva|ha|vilja\sha)\s(?:it|this|them|den|det|nytta\sav)\b
    |\b{_ONLY}\s(?:ever\s)?(?:of\s(?:use|interest)|useful|meant|made|intended|avsedd|gjord|tänkt|intressant
        |till)\s(?:for|in|i|för)\s
    (?:the\sswedish\smarket|den\ssvenska\smarknaden|sweden|sverige)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "so far", "until the FDA approves it", "the old version": it may be sold abroad later
_NOT_FOR_GOOD: Final = re.compile(
    r"""\b(?:(?:i|till\sen)\sbörjan|to\s(?:begin|start)\swith|so\sfar|yet|until|till|at\spresent|today
        |right\snow|for\snow|at\sthe\smoment|currently|this\syear|at\sfirst|first|before|unless|initially
    |old|previous|earlier|another|competitors?|competing|theirs?|customers?|än\sså\slänge|hittills|ännu|idag
    |i\sdag|just\snu|förrän|innan|tills|först
    |i\sår|initialt|gamla|förra|tidigare|annan|konkurrent\w*|kund(?:er|ens?|ernas?)|without
    |utan\s(?:CE|FDA|god)\w*|want|wants|vill|fear|risk|rädda|not\sonly|inte\sbara
    |might|may\snot|kanske)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def stated_reach(text: str) -> Iterator[Span]:
    """Go through what says that a project will not be sold abroad, or has no link to Impact Innovation."""
    for match in HOME_ONLY.finditer(text):
        is_doubtful = _NOT_FOR_GOOD.search(text, *sentence_bounds(text, *match.span()))
        if not is_doubtful and not is_asked(text, *match.span()):
            yield Span("lacking", match.start(), match.end(), ABROAD)
    for match in only_at_home(text):
        yield Span("lacking", match.start(), match.end(), ABROAD)
    yield from lacking_links(text)
