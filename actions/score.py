"""Score a lead from 0 to 100 by rules that staff can change, so that the most promising comes first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from actions.need import NeedCategory
from knowledge_base.matching.qualification import Rules
from knowledge_base.matching.size_class import CLASSES, HEADCOUNT
from knowledge_base.record import CompanySize, Texts

# Providers of private mailboxes: an address there says nothing about the company.
_PRIVATE_MAIL: Final = frozenset(
    {
        "gmail.com",
        "googlemail.com",
        "hotmail.com",
        "hotmail.se",
        "icloud.com",
        "live.com",
        "live.se",
        "me.com",
        "msn.com",
        "outlook.com",
        "outlook.se",
        "proton.me",
        "protonmail.com",
        "telia.com",
        "yahoo.com",
        "yahoo.se",
    }
)
# How staff read that a fact the rules ask for was not told.
_MISSING: Final = {
    "organisation_number": Texts(
        en="no organisation number was given", sv="inget organisationsnummer uppgavs"
    ),
    "size_class": Texts(en="the size of the company is not known", sv="företagets storlek är inte känd"),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule that gave points, in plain words of both languages: staff read one of them.

    Attributes:
        points: None for what the rules ask for and nobody told.
    """

    points: int | None
    en: str
    sv: str


@dataclass(frozen=True, slots=True)
class Score:
    """Points, and the rules that gave them."""

    points: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the rules look at.

    Attributes:
        need_category: as the visitor's own words or a journey name it.
        matched_documents: ids of the documents that answered.
        matched_records: ids of the records that a journey showed.
        company: what was told of the company, by the names of a lead.
        read: those of it that nobody was asked for, as staff read them; None: there are none.
    """

    organisation_number: str | None
    contact_name: str
    email: str
    need_text: str
    need_category: NeedCategory
    matched_documents: tuple[str, ...]
    matched_records: tuple[str, ...] = ()
    company: Mapping[str, str] = field(default_factory=dict)
    read: Texts | None = None

    def facts(self) -> dict[str, Any]:
        """The facts of `knowledge_base/catalogue/qualification.yml`."""
        return {
            "organisation_number": self.organisation_number,
            "company_mail": self.email.rpartition("@")[2].lower() not in _PRIVATE_MAIL,
            "need_words": len(self.need_text.split()),
            "matched_documents": self.matched_documents,
            "matched_records": self.matched_records,
            "need_category": self.need_category,
            "name_words": len(self.contact_name.split()),
            **self.company,
            "stage": self.company.get("company_stage"),
            "size_class": self.company.get("size_class") or _class_by_heads(self.company.get("employees")),
        }


def score(evidence: Evidence, rules: Rules | None = None) -> Score:
    """Add up the rules that apply, and name what they ask for and nobody told, without points.

    Args:
        evidence: what is known.
        rules: those to go by; the bundled file's unless others are given.

    Raises:
        QualificationError: the bundled rules cannot be used.
    """
    found = (rules or bundled_rules()).qualify(evidence.facts())
    met = (Reason(points, why.en, why.sv) for points, why in zip(found.points, found.reasons, strict=True))
    read = (Reason(None, evidence.read.en, evidence.read.sv),) if evidence.read else ()
    return Score(found.score, (*met, *map(_untold, found.missing), *read))


def _class_by_heads(employees: str | None) -> CompanySize | None:
    """The class that the headcount alone allows at least, where nobody has told the turnover."""
    return CLASSES[sum(int(employees) >= limit for limit in HEADCOUNT)] if employees else None


def _untold(fact: str) -> Reason:
    why = _MISSING.get(fact) or Texts(en=f"not told: {fact}", sv=f"inte uppgivet: {fact}")
    return Reason(None, why.en, why.sv)


@cache
def bundled_rules() -> Rules:
    """The rules of `qualification.yml`, read once.

    Raises:
        QualificationError: they cannot be used.
    """
    return Rules.load()
