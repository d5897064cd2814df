"""Sentences that staff write in a form, before anything is asked of them."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator


def _as_shown(posted: object) -> object:
    return posted.replace("\r\n", "\n") if isinstance(posted, str) else posted


# A browser sends each line break as two characters, and counts it as one where it limits what is typed.
Sentences = Annotated[str, BeforeValidator(_as_shown)]
