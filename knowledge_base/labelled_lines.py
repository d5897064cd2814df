"""JSON Lines files of examples whose right answer is known: one example a line."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from knowledge_base.errors import EvaluationError

Row = Mapping[str, Any]
Example = TypeVar("Example")
Known = TypeVar("Known", bound=str)


def load_lines(file: Path, noun: str, read: Callable[[Row], Example]) -> tuple[Example, ...]:
    """Read every line that is not blank.

    Args:
        file: The file.
        noun: What a line holds, in one word, for the errors.
        read: Makes an example of a line's object; it may raise what a wrong object makes it raise.

    Raises:
        EvaluationError: If the file cannot be read or is empty, or a line is not an example; it is named.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise EvaluationError(f"the {noun} set cannot be read: {error}") from error
    examples = tuple(
        _example(line, f"{file}:{number}", noun, read) for number, line in enumerate(lines, 1) if line.strip()
    )
    if not examples:
        raise EvaluationError(f"{file} holds no {noun}")
    return examples


def choice(row: Row, name: str, known: Sequence[Known]) -> Known:
    """Return the field `name` of a line.

    Raises:
        EvaluationError: If it is none of the known values.
        KeyError: If the line has no such field.
    """
    value = row[name]
    for each in known:
        if each == value:
            return each
    raise EvaluationError(f"the {name} must be one of {', '.join(known)}")


def _example(line: str, place: str, noun: str, read: Callable[[Row], Example]) -> Example:
    try:
        return read(json.loads(line))
    except EvaluationError as error:
        raise EvaluationError(f"{place}: {error}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise EvaluationError(f"{place}: not a {noun} ({error!r})") from error
