"""What those who teach or do research at a university are called."""

from __future__ import annotations

from typing import Final

ACADEMIC_TITLE: Final = (
    r"(?:(?:(?:assistant|associate|adjunct|full|senior)\s)?prof(?:essor)?|professor\semerit(?:us|a)"
    r"|emerit(?:us|a)|principal\sinvestigator|post-?do[ck](?:tor(?:al)?)?|(?:senior\s)?lecturer|scientist"
    r"|researcher|forskare|(?:universitets|biträdande\s)?lektor|universitetsadjunkt|forskarassistent"
    r"|doktorand|docent)"
)
