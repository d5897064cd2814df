"""Slows guessers down, by whom they try and from where; a restart forgets nothing."""

from __future__ import annotations

import math
from datetime import timedelta

from api.clock import Clock
from api.errors import TooManyRequestsError
from api.seal import Seal
from api.stores.login_tries import LoginTryStore, TryLimit

MINUTE = timedelta(minutes=1)
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=30), timedelta(minutes=30)


class Throttle:
    """Counts tries by account and address; the waits grow from half a minute to half an hour.

    The account alone has many more tries and waits of a minute at most: who knows an e-mail address must not
    be able to lock its owner out.
    """

    def __init__(self, tries: LoginTryStore, secret_key: str, clock: Clock) -> None:
        """Take the store, and the key that hides whose tries they are."""
        self._tries = tries
        self._seal = Seal(secret_key, "tries")
        self._clock = clock

    async def password(self, email: str, address: str) -> None:
        """Count a try with a password.

        Raises:
            TooManyRequestsError: Too many before; carries the seconds to wait.
        """
        await self._spend(
            self._limit(f"pair|{address}|{email}", 5),
            self._limit(f"address|{address}", 30),
            self._limit(f"account|{email}", 100, MINUTE),
        )

    async def password_right(self, email: str, address: str) -> None:
        """Somebody came in: their own tries are forgotten."""
        pair = self._mark(f"pair|{address}|{email}")
        others = [self._mark(f"address|{address}"), self._mark(f"account|{email}")]
        await self._tries.give_back([pair], others)

    async def code(self, user_id: int) -> None:
        """Count a try with a code of the second factor; raises what `password` does."""
        await self._spend(self._limit(f"code|{user_id}", 5))

    async def code_right(self, user_id: int) -> None:
        """The code was right: the tries are forgotten."""
        await self._tries.give_back([self._mark(f"code|{user_id}")], [])

    async def link(self, address: str) -> None:
        """Count a try with a link of ours; raises what `password` does."""
        await self._spend(self._limit(f"address|{address}", 30))

    async def letter(self, email: str) -> bool:
        """Count a letter that somebody has sent to an address; tell whether it may be sent."""
        wait = await self._tries.spend([self._limit(f"letter|{email}", 3)], self._clock())
        return not wait

    async def _spend(self, *limits: TryLimit) -> None:
        wait = await self._tries.spend(limits, self._clock())
        if wait:
            seconds = math.ceil(wait.total_seconds())
            raise TooManyRequestsError(
                f"Wait {seconds} seconds.", headers={"Retry-After": str(seconds)}, extra={"seconds": seconds}
            )

    def _limit(self, key: str, free: int, longest: timedelta = LONGEST_WAIT) -> TryLimit:
        return TryLimit(self._mark(key), free, FIRST_WAIT, longest)

    def _mark(self, key: str) -> str:
        return self._seal.mark(key)
