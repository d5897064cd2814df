"""What a visitor may have expected among the cards, and why it is not there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from actions.language import Language
from knowledge_base.matching.match import Match
from knowledge_base.record import Texts

_MOST: Final = 3  # named with their reason
_LEFT_OUT: Final = Texts(en="Left out:", sv="Det här går bort:")


def left_out(excluded: Iterable[Match[Any]], on_cards: Iterable[Match[Any]], language: Language) -> str:
    """What would fit but breaks a hard condition, a line each with all that excludes it.

    Args:
        excluded: What a visitor expects most comes first.
        on_cards: What is shown all the same, as it comes nearest: its card tells why it does not fit.
        language: The conversation's.
    """
    shown = {match.record.id for match in on_cards}
    missing = [match for match in excluded if match.record.id not in shown]
    lines = [f"- {match.record.name.of(language)}: {_broken(match, language)}" for match in missing[:_MOST]]
    return "\n".join((_LEFT_OUT.of(language), *lines)) if lines else ""


def _broken(match: Match[Any], language: Language) -> str:
    return " ".join(f"{reason.text.of(language)}." for reason in match.misses if reason.hard)
