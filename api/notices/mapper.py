"""Fills a template of field paths: so any program can be told in its own words.

A template is JSON. A text such as `"{lead.email}"` becomes the value at that path, whatever its type; within
a longer text, `"Lead: {lead.title}"`, values become text. Steps into lists are numbers, as in
`{contact.results.0.id}`. A member whose value is nothing is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import reduce
from typing import Any
from urllib.parse import quote

from api.errors import TemplateError

PATH = re.compile(r"\{([A-Za-z_][\w.-]*)\}")


def fill(template: Any, values: Mapping[str, Any]) -> Any:  # noqa: ANN401 - JSON is any of them
    """Return the template with every path replaced.

    Raises:
        TemplateError: A path leads nowhere.
    """
    if isinstance(template, dict):
        filled = {key: fill(value, values) for key, value in template.items()}
        return {key: value for key, value in filled.items() if value is not None}
    if isinstance(template, list):
        return [fill(value, values) for value in template]
    if not isinstance(template, str):
        return template
    whole = PATH.fullmatch(template)
    return at_path(whole[1], values) if whole else _in_text(template, values, str)


def fill_address(template: str, values: Mapping[str, Any]) -> str:
    """Return an address with every path replaced; what is put in cannot change where it leads.

    Raises:
        TemplateError: A path leads nowhere.
    """
    return _in_text(template, values, lambda value: quote(str(value), safe=""))


def at_path(path: str, values: Mapping[str, Any]) -> Any:  # noqa: ANN401 - JSON is any of them
    """Return the value at a path.

    Raises:
        TemplateError: There is none.
    """
    try:
        return reduce(_step, path.split("."), values)
    except (KeyError, IndexError, TypeError, ValueError):
        raise TemplateError("template_path", path) from None


def _step(found: Any, step: str) -> Any:  # noqa: ANN401 - JSON is any of them
    return found[int(step)] if isinstance(found, list) else found[step]


def _in_text(template: str, values: Mapping[str, Any], write: Callable[[Any], str]) -> str:
    def put(match: re.Match[str]) -> str:
        value = at_path(match[1], values)
        return "" if value is None else write(value)

    return PATH.sub(put, template)
