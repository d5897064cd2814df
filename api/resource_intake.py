"""Resources as they arrive: read with care, stored once, counted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

import structlog

from api.clock import Clock, utc_now
from api.metrics import Metrics
from api.resource_body import ResourceBody
from api.resources import Resource
from api.stores.resources import ResourceStore
from api.webhook_body import checked_email, read_body

NOT_TOLD = {"resource_id", "country", "email", "consent"}

log = structlog.get_logger(__name__)


class ResourceIntake:
    """The way in for what companies offer and seek."""

    def __init__(self, store: ResourceStore, metrics: Metrics, *, mail: bool, clock: Clock = utc_now) -> None:
        """Take the store, and whether staff shall get an e-mail."""
        self._store = store
        self._metrics = metrics
        self._mail = mail
        self._clock = clock

    async def from_webhook(self, delivery_id: str, body: Mapping[str, Any]) -> str:
        """Store the resource of a verified delivery and return its id; a repeated one changes nothing.

        Raises:
            InvalidInputError: Naming each field at fault.
        """
        read = read_body(ResourceBody, body, "The resource was not accepted.")
        now = self._clock()
        resource = Resource(
            id=str(read.resource_id or uuid4()),
            delivery_id=delivery_id,
            email=checked_email(read.email, "Not an e-mail address that we can write to.", plain=True),
            consent_version=read.consent.text_version,
            consent_at=read.consent.moment,
            created_at=now,
            state_since=now,
            **read.model_dump(exclude=NOT_TOLD),
        )
        receipt = await self._store.receive(resource, mail=self._mail)
        if receipt.new:
            self._metrics.resources.labels(resource.kind).inc()
        if receipt.changed:
            log.warning("resource.repeated_otherwise", resource_id=receipt.id, fields=list(receipt.changed))
        return receipt.id
