"""What of a need for premises is left where a text refuses some kind of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from knowledge_base.matching.refused_premises import Refused, refused_premises
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span

Ids = tuple[str, ...]
ROOMS: Final = ("lab-space", "office", "meeting-place")
ARRANGEMENTS: Final = ("own-premises", "membership")
IDS: Final[dict[Refused, Ids]] = {
    "membership": ("membership",),
    "lab": ("lab-space",),
    "office": ("office",),
}
ACCOMMODATION: Final[tuple[Refused, ...]] = ("sharing", "co-working", "lease", "services")
# Whoever wants this after all no longer refuses these.
_TAKES_BACK: Final[dict[str, tuple[Refused, ...]]] = {
    "own-premises": ("lease",),
    "membership": ("sharing", "co-working"),
}
# "kontor och labb har vi", "we hold our own lease": what is there already is not wished for
_HAD: Final = re.compile(
    r"""\b(?:we|I)(?:['’]ve|\s(?:have|hold|own|rent|lease|got|sit))\b|\b(?:has|have)\sa\b|\brenting\b
    |\b(?:har|äger|hyr)\s(?:vi|jag)\b
    |\b(?:vi|jag)\s(?:har|äger|hyr)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def refuse(
    text: str, spans: Iterable[Span], wanted: Ids, unwanted: Ids, before: Ids = ()
) -> tuple[Ids, Ids, Ids]:
    """Take from what is wanted what the text refuses in so many words.

    Args:
        text: What somebody wrote.
        spans: What was found in it.
        wanted: Ids of terms that are taken to be wanted.
        unwanted: Ids of terms that are not.
        before: The ways of being accommodated that were refused before.

    Returns:
        What is wanted and what is unwanted then, and the ways of being accommodated that are refused.
    """
    refused = refused_premises(text)
    gone = [term for kind, terms in IDS.items() if kind in refused for term in terms]
    if "premises" in refused:
        here = {str(span.value) for span in spans if not _is_had(text, span)}
        wished = here.intersection(wanted, ROOMS).difference(gone)
        gone += [term for term in (*ROOMS, *(() if wished else ARRANGEMENTS)) if term not in wished]
    # A record may let premises without a lease.
    dropped = {*gone, *(("own-premises",) if "lease" in refused else ())}
    kept = tuple(term for term in wanted if term not in dropped)
    back = {kind for term in kept for kind in _TAKES_BACK.get(term, ())}
    ways = tuple(kind for kind in ACCOMMODATION if kind in refused or (kind in before and kind not in back))
    return kept, tuple(dict.fromkeys((*unwanted, *gone))), ways


def _is_had(text: str, span: Span) -> bool:
    begin, end = sentence_bounds(text, span.start, span.end)
    return bool(_HAD.search(text[begin:end]))
