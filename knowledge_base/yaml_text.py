"""Read YAML once, by libyaml: what is read by Python alone took most of the time of a publish."""

from __future__ import annotations

from typing import Any, Final

import yaml

# libyaml comes with the wheels of PyYAML; one that was built without it reads the same, ten times slower.
_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_nodes(text: str) -> tuple[yaml.Node | None, Any]:
    """Return the nodes of one YAML document, which know their lines, and its values.

    Raises:
        yaml.YAMLError: If it is no YAML.
        ValueError: If a value is none, such as the date 2026-02-31.
    """
    loader = _LOADER(text)
    try:
        node = loader.get_single_node()
        return node, None if node is None else loader.construct_document(node)
    finally:
        loader.dispose()


def read_yaml(text: str) -> Any:  # noqa: ANN401 - a document holds any value
    """Return the values of one YAML document; raises as `read_nodes` does."""
    return read_nodes(text)[1]
