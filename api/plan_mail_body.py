"""The body of the webhook by which the chat's dialogue has a plan mailed."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints


class PlanMailBody(BaseModel):
    """The conversation whose last plan is wanted, and where to; unknown fields are ignored."""

    model_config = ConfigDict(extra="ignore")

    session_id: Annotated[str, StringConstraints(min_length=1, max_length=40)]
    email: Annotated[str, StringConstraints(max_length=254)]
