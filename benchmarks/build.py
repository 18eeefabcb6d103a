"""How time and memory grow with the number of articles.

``python -m benchmarks.build --data PATH [--limit N] [--jobs N] [--json]``: PATH holds articles in any form that
``briefgen build`` reads (JSON lines, folders). Prints seconds and peak memory of the largest process for reading alone
(``briefgen analyse``) and for a whole briefing as JSON, for a tenth of the articles and for all of them.
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
from pathlib import Path


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
                yield from (line for line in lines if '"text"' in line)
        elif file.suffix == ".txt":
            yield json.dumps({"id": file.name, "text": file.read_text(encoding="utf-8")}) + "\n"


def run(arguments: list[str]) -> dict[str, float]:
    """Seconds and peak memory (MB of the largest process) of a command."""
    started = time.perf_counter()
    child = subprocess.Popen([sys.executable, "-m", "briefgen", *arguments], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"briefgen {' '.join(arguments)}: exit {os.waitstatus_to_exitcode(status)}")
    return {"seconds": round(time.perf_counter() - started, 1), "peak_mb": round(usage.ru_maxrss / 1024)}


def measure(lines: list[str], jobs: int) -> dict[str, dict[str, float]]:
    """Figures by what was done, for a tenth of the articles and for all."""
    found: dict[str, dict[str, float]] = {}
    for part in (lines[: max(1, len(lines) // 10)], lines):
        words = sum(len(json.loads(line)["text"].split()) for line in part)
        with tempfile.TemporaryDirectory() as folder:
            source, target = Path(folder, "articles.jsonl"), Path(folder, "b.json")
            source.write_text("".join(part), encoding="utf-8")
            many = ["--jobs", str(jobs), "-q"]
            size = {"articles": len(part), "words": words}
            found[f"read {len(part)}"] = size | run(["analyse", str(source), *many])
            found[f"build {len(part)}"] = size | run(["build", str(source), "-o", str(target), "--no-store", *many])
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    found = measure([line for line, _ in zip(articles(asked.data), range(asked.limit), strict=False)], asked.jobs)
    if asked.json:
        print(json.dumps(found))
        return
    for what, figures in found.items():
        print(f"{what:14}", *(f"{key} {value}" for key, value in figures.items()), sep="  ")


if __name__ == "__main__":
    main()
