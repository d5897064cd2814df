"""The sentence that goes with an answer whose facts are not fully verified."""

from __future__ import annotations

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


def caution_for(passage: Passage, language: Language) -> str | None:
    """Return the caution that a passage's certainty calls for, in the visitor's language."""
    sentence = SENTENCES.get((passage.certainty, language))
    return sentence.format(source=", ".join(dict.fromkeys(passage.publishers))) if sentence else None
