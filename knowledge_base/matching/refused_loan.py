"""Whether a text says that no loan is wanted: "anything but a loan", "nothing that we must pay back"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.contraction import N_T
from knowledge_base.matching.loan_refusals import DEBT, ONLY, REFUSALS, SOFT
from knowledge_base.matching.people_words import CUSTOMERS, PATIENTS
from knowledge_base.matching.sentence_bounds import close_before
from knowledge_base.matching.span import Span

# "the bank won't give us a loan": who lends refuses
_LENDER: Final = re.compile(
    r"\b(?:banks?|banken|bankerna|lenders?|långivar\w*|Almi|de|dom|they)"
    r"\s(?:(?:has|have|had|har|hade|just|always|already|also|now|redan|alltid|också|nu|bara|all)\s){0,2}$",
    re.IGNORECASE,
)
# "we have never taken a loan", "we never had one" are the past, and "300k, not borrowed" is a wish
_DONE: Final = re.compile(
    r"(?:never|not|inte|ej|aldrig)\s(?:\w+\s){0,2}?"
    r"(?:borrowed|had|taken|got|received|lånat|lånt|haft|tagit|fått|sökt)\b",
    re.IGNORECASE,
)
_HAVE: Final = re.compile(
    r"(?:\b(?:have|has|had|har|hade)|['’](?:ve|s))(?:\s(?:vi|jag))?\s(?:\w+\s)?$", re.IGNORECASE
)
_NEVER_DID: Final = re.compile(
    r"(?:never|aldrig)\s(?:\w+\s)?(?:borrowed|had|took|got|received|lånade|hade|tog|fick|sökte)\b",
    re.IGNORECASE,
)
# "so far we have had only grants", "not just grants", "do you give only grants?"
_TOLD_ONLY: Final = re.compile(
    r"\b(?:have|has|had|got|received|won|used|lived\son|fått|haft|fick|levt\spå|har|hade|not|cannot|inte"
    r"|aldrig"
    r"|never|is\s(?:it|there)|are\sthere|do\syou|finns\sdet|ger\sni|är\sdet)\s(?:\w+\s){0,4}?$"
    r"|n['’]t\s(?:\w+\s){0,4}?$",
    re.IGNORECASE,
)
_IS_ONLY: Final = re.compile(rf"{ONLY}\b|{SOFT}\sonly\b", re.IGNORECASE)
# "not enough credit", "we would not say no to a loan"
_REVERSIBLE: Final = re.compile(
    r"(?:enough|tillräckligt\smed|nog\smed|no\sto|say\sno|nej\still|afraid\sof|scared\sof|rädda\sför)\b",
    re.IGNORECASE,
)
_FINE: Final = re.compile(
    rf"[^.;!?]*?(?:not|{N_T}|inte)\s(?:\w+\s)?(?:mind|hesitate|object|say\sno|säga\snej|tacka\snej"
    rf"|get\senough)\b",
    re.IGNORECASE,
)
_NEGATED: Final = re.compile(
    r"(?:\b(?:not|cannot|never|inte|aldrig|ej)|n['’]t)\s(?:\w+\s){0,2}?$", re.IGNORECASE
)
_LOANS: Final = re.compile(r"\b(?:loans?|borrow\w*|credit|lån\w*)", re.IGNORECASE)
_AGAINST: Final = re.compile(
    rf"\b(?:nothing|not|{N_T}|inget|ingenting|inte)\s(?:\w+\s){{0,2}}?(?:against|emot|opposed\sto)\s(?:an?\s"
    rf"|ett\s|any\s)?$",
    re.IGNORECASE,
)
_A: Final = r"(?:an?\s|any\s|our\s|the\s|ett\s|något\s|bank\s)*"
# "cannot start without a loan", "wont say no to a loan", "not only loans", "we have never taken a loan"
_FINE_BEFORE: Final = re.compile(
    rf"""(?:\bnot|{N_T}|\bnever|\binte)\s(?:\w+\s)?(?:say\sno\sto|säga\snej\still|tacka\snej\still)\s{_A}$
    |(?:\bnot|{N_T}|\binte)\s(?:\w+\s)?(?:mind|object\sto|(?:afraid|scared)\sof|rädda?\sför
        |främmande\sför)\s(?:(?:taking|att\sta)\s)?{_A}$
    |\b(?:banks?|banken|bankerna|lenders?)\s(?:(?!we\b|I\b|vi\b|jag\b)[\w'’]+\s){{0,2}}?
    (?:not|cannot|\w+{N_T}|never|inte|ej|aldrig)\s(?:\w+\s){{0,3}}$
    |\b(?:not|inte|{N_T})\s(?:only|just|bara|enbart|endast)\s(?:\w+\s){{0,2}}?$
    |\b(?:banks?|banken|bankerna|lenders?)\s(?:\w+\s)?(?:said|says?|sa|sade|säger|sagt)\s(?:no|nej)\s(?:to
        |till)\s{_A}$
    |\b(?:can['’]?t|cannot|kan\s(?:\w+\s)?(?:inte|ej))\s(?:\w+\s){{0,4}}?(?:without|utan)\s{_A}$
    |\b(?:have|['’]ve|has|har)\s(?:\w+\s)?(?:never|aldrig)\s(?:\w+\s)?(?:had|taken|got|received|tagit|haft
        |fått)\s{_A}$""",
    re.IGNORECASE | re.VERBOSE,
)
# "vi behöver inte lån på mer än 200 000": a smaller one is wanted
_UP_TO: Final = re.compile(
    r"^\w*\s(?:(?:på|of|om|for)\s(?:mer|more|över|over|above)"
    r"|(?:över|above|over|larger\sthan|bigger\sthan))\s"
    r"(?:än\s|than\s)?\d",
    re.IGNORECASE,
)
# "we cannot get a bank loan": the bank refuses
_BANK_REFUSES: Final = re.compile(
    r"""\b(?:cannot|can['’]?t|could\snot|couldn['’]?t|kan\sinte|får\sinte|fick\sinte)\s(?:get\s|få\s)?(?:an?\s
        |any\s|ett\s|något\s)?
    (?:bank\s?(?:loans?|lån)|(?:loans?|lån)\s(?:from|av|i|hos|på)\s(?:the\s|our\s|a\s|vår\s)?bank\w*)""",
    re.IGNORECASE | re.VERBOSE,
)
# "it is not for hospitals only"
_ONLY_AFTER: Final = re.compile(
    r"[\w-]+\s(?:only|alone|exclusively|enbart)(?=\s?(?:[.,;!?]|$)|\s(?:but|and|men|och)\b)", re.IGNORECASE
)
# "we have no loan", "no debts yet": there is none, and one may be wanted
_HAS_NONE: Final = re.compile(
    r"""(?<!will\s)(?<!to\s)(?<!can\s)(?<!must\s)(?<!should\s)(?:\b(?:have|has|had|har|hade)|['’]ve)\s
    (?:(?:currently|today|still|yet|got|vi|jag|ännu|fortfarande|idag|nu)\s)?(?:no|any|inga|inget|något
        |några)\s(?:[\w-]+\s)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_NONE_YET: Final = re.compile(
    r"(?:loans?|debts?|credit|lån|skulder)\s(?:yet|so\sfar|än|ännu|hittills)\b", re.IGNORECASE
)
_NO_DEBT: Final = re.compile(rf"no\s{DEBT}", re.IGNORECASE)
_OTHERS_PAY: Final = re.compile(
    rf"\b(?:{CUSTOMERS}|{PATIENTS}|people"
    rf")\s(?:\w+\s){{0,2}}$",
    re.IGNORECASE,
)
# "our customers do not want a loan", "people who don't want loans"
_OTHERS_DO_NOT: Final = re.compile(
    rf"""\b(?:{CUSTOMERS}|people|households?
        |hushåll(?:en)?|folk)
    \s(?:(?:who|that|som)\s)?(?:\w+\s)?(?:not|cannot|\w+{N_T}|never|inte|ej|aldrig|avoid|undvik\w+|slipp\w+)
    \s(?:\w+\s){{0,6}}$""",
    re.IGNORECASE | re.VERBOSE,
)


def is_welcome(text: str, start: int) -> bool:
    """Whether a word that begins at `start` is said to be fine: "we have nothing against loans"."""
    before = close_before(text, start)
    is_smaller = (loan := _LOANS.match(text, start)) and _UP_TO.match(text[loan.end() :])
    is_bank = any(own.start() <= start < own.end() for own in _BANK_REFUSES.finditer(text))
    is_more = _ONLY_AFTER.match(text, start)
    return bool(_AGAINST.search(before) or _FINE_BEFORE.search(before) or is_smaller or is_bank or is_more)


def is_none_yet(text: str, start: int) -> bool:
    """Whether a loan that begins at `start` is only said not to be there: "we have no loan"."""
    return bool(_HAS_NONE.search(close_before(text, start)) or _NONE_YET.match(text, start))


def is_for_others(text: str, start: int) -> bool:
    """Whether it is customers or users who do not want what begins at `start`."""
    return bool(_OTHERS_DO_NOT.search(close_before(text, start)))


def refused_loans(text: str) -> Iterator[Span]:
    """Go through what says that no loan is wanted, or possible."""
    for pattern in REFUSALS:
        for match in pattern.finditer(text):
            loan = _LOANS.search(text, match.start())
            is_fine = loan and (is_welcome(text, loan.start()) or is_for_others(text, loan.start()))
            if not is_fine and not _is_else(text, match):
                yield Span("refused", match.start(), match.end(), "loan")


def _is_else(text: str, match: re.Match[str]) -> bool:
    """Whether it tells the past, what a bank will not do, or what there was of other money."""
    before, said = close_before(text, match.start()), match.group()
    return bool(
        _LENDER.search(before)
        or (_DONE.match(said) and _HAVE.search(before))
        or _NEVER_DID.match(said)
        or (_IS_ONLY.match(said) and _TOLD_ONLY.search(before))
        or _FINE.match(said)
        or (
            _NO_DEBT.match(said)
            and (_HAS_NONE.search(f"{before}no ") or _NONE_YET.search(f"{said}{text[match.end() :]}"))
        )
        or (_OTHERS_PAY.search(before) and not _LOANS.search(said))
        or (_REVERSIBLE.match(said) and _NEGATED.search(before))
    )
