"""What the dialogue should know of what was written to a person who had the conversation, or did not come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from api.handoff_texts import asks_for_person
from api.models import Message


def memory_of(transcript: Sequence[Message], *, in_vain: bool = False) -> Mapping[str, str] | None:
    """Return the last question and document, and what was written to nobody; nothing where there is none.

    Args:
        transcript: The conversation, the oldest message first.
        in_vain: Whether the visitor has waited for a person who did not come, or did not answer.
    """
    need = {"handoff_need": _unheard(transcript)} if in_vain else {}
    memory = _told_to_person(transcript) | need
    return {name: value for name, value in memory.items() if value} or None


def _told_to_person(transcript: Sequence[Message]) -> dict[str, str]:
    joined = [at for at, m in enumerate(transcript) if m.content.get("handoff", {}).get("state") == "staff"]
    said = [m for m in transcript[joined[-1] :] if m.role == "staff"] if joined else []
    if not said:
        return {}
    asked = [m.text for m in transcript if m.role == "visitor"]
    shown = [c["document_id"] for m in said for c in m.content.get("citations", ())]
    return {"last_question": asked[-1] if asked else "", "topic": shown[-1] if shown else ""}


def _unheard(transcript: Sequence[Message]) -> str:
    """What the visitor has written since anybody answered, a message a line."""
    lines: list[str] = []
    for message in reversed(transcript):
        if message.role in {"bot", "staff"}:
            break
        if message.role == "visitor" and not asks_for_person(message.text):
            lines.append(" ".join(message.text.split()))
    return "\n".join(reversed(lines))
