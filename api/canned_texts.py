"""Fills the gaps of canned answers."""

from __future__ import annotations

import re
from typing import Final

from api.handoff_desk import first_name
from api.stores.desks import Desk
from api.stores.users import User

GAPS: Final = ("name", "cluster")
_GAP = re.compile(r"\{(\w+)\}")


def filled(text: str, user: User, cluster: str, desk: Desk) -> str:
    """Return a text with its gaps filled: `{cluster}`, and `{name}` as visitors may see it."""
    values = {"name": first_name(user) if desk.named else cluster, "cluster": cluster}
    return _GAP.sub(lambda gap: values.get(gap[1], gap[0]), text)


def unknown_gaps(text: str) -> list[str]:
    """Return the gaps of a text that nothing fills, as they are written."""
    return [gap[0] for gap in _GAP.finditer(text) if gap[1] not in GAPS]
