"""The codes for who has lost the telephone: shown once, usable once each."""

from __future__ import annotations

import secrets

NUMBER = 10
# Without letters and digits that look alike.
ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
GROUPS, GROUP = 3, 4


def new_codes() -> list[str]:
    """Return ten codes such as "k7qm-3fzt-9xwp"."""
    return ["-".join(_group() for _ in range(GROUPS)) for _ in range(NUMBER)]


def normal(code: str) -> str:
    """Return a code as typed by a person without what does not matter."""
    return "".join(character for character in code.lower() if character in ALPHABET)


def is_recovery_code(typed: str) -> bool:
    """Tell a recovery code from the six digits of an app."""
    return len(normal(typed)) == GROUPS * GROUP


def _group() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(GROUP))
