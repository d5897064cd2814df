"""The establishment plan on paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final
from urllib.parse import urlsplit

from api.paper import ACCENT, INK, MUTED, WARN, Paper, Paragraph
from api.plan_card import PlanCard, PlanStep
from api.plan_words import PlanWords

INDENT: Final = 9.0  # millimetres, room for a box to tick


def plan_pdf(plan: PlanCard, words: PlanWords, made: date) -> bytes:
    """Draw a plan on A4 pages: a box to tick for each step, and links that can be followed.

    Args:
        plan: What to draw.
        words: In the plan's language.
        made: The day of the plan.
    """
    paper = Paper(plan.title, author=words.cluster, language=words.language, page_label=words["page"])
    paper.head(words.cluster, words.made(made))
    for number, step in enumerate(plan.steps, 1):
        title = f"{number}. {step.title}"
        paper.block(title, tuple(_step(title, step, words)), box=True)
    if plan.to_check:
        paper.block(words["to_check"], tuple(_to_check(plan.to_check, words)))
    return bytes(paper.output())


def _step(title: str, step: PlanStep, words: PlanWords) -> Iterator[Paragraph]:
    yield Paragraph(title, size=12.5, style="B", indent=INDENT, after=0.6)
    yield Paragraph(step.text, indent=INDENT, after=1)
    for label, text, link in _facts(step, words):
        colour = ACCENT if link else INK
        yield Paragraph(text, size=9.5, colour=colour, indent=INDENT, label=label, link=link)
    if caution := words.caution(step.certainty):
        yield Paragraph(caution, size=9.5, colour=WARN, indent=INDENT)


def _facts(step: PlanStep, words: PlanWords) -> Iterator[tuple[str, str, str]]:
    """Return label, text and link of each thing that is known of a step."""
    yield words["whom"], step.authority, ""
    if step.time:
        yield words["time"], step.time, ""
    if step.cost:
        yield words["cost"], step.cost, ""
    yield words["link"], urlsplit(step.link).hostname or step.link, step.link
    yield words["source"], words.seen(step.source), step.source.url


def _to_check(lines: Sequence[str], words: PlanWords) -> Iterator[Paragraph]:
    yield Paragraph(words["to_check"], size=14, style="B")
    yield Paragraph(words["to_check_hint"], size=10, colour=MUTED, after=2)
    for line in lines:
        yield Paragraph(line, indent=INDENT / 2, bullet=True, after=1)
