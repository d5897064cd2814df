"""A notice for Slack: Block Kit blocks for an incoming webhook."""

from __future__ import annotations

from typing import Any

from api.leads import Lead
from api.notices.notice import Notice
from api.notices.words import NoticeWords

# Slack's own limits: https://docs.slack.dev/reference/block-kit/blocks
HEADER, SECTION, FIELD, FIELDS = 150, 3000, 2000, 10


def slack_message(notice: Notice, words: NoticeWords) -> dict[str, Any]:
    """Return the body of the post; `text` is what notifications show."""
    title = words.title(notice)
    blocks = [_header(title), _plain(words.intro(notice))]
    if notice.kind == "leads.digest":
        blocks += [_linked(words.line(lead), words.link(lead)) for lead in words.shown(notice)]
        blocks += [_plain(words.left(notice))] if words.left(notice) else []
    else:
        for lead in notice.leads:
            blocks += _lead(lead, words)
    return {"text": escaped(title), "blocks": blocks}


def _lead(lead: Lead, words: NoticeWords) -> list[dict[str, Any]]:
    fields = [_marked(f"*{escaped(label)}*\n{escaped(value)}"[:FIELD]) for label, value in words.rows(lead)]
    return [
        _plain(words.need(lead)),
        {"type": "section", "fields": fields[:FIELDS]},
        _linked(words.texts.text("notices.open"), words.link(lead)),
    ]


def _header(title: str) -> dict[str, Any]:
    return {"type": "header", "text": {"type": "plain_text", "text": title[:HEADER], "emoji": False}}


def _plain(text: str) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "plain_text", "text": text[:SECTION], "emoji": False}}


def _linked(text: str, link: str) -> dict[str, Any]:
    return {"type": "section", "text": _marked(f"<{link}|{escaped(text)}>")}


def _marked(text: str) -> dict[str, Any]:
    return {"type": "mrkdwn", "text": text}


def escaped(text: str) -> str:
    """Keep what a visitor wrote from becoming a link or a mention."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("|", "¦")
