from __future__ import annotations

import tracemalloc

import pytest

from knowledge_base.conversion.package import check_package
from knowledge_base.errors import ConversionError
from tests.files import lying_archive, presentation, word_file, zip_bomb

MEGABYTE = 1024 * 1024


def refusal(content: bytes, most_bytes: int = 5 * MEGABYTE) -> ConversionError:
    with pytest.raises(ConversionError) as caught:
        check_package(content, most_bytes)
    return caught.value


def test_ordinary_files_pass() -> None:
    check_package(word_file())
    check_package(presentation())


def test_a_zip_bomb_is_refused_by_what_it_claims_before_anything_is_unpacked() -> None:
    bomb = zip_bomb(20)
    assert len(bomb) < MEGABYTE / 10
    tracemalloc.start()
    assert refusal(bomb).values == {"megabytes": 5}
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < MEGABYTE


def test_many_parts_that_are_too_large_together_are_refused() -> None:
    assert refusal(zip_bomb(2, [f"word/{number}.xml" for number in range(4)])).reason == "bomb"


def test_an_archive_that_lies_about_its_size_is_refused_without_unpacking_it_all() -> None:
    tracemalloc.start()
    assert refusal(lying_archive(20)).reason == "damaged"
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3 * MEGABYTE


def test_an_archive_of_very_many_parts_is_refused() -> None:
    assert refusal(zip_bomb(0, [str(number) for number in range(5_001)])).reason == "bomb"


def test_a_part_with_a_password_is_told() -> None:
    content = bytearray(word_file())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert refusal(bytes(content)).reason == "encrypted"
