"""The sentence that goes with an answer whose facts are not fully verified."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge_base.document import Certainty, Language
from knowledge_base.passage import Passage

SENTENCES: dict[tuple[Certainty, Language], str] = {
    ("dated", "en"): "Please note: this is older information from {source}. Check it before you rely on it.",
    (
        "dated",
        "sv",
    ): "Observera: det här är äldre uppgifter från {source}. Kontrollera dem innan du litar på dem.",
    ("secondary", "en"): "Please note: this comes from a secondary source ({source}). "
    "Check it with the organisation responsible before you rely on it.",
    ("secondary", "sv"): "Observera: uppgiften kommer från en andrahandskälla ({source}). "
    "Kontrollera den med den ansvariga organisationen innan du litar på den.",
}


def caution_for(passages: Iterable[Passage], language: Language) -> str | None:
    """Return the caution that passages call for: one sentence for each certainty, with all its publishers.

    Args:
        passages: What is quoted.
        language: The visitor's.
    """
    publishers: dict[Certainty, dict[str, None]] = {}
    for passage in passages:
        if (passage.certainty, language) in SENTENCES:
            publishers.setdefault(passage.certainty, {}).update(dict.fromkeys(passage.publishers))
    said = [SENTENCES[own, language].format(source=", ".join(names)) for own, names in publishers.items()]
    return " ".join(said) or None


def same_caution(some: Iterable[Passage], others: Iterable[Passage]) -> bool:
    """Return whether both call for cautions, and for the same ones but for the publishers."""
    own, other = ({passage.certainty for passage in each} - {"verified"} for each in (some, others))
    return bool(own) and own == other
