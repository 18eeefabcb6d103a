"""Scores + Targets -> one number to make small."""

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
        given = scores.names[targets.named]
        inside = (given + targets.heads[targets.named]).logsumexp(-1)
        found["names"] = (inside - (given + targets.allowed[targets.named]).logsumexp(-1)).mean()
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


def _classes(scores: Tensor, targets: Tensor) -> Tensor:
    return functional.cross_entropy(scores.flatten(0, 1), targets.flatten(), ignore_index=IGNORED)


def real_governors(arcs: Tensor, words: Tensor) -> Tensor:
    """Scores of governors, none of them padding; ``words`` (sentence x word) are those that are not."""
    return arcs.masked_fill(~functional.pad(words, (1, 0), value=True)[:, None, :], -1e4)


def _relations(network: Network, scores: Scores, targets: Targets) -> Tensor:
    heads = targets.arcs.clamp(min=0)[:, :, None].expand(-1, -1, scores.governors.shape[-1])
    return _classes(network.relate(scores.dependents, scores.governors.gather(1, heads)), targets.relations)
