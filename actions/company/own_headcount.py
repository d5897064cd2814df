"""How many work in the visitor's own company, by free words.

A journey that asks for the staff may take "12 people" for them. In free words these may be visitors, patients
or somebody else's staff, so that a count needs a sign that it is the company's own.
"""

from __future__ import annotations

import re
from typing import Final

from actions.company.clause import Clause, clause_of
from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.number_words import ROUGHLY
from knowledge_base.matching.span import Span
from knowledge_base.matching.stated_headcount import stated_headcounts

_ABOUT: Final = alternatives(
    f"""{ROUGHLY}, a, an, ett, en, now, only, just, currently, today, nu, just nu, bara, idag, i dag,
    i nuläget, totalt, in total, still, fortfarande"""
)
_ROUGHLY: Final = rf"(?:{_ABOUT}\s)*"
_WE_ARE: Final = re.compile(
    rf"\b(?:we are|we're|we number|we have grown to|vi är|vi har blivit|vi har vuxit till)\s{_ROUGHLY}$",
    re.IGNORECASE,
)
_OURS: Final = re.compile(
    r"(?:we are|we're|we number|vi är|vi har|hos oss)\s|(?:employees|staff|headcount|anställda|personal):",
    re.IGNORECASE,
)
_OUR: Final = re.compile(
    r"\b(?:we are|we're|we have|our|vi är|vi har|vårt|vår)\s(?:an?\s|ett\s|en\s)?(?:[\w-]+\s){0,2}$",
    re.IGNORECASE,
)
_TEAM: Final = re.compile(
    r"(?:team|staff|group|crew|workforce|headcount|personal\w*|gäng|arbetsstyrka)\b", re.IGNORECASE
)
_COMPANY_OF: Final = re.compile(
    r"\b(?:company|firm|start-?up|biotech|business|team|bolag|företag|firma)\s"
    rf"(?:of|with|på|med|om)\s{_ROUGHLY}$",
    re.IGNORECASE,
)
_WORK_HERE: Final = re.compile(
    r"\b(?:for us|with us|at our|in our|in the (?:company|firm)|hos oss|i bolaget|i företaget)\b",
    re.IGNORECASE,
)
# Nouns that mean the staff of a company; "people" and "researchers" may be anybody's.
_STAFF: Final = re.compile(
    r"employe|\bemp|staff|\bfte|co-?workers|headcount|payroll|founder|anst[äa]l|medarb|årsarb|grundare"
    r"|heltid|delägare|i (?:bolaget|företaget|teamet|firman|personalen)",
    re.IGNORECASE,
)
# "I" begins Swedish sentences too: "I Solna finns 12 anställda".
_MINE: Final = re.compile(
    r"\b(?i:we|we're|we've|our|us|me|my|vi|vår|vårt|våra|oss|jag|min|mitt|mina)\b|\bI\b(?!\s[A-ZÅÄÖ])"
)
_OTHERS: Final = re.compile(
    r"\b(?:customers?|clients?|partners?|suppliers?|hospitals?|clinics?|universit\w+|competitors?|parent|their"
    r"|they|them|owners?|companies|firms|consortium|trial|study|samples?|volunteers?|donors?|subjects?"
    r"|kund\w*|partner\w*|leverantör\w*|sjukhus\w*|klinik\w*|deras|de|moderbolag\w*|ägare\w*|konkurrent\w*"
    r"|företag som|bolag som|konsorti\w*|studie\w*|prövning\w*|prover|försökspersoner|donatorer)\b",
    re.IGNORECASE,
)
# Who comes to look or to learn is counted, not who works there.
_GUESTS: Final = re.compile(
    r"\b(?:visit\w*|tours?|workshops?|courses?|training|conferences?|seminars?|events?|delegation|guests?"
    r"|besök\w*|studiebesök\w*|rundtur\w*|visning\w*|kurs\w*|utbild\w*|konferens\w*|seminari\w*|evenemang\w*"
    r"|delegation\w*|gäster)\b",
    re.IGNORECASE,
)
# What is planned, or a limit, is no count of today.
_NOT_YET: Final = re.compile(
    r"\b(?:hir(?:e|ing)|recruit\w*|grow to|become|will be|plan\w*|expand\w*|at most|at least|up to|max\w*"
    r"|had|used to|fewer than|less than|more than|anställa|nyanställa|rekryter\w*|växa|bli|ska vara|hade"
    r"|högst|minst|upp till|färre än|fler än|mindre än|mer än|under|över)\b",
    re.IGNORECASE,
)
_FOR: Final = re.compile(rf"\b(?:for|för|åt|to|till|from|från|of|av|per)\s{_ROUGHLY}$", re.IGNORECASE)
_GOES_ON: Final = re.compile(
    r"\s*(?:$|[,:)]|(?:in|at|on|based|and|with|is|needs?|wants?|looks|looking|seeks|who work|working|today"
    r"|now|yet|so far|full.?time|of whom|strong|worldwide|globally|i|på|vid|och|med|är|behöver|vill|söker"
    r"|letar|som (?:arbetar|jobbar)|idag|nu|just nu|än|ännu|totalt|varav|st|starka|globalt)\b)",
    re.IGNORECASE,
)
_FEW_WORDS: Final = 8  # of a sentence that has no subject: "AB, 4 employees, Huddinge"


def own_headcount(text: str) -> int | None:
    """The largest count of the own staff that a text surely states; the others are parts of it."""
    found = (span.value for span in stated_headcounts(text) if _is_own(text, span))
    return max((count for count in found if isinstance(count, int)), default=None)


def _is_own(text: str, span: Span) -> bool:
    clause, words = clause_of(text, span), span.of(text)
    if clause.sentence.strip() == words:  # an answer: nobody else is spoken of
        return True
    if _OTHERS.search(clause.part) or _NOT_YET.search(clause.before) or not _GOES_ON.match(clause.after):
        return False
    names_staff = _STAFF.search(words) is not None and not _FOR.search(clause.before)
    if _GUESTS.search(clause.part if names_staff else clause.sentence):
        return False
    is_team = _TEAM.match(words) and _OUR.search(clause.before)  # "our team of six"
    if _WE_ARE.search(clause.before) or _OURS.match(words) or _WORK_HERE.search(words) or is_team:
        return True
    return _is_ours(clause) and bool(names_staff or _COMPANY_OF.search(clause.before))


def _is_ours(clause: Clause) -> bool:
    """Whether a sentence speaks of the visitor, or lists facts without a subject."""
    lists = len(clause.sentence.split()) <= _FEW_WORDS
    return not clause.asks and (lists or _MINE.search(clause.sentence) is not None)
