"""A trained network -> ``briefgen/language/en``: an 8-bit ONNX graph, its configuration, vocabulary and lemmas."""

import hashlib
import json
import shutil
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.batches import Classes
from training.corpora import Example
from training.graph import OUTPUTS, Graph
from training.lexicon import lexicon
from training.network import Network

OPSET = 17
INPUTS = ("ids", "shapes", "lengths", "firsts")
LABELS = ("PER", "ORG", "LOC", "NORP", "EVENT", "DATE")
"""Labels that the conventions are joined to. WEAPON, PLATFORM and MONEY have too few examples to be learnt, and MISC
is whatever WikiGold had no label for; without it the other labels were as good or better."""
GIVEN = ("PER", "ORG", "LOC", "NORP", "EVENT")
"""Labels that a Doc's entities may have; dates are found by rules of their own."""


@dataclass(frozen=True, slots=True)
class Card:
    """What the files hold beside the trained weights."""

    version: str
    chosen: Classes
    examples: Sequence[Example]
    """Treebanks for the lemmatiser's table."""
    base: Path
    weights: dict[str, float]
    """Share of each convention in the joint decision about names."""


def export(network: Network, card: Card, folder: Path) -> None:
    """Write everything that ``briefgen.language.encoder`` reads into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    network.eval()
    relations = {"weight": network.relations.weight.tolist(), "bias": network.relations.bias.tolist()}
    full = folder / "full.onnx"
    _graph(network, full)
    _quantise(full, folder / "encoder.onnx")
    full.unlink()
    config = {
        "version": card.version,
        "graph": hashlib.sha256((folder / "encoder.onnx").read_bytes()).hexdigest(),
        "conventions": [[name, list(tags)] for name, tags in card.chosen.conventions],
        "labels": list(LABELS),
        "given": list(GIVEN),
        "weights": card.weights,
        "tags": list(card.chosen.tags),
        "morphs": list(card.chosen.morphs),
        "relations": list(card.chosen.relations),
        "relation_layer": {name: _rounded(values) for name, values in relations.items()},
    }
    _write(folder / "config.json", config)
    _write(folder / "lemmas.json", lexicon(card.examples))
    shutil.copy(card.base / "tokenizer.json", folder / "tokenizer.json")


def _rounded(values: list[object]) -> list[object]:
    return [_rounded(value) if isinstance(value, list) else round(float(str(value)), 5) for value in values]


def _write(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True), encoding="utf-8")


def _graph(network: Network, path: Path) -> None:
    example = (torch.ones(2, 9, dtype=torch.long), torch.ones(2, 9, dtype=torch.long), torch.tensor([9, 7]))
    arguments = (*example, torch.tensor([[1, 2, 3, 4], [1, 3, 0, 0]]))
    axes = {name: {0: "sentences", 1: "pieces"} for name in ("ids", "shapes")}
    axes |= {"lengths": {0: "sentences"}, "firsts": {0: "sentences", 1: "words"}, "vectors": {0: "sentences"}}
    axes |= {name: {0: "sentences", 1: "words"} for name in ("names", "tags", "morphs", "dependents")}
    axes |= {"arcs": {0: "sentences", 1: "words", 2: "rooted"}, "governors": {0: "sentences", 1: "rooted"}}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            Graph(network), arguments, str(path), input_names=list(INPUTS), output_names=list(OUTPUTS),
            dynamic_axes=axes, opset_version=OPSET, dynamo=False,
        )  # fmt: skip


def _quantise(full: Path, small: Path) -> None:
    """Matrix products with weights in 8 bits, a scale for each column."""
    model = onnx.load(str(full))
    _part_shared(model.graph)
    quantize_dynamic(
        model, small, op_types_to_quantize=["MatMul", "Gemm"], per_channel=True, weight_type=QuantType.QInt8,
        extra_options={"MatMulConstBOnly": True},
    )  # fmt: skip
    model = onnx.load(str(small))
    _join_equal(model.graph)
    onnx.save(model, str(small))
    onnx.checker.check_model(str(small))


def _part_shared(graph: onnx.GraphProto) -> None:
    """Give each product weights of its own: those that it borrows from another would stay floats."""
    weights = {constant.name: constant for constant in graph.initializer}
    borrowed = {
        node.output[0]: weights[node.input[0]]
        for node in graph.node
        if node.op_type == "Identity" and node.input[0] in weights
    }
    for number, node in enumerate(graph.node):
        if node.op_type == "MatMul" and node.input[1] in borrowed:
            own = onnx.TensorProto()
            own.CopyFrom(borrowed[node.input[1]])
            own.name = node.input[1] = f"{own.name}_{number}"
            graph.initializer.append(own)
    needed = {name for node in graph.node for name in node.input}
    for node in [node for node in graph.node if node.op_type == "Identity" and node.output[0] not in needed]:
        graph.node.remove(node)


def _join_equal(graph: onnx.GraphProto) -> None:
    """Keep one of the weights that are equal; the others are made of it when the graph is loaded.

    They cannot be one there: for processors without VNNI, ONNX Runtime rewrites each product's weights in place.
    """
    first: dict[tuple[tuple[int, ...], bytes], str] = {}
    made = []
    for weights in [constant for constant in graph.initializer if len(constant.dims) == 2]:
        values = onnx.numpy_helper.to_array(weights)
        kept = first.setdefault((values.shape, values.tobytes()), weights.name)
        if kept != weights.name:
            shape = onnx.numpy_helper.from_array(np.array(values.shape), f"{weights.name}_shape")
            graph.initializer.remove(weights)
            graph.initializer.append(shape)
            made.append(onnx.helper.make_node("Reshape", [kept, shape.name], [weights.name]))
    for node in made:
        graph.node.insert(0, node)
