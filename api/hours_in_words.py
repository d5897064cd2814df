"""The opening hours as a person writes them; the setting has one spelling for all languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_WORD = re.compile(r"[a-z]+")


def hours_in_words(setting: str, texts: Mapping[str, Any]) -> str:
    """Return the setting's hours in a language.

    Args:
        setting: As `Week.parse` takes it, such as `mon-thu 08:30-16:30; fri 08:30-15:00`.
        texts: The language's `days`, by the setting's words, and what stands between hours and minutes.
    """
    named = _WORD.sub(lambda word: str(texts["days"].get(word[0], word[0])), setting.lower())
    return named.replace("-", "–").replace(":", texts["clock"])
