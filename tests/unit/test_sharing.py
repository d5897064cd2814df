"""Tests that share what is dear to start are not parted among processes."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
FILE = """
import time
import pytest
@pytest.fixture(scope="session")
def stack():
    return 1
@pytest.mark.parametrize("number", range(6))
def test_one(number, stack):
    time.sleep(0.05)
"""


def test_what_shares_a_stack_runs_in_one_process(tmp_path: Path) -> None:
    """The tests of both files are dealt to the same one of two workers."""
    (tmp_path / "conftest.py").write_text(
        (TESTS / "conftest.py").read_text(encoding="utf-8"), encoding="utf-8"
    )
    for name in ("test_a.py", "test_b.py"):
        (tmp_path / name).write_text(FILE, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-v", "-n", "2", "--dist", "loadgroup", str(tmp_path)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(TESTS.parent)},
        capture_output=True,
        text=True,
        check=False,
    )
    workers = re.findall(r"^\[(gw\d)\] .*PASSED", run.stdout, re.MULTILINE)
    assert len(workers) == 12, run.stdout
    assert len(set(workers)) == 1
