"""The e-mail that brings a visitor the establishment plan."""

from __future__ import annotations

from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime

from jinja2 import Environment

from api.plan_card import PlanCard
from api.plan_words import PlanWords


def plan_message(
    plan: PlanCard, words: PlanWords, pdf: bytes, *, templates: Environment, sender: str, made: datetime
) -> EmailMessage:
    """Return the e-mail: text and HTML, with the PDF; whom it goes to is added by who sends it."""
    message = EmailMessage()
    message["Subject"] = words["mail"]["subject"].format(number=len(plan.steps))
    message["From"] = sender
    message["Date"] = format_datetime(made)
    message["Auto-Submitted"] = "auto-generated"
    message["Content-Language"] = words.language
    values = {"plan": plan, "words": words, "cluster": words.cluster, "made": words.made(made.date())}
    message.set_content(templates.get_template("mail/plan.txt").render(values))
    message.add_alternative(templates.get_template("mail/plan.html").render(values), subtype="html")
    message.add_attachment(pdf, maintype="application", subtype="pdf", filename=f"{words['file']}.pdf")
    return message
