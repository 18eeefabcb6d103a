"""Several trained networks -> what they believe together: soft answers for a network that learns from all of them.

Distillation of an ensemble (Hinton, Vinyals and Dean, 2015). Every head answers for every sentence, so conventions of
marking names reach corpora that do not follow them: above all, news. One of them may be larger than the network.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from training.batches import Classes
from training.losses import real_governors
from training.network import LARGE, SMALL, Network, Scores, Sizes
from training.restore import weights


@dataclass(frozen=True, slots=True)
class Beliefs:
    """Logarithms of probabilities; rows are sentences, columns are words."""

    names: tuple[Tensor, ...]
    """Of each convention that is taught."""
    tags: Tensor
    morphs: Tensor
    arcs: Tensor

    @classmethod
    def of(cls, scores: Scores, words: Tensor, classes: Classes, untaught: Collection[str] = ()) -> "Beliefs":
        """What one network believes; ``words`` are those that are not padding, ``untaught`` conventions left out."""
        sizes = [len(tags) for _, tags in classes.conventions]
        parts = zip(classes.conventions, scores.names.split(sizes, dim=-1), strict=True)
        names = tuple(part.log_softmax(-1) for (name, _), part in parts if name not in untaught)
        arcs = real_governors(scores.arcs, words)
        return cls(names, scores.tags.log_softmax(-1), scores.morphs.log_softmax(-1), arcs.log_softmax(-1))


class Ensemble:
    """Trained networks of the same classes."""

    def __init__(self, paths: Sequence[Path], sizes: Sizes, names: Sequence[tuple[str, str]]) -> None:
        self._networks = [_network(weights(path, names), sizes) for path in paths]

    def __call__(self, arguments: Sequence[Tensor]) -> list[Scores]:
        """The scores of each network."""
        with torch.inference_mode():
            return [network(*arguments) for network in self._networks]


def _network(trained: dict[str, Tensor], sizes: Sizes) -> Network:
    """A trained network of whichever form its weights have."""
    encoder = next(it for it in (SMALL, LARGE) if it.width == trained["norm.weight"].shape[0])
    network = Network(sizes, encoder)
    network.load_state_dict(trained)
    return network.eval()


def distance(pupil: Beliefs, teachers: Sequence[Beliefs], words: Tensor, open_words: Tensor) -> dict[str, Tensor]:
    """Cross entropy of the pupil's beliefs with the mean of the teachers', by task; names by ``open_words`` alone.

    Each convention of names counts half of what a corpus' own annotation does.
    """
    conventions = zip(pupil.names, *(teacher.names for teacher in teachers), strict=True)
    names = [_cross_entropy(mine, theirs, open_words) for mine, *theirs in conventions]
    return {
        "names": torch.stack(names).sum() / 2,
        "tags": _cross_entropy(pupil.tags, [teacher.tags for teacher in teachers], words),
        "morphs": _cross_entropy(pupil.morphs, [teacher.morphs for teacher in teachers], words),
        "arcs": _cross_entropy(pupil.arcs, [teacher.arcs for teacher in teachers], words),
    }


def _cross_entropy(mine: Tensor, theirs: Sequence[Tensor], words: Tensor) -> Tensor:
    mean = torch.stack([layer[words].exp() for layer in theirs]).mean(0)
    return -(mean * mine[words]).sum() / words.sum().clamp(min=1)
