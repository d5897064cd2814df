"""What a visitor says does not matter, or no longer does: "actually, anywhere is fine"."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Final, TypeVar

from knowledge_base.matching.facility_need import FacilityNeed
from knowledge_base.matching.funding_need import FundingNeed

Need = TypeVar("Need", FacilityNeed, FundingNeed)

# By the fields of a need: what is named so in a sentence, and the question word for it.
_NAMED: Final[Mapping[str, tuple[str, str]]] = {
    "place": (
        r"place|location|city|town|site|where\sit\s(?:is|lies)|platsen|orten|läget|stället|staden|var\sdet\s(?:ligger|är)",
        r"where|in\swhich\s(?:place|town|city)|var|i\svilken\s(?:stad|ort)",
    ),
    "time": (
        r"time|timing|dates?|tiden|tidpunkten|datumet|när\sdet\sblir",
        r"when|for\show\slong|när|hur\slänge",
    ),
    "biosafety": (
        r"(?:biosafety\s)?level|BSL(?:-\d)?|skyddsnivån|nivån",
        r"(?:which|what)\s(?:biosafety\s)?level|vilken\s(?:skydds)?nivå",
    ),
    "gmp": (r"GMP", r"(?:whether|if)\sit\sis\s(?:under\s)?GMP|om\sdet\sär\s(?:enligt\s)?GMP"),
    "user": (r"user|användaren", r"who\s(?:uses|will\suse)\sit|vem\ssom\sanvänder\sdet"),
    "amount_sek": (r"amount|sum|beloppet|summan", r"how\smuch|hur\smycket"),
}
_EVEN: Final = (
    r"(?:(?:really|actually|then|now|after\sall|in\sfact|also|then\sagain|faktiskt|egentligen|ändå|trots\sallt|nu|då"
    r"|längre|alls|inte\slängre)\s){0,2}"
)
_MATTERS_NOT: Final = (
    rf"(?:{_EVEN}(?:does|do|did)(?:\snot|n['’]?t)\s{_EVEN}matter|no\slonger\smatters"
    rf"|(?:is|are|['’]s)\s{_EVEN}(?:not\s(?:that\s|so\s)?important|unimportant|irrelevant|open|flexible|negotiable)"
    rf"|spelar\s{_EVEN}ingen\sroll|kvittar|gör\sdetsamma"
    rf"|är\s{_EVEN}(?:inte\s(?:så\s)?viktigt?|oviktigt?|ointressant|öppe[nt]|flexibelt?))\b"
)
_WE_CARE_NOT: Final = (
    r"(?:it\sdoes(?:\snot|n['’]?t)\s(?:really\s)?matter(?:\sto\sus)?|no\smatter|(?:we|I)\s(?:do\snot|don['’]?t)\scare"
    r"|det\sspelar\s(?:\w+\s)?ingen\sroll|det\skvittar|strunt\ssamma|det\sgör\sdetsamma)"
)
_DROP: Final = r"(?:forget|never\smind|ignore|drop|skip|strunta\si|glöm|bortse\sfrån|släpp)"
_ANYWHERE: Final = (
    r"\b(?:anywhere|any\s(?:place|town|city|location)|var\ssom\shelst|vilken\s(?:stad|ort|plats)\ssom\shelst)"
    rf"(?:\s(?:is|are|would\sbe|will\sbe)\s{_EVEN}(?:fine|ok|okay|good|alright|possible)|\s(?:will|would)\sdo|\sworks"
    rf"|\s(?:går|är|duger|funkar|passar|fungerar)(?:\s{_EVEN}(?:bra|okej|ok|fint))?)\b"
    r"|\b(?:can|could|may|kan|får)\s(?:be|lie|ligga|vara)\s(?:anywhere|var\ssom\shelst)\b(?!\s(?:in|within|but|except|i|inom|utom)\b)"
)


def _pattern(named: str, asked: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{named})\s{_MATTERS_NOT}|\bspelar\s{_EVEN}(?:{named})\s{_EVEN}ingen\sroll\b"
        rf"|\b{_WE_CARE_NOT}\s(?:about\sthe\s(?:{named})|(?:{asked}))\b"
        rf"|\b{_DROP}\s(?:about\s)?(?:the\s|our\s)?(?:{named})\b",
        re.IGNORECASE,
    )


_PATTERNS: Final = {field: _pattern(*names) for field, names in _NAMED.items()}
_PLACE: Final = re.compile(_ANYWHERE, re.IGNORECASE)


def matters_not(text: str) -> frozenset[str]:
    """The fields of a need that a text leaves open for good; empty where it says so of none."""
    found = {field for field, pattern in _PATTERNS.items() if pattern.search(text)}
    return frozenset(found | {"place"} if _PLACE.search(text) else found)


def without(need: Need, fields: Collection[str], told: Need) -> Need:
    """A need with fields left open, so that they are not asked for; what the same text tells of them stays.

    Args:
        need: What is known, with what the text tells.
        fields: Those that the text says not to matter.
        told: What the text tells by itself.
    """
    values = {field: getattr(told, field) for field in fields}
    if isinstance(need, FacilityNeed) and isinstance(told, FacilityNeed) and "place" in fields:
        values |= {"is_place_fixed": False, "avoided": told.avoided}
    return replace(need, **values, skipped=need.skipped | frozenset(fields))
