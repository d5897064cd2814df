"""What a member of staff is written about leads: it is yours, you are mentioned, follow it up today."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from api.lead_work import Mention, Owner
from api.leads import Lead
from api.letter import Letter
from api.models import Language
from api.page_texts import PageTexts
from api.settings import Settings


class LeadLetters:
    """Puts the letters together; nothing is looked up or sent here."""

    def __init__(self, settings: Settings, texts: Mapping[Language, PageTexts]) -> None:
        """Take the staff's language and addresses, and the words."""
        self._settings = settings
        self._texts = texts[settings.mail_language]

    def assigned(self, lead: Lead, owner: Owner, name: str, when: datetime) -> Letter:
        """Tell a colleague that a lead is theirs now."""
        return self._about(lead, owner, "assigned", name, when)

    def follow_up(self, lead: Lead, to: Owner | None, name: str, when: datetime) -> Letter:
        """Remind of a lead; all staff, where nobody in particular is to be reminded."""
        return self._about(lead, to, "follow_up", name, when)

    def mention(self, mention: Mention) -> Letter:
        """Tell a colleague of a note that names them."""
        words, title = self._words("mention"), mention.lead_title
        return Letter(
            **self._head([mention.to], f"mention-{mention.id}", mention.created_at),
            subject=words["subject"].format(name=mention.author, title=title),
            opening=[words["opening"].format(name=mention.author, title=title)],
            quote=mention.text,
            links=[(words["link"], self._address(mention.lead_id))],
        )

    def _about(self, lead: Lead, to: Owner | None, kind: str, name: str, when: datetime) -> Letter:
        words, labels = self._words(kind), self._texts["lead"]
        rows = {
            labels["contact"]: lead.contact_name,
            labels["email"]: lead.email,
            labels["phone"]: lead.phone,
            labels["timeline"]: lead.timeline,
        }
        return Letter(
            **self._head([to.email] if to else list(self._settings.mail_to), name, when),
            subject=words["subject"].format(title=lead.title),
            opening=[words["opening"].format(title=lead.title)],
            quote=lead.need_text,
            rows=[(label, value) for label, value in rows.items() if value],
            links=[(words["link"], self._address(lead.id))],
        )

    def _head(self, to: list[str], name: str, when: datetime) -> dict[str, Any]:
        return {
            "to": to,
            "name": name,
            "date": when,
            "reply_to": self._settings.mail_to,
            "language": self._settings.mail_language,
        }

    def _words(self, kind: str) -> Mapping[str, str]:
        words: Mapping[str, str] = self._texts["lead_mail"][kind]
        return words

    def _address(self, lead_id: str) -> str:
        return f"{self._settings.public_url}/staff/leads/{lead_id}"
