"""Delivering leads and resources to a real receiver."""

from __future__ import annotations

import asyncio
import socket
import uuid
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from actions.delivery import Backoff, Delivery
from actions.spool import ParcelKind, Spool
from tests.unit.actions.receiver import SECRET, receiver

QUICK = Backoff(first=0.01, longest=0.05, misconfigured=0.05)


def lead() -> dict[str, str]:
    return {"lead_id": str(uuid.uuid4()), "company_name": "Åkerö AB"}


def webhooks(leads_url: str) -> dict[ParcelKind, str]:
    return {"lead": leads_url, "resource": leads_url.replace("leads", "resources")}


def deliver(spool: Spool, url: str, until: Callable[[], bool], *, timeout: float = 10.0) -> None:
    """Run the loop until something holds."""

    async def work() -> None:
        client = httpx.AsyncClient(timeout=timeout, trust_env=False)
        delivery = Delivery(spool, webhooks(url), SECRET, client=client, backoff=QUICK, look_every=0.05)
        loop = asyncio.create_task(delivery.run())
        async with asyncio.timeout(20):
            while not until():  # noqa: ASYNC110 - the condition lies on disk or in another thread
                await asyncio.sleep(0.01)
        loop.cancel()
        await asyncio.gather(loop, return_exceptions=True)

    asyncio.run(work())


def emptied(spool: Spool) -> Callable[[], bool]:
    return lambda: spool.sizes()["pending"] == 0


def test_a_lead_is_delivered_signed_and_forgotten(tmp_path: Path) -> None:
    spool, body = Spool(tmp_path), lead()
    spool.put(body)
    with receiver(202) as received:
        deliver(spool, received.url, emptied(spool))
    assert received.bodies == [body]
    assert received.ids == [body["lead_id"]]
    assert spool.sizes() == {"pending": 0, "dead": 0}


def test_each_kind_goes_to_a_webhook_of_its_own(tmp_path: Path) -> None:
    """One loop delivers both, signed alike."""
    spool, body, offered = Spool(tmp_path), lead(), {"resource_id": str(uuid.uuid4()), "text": "En frys"}
    spool.put(body)
    spool.put(offered, "resource")
    with receiver(202) as received:
        deliver(spool, received.url, emptied(spool))
    assert sorted(zip(received.paths, received.ids, strict=True)) == [
        ("/webhooks/leads", body["lead_id"]),
        ("/webhooks/resources", offered["resource_id"]),
    ]


@pytest.mark.parametrize("kind", ["lead", "resource"])
@pytest.mark.parametrize("status", [500, 503, 408, 425, 429, 409, 302, 401, 403, 404])
def test_a_passing_failure_is_tried_again_with_the_same_id(
    tmp_path: Path, status: int, kind: ParcelKind
) -> None:
    spool, number = Spool(tmp_path), str(uuid.uuid4())
    spool.put({f"{kind}_id": number}, kind)
    with receiver(status, status, 202) as received:
        deliver(spool, received.url, emptied(spool))
    assert received.ids == [number] * 3


@pytest.mark.parametrize("status", [400, 413, 422])
def test_a_refusal_for_good_is_set_aside_with_its_reason(tmp_path: Path, status: int) -> None:
    spool = Spool(tmp_path)
    spool.put(lead())
    with receiver(status) as received:
        deliver(spool, received.url, emptied(spool))
    assert len(received.ids) == 1
    assert spool.sizes() == {"pending": 0, "dead": 1}
    [file] = (tmp_path / "dead").iterdir()
    assert f'"last_error": "HTTP {status}"' in file.read_text("utf-8")


def test_one_refused_lead_does_not_hold_up_the_others(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    for _ in range(3):
        spool.put(lead())
    with receiver(422, 202) as received:
        deliver(spool, received.url, emptied(spool))
    assert len(set(received.ids)) == 3
    assert spool.sizes() == {"pending": 0, "dead": 1}


def test_a_receiver_that_hangs_is_given_up_and_tried_again(tmp_path: Path) -> None:
    spool, body = Spool(tmp_path), lead()
    spool.put(body)
    with receiver("hang", 202) as received:
        deliver(spool, received.url, emptied(spool), timeout=0.2)
    assert received.ids == [body["lead_id"]] * 2


def test_a_lead_waits_for_a_receiver_that_is_away(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as reserved:
        port = reserved.getsockname()[1]
    spool = Spool(tmp_path)
    spool.put(lead())
    url = f"http://127.0.0.1:{port}/webhooks/leads"
    deliver(spool, url, lambda: spool.pending()[0].attempts >= 2)
    with receiver(202, port=port) as received:
        deliver(spool, url, emptied(spool))
    assert len(received.ids) == 1


def test_a_new_lead_is_delivered_at_once(tmp_path: Path) -> None:
    async def work(url: str) -> float:
        spool = Spool(tmp_path)
        delivery = Delivery(spool, webhooks(url), SECRET, look_every=60.0)
        loop = asyncio.create_task(delivery.run())
        await asyncio.sleep(0.2)
        started = asyncio.get_running_loop().time()
        spool.put(lead())
        delivery.wake()
        while spool.sizes()["pending"]:  # noqa: ASYNC110 - the condition lies on disk
            await asyncio.sleep(0.01)
        took = asyncio.get_running_loop().time() - started
        loop.cancel()
        await asyncio.gather(loop, return_exceptions=True)
        return took

    with receiver(202) as received:
        assert asyncio.run(work(received.url)) < 10


def test_the_loop_survives_a_spool_that_cannot_be_read(tmp_path: Path) -> None:
    class Troubled(Spool):
        rounds = 0

        def pending(self) -> list:  # type: ignore[type-arg]
            self.rounds += 1
            if self.rounds == 1:
                raise PermissionError("no")
            return super().pending()

    spool = Troubled(tmp_path)
    spool.put(lead())
    with receiver(202) as received:
        deliver(spool, received.url, emptied(spool))
    assert len(received.ids) == 1


def test_waits_double_up_to_the_longest_and_are_spread() -> None:
    unlucky, lucky = Backoff(chance=lambda: 1.0), Backoff(chance=lambda: 0.0)
    assert [unlucky.delay(n) for n in (1, 2, 3, 9, 10, 10_000)] == [1, 2, 4, 256, 300, 300]
    assert lucky.delay(3) == 2


def test_a_wrong_secret_or_address_is_tried_seldom_from_the_first_time_on() -> None:
    assert Backoff(chance=lambda: 1.0).delay(1, misconfigured=True) == 900
