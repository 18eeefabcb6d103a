"""Clusters of articles with reference summaries -> ROUGE of briefgen's summary, sumy's rankers and a lead.

A line of the data is ``{"articles": [text or {"text", "title"}], "reference" or "references"}``; where it has
``article_ids`` instead, the articles are looked up under ``--articles``. ROUGE-1/2/L F by rouge-score with stemming,
the mean over several references.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from rouge_score import rouge_scorer

from benchmarks import jsonlines
from benchmarks.texts import corpus_of
from briefgen.model.corpus import Corpus
from briefgen.synthesis import duplicates, summary
from briefgen.synthesis.options import SynthesisOptions

_MEASURES = ("rouge1", "rouge2", "rougeL")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--articles", type=Path, help="folder of the articles that the data names by id")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--words", type=int, default=250)
    parser.add_argument("--rankers", nargs="+", default=list(summary.RANKERS), choices=summary.RANKERS)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    found = measure(list(_clusters(arguments.data, arguments.articles))[: arguments.limit], arguments)
    if arguments.json:
        print(json.dumps(found))
        return
    for system, scores in found.items():
        print(f"{system:16}" + "".join(f"{name} {value:6.2f}  " for name, value in scores.items()))


def measure(
    clusters: Sequence[tuple[dict[str, str | None], list[str]]], arguments: argparse.Namespace
) -> dict[str, dict[str, float]]:
    """System -> measure -> mean over the clusters, in percent."""
    totals: dict[str, Counter[str]] = {}
    scorer = rouge_scorer.RougeScorer(_MEASURES, use_stemmer=True)
    for texts, references in clusters:
        corpus = corpus_of(texts)
        made = {"lead": _lead(list(texts), arguments.words)}
        for ranker in arguments.rankers:
            name = ranker if ranker == "briefgen" else f"sumy-{ranker}"
            made[name] = _summary(corpus, ranker, arguments.words)
        for name, text in made.items():
            total = totals.setdefault(name, Counter())
            total["words"] += len(text.split())
            for reference in references:
                scores = scorer.score(reference, text)
                for measured in _MEASURES:
                    total[measured] += 100 * scores[measured].fmeasure / len(references)
    return {
        name: {key: round(total[key] / len(clusters), 2) for key in (*_MEASURES, "words")}
        for name, total in totals.items()
    }


def _summary(corpus: Corpus, ranker: str, words: int) -> str:
    found = summary.find(corpus, duplicates.find(corpus), SynthesisOptions(ranker, words))
    return " ".join(sentence.text for sentence in found)


def _lead(texts: Sequence[str], words: int) -> str:
    """The first words of every article in turn."""
    share = words // max(1, len(texts))
    return " ".join(word for text in texts for word in text.split()[:share])


def _clusters(data: Path, articles: Path | None) -> Iterator[tuple[dict[str, str | None], list[str]]]:
    """Texts with their headlines, no text twice, and reference summaries."""
    known = dict(_articles(articles)) if articles else {}
    for line in jsonlines.records(data):
        told = [known[name] for name in line["article_ids"]] if "article_ids" in line else line["articles"]
        texts: dict[str, str | None] = {}
        for it in told:
            text, title = (it, None) if isinstance(it, str) else (it["text"], it.get("title"))
            if text.strip():
                texts.setdefault(text, title)
        yield texts, line.get("references") or [line["reference"]]


def _articles(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("articles.jsonl*")):
        for line in jsonlines.records(path):
            yield line["id"], line["text"]
            yield f"{path.parent.name}/{line['id']}", line["text"]


if __name__ == "__main__":
    main()
