"""A step of the establishment plan, and the cases in which a company needs it."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BaseModel

from knowledge_base.plan.situation import FIELDS, HEARD, Field, Founder, Premises, Product, Situation
from knowledge_base.record import Address, Record, Slug, Texts


class Case(BaseModel, extra="forbid", frozen=True):
    """One case in which a step is needed: all that it names must hold."""

    founder: tuple[Founder, ...] = ()
    premises: tuple[Premises, ...] = ()
    gmm: bool | None = None
    animals: bool | None = None
    clinical_trial: bool | None = None
    staff_abroad: bool | None = None
    registered: bool | None = None
    product: tuple[Product, ...] = ()

    def holds(self, situation: Situation) -> bool | None:
        """Tell whether the case is the company's; None: it depends on what is not known yet.

        What is only ever heard counts as fitting until the contrary was said.
        """
        if any(self._speaks_against(name, situation) for name in (*FIELDS, *HEARD)):
            return False
        return None if self.open(situation) else True

    def open(self, situation: Situation) -> tuple[Field, ...]:
        """Return the questions whose answers decide the case and are not known."""
        return tuple(name for name in FIELDS if self._wanted(name) and getattr(situation, name) is None)

    def _speaks_against(self, name: str, situation: Situation) -> bool:
        wanted, value = self._wanted(name), getattr(situation, name)
        return bool(wanted) and value is not None and value not in wanted

    def _wanted(self, name: str) -> tuple[str | bool, ...]:
        wanted = getattr(self, name)
        if wanted is None:
            return ()
        return wanted if isinstance(wanted, tuple) else (wanted,)


def _some(cases: tuple[Case, ...]) -> tuple[Case, ...]:
    if not all(case.model_fields_set for case in cases):
        raise ValueError("a case must name at least one answer")
    return cases


class Step(Record):
    """One thing to do, with whom and by when; its `name` is its title.

    Attributes:
        authority: Who takes the application, or whom to turn to.
        link: Where it is done, or where one reads how.
        when: The cases in which it is needed; none: always.
        after: Steps that come before it, where the plan has them.
    """

    text: Texts
    authority: Texts
    link: Address
    time: Texts | None = None
    cost: Texts | None = None
    when: Annotated[tuple[Case, ...], AfterValidator(_some)] = ()
    after: tuple[Slug, ...] = ()

    def needed(self, situation: Situation) -> bool | None:
        """Tell whether the company needs this step; None: it depends on what is not known yet."""
        verdicts = {case.holds(situation) for case in self.when}
        if not self.when or True in verdicts:
            return True
        return None if None in verdicts else False

    def open(self, situation: Situation) -> frozenset[Field]:
        """Return the questions on whose answers it depends whether the step is needed; none: it is clear."""
        if self.needed(situation) is not None:
            return frozenset()
        undecided = (case for case in self.when if case.holds(situation) is None)
        return frozenset(name for case in undecided for name in case.open(situation))
