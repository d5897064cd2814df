"""The headings of a converted text: its title, and sections that start at the second level."""

from __future__ import annotations

import re
from dataclasses import dataclass

HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*$")
FENCE = re.compile(r"\s*(```|~~~)")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
ACTIVE = re.compile(r"<(script|style|iframe|object|template)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
EMPHASIS = re.compile(r"(\*\*|__|\*|_)(\S(?:.*\S)?)\1")
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!~|>])")
DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Outline:
    """A text with its title taken out; its sections have headings of the second level and below."""

    title: str
    body: str


def outline(markdown: str, title: str = "") -> Outline:
    """Bring the headings of a text into the form that documents have.

    Args:
        markdown: The text.
        title: What its file calls it, if anything; else its first heading of the first level does.
    """
    lines = _lines(PICTURE.sub("", ACTIVE.sub("", COMMENT.sub("", markdown))))
    found = [number for number, (level, _) in enumerate(lines) if level]
    top = min((lines[number][0] for number in found), default=0)
    first = found[0] if found else -1
    if found and _is_title(lines, found, title, top):
        title = title or lines[first][1]
        del lines[first]
        top = min((level for level, _ in lines if level), default=0)
    shift = 2 - top
    shown = (f"{'#' * min(level + shift, DEEPEST)} {text}" if level else text for level, text in lines)
    body = re.sub(r"\n{3,}", "\n\n", "\n".join(shown)).strip()
    return Outline(_plain(title), body)


def first_heading(markdown: str) -> str:
    """Return the heading with which a text starts, or nothing."""
    start = COMMENT.sub("", markdown).strip().partition("\n")[0]
    found = HEADING.fullmatch(start)
    return _plain(found[2]) if found else ""


def _lines(markdown: str) -> list[tuple[int, str]]:
    """Return each line with the level of its heading; 0: it is none. A heading without words is dropped."""
    lines: list[tuple[int, str]] = []
    fenced = False
    for raw in markdown.replace("\r\n", "\n").replace("\xa0", " ").split("\n"):
        line = raw.rstrip()
        fenced ^= bool(FENCE.match(line))
        found = None if fenced else HEADING.fullmatch(line)
        if found is None:
            lines.append((0, line))
        elif _plain(found[2]):
            # Braces at a heading's end would be read as what holds for its section.
            lines.append((len(found[1]), _plain(found[2]).replace("{", "(").replace("}", ")")))
    return lines


def _is_title(lines: list[tuple[int, str]], found: list[int], title: str, top: int) -> bool:
    """Tell whether the first heading names the whole text: it alone has its level, or nothing is under it."""
    first = found[0]
    level, text = lines[first]
    if any(line for _, line in lines[:first]) or level != top:
        return False
    alone = sum(lines[number][0] == level for number in found) == 1
    bare = len(found) > 1 and not any(line for _, line in lines[first + 1 : found[1]])
    return text == _plain(title) or (not title and (alone or bare))


def _plain(text: str) -> str:
    """Return a heading without marks of emphasis, which a title does not show."""
    return ESCAPED.sub(r"\1", EMPHASIS.sub(r"\2", text)).strip()
