"""A real SMTP server that keeps what it receives."""

from __future__ import annotations

import email
import email.policy
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller

from tests.ports import free_port


class Mailbox:
    """Receives mail on a local port.

    Attributes:
        messages: All that it received, oldest first.
        refusal: What every recipient is answered instead, such as "550 nobody here".
        refused: Whom alone that answer is for; empty: everybody.
        taken_for: The recipients of each message.
    """

    def __init__(self) -> None:
        self.port = free_port()
        self.messages: list[EmailMessage] = []
        self.refusal = ""
        self.refused: set[str] = set()
        self.taken_for: list[list[str]] = []

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        """Take a recipient, or refuse it."""
        if self.refusal and (not self.refused or address in self.refused):
            return self.refusal
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        """Keep one message."""
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.messages.append(message)
        self.taken_for.append(list(envelope.rcpt_tos))
        return "250 kept"

    @property
    def settings(self) -> dict[str, str]:
        """The LOTS_* variables that send staff mail here."""
        return {
            "LOTS_SMTP_HOST": "127.0.0.1",
            "LOTS_SMTP_PORT": str(self.port),
            "LOTS_SMTP_SECURITY": "none",
            "LOTS_MAIL_FROM": "lots@example.org",
            "LOTS_MAIL_TO": "staff@example.org",
        }

    def wait_for(self, text: str, seconds: float = 20.0) -> EmailMessage:
        """Return the first message whose subject or body holds a text; fail when none comes in time."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            for message in self.messages:
                if text in message.as_string() or text in body_of(message):
                    return message
            time.sleep(0.1)
        raise AssertionError(f"no mail with {text!r} among {[m['subject'] for m in self.messages]}")


def body_of(message: EmailMessage) -> str:
    """Return the plain text of a message."""
    part = message.get_body(preferencelist=("plain",))
    return str(part.get_content()) if part else ""


@contextmanager
def open_mailbox() -> Iterator[Mailbox]:
    """Receive mail for as long as the block runs."""
    mailbox = Mailbox()
    controller = Controller(mailbox, hostname="127.0.0.1", port=mailbox.port)
    controller.start()
    try:
        yield mailbox
    finally:
        controller.stop()
