"""The address of the page that a visitor looks at."""

from __future__ import annotations

from urllib.parse import urlsplit

WEB_SCHEMES = ("http", "https")


def is_web_page(url: str) -> bool:
    """Tell whether an address is one that a browser opens as a page."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in WEB_SCHEMES and bool(parts.hostname)


def place(url: str | None) -> str | None:
    """Keep of an address what says where a visitor is; the rest may say who. Only web pages count."""
    return url.partition("#")[0].partition("?")[0] if url and is_web_page(url) else None
