"""Of whom a sentence may tell instead of who writes it: customers, patients, competitors."""

from __future__ import annotations

from typing import Final

CUSTOMERS: Final = (
    r"(?:(?:customer|client|user)s?(?:['’]s?)?|kund(?!e\b)\w*|användar\w*)"  # "kunde" is "could"
)
PATIENTS: Final = r"patient\w*"
RIVALS: Final = r"(?:(?:competitor|supplier)s?(?:['’]s?)?|konkurrent\w*|leverantör\w*)"
