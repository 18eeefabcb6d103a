"""Network -> the same network in the form that ONNX Runtime reads fastest and 8 bits harm least.

Nothing is learnt here and nothing lost: outputs differ from the network's in the last digits of 32-bit floats.
"""

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.network import ATTENTION_HEADS, SMALL, Layer, Network

OUTPUTS = ("names", "tags", "morphs", "arcs", "dependents", "governors", "vectors")
STEEPEST = 75.0
"""Attention scores are kept between this and its negative, so that no exponential overflows; those of 3,500 sentences
of the corpora reach 63."""
WIDTH = SMALL.width
_DEPTH = WIDTH // ATTENTION_HEADS


class SmallEmbedding(nn.Module):
    """An embedding in 8 bits with a scale for each row."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("rows", (weight / scale).round().to(torch.int8))

    def forward(self, ids: Tensor) -> Tensor:
        """Rows as floats."""
        return self.rows[ids].to(torch.float32) * self.scale[ids]


class SlimLayer(nn.Module):
    """One BERT layer of few, large operators.

    The softmax is an exponential whose sum comes out of the same product as the mixed values, from a column of ones
    beside them; padding has zeros there. The frame piece that opens a sentence holds numbers several times as large as
    any word's; it goes through the inner layers apart, because 8-bit numbers take their scale from the largest of a
    tensor (scores of names are 0.16 off those in floats without this, 0.09 with it).
    """

    def __init__(self, layer: Layer) -> None:
        super().__init__()
        self.query, self.key, self.value = (
            _linear(layer.qkv, slice(part * WIDTH, (part + 1) * WIDTH), 1 / math.sqrt(_DEPTH) if part == 0 else 1.0)
            for part in range(3)
        )
        self.out, self.norm1, self.norm2 = layer.out, layer.norm1, layer.norm2
        self.inner = nn.Sequential(layer.up, nn.GELU(), layer.down)

    def forward(self, states: Tensor, present: Tensor) -> Tensor:
        """States after the layer; ``present`` (sentence x piece x 1) is 1.0 for pieces and 0.0 for padding."""
        rows, length, _ = states.shape
        query, key, value = (
            part(states).view(rows, length, ATTENTION_HEADS, _DEPTH).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        ones = torch.ones(1).expand(rows, ATTENTION_HEADS, length, 1)
        weights = torch.matmul(query, key.transpose(-1, -2)).clamp(-STEEPEST, STEEPEST).exp()
        mixed = torch.matmul(weights, torch.cat([value, ones], -1) * present[:, None])
        mixed = (mixed[..., :_DEPTH] / mixed[..., _DEPTH:]).transpose(1, 2).reshape(rows, length, WIDTH)
        states = self.norm1(states + self.out(mixed))
        return self.norm2(states + torch.cat([self.inner(states[:, :1]), self.inner(states[:, 1:])], 1))


class Graph(nn.Module):
    """The network with its outputs in a tuple."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        self.pieces = SmallEmbedding(network.pieces.weight.detach())
        self.layers = nn.ModuleList(SlimLayer(layer) for layer in network.layers)
        self.shares = torch.stack([network.mix_names.softmax(0), network.mix_syntax.softmax(0)]).detach()

    def forward(self, ids: Tensor, shapes: Tensor, lengths: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        """The outputs, in the order of ``OUTPUTS``."""
        network, (rows, length) = self.network, ids.shape
        present = (torch.arange(length)[None, :] < lengths[:, None]).to(torch.float32)[:, :, None]
        states = network.norm(self.pieces(ids) + network.positions.weight[:length] + network.shapes(shapes))
        picks = (functional.pad(firsts, (1, 0)) + torch.arange(rows)[:, None] * length).flatten()
        seen = []
        for layer in self.layers:
            states = layer(states, present)
            seen.append(states.reshape(-1, WIDTH)[picks])
        mixtures = torch.matmul(self.shares, torch.stack(seen).reshape(len(seen), -1)).view(2, rows, -1, WIDTH)
        scores = network.scores(mixtures[0][:, 1:], mixtures[1], (states * present).sum(1) / present.sum(1))
        return tuple(getattr(scores, name) for name in OUTPUTS)


def _linear(whole: nn.Linear, rows: slice, factor: float) -> nn.Linear:
    part = nn.Linear(WIDTH, WIDTH)
    part.weight = nn.Parameter(whole.weight[rows].detach() * factor)
    part.bias = nn.Parameter(whole.bias[rows].detach() * factor)
    return part
