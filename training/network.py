"""The encoder with its heads, in PyTorch: word pieces in, scores of names, tags, arcs, relations and a vector out."""

import math
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from briefgen.language.pieces import SHAPES

WIDTH, LAYERS, ATTENTION_HEADS, INNER = 384, 6, 12, 1536
ARC, RELATION = 192, 128
DROPOUT = 0.1
NORM_EPSILON = 1e-12


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many classes each head has."""

    names: int
    tags: int
    morphs: int
    relations: int
    vocabulary: int = 30522
    positions: int = 512


@dataclass(frozen=True, slots=True)
class Scores:
    """What one batch is given: rows are sentences, columns are words."""

    names: Tensor
    tags: Tensor
    morphs: Tensor
    arcs: Tensor
    """Sentence x word x (root, words...)."""
    dependents: Tensor
    governors: Tensor
    """Parts of the relation classifier: sentence x word x RELATION, and the same with the root in front."""
    vectors: Tensor


class Layer(nn.Module):
    """One BERT layer."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=NORM_EPSILON)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=NORM_EPSILON)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        """States after the layer; ``bias`` is added to the attention, large and negative where there is padding."""
        rows, length, _ = states.shape
        split = self.qkv(states).view(rows, length, 3, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS)
        query, key, value = split.permute(2, 0, 3, 1, 4)
        weights = torch.matmul(query, key.transpose(-1, -2)) / math.sqrt(WIDTH // ATTENTION_HEADS) + bias
        mixed = torch.matmul(weights.softmax(-1), value).transpose(1, 2).reshape(rows, length, WIDTH)
        states = self.norm1(states + self.drop(self.out(mixed)))
        return self.norm2(states + self.drop(self.down(functional.gelu(self.up(states)))))


class Network(nn.Module):
    """MiniLM-L6 with case shapes, and all heads over mixtures of its layers."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.pieces = nn.Embedding(sizes.vocabulary, WIDTH)
        self.positions = nn.Embedding(sizes.positions, WIDTH)
        self.shapes = nn.Embedding(2 * len(SHAPES), WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=NORM_EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.mix_names = nn.Parameter(torch.tensor([0.0] * (LAYERS - 1) + [2.0]))
        self.mix_syntax = nn.Parameter(torch.tensor([0.0] * (LAYERS - 1) + [1.0]))
        self.drop = nn.Dropout(DROPOUT)
        self.names = nn.Linear(WIDTH, sizes.names)
        self.tags = nn.Linear(WIDTH, sizes.tags)
        self.morphs = nn.Linear(WIDTH, sizes.morphs)
        self.arc_dependent = nn.Linear(WIDTH, ARC)
        self.arc_governor = nn.Linear(WIDTH, ARC)
        self.arc_weight = nn.Linear(ARC, ARC)
        self.arc_bias = nn.Linear(ARC, 1)
        self.relation_dependent = nn.Linear(WIDTH, RELATION)
        self.relation_governor = nn.Linear(WIDTH, RELATION)
        self.relations = nn.Linear(RELATION, sizes.relations)
        self.vector = nn.Linear(WIDTH, WIDTH)
        nn.init.eye_(self.vector.weight)
        nn.init.zeros_(self.vector.bias)

    def forward(self, ids: Tensor, shapes: Tensor, lengths: Tensor, firsts: Tensor) -> Scores:
        """``ids`` and ``shapes``: sentence x piece; ``firsts``: sentence x word, the word's first piece."""
        positions = torch.arange(ids.shape[1], device=ids.device)
        present = positions[None, :] < lengths[:, None]
        bias = (~present)[:, None, None, :].to(torch.float32) * -1e4
        states = self.drop(self.norm(self.pieces(ids) + self.positions(positions) + self.shapes(shapes)))
        picks = functional.pad(firsts, (1, 0))[:, :, None].expand(-1, -1, WIDTH)
        seen = []
        for layer in self.layers:
            states = layer(states, bias)
            seen.append(states.gather(1, picks))
        weights = present[:, :, None].to(states.dtype)
        for_names = self.drop(_mixture(seen, self.mix_names))[:, 1:]
        for_syntax = self.drop(_mixture(seen, self.mix_syntax))
        return self.scores(for_names, for_syntax, (states * weights).sum(1) / weights.sum(1))

    def scores(self, for_names: Tensor, for_syntax: Tensor, pooled: Tensor) -> Scores:
        """What the heads say of words (sentence x word, the root in front for syntax) and of sentences."""
        words = for_syntax[:, 1:]
        dependent = functional.relu(self.arc_dependent(words))
        governor = functional.relu(self.arc_governor(for_syntax))
        arcs = torch.matmul(self.arc_weight(dependent), governor.transpose(1, 2)) + self.arc_bias(governor).transpose(
            1, 2
        )
        return Scores(
            self.names(for_names),
            self.tags(words),
            self.morphs(words),
            arcs,
            self.relation_dependent(words),
            self.relation_governor(for_syntax),
            functional.normalize(self.vector(pooled), dim=-1),
        )

    def relate(self, dependents: Tensor, governors: Tensor) -> Tensor:
        """Scores of the relations between words and their governors."""
        return self.relations(self.drop(functional.relu(dependents + governors)))


def _mixture(seen: list[Tensor], weights: Tensor) -> Tensor:
    shares = weights.softmax(0)
    mixed = seen[0] * shares[0]
    for layer, share in zip(seen[1:], shares[1:], strict=True):
        mixed = mixed + layer * share
    return mixed


def initialise(network: Network, weights: Path) -> None:
    """Put the base encoder's weights (all-MiniLM-L6-v2, safetensors) into ``network``."""
    base = {name.removeprefix("bert."): tensor for name, tensor in load_file(weights).items()}
    with torch.no_grad():
        network.pieces.weight.copy_(base["embeddings.word_embeddings.weight"])
        network.positions.weight.copy_(base["embeddings.position_embeddings.weight"])
        network.positions.weight.add_(base["embeddings.token_type_embeddings.weight"][0])
        _copy(network.norm, base, "embeddings.LayerNorm")
        for number, layer in enumerate(network.layers):
            prefix = f"encoder.layer.{number}."
            names = [f"{prefix}attention.self.{name}" for name in ("query", "key", "value")]
            layer.qkv.weight.copy_(torch.cat([base[f"{name}.weight"] for name in names]))
            layer.qkv.bias.copy_(torch.cat([base[f"{name}.bias"] for name in names]))
            _copy(layer.out, base, f"{prefix}attention.output.dense")
            _copy(layer.norm1, base, f"{prefix}attention.output.LayerNorm")
            _copy(layer.up, base, f"{prefix}intermediate.dense")
            _copy(layer.down, base, f"{prefix}output.dense")
            _copy(layer.norm2, base, f"{prefix}output.LayerNorm")


def _copy(part: nn.Module, base: dict[str, Tensor], name: str) -> None:
    part.weight.copy_(base[f"{name}.weight"])
    part.bias.copy_(base[f"{name}.bias"])
