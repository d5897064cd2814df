"""DIET on hwu64, in a process of its own: it needs the TensorFlow that our pipeline is measured without.

`python -m benchmarks.nlu.diet DATASETS FIGURES` writes the figures to a file: Rasa prints as it likes.
"""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from rasa.utils.log_utils import configure_structlog  # type: ignore[import-not-found]

from benchmarks.nlu.public_data import PublicFigures, measure

CONFIG = Path(__file__).parent / "diet.yml"


def measured_apart(datasets: Path) -> PublicFigures:
    """Measure in a new process.

    Raises:
        subprocess.CalledProcessError: DIET could not be trained.
    """
    with tempfile.TemporaryDirectory() as folder:
        figures = Path(folder) / "figures.json"
        command = [sys.executable, "-m", "benchmarks.nlu.diet", str(datasets), str(figures)]
        subprocess.run(command, check=True, cwd=Path(__file__).parents[2])
        return PublicFigures(**json.loads(figures.read_text(encoding="utf-8")))


def main() -> None:
    """Measure in this process."""
    configure_structlog(logging.WARNING)
    datasets, figures = map(Path, sys.argv[1:])
    figures.write_text(json.dumps(asdict(measure(CONFIG, datasets))), encoding="utf-8")


if __name__ == "__main__":
    main()
