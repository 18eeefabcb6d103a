"""Programs that only tests use: a browser and a linter, and what is said where they are missing."""

import html
import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_MODULES = ROOT / ".venv" / "node" / "node_modules"
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_ANSWER = "answer-of-the-test"


def missing(what: str) -> None:
    """Skip the test and say why; in continuous integration it fails."""
    reason = f"{what} is not there; `make test` installs it"
    if "BRIEFGEN_CI" in os.environ:
        pytest.fail(reason)
    pytest.skip(reason)


def module(name: str) -> Path:
    """The folder of a module of npm's."""
    if not (_MODULES / name).is_dir():
        missing(f"the npm module {name}")
    return _MODULES / name


def asked(page: str, script: str, folder: Path, *, options: Sequence[str] = ()) -> list[str]:
    """The list that ``script`` returns or promises, in a browser that shows ``page``; the page's own policy is off."""
    free = page.replace('http-equiv="Content-Security-Policy"', "")
    answer = f"Promise.resolve((() => {{ {script} }})()).then((it) => {{ box.textContent = JSON.stringify(it); }})"
    made = f'const box = document.createElement("pre"); {answer}.finally(() => {{ box.id = "{_ANSWER}"; '
    loaded = shown(free + f"<script>{made} document.body.append(box); }});</script>", folder, options=options)
    found = loaded.partition(f'id="{_ANSWER}">')[2].partition("</pre>")[0]
    return list(map(str, json.loads(html.unescape(found))))


def shown(page: str, folder: Path, *, options: Sequence[str] = ()) -> str:
    """The page as the browser has it after its scripts have run."""
    return _browsed(page, folder, [*options, "--virtual-time-budget=20000", "--dump-dom"])


def printed(page: str, folder: Path) -> bytes:
    """The PDF that the browser prints of the page."""
    _browsed(page, folder, ["--no-pdf-header-footer", f"--print-to-pdf={folder / 'page.pdf'}"])
    return (folder / "page.pdf").read_bytes()


def _browsed(page: str, folder: Path, options: Sequence[str]) -> str:
    browser = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if browser is None:
        missing("Chromium")
    file = folder / "page.html"
    file.write_text(page, encoding="utf-8")
    command = [str(browser), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}"]
    command += [*options, file.as_uri()]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout


def run_node(script: str, *arguments: str) -> str:
    """What a script of Node's prints."""
    node = shutil.which("node")
    if node is None:
        missing("Node")
    command = [str(node), "--input-type=module", "-e", script, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout
