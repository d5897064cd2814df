"""What companies and staff are written about offers and searches, each in its own language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from api.letter import Letter
from api.match_links import MatchLinks, MatchSide
from api.models import Language
from api.page_texts import PageTexts
from api.resource_matches import ANSWER_LIFE, ResourceMatch
from api.resources import Resource, ResourceKind
from api.settings import Settings


class ResourceLetters:
    """Puts the letters together; nothing is looked up or sent here."""

    def __init__(self, settings: Settings, texts: Mapping[Language, PageTexts], links: MatchLinks) -> None:
        """Take the staff's addresses and language, the words, and who makes the links."""
        self._settings = settings
        self._texts = texts
        self._links = links

    def new(self, resource: Resource) -> Letter:
        """Tell staff of a resource; a reply goes to the company."""
        texts = self._texts[self._settings.mail_language]
        words, labels, kind = texts["letters"]["new"], texts["resources"], resource.kind
        rows = {
            labels["category"]: labels["categories"][resource.category],
            labels["place"]: resource.place,
            labels["period"]: resource.period,
            **_contact(resource, texts),
            texts["lead"]["phone"]: resource.phone,
        }
        return Letter(
            name=f"resource-{resource.id}",
            to=self._settings.mail_to,
            reply_to=[resource.email],
            language=self._settings.mail_language,
            date=resource.created_at,
            subject=words["subject"][kind].format(company=resource.company_name),
            opening=[words["opening"][kind].format(company=resource.company_name)],
            quote=resource.text,
            rows=[(label, value) for label, value in rows.items() if value],
            links=[(words["link"], f"{self._settings.public_url}/staff/resources/{resource.id}")],
            closing=[words["closing"]],
        )

    def declined(self, resource: Resource, reason: str, number: int, when: datetime) -> Letter:
        """Tell a company why what it offers or seeks is not passed on."""
        words = self._words(resource, "declined")
        return Letter(
            **self._to(resource, f"declined-{number}", when, words["subject"][resource.kind]),
            opening=[words["opening"][resource.kind]],
            quote=reason,
            rows=[self._own(resource)],
            closing=[words["closing"]],
        )

    def question(self, match: ResourceMatch, resource: Resource) -> Letter:
        """Ask a company whether it wants to be in touch with another one that stays unnamed."""
        words, kind = self._words(resource, "question"), resource.kind
        side, when = MatchSide(match.id, kind), match.asked_at or match.created_at
        last_day = (when + ANSWER_LIFE).date().isoformat()
        return Letter(
            **self._to(resource, f"question-{match.id}-{kind}", when, words["subject"][kind]),
            opening=[words["opening"][kind]],
            quote=match.other(kind).wording,
            rows=[self._own(resource)],
            links=[
                (words["yes"], self._links.address(side, "agree")),
                (words["no"], self._links.address(side, "decline")),
            ],
            closing=[words["promise"], words["closing"].format(date=last_day)],
        )

    def told(self, match: ResourceMatch, resource: Resource, other: Resource) -> Letter:
        """Tell a company who the other one is: both have agreed."""
        words, texts = self._words(resource, "told"), self._texts[resource.language]
        when = match.told_at or match.created_at
        return Letter(
            **self._to(resource, f"told-{match.id}-{resource.kind}", when, words["subject"]),
            opening=[words["opening"][resource.kind]],
            quote=match.other(resource.kind).wording,
            rows=list(_contact(other, texts).items()),
            closing=[words["closing"]],
        )

    def closed(self, match: ResourceMatch, resource: Resource) -> Letter:
        """Tell a company that nothing comes of a match, and nothing else."""
        words, when = self._words(resource, "closed"), match.closed_at or match.created_at
        return Letter(
            **self._to(resource, f"closed-{match.id}-{resource.kind}", when, words["subject"]),
            opening=[words["opening"][resource.kind]],
            rows=[self._own(resource)],
            closing=[words["closing"]],
        )

    def _to(self, resource: Resource, name: str, when: datetime, subject: str) -> dict[str, Any]:
        """Return the head of a letter to a company; a reply goes to staff."""
        return {
            "name": name,
            "to": [resource.email],
            "reply_to": self._settings.mail_to,
            "language": resource.language,
            "date": when,
            "subject": subject,
        }

    def _words(self, resource: Resource, letter: str) -> Mapping[str, Any]:
        words: Mapping[str, Any] = self._texts[resource.language]["letters"][letter]
        return words

    def _own(self, resource: Resource) -> tuple[str, str]:
        yours: Mapping[ResourceKind, str] = self._texts[resource.language]["letters"]["yours"]
        return yours[resource.kind], resource.text


def _contact(resource: Resource, texts: PageTexts) -> dict[str, str]:
    lead = texts["lead"]
    return {
        lead["company"]: resource.company_name,
        lead["name"]: resource.contact_name,
        lead["email"]: resource.email,
    }
