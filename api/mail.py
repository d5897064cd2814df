"""The e-mail that tells staff of a new lead, and the way of every e-mail to the server."""

from __future__ import annotations

from collections.abc import Sequence
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

import aiosmtplib

from api.clock import utc_now
from api.leads import Lead
from api.pages import Pages
from api.settings import Settings

SECONDS_TO_SEND = 30.0
SUBJECT_LENGTH = 120


class Mailer:
    """Writes and sends e-mails by the SMTP server of the settings."""

    def __init__(self, settings: Settings, pages: Pages) -> None:
        """Take the settings, and who has the words and the templates under `mail/`."""
        self._settings = settings
        self._texts = pages.texts[settings.mail_language]
        self._templates = pages.templates

    async def send_lead(self, lead: Lead) -> None:
        """Send the e-mail of one lead.

        Raises:
            aiosmtplib.SMTPException: The server refused it.
            OSError: The server could not be reached.
        """
        await self._send(self.lead_message(lead), self._settings.mail_to)

    async def send_message(self, message: EmailMessage, name: str, to: str) -> None:
        """Send an e-mail that is written already, under a name of its own; raises what `send_lead` does."""
        message["From"] = self._settings.mail_from
        message["To"] = to
        message["Date"] = format_datetime(utc_now())
        message["Message-ID"] = self._id(name)
        message["Auto-Submitted"] = "auto-generated"
        await self._send(message, (to,))

    async def _send(self, message: EmailMessage, recipients: Sequence[str]) -> None:
        settings = self._settings
        await aiosmtplib.send(
            message,
            recipients=list(recipients),
            hostname=settings.smtp_host,
            port=settings.smtp_port,
            username=settings.smtp_username or None,
            password=settings.smtp_password or None,
            use_tls=settings.smtp_security == "tls",
            start_tls=settings.smtp_security == "starttls",
            timeout=SECONDS_TO_SEND,
        )

    def lead_message(self, lead: Lead) -> EmailMessage:
        """Return the e-mail of one lead: text and HTML, to be answered to the visitor."""
        settings = self._settings
        link = f"{settings.public_url}/staff/leads/{lead.id}"
        message = EmailMessage()
        message["Subject"] = _line(f"{self._texts.text('mail.new_lead')}: {lead.title}")[:SUBJECT_LENGTH]
        message["From"] = settings.mail_from
        message["To"] = ", ".join(settings.mail_to)
        message["Date"] = format_datetime(lead.created_at)
        message["Message-ID"] = self._id(f"lead-{lead.id}")
        message["Auto-Submitted"] = "auto-generated"
        if lead.email.isascii():  # others cannot be written in a header that every server takes
            message["Reply-To"] = Address(display_name=_line(lead.contact_name), addr_spec=lead.email)
        values = {"lead": lead, "texts": self._texts, "link": link, "cluster": settings.cluster_name}
        message.set_content(self._templates.get_template("mail/lead.txt").render(values))
        message.add_alternative(self._templates.get_template("mail/lead.html").render(values), subtype="html")
        return message

    def _id(self, name: str) -> str:
        return f"<{name}@{self._settings.mail_from.rpartition('@')[2].strip('> ')}>"


def _line(text: str) -> str:
    """Keep a value on one line: a line break would begin a new header."""
    return " ".join(text.split())
