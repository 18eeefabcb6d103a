"""Address -> RawDocument: whole files, lines, members; a clear error for what is damaged."""

import gzip
import io
import json
import sys
import zipfile
from pathlib import Path

import pytest

from briefgen.errors import InputError
from briefgen.model.source import Address, RawDocument
from briefgen.sources import archive, fetch
from briefgen.sources.archive import HIGHEST_RATIO


def documents(path: Path) -> list[RawDocument]:
    """All that lies in a file."""
    return list(fetch(Address(path, path.name)))


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("a.txt", b"Text.", "text/plain"),
        ("a.md", b"# Text", "text/markdown"),
        ("a.HTM", b"<p>Text</p>", "text/html"),
        ("a.eml", b"Subject: x\n\nText", "message/rfc822"),
        ("a.pdf", b"%PDF-1.7", "application/pdf"),
        ("page", b"<!doctype html><p>Text</p>", "text/html"),
        ("paper", b"%PDF-1.7", "application/pdf"),
        ("note", b"Text.", "text/plain"),
        ("pasted.txt", b"\n<!DOCTYPE html><p>Text</p>", "text/html"),
        ("pasted.md", b"\xef\xbb\xbf<html lang='en'><p>Text</p>", "text/html"),
        ("a.txt", b"The tag <html> begins a page.", "text/plain"),
    ],
)
def test_the_media_type_is_told_by_suffix_or_else_by_content(
    tmp_path: Path, name: str, content: bytes, media_type: str
) -> None:
    """A file without a known suffix is looked into, and a page that was kept as text is a page."""
    (tmp_path / name).write_bytes(content)
    (raw,) = documents(tmp_path / name)
    assert (raw.media_type, raw.content, raw.part) == (media_type, content, None)


def test_json_lines_come_one_by_one_with_their_numbers(tmp_path: Path) -> None:
    """Blank lines are counted and passed over; packed or not makes no difference."""
    content = b'\xef\xbb\xbf{"text": "one"}\n\n{"text": "two"}\n'
    (tmp_path / "a.jsonl").write_bytes(content)
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(content))
    for name in ("a.jsonl", "b.jsonl.gz"):
        found = documents(tmp_path / name)
        assert [(raw.part, json.loads(raw.content)["text"]) for raw in found] == [("1", "one"), ("3", "two")]
        assert {raw.media_type for raw in found} == {"application/json"}


def test_lines_before_a_break_are_kept_and_the_break_is_told(tmp_path: Path) -> None:
    """A packed file that is cut off gives what is whole, then an error."""
    lines = "".join(json.dumps({"text": f"{n} {n * n} {n * 7919}"}) + "\n" for n in range(5000)).encode()
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(lines)[:-2000])
    with pytest.raises(InputError, match="damaged or cut off"):
        documents(tmp_path / "a.jsonl.gz")
    assert len(_before_error(tmp_path / "a.jsonl.gz")) > 100


def _before_error(path: Path) -> list[RawDocument]:
    found = []
    try:
        for raw in fetch(Address(path, path.name)):
            found.append(raw)  # noqa: PERF402 - what came before the error counts
    except InputError:
        pass
    return found


