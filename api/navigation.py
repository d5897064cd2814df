"""Where the staff's pages lie: a few groups, the places in each, and who sees which."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from operator import attrgetter

from api.stores.users import User

SeenBy = Callable[[User], bool]

_administrators: SeenBy = attrgetter("administrator")
_owners: SeenBy = attrgetter("owner")


def _everybody(_user: User) -> bool:
    return True


def _others(user: User) -> bool:
    return not user.administrator


@dataclass(frozen=True, slots=True)
class Place:
    """A page that the navigation leads to.

    Attributes:
        path: Its address; the pages that belong to it name it as `here`.
        words: The full name of the text that its link says.
        seen_by: Tells whether somebody may open it.
    """

    path: str
    words: str
    seen_by: SeenBy = _everybody


@dataclass(frozen=True, slots=True)
class Group:
    """Places that belong together; `name` is a text of `frame.groups`."""

    name: str
    places: tuple[Place, ...]

    @property
    def path(self) -> str:
        """The address of its first place, to which the group's own link leads."""
        return self.places[0].path

    def holds(self, path: str) -> bool:
        """Tell whether a place is one of the group's."""
        return any(place.path == path for place in self.places)


GROUPS = (
    Group(
        "inbox",
        (
            Place("/staff", "frame.leads"),
            Place("/staff/mentions", "lead_work.mentions"),
            Place("/staff/due", "lead_work.due"),
            Place("/staff/supports", "supports.title"),
        ),
    ),
    Group(
        "conversations",
        (
            Place("/staff/conversations", "frame.open_now"),
            Place("/staff/conversations/canned", "canned.title"),
        ),
    ),
    Group("share", (Place("/staff/resources", "frame.resources"),)),
    Group(
        "knowledge",
        (
            Place("/admin/documents", "documents.documents", _administrators),
            Place("/admin/asked-in-vain", "frame.asked", _administrators),
            Place("/staff/unanswered", "frame.unanswered", _others),
            Place("/admin/not-helpful", "frame.opinions", _administrators),
            Place("/admin/figures", "frame.figures", _administrators),
        ),
    ),
    Group(
        "settings",
        (
            Place("/staff/account", "account.own"),
            Place("/staff/people", "account.people", _owners),
            Place("/admin/channels", "channels.channels", _administrators),
            Place("/admin/rules", "rules.rules", _administrators),
            Place("/admin/deliveries", "deliveries.deliveries", _administrators),
            Place("/admin/privacy", "privacy.title", _administrators),
            Place("/admin/retention", "privacy.retention", _administrators),
            Place("/staff/audit", "account.audit", _owners),
        ),
    ),
)


def groups_for(user: User) -> tuple[Group, ...]:
    """Return the groups as somebody sees them: with the places that their role opens, and none empty."""
    seen = (
        replace(group, places=tuple(place for place in group.places if place.seen_by(user)))
        for group in GROUPS
    )
    return tuple(group for group in seen if group.places)
