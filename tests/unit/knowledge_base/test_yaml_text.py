"""YAML, read once."""

from __future__ import annotations

import pytest
import yaml

from knowledge_base.yaml_text import read_nodes, read_yaml


def test_values_and_the_lines_they_stand_on_come_from_one_reading() -> None:
    """An author is told the line to mend."""
    node, values = read_nodes("first: 1\n\nsecond: [å, {third: 2026-11-22}]\n")
    assert isinstance(node, yaml.MappingNode)
    assert [key.start_mark.line for key, _ in node.value] == [0, 2]
    assert values == yaml.safe_load("first: 1\n\nsecond: [å, {third: 2026-11-22}]\n")


def test_nothing_is_no_fault() -> None:
    """An empty file has neither nodes nor values."""
    assert read_nodes("") == (None, None)


@pytest.mark.parametrize("text", ["a: [", "a: !!python/object/apply:os.getcwd []", "a: 1\n---\nb: 2"])
def test_what_is_no_plain_document_is_refused(text: str) -> None:
    """No tag makes an object, and a second document is not passed over."""
    with pytest.raises(yaml.YAMLError):
        read_yaml(text)
