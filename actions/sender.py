"""Who writes, as far as it is told on the way: "I'm Anna from Acme AB, can I talk to somebody?"."""

from __future__ import annotations

import re
from typing import Final

from actions.companions import introduced, look_beside
from actions.fields import check_field
from actions.interruption import is_company_or_address
from actions.move import Pairs, Stated

_SHORT_NAME: Final = 2  # words of a company that does not end as companies do
_CLAUSES: Final = re.compile(r"[.;!?\n]+\s*|,\s+|\s+(?:and|och)\s+(?=(?:we|I|vi|jag|can|kan|would)\b)")
_COMPANY: Final = re.compile(
    r"(?i:\b(?:from|at|of|with|for|are|we're|represent|called|named|company is"
    r"|på|från|hos|för|är|heter|representerar))\s+"
    r"(?P<company>(?:[A-ZÅÄÖ0-9][\w&'-]*\s+){1,4}(?:AB|HB|KB|Ltd|Limited|Inc|LLC|GmbH|Oy|ApS|BV|PLC|SA))\b"
)


def find_sender(text: str) -> Pairs:
    """The values that a text tells of its sender beside all else: name, company, address, numbers."""
    beside = look_beside(text)
    found: dict[Stated, str] = dict(beside.pairs)
    for clause in _CLAUSES.split(text):
        both = introduced(clause.strip())
        if both is not None:
            found.setdefault("contact_name", both[0])
            found.setdefault("company_name", both[1])
    company = find_company(text)
    return tuple((found | ({"company_name": company} if company else {})).items())


def find_company(text: str) -> str | None:
    """The company that a text says to be the sender's, where it ends as companies do."""
    match = _COMPANY.search(text)
    checked = check_field("company_name", match["company"]) if match else None
    return checked if isinstance(checked, str) else None


def only_sender(text: str) -> Pairs:
    """The same for a text that tells nothing else: "Anna Berg, Cellia AB"; empty where it does."""
    beside = look_beside(text)
    both = introduced(beside.rest)
    if both is None or not (is_company_or_address(both[1]) or len(both[1].split()) <= _SHORT_NAME):
        return ()
    return (("company_name", both[1]), ("contact_name", both[0]), *beside.pairs)
