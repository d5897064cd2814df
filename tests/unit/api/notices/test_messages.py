"""What Slack and Teams are told: whole, within their limits, and without what a visitor could slip in."""

from __future__ import annotations

import json

from api.notices.notice import Notice
from api.notices.slack import slack_message
from api.notices.teams import teams_message
from tests.unit.api.notices.leads import ENGLISH, SWEDISH, a_lead, a_notice

EVIL = "<!channel> [free money](https://evil.example) <https://evil.example|click>"


def test_slack_gets_the_need_the_facts_and_a_link() -> None:
    """The title is what a notification shows."""
    message = slack_message(a_notice(), ENGLISH)
    assert message["text"] == "New lead: Cellbolaget AB"
    written = json.dumps(message, ensure_ascii=False)
    assert "We look for a GMP clean room" in written
    assert "*Score*\\n70 / 100" in written
    assert "<https://lots.example.org/staff/leads/4f9c0f5e-6a45-4b53-8a3b-111111111111|" in written


def test_slack_takes_nothing_that_a_visitor_wrote_for_a_mention_or_a_link() -> None:
    """Such text stands in blocks that know no markup, or escaped."""
    message = slack_message(a_notice(a_lead(company_name=EVIL, need_text=EVIL)), ENGLISH)
    marked = [
        text["text"]
        for block in message["blocks"]
        for text in (*block.get("fields", ()), block.get("text", {"type": ""}))
        if text["type"] == "mrkdwn"
    ]
    assert marked
    assert not any("<!channel>" in text or "<https://evil" in text for text in marked)
    assert "<!channel>" not in message["text"]


def test_slack_and_teams_stay_within_their_limits() -> None:
    """The longest lead, and a digest of more leads than one message has room for."""
    long = a_lead(need_text="x" * 4000, company_name="y" * 200, contact_name="z" * 200)
    for message in (slack_message(a_notice(long), ENGLISH), slack_message(digest(120), ENGLISH)):
        assert len(message["blocks"]) <= 50
        for block in message["blocks"]:
            assert len(block.get("text", {"text": ""})["text"]) <= (
                150 if block["type"] == "header" else 3000
            )
    assert len(json.dumps(teams_message(digest(120), ENGLISH)).encode()) < 28_000
    assert "And 80 more, in the inbox." in json.dumps(slack_message(digest(120), ENGLISH))


def digest(number: int) -> Notice:
    return a_notice(*(a_lead(need_text="n" * 300) for _ in range(number)), kind="leads.digest")


def test_teams_gets_an_adaptive_card_whose_texts_know_no_markdown() -> None:
    """Text blocks would make links of what visitors write; text runs do not."""
    [attachment] = teams_message(a_notice(a_lead(need_text=EVIL)), SWEDISH)["attachments"]
    card = attachment["content"]
    assert attachment["contentType"] == "application/vnd.microsoft.card.adaptive"
    assert {block["type"] for block in card["body"]} == {"RichTextBlock"}
    assert card["body"][0]["inlines"][0]["text"] == "Nytt lead: Cellbolaget AB"
    [action] = card["actions"]
    assert (action["type"], action["title"]) == ("Action.OpenUrl", "Öppna i inkorgen")
    assert action["url"].startswith("https://lots.example.org/staff/leads/")


def test_a_reminder_and_a_digest_say_what_they_are() -> None:
    """In the language of the channel."""
    assert slack_message(a_notice(kind="lead.untaken"), SWEDISH)["text"].startswith("Ingen har tagit hand om")
    assert teams_message(digest(2), ENGLISH)["attachments"][0]["content"]["body"][0]["inlines"][0][
        "text"
    ] == ("Leads to look at: 2")
