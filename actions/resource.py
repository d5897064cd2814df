"""A resource: what a company offers others, or seeks from them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Literal

from actions.language import Language
from actions.lead import Consent

ResourceKind = Literal["offer", "seek"]
ResourceCategory = Literal["equipment", "space", "material", "side_stream", "competence"]


@dataclass(frozen=True, slots=True)
class Resource:
    """What is handed to staff for approval.

    Attributes:
        resource_id: made when the form starts, so that sending twice is one resource.
        text: what it is, in the visitor's words.
        place: where, and `period`, when, as the visitor said it.
    """

    resource_id: str
    kind: ResourceKind
    category: ResourceCategory
    text: str
    place: str | None
    period: str | None
    company_name: str
    organisation_number: str | None
    contact_name: str
    email: str
    phone: str | None
    language: Language
    consent: Consent
    page_url: str | None
    session_id: str | None

    def to_json(self) -> dict[str, object]:
        """The resource as the webhook takes it; what the chat does not tell is null."""
        return {**asdict(self), "consent": self.consent.to_json()}
