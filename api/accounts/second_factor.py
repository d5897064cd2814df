"""The second factor: codes of an authenticator app (TOTP, RFC 6238), and recovery codes."""

from __future__ import annotations

from dataclasses import dataclass

import pyotp
import segno

from api.accounts.audit import Actor
from api.accounts.recovery_codes import is_recovery_code, new_codes, normal
from api.accounts.throttle import Throttle
from api.clock import Clock
from api.seal import Seal
from api.stores.second_factors import SecondFactorStore
from api.stores.users import User

# Clocks of telephones are a little off: the step before and the one after are good too.
STEPS = (-1, 0, 1)


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What an app needs to know, as a picture and to be typed."""

    picture: str
    secret: str

    @property
    def spaced(self) -> str:
        """The secret in groups of four, as a person types it."""
        return " ".join(self.secret[start : start + 4] for start in range(0, len(self.secret), 4))


class SecondFactor:
    """Sets second factors up and checks their codes; no code is taken twice."""

    def __init__(
        self, store: SecondFactorStore, throttle: Throttle, secret_key: str, cluster: str, clock: Clock
    ) -> None:
        """Take the store, who slows guessers down, the key that seals secrets, and the name in the apps."""
        self._store = store
        self._throttle = throttle
        self._seal = Seal(secret_key, "second-factor")
        self._cluster = cluster
        self._clock = clock

    async def on(self, user_id: int) -> bool:
        """Tell whether an account has one."""
        found = await self._store.find(user_id)
        return found is not None and found.on

    async def codes_left(self, user_id: int) -> int:
        """Return how many recovery codes there still are."""
        return await self._store.codes_left(user_id)

    async def begin(self, user: User) -> Enrolment | None:
        """Return what the app shall scan, the same until it is confirmed; none: it is on already."""
        found = await self._store.find(user.id)
        if found and found.on:
            return None
        secret = self._seal.open(found.secret) if found else None
        if secret is None:
            fresh = self._seal.close(pyotp.random_base32())
            # Of two pages that open at one moment, both show what the first has stored.
            begun = await self._store.begin(user.id, fresh, found.secret if found else "")
            secret = None if begun.on else self._seal.open(begun.secret)
        if secret is None:
            return None
        address = pyotp.TOTP(secret).provisioning_uri(name=user.email, issuer_name=self._cluster)
        code = segno.make(address, error="m")
        # Without its size: the page's style gives it one, and a fixed one would cut it off.
        picture = code.svg_inline(border=4, light="#fff", dark="#000", omitsize=True)
        return Enrolment(picture, secret)

    async def confirm(self, user: User, code: str, actor: Actor) -> list[str] | None:
        """Turn the second factor on; return the recovery codes, or nothing when the code is wrong."""
        step = await self._step(user.id, code)
        codes = new_codes()
        entry = actor.did("second_factor_on")
        if step is None or not await self._store.confirm(user.id, step, map(self._mark, codes), entry):
            return None
        return codes

    async def good(self, user: User, typed: str, actor: Actor) -> bool:
        """Take a code of the app or a recovery code; tell whether it was good.

        Raises:
            TooManyRequestsError: Too many wrong codes.
        """
        await self._throttle.code(user.id)
        if not await self._take(user.id, typed, actor):
            return False
        await self._throttle.code_right(user.id)
        return True

    async def renew_codes(self, user: User, actor: Actor) -> list[str]:
        """Return new recovery codes; the old ones no longer work."""
        codes = new_codes()
        await self._store.replace_codes(user.id, map(self._mark, codes), actor.did("recovery_codes_made"))
        return codes

    async def turn_off(self, user: User, actor: Actor) -> None:
        """Remove a person's own second factor."""
        await self._store.remove(user.id, actor.did("second_factor_off"))

    async def reset(self, user: User, actor: Actor) -> None:
        """Remove the second factor of who has lost the telephone and the codes, and end their log-ins."""
        entry = actor.did("second_factor_reset", user.name)
        await self._store.remove(user.id, entry, end_sessions=True)

    async def _take(self, user_id: int, typed: str, actor: Actor) -> bool:
        if is_recovery_code(typed):
            entry = actor.did("recovery_code_used")
            return await self._store.take_code(user_id, self._mark(typed), entry)
        step = await self._step(user_id, typed)
        return step is not None and await self._store.take_step(user_id, step)

    async def _step(self, user_id: int, code: str) -> int | None:
        """Return the step in which the app shows a code, if it is near now."""
        found = await self._store.find(user_id)
        secret = self._seal.open(found.secret) if found else None
        if secret is None:
            return None
        totp, now, digits = pyotp.TOTP(secret), self._clock(), "".join(code.split())
        for step in (totp.timecode(now) + offset for offset in STEPS):
            if pyotp.utils.strings_equal(digits, totp.generate_otp(step)):
                return step
        return None

    def _mark(self, code: str) -> str:
        return self._seal.mark(normal(code))
