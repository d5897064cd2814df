"""A clause of what was said, and whether it says a thing or denies it, in English and Swedish."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

# What begins a clause of its own: "no" in one says nothing of the next.
VERB_COMES: Final = r"""
    (?:we|i|our|they|there|plan|will|have|has|do|need|want|use|work|are|is|it|then|also
    |vi|jag|vår[at]?|de|det|ska|skall|planerar|behöver|vill|har|gör|använder|kommer|söker|är|sedan|också)\b
"""
CUT: Final = re.compile(
    rf"""
    [.;:!?,\n]+(?:\s|$) | \s[-–—]\s
    | \s(?:but|however|although|though|yet|men|fast|dock|däremot)\s
    | \s(?:and|och|samt|so|så)\s(?={VERB_COMES})
    | (?<=\s)(?=(?:not|inte)\s(?:an?|any|the|en|ett|någo[nt]|några)\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)
# They look like a denial and are none.
NO_DENIAL: Final = re.compile(
    r"\bnot (?:only|just)\b|\binte (?:bara|enbart|minst)\b|\b(?:no|not) (?:later|more|less) than\b"
    r"|\bno problem\b|\binga problem\b",
    re.IGNORECASE,
)
NOT_BUT: Final = re.compile(r"\b(inte|ej|icke)\b([^.;:!?,]*),?\sutan\b", re.IGNORECASE)
# "No animals in the lab" speaks of a lab.
PLACED: Final = re.compile(r"\b(?:(?:in|at)\s(?:the|our)|i(?:\s(?:vårt|våra|det))?)\s$", re.IGNORECASE)
BEFORE: Final = re.compile(
    r"""
    \b(?:no|not|never|without|none|neither|nor|cannot|avoid|inga|inget|ingen|inte|ej|icke|aldrig|varken|utan
    |slipper)\b | n['’]t\b | \bn['’]?t\s | \b(?:instead\sof|rather\sthan|i\s?stället\sför)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
BEHIND: Final = re.compile(
    r"^[-\s]?(?:free|fri|fritt|fria)\b|^\W*(?:\w+\W+){0,3}(?:not|no|isn['’]t|aren['’]t|won['’]t|inte|ej|aldrig|nej)\b",
    re.IGNORECASE,
)
UNSURE: Final = re.compile(
    r"""
    \b(?:not\s(?:sure|certain|decided|yet\sdecided)|undecided|unsure|uncertain|maybe|perhaps|possibly|no\sidea|unclear
    |kanske|eventuellt|möjligen|osäker\w*|oklart|ingen\saning|inte\s(?:säker\w*|bestämt|klart)|obestämt)\b
    | \b(?:do|does)(?:\snot|n['’]t)\s(?:know|yet\sknow)\b | \bdon?t\sknow\b | \bdunno\b
    | \bvet\s(?:jag\s|vi\s)?(?:inte|ej)\b | \b(?:if|whether|om)\s(?:we|i|vi|jag)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


NEAR: Final = 200  # characters within which a denial counts; sentences in a chat are shorter


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a message that stands for itself."""

    text: str

    @property
    def unsure(self) -> bool:
        """Whether it leaves open what it speaks of."""
        return UNSURE.search(self.text) is not None

    def says(self, thing: re.Pattern[str]) -> bool | None:
        """Tell whether the clause says a thing (True) or denies it (False); None: it does not speak of it."""
        verdicts = {self._affirms(match) for match in thing.finditer(self.text)}
        return None if not verdicts else True in verdicts

    def _affirms(self, match: re.Match[str]) -> bool:
        before = self.text[max(0, match.start() - NEAR) : match.start()]
        behind = self.text[match.end() : match.end() + NEAR]
        denied = BEFORE.search(before) and not PLACED.search(before)
        return not (denied or BEHIND.search(behind))


def clauses(text: str) -> tuple[Clause, ...]:
    """Cut a message into its clauses."""
    plain = NOT_BUT.sub(r"\1\2 men", NO_DENIAL.sub(" ", text))
    return tuple(Clause(part.strip()) for part in CUT.split(plain) if part and part.strip())
