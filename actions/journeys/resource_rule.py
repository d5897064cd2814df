"""Rules that some things stand under, so that they may not simply change hands; a document tells each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from knowledge_base.record import Texts


@dataclass(frozen=True, slots=True)
class ResourceRule:
    """A rule.

    Attributes:
        named: the words by which a thing is known that it holds for.
        document_id: the document that tells the rule.
        text: the rule in a sentence, no more than the document says.
    """

    named: re.Pattern[str]
    document_id: str
    text: Texts


def _rule(named: str, document_id: str, *, en: str, sv: str) -> ResourceRule:
    return ResourceRule(re.compile(rf"\b(?:{named})", re.IGNORECASE), document_id, Texts(en=en, sv=sv))


_RULES: Final = (
    _rule(
        r"gm[mo](?:s|:er|-)?\b|genetically modified|genmodifiera|genetiskt modifiera|lentivir|retrovir"
        r"|transgen|recombinant (?:bacteri|strain|virus)|rekombinanta? (?:bakteri|stam|virus)",
        "gmm-contained-use",
        en="Rules apply: whoever works with genetically modified micro-organisms must notify it, or have "
        "a permit, before the work starts.",
        sv="Här gäller regler: den som arbetar med genetiskt modifierade mikroorganismer måste ha anmält "
        "det, eller ha tillstånd, innan arbetet börjar.",
    ),
    _rule(
        r"radioa[ck]ti[vf]|radioativ|isotop|radioisotop|radionuklid|radionuclid|strålkäll|sealed source"
        r"|x-?ray|röntgen|tritium|c-?14\b|p-?32\b|i-?125\b",
        "radiation-permit",
        en="Rules apply: work with radioactive substances, X-ray or other ionising radiation needs a "
        "permit or a notification unless it is exempt.",
        sv="Här gäller regler: arbete med radioaktiva ämnen, röntgen eller annan joniserande strålning "
        "kräver tillstånd eller anmälan om det inte är undantaget.",
    ),
    _rule(
        r"(?:human|patient|donor|donator|tissue|blood|plasma|serum|biobank|vävnad|blod|mänskli|humana?)\w*"
        r"[ -]?(?:sample|prov|material|tissue|vävnad|cell)|blodprov|vävnadsprov|patientprov|biobank"
        r"|biological material|biologiskt material",
        "ethics-review-humans",
        en="Rules apply: research on biological material that can be traced to a person needs ethical "
        "review.",
        sv="Här gäller regler: forskning på biologiskt material som kan spåras till en person kräver "
        "etikprövning.",
    ),
)


def rule_on(thing: str) -> ResourceRule | None:
    """The rule that a thing stands under; None where the documents tell of none."""
    return next((rule for rule in _RULES if rule.named.search(thing)), None)
