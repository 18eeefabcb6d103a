"""Path -> trained weights: a checkpoint's, or those that a folder like ``briefgen/language/en`` ships, in floats again.

Checkpoints are not kept in the repository; a round can go on from the shipped graph, whose 8 bits cost what the model
card says. The inverse of ``graph.py`` and ``export.py``: products are found by the names that the export gives them.
"""

import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from torch import Tensor

from training.network import ATTENTION_HEADS, SMALL, Network

HEADS = ("names", "tags", "morphs", "arc_dependent", "arc_governor", "arc_weight", "arc_bias")
RELATION_PARTS = ("relation_dependent", "relation_governor")
INNER = {"out": "out", "up": "inner/up", "down": "inner/down"}
STEPS = 6
"""From an 8-bit product to the addition of its bias, at most."""


def weights(path: Path, names: Sequence[tuple[str, str]]) -> dict[str, Tensor]:
    """The network's parameters by name; raises KeyError where a folder's graph was exported in another form.

    Of a folder's classes of names those are taken that ``names`` (convention and tag) asks for; raises ValueError
    where it has not all of them.
    """
    if path.is_file():
        found: dict[str, Tensor] = torch.load(path, weights_only=True)
        return found
    config = json.loads((path / "config.json").read_text(encoding="utf-8"))
    found = _Graph(path / "encoder.onnx").weights()
    known = [(convention, tag) for convention, tags in config["conventions"] for tag in tags]
    rows = torch.tensor([known.index(each) for each in names])
    chosen = {f"names.{kind}": found[f"names.{kind}"][rows] for kind in ("weight", "bias")}
    relations = {f"relations.{name}": torch.tensor(values) for name, values in config["relation_layer"].items()}
    return found | chosen | relations


def mean(first: Mapping[str, Tensor], trained: Network, share: float) -> dict[str, Tensor]:
    """``share`` of the weights that a network began with and the rest of those it was trained to.

    What was learnt from one kind of text then costs less on others (WiSE-FT; Wortsman and others, 2022).
    """
    return {name: share * first[name] + (1 - share) * weight for name, weight in trained.state_dict().items()}


class _Graph:
    def __init__(self, path: Path) -> None:
        graph = onnx.load(str(path)).graph
        self._constants = {each.name: onnx.numpy_helper.to_array(each) for each in graph.initializer}
        self._by_name = {node.name: node for node in graph.node}
        self._maker = {name: node for node in graph.node for name in node.output}
        self._users: dict[str, list[onnx.NodeProto]] = {}
        for node in graph.node:
            for name in node.input:
                self._users.setdefault(name, []).append(node)

    def weights(self) -> dict[str, Tensor]:
        rows = self._constants["pieces.rows"].astype(np.float32) * self._constants["pieces.scale"]
        found = {"pieces.weight": torch.from_numpy(rows)}
        found |= {
            name.removeprefix("network."): torch.tensor(values)
            for name, values in self._constants.items()
            if name.startswith("network.") and name.endswith((".weight", ".bias")) and values.dtype == np.float32
        }
        for number in range(SMALL.layers):
            found |= self._layer(number)
        for head in (*HEADS, *RELATION_PARTS):
            found |= self._linear(head, f"/{head}/MatMul")
        found |= self._linear("vector", "/vector/Gemm_MatMul")
        shares = self._value(self._by_name["/MatMul"].input[0])
        names = ("mix_names", "mix_syntax")
        return found | {name: torch.tensor(np.log(row)) for name, row in zip(names, shares, strict=True)}

    def _layer(self, number: int) -> dict[str, Tensor]:
        parts = [self._linear(part, f"/layers.{number}/{part}/MatMul") for part in ("query", "key", "value")]
        scale = torch.tensor([math.sqrt(SMALL.width // ATTENTION_HEADS), 1.0, 1.0])
        whole = {
            f"layers.{number}.qkv.{kind}": torch.cat(
                [values * factor for part, factor in zip(parts, scale, strict=True) for name, values in part.items()
                 if name.endswith(kind)]
            )
            for kind in ("weight", "bias")
        }  # fmt: skip
        for name, place in INNER.items():
            whole |= self._linear(f"layers.{number}.{name}", f"/layers.{number}/{place}/MatMul")
        return whole

    def _linear(self, name: str, place: str) -> dict[str, Tensor]:
        product = self._by_name[f"{place}_quant"]
        stem = product.input[1].removesuffix("_quantized")
        rows = self._value(product.input[1]).astype(np.float32) * self._constants[f"{stem}_scale"]
        return {f"{name}.weight": torch.from_numpy(rows).T.contiguous(), f"{name}.bias": self._bias(product)}

    def _value(self, name: str) -> NDArray[np.float32]:
        if name in self._constants:
            return self._constants[name]
        node = self._maker[name]
        if node.op_type == "Constant":
            return onnx.numpy_helper.to_array(node.attribute[0].t)
        return self._value(node.input[0])

    def _bias(self, product: onnx.NodeProto) -> Tensor:
        reached = [product]
        for _ in range(STEPS):
            reached = [user for node in reached for user in self._users.get(node.output[0], ())]
            for name in (name for node in reached if node.op_type == "Add" for name in node.input):
                if name in self._constants and self._constants[name].ndim == 1:
                    return torch.tensor(self._constants[name])
        raise KeyError(f"{product.name} has no bias")
