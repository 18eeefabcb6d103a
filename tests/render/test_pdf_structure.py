"""The PDF for readers of all abilities and for archives: what a program that speaks finds in it, in every variant."""

import io
import os
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pikepdf
import pytest

from briefgen import codec, render
from briefgen.model.briefing import PdfVariant
from briefgen.verify import verify
from tests.render import factories, structure

VARIANTS = get_args(PdfVariant)


@pytest.fixture(scope="module", params=VARIANTS)
def content(request: pytest.FixtureRequest) -> bytes:
    """The briefing in each variant, with a picture of who stands against whom."""
    return render.render(factories.briefing(), "pdf", render.Look("comparison", pdf_variant=request.param))


@pytest.fixture(scope="module")
def elements(content: bytes) -> list[structure.Element]:
    """Its structure in reading order."""
    return structure.walk(content)


def test_all_text_is_marked_and_all_that_is_marked_is_in_the_tree(
    content: bytes, elements: list[structure.Element]
) -> None:
    """But what stands in the margins of each page; nothing hangs there twice."""
    hung = [place for element in elements for place in element.content]
    marked = structure.marked(content)
    pages = 1 + max(page for page, _ in marked)
    assert structure.unmarked_text(content) == 0
    assert len(hung) == len(set(hung))
    assert set(hung) <= set(marked)
    assert len(set(marked) - set(hung)) <= 6 * pages


def test_it_is_read_page_by_page(elements: list[structure.Element]) -> None:
    """In the order of the document: title, then the sections as they are listed."""
    pages = [page for element in elements for page, _ in element.content]
    assert pages == sorted(pages)
    assert next(element.tag for element in elements if element.tag.startswith("H")) == "H1"


def test_no_level_of_headings_is_left_out(content: bytes, elements: list[structure.Element]) -> None:
    """Bookmarks have the same headings but the title."""
    levels = [int(element.tag[1]) for element in elements if element.tag in ("H1", "H2", "H3", "H4")]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert [depth for depth, _ in structure.bookmarks(content)] == [level - 2 for level in levels[1:]]


def test_each_picture_has_its_alternative(elements: list[structure.Element]) -> None:
    """Whatever template draws it."""
    pictures = [element for element in elements if element.tag == "Figure"]
    assert len(pictures) == 2
    assert all(len(it.alternative) > 20 for it in pictures)


def test_each_cell_names_its_heads(content: bytes, elements: list[structure.Element]) -> None:
    """By ids that are listed."""
    with pikepdf.open(io.BytesIO(content)) as found:
        listed = {str(it) for it in list(found.Root.StructTreeRoot.IDTree.Names)[::2]}
    heads = [it.name for it in elements if it.tag == "TH"]
    cells = [it for it in elements if it.tag == "TD"]
    assert heads
    assert cells
    assert len(heads) == len(set(heads))
    assert set(heads) == listed
    assert all(cell.heads and set(cell.heads) <= listed for cell in cells)


def test_each_link_has_words_and_is_in_the_tree(content: bytes, elements: list[structure.Element]) -> None:
    """So that it can be announced."""
    with pikepdf.open(io.BytesIO(content)) as found:
        notes = [note for page in found.pages for note in page.get("/Annots", [])]
        assert all(str(note.Contents) and "/StructParent" in note for note in notes)
    assert len(notes) == len([it for it in elements if it.tag == "Link"])


def test_it_says_what_it_conforms_to() -> None:
    """And an archive has its colours described and its links printed."""
    for variant in VARIANTS:
        made = render.render(factories.briefing(), "pdf", render.Look(pdf_variant=variant))
        with pikepdf.open(io.BytesIO(made)) as found:
            metadata = found.open_metadata()
            archived = variant == "pdf/a-3a"
            told = [metadata.get(name) for name in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")]
            assert told == (["3", "A", None] if archived else [None, None, "1"])
            assert ("/OutputIntents" in found.Root) is archived
            assert metadata["dc:title"] == str(found.docinfo["/Title"]) == factories.briefing().title
            assert str(found.Root.Lang) == "en"
            assert len(found.Root.AF) == 1


def test_its_data_are_with_it_and_verify(content: bytes, tmp_path: Path) -> None:
    """With their kind and date; the PDF alone is enough."""
    with pikepdf.open(io.BytesIO(content)) as found:
        (file,) = found.Root.AF
        assert file.AFRelationship == "/Data"
        assert file.EF.F.Subtype == "/application/json"
        assert file.EF.F.Params.ModDate == "D:20251119000000Z"
        assert file.EF.F.read_bytes().decode() == codec.encode(factories.briefing(), "passages")
    path = tmp_path / "briefing.pdf"
    path.write_bytes(content)
    assert verify(path) == ()


def test_three_processes_make_the_same_bytes() -> None:
    """Of each variant, whatever the seed of hashes is."""
    code = (
        "import hashlib, sys; from briefgen import render; from briefgen.render import sample;"
        "looks = [render.Look(pdf_variant=variant) for variant in sys.argv[1:]];"
        "print(*(hashlib.sha256(render.render(sample.FULL, 'pdf', look)).hexdigest() for look in looks))"
    )
    command = [sys.executable, "-c", code, *VARIANTS]
    seeds = [{**os.environ, "PYTHONHASHSEED": seed} for seed in ("1", "2", "3")]
    made = [subprocess.run(command, env=seed, capture_output=True, text=True, check=True).stdout for seed in seeds]
    assert len(set(made)) == 1
    assert len(set(made[0].split())) == len(VARIANTS)


def test_qpdf_finds_no_fault(content: bytes, tmp_path: Path) -> None:
    """In syntax and streams."""
    qpdf = shutil.which("qpdf")
    if qpdf is None:
        pytest.skip("qpdf is not installed")
    path = tmp_path / "briefing.pdf"
    path.write_bytes(content)
    assert subprocess.run([qpdf, "--check", path], capture_output=True, check=False).returncode == 0
