"""What the pages need of personal data, as one value."""

from __future__ import annotations

from dataclasses import dataclass

from api.privacy.consents import Consents
from api.privacy.personal_data import PersonalData


@dataclass(frozen=True, slots=True)
class Privacy:
    """A person's data wherever they stand, and the texts that visitors agreed to."""

    data: PersonalData
    consents: Consents
