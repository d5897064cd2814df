"""A notice for Microsoft Teams: an adaptive card for an incoming webhook (a workflow's too)."""

from __future__ import annotations

from typing import Any

from api.leads import Lead
from api.notices.notice import Notice
from api.notices.words import NoticeWords

CARD = "application/vnd.microsoft.card.adaptive"
SCHEMA = "http://adaptivecards.io/schemas/adaptive-card.json"
VERSION = "1.4"
LONGEST = 4000


def teams_message(notice: Notice, words: NoticeWords) -> dict[str, Any]:
    """Return the body of the post.

    What visitors wrote stands in text runs: unlike text blocks, these know no Markdown, so that nothing
    becomes a link that staff did not mean.
    """
    body = [_run(words.title(notice), weight="Bolder", size="Large"), _run(words.intro(notice))]
    if notice.kind == "leads.digest":
        body += [_run(words.line(lead)) for lead in words.shown(notice)]
        body += [_run(words.left(notice))] if words.left(notice) else []
        link, label = words.inbox, words.texts.text("notices.inbox")
    else:
        for lead in notice.leads:
            body += _lead(lead, words)
        link = words.link(notice.leads[0]) if notice.leads else words.inbox
        label = words.texts.text("notices.open" if notice.leads else "notices.inbox")
    card = {
        "$schema": SCHEMA,
        "type": "AdaptiveCard",
        "version": VERSION,
        "body": body,
        "actions": [{"type": "Action.OpenUrl", "title": label, "url": link}],
    }
    return {
        "type": "message",
        "attachments": [{"contentType": CARD, "contentUrl": None, "content": card}],
    }


def _lead(lead: Lead, words: NoticeWords) -> list[dict[str, Any]]:
    rows = [_pair(label, value) for label, value in words.rows(lead)]
    return [_run(words.need(lead)), *rows]


def _run(text: str, **looks: str) -> dict[str, Any]:
    run = {"type": "TextRun", "text": text[:LONGEST], **looks}
    return {"type": "RichTextBlock", "inlines": [run]}


def _pair(label: str, value: str) -> dict[str, Any]:
    bold = {"type": "TextRun", "text": f"{label}: ", "weight": "Bolder"}
    return {
        "type": "RichTextBlock",
        "spacing": "Small",
        "inlines": [bold, {"type": "TextRun", "text": value}],
    }
