"""A question's vector that another process has made already, and handed over as JSON."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class SentenceVector:
    """A vector of length one, shape (dimension,), and the fingerprint of the model that made it."""

    model: str
    values: npt.NDArray[np.float32]

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> Self | None:
        """Read `{"model", "values"}`, the values being base64 of float32; None if it is not that."""
        try:
            raw = base64.b64decode(fields["values"], validate=True)
            return cls(str(fields["model"]), np.frombuffer(raw, dtype="<f4").astype(np.float32))
        except (KeyError, TypeError, ValueError, binascii.Error):
            return None
