"""Annotated corpora -> how well a language pipeline reads them, and how fast.

Names: exact spans, a leading "the" ignored. Tags, lemmas and trees: on the corpus' own words. Sentences: on running
text, both ends right; a paragraph begins on a line of its own. Where a corpus also says which headings, captions and
items its pages have, ``lines`` is the same figure with each of them on a line of its own, as the page had it. Any spaCy
pipeline can be measured; relations are compared as Universal Dependencies, so LAS is meaningful only for pipelines that
speak them.
"""

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice
from pathlib import Path
from statistics import quantiles

from spacy.language import Language
from spacy.tokens import Doc

from benchmarks.annotated import NAMES, SAME_LABEL, Gold, read
from briefgen import language

_OTHERS = ("NORP", "EVENT", "DATE")
_SETS_BOUNDARIES = ("sentence_boundaries", "sentencizer", "senter")
_TIMED_WORDS = 20_000
_SAMPLES = 300

_CASES: dict[str, Callable[[str], str]] = {
    "upper": str.upper,
    "lower": str.lower,
    "title": lambda word: word[:1].upper() + word[1:],
}

Scores = dict[str, float]


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which sentences of a file are measured, and in which case."""

    limit: int | None = None
    documents: str = ""
    """Only documents whose name holds this."""
    case: str | None = None

    def of(self, sentences: Iterable[Gold]) -> Iterator[Gold]:
        """The sentences as they are read."""
        change = _CASES[self.case] if self.case else str
        for gold in islice((gold for gold in sentences if self.documents in gold.document), self.limit):
            yield replace(gold, words=tuple(map(change, gold.words)))


_ALL = Chosen()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="a file, or a folder with ud/ and ner/")
    parser.add_argument("--model", default="en", help="the shipped pipeline, an installed one, or a folder")
    parser.add_argument("--split", default="test", help="which files of a folder")
    parser.add_argument("--limit", type=int, help="sentences of each file")
    parser.add_argument("--documents", default="", help="only those whose name holds this, as _news_ in GUM")
    parser.add_argument("--case", choices=list(_CASES), help="names only: read all words in this case")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    files = _files(arguments.data, arguments.split)
    chosen = Chosen(arguments.limit, arguments.documents, arguments.case)
    found = measure(load(arguments.model), files, chosen)
    if arguments.json:
        print(json.dumps({arguments.model: found}, indent=1))
        return
    for name, scores in found.items():
        print(f"{name:28}" + "  ".join(f"{score} {value:.1f}" for score, value in scores.items()))


def load(name: str) -> Language:
    """The pipeline called ``name``."""
    return language.load(name)


def _files(data: Path, split: str) -> list[Path]:
    if data.is_file():
        return [data]
    return sorted(path for path in data.glob("*/*.gz") if f".{split}." in path.name)


def measure(nlp: Language, files: Sequence[Path], chosen: Chosen = _ALL) -> dict[str, Scores]:
    """File -> measure -> value in percent (tokens a second for speed)."""
    found: dict[str, Scores] = {}
    for path in files:
        sentences = list(chosen.of(read(path)))
        name = path.name.removesuffix(".gz")
        if sentences[0].names:
            found[name] = names(nlp, sentences)
        if sentences[0].heads:
            found[name] = syntax(nlp, sentences) | boundaries(nlp, sentences)
            found[f"{name} speed"] = speed(nlp, sentences)
    return found


def documents(nlp: Language, sentences: Iterable[Gold]) -> Iterator[tuple[list[Gold], Doc]]:
    """Each document's sentences beside a Doc of their own words, read by every component but sentence splitters."""
    components = [component for name, component in nlp.pipeline if name not in _SETS_BOUNDARIES]
    for _, group in groupby(sentences, key=lambda gold: gold.document):
        golds = list(group)
        starts: list[bool | int | None] = [row == 0 for gold in golds for row in range(len(gold.words))]
        doc = Doc(nlp.vocab, [word for gold in golds for word in gold.words], sent_starts=starts)
        for component in components:
            doc = component(doc)
        yield golds, doc


def names(nlp: Language, sentences: Iterable[Gold]) -> Scores:
    """F1 of each label, and of persons, organisations and places together."""
    counts: dict[str, Counter[str]] = {label: Counter() for label in (*NAMES, *_OTHERS)}
    articles: list[Counter[str]] = []
    for golds, doc in documents(nlp, sentences):
        given = {(*_bare(doc, ent.start, ent.end), SAME_LABEL.get(ent.label_, ent.label_)) for ent in doc.ents}
        wanted = {(*_bare(doc, start, end), label) for start, end, label in _marked(golds)}
        articles.append(Counter())
        for label, count in counts.items():
            mine, gold = ({span for span in spans if span[2] == label} for spans in (given, wanted))
            found = Counter(right=len(mine & gold), given=len(mine), wanted=len(gold))
            count.update(found)
            articles[-1].update(found if label in NAMES else {})
    total = sum(articles, Counter[str]())
    scores = {
        label: _f1(count) for label, count in counts.items() if count["wanted"] and (label in NAMES or count["given"])
    }
    low, high = _interval(articles, _f1)
    return {
        "F": _f1(total),
        "low": low,
        "high": high,
        "P": _share(total, "given"),
        "R": _share(total, "wanted"),
    } | scores


