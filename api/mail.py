"""The e-mails: leads to staff, letters to companies and staff, plans to visitors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

import aiosmtplib

from api.clock import utc_now
from api.leads import Lead
from api.letter import Letter
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

    async def send_letter(self, letter: Letter) -> None:
        """Send a letter; raises what `send_lead` does."""
        await self._send(self.letter_message(letter), letter.to)

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
        subject = f"{self._texts.text('mail.new_lead')}: {lead.title}"
        message = self._headed(f"lead-{lead.id}", subject, settings.mail_to, lead.created_at)
        if lead.email.isascii():  # others cannot be written in a header that every server takes
            message["Reply-To"] = Address(display_name=_line(lead.contact_name), addr_spec=lead.email)
        values = {"lead": lead, "texts": self._texts, "link": link}
        return self._filled(message, "mail/lead", values)

    def letter_message(self, letter: Letter) -> EmailMessage:
        """Return a letter as text and HTML."""
        message = self._headed(letter.name, letter.subject, letter.to, letter.date)
        message["Reply-To"] = ", ".join(letter.reply_to)
        message["Content-Language"] = letter.language
        return self._filled(message, "mail/letter", {"letter": letter})

    def _headed(self, name: str, subject: str, to: Sequence[str], date: datetime) -> EmailMessage:
        sender = self._settings.mail_from
        message = EmailMessage()
        message["Subject"] = _line(subject)[:SUBJECT_LENGTH]
        message["From"] = sender
        message["To"] = ", ".join(to)
        message["Date"] = format_datetime(date)
        message["Message-ID"] = self._id(name)
        message["Auto-Submitted"] = "auto-generated"
        return message

    def _filled(self, message: EmailMessage, template: str, values: Mapping[str, object]) -> EmailMessage:
        values = {**values, "cluster": self._settings.cluster_name}
        message.set_content(self._templates.get_template(f"{template}.txt").render(values))
        rich = self._templates.get_template(f"{template}.html").render(values)
        message.add_alternative(rich, subtype="html")
        return message

    def _id(self, name: str) -> str:
        return f"<{name}@{self._settings.mail_from.rpartition('@')[2].strip('> ')}>"


def _line(text: str) -> str:
    """Keep a value on one line: a line break would begin a new header."""
    return " ".join(text.split())
