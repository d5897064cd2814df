"""The e-mail that brings a visitor the establishment plan."""

from __future__ import annotations

from email.message import EmailMessage

from jinja2 import Environment

from api.plans import KeptPlan


def plan_message(plan: KeptPlan, pdf: bytes, templates: Environment) -> EmailMessage:
    """Return the e-mail: text and HTML, with the PDF; the rest of the head is added by who sends it."""
    words, card = plan.words, plan.card
    message = EmailMessage()
    message["Subject"] = words["mail_subject"].format(number=len(card.steps))
    message["Content-Language"] = words.language
    values = {"plan": card, "words": words, "made": words.made(plan.made.date()), "cluster": words.cluster}
    message.set_content(templates.get_template("mail/plan.txt").render(values))
    message.add_alternative(templates.get_template("mail/plan.html").render(values), subtype="html")
    message.add_attachment(pdf, maintype="application", subtype="pdf", filename=plan.file("pdf"))
    return message
