"""What a need is suspected to refuse: raised by a message, answered by another, and held against records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Final

from knowledge_base.matching.bare_answer import is_skipped
from knowledge_base.matching.match import AnyRecord, Match
from knowledge_base.matching.suspicion import Need, Suspicion
from knowledge_base.matching.words_of_refusal import HEDGING

BARE: Final = 6  # words
Suspicions = Mapping[str, Suspicion[Need]]  # by their ids


def is_bare_answer(text: str, asked: str | None, known: Suspicions[Need]) -> bool:
    """Whether a text only answers a question about a suspicion: "no, only them and us"."""
    if asked is None or asked not in known or len(text.split()) > BARE:
        return False
    return known[asked].answer_in(text) is not None or is_left_open(text)


def is_left_open(text: str) -> bool:
    """Whether an answer says that there will be none, or depends."""
    return is_skipped(text) or bool(HEDGING.search(text))


def answered(need: Need, text: str, asked: str, known: Suspicions[Need]) -> Need:
    """Take an answer to a question about a suspicion; what tells neither yes nor no leaves it as it was."""
    suspicion: Suspicion[Need] = known[asked]
    is_there: bool | None = suspicion.answer_in(text)
    if is_there is None:
        left = replace(need, skipped=need.skipped | {asked}, asked=need.asked | {asked})
        return left if is_left_open(text) else need
    cleared = (asked, *(suspicion.implies if is_there else ()))
    rest = replace(
        need,
        suspected=tuple(own for own in need.suspected if own not in cleared),
        asked=need.asked | {asked},
    )
    return rest if is_there else suspicion.refuse(rest)


def suspect(need: Need, text: str, asked: str | None, known: Suspicions[Need]) -> Need:
    """Add what a message may rule out, take back what it welcomes, and take its answer.

    Args:
        need: What is known, with what readers have understood of the message.
        text: The message.
        asked: The field, or the suspicion, that was just asked about.
        known: All that may be suspected.
    """
    if asked is not None and asked in known:
        need = answered(need, text, asked, known)
    elif asked and len(text.split()) <= BARE:
        return need
    for own in known.values():
        if own.id != asked and own.is_welcomed(text):
            need = own.accept(need)
    open_ = (own for own in known.values() if own.id != asked and own.id not in need.asked)
    raised: list[Suspicion[Need]] = [own for own in open_ if own.is_raised(text)]
    suspected: list[str] = [*need.suspected, *(own.id for own in raised)]
    return replace(need, suspected=tuple(dict.fromkeys(suspected)))


def suspected_of(need: Need, known: Suspicions[Need]) -> dict[str, Need]:
    """Return, by its id, the need as it would be if what is suspected were refused.

    What was asked about in vain stays suspected.
    """
    open_ = (known[own] for own in need.suspected if own in known)
    return {own.id: own.refuse(need) for own in open_ if not own.is_settled(need)}


def held_back(
    tried: Iterable[Match[AnyRecord]], refused: Mapping[str, Need], breaks: Callable[[AnyRecord, Need], bool]
) -> list[Match[AnyRecord]]:
    """Note in each match what is suspected and would exclude its record.

    Args:
        tried: Records held against a need.
        refused: The need as it would be if one thing were refused, by the ids of suspicions.
        breaks: Whether a record breaks a need.
    """

    def noted(match: Match[AnyRecord]) -> Match[AnyRecord]:
        if match.fit == "not" or match.is_excluded:
            return match
        broken = tuple(own for own, need in refused.items() if breaks(match.record, need))
        return replace(match, suspected=broken)

    return [noted(match) for match in tried] if refused else list(tried)
