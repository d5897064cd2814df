"""What the facts of several journeys have in common."""

from __future__ import annotations

from actions.journeys.journey import Facts


def leave_open(facts: Facts, field: str) -> Facts:
    """The facts with one field more that the visitor cannot or will not tell."""
    return {**facts, "skipped": sorted({*facts.get("skipped", ()), field})}
