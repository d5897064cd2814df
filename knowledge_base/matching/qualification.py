"""How promising a lead is, by rules that staff can read and change: `catalogue/qualification.yml`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from knowledge_base.errors import QualificationError
from knowledge_base.record import Line, Texts
from knowledge_base.yaml_text import read_yaml

FILE: Final = Path(__file__).parent.parent / "catalogue" / "qualification.yml"
MOST: Final = 100
EMPTY: Final[tuple[Any, ...]] = (None, "", (), [], False)


class Rule(BaseModel):
    """Points for a fact that is as the rule says; the file explains the keys."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    fact: Line
    points: int = Field(gt=0, le=MOST)
    en: Line
    sv: Line
    equals: bool | int | str | tuple[str, ...] | None = Field(default=None, alias="is")
    at_least: float | None = None
    ask: bool = False

    @model_validator(mode="after")
    def _one_test(self) -> Rule:
        if self.equals is not None and self.at_least is not None:
            raise ValueError("a rule has 'is' or 'at_least', not both")
        return self

    def applies(self, value: object) -> bool:
        """Whether a fact's value earns the points."""
        if value in EMPTY:
            return False
        if self.at_least is not None:
            return isinstance(value, int | float) and value >= self.at_least
        if isinstance(self.equals, tuple):
            return value in self.equals
        return self.equals is None or value == self.equals


@dataclass(frozen=True, slots=True)
class Qualification:
    """What a lead scores.

    Attributes:
        score: From 0 to 100.
        reasons: Why, one for each rule that applies, the one with most points first.
        points: The points of each reason.
        missing: Facts that could not be looked at because nobody told them.
    """

    score: int
    reasons: tuple[Texts, ...]
    points: tuple[int, ...]
    missing: tuple[str, ...]


class Rules:
    """The rules in the order of their file."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = tuple(rules)

    @classmethod
    def load(cls, file: Path = FILE) -> Rules:
        """Read the rules.

        Raises:
            QualificationError: If the file cannot be read, or a rule is not as it must be; the rule is named.
        """
        try:
            rows = read_yaml(file.read_text(encoding="utf-8"))
        except (OSError, yaml.YAMLError) as error:
            raise QualificationError(f"{file} cannot be read: {error}") from error
        if not isinstance(rows, list) or not rows:
            raise QualificationError(f"{file} must be a list of rules")
        return cls([_rule(row, f"{file}: rule {number}") for number, row in enumerate(rows, 1)])

    def qualify(self, facts: Mapping[str, Any]) -> Qualification:
        """Add up the rules that apply to the facts of a lead; a fact that is left out is not known."""
        met = [rule for rule in self._rules if rule.applies(facts.get(rule.fact))]
        met.sort(key=lambda rule: -rule.points)
        asked = (rule.fact for rule in self._rules if rule.ask and facts.get(rule.fact) is None)
        return Qualification(
            min(sum(rule.points for rule in met), MOST),
            tuple(Texts(en=rule.en, sv=rule.sv) for rule in met),
            tuple(rule.points for rule in met),
            tuple(dict.fromkeys(asked)),
        )


def qualify(facts: Mapping[str, Any], rules: Rules | None = None) -> Qualification:
    """Score a lead by the bundled rules, unless others are given.

    Raises:
        QualificationError: If the bundled rules cannot be used.
    """
    return (rules or Rules.load()).qualify(facts)


def _rule(row: object, place: str) -> Rule:
    try:
        return Rule.model_validate(row)
    except ValidationError as error:
        faults = (f"{'.'.join(map(str, fault['loc'])) or '-'}: {fault['msg']}" for fault in error.errors())
        raise QualificationError(f"{place}: {'; '.join(faults)}") from error
