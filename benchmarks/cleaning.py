"""How well cleaning tells an article from its page: on pasted pages, on HTML, and its publication dates.

``python -m benchmarks.cleaning --data DIR [--limit N] [--json]``: DIR holds ``*-text.*.jsonl.gz`` (``lines`` with
``text`` and ``body``), ``zyte.*.jsonl.gz`` (``html``, ``body``) and ``htmldate.*.jsonl.gz`` (``html``, ``published``),
at any depth. 4-gram figures as the article extraction benchmark counts them: word 4-grams as multisets, precision and
recall averaged over pages, F of the two means.
"""

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

from benchmarks import jsonlines
from briefgen.clean import clean
from briefgen.errors import InputError
from briefgen.model.article import Article
from briefgen.model.source import Address, RawDocument

Row = dict[str, object]
SHORT = 3
"""Words under which a line recurs in the body by chance and is not counted."""
LONG = 12


def rows(folder: Path, pattern: str, limit: int | None) -> Iterator[Row]:
    """The objects of the JSON Lines files under ``folder`` whose name fits."""
    for path in sorted(folder.rglob(pattern)):
        yield from islice(jsonlines.records(path), limit)


def article(media_type: str, content: str) -> Article | None:
    """What cleaning makes of a document; None when it finds no article."""
    try:
        return clean(RawDocument(Address(None, "page"), media_type, content.encode("utf-8", "replace")))[0]
    except InputError:
        return None


def pasted(pages: Iterable[Row], keep: Callable[[list[str]], str]) -> dict[str, float]:
    """Line-wise and 4-gram figures of the kept text of pasted pages."""
    found = Counter[str]()
    pairs = []
    for page in pages:
        lines = page["lines"]
        assert isinstance(lines, list)
        kept = keep([line["text"] for line in lines])
        folded = f" {_folded(kept)} "
        for line in lines:
            text = _folded(line["text"])
            if len(text.split()) < SHORT:
                continue
            is_kept = f" {text} " in folded
            found["both"] += is_kept and line["body"]
            found["kept"] += is_kept
            found["body"] += line["body"]
        pairs.append(("\n".join(line["text"] for line in lines if line["body"]), kept))
    scores = _prf(found["both"], found["kept"], found["body"])
    return {f"line_{k}": v for k, v in scores.items()} | {f"gram_{k}": v for k, v in fourgrams(pairs).items()}


def web(pages: Iterable[Row], extract: Callable[[str], str]) -> dict[str, float]:
    """4-gram figures of the text that is extracted from web pages."""
    return fourgrams([(str(page["body"]), extract(str(page["html"]))) for page in pages])


def dates(pages: Iterable[Row], find: Callable[[str], str | None]) -> dict[str, float]:
    """Share of dated web pages whose day is found, and of those that are left undated."""
    dated = [page for page in pages if page["published"]]
    found = [(page["published"], find(str(page["html"]))) for page in dated]
    right = sum(gold == day for gold, day in found)
    return {"accuracy": right / len(found), "undated": sum(day is None for _, day in found) / len(found)}


def fourgrams(pairs: Iterable[tuple[str, str]]) -> dict[str, float]:
    """Precision and recall in word 4-grams averaged over pairs of gold and kept text, and F of the means."""
    precision, recall = [], []
    for gold, kept in pairs:
        wanted, got = _grams(gold), _grams(kept)
        both = sum((wanted & got).values())
        precision.append(both / sum(got.values()) if got else float(not wanted))
        recall.append(both / sum(wanted.values()) if wanted else 1.0)
    p, r = sum(precision) / len(precision), sum(recall) / len(recall)
    return {"p": p, "r": r, "f": 2 * p * r / (p + r) if p + r else 0.0}


def by_briefgen(lines: list[str]) -> str:
    """What briefgen keeps of a pasted page."""
    found = article("text/plain", "\n".join(lines))
    return found.text if found else ""


def by_length(lines: list[str]) -> str:
    """One rule: twelve words or more and an end mark."""
    return "\n".join(line for line in lines if len(line.split()) >= LONG and re.search(r"[.!?][\"'”’)]*$", line))


def html_by_briefgen(html: str) -> str:
    """What briefgen keeps of a web page."""
    found = article("text/html", html)
    return found.text if found else ""


def html_by_trafilatura(html: str) -> str:
    """What trafilatura extracts from a web page, without comments."""
    from trafilatura import extract

    return extract(html, include_comments=False) or ""


def date_by_briefgen(html: str) -> str | None:
    """The publication date that briefgen finds."""
    found = article("text/html", html)
    return found.published.day.isoformat() if found and found.published else None


def date_by_htmldate(html: str) -> str | None:
    """The publication date that htmldate finds."""
    from htmldate import find_date

    return find_date(html, original_date=True)


def measure(folder: Path, limit: int | None) -> dict[str, dict[str, float]]:
    """All figures, by data and system."""
    start = time.perf_counter()
    texts = list(rows(folder, "*-text.*.jsonl.gz", limit))
    pages = list(rows(folder, "zyte.*.jsonl.gz", limit))
    dated = list(rows(folder, "htmldate.*.jsonl.gz", limit))
    table: dict[str, dict[str, float]] = {}
    if texts:
        table |= {"pasted briefgen": pasted(texts, by_briefgen), "pasted length-rule": pasted(texts, by_length)}
    if pages:
        table |= {"html briefgen": web(pages, html_by_briefgen), "html trafilatura": web(pages, html_by_trafilatura)}
    if dated:
        table |= {"date briefgen": dates(dated, date_by_briefgen), "date htmldate": dates(dated, date_by_htmldate)}
    return table | {"run": {"seconds": time.perf_counter() - start}}


def _folded(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()


def _grams(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3))) if words else Counter()


def _prf(both: int, kept: int, body: int) -> dict[str, float]:
    p, r = both / max(1, kept), both / max(1, body)
    return {"p": p, "r": r, "f": 2 * p * r / (p + r) if p + r else 0.0}


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    table = {name: {k: round(v, 4) for k, v in row.items()} for name, row in measure(args.data, args.limit).items()}
    if args.json:
        print(json.dumps(table))
        return
    for name, row in table.items():
        print(f"{name:20}", "  ".join(f"{key} {value:.3f}" for key, value in row.items()))


if __name__ == "__main__":
    main()
