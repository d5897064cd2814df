"""What arrives by a webhook or a form, once however often it is sent."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Delivered = TypeVar("Delivered", bound="DataclassInstance")


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a delivery.

    Attributes:
        id: The id of what was delivered; that of then, if the delivery was seen before.
        new: Whether it was stored now.
        changed: The fields in which a repeated delivery says something else than the first one.
    """

    id: str
    new: bool
    changed: tuple[str, ...] = ()


def differences(first: Delivered, again: Delivered, *, but: frozenset[str]) -> tuple[str, ...]:
    """Name the fields in which two deliveries say something else, but for those that we give ourselves."""
    told = (field.name for field in fields(first) if field.name not in but)
    return tuple(name for name in told if getattr(first, name) != getattr(again, name))
