"""The encoder with its heads, in PyTorch: word pieces in, scores of names, tags, arcs, relations and a vector out."""

import math
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from briefgen.language.encoder import SHIPPED
from briefgen.language.pieces import CLS, PAD, SEP, SHAPES, UNKNOWN

ATTENTION_HEADS = 12
ARC, RELATION = 192, 128
VECTOR = 384
DROPOUT = 0.1
FAR = 128
"""Distances between pieces from here on are one to the larger encoder."""


@dataclass(frozen=True, slots=True)
class Encoder:
    """The form of a base encoder."""

    width: int
    layers: int
    inner: int
    vocabulary: int
    positions: int
    epsilon: float
    first_position: int = 0
    distances: int = 0
    """Classes of distances between pieces, each with a bias for every attention head; 0: it has none."""


SMALL = Encoder(384, 6, 1536, 30522, 512, 1e-12)
"""all-MiniLM-L6-v2, which is shipped."""
LARGE = Encoder(768, 12, 3072, 30527, 514, 1e-5, first_position=2, distances=32)
"""all-mpnet-base-v2 (MPNet; Song and others, 2020), which only teaches. Its vocabulary is the same in another order."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many classes each head has."""

    names: int
    tags: int
    morphs: int
    relations: int


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

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        width = encoder.width
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=encoder.epsilon)
        self.up = nn.Linear(width, encoder.inner)
        self.down = nn.Linear(encoder.inner, width)
        self.norm2 = nn.LayerNorm(width, eps=encoder.epsilon)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        """States after the layer; ``bias`` is added to the attention, large and negative where there is padding."""
        rows, length, width = states.shape
        split = self.qkv(states).view(rows, length, 3, ATTENTION_HEADS, width // ATTENTION_HEADS)
        query, key, value = split.permute(2, 0, 3, 1, 4)
        weights = torch.matmul(query, key.transpose(-1, -2)) / math.sqrt(width // ATTENTION_HEADS) + bias
        mixed = torch.matmul(weights.softmax(-1), value).transpose(1, 2).reshape(rows, length, width)
        states = self.norm1(states + self.drop(self.out(mixed)))
        return self.norm2(states + self.drop(self.down(functional.gelu(self.up(states)))))


class Network(nn.Module):
    """A base encoder with case shapes, and all heads over mixtures of its layers."""

    def __init__(self, sizes: Sizes, encoder: Encoder = SMALL) -> None:
        super().__init__()
        width, layers = encoder.width, encoder.layers
        self.encoder = encoder
        self.pieces = nn.Embedding(encoder.vocabulary, width)
        self.positions = nn.Embedding(encoder.positions, width)
        self.shapes = nn.Embedding(2 * len(SHAPES), width)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(width, eps=encoder.epsilon)
        self.layers = nn.ModuleList(Layer(encoder) for _ in range(layers))
        self.mix_names = nn.Parameter(torch.tensor([0.0] * (layers - 1) + [2.0]))
        self.mix_syntax = nn.Parameter(torch.tensor([0.0] * (layers - 1) + [1.0]))
        self.drop = nn.Dropout(DROPOUT)
        self.names = nn.Linear(width, sizes.names)
        self.tags = nn.Linear(width, sizes.tags)
        self.morphs = nn.Linear(width, sizes.morphs)
        self.arc_dependent = nn.Linear(width, ARC)
        self.arc_governor = nn.Linear(width, ARC)
        self.arc_weight = nn.Linear(ARC, ARC)
        self.arc_bias = nn.Linear(ARC, 1)
        self.relation_dependent = nn.Linear(width, RELATION)
        self.relation_governor = nn.Linear(width, RELATION)
        self.relations = nn.Linear(RELATION, sizes.relations)
        self.vector = nn.Linear(width, VECTOR)
        nn.init.eye_(self.vector.weight)
        nn.init.zeros_(self.vector.bias)
        if encoder.distances:
            self.distances = nn.Embedding(encoder.distances, ATTENTION_HEADS)
            self.register_buffer("rows", torch.arange(SMALL.vocabulary))

    def forward(self, ids: Tensor, shapes: Tensor, lengths: Tensor, firsts: Tensor) -> Scores:
        """``ids`` and ``shapes``: sentence x piece; ``firsts``: sentence x word, the word's first piece."""
        positions = torch.arange(ids.shape[1], device=ids.device)
        present = positions[None, :] < lengths[:, None]
        bias = (~present)[:, None, None, :].to(torch.float32) * -1e4
        if self.encoder.distances:
            bias = bias + self.distances(_distances(positions, self.encoder.distances)).permute(2, 0, 1)
            ids = self.rows[ids]
        places = self.positions(positions + self.encoder.first_position)
        states = self.drop(self.norm(self.pieces(ids) + places + self.shapes(shapes)))
        picks = functional.pad(firsts, (1, 0))[:, :, None].expand(-1, -1, self.encoder.width)
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


def _distances(positions: Tensor, classes: int) -> Tensor:
    """The class of each distance from piece to piece: one each if near, ever wider ones up to `FAR` (Raffel, 2020)."""
    ahead, half = positions[None, :] - positions[:, None], classes // 2
    exact, distance = half // 2, ahead.abs()
    wide = torch.log(distance.clamp(min=1) / exact) / math.log(FAR / exact) * (half - exact)
    classed = torch.where(distance < exact, distance, (exact + wide.long()).clamp(max=half - 1))
    return classed + (ahead > 0) * half


def initialise(network: Network, folder: Path) -> None:
    """Put the weights of the base encoder in ``folder`` (safetensors, vocabulary) into ``network``."""
    stored = load_file(folder / "model.safetensors")
    base = {_in_bert(name.removeprefix("bert.")): tensor for name, tensor in stored.items()}
    with torch.no_grad():
        network.pieces.weight.copy_(base["embeddings.word_embeddings.weight"])
        network.positions.weight.copy_(base["embeddings.position_embeddings.weight"])
        if network.encoder.distances:
            network.distances.weight.copy_(base["encoder.relative_attention_bias.weight"])
            network.rows.copy_(_rows(folder / "tokenizer.json"))
        else:
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


_IN_MPNET = {
    "attention.attn.q.": "attention.self.query.", "attention.attn.k.": "attention.self.key.",
    "attention.attn.v.": "attention.self.value.", "attention.attn.o.": "attention.output.dense.",
    "attention.LayerNorm.": "attention.output.LayerNorm.",
}  # fmt: skip


def _in_bert(name: str) -> str:
    """What BERT calls the weights that MPNet calls ``name``."""
    for theirs, ours in _IN_MPNET.items():
        name = name.replace(theirs, ours)
    return name


def _rows(tokenizer: Path) -> Tensor:
    """The large encoder's row of each piece of the small one's vocabulary."""
    large, small = (Tokenizer.from_file(str(path)).get_vocab() for path in (tokenizer, SHIPPED / "tokenizer.json"))
    frame = {CLS: large["<s>"], SEP: large["</s>"], PAD: large["<pad>"], UNKNOWN: large["<unk>"]}
    rows = large | frame
    return torch.tensor([rows.get(piece, large["<unk>"]) for piece in sorted(small, key=small.__getitem__)])


def _copy(part: nn.Module, base: dict[str, Tensor], name: str) -> None:
    part.weight.copy_(base[f"{name}.weight"])
    part.bias.copy_(base[f"{name}.bias"])
