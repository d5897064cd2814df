"""The lead webhook's body, as its sender writes it."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints, model_validator

from api.leads import NeedCategory, ScoreReason
from api.webhook_body import CompanyBody, Line200, Line2000, Lines4000, Maybe40, Maybe200


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


class LeadBody(CompanyBody):
    """What a company needs, and what is known of it."""

    lead_id: UUID | None = None
    need_category: NeedCategory = "other"
    need_text: Lines4000 = ""
    company_stage: Maybe200 = None
    employees: Maybe40 = None
    timeline: Maybe200 = None
    municipality: Maybe200 = None
    matched_records: list[Line200] = Field(default_factory=list, max_length=100)
    score: int | None = Field(default=None, ge=0, le=100)
    score_reasons: list[ReasonBody] = Field(default_factory=list, max_length=50)
