"""The e-mails about accounts: an invitation, and a link for a new password."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from api.letter import Letter
from api.mail import Mailer
from api.models import Language
from api.page_texts import PageTexts
from api.settings import Settings


class AccountLetters:
    """Writes and sends them, where there is a mail server."""

    def __init__(self, settings: Settings, texts: Mapping[Language, PageTexts], mailer: Mailer) -> None:
        """Take who sends, and the words."""
        self._settings = settings
        self._texts = texts
        self._mailer = mailer

    @property
    def on(self) -> bool:
        """Whether there is a mail server."""
        return self._settings.mail_on

    def address(self, path: str, token: str) -> str:
        """Return the whole address of a link of ours."""
        return f"{self._settings.public_url}{path}?token={token}"

    async def send(
        self, kind: str, to: str, link: str, language: Language, *, name: str, now: datetime
    ) -> None:
        """Send a letter.

        Args:
            kind: `invitation` or `password`, as in the texts.
            to: Who gets it.
            link: Where its link leads.
            language: What it is written in.
            name: Who invites, or whose password it is about.
            now: Its date.

        Raises:
            DeliveryError: The server refused it, or could not be reached.
        """
        words = self._texts[language]["account_mail"][kind]
        fill = {"cluster": self._settings.cluster_name, "name": name}
        letter = Letter(
            name=f"{kind}-{now.timestamp():.6f}",
            to=(to,),
            reply_to=self._settings.mail_to,
            language=language,
            date=now,
            subject=words["subject"].format(**fill),
            opening=[words["hello"].format(**fill), words["why"].format(**fill)],
            links=((words["link"], link),),
            closing=(words["closing"],),
        )
        await self._mailer.send_letter(letter)
