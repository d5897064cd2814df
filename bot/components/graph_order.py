"""Runs Rasa's graph of components in an order that is worked out only once.

Rasa hands its graph, which is little more than a chain, to a scheduler for clusters anew at each of
the three runs of a turn.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from graphlib import TopologicalSorter
from typing import Any

from rasa.engine.graph import GraphSchema
from rasa.engine.runner.dask import DaskGraphRunner


def run_in_order(
    runner: DaskGraphRunner, inputs: dict[str, Any] | None = None, targets: Sequence[str] | None = None
) -> dict[str, Any]:
    """Run what the targets need, as `DaskGraphRunner.run` does.

    Args:
        runner: has the components.
        inputs: what stands in for components that are not in the graph, by name.
        targets: the components whose output is wanted; by default those that the graph names.
    """
    schema = runner._graph_schema  # noqa: SLF001 - it takes the place of a method
    wanted = tuple(targets or schema.target_names)
    outputs: dict[str, Any] = {name: (name, value) for name, value in (inputs or {}).items()}
    for name, needs in _order(_ById(schema), wanted):
        node = runner._instantiated_nodes[name]  # noqa: SLF001
        outputs[name] = node(*(outputs.get(need, need) for need in needs))
    return dict(outputs[name] for name in wanted)


class _ById:
    """A schema as a key: it never changes, but is not hashable."""

    def __init__(self, schema: GraphSchema) -> None:
        self.schema = schema

    def __hash__(self) -> int:
        return id(self.schema)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ById) and self.schema is other.schema


@lru_cache(maxsize=16)
def _order(key: _ById, wanted: tuple[str, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the needed components, each after those that it needs, which stand beside it."""
    nodes = key.schema.minimal_graph_schema(list(wanted)).nodes
    needs = {name: tuple(node.needs.values()) for name, node in nodes.items()}
    return tuple((name, needs[name]) for name in TopologicalSorter(needs).static_order() if name in needs)
