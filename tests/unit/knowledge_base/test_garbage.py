"""When garbage is collected, and when not."""

from __future__ import annotations

import gc

import pytest

from knowledge_base.garbage import leave_what_is_loaded, no_collection


def test_nothing_is_collected_in_the_block_and_again_after_it() -> None:
    with no_collection():
        assert not gc.isenabled()
    assert gc.isenabled()


def _fail() -> None:
    with no_collection():
        raise ValueError


def test_a_fault_in_the_block_turns_it_on_again() -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any will do
        _fail()
    assert gc.isenabled()


def test_who_had_it_off_keeps_it_off() -> None:
    gc.disable()
    try:
        with no_collection():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_is_loaded_is_left_alone() -> None:
    before = gc.get_freeze_count()
    try:
        leave_what_is_loaded()
        assert gc.get_freeze_count() > before
    finally:
        gc.unfreeze()
