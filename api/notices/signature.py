"""Signatures of outgoing webhooks, as Standard Webhooks has them, and the secrets that make them."""

from __future__ import annotations

import base64
import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime

from standardwebhooks import Webhook

SECRET_BYTES = 32


def signed_headers(name: str, body: bytes, signing: Sequence[str], at: datetime) -> Mapping[str, str]:
    """Return the headers of a webhook; with several secrets, each signs, and one that fits is enough."""
    text = body.decode()
    return {
        "webhook-id": name,
        "webhook-timestamp": str(int(at.timestamp())),
        "webhook-signature": " ".join(Webhook(secret).sign(name, at, text) for secret in signing),
    }


def new_secret() -> str:
    """Make a secret."""
    return "whsec_" + base64.b64encode(secrets.token_bytes(SECRET_BYTES)).decode()
