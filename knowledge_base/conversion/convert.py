"""A file's content in, a title and Markdown out."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from knowledge_base.conversion.kind import KINDS, UTF_16, Kind, kind_of
from knowledge_base.conversion.language import guess_language
from knowledge_base.conversion.office import read_presentation, read_word
from knowledge_base.conversion.outline import ACTIVE, Outline, first_heading, outline
from knowledge_base.conversion.pdf import LETTER, read_pdf
from knowledge_base.conversion.web_page import read_web_page
from knowledge_base.document import LANGUAGES
from knowledge_base.errors import ConversionError

FRONT_MATTER = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Converted:
    """What a file holds.

    Attributes:
        language: `en`, `sv`, or empty where nothing tells.
        publisher: The name of the site, if the file is a page that says it.
        body: Markdown; a Markdown file with a front matter keeps it.
    """

    kind: Kind
    title: str
    language: str
    publisher: str
    body: str


def convert(
    content: bytes,
    *,
    characters: int,
    only: tuple[Kind, ...] = KINDS,
    charset: str = "",
    address: str = "",
) -> Converted:
    """Turn a file into Markdown.

    Args:
        content: The whole file.
        characters: How long the text may be.
        only: What the file may be.
        charset: Of a page, as its server says.
        address: Of a page.

    Raises:
        ConversionError: It cannot be; the reason says why.
    """
    kind = kind_of(content)
    if kind not in only:
        raise ConversionError("page_kind")
    converted = _converted(kind, content, charset, address)
    if not LETTER.search(converted.body):
        raise ConversionError("no_text")
    if len(converted.body) > characters:
        raise ConversionError("long", characters=len(converted.body), most=characters)
    return converted


def _converted(kind: Kind, content: bytes, charset: str, address: str) -> Converted:
    language = publisher = ""
    if kind == "html":
        page = read_web_page(content, charset, address)
        language, publisher = page.language, page.publisher
        text = outline(page.markdown, page.title)
    elif kind == "markdown":
        text = _own(decoded(content))
    elif kind == "docx":
        text = outline(read_word(content))
    else:  # the first thing on the first page or slide is the title
        markdown = read_pdf(content) if kind == "pdf" else read_presentation(content)
        text = outline(markdown, first_heading(markdown))
    guessed = guess_language(text.body)
    return Converted(
        kind=kind,
        title=text.title,
        language=guessed or (language if language in LANGUAGES else ""),
        publisher=publisher,
        body=text.body,
    )


def decoded(content: bytes) -> str:
    """Return the text of a file that says that it is UTF-16, or is UTF-8; else it is what Windows writes."""
    try:
        return content.decode("utf-16" if content.startswith(UTF_16) else "utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _own(text: str) -> Outline:
    """Leave a document with a front matter as it is: it has the form already."""
    text = text.replace("\r\n", "\n")
    head = FRONT_MATTER.match(text)
    if head is None:
        return outline(text)
    try:
        # Aliases can make a few lines as large as the machine's memory when they are written out.
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(head[1], yaml.SafeLoader)):
            raise ConversionError("damaged")
        yaml.safe_load(head[1])
    except (yaml.YAMLError, ValueError):
        raise ConversionError("front_matter") from None
    return Outline("", head[0] + ACTIVE.sub("", text[head.end() :]))
