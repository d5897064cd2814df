"""What a CRM is asked for one lead: a few requests, each a template that may name the answers before it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from api.errors import TemplateError
from api.notices.mapper import fill, fill_address

MOST_STEPS = 10
HUBSPOT = (Path(__file__).parent / "hubspot.json").read_text("utf-8")


class CrmStep(BaseModel):
    """One request.

    Attributes:
        name: Under which later steps find its answer.
        path: Below the channel's address.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(pattern="^[a-z_]{1,40}$")
    method: Literal["POST", "PUT", "PATCH"] = "POST"
    path: str = Field(pattern="^/", max_length=500)
    body: Any = None

    def address(self, base: str, values: Mapping[str, Any]) -> str:
        """Return where the request goes."""
        return base.rstrip("/") + fill_address(self.path, values)

    def content(self, values: Mapping[str, Any]) -> bytes:
        """Return what it says."""
        filled = fill(self.body, values)
        return b"" if filled is None else json.dumps(filled, ensure_ascii=False).encode()


_STEPS: TypeAdapter[list[CrmStep]] = TypeAdapter(
    Annotated[list[CrmStep], Field(min_length=1, max_length=MOST_STEPS)]
)


def read_steps(text: str) -> Sequence[CrmStep]:
    """Read a template.

    Raises:
        TemplateError: It is no JSON, or not a list of steps.
    """
    try:
        return _STEPS.validate_json(text)
    except ValidationError as error:
        fault = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(step) for step in fault["loc"]) or "JSON"
        raise TemplateError("template", f"{place}: {fault['msg']}") from None
