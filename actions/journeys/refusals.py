"""What was refused, in a few words each: "no loan", "inte i Uppsala eller Lund"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeVar

from actions.language import Language
from knowledge_base.record import Texts

Value = TypeVar("Value", bound=str)
_MOST: Final = 6  # told one by one
_MORE: Final = Texts(en="and {} more", sv="och {} till")
_NOT_IN: Final = Texts(en="not in {}", sv="inte i {}")
_OR: Final = Texts(en="or", sv="eller")


def refused(values: Iterable[str], phrases: Mapping[Value, Texts], language: Language) -> tuple[str, ...]:
    """Tell each of the values that a phrase is known for."""
    known = {str(value): phrase for value, phrase in phrases.items()}
    return tuple(known[value].of(language) for value in values if value in known)


def no_such(name: Texts) -> Texts:
    """Say that something is not wanted; a Swedish "inte" goes with nouns of either gender and number."""
    return Texts(en=f"no {name.en}", sv=f"inte {name.sv}")


def not_this(name: Texts) -> Texts:
    """Say that something with a name of its own is not wanted."""
    return Texts(en=f"not {name.en}", sv=f"inte {name.sv}")


def not_in(places: Sequence[Texts], language: Language) -> str | None:
    """Name all places that are ruled out; None where there are none."""
    *others, last = [place.of(language) for place in places] or [""]
    if not last:
        return None
    named = f"{', '.join(others)} {_OR.of(language)} {last}" if others else last
    return _NOT_IN.of(language).format(named)


def at_most(notes: Iterable[str], language: Language) -> tuple[str, ...]:
    """Each note once; of a long list the first ones, and how many more there are."""
    each = tuple(dict.fromkeys(notes))
    if len(each) <= _MOST + 1:
        return each
    return (*each[:_MOST], _MORE.of(language).format(len(each) - _MOST))
