"""Takes out of a visitor's words what nobody here needs: identity numbers, card numbers, health details.

It is done before a message is stored, handed to Rasa or logged, so that nothing has to be taken back later.
"""

from __future__ import annotations

from api.privacy.card_number import card_numbers
from api.privacy.health import health_details
from api.privacy.identity_number import identity_numbers
from personal_signs.mask import MASK

_FINDERS = (identity_numbers, card_numbers, health_details)


def mask(text: str) -> str:
    """Return the text with a mask in place of each such stretch; overlapping ones become one."""
    kept, end = [], 0
    for start, stop in sorted(span for find in _FINDERS for span in find(text)):
        if start >= end:
            kept += [text[end:start], MASK]
        end = max(end, stop)
    return "".join((*kept, text[end:]))
