"""How long a person waits before anything happens: ``--help``, a served briefing, a cold one.

``python -m benchmarks.startup [--data PROJECT] [--runs N] [--json]``: PROJECT is a folder with a briefing.toml; by
default the first example. Times are medians in seconds; ``python -c pass`` is measured beside them in the same run.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from briefgen.locations import example


def seconds(arguments: list[str], runs: int) -> float:
    """The median wall time of a command."""
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
        times.append(time.perf_counter() - started)
    return round(statistics.median(times), 3)


def measure(project: Path, runs: int) -> dict[str, dict[str, float]]:
    """Times by what was asked for."""
    with tempfile.TemporaryDirectory() as folder:
        target = ["-o", str(Path(folder, "b.pdf")), "--store", str(Path(folder, "library.sqlite"))]
        build = ["-m", "briefgen", "build", str(project / "briefing.toml"), *target]
        click = "import click; click.command()(lambda: None).main(['--help'], standalone_mode=False)"
        return {
            "python": {"seconds": seconds(["-c", "pass"], runs)},
            "click --help": {"seconds": seconds(["-c", click], runs)},
            "briefgen --help": {"seconds": seconds(["-m", "briefgen", "--help"], runs)},
            "to PDF, cold": {"seconds": seconds([*build, "--no-store"], max(1, runs // 3))},
            "to PDF, first with a library": {"seconds": seconds(build, 1)},
            "to PDF, nothing changed": {"seconds": seconds(build, runs)},
        }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=example())
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    found = measure(asked.data, asked.runs)
    if asked.json:
        print(json.dumps(found))
        return
    for what, figures in found.items():
        print(f"{what:30} {figures['seconds']:.3f} s")


if __name__ == "__main__":
    main()
