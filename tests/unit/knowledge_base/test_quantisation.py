from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

from knowledge_base.quantisation import WITH_DOT_PRODUCT, WITHOUT_DOT_PRODUCT, Quantisation, quantise

RANDOM = np.random.default_rng(4)
WIDTH, TAGS = 48, 31  # the head's columns are no multiple of 16
PRODUCTS = {"/layer.0/dense/MatMul": WIDTH, "/tagging/head/MatMul": TAGS}


def write_model(file: Path) -> None:
    """Write a model of two products, one after the other."""
    nodes, weights, read = [], [], "x"
    for name, columns in PRODUCTS.items():
        weights.append(
            numpy_helper.from_array(RANDOM.normal(size=(WIDTH, columns)).astype(np.float32), f"{name}.w")
        )
        nodes.append(helper.make_node("MatMul", [read, f"{name}.w"], [f"{name}.y"], name=name))
        read = f"{name}.y"
    given = [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["rows", WIDTH])]
    made = [helper.make_tensor_value_info(read, TensorProto.FLOAT, ["rows", TAGS])]
    graph = helper.make_graph(nodes, "two", given, made, weights)
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 14)], ir_version=8), file)


@pytest.mark.parametrize("form", [WITH_DOT_PRODUCT, WITHOUT_DOT_PRODUCT])
def test_a_head_stays_in_full_precision(tmp_path: Path, form: Quantisation) -> None:
    """Some processors leave columns of it unwritten in int8, and facts were then read by chance."""
    full, made = tmp_path / "full.onnx", tmp_path / "int8.onnx"
    write_model(full)
    quantise(full, made, form)
    kinds = {node.name: node.op_type for node in onnx.load(made).graph.node}
    assert kinds["/tagging/head/MatMul"] == "MatMul"
    assert "/layer.0/dense/MatMul" not in kinds
    rows = RANDOM.normal(size=(40, WIDTH)).astype(np.float32)
    expected, found = (
        onnxruntime.InferenceSession(file, providers=["CPUExecutionProvider"]).run(None, {"x": rows})[0]
        for file in (full, made)
    )
    assert np.abs(found - expected).max(axis=0) == pytest.approx(0, abs=0.05 * np.abs(expected).max())
