"""Nobody is told that Lots runs."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

WATCHED = """
import os, sys
class Watch:
    def find_spec(self, name, path, target=None):
        if name == "onnxruntime":
            print("told:", os.environ.get("ORT_DISABLE_TELEMETRY"))
            raise SystemExit
sys.meta_path.insert(0, Watch())
"""
QUANTISE = """
from pathlib import Path
from knowledge_base.quantisation import WITH_DOT_PRODUCT, quantise
quantise(Path("nowhere"), Path("nowhere else"), WITH_DOT_PRODUCT)
"""
EMBED = """
from knowledge_base.embedder import SentenceTransformerEmbedder
import onnxruntime
"""


@pytest.mark.parametrize("code", [QUANTISE, EMBED])
def test_the_runtime_is_told_to_report_nothing_before_any_module_imports_it(code: str) -> None:
    """Whichever part of the library comes first, the variable is set when ONNX Runtime reads it."""
    environ = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
    done = subprocess.run(
        [sys.executable, "-c", WATCHED + code], capture_output=True, text=True, check=True, env=environ
    )
    assert done.stdout.split() == ["told:", "1"]
