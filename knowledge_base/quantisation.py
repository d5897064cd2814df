"""Choose and make the int8 form of the model that this processor runs well."""

from __future__ import annotations

import platform
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

FULL_PRECISION = "onnx/model.onnx"
CPU_DESCRIPTION = Path("/proc/cpuinfo")
LAYER_OUTPUT = re.compile(r"layer\.\d+/output/dense/MatMul$")
# A head stays in full precision: it costs next to nothing, and on processors with AMX onnxruntime 1.23.2
# leaves columns of an int8 product unwritten where they are no multiple of 16, and the rows 32 or more.
HEAD = re.compile(r"/head/")


@dataclass(frozen=True, slots=True)
class Quantisation:
    """One int8 form.

    Attributes:
        file: The file it is kept in.
        signed: Whether its weights are.
        full_output: Whether the layers' last products stay in full precision: their inputs spread widest, and
            suffer most from eight bits.
    """

    file: str
    signed: bool
    full_output: bool = False


WITH_DOT_PRODUCT = Quantisation("onnx/model_int8.onnx", signed=True)
# AVX2 multiplies unsigned by signed bytes into 16 bits and may saturate: without VNNI weights are unsigned.
# Measured there: mean cosine with full precision 0.9988, against 0.9965 with all products in int8, at 0.95 of
# its speed; signed weights of reduced range reach 0.966-0.996. With VNNI, full products would cost a third of
# the speed.
WITHOUT_DOT_PRODUCT = Quantisation("onnx/model_uint8_mixed.onnx", signed=False, full_output=True)


def choose_quantisation(flags: frozenset[str], machine: str) -> Quantisation | None:
    """Return the form for a processor with these `flags`; None: full precision is the better choice."""
    if machine in {"arm64", "aarch64"} or flags & {"avx512_vnni", "avx_vnni"}:
        return WITH_DOT_PRODUCT
    return WITHOUT_DOT_PRODUCT if "avx2" in flags else None


def quantisation_of_this_machine(description: Path = CPU_DESCRIPTION) -> Quantisation | None:
    """Choose by the flags that Linux reports for the first processor."""
    flags: frozenset[str] = frozenset()
    if description.is_file():
        lines = description.read_text(encoding="utf-8").splitlines()
        flags = frozenset(next((line for line in lines if line.startswith("flags")), "").split())
    return choose_quantisation(flags, platform.machine())


def quantise(full: Path, target: Path, form: Quantisation) -> None:
    """Write the int8 form of a full-precision ONNX file."""
    from onnxruntime.quantization import QuantType, quantize_dynamic  # noqa: PLC0415  # heavy, for set-up only

    weights = QuantType.QInt8 if form.signed else QuantType.QUInt8
    kept = (HEAD, LAYER_OUTPUT) if form.full_output else (HEAD,)
    left_out = _named(full, kept)
    quantize_dynamic(full, target, per_channel=True, weight_type=weights, nodes_to_exclude=left_out)


def _named(file: Path, patterns: Iterable[re.Pattern[str]]) -> list[str]:
    """Return the names of the nodes in which a pattern is found."""
    import onnx  # noqa: PLC0415  # likewise

    graph = onnx.load(file, load_external_data=False).graph
    return [node.name for node in graph.node if any(pattern.search(node.name) for pattern in patterns)]
