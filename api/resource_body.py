"""The resource webhook's body, as its sender writes it."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from pydantic import StringConstraints

from api.resources import ResourceCategory, ResourceKind
from api.webhook_body import CompanyBody, Line200, Lines4000, Maybe200


class ResourceBody(CompanyBody):
    """What a company offers or seeks."""

    resource_id: UUID | None = None
    kind: ResourceKind
    category: ResourceCategory
    text: Annotated[Lines4000, StringConstraints(min_length=1)]
    place: Maybe200 = None
    period: Maybe200 = None
    contact_name: Annotated[Line200, StringConstraints(min_length=1)]
