"""Sums of money as people write them, in SEK: "2.5 MEUR", "half a million", "trehundratusen", "1-2 mkr"."""

from __future__ import annotations

import re
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.funding_need import SEK_PER_EUR
from knowledge_base.matching.number_words import SPELT, number_of

_SCALES: Final = {
    1_000: "k, thousand, tusen, tkr, ksek, tsek, keur, kkr, grand, tusenlappar, tusingar, lax, laxar",
    1_000_000: "m, mn, mill, mln, million, millions, milion, miljon, miljoner, millioner, milj, mkr, mnkr, "
    "msek, meur, mille, mio",
    1_000_000_000: "billion, bn, miljard, miljarder, mdr, mdkr",
}
_LARGE: Final = {word: scale for scale, words in _SCALES.items() for word in words.split(", ")}
# Round rates of 2026: close to a ceiling, the company has to count itself.
_RATES: Final = {
    r"eur|€": SEK_PER_EUR,
    r"usd|\$|dollar": 9.5,
    r"gbp|£|pound|pund": 12.5,
    r"chf|franc": 11.5,
    r"dkk": 1.5,
    r"nok": 0.95,
}
_HALF: Final = alternatives("half a million, a half million, en halv miljon, halv miljon, halvmiljon")
_QUARTERS: Final = alternatives(
    "three quarters of a million, three-quarters of a million, tre kvarts miljon, trekvarts miljon"
)
_COUPLE: Final = r"(?:a\scouple\sof|ett\spar)"
_QUARTER: Final = alternatives("a quarter of a million, a quarter million, en kvarts miljon, kvarts miljon")
_AND_HALF: Final = alternatives("and a half, och en halv, och ett halvt, ½")
_MARKS: Final = r"(?:SEK|EUR|USD|GBP|CHF|DKK|NOK|US\$|[€$£])"
_CURRENCY: Final = (
    rf"(?:{_MARKS}|euros?|kr|kronor|crowns|kroner|(?:US\s)?dollars?|pounds|pund|swiss\sfrancs|:-)(?!\w)"
)
_DIGITS: Final = r"\d{1,3}(?:[ \u00a0.,’']\d{3})+(?!\d)|\d+(?:[.,]\d+)?"
_SCALED: Final = r"(?=\s?(?:million|miljon|milj|thousand|tusen|miljard|billion|and\sa\shalf|och\sen\shalv))"
# "510(k)" is a notification to the FDA
SUM: Final = re.compile(
    rf"""(?<![\w.,-])(?!510\s?\(?k\b)(?:(?P<before>{_MARKS}|kr|MSEK|MEUR)\s?)?
    (?:(?P<half>{_HALF})\b|(?P<quarters>{_QUARTERS})\b|(?P<quarter>{_QUARTER})\b
       |(?:(?:(?:{_DIGITS})\s?[-–]|(?:{_DIGITS}|{SPELT})\s(?:to|till))\s?)?(?P<number>{_DIGITS}
           |(?:{SPELT}|{_COUPLE}){_SCALED})
        (?:\s(?P<and_half>{_AND_HALF}))?
        (?:\s?(?P<large>{alternatives(",".join(_LARGE))})\b\.?)?)
    (?:\s?(?P<after>{_CURRENCY}))?""",
    re.IGNORECASE | re.VERBOSE,
)
# "400 lax" are thousands where money is told of, and salmon elsewhere
_SLANG: Final = re.compile(r"laxa?r?", re.IGNORECASE)
_OF_MONEY: Final = re.compile(
    r"\b(?:omsätt\w*|omsatt\w*|faktur\w*|kosta\w*|tjän\w*|intäkt\w*|sålt\sför|säljer\sför|drar\sin|budget\w*"
    r"|lån\w*|bidrag\w*)\s(?:[\w.]+\s){0,3}$",
    re.IGNORECASE,
)
_MONEY_AFTER: Final = re.compile(
    r"\s(?:om\såret|per\sår|i\s(?:omsättning|bidrag|lån|intäkter|budget|fickan|kassan))\b", re.IGNORECASE
)
_PARTS: Final = {"half": 500_000, "quarters": 750_000, "quarter": 250_000}
_A_COUPLE: Final = re.compile(_COUPLE, re.IGNORECASE)
GROUPED: Final = re.compile(r"\d{1,3}(?:[ \u00a0.,’']\d{3})+")


def is_money(match: re.Match[str]) -> bool:
    """Whether a match of `SUM` must be a sum: it has a currency, a scale, or is written as one."""
    if match["number"] is None:
        return True
    if match["large"] and _SLANG.fullmatch(match["large"]):
        before, after = match.string[: match.start()], match.string[match.end() :]
        return bool(_OF_MONEY.search(before) or _MONEY_AFTER.match(after))
    return bool(match["before"] or match["after"] or match["large"] or GROUPED.fullmatch(match["number"]))


def value_sek(match: re.Match[str]) -> int:
    """The value of a match of `SUM` in whole SEK; of "1 to 2 million", the larger."""
    marks = " ".join(match[name] or "" for name in ("before", "large", "after")).lower()
    rate = next((rate for mark, rate in _RATES.items() if re.search(mark, marks)), 1.0)
    if match["number"] is None:
        return round(_PARTS[next(part for part in _PARTS if match[part])] * rate)
    large = (match["large"] or "").lower() or ("m" if re.match(r"m(?:sek|eur)\b", marks) else "")
    number = _plain(match["number"]) + (0.5 if match["and_half"] else 0)
    return round(number * _LARGE.get(large, 1) * rate)


def _plain(number: str) -> float:
    if _A_COUPLE.fullmatch(number):
        return 2.0
    if number[0].isalpha():
        return number_of(number)
    if GROUPED.fullmatch(number):
        return float(re.sub(r"\D", "", number))
    return float(number.replace(",", "."))
