"""The limits that keep a file readable at one sitting and a function on one screen."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = (
    "knowledge_base",
    "actions",
    "api",
    "bot",
    "web",
    "secret_rules",
    "opening_hours",
    "personal_signs",
    "deploy",
    "benchmarks",
    "tests",
)
KINDS = {".py", ".js", ".css", ".html"}
# These come with one request each, and tests/browser/test_looks.py counts their bytes instead.
ONE_REQUEST = {"web/widget.js"}
FILE_LIMIT, FUNCTION_LIMIT = 300, 40


def sources() -> Iterator[tuple[str, str]]:
    """The path and the text of each file of code."""
    for room in ROOMS:
        for file in (ROOT / room).rglob("*"):
            if file.suffix in KINDS:
                yield file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8")


def functions() -> Iterator[tuple[str, int]]:
    """The place and the length in lines of each function, with its signature and docstring."""
    for path, text in sources():
        for node in ast.walk(ast.parse(text)) if path.endswith(".py") else ():
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
                yield f"{path}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1


def test_every_file_is_shorter_than_the_limit() -> None:
    """A file is about one noun: what grows beyond that is two."""
    lengths = {path: text.count("\n") for path, text in sources() if path not in ONE_REQUEST}
    assert {path: lines for path, lines in lengths.items() if lines >= FILE_LIMIT} == {}


def test_every_function_is_shorter_than_the_limit() -> None:
    """A function can be read without scrolling, its docstring included."""
    assert {place: lines for place, lines in functions() if lines >= FUNCTION_LIMIT} == {}
