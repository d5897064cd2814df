"""Tell a sentence that corrects a plan from a wish of its own: both may speak of a lab or of animals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_SEARCHES: Final = re.compile(
    r"\b(?:find\w*|look(?:ing)? for|search\w*|show|suggest\w*|recommend\w*|book|where|which"
    r"|hitta\w*|leta\w*|sök\w*|visa|föreslå\w*|rekommendera\w*|tipsa\w*|boka|vilken|vilket|vilka|var finns"
    # What a plan does not depend on.
    r"|money|funding|grants?|loans?|networks?|events?"
    r"|pengar|finansier\w*|bidrag\w*|lån(?:et|en)?|nätverk\w*|evenemang\w*)\b",
    re.IGNORECASE,
)
_CORRECTS: Final = re.compile(
    r"\b(?:actually|after all|also|too|as well|instead|either|in fact|forgot|no longer|not any ?more|wrong"
    r"|egentligen|ändå|trots allt|också|även|dessutom|i ?stället|heller|faktiskt|förresten|glömde"
    r"|inte längre|fel)\b"
    r"|^(?:no|nope|sorry|oh|nej|nä|förlåt|oj)\b",
    re.IGNORECASE,
)


def is_correction(text: str, noted: Sequence[str], *, changes: bool) -> bool:
    """Whether a sentence about what the plan depends on corrects it, and is no wish for something else.

    Args:
        text: the sentence.
        noted: what the journey that NLU takes it for understands of it; who names a lab and two weeks wants
            a lab found, who only names a lab tells what the company needs.
        changes: whether it changes what is known for the plan.
    """
    if _SEARCHES.search(text):
        return False
    return _CORRECTS.search(text) is not None or (changes and len(noted) <= 1)