@pytest.mark.parametrize(
    ("name", "head", "what"),
    [
        ("a.docx", b"PK\x03\x04" + bytes(26) + b"[Content_Types].xml", "an Office document"),
        ("a.odt", b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
        ("a.rtf", rb"{\rtf1\ansi Text.}", "an RTF document"),
    ],
)
def test_a_document_of_a_word_processor_is_told(tmp_path: Path, name: str, head: bytes, what: str) -> None:
    """What it is and how to save it, whatever its name."""
    for called in (name, "text.txt"):
        (tmp_path / called).write_bytes(head)
        with pytest.raises(InputError, match=f"'{called}' is {what}.*save it as text, HTML or PDF"):
            documents(tmp_path / called)


def test_a_project_among_the_articles_is_told(tmp_path: Path) -> None:
    """As with ``briefgen build *`` in its folder: its keys are no news."""
    (tmp_path / "briefing.toml").write_text('title = "Port Maren"')
    with pytest.raises(InputError, match=r"'briefing\.toml' is a project file, which is no article"):
        documents(tmp_path / "briefing.toml")


def test_an_empty_file_is_an_error(tmp_path: Path) -> None:
    """It says so and what to do."""
    (tmp_path / "a.txt").write_bytes(b"")
    with pytest.raises(InputError, match="is empty"):
        documents(tmp_path / "a.txt")


def test_a_file_that_is_gone_is_an_error(tmp_path: Path) -> None:
    """Between looking and reading a file may vanish."""
    with pytest.raises(InputError, match="cannot be read"):
        documents(tmp_path / "gone.txt")


def test_fifty_megabytes_of_text_are_refused_with_the_limit(tmp_path: Path) -> None:
    """No article is so long."""
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(InputError, match="larger than 20 MB"):
        documents(tmp_path / "a.txt")


def test_a_zipped_folder_gives_its_articles_by_name(tmp_path: Path) -> None:
    """Sorted; pictures and what macOS adds are left out."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name in ("n/b.txt", "n/a.html", "n/c.png", "__MACOSX/n/b.txt"):
            archive.writestr(name, "The harbour was closed.")
        archive.writestr("n/d.jsonl", '{"text": "one"}\n{"text": "two"}\n')
    found = documents(tmp_path / "a.zip")
    assert [raw.part for raw in found] == ["n/a.html", "n/b.txt", "n/d.jsonl#1", "n/d.jsonl#2"]
    assert found[0].shown == "a.zip#n/a.html"


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    """A member that would grow more than any text does is refused before it is read."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"\0" * 5_000_000)
    with pytest.raises(InputError, match=f"more than {HIGHEST_RATIO} times its size"):
        documents(tmp_path / "a.zip")


def test_one_broken_member_does_not_take_the_others_along(tmp_path: Path) -> None:
    """The others come first, then the error names it."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.txt", "The first text.")
        archive.writestr("b.txt", "The second text.")
    content = (tmp_path / "a.zip").read_bytes().replace(b"The first", b"The f1rst", 1)
    (tmp_path / "a.zip").write_bytes(content)
    assert [raw.part for raw in _before_error(tmp_path / "a.zip")] == ["b.txt"]
    with pytest.raises(InputError, match=r"a\.txt"):
        documents(tmp_path / "a.zip")


@pytest.mark.parametrize("content", [b"PK\x03\x04 broken", b"no archive"])
def test_a_broken_archive_is_an_error(tmp_path: Path, content: bytes) -> None:
    """It is not taken for an empty folder."""
    (tmp_path / "a.zip").write_bytes(content)
    with pytest.raises(InputError, match="not a whole zip archive"):
        documents(tmp_path / "a.zip")


def test_standard_input_is_read_and_its_kind_told_by_content(monkeypatch: pytest.MonkeyPatch) -> None:
    """JSON Lines, HTML or text may be piped in."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"text": "one"}\n')))
    (raw,) = fetch(Address(None, "-"))
    assert (raw.media_type, raw.part) == ("application/json", "1")


def zipped(**members: bytes) -> bytes:
    """An archive with these members, named ``a_txt`` for ``a.txt``."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("_", "."), content)
    return packed.getvalue()


def test_archives_inside_an_archive_are_read(tmp_path: Path) -> None:
    """A folder of zipped folders, each article under the name of its archive."""
    (tmp_path / "a.zip").write_bytes(zipped(x_txt=b"One.", y_zip=zipped(x_txt=b"Two.", z_zip=zipped(x_txt=b"Three."))))
    found = documents(tmp_path / "a.zip")
    assert [(raw.part, raw.content) for raw in found] == [
        ("x.txt", b"One."), ("y.zip/x.txt", b"Two."), ("y.zip/z.zip/x.txt", b"Three."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("inside", "why"),
    [
        (zipped(b_zip=zipped(c_zip=zipped(d_zip=zipped(x_txt=b"Far.")))), "archives deep"),
        (zipped(b_zip=zipped(x_txt=bytes(9_000_000))), "times its size"),
        (zipped(b_zip=b"PK\x03\x04 no archive"), "not a zip file"),
    ],
)
def test_a_bomb_inside_an_archive_costs_no_other_article(tmp_path: Path, inside: bytes, why: str) -> None:
    """Too deep, too large or broken: it is told, and what stands beside it is read."""
    (tmp_path / "a.zip").write_bytes(zipped(a_txt=b"One.", b_zip=inside))
    assert [raw.content for raw in _before_error(tmp_path / "a.zip")] == [b"One."]
    with pytest.raises(InputError, match=why):
        documents(tmp_path / "a.zip")


def test_archives_inside_an_archive_share_one_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many small archives cannot unpack to more than a large one may."""
    monkeypatch.setattr(archive, "LARGEST_TOTAL", 3_000)
    text = bytes(range(32, 127)) * 10
    (tmp_path / "a.zip").write_bytes(zipped(**{f"n{n}_zip": zipped(x_txt=text) for n in range(5)}))
    assert len(list(_before_error(tmp_path / "a.zip"))) < 3
    with pytest.raises(InputError, match="unpacks to"):
        documents(tmp_path / "a.zip")
