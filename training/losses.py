"""Scores + Targets -> one number to make small."""

import torch
from torch import Tensor
from torch.nn import functional

from training.batches import IGNORED, Targets
from training.network import Network, Scores

WEIGHTS = {"names": 2.0, "tags": 0.4, "morphs": 0.4, "arcs": 0.8, "relations": 0.5, "vectors": 2.0, "likeness": 8.0}
"""Share of each task. Names are learnt soonest and wanted most; the shares were set once and never tuned."""


def losses(network: Network, scores: Scores, targets: Targets, taught: Tensor) -> dict[str, Tensor]:
    """The loss of each task that the batch has targets for."""
    found: dict[str, Tensor] = {}
    if targets.named.any():
        parts = scores.names.split([allowed.shape[-1] for allowed in targets.allowed], dim=-1)
        pairs = zip(parts, targets.allowed, strict=True)
        surprise = [_surprise(part[targets.named], allowed[targets.named]) for part, allowed in pairs]
        found["names"] = torch.stack(surprise).sum()
    if (targets.arcs != IGNORED).any():
        found["tags"] = _classes(scores.tags, targets.tags)
        found["morphs"] = _classes(scores.morphs, targets.morphs)
        found["arcs"] = _classes(real_governors(scores.arcs, targets.arcs != IGNORED), targets.arcs)
        found["relations"] = _relations(network, scores, targets)
    known = targets.vectors >= 0
    if known.sum() > 1:
        vectors, original = scores.vectors[known], taught[targets.vectors[known]]
        found["vectors"] = 1 - (vectors * original).sum(-1).mean()
        found["likeness"] = functional.mse_loss(vectors @ vectors.T, original @ original.T)
    return found


def _surprise(scores: Tensor, allowed: Tensor) -> Tensor:
    """Minus the logarithm of the probability of what is allowed, the mean of all words; 0 where everything is."""
    return (scores.logsumexp(-1) - (scores + allowed).logsumexp(-1)).mean()


def _classes(scores: Tensor, targets: Tensor) -> Tensor:
    return functional.cross_entropy(scores.flatten(0, 1), targets.flatten(), ignore_index=IGNORED)


def real_governors(arcs: Tensor, words: Tensor) -> Tensor:
    """Scores of governors, none of them padding; ``words`` (sentence x word) are those that are not."""
    return arcs.masked_fill(~functional.pad(words, (1, 0), value=True)[:, None, :], -1e4)


def _relations(network: Network, scores: Scores, targets: Targets) -> Tensor:
    heads = targets.arcs.clamp(min=0)[:, :, None].expand(-1, -1, scores.governors.shape[-1])
    return _classes(network.relate(scores.dependents, scores.governors.gather(1, heads)), targets.relations)
