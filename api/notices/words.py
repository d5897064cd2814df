"""What a notice says to people, in the language of its channel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from api.leads import Lead
from api.models import Language
from api.notices.notice import Notice
from api.page_texts import PageTexts

MOST_LEADS = 40


@dataclass(frozen=True, slots=True)
class NoticeWords:
    """Writes notices in one language.

    Attributes:
        cluster: Whose staff are told.
        public_url: Where the inbox is.
    """

    language: Language
    texts: PageTexts
    cluster: str
    public_url: str

    def title(self, notice: Notice) -> str:
        """Say in one line what it is about."""
        return " ".join(self._said("titles", notice).split())

    def intro(self, notice: Notice) -> str:
        """Say why it comes."""
        return self._said("intros", notice)

    def need(self, lead: Lead) -> str:
        """Return what the visitor wrote, or that it was nothing."""
        return lead.need_text or self.texts.text("lead.no_need")

    def rows(self, lead: Lead) -> Sequence[tuple[str, str]]:
        """Return labels and values of what is known."""
        words: Mapping[str, str] = self.texts["lead"]
        score = "" if lead.score is None else f"{lead.score} / 100"
        known = (
            ("need", self.texts["lead"]["categories"][lead.need_category]),
            ("company", lead.company_name),
            ("organisation_number", lead.organisation_number),
            ("name", lead.contact_name),
            ("email", lead.email),
            ("phone", lead.phone),
            ("stage", lead.company_stage),
            ("employees", lead.employees),
            ("municipality", lead.municipality),
            ("timeline", lead.timeline),
            ("language", self.texts["lead"]["languages"][lead.language]),
            ("score", score),
        )
        return [(words[key], value) for key, value in known if value]

    def line(self, lead: Lead) -> str:
        """Return a lead in one line, for a digest."""
        return " · ".join(
            (lead.title, self.texts["lead"]["categories"][lead.need_category], _short(self.need(lead)))
        )

    def shown(self, notice: Notice) -> Sequence[Lead]:
        """Return the leads that one message has room for."""
        return notice.leads[:MOST_LEADS]

    def left(self, notice: Notice) -> str:
        """Say how many it has no room for; empty when it has for all."""
        more = len(notice.leads) - MOST_LEADS
        return self.texts.text("notices.more").format(number=more) if more > 0 else ""

    def link(self, lead: Lead) -> str:
        """Return the address of a lead's page."""
        return f"{self.public_url}/staff/leads/{lead.id}"

    @property
    def inbox(self) -> str:
        """Return the address of the inbox."""
        return f"{self.public_url}/staff"

    def _said(self, part: str, notice: Notice) -> str:
        words: str = self.texts["notices"][part][notice.kind.partition(".")[2]]
        first = notice.leads[0].title if notice.leads else ""
        return words.format(title=first, number=len(notice.leads), cluster=self.cluster)


def _short(text: str, most: int = 160) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"
