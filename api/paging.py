"""The pages of a long list: which of them is asked for, and what a template shows of their number."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query

PageNumber = Annotated[int, Query(ge=1, le=100_000)]


def paging(page: int, total: int, size: int) -> dict[str, int]:
    """Return what `paging.html` needs: the page shown and how many there are for `total` rows."""
    return {"page": page, "pages": max(1, -(-total // size))}
