"""One API for one installation."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from api.errors import SettingsError
from api.only_one import only_one
from tests.stack import ROOT

HOLDING = """
import sys, time
from pathlib import Path
from api.only_one import only_one
with only_one(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(600)
"""


def test_a_second_api_is_told_what_to_do_until_the_first_has_died(tmp_path: Path) -> None:
    """Also where the first was killed: the system ends its hold."""
    command = [sys.executable, "-c", HOLDING, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == b"held\n"
        with pytest.raises(SettingsError, match="Another API runs"), only_one(tmp_path):
            pytest.fail("two at once")
        first.kill()
    with only_one(tmp_path):
        assert (tmp_path / "api.lock").exists()
