"""A web page: what a reader came for, without what only a browser needs."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup, Comment, Tag
from bs4.dammit import UnicodeDammit
from markitdown.converters import HtmlConverter

from knowledge_base.errors import ConversionError

# What runs, loads, hides or steers; `template` and `noscript` hold text that no reader sees.
DROPPED = (
    *("script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas"),
    *("img", "picture", "video", "audio", "form", "button", "input", "select", "textarea", "dialog"),
    *("nav", "aside", "link", "meta", "base"),
)
AROUND = ("header", "footer")  # of the page, not of an article inside it
LINKS = ("http", "https", "mailto", "tel")


@dataclass(frozen=True, slots=True)
class WebPage:
    """What a page holds.

    Attributes:
        language: As the page itself says, or empty.
        publisher: The site's name, or empty.
    """

    markdown: str
    title: str
    language: str
    publisher: str


def read_web_page(content: bytes, charset: str = "", address: str = "") -> WebPage:
    """Return the text of a page as Markdown.

    Args:
        content: The page.
        charset: As its server says; the page's own word counts where that is empty.
        address: Where it lies, for its links.

    Raises:
        ConversionError: It holds no text.
    """
    known = [charset] if charset else []
    markup = UnicodeDammit(content, known_definite_encodings=known, is_html=True).unicode_markup or ""
    soup = BeautifulSoup(markup, "html.parser")
    title, publisher = _title(soup), _said(soup, "og:site_name")
    language = str(soup.html.get("lang") or "")[:2].lower() if soup.html else ""
    body = _main(soup)
    _clean(body, address)
    markdown = HtmlConverter().convert_string(str(body), table_infer_header=True, bullets="-").markdown
    if not markdown.strip():
        raise ConversionError("no_text")
    return WebPage(markdown, title, language, publisher)


def _main(soup: BeautifulSoup) -> Tag:
    """Return the part that the page calls its main one, or the whole body."""
    for place in (soup.find("main"), soup.find(True, {"role": "main"}), soup.find("article"), soup.body):
        if isinstance(place, Tag) and place.get_text(strip=True):
            return place
    return soup


def _clean(body: Tag, address: str) -> None:
    for comment in body.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    for element in body.find_all(DROPPED):
        element.decompose()
    for element in body.find_all(AROUND):
        if element.find_parent(["article", "main", "section"]) is None and body.name != "article":
            element.decompose()
    for element in [body, *body.find_all(True)]:
        kept = _kept(element, address)
        element.attrs.clear()
        element.attrs.update(kept)


def _kept(element: Tag, address: str) -> dict[str, str]:
    """Return the attributes that stay: a link's address, if a reader can follow it; a cell's width."""
    kept = {name: str(element[name]) for name in ("colspan", "start") if element.get(name)}
    link = urljoin(address, str(element.get("href") or "").strip()) if element.name == "a" else ""
    if link and urlsplit(link).scheme in LINKS:
        kept["href"] = link
    return kept


def _title(soup: BeautifulSoup) -> str:
    heading = soup.find("h1")
    shown = heading.get_text(" ", strip=True) if isinstance(heading, Tag) else ""
    return shown or (soup.title.get_text(" ", strip=True) if soup.title else "")


def _said(soup: BeautifulSoup, name: str) -> str:
    found = soup.find("meta", property=name)
    return str(found.get("content") or "").strip() if isinstance(found, Tag) else ""
