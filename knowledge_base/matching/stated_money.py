"""Sums of money in a text, and what they are: turnover, balance sheet total, there already, or needed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.bare_sum import LEAST, is_beside_facts
from knowledge_base.matching.contraction import AT_NOT
from knowledge_base.matching.money_sum import SUM, is_money, value_sek
from knowledge_base.matching.no_sales import NO_SALES
from knowledge_base.matching.sentence_bounds import close_before
from knowledge_base.matching.span import Span
from knowledge_base.matching.unit import Unit, unit_of

_NOTHING: Final = alternatives(
    """hardly any, almost no, next to no, barely any, practically no, knappt någon, knappt några, nästan
    ingen, nästan inga, no, zero, nil, without, without any, not any, n't any, n't have, n't have any, not
    have, not have any, do not have, not yet any, no real, no commercial, ingen, inga, noll, utan, saknar,
    inte någon, inte några, ännu ingen, ännu inga, ej någon"""
)
_INCOME: Final = alternatives(
    """revenue, revenues, turnover, sales, income, earnings, paying customers, customers, paying
    customer, invoices, omsättning, intäkter, intäkt, försäljning, inkomster, inkomst, kunder, betalande
    kunder"""
)
_NONE_YET: Final = alternatives(
    """pre-revenue, pre revenue, pre-sales, haven't sold anything, have not sold anything, not sold a
    single, never sold a single, haven't earned a krona, not earned a krona, haven't earned anything, yet
    to make our first sale, yet to make a first sale, no income yet, not a krona in sales, not one
    customer, inte sålt en enda, inte sålt ett enda, inte tjänat en krona, inte en krona i intäkter, inte
    en krona i omsättning, inte haft några intäkter, not yet sold anything, not sold anything, never sold
    anything, sold nothing, nothing sold, yet to sell, yet to earn, yet to make a sale, earn nothing, earns
    nothing, earned nothing, not earning, not selling yet, nollomsättning,
    inte sålt någonting, inte sålt ngt, inget sålt än, inte sålt något, inte sålt nåt,
    sålt något ännu, inget sålt, tjänar inget, tjänar ingenting, inte tjänat, noll i omsättning, noll
    kronor i omsättning, noll kr i omsättning, omsätter inget, omsätter ingenting, säljer inget"""
)
_ELSEWHERE: Final = r"(?!\s(?:abroad|outside|utomlands|utanför|in\s[A-Z]|i\s[A-Z]))"
NO_TURNOVER: Final = re.compile(
    rf"\b{_NONE_YET}\b|{AT_NOT}{_NOTHING}\s{_INCOME}\b{_ELSEWHERE}"
    rf"|\b{_INCOME}(?:\s(?:is|of|are|är|på))?\s?[:=]?\s?(?:still\s|ännu\s)?(?:zero|nil|none|noll"
    rf"|0(?![.,\s]?\d))\b",
    re.IGNORECASE,
)
_TURNOVER: Final = alternatives(
    """turnover, turn over, turns over, turned over, turning over, revenue, revenues, sales, ARR, income,
    invoice, invoices, invoiced, invoicing, billed, billings, paid us, customers paid, kunderna betalade,
    kunder betalade, sell for, sells for, selling for, bring in, brings in, omsättning, omsättningen,
    omsätter, omsatte, omsätta, intäkter, intäkterna, intäkt, nettoomsättning, nettoomsättningen,
    försäljning, försäljningen, årsomsättning, årsomsättningen, omsätningen, drog in, oms, dragit in,
    fakturerat, sålt för, sold for, sålde för, säljer för, fakturerar, fakturerade, drar in, omsättn,
    omsatta, omsatt, sista raden, top line, in fees, close the year at, closes the year at, closed the year
    at, finished the year at, a year, per year, annually, om året, per år, årligen"""
)
_SOLD: Final = (
    r"(?:sold|sell|sells|selling|sålde|säljer|sålt)\s(?:[\w-]+\s){1,2}(?:for|för)"  # "sold kits for"
)
# "6.1 mkr/yr", "1.4 miljoner in."
_YEARLY: Final = r"\|\s/\s?(?:yr|year|år)\b|\|\sin(?:\s(?:på|från|i\sfjol)\b|\s*$)"
_BALANCE: Final = alternatives(
    "balance sheet, balance sheet total, balansomslutning, balansräkning, total assets"
)
_EQUITY: Final = alternatives(
    """equity of, equity is, equity was, equity stands at, equity amounts to, equity at, in equity,
    in own equity, our
    equity, own capital, shareholders' equity, eget kapital, egna kapitalet, egna kapital"""
)
# Money that is there already, or a price: nothing that is asked for
_THERE: Final = alternatives(
    """raised, have raised, received, have had, had about, have got, already got, was granted, were
    granted, secured, invested, put in, our own money, own funds, own money, valued,
    valuation, worth, in the bank, round of, owe, lost, tog in, tagit in, fått, fick, beviljats,
    investerat, värderat, värderade, egna pengar, på kontot, på banken, satt in, skuld på"""
)
# What somebody is paid or has put in is neither asked for nor aid: "70 000 a month", "paid 200 tkr dividend"
_ELSE: Final = re.compile(
    r"""\b(?:(?:a|per|each|every|om|i|varje)\s(?:month|hour|day|månad(?:en)?|timme|timmen|mån)|i\smånaden
    |dividends?|utdelning
    |(?:angels?|investors?|owners?|shareholders?|parent|family|ägarna|ägare|investerare|änglar
    |moderbolaget)\s(?:[\w-]+\s)?
    (?:gave|put|invested|paid|have|has|gav|la|lade|satte|satsade|har|sköt))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_LAST_YEAR: Final = alternatives("last year, last fiscal year, förra året, i fjol, ifjol, i fjor")
# "the project costs 6 million, we put half": the other half is what is asked for
_HALF_OURS: Final = re.compile(
    r"""\b(?:we|I|vi|jag)\s(?:can\s|will\s|could\s|kan\s|ska\s)?(?:put|pay|cover|finance|fund|bring
    |contribute|carry|have|stand\sfor
    |står|stå|betalar?|finansierar?|lägger|lägga|satsar?|skjuter|bidrar|har)\s(?:(?!more|less|mer
    |över)\w+\s){0,3}?(?:half|hälften|50\s?%)
    |\b(?:half|hälften)\s(?:står|betalar|lägger|stod|finansierar)\s(?:vi|jag)\b
    |\b(?:half|hälften)\s(?:\w+\s){0,3}?(?:ourselves|ours|our\sown|own\smoney|from\sus|själva|från\soss
    |egna\spengar)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "half of the 4 MSEK budget we can carry"
_HALF_BEFORE: Final = re.compile(r"\b(?:half|hälften)\s(?:of|av)\s(?:the\s|our\s|vår\s)?$", re.IGNORECASE)
_OURS: Final = re.compile(
    r"^[^.;!?]{0,20}\b(?:we\s(?:can|carry|have|pay)|ourselves|själva|(?:står|betalar)\svi)\b", re.IGNORECASE
)
_WHOLE: Final = re.compile(
    r"\b(?:project\w*|total\w*|budget\w*|costs?|whole|all\sin\sall|projekt\w*|kostar|kostnad\w*|hela)\b",
    re.IGNORECASE,
)
_OVER: Final = re.compile(
    r"\b(?:(?<!turns )(?<!turn )(?<!turned )over|more than|above|exceeding|över|mer än)\s$", re.IGNORECASE
)
_STAFF_AND: Final = re.compile(
    r"(?:employees|staff|people|anställda|personer|pers)\s?[/|]\s?$", re.IGNORECASE
)
# "24 anställda och 41 mkr, Lund": nothing is said of what it is for
_STAFF_AND_SUM: Final = re.compile(
    r"(?:employees|staff|people|anställda|personer|pers)\s(?:and|och|&)\s$", re.IGNORECASE
)
_ITEM_ENDS: Final = re.compile(r"\s?(?:[.,;!?)](?!\d)|$)")
KINDS: Final = (
    ("else_sek", _ELSE),
    ("balance_sek", re.compile(rf"\b{_BALANCE}\b", re.IGNORECASE)),
    ("turnover_sek", re.compile(rf"\b(?:{_TURNOVER}|{_SOLD})\b|{_YEARLY}", re.IGNORECASE)),
    ("equity_sek", re.compile(rf"\b{_EQUITY}\b", re.IGNORECASE)),
    ("had_sek", re.compile(rf"\b{_THERE}\b", re.IGNORECASE)),
    ("turnover_sek", re.compile(rf"\b{_LAST_YEAR}\b", re.IGNORECASE)),
)
# "turnover 14 mkr but a balance sheet of only 6": of the same unit
BARE_BALANCE: Final = re.compile(
    rf"""\b(?:mkr|mnkr|msek|million\w*|miljon\w*)\b[^.;!?]{{0,20}}?\b{_BALANCE}(?:en)?\s(?:(?:is|of|are|är
    |på|bara|only|just)\s){{0,2}}
    (?P<number>\d{{1,2}}(?:[.,]\d)?)(?=\s?(?:[.,;!?)](?!\d)|$)|\s(?:and|och|no|ingen|inga|with|med)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
# "we look for equity of 5 MSEK", "we want 2 MSEK in equity": it is asked for
_WANT: Final = (
    r"\b(?:(?:we|I|vi|jag)\s(?:\w+\s)?)?(?:want|need|look(?:ing)?\sfor|seek(?:ing)?|raising|to\sraise|söker"
    r"|behöver|vill\s(?:ha|ta\sin))\s"
    r"(?:(?:new|about|around|some|nytt|ca|cirka|ungefär|sek)\s){0,2}"
)
_EQUITY_OF: Final = re.compile(
    rf"{_WANT}(?:equity\sof|eget\skapital\s(?:på|om))\s(?:about\s|ca\s)?$", re.IGNORECASE
)
_WANTED: Final = re.compile(rf"{_WANT}$", re.IGNORECASE)
_IN_EQUITY: Final = re.compile(
    r"\s?(?:in|of|i)\s(?:new\s|nytt\s)?(?:equity|eget\skapital|ägarkapital)\b", re.IGNORECASE
)
MILLION: Final = 1_000_000
_FOREIGN: Final = re.compile(r"eur|[€$£]|usd|gbp", re.IGNORECASE)  # Swedish companies count in kronor
SMALLEST: Final = 10_000  # "4,000" alone is a number of something else
SMALLEST_ANSWER: Final = 1_000  # a bare "5" is no sum, although a sum was asked for
THINGS: Final[frozenset[Unit]] = frozenset(
    {"people", "size", "things"}
)  # what is counted in these is no money
OTHERS: Final[frozenset[Unit]] = THINGS | {"years", "months", "time"}
_NEAR: Final = 28  # characters between a sum and the word that tells what it is
_ENDS: Final = re.compile(r"[;!?]|,(?!\d)|\.(?!\d)|\b(?:and|och|but|men)\b", re.IGNORECASE)


def stated_sums(text: str, facts: Collection[tuple[int, int]] = ()) -> Iterator[Span]:
    """Go through the sums of a text in whole SEK, each with the field of a funding need that it fills.

    A sum that the company has, or has had, is "had_sek", and a wage or what owners put in is "else_sek"; no
    need holds them.

    Args:
        text: What was written.
        facts: Where it tells the company's headcount, age or form; a large sum alone after one is turnover.
    """
    unsold = [match for pattern in (NO_TURNOVER, NO_SALES) for match in pattern.finditer(text)]
    for match in unsold:
        yield Span("turnover_sek", match.start(), match.end(), 0)
    for match in BARE_BALANCE.finditer(text):
        yield Span(
            "balance_sek",
            match.start(),
            match.end(),
            round(float(match["number"].replace(",", ".")) * MILLION),
        )
    rest = text  # without their words, which tell nothing of the next sum
    for match in unsold:
        rest = f"{rest[: match.start()]}{';' * len(match[0])}{rest[match.end() :]}"
    for match in SUM.finditer(rest):
        if is_money(match) and not _counts(rest, match, THINGS):
            value = value_sek(match)
            field = _field(rest, match)
            if value >= SMALLEST:
                is_told = value >= LEAST and not _FOREIGN.search(match[0])
                if field == "amount_sek" and is_told and is_beside_facts(rest, *match.span(), facts):
                    field = "turnover_sek"
                if field == "amount_sek" and _is_half_ours(rest, match):
                    value //= 2
                is_over = field != "amount_sek" and _OVER.search(rest[: match.start()])
                yield Span(field, match.start(), match.end(), value + bool(is_over))


def read_sum(answer: str) -> int | None:
    """Return the sum of a bare answer, in SEK; "5 million" and "500 000" need no currency."""
    matches = list(SUM.finditer(answer))
    if len(matches) != 1 or _counts(answer, matches[0], OTHERS):
        return None
    value, is_marked = value_sek(matches[0]), matches[0]["before"] or matches[0]["after"]
    return value if is_marked or value >= SMALLEST_ANSWER or value == 0 else None


def _counts(text: str, match: re.Match[str], units: frozenset[Unit]) -> bool:
    """Whether a number without a currency is followed by one of these units."""
    is_marked = match["before"] or match["after"]
    return not is_marked and unit_of(text, *match.span()) in units


def _is_half_ours(text: str, match: re.Match[str]) -> bool:
    """Whether a sum is a whole project's, of which the applicant pays one half."""
    beside = (
        f"{text[max(match.start() - _NEAR, 0) : match.start()]} | {text[match.end() : match.end() + _NEAR]}"
    )
    return bool(_WHOLE.search(beside) and _is_half(text, match))


def _is_half(text: str, match: re.Match[str]) -> bool:
    after = text[match.end() :]
    return bool(
        _HALF_OURS.search(after) or (_HALF_BEFORE.search(text[: match.start()]) and _OURS.search(after))
    )


def _field(text: str, match: re.Match[str]) -> str:
    """What a sum is, by the words beside it in its clause; otherwise it is the amount that is needed."""
    before = _ENDS.split(text[max(match.start() - _NEAR, 0) : match.start()])[-1]
    after = _ENDS.split(text[match.end() : match.end() + _NEAR])[0]
    if _is_beside_staff(text, match):
        return "turnover_sek"
    if _EQUITY_OF.search(before) or (_WANTED.search(before) and _IN_EQUITY.match(after)):
        return "amount_sek"
    beside = f"{before} | {after}"
    return next((field for field, words in KINDS if words.search(beside)), "amount_sek")


def _is_beside_staff(text: str, match: re.Match[str]) -> bool:
    """Whether a sum is told in one breath with the headcount, and nothing is said of what it is for."""
    before = close_before(text, match.start())
    if _STAFF_AND.search(before):
        return True
    is_large = value_sek(match) >= LEAST and not _FOREIGN.search(match[0])
    return is_large and bool(_STAFF_AND_SUM.search(before) and _ITEM_ENDS.match(text, match.end()))
