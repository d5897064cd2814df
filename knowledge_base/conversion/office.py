"""Word and PowerPoint files as Markdown."""

from __future__ import annotations

import io
import re

from markitdown import DocumentConverter, StreamInfo
from markitdown.converters import DocxConverter, PptxConverter

from knowledge_base.conversion.package import check_package

# The title is above all headings. Files have these names whatever Word's language, some in small letters.
STYLES = "\n".join(
    [
        "p[style-name='Title'] => h1:fresh",
        *(
            f"p[style-name='{word} {level}'] => h{level + 1}:fresh"
            for level in range(1, 6)
            for word in ("Heading", "heading")
        ),
    ]
)
# What only the speaker reads is not for visitors.
NOTES = re.compile(r"\n+### Notes:\n.*?(?=\n+<!-- Slide number: \d+ -->|\Z)", re.DOTALL)


def read_word(content: bytes) -> str:
    """Return the text of a Word file.

    Raises:
        ConversionError: The file is not what it claims.
    """
    check_package(content)
    converter: DocumentConverter = DocxConverter()  # type: ignore[no-untyped-call]
    options = {"style_map": STYLES, "table_infer_header": True, "bullets": "-"}
    return converter.convert(io.BytesIO(content), StreamInfo(extension=".docx"), **options).markdown


def read_presentation(content: bytes) -> str:
    """Return the text of a presentation's slides, without the speaker's notes.

    Raises:
        ConversionError: The file is not what it claims.
    """
    check_package(content)
    converter: DocumentConverter = PptxConverter()  # type: ignore[no-untyped-call]
    converted = converter.convert(io.BytesIO(content), StreamInfo(extension=".pptx"))
    return NOTES.sub("", converted.markdown)
