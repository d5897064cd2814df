"""Check what the steps of the establishment plan say of each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from graphlib import CycleError, TopologicalSorter

from knowledge_base.catalogue import Entry
from knowledge_base.finding import Finding
from knowledge_base.plan.step import Step


def check_steps(entries: Sequence[Entry[Step]]) -> Iterator[Finding]:
    """Find steps that come after one that is not there, or after themselves."""
    by_id = {entry.record.id: entry for entry in entries}
    for entry in entries:
        for name in entry.record.after:
            if name not in by_id:
                text = f"step '{entry.record.id}' comes after '{name}', but there is no such step"
                yield Finding(entry.file, entry.line, "error", text)
    try:
        TopologicalSorter({name: entry.record.after for name, entry in by_id.items()}).prepare()
    except CycleError as error:
        circle = " after ".join(f"'{name}'" for name in reversed(error.args[1]))
        first = by_id[error.args[1][0]]
        text = f"the steps go round in a circle: {circle}; take one out of an 'after'"
        yield Finding(first.file, first.line, "error", text)
