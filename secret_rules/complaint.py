"""What is wrong with a secret, in a sentence that never repeats it."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping

MIN_LENGTH = 32
PLACEHOLDERS = ("change", "placeholder", "example", "secret", "password", "your-", "insecure")


def secret_complaint(name: str, value: str, kept: Mapping[str, str], *, strict: bool) -> str | None:
    """Say what is wrong with a secret, or nothing.

    Args:
        name: The variable, for the sentence.
        value: Its value; never repeated.
        kept: The generated secrets of this machine: in production they are not accepted.
        strict: Whether the rules of production hold.
    """
    if not value:
        return f"{name} is not set: run `make run`, which generates one, or set it in the environment."
    if not strict:
        return None
    if value == kept.get(name):
        return f"{name} is the one that was generated for development: set another in the environment."
    if any(word in value.lower() for word in PLACEHOLDERS) or len(set(value)) < MIN_LENGTH // 4:
        return f"{name} looks like a placeholder: set a random one."
    if len(value) < MIN_LENGTH:
        return f"{name} is shorter than {MIN_LENGTH} characters: set a longer random one."
    return None


def webhook_secret_complaint(value: str, kept: Mapping[str, str], *, strict: bool) -> str | None:
    """Say what is wrong with the webhook's secret, or nothing."""
    complaint = secret_complaint("LOTS_WEBHOOK_SECRET", value, kept, strict=strict)
    if complaint:
        return complaint
    try:
        usable = value.startswith("whsec_") and base64.b64decode(value.removeprefix("whsec_"), validate=True)
    except binascii.Error:
        usable = False
    return None if usable else "LOTS_WEBHOOK_SECRET must be `whsec_` and base64 (the Standard Webhooks form)."
