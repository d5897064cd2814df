"""The sources below a message as staff read them: each once, with its links."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A place in a document that a message cites.

    Attributes:
        name: The document's title, and the section's.
        verified: The day on which it was checked.
        links: Address and name of where it comes from: the sites' names, where there are several.
    """

    name: str
    verified: str
    links: tuple[tuple[str, str], ...]


def sources_of(citations: Iterable[Mapping[str, Any]]) -> list[CitedSource]:
    """Return the sources of a message's citations: there is one of these for each address of a document."""
    found: dict[tuple[str, str], list[str]] = {}
    seen: set[str] = set()
    for citation in citations:
        name = " – ".join(part for part in (citation["title"], citation.get("section")) if part)
        url = citation.get("url") or ""
        if url in seen:  # cited already, perhaps for another section
            continue
        urls = found.setdefault((name, str(citation.get("verified") or "")), [])
        if url:
            seen.add(url)
            urls.append(url)
    return [CitedSource(name, day, _named(name, urls)) for (name, day), urls in found.items()]


def _named(name: str, urls: list[str]) -> tuple[tuple[str, str], ...]:
    if len(urls) < 2:  # noqa: PLR2004 - one link needs no name of its own
        return tuple((url, name) for url in urls)
    sites = [(urlsplit(url).hostname or url).removeprefix("www.") for url in urls]
    alone = [sites.count(site) == 1 for site in sites]
    named = zip(urls, sites, alone, strict=True)
    return tuple((url, site if only else url.partition("://")[2]) for url, site, only in named)
