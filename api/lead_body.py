"""The webhook's body: a lead as its sender writes it, read with care."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    field_validator,
    model_validator,
)

from api.leads import NeedCategory, ScoreReason
from api.models import Language
from api.organisation_number import checked_organisation_number
from api.page_address import is_web_page
from api.visitor_text import clean


def one_line(text: str) -> str:
    """Return a cleaned text without line breaks: such a field may end up in a mail header."""
    return " ".join(clean(text).split())


def _line(value: object) -> object:
    return one_line(value) if isinstance(value, str) else value


def _lines(value: object) -> object:
    return clean(value) if isinstance(value, str) else value


def _text(value: object) -> object:
    return "" if value is None else value


def _filled(value: object) -> object:
    return None if value == "" else value


Line40 = Annotated[str, BeforeValidator(_line), StringConstraints(max_length=40)]
Line200 = Annotated[str, BeforeValidator(_line), StringConstraints(max_length=200)]
Line2000 = Annotated[str, BeforeValidator(_line), StringConstraints(max_length=2000)]
Maybe40 = Annotated[Line40 | None, BeforeValidator(_filled)]
Maybe200 = Annotated[Line200 | None, BeforeValidator(_filled)]
Maybe2000 = Annotated[Line2000 | None, BeforeValidator(_filled)]


class Consent(BaseModel):
    """Which text the visitor agreed to, and when."""

    text_version: Annotated[str, StringConstraints(min_length=1, max_length=40)]
    given_at: datetime


class ReasonBody(BaseModel):
    """Why a lead got points, in both languages; a plain text is taken for both."""

    en: Annotated[Line2000, StringConstraints(min_length=1)]
    sv: Annotated[Line2000, StringConstraints(min_length=1)]
    points: int | None = Field(default=None, ge=-100, le=100)

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, value: object) -> object:
        return {"en": value, "sv": value} if isinstance(value, str) else value

    def reason(self) -> ScoreReason:
        """Return it as the lead keeps it."""
        return ScoreReason(en=self.en, sv=self.sv, points=self.points)


class LeadBody(BaseModel):
    """The webhook's body; unknown fields are ignored."""

    model_config = ConfigDict(extra="ignore")

    lead_id: UUID | None = None
    company_name: Annotated[Line200, StringConstraints(min_length=1)]
    country: Annotated[str, BeforeValidator(_text), StringConstraints(pattern="^([A-Z]{2})?$")] = ""
    organisation_number: Maybe40 = None
    contact_name: Line200 = ""
    email: str
    phone: Maybe40 = None
    need_category: NeedCategory = "other"
    need_text: Annotated[str, BeforeValidator(_lines), StringConstraints(max_length=4000)] = ""
    company_stage: Maybe200 = None
    employees: Maybe40 = None
    timeline: Maybe200 = None
    language: Language = "en"
    consent: Consent
    page_url: Maybe2000 = None
    session_id: Maybe40 = None
    matched_records: list[Line200] = Field(default_factory=list, max_length=100)
    score: int | None = Field(default=None, ge=0, le=100)
    score_reasons: list[ReasonBody] = Field(default_factory=list, max_length=50)

    @field_validator("organisation_number")
    @classmethod
    def _check_number(cls, number: str | None, info: ValidationInfo) -> str | None:
        return number and checked_organisation_number(number, info.data.get("country", ""))

    @field_validator("page_url")
    @classmethod
    def _check_page(cls, url: str | None) -> str | None:
        if url and not is_web_page(url):
            raise ValueError("Not the address of a web page: it must begin with http:// or https://.")
        return url
