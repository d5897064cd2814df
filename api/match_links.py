"""The links by which a company answers: signed, dated, naming one side of one match and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import cast

from itsdangerous import BadSignature, SignatureExpired, URLSafeTimedSerializer

from api.errors import LinkExpiredError, NotFoundError
from api.resource_matches import ANSWER_LIFE
from api.resources import ResourceKind


@dataclass(frozen=True, slots=True)
class MatchSide:
    """Who may answer with a link: the offer's side of a match, or the search's."""

    match_id: int
    kind: ResourceKind


class MatchLinks:
    """Signs and reads the tokens of these links."""

    def __init__(self, secret_key: str, public_url: str, life: timedelta = ANSWER_LIFE) -> None:
        """Take the key that signs, the address that the links begin with, and how long they live."""
        self._serializer = URLSafeTimedSerializer(secret_key, salt="lots.match-answer")
        self._public_url = public_url
        self._max_age = int(life.total_seconds())

    def address(self, side: MatchSide, action: str) -> str:
        """Return the address of the page that asks for a confirmation of an answer."""
        return f"{self._public_url}/match/{self.token(side)}/{action}"

    def token(self, side: MatchSide) -> str:
        """Return a new token of a side."""
        return str(self._serializer.dumps([side.match_id, side.kind]))

    def read(self, token: str) -> MatchSide:
        """Return the side that a token names.

        Raises:
            LinkExpiredError: It was signed here, but too long ago.
            NotFoundError: It was not signed here.
        """
        try:
            match_id, kind = self._serializer.loads(token, max_age=self._max_age)
        except SignatureExpired:
            raise LinkExpiredError from None
        except BadSignature:
            raise NotFoundError("There is no such page.") from None
        return MatchSide(int(match_id), cast("ResourceKind", kind))
