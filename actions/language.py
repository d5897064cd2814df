"""The two languages that the assistant speaks."""

from __future__ import annotations

import re
from typing import Final, Literal

Language = Literal["en", "sv"]

_SWEDISH: Final = re.compile(r"\b(swedish|svenska|på sv)\b", re.IGNORECASE)
_ENGLISH: Final = re.compile(r"\b(english|engelska|in en)\b", re.IGNORECASE)

_OTHER: Final = re.compile(
    r"\b(?:german|deutsch|french|français|finnish|suomi|norwegian|danish|spanish|español|italian|polish|dutch"
    r"|chinese|arabic|russian|ukrainian|portuguese|turkish|persian|japanese"
    r"|tyska|franska|finska|norska|danska|spanska|italienska|polska|nederländska|holländska"
    r"|kinesiska|arabiska|ryska|ukrainska|portugisiska|turkiska|persiska|japanska)\b",
    re.IGNORECASE,
)


def as_language(value: object) -> Language:
    """The language that a slot or metadata value names; English where it names none of ours."""
    return "sv" if value == "sv" else "en"


def asked_language(text: str, current: Language) -> Language:
    """The language that a request such as "kan vi ta det på svenska?" asks for.

    A request that names no language ("change language") asks for the other one; one for a language that is
    not spoken here changes nothing.
    """
    if _SWEDISH.search(text):
        return "sv"
    if _ENGLISH.search(text):
        return "en"
    if names_other_language(text):
        return current
    return "en" if current == "sv" else "sv"


def names_other_language(text: str) -> bool:
    """Whether a text names a language that the assistant does not speak, and none that it does."""
    spoken = _SWEDISH.search(text) or _ENGLISH.search(text)
    return not spoken and _OTHER.search(text) is not None
