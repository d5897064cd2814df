"""From an offer and a search to two companies that know each other, by real mail."""

from __future__ import annotations

import httpx
import pytest

from tests.integration.api.conftest import until
from tests.integration.api.resources.companies import approved_pair, asked, link_in, sent_to
from tests.mailbox import Mailbox, body_of

pytestmark = pytest.mark.anyio


async def test_both_are_told_once_when_both_have_agreed(
    client: httpx.AsyncClient, staff: httpx.AsyncClient, mailbox: Mailbox
) -> None:
    """Each gets the other's company, contact person and e-mail address, in its own language."""
    pair = await approved_pair(client, staff)
    address = await asked(staff, pair)

    async def both_asked() -> bool:
        return len(sent_to(mailbox, pair.offer)) == len(sent_to(mailbox, pair.seek)) == 1

    await until(both_asked)
    for company in (pair.offer, pair.seek):
        link = link_in(sent_to(mailbox, company)[0], "agree")
        assert "<form" in (await client.get(link)).text
        assert (await client.post(link)).status_code == 303

    async def both_told() -> bool:
        return len(sent_to(mailbox, pair.offer)) == len(sent_to(mailbox, pair.seek)) == 2

    await until(both_told)
    to_offer, to_seek = sent_to(mailbox, pair.offer)[1], sent_to(mailbox, pair.seek)[1]
    assert "Företag: Seqwell Ltd\nNamn: Jane Moore\nE-post: jane@seqwell.com\n" in body_of(to_offer)
    assert "Company: Frysbolaget AB\nName: Åsa Öberg\nE-mail: asa@frysbolaget.se\n" in body_of(to_seek)
    assert "In touch" in (await staff.get(address)).text