def _marked(golds: Iterable[Gold]) -> Iterator[tuple[int, int, str]]:
    first = 0
    for gold in golds:
        start: int | None = None
        for row, tag in enumerate((*gold.names, "O")):
            if start is not None and not tag.startswith("I-"):
                yield first + start, first + row, gold.names[start][2:]
                start = None
            if tag.startswith("B-"):
                start = row
        first += len(gold.words)


def _bare(doc: Doc, start: int, end: int) -> tuple[int, int]:
    return (start + 1, end) if doc[start].lower_ == "the" and end - start > 1 else (start, end)


def _interval(parts: Sequence[Counter[str]], score: Callable[[Counter[str]], float]) -> tuple[float, float]:
    """Between these lie 95 of 100 scores of documents drawn with replacement (Efron, 1979)."""
    chance = random.Random(1)
    drawn = [score(sum(chance.choices(parts, k=len(parts)), Counter[str]())) for _ in range(_SAMPLES)]
    cuts = quantiles(drawn, n=40)
    return cuts[0], cuts[-1]


def _f1(count: Counter[str]) -> float:
    return 200 * count["right"] / max(count["given"] + count["wanted"], 1)


def _share(count: Counter[str], of: str) -> float:
    return 100 * count["right"] / max(count[of], 1)


def syntax(nlp: Language, sentences: Iterable[Gold]) -> Scores:
    """Shares of words with the right part of speech, tag, lemma, head, and head with relation."""
    articles: list[Counter[str]] = []
    for golds, doc in documents(nlp, sentences):
        first = 0
        right = Counter[str]()
        articles.append(right)
        for gold in golds:
            for row, token in enumerate(doc[first : first + len(gold.words)]):
                head = 0 if token.head == token else token.head.i - first + 1
                attached = head == gold.heads[row]
                relation = token.dep_.lower().replace("nsubjpass", "nsubj:pass")
                right.update(
                    words=1,
                    UPOS=token.pos_ == gold.upos[row],
                    XPOS=token.tag_ == gold.xpos[row],
                    lemma=token.lemma_.lower() == gold.lemmas[row].lower(),
                    UAS=attached,
                    LAS=attached and relation == gold.relations[row],
                )
            first += len(gold.words)
    total = sum(articles, Counter[str]())
    low, high = _interval(articles, lambda count: 100 * count["LAS"] / count["words"])
    scores = {name: 100 * total[name] / total["words"] for name in ("UPOS", "XPOS", "lemma", "UAS", "LAS")}
    return scores | {"low": low, "high": high}


def boundaries(nlp: Language, sentences: Sequence[Gold]) -> Scores:
    """F1 of sentences on running text; a paragraph ends a sentence for everyone, in ``lines`` any block does."""
    scores = {"sentences": _sentences(nlp, texts(sentences))}
    if any(gold.after_block and not gold.paragraph for gold in sentences):
        scores["lines"] = _sentences(nlp, texts(sentences, lines=True))
    return scores


def _sentences(nlp: Language, articles: Iterable[tuple[str, set[tuple[int, int]]]]) -> float:
    count: Counter[str] = Counter()
    for text, spans in articles:
        given = {span for sent in nlp(text).sents if (span := _stripped(text, sent.start_char, sent.end_char))}
        count.update(right=len(given & spans), given=len(given), wanted=len(spans))
    return _f1(count)


def _stripped(text: str, start: int, end: int) -> tuple[int, int] | None:
    part = text[start:end]
    inner = part.strip()
    start += len(part) - len(part.lstrip())
    return (start, start + len(inner)) if inner else None


def texts(sentences: Iterable[Gold], *, lines: bool = False) -> Iterator[tuple[str, set[tuple[int, int]]]]:
    """Each document's running text, and where its sentences stand in it; with ``lines`` each block begins one."""
    for _, group in groupby(sentences, key=lambda gold: gold.document):
        text, spans = "", set()
        for gold in group:
            begins = gold.paragraph or (lines and gold.after_block)
            text += ("\n\n" if begins else " ") if text else ""
            spans.add((len(text), len(text) + len(gold.text)))
            text += gold.text
        yield text, spans


def speed(nlp: Language, sentences: Iterable[Gold]) -> Scores:
    """Tokens a second of the whole pipeline from text on, in one process and in two."""
    wanted: list[str] = []
    size = 0
    for text, _ in texts(sentences):
        if size > _TIMED_WORDS:
            break
        wanted.append(text)
        size += len(text.split())
    found: Scores = {}
    for processes in (1, 2):
        list(nlp.pipe(wanted[:2]))
        started = time.perf_counter()
        tokens = sum(len(doc) for doc in nlp.pipe(wanted, n_process=processes, batch_size=4))
        found[f"tokens/s on {processes}"] = tokens / (time.perf_counter() - started)
    return found


if __name__ == "__main__":
    main()
