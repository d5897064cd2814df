from __future__ import annotations

import io
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from deploy.launcher.command import Commands
from deploy.launcher.console import Console
from deploy.launcher.errors import StepError
from deploy.launcher.runner import Runner
from deploy.launcher.step import Inputs, Stamps, Step


class Bench:
    """A runner over a temporary folder, and what it printed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.ran: list[str] = []
        self.screen = io.StringIO()
        self.commands = Commands(root, {})

    def step(self, name: str, action: Callable[[Path], object] | None = None, **parts: object) -> Step:
        def note(log: Path) -> None:
            self.ran.append(name)
            if action:
                action(log)

        return Step(name, name.title(), note, **parts)  # type: ignore[arg-type]

    def run(self, *steps: Step) -> None:
        stamps = Stamps(self.root / "stamps")
        console = Console(self.screen)
        Runner(self.root, stamps, self.root / "log", console, self.commands.end_all).run(steps)


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def test_a_step_runs_after_those_it_needs_whatever_the_order_of_the_list(bench: Bench) -> None:
    bench.run(bench.step("publish", after=("model",)), bench.step("model", after=("uv",)), bench.step("uv"))
    assert bench.ran == ["uv", "model", "publish"]


def test_a_finished_step_is_skipped_until_its_inputs_change(bench: Bench) -> None:
    (bench.root / "config.yml").write_text("one")
    step = bench.step("train", inputs=Inputs(files=("config.yml",)))
    bench.run(step)
    bench.run(step)
    assert bench.ran == ["train"]
    assert "· Train — up to date" in bench.screen.getvalue()
    (bench.root / "config.yml").write_text("two")
    bench.run(step)
    assert bench.ran == ["train", "train"]


def test_a_step_runs_again_when_its_output_was_deleted(bench: Bench) -> None:
    output = bench.root / "model.bin"
    step = bench.step("model", lambda _: output.touch(), outputs=(output,))
    bench.run(step)
    output.unlink()
    bench.run(step)
    assert bench.ran == ["model", "model"]


def test_a_step_that_failed_is_not_done(bench: Bench) -> None:
    def fail(_: Path) -> None:
        raise StepError("no network")

    with pytest.raises(StepError, match="no network"):
        bench.run(bench.step("packages", fail))
    bench.run(bench.step("packages"))
    assert bench.ran == ["packages", "packages"]


def test_a_step_whose_output_is_missing_afterwards_has_failed(bench: Bench) -> None:
    with pytest.raises(StepError, match="did not make"):
        bench.run(bench.step("model", outputs=(bench.root / "never",)))


def test_nothing_that_needs_a_failed_step_is_run(bench: Bench) -> None:
    def fail(_: Path) -> None:
        raise StepError("broken")

    with pytest.raises(StepError, match="Model failed"):
        bench.run(bench.step("model", fail), bench.step("publish", after=("model",)))
    assert bench.ran == ["model"]
    assert "✗ Model" in bench.screen.getvalue()


def test_a_failure_is_told_and_passed_over_where_there_is_something_to_go_on_with(bench: Bench) -> None:
    def fail(_: Path) -> None:
        raise StepError("one document has a fault")

    snapshot = bench.root / "current"
    with pytest.raises(StepError):
        bench.run(bench.step("publish", fail, fallback=snapshot))
    snapshot.touch()
    bench.run(bench.step("publish", fail, fallback=snapshot), bench.step("serve", after=("publish",)))
    assert bench.ran == ["publish", "publish", "serve"]
    assert "one document has a fault" in bench.screen.getvalue()


def test_independent_steps_run_at_the_same_time(bench: Bench) -> None:
    meeting = threading.Barrier(2, timeout=20)
    bench.run(
        bench.step("publish", lambda _: meeting.wait()),
        bench.step("train", lambda _: meeting.wait()),
    )
    assert sorted(bench.ran) == ["publish", "train"]


def test_a_failing_command_shows_the_end_of_its_output_and_where_the_rest_is(bench: Bench) -> None:
    program = "for n in range(100): print('line', n)\nraise SystemExit(3)"
    step = bench.step("train", lambda log: bench.commands.run([sys.executable, "-c", program], log))
    with pytest.raises(StepError) as caught:
        bench.run(step)
    text = str(caught.value)
    assert "line 99" in text
    assert "line 79" not in text
    assert str(bench.root / "log" / "train.log") in text


def test_a_failure_ends_the_programs_of_the_other_steps(bench: Bench) -> None:
    started = threading.Event()

    def sleep(log: Path) -> None:
        started.set()
        bench.commands.run([sys.executable, "-c", "import time; time.sleep(600)"], log)

    def fail(_: Path) -> None:
        started.wait(20)
        raise StepError("broken")

    with pytest.raises(StepError, match="broken"):
        bench.run(bench.step("train", sleep), bench.step("model", fail))


def test_a_percentage_in_a_log_is_found_and_the_rest_of_its_line_dropped(tmp_path: Path) -> None:
    from deploy.launcher.command import percent, tail  # noqa: PLC0415

    log = tmp_path / "log"
    log.write_bytes("embedding  10%|█\rembedding  45%|████\nlast".encode())
    assert percent(log) == 45
    assert tail(log) == "embedding  45%|████\nlast"


def test_what_a_command_makes_is_its_owners_alone_unless_it_is_said_otherwise(tmp_path: Path) -> None:
    commands = Commands(tmp_path, {})
    make = "import sys; open(sys.argv[1], 'w').close()"
    commands.run([sys.executable, "-c", make, "private"], tmp_path / "log")
    assert (tmp_path / "private").stat().st_mode & 0o077 == 0
    commands.run([sys.executable, "-c", make, "shared"], tmp_path / "log", umask=0o022)
    assert (tmp_path / "shared").stat().st_mode & 0o077 == 0o044
