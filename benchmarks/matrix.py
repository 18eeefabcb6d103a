"""Every template in every style and format, of the examples and of any project.

``python -m benchmarks.matrix [PROJECT…] [--out FOLDER] [--templates NAME…] [--styles NAME…] [--formats NAME…]``: each
project is read once; of each file its pages are printed, what ``briefgen verify`` finds, and what WeasyPrint complains
of. The files stay in FOLDER. Exits with 1 where anything is found, or a document has more pages than its template
allows. Continuous integration tries pairs only (``tests/render/test_styles.py``).
"""

import argparse
import io
import logging
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import get_args

from pypdf import PdfReader

from briefgen import edits, locations, outline, pipeline, project
from briefgen.library import open_store
from briefgen.model.briefing import Format
from briefgen.render import WHOLE, Look
from briefgen.verify import verify

_STYLED: frozenset[Format] = frozenset({"html", "pdf"})
"""Formats that a style changes; of the others one file for each template is enough."""
_VERIFIED = (".html", ".pdf", ".json")


@dataclass(frozen=True, slots=True)
class Choice:
    """What of the matrix is built."""

    templates: Sequence[str]
    styles: Sequence[str]
    formats: Sequence[Format]


def files(path: Path, choice: Choice, out: Path) -> Iterator[tuple[Path, str]]:
    """Each file of the project at ``path``, and what is wrong with it; empty where all is well."""
    asked, base = project.load(path), path.parent
    with open_store(None) as store:
        run = pipeline.Run(asked, base, store, edits=edits.load(edits.path_beside(path)))
        for template in choice.templates:
            made = pipeline.briefing(replace(run, project=asked.model_copy(update={"template": template})))
            for number, style in enumerate(choice.styles):
                wanted = [it for it in choice.formats if it in _STYLED or (not number and it not in WHOLE)]
                wanted += [
                    it for it in choice.formats if it in WHOLE and not number and template == choice.templates[0]
                ]
                look = {"template": template, "style": style}
                built = pipeline.rendered(made, replace(run, project=asked.model_copy(update=look)), wanted)
                yield from ((out / f"{template}-{style}.{name}", str(it)) for name, it in built.failures.items())
                for name, content in built.contents.items():
                    file = out / f"{template}-{style}.{name}"
                    file.write_bytes(content)
                    yield file, "; ".join(_mistakes(file, template))


def _mistakes(file: Path, template: str) -> Iterator[str]:
    if file.suffix in _VERIFIED:
        yield from map(str, verify(file))
    limit = outline.load(template).pages
    if limit and file.suffix == ".pdf" and (pages := _pages(file)) > limit:
        yield f"{pages} pages, {limit} allowed"


def _pages(file: Path) -> int:
    return len(PdfReader(io.BytesIO(file.read_bytes())).pages)


def main() -> None:
    """Build and print."""
    look = Look()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("projects", nargs="*", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--templates", nargs="+", default=look.template_names(), choices=look.template_names())
    parser.add_argument("--styles", nargs="+", default=look.style_names(), choices=look.style_names())
    parser.add_argument("--formats", nargs="+", default=get_args(Format), choices=get_args(Format))
    asked = parser.parse_args()
    examples = locations.packaged("examples").glob(f"*/{project.FILE_NAME}")
    heard = io.StringIO()
    logging.getLogger("weasyprint").addHandler(logging.StreamHandler(heard))
    out = asked.out or Path(tempfile.mkdtemp(prefix="briefgen-matrix-"))
    wrong = 0
    for path in [*sorted(examples), *asked.projects]:
        folder = out / path.resolve().parent.name
        folder.mkdir(parents=True, exist_ok=True)
        for file, mistake in files(path.resolve(), Choice(asked.templates, asked.styles, asked.formats), folder):
            complaint = " ".join(heard.getvalue().split())
            heard.truncate(heard.seek(0))
            wrong += bool(mistake or complaint)
            pages = f"{_pages(file)} p." if file.suffix == ".pdf" and file.exists() else ""
            print(f"{file.relative_to(out)!s:50} {pages:6} {mistake} {complaint}".rstrip(), flush=True)
    print(f"{wrong or 'nothing'} wrong; the files are in {out}")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
