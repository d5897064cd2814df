"""Garbage collection around what is loaded once and stays: looking through it takes as long as loading."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collection() -> Iterator[None]:
    """Look for no garbage in the block: what is made in it stays."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def leave_what_is_loaded() -> None:
    """Never look through what is loaded now: it would halt a process for a third of a second at a time.

    What refers to itself in a circle is not freed any more; all else is, when nothing refers to it.
    """
    gc.collect()
    gc.freeze()
