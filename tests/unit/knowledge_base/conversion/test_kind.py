from __future__ import annotations

import pytest

from knowledge_base.conversion.kind import kind_of
from knowledge_base.errors import ConversionError
from tests.files import pdf_file, picture, presentation, web_page, word_file, zip_bomb


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (word_file(), "docx"),
        (presentation(), "pptx"),
        (pdf_file(), "pdf"),
        (b"\n\n" + pdf_file(), "pdf"),
        (web_page("<p>Hello</p>"), "html"),
        (b"<p>A piece of a page</p>", "html"),
        (b"# A heading\n\n<p>with HTML in it</p>", "markdown"),
        (b"---\nid: a\n---\n<div>text</div>", "markdown"),
        ("Bara text, på svenska".encode(), "markdown"),
        ("Text från Windows".encode("utf-16"), "markdown"),
    ],
    # Made files hold the time: two processes that run the tests must call them the same.
    ids=[
        "Word",
        "PowerPoint",
        "PDF",
        "blank lines",
        "page",
        "piece",
        "HTML within",
        "front matter",
        "text",
        "UTF-16",
    ],
)
def test_the_content_tells_what_a_file_is(content: bytes, kind: str) -> None:
    assert kind_of(content) == kind


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \n\x00\x00\r\n", "empty"),
        (picture(), "kind"),
        (b"{\\rtf1 Hello}", "kind"),
        (zip_bomb(1, ["xl/workbook.xml"]), "kind"),
        (word_file()[:2_000], "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old letter", "old_office"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    ],
    ids=["nothing", "blank", "picture", "RTF", "Excel", "half a file", "old Word", "password"],
)
def test_what_cannot_be_read_is_told_apart(content: bytes, reason: str) -> None:
    with pytest.raises(ConversionError) as caught:
        kind_of(content)
    assert caught.value.reason == reason
