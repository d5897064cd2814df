"""Leads, channels and a clock for these tests."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from api.leads import Lead
from api.notices.channel import Channel
from api.notices.notice import Notice, NoticeKind
from api.notices.words import NoticeWords
from api.page_texts import load_page_texts
from api.settings import REPOSITORY

TEXTS = load_page_texts(REPOSITORY / "web" / "texts")
NOON = datetime(2026, 11, 25, 11, 0, tzinfo=timezone.utc)  # a Wednesday, noon in Stockholm
ENGLISH = NoticeWords("en", TEXTS["en"], "the cluster", "https://lots.example.org")
SWEDISH = NoticeWords("sv", TEXTS["sv"], "klustret", "https://lots.example.org")


def a_lead(**changes: Any) -> Lead:
    values: dict[str, Any] = {
        "id": "4f9c0f5e-6a45-4b53-8a3b-111111111111",
        "delivery_id": "d1",
        "source": "bot",
        "company_name": "Cellbolaget AB",
        "organisation_number": None,
        "country": "SE",
        "contact_name": "Åsa Öberg",
        "email": "asa@cellbolaget.se",
        "phone": None,
        "need_category": "facilities",
        "need_text": "We look for a GMP clean room in Huddinge.",
        "company_stage": None,
        "employees": None,
        "timeline": None,
        "language": "sv",
        "consent_version": "2026-11",
        "consent_at": NOON,
        "page_url": None,
        "session_id": None,
        "matched_records": (),
        "score": 70,
        "score_reasons": (),
        "created_at": NOON,
    }
    return Lead(**values | changes)


def a_notice(*leads: Lead, kind: NoticeKind = "lead.received") -> Notice:
    return Notice("notice-1", kind, leads or (a_lead(),), NOON)


def a_channel(name: str, **changes: Any) -> Channel:
    values: dict[str, Any] = {"id": name, "name": name, "kind": "slack", "language": "en"}
    return Channel(**values | changes)
