"""Examples -> a trained network, in epochs that can be interrupted: the same seed gives the same order and changes."""

import json
import random
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

import torch
from torch import Tensor

from briefgen.language.pieces import WordPieces
from training.augment import Augmenter, Gazetteer
from training.batches import Classes, Reading, TargetMaker, batched, pad
from training.corpora import ANNOTATED, NEWS, Example
from training.ensemble import Beliefs, Ensemble, distance
from training.losses import WEIGHTS, losses
from training.network import Network, Scores

REPEATS = {"re3d": 2, "crossner-politics": 3}
"""How often the sentences of a small corpus stand in an epoch, changed at random each time."""

HALF = torch.cpu._is_avx512_bf16_supported()
"""Whether products are of 16-bit floats (bfloat16): where the processor has them, they take a third of the time."""

LONGEST = 110
"""Sentences of more pieces are left out of training: 20 of 48,000, and each would cost as much as five."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything a run depends on, beside the examples."""

    epochs: int = 4
    seed: int = 1
    pieces_per_batch: int = 1024
    encoder_rate: float = 1.5e-4
    head_rate: float = 1e-3
    warm_up: float = 0.06
    steps: int = 0
    """Where to end inside the last epoch; 0: at its end."""
    news_per_epoch: int = 4000
    """Sentences of the largest corpus, GMB, in one epoch, others each time."""
    news_first: int = 0
    """The first of them."""
    checkpoint_steps: int = 150


@dataclass(frozen=True, slots=True)
class Run:
    """A run's fixed parts."""

    plan: Plan
    examples: Sequence[Example]
    pieces: WordPieces
    lists: Gazetteer
    chosen: Classes
    taught: Tensor
    folder: Path
    ensemble: Ensemble | None = None
    """Whose beliefs the network takes on."""
    untaught: Collection[str] = ()
    """Conventions of names about which it does not."""


