"""A product that is sold already, where the money is for selling more of it and for no development."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.number_words import NUMBER
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span

SOLD: Final = "trl-9"  # "actual system proven in operational environment", Horizon 2020, annex G
_SINCE: Final = (
    rf"(?:since|in|to|at|by|for|through|across|sedan|sen|i|till|på|hos|åt)\s(?:\w+\s)?(?:20[0-2]\d"
    rf"|{NUMBER}|several|many|most|over|regions?|pharmac\w+|hospitals?|clinics?|shops?|countries"
    r"|flera|många|de\sflesta|regioner|apotek\w*|sjukhus\w*|klinik\w*|butik\w*|länder|(?-i:[A-ZÅÄÖ])\w+)"
)
ON_SALE: Final = re.compile(
    rf"""\b(?:(?:has|have)\sbeen\s(?:out\sand\s)?sold|(?:is|are|was|been|and|already)\s(?:now\s
    |already\s)?(?:sold|selling|on\ssale)|already\ssells?|sells?\s(?:already|fine|well
    |nicely))\s?(?:{_SINCE}|(?=[.,;:!?)]|$)|already\b|for\s(?:SEK|EUR|\d))
    |\b(?:we|our\s(?:firm|company|AB))\s(?:have\s|['’]ve\s)?(?:already\s)?(?:sold|sell)\s(?:it|them
    |the\s\w+)?\s?(?:already\s)?{_SINCE}
    |\bwe\s(?:have\s|['’]ve\s)sold\s(?:it\s|them\s)?{_SINCE}|(?:^|[.;!?,]\s)it\ssells(?=\s?[.,;!])
    |\b(?:on|in)\sthe\smarket\s(?:since|for|in|already)\b|\bout\sin\s(?:{NUMBER}|several|many)\scountries\b
    |\b(?:clinics|hospitals|customers|regions|pharmacies)\b[^.;!?]{{0,40}}?\balready\s(?:pay|paying|buy
    |buying)\b
    |\b(?:säljs|såld|sålts|sålt|säljer)\s(?:den\s|det\s|vi\s|redan\s|vår\s\w+\s|vårt\s\w+\s){{0,3}}{_SINCE}
    |\bsäljer\sredan\b|\bsäljs\sredan\b|\bredan\s(?:CE-märkt\soch\s)?(?:såld|sålt|säljs)\b|\b(?:ute
    |finns|funnits|varit)\spå\smarknaden\s(?:sedan|sen|i)\b|\b(?:står|finns)\spå\shyllan\b
    |\b(?:kliniker|sjukhus|kunder|regioner|apotek)\b[^.;!?]{{0,40}}?\b(?:betalar|köper)\sredan\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What money for selling is asked for
TO_SELL: Final = re.compile(
    r"""\b(?:market(?:ing)?\s(?:campaign|push|entry|budget)|marketing|advertis\w+|ads|adverts|campaigns?
    |sales\s(?:team|reps?|people|force|staff|office)|distributors?|distribution|trade\sfairs?|stock
    |warehouse
    |launch(?:ing)?|(?:roll|rolling)\s(?:\w+\s){0,3}?out|rollout|export\w*|(?:entering|enter|into
    |in)\s(?:more|new|other|further|the)\s(?:markets?|countries|hospitals?|regions?|clinics?)
    |to\smore\s(?:hospitals|clinics|regions|countries|customers)
    |(?:entering|enter)\s(?-i:[A-Z])\w+|business\sangels?|expand\w*|showroom
    |marknadsför\w*|reklam\w*|kampanj\w*|annons\w*|säljare|säljteam|säljkår|distributör\w*|mäss(?:a
    |or)\w*|lager(?:lokal)?\w*|lanser\w*|export\w*|utrullning|rulla\sut|fler\s(?:sjukhus|kliniker
    |regioner|länder|kunder|marknader)
    |nya\s(?:marknader|länder)|(?:på|till)\sbredden|affärsängel\w*|börja\sanvända|expander\w*)(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
# What is still developed, or another product
_DEVELOPING: Final = re.compile(
    r"""\b(?:develop\w*|new\s(?:\w+\s)?(?:version|model|product|generation|project|device|pump|sensor
    |test|app)|next\s(?:version|generation|model|product)|second\s(?:version|generation|model|product)
    |prototyp\w*|R&D|research\w*
    |TRL|improve\w*|upgrade\w*|redesign\w*|other|another|stud(?:y|ies)|trials?|pilot\w*|idea|utveckl\w*
    |ny(?:a|tt)?\s(?:\w+\s)?(?:version\w*|modell\w*|produkt\w*|generation\w*|projekt\w*)|nästa
    |andra\s(?:version\w*|modell\w*|generation\w*)
    |forsk\w*|ta\sfram|tar\sfram|förbättr\w*|uppgrader\w*|studie\w*|prövning\w*|annan|annat|idén?
    |version\s\w+|generation\s\w+|competitors?|konkurrent\w*|not\syet|inte\sännu|ännu\sinte|if|once
    |when\sit|hope|unless|will\sbe\ssold|om\sden|när\sden|hoppas)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_NOT: Final = re.compile(
    r"\b(?:not|never|nothing|n['’]t|inte|aldrig|inget|ej|no\sone|nobody|ingen|competitors?)\b[^.;!?]*$",
    re.IGNORECASE,
)


def sold_products(text: str) -> Iterator[Span]:
    """Go through what says that a product is on sale, in a text that asks for money to sell it."""
    wanted = [match.start() for match in TO_SELL.finditer(text)]
    if not wanted or _DEVELOPING.search(text):
        return
    for match in ON_SALE.finditer(text):
        begin, _ = sentence_bounds(text, *match.span())
        is_beside = wanted[0] < match.start() or wanted[-1] >= match.end()
        if is_beside and not _NOT.search(text[begin : match.start()]):
            yield Span("stage", match.start(), match.end(), SOLD)
