"""Every channel there is: those of the settings, and those that administrators keep."""

from __future__ import annotations

from collections.abc import Sequence

from api.channel_settings import ChannelSetting
from api.notices.channel import Channel
from api.seal import Seal
from api.stores.channels import ChannelStore


class ChannelBook:
    """Finds channels, wherever they are kept."""

    def __init__(self, store: ChannelStore, settings: Sequence[ChannelSetting], seal: Seal) -> None:
        """Take the stored ones and those of the settings."""
        self._store = store
        self._fixed = {channel.id: channel for channel in (setting.channel(seal) for setting in settings)}

    async def all(self) -> list[Channel]:
        """Return every channel, those of the settings first."""
        return [*self._fixed.values(), *await self._store.all()]

    async def find(self, channel_id: str) -> Channel | None:
        """Return a channel, or nothing."""
        return self._fixed.get(channel_id) or await self._store.find(channel_id)