def train(network: Network, run: Run, after_epoch: Callable[[int], None]) -> None:
    """Train ``network`` in place, going on from the last checkpoint in the run's folder, if there is one."""
    optimiser = torch.optim.AdamW(_groups(network, run.plan), weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    done = _resume(network, optimiser, run.folder)
    targets = TargetMaker(run.chosen)
    epochs = [_batches(run, epoch) for epoch in range(run.plan.epochs)]
    total, step = run.plan.steps or sum(map(len, epochs)), 0
    threads = Threads()
    for epoch, batches in enumerate(epochs):
        torch.manual_seed(run.plan.seed * 1000 + epoch)
        for batch in batches:
            step += 1
            if step <= done:
                continue
            if step > total:
                break
            _rates(optimiser, run.plan, step / total)
            with threads:
                record = _step(network, optimiser, batch, targets, run)
            _log(run.folder, f"{step}/{total}", record)
            if step % run.plan.checkpoint_steps == 0:
                _save(network, optimiser, step, run.folder)
        step = min(step, total)
        if step > done:
            _save(network, optimiser, step, run.folder)
            after_epoch(epoch + 1)


class Threads:
    """Chooses one thread or all, whichever is faster now: beside other work, two threads wait for each other.

    The slower choice is tried again now and then, the seldomer the oftener it was the slower one.
    """

    def __init__(self) -> None:
        self._choices = sorted({1, torch.get_num_threads()})
        self._seconds = dict.fromkeys(self._choices, 0.0)
        self._best = self._choices[0]
        self._wait = self._patience = 6

    def __enter__(self) -> None:
        self._wait -= 1
        other = sum(self._choices) - self._best if len(self._choices) > 1 else self._best
        self._now = self._best if self._wait else other
        torch.set_num_threads(self._now)
        self._started = time.perf_counter()

    def __exit__(self, *_: object) -> None:
        spent = time.perf_counter() - self._started
        known = self._seconds[self._now]
        self._seconds[self._now] = spent if self._now != self._best or not known else 0.6 * known + 0.4 * spent
        if not self._wait:
            best = min(self._choices, key=self._seconds.__getitem__)
            self._patience = 6 if best != self._best else min(2 * self._patience, 200)
            self._best, self._wait = best, self._patience


def _groups(network: Network, plan: Plan) -> list[dict[str, object]]:
    encoder = ("pieces.", "positions.", "norm.", "layers.", "distances.")
    old, new = [], []
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            (old if name.startswith(encoder) else new).append(parameter)
    return [
        {"params": old, "lr": plan.encoder_rate, "top": plan.encoder_rate},
        {"params": new, "lr": plan.head_rate, "top": plan.head_rate},
    ]


def _rates(optimiser: torch.optim.Optimizer, plan: Plan, progress: float) -> None:
    share = min(progress / plan.warm_up, (1 - progress) / (1 - plan.warm_up))
    for group in optimiser.param_groups:
        group["lr"] = group["top"] * max(share, 0.01)


def _batches(run: Run, epoch: int) -> list[list[Reading]]:
    seed = run.plan.seed * 1000 + epoch
    chance = random.Random(seed)
    change = Augmenter(run.lists, seed)
    news = [example for example in run.examples if example.corpus in NEWS]
    taken = run.plan.news_per_epoch
    first = (run.plan.news_first + epoch * taken) % max(len(news), 1)
    chosen = [example for example in run.examples if example.corpus not in NEWS] + (news + news)[first : first + taken]
    repeated = [example for example in chosen for _ in range(REPEATS.get(example.corpus, 1))]
    readings = [_reading(change(example), example, run.pieces) for example in repeated]
    chance.shuffle(readings)
    batches = list(batched((r for r in readings if len(r.pieces.ids) <= LONGEST), run.plan.pieces_per_batch))
    chance.shuffle(batches)
    return batches


def _reading(changed: Example, example: Example, pieces: WordPieces) -> Reading:
    same = "".join(changed.words).lower().replace("’", "'") == "".join(example.words).lower().replace("’", "'")
    return Reading(replace(changed, vector=example.vector if same else -1), pieces.sentence(changed.words))


def _step(
    network: Network, optimiser: torch.optim.Optimizer, batch: Sequence[Reading], targets: TargetMaker, run: Run
) -> dict[str, float]:
    started = time.perf_counter()
    network.train()
    arguments = pad(batch)
    with torch.autocast("cpu", torch.bfloat16, enabled=HALF):
        scores = _floats(network(*arguments))
        others = [_floats(each) for each in run.ensemble(arguments)] if run.ensemble else []
    found = losses(network, scores, targets(batch, arguments[3].shape[1]), run.taught)
    far: dict[str, Tensor] = {}
    if others:
        words = _words(batch, arguments[3].shape[1])
        pupil, *teachers = (Beliefs.of(each, words, run.chosen, run.untaught) for each in (scores, *others))
        far = distance(pupil, teachers, words, words & _undecided(batch)[:, None])
    loss = torch.stack([WEIGHTS[name] * value for name, value in (*found.items(), *far.items())]).sum()
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimiser.step()
    record = {"seconds": round(time.perf_counter() - started, 2), "pieces": float(arguments[2].sum())}
    named = (*found.items(), *((f"{name} of the ensemble", value) for name, value in far.items()))
    return record | {name: round(float(value.detach()), 4) for name, value in named}


def _floats(scores: Scores) -> Scores:
    return Scores(*(getattr(scores, field.name).float() for field in fields(scores)))


def _words(batch: Sequence[Reading], width: int) -> Tensor:
    counts = torch.tensor([len(reading.pieces.firsts) for reading in batch])
    return torch.arange(width) < counts[:, None]


def _undecided(batch: Sequence[Reading]) -> Tensor:
    """Sentences whose names were not decided for this model: what was decided is not asked of its teachers."""
    return torch.tensor([reading.example.corpus not in ANNOTATED for reading in batch])


def _log(folder: Path, place: str, record: dict[str, float]) -> None:
    with (folder / "log.jsonl").open("a", encoding="utf-8") as log:
        log.write(json.dumps({"step": place, "threads": torch.get_num_threads()} | record) + "\n")


def _save(network: Network, optimiser: torch.optim.Optimizer, step: int, folder: Path) -> None:
    kept = {"network": network.state_dict(), "optimiser": optimiser.state_dict(), "step": step}
    torch.save(kept, folder / "checkpoint.new")
    (folder / "checkpoint.new").replace(folder / "checkpoint.pt")


def _resume(network: Network, optimiser: torch.optim.Optimizer, folder: Path) -> int:
    if not (folder / "checkpoint.pt").exists():
        return 0
    kept = torch.load(folder / "checkpoint.pt", weights_only=True)
    network.load_state_dict(kept["network"])
    optimiser.load_state_dict(kept["optimiser"])
    return int(kept["step"])
