"""How time and memory grow with the number of articles.

``python -m benchmarks.build --data PATH [--articles N…] [--jobs N…] [--language-model NAME] [--build] [--json]``: PATH
holds articles in any form that ``briefgen build`` reads (JSON lines, folders). Reads them by rules alone, or with the
pipeline that is named; with ``--build`` makes a whole briefing as JSON. Prints wall and processor seconds, both also
for 700,000 words, and the peak memory of the largest process, for each number of articles and of processes.
"""

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

USUAL_WORDS = 700_000
"""Of 1,000 articles of usual length."""


def articles(path: Path) -> Iterator[str]:
    """The texts below ``path``, one JSON line each."""
    files = [path] if path.is_file() else sorted(it for it in path.rglob("*") if it.is_file())
    for file in files:
        if file.name.endswith((".jsonl", ".jsonl.gz")):
            with (
                gzip.open(file, "rt", encoding="utf-8")
                if file.suffix == ".gz"
                else file.open(encoding="utf-8") as lines
            ):
                yield from (line for line in lines if "text" in json.loads(line))
        elif file.suffix == ".txt":
            yield json.dumps({"id": file.name, "text": file.read_text(encoding="utf-8")}) + "\n"


def run(arguments: list[str]) -> dict[str, float]:
    """Wall and processor seconds of a command with all its processes, and peak memory (MB) of the largest."""
    started = time.perf_counter()
    child = subprocess.Popen([sys.executable, "-m", "briefgen", *arguments], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"briefgen {' '.join(arguments)}: exit {os.waitstatus_to_exitcode(status)}")
    return {
        "wall_s": round(time.perf_counter() - started, 1),
        "cpu_s": round(usage.ru_utime + usage.ru_stime, 1),
        "peak_mb": round(usage.ru_maxrss / 1024),
    }


def measure(lines: list[str], jobs: int, model: str, *, build: bool) -> dict[str, float]:
    """Figures for these articles, also what they come to for 700,000 words."""
    words = sum(len(json.loads(line)["text"].split()) for line in lines)
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "articles.jsonl"), Path(folder, "b.json")
        source.write_text("".join(lines), encoding="utf-8")
        reading = ["analyse", str(source), "--language-model", model]
        building = ["build", str(source), "--language-model", model, "-o", str(target), "--no-store"]
        taken = run([*(building if build else reading), "--jobs", str(jobs), "-q"])
    scale = USUAL_WORDS / words
    usual = {f"{key}_per_{USUAL_WORDS}_words": round(taken[key] * scale, 1) for key in ("wall_s", "cpu_s")}
    return {"words": words, **taken, **usual}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--articles", type=int, nargs="+", default=[20, 200, 1000])
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--language-model", default="blank")
    parser.add_argument("--build", action="store_true")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    lines = list(islice(articles(asked.data), max(asked.articles)))
    for count in asked.articles:
        for jobs in asked.jobs:
            found = measure(lines[:count], jobs, asked.language_model, build=asked.build)
            row: dict[str, float] = {"articles": min(count, len(lines)), "jobs": jobs, **found}
            if asked.json:
                print(json.dumps(row), flush=True)
            else:
                print(*(f"{key} {value:,}" for key, value in row.items()), sep="  ", flush=True)


if __name__ == "__main__":
    main()
