"""Runs the steps: each after those it needs, two at a time, and none that is up to date."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from graphlib import TopologicalSorter
from pathlib import Path

from deploy.launcher.command import percent
from deploy.launcher.console import Console
from deploy.launcher.errors import StepError
from deploy.launcher.step import Stamps, Step

AT_ONCE = 2
REDRAW_SECONDS = 0.2


class Runner:
    """Runs a set of steps once.

    Args:
        root: the folder that inputs are relative to.
        stamps: the memory of what is done.
        logs: the folder for each step's output.
        console: where lines and the bar go.
        end_all: ends the programs of other steps when one fails or the person stops the run.
    """

    def __init__(
        self, root: Path, stamps: Stamps, logs: Path, console: Console, end_all: Callable[[], None]
    ) -> None:
        self.root = root
        self.stamps = stamps
        self.logs = logs
        self.console = console
        self.end_all = end_all
        self._started: dict[str, float] = {}
        self._finished: set[str] = set()

    def run(self, steps: Sequence[Step]) -> None:
        """Run all steps.

        Raises:
            StepError: a step failed; the others were ended.
        """
        self.logs.mkdir(parents=True, exist_ok=True)
        by_name = {step.name: step for step in steps}
        order = TopologicalSorter({step.name: by_name.keys() & step.after for step in steps})
        order.prepare()
        running: dict[Future[None], Step] = {}
        with ThreadPoolExecutor(AT_ONCE) as pool:
            try:
                while order.is_active():
                    running |= {
                        pool.submit(self._one, by_name[name]): by_name[name] for name in order.get_ready()
                    }
                    for future in wait(running, REDRAW_SECONDS, FIRST_COMPLETED).done:
                        step = running.pop(future)
                        future.result()
                        self._finished.add(step.name)
                        order.done(step.name)
                    self._show(steps)
            except BaseException:
                for waiting in running:
                    waiting.cancel()
                self.end_all()
                raise
            finally:
                self.console.clear()

    def _one(self, step: Step) -> None:
        """Run one step, or find it up to date (on a thread of the pool)."""
        inputs_hash = step.fingerprint(self.root)
        if self.stamps.is_current(step, inputs_hash):
            self.console.up_to_date(step.title)
            return
        log = self.logs / f"{step.name}.log"
        log.unlink(missing_ok=True)
        self.stamps.drop(step)
        self._started[step.name] = started = time.monotonic()
        try:
            step.action(log)
        except StepError as error:
            self.console.failed(step.title)
            if step.fallback and step.fallback.exists():
                self.console.line(f"{error}\nGoing on with what there is.")
                return
            raise StepError(f"{step.title} failed.\n{error}") from error
        missing = [str(output) for output in step.outputs if not output.exists()]
        if missing:
            raise StepError(f"{step.title} ended well but did not make {', '.join(missing)} (see {log}).")
        self.stamps.keep(step, inputs_hash)
        self.console.done(step.title, time.monotonic() - started)

    def _show(self, steps: Sequence[Step]) -> None:
        now = time.monotonic()
        total = sum(step.usual_seconds for step in steps)
        reached, doing = 0.0, []
        for step in steps:
            if step.name in self._finished:
                reached += step.usual_seconds
            elif step.name in self._started:
                seconds = now - self._started[step.name]
                shown = percent(self.logs / f"{step.name}.log")
                doing.append(f"{step.title} {f'{shown} %' if shown is not None else f'{seconds:.0f} s'}")
                reached += min(seconds, 0.95 * step.usual_seconds)
        self.console.progress(reached / total if total else 1.0, " · ".join(doing))
