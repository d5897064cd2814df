"""What an answer means that makes sense only after the question: "yes", "no idea"."""

from __future__ import annotations

import re
from typing import Final

from knowledge_base.matching.alternatives import alternatives

YES: Final = alternatives(
    """yes, yeah, yep, yup, sure, of course, correct, right, absolutely, exactly, ja, japp, jo, jovisst, jadå,
    visst, absolut, precis, stämmer, det stämmer, gladly, definitely, certainly, okay, ok, that's fine,
    fine by us, fine by me, fine with us, fine with me, no problem, that works, gärna, mer än gärna,
    självklart, naturligtvis, okej, inga problem, det går bra, går bra, det funkar"""
)
# They say yes by themselves alone: "we have no partner" says something else.
ECHOED: Final = alternatives(
    "fine, it must, we do, we are, we have, it does, det har vi, vi har det, det är vi, det måste den"
)
NO: Final = alternatives(
    """no, nope, nah, none, not yet, not needed, not necessary, not really, not at all, we don't, we aren't,
    we haven't, we won't, we wouldn't, absolutely not, definitely not, certainly not, of course not, never,
    hardly, nej, nä, nix, inte, ingen, inget, inga, ej, behövs inte, krävs inte, det har vi inte, helst inte,
    absolut inte, verkligen inte, självklart inte, naturligtvis inte, aldrig, knappast"""
)
SKIPPED: Final = alternatives(
    """don't know, do not know, no idea, not sure, unsure, no clue, doesn't matter, does not matter, don't
    care, skip, any, anywhere, anything, any place, any time, whatever, whenever, wherever, rather not,
    not relevant, cannot say, can't say, won't say, prefer not, flexible, no preference, confidential,
    next question, vet inte, vet ej, vet vi inte, vet vi ej, vet jag inte, ingen aning, osäker, osäkert,
    inte säker, spelar ingen roll, hoppa över, kvittar, var som helst, när som helst, vad som helst,
    strunt samma, vill inte säga, vill inte svara, vill inte uppge, kan inte säga, kan inte svara,
    flexibel, flexibla, flexibelt, ingen preferens, oklart, hemligt, pass, nästa fråga"""
)
_END: Final = r"\s*(?:[,.;:!–-]|$)"
_FILLER: Final = r"(?:(?:well|hm+|oh|tja|nja|jaså|alltså)\b\W*)?"
_YES: Final = re.compile(rf"^\W*{_FILLER}(?:{YES}\b|{ECHOED}{_END})", re.IGNORECASE)
_NO: Final = re.compile(rf"^\W*{_FILLER}{NO}\b", re.IGNORECASE)
_NO_PROBLEM: Final = re.compile(
    r"^\W*(?:no\s(?:problem|idea|clue|preference)|ingen\s(?:aning|preferens)|inga\sproblem)\b", re.IGNORECASE
)
_NONE: Final = re.compile(
    rf"^\W*(?:none|zero|inga|ingen|inget|noll|not\syet|inte\sän|ej\sän){_END}", re.IGNORECASE
)
_SKIPPED: Final = re.compile(rf"\b{SKIPPED}\b|^\W*$", re.IGNORECASE)


def says_yes(text: str) -> bool | None:
    """Return whether an answer is a yes or a no; None where it is neither."""
    if _NO.search(text) and not _NO_PROBLEM.search(text):
        return False
    return True if _YES.search(text) else None


def counts_none(text: str) -> bool:
    """Whether an answer begins with a none of its own: "none, we began this year", and no "no, we are 5"."""
    return bool(_NONE.search(text))


def is_skipped(text: str) -> bool:
    """Whether an answer says that there will be none."""
    return bool(_SKIPPED.search(text))


def add_to_wish(wish: str, text: str, *, tells_what: bool, tells_else: bool) -> str:
    """Return what was said of the thing wanted, with a message unless that is a bare answer.

    "Huddinge", "5" and "no idea" would only blur what the wish means.

    Args:
        wish: What was said of it before.
        text: The message.
        tells_what: Whether the message names what is wanted.
        tells_else: Whether it fills another field.
    """
    is_bare = tells_else or is_skipped(text) or says_yes(text) is not None
    return wish if wish and is_bare and not tells_what else f"{wish}\n{text}".strip()
