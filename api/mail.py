"""The e-mails: notices to staff, letters to companies and staff, plans to visitors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

import aiosmtplib

from api.clock import utc_now
from api.errors import DeliveryError, PartlyRefusedError
from api.letter import Letter
from api.notices.notice import Notice
from api.notices.words import NoticeWords
from api.pages import Pages
from api.settings import Settings

SECONDS_TO_SEND = 30.0
SUBJECT_LENGTH = 120
REFUSED_FOR_GOOD = 500


class Mailer:
    """Writes and sends e-mails by the SMTP server of the settings."""

    def __init__(self, settings: Settings, pages: Pages) -> None:
        """Take the settings, and who has the words and the templates under `mail/`."""
        self._settings = settings
        self._templates = pages.templates

    async def send_notice(self, notice: Notice, words: NoticeWords, to: tuple[str, ...]) -> None:
        """Tell staff of a lead or of several.

        Raises:
            PartlyRefusedError: Some of them got it, others were refused.
            DeliveryError: The server refused it, or could not be reached.
        """
        if not self._settings.mail_on:
            raise DeliveryError("mail_off", for_good=True)
        await self._send(self.notice_message(notice, words, to), to)

    async def send_message(self, message: EmailMessage, name: str, to: str) -> None:
        """Send an e-mail that is written already, under a name of its own.

        Raises:
            DeliveryError: The server refused it, or could not be reached.
        """
        message["From"] = self._settings.mail_from
        message["To"] = to
        message["Date"] = format_datetime(utc_now())
        message["Message-ID"] = self._id(name)
        message["Auto-Submitted"] = "auto-generated"
        await self._send(message, (to,))

    async def send_letter(self, letter: Letter) -> None:
        """Send a letter.

        Raises:
            PartlyRefusedError: Some of its recipients got it, others were refused.
            DeliveryError: The server refused it, or could not be reached.
        """
        await self._send(self.letter_message(letter), letter.to)

    async def _send(self, message: EmailMessage, recipients: Sequence[str]) -> None:
        try:
            refused = await self._post(message, recipients)
        except aiosmtplib.SMTPRecipientsRefused as refusal:
            good = all(one.code >= REFUSED_FOR_GOOD for one in refusal.recipients)
            raise DeliveryError("mail_refused", for_good=good) from None
        except aiosmtplib.SMTPAuthenticationError:
            raise DeliveryError("mail_login") from None
        except (aiosmtplib.SMTPException, OSError) as error:
            raise DeliveryError(f"mail_away:{type(error).__name__}") from None
        if refused:
            raise PartlyRefusedError(refused)

    async def _post(self, message: EmailMessage, recipients: Sequence[str]) -> Sequence[str]:
        """Hand an e-mail to the server; return whom it refused, where it took others."""
        settings = self._settings
        refused, _ = await aiosmtplib.send(
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
        return list(refused)

    def notice_message(self, notice: Notice, words: NoticeWords, to: Sequence[str]) -> EmailMessage:
        """Return the e-mail of a notice: text and HTML; that of one lead is answered to the visitor."""
        message = self._headed(f"notice-{notice.id}", words.title(notice), to, notice.at)
        message["Content-Language"] = words.language
        values = {"notice": notice, "words": words, "texts": words.texts}
        if notice.kind == "leads.digest":
            return self._filled(message, "mail/digest", values)
        [lead] = notice.leads
        if lead.email.isascii():  # others cannot be written in a header that every server takes
            message["Reply-To"] = Address(display_name=_line(lead.contact_name), addr_spec=lead.email)
        return self._filled(message, "mail/lead", values | {"lead": lead})

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
