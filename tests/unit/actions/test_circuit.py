"""Leaving a failing server alone."""

from __future__ import annotations

from actions.circuit import Circuit


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def failed(circuit: Circuit, times: int) -> None:
    for _ in range(times):
        circuit.fail()


def test_two_failures_are_no_reason_to_stop_asking() -> None:
    circuit = Circuit(Clock())
    failed(circuit, 2)
    assert circuit.admits()


def test_after_three_failures_nobody_asks_for_a_minute_and_then_only_one() -> None:
    clock = Clock()
    circuit = Circuit(clock)
    failed(circuit, 3)
    assert not circuit.admits()
    clock.now += 59
    assert not circuit.admits()
    clock.now += 2
    assert [circuit.admits() for _ in range(3)] == [True, False, False]


def test_the_rest_doubles_while_the_trial_fails_up_to_a_quarter_of_an_hour() -> None:
    clock = Clock()
    circuit = Circuit(clock)
    failed(circuit, 3)
    rests = []
    for _ in range(6):
        started = clock.now
        while not circuit.admits():
            clock.now += 1
        rests.append(round(clock.now - started))
        circuit.fail()
    assert rests == [60, 120, 240, 480, 900, 900]


def test_a_success_opens_it_for_everybody() -> None:
    clock = Clock()
    circuit = Circuit(clock)
    failed(circuit, 3)
    clock.now += 61
    assert circuit.admits()
    circuit.succeed()
    assert [circuit.admits() for _ in range(3)] == [True, True, True]
    failed(circuit, 2)
    assert circuit.admits()


def test_a_trial_that_never_tells_how_it_went_lets_the_next_one_try() -> None:
    clock = Clock()
    circuit = Circuit(clock)
    failed(circuit, 3)
    clock.now += 61
    assert circuit.admits()
    clock.now += 11
    assert circuit.admits()


def test_a_server_that_asks_to_wait_is_left_alone_at_once_but_not_for_ever() -> None:
    clock = Clock()
    circuit = Circuit(clock)
    circuit.fail(wait=30)
    assert not circuit.admits()
    clock.now += 31
    assert circuit.admits()
    circuit.fail(wait=1e9)
    clock.now += 901
    assert circuit.admits()
