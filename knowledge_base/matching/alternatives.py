"""Patterns from lists of words, written as one would read them."""

from __future__ import annotations

import re
from typing import Final

_END: Final = ""
_Trie = dict[str, "_Trie"]


def alternatives(words: str) -> str:
    """Return a pattern for any of some words, listed with commas between them; the longest is tried first.

    Words with the same beginning share it, or a long list would be gone through at every letter of a text.
    """
    trie: _Trie = {}
    for word in words.split(","):
        node = trie
        for char in " ".join(word.split()):
            node = node.setdefault(_part(char), {})
        node[_END] = {}
    return f"(?:{_branches(trie)})"


def any_word(words: str) -> str:
    """Return a pattern for any of some whole words; a star in them stands for the rest of a word."""
    return rf"(?<!\w){alternatives(words)}(?!\w)".replace(re.escape("*"), r"\w*")


def _part(char: str) -> str:
    return {" ": r"\s+", "'": "['’]?"}.get(char, re.escape(char))


def _branches(node: _Trie) -> str:
    return "|".join(part + _rest(after) for part, after in node.items() if part != _END)


def _rest(node: _Trie) -> str:
    """What follows a beginning that some words share; a word may end there."""
    branches = _branches(node)
    if _END in node:
        return f"(?:{branches})?" if branches else ""
    return f"(?:{branches})" if len(node) > 1 else branches
