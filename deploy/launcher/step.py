"""A set-up step: something to do once for the same inputs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from deploy.launcher.fingerprint import fingerprint


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a step depends on: files (paths, folders or globs from the root) and plain values."""

    files: tuple[str, ...] = ()
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the set-up.

    Attributes:
        name: short and unique; names the stamp and the log.
        title: what the console shows.
        action: does the work and writes its output into the log file that it is given.
        inputs: read when the step's turn comes, so they may be what earlier steps made.
        outputs: what must exist for the step to count as done.
        fallback: with this file there (from before, or made in spite of an error), a failure is only told.
        after: names of the steps that come first, where they are to be run at all.
        stamp_folder: where it is noted that the step is done, if not with the others: beside what it made.
        usual_seconds: how long it takes on a small machine; only the progress bar uses it.
    """

    name: str
    title: str
    action: Callable[[Path], None]
    inputs: Inputs = field(default_factory=Inputs)
    outputs: tuple[Path, ...] = ()
    fallback: Path | None = None
    after: tuple[str, ...] = ()
    stamp_folder: Path | None = None
    usual_seconds: float = 1.0

    def fingerprint(self, root: Path) -> str:
        """Hash the inputs as they are now."""
        return fingerprint(root, self.inputs.files, self.inputs.values)


class Stamps:
    """The input hashes of finished steps, one file a step."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def is_current(self, step: Step, inputs_hash: str) -> bool:
        """Tell whether the step was finished with these inputs and its outputs are still there."""
        stamp = self._stamp(step)
        made = all(output.exists() for output in step.outputs)
        return made and stamp.is_file() and stamp.read_text(encoding="utf-8") == inputs_hash

    def drop(self, step: Step) -> None:
        """Forget a step before it runs again: a step that stops half-way is not done."""
        self._stamp(step).unlink(missing_ok=True)

    def keep(self, step: Step, inputs_hash: str) -> None:
        """Note that a step is done."""
        stamp = self._stamp(step)
        stamp.parent.mkdir(parents=True, exist_ok=True)
        stamp.write_text(inputs_hash, encoding="utf-8")

    def _stamp(self, step: Step) -> Path:
        return (step.stamp_folder or self.folder) / step.name
