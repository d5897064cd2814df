"""Choose and make the int8 form of the model that this processor runs well."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from pathlib import Path

FULL_PRECISION = "onnx/model.onnx"
CPU_DESCRIPTION = Path("/proc/cpuinfo")


@dataclass(frozen=True, slots=True)
class Quantisation:
    """One int8 form: the file it is kept in, and whether its weights are signed."""

    file: str
    signed: bool


WITH_DOT_PRODUCT = Quantisation("onnx/model_int8.onnx", signed=True)
# AVX2 multiplies unsigned by signed bytes into 16 bits and may saturate: without VNNI weights are unsigned.
# Measured there: mean cosine with full precision 0.997; signed weights of reduced range reach 0.966-0.996.
WITHOUT_DOT_PRODUCT = Quantisation("onnx/model_uint8.onnx", signed=False)


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


def quantise(folder: Path, form: Quantisation) -> None:
    """Write the int8 form beside the full-precision ONNX file of a model folder."""
    from onnxruntime.quantization import QuantType, quantize_dynamic  # noqa: PLC0415  # heavy, for set-up only

    weights = QuantType.QInt8 if form.signed else QuantType.QUInt8
    quantize_dynamic(folder / FULL_PRECISION, folder / form.file, per_channel=True, weight_type=weights)
