"""A changed letter is found, in the data and on the page."""

import hashlib
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from briefgen import render
from briefgen.errors import UsageError
from briefgen.model.briefing import Format, Section
from briefgen.model.synthesis import Evidence, KeySentence
from briefgen.verify import read, verify
from tests.render import factories
from tests.render.articles import TEXTS
from tests.render.quoting import RADIO

QUOTE = "the city could run dry within a week"
LOOK = render.Look()


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """The whole briefing in each format that can be verified."""
    formats: tuple[Format, ...] = ("json", "html", "pdf")
    return {name: render.render(factories.briefing(), name, LOOK) for name in formats}


def findings(folder: Path, name: str, content: bytes, articles: dict[str, str] | None = None) -> list[str]:
    """What verify says of ``content``."""
    path = folder / f"briefing.{name}"
    path.write_bytes(content)
    return [str(finding) for finding in verify(path, articles)]


def edited(content: bytes, change: Callable[[dict[str, list[dict[str, object]]]], None]) -> bytes:
    """JSON after a change."""
    record = json.loads(content)
    change(record)
    return json.dumps(record).encode()


@pytest.mark.parametrize("name", ["json", "html", "pdf"])
def test_what_was_rendered_is_in_order(files: dict[str, bytes], tmp_path: Path, name: str) -> None:
    """Every quote is in its source and on its page."""
    assert findings(tmp_path, name, files[name]) == []
    assert findings(tmp_path, name, files[name], TEXTS) == []


def test_every_changed_letter_of_every_quote_in_the_json_is_found(files: dict[str, bytes], tmp_path: Path) -> None:
    """Each quote of each piece of evidence, one letter at a time exchanged."""
    text = files["json"].decode()
    quotes = list(re.finditer(r'"quote": "(.+)"$', text, re.MULTILINE))
    assert len(quotes) > 40
    for quote in quotes[::5]:
        place = quote.start(1) + 3
        assert findings(tmp_path, "json", f"{text[:place]}#{text[place + 1 :]}".encode()), quote[1]


def test_words_that_are_not_in_their_passage_are_found(files: dict[str, bytes], tmp_path: Path) -> None:
    """A shown text is a substring of its evidence."""

    def change(record: dict[str, list[dict[str, object]]]) -> None:
        record["timeline"][0]["text"] = "Colonel Toresk left the ministry"

    found = findings(tmp_path, "json", edited(files["json"], change))
    assert len(found) == 1
    assert "timeline e0000000001" in found[0]


def test_an_id_given_twice_and_an_unknown_source_are_found(files: dict[str, bytes], tmp_path: Path) -> None:
    """Ids are unique, and what is quoted is among the sources."""

    def change(record: dict[str, list[dict[str, object]]]) -> None:
        record["timeline"][1]["id"] = record["timeline"][0]["id"]
        record["sources"][3]["id"] = "000000000000"

    found = "\n".join(findings(tmp_path, "json", edited(files["json"], change)))
    assert "timeline e0000000001: stands 2 times" in found
    assert "is not among the sources" in found


def test_a_changed_text_does_not_have_its_digest(files: dict[str, bytes], tmp_path: Path) -> None:
    """Also where no quote is touched."""
    found = findings(tmp_path, "json", files["json"].replace(b"Witnesses saw smoke", b"Witnesses saw smake"))
    assert found == ["source 4 ('d4c3f6e5b7a8.txt'): the embedded text does not have the source's digest"]


def test_articles_that_are_not_those_of_the_briefing_are_found(files: dict[str, bytes], tmp_path: Path) -> None:
    """Given articles are compared by digest and by quote."""
    other = {**TEXTS, RADIO: "Another text."}
    found = "\n".join(findings(tmp_path, "json", files["json"], other))
    assert f"source 5 ('{RADIO}.txt'): the article given is not the text" in found
    assert "nothing is known of" in found


def test_a_source_that_is_not_among_the_articles_given_is_found(files: dict[str, bytes], tmp_path: Path) -> None:
    """Where somebody names the articles, the text that the file carries itself proves nothing."""
    others = {name: text for name, text in TEXTS.items() if name != RADIO}
    for name in ("json", "html"):
        (found,) = findings(tmp_path, name, files[name], others)
        assert found.startswith(f"source 5 ('{RADIO}.txt'): ")
        assert found.endswith("is not among the articles given; name all that the briefing was made from")


def test_without_embedded_texts_the_articles_must_be_given(tmp_path: Path) -> None:
    """Nothing can be checked against nothing; each source is told once, by its number and its file."""
    content = render.render(factories.briefing(), "json", render.Look(embed="none"))
    told = findings(tmp_path, "json", content)
    assert f"source 5 ('{RADIO}.txt'): its text is not in the file; give the articles to check against" in told
    assert len(set(told)) == len(told) <= len(TEXTS)
    assert findings(tmp_path, "json", content, TEXTS) == []


def replaced_at(text: str, number: int, old: str, new: str) -> str:
    """``text`` with one occurrence of ``old`` replaced, counted from 0."""
    place = [match.start() for match in re.finditer(re.escape(old), text)][number]
    return text[:place] + new + text[place + len(old) :]


def test_each_occurrence_of_a_quote_in_the_html_is_checked(files: dict[str, bytes], tmp_path: Path) -> None:
    """In the text, in the drawers and in the data of the page."""
    html = files["html"].decode()
    times = html.count(QUOTE)
    assert times > 8
    for number in range(times):
        changed = replaced_at(html, number, QUOTE, QUOTE.replace("week", "weak"))
        assert findings(tmp_path, "html", changed.encode()), number


def test_a_name_and_a_title_on_the_page_are_those_of_the_data(files: dict[str, bytes], tmp_path: Path) -> None:
    """A label is no quote, but the page shows it as the data have it."""
    html = files["html"].decode().replace("<h1>Veldania:", "<h1>Norland:")
    html = html.replace("<strong>Schools reopen in", "<strong>Schools close in")
    found = "\n".join(findings(tmp_path, "html", html.encode()))
    assert "title: is not on the page" in found
    assert "Schools reopen in port district" in found


def test_a_changed_attachment_is_found(files: dict[str, bytes], tmp_path: Path) -> None:
    """One letter of a quote in the PDF's JSON."""
    with pikepdf.open(io.BytesIO(files["pdf"])) as pdf:
        data = pdf.attachments["briefing.json"].get_file().read_bytes()
        place = data.index(b'"quote": "') + 20
        pdf.attachments["briefing.json"] = data[:place] + b"#" + data[place + 1 :]
        changed = io.BytesIO()
        pdf.save(changed)
    assert findings(tmp_path, "pdf", changed.getvalue())


def test_a_changed_letter_on_a_page_is_found(files: dict[str, bytes], tmp_path: Path) -> None:
    """One glyph of a quote set in place of another, on each page."""
    for number in range(3):
        with pikepdf.open(io.BytesIO(files["pdf"])) as pdf:
            assert _exchange(pdf, number)
            changed = io.BytesIO()
            pdf.save(changed)
        assert any("page" in finding for finding in findings(tmp_path, "pdf", changed.getvalue())), number


def _exchange(pdf: pikepdf.Pdf, number: int) -> bool:
    """Exchange the third glyph of the first quotation of a page."""
    page = pdf.pages[number]
    marks = set(_quoted(pdf.Root.StructTreeRoot, page.obj.objgen))
    instructions = list(pikepdf.parse_content_stream(page))
    inside = False
    for instruction in instructions:
        operands, operator = instruction.operands, instruction.operator
        if str(operator) == "BDC":
            inside = int(operands[1].get("/MCID", -1)) in marks
        if str(operator) == "TJ" and inside:
            codes = bytes(operands[0][0])
            operands[0][0] = pikepdf.String(codes[:2] + codes[:2] + codes[4:]) if len(codes) > 4 else codes[:2] * 2
            page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(instructions))
            return True
    return False


def _quoted(element: pikepdf.Object, page: tuple[int, int], *, quoted: bool = False) -> list[int]:
    """Numbers of the marked contents of a page that are quotations."""
    if isinstance(element, int):
        return [element] if quoted else []
    if isinstance(element, pikepdf.Array):
        return [number for child in element for number in _quoted(child, page, quoted=quoted)]
    if "/K" not in element or ("/Pg" in element and element.Pg.objgen != page):
        return []
    return _quoted(element.K, page, quoted=quoted or element.get("/S") == "/BlockQuote")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("json", b"{}", "not a briefing in the form"),
        ("html", b"<p>hello</p>", "data: the page carries no briefing"),
        ("pdf", b"%PDF-1.7 nothing", "data: the file cannot be read as a tagged PDF"),
    ],
)
def test_what_is_no_briefing_is_said_to_be_none(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, name: str, content: bytes, message: str
) -> None:
    """A finding, not a traceback, and no word of a library beside it."""
    assert message in findings(tmp_path, name, content)[0]
    assert not caplog.records


@pytest.mark.parametrize("name", ["json", "html", "pdf"])
def test_the_briefing_of_a_file_is_read(files: dict[str, bytes], tmp_path: Path, name: str) -> None:
    """All three carry the same data; a file without any is told of by its name."""
    path = tmp_path / f"briefing.{name}"
    path.write_bytes(files[name])
    assert read(path).sections[0] == factories.briefing().sections[0]
    path.write_bytes(b"<p>hello</p>")
    with pytest.raises(UsageError, match=rf"briefing\.{name}: .+ name one that briefgen wrote"):
        read(path)


def test_other_forms_cannot_be_verified(tmp_path: Path) -> None:
    """Markdown carries no data; a missing file is no briefing."""
    with pytest.raises(UsageError, match=r"only \.json, \.html and \.pdf"):
        verify(tmp_path / "briefing.md", None)
    with pytest.raises(UsageError, match="cannot be read"):
        verify(tmp_path / "briefing.json", None)


def test_words_in_every_script_are_read_as_they_were_written(tmp_path: Path) -> None:
    """Accents, like characters, long words, and a script that runs from right to left."""
    words = (
        "सिंह हिन्दी বাংলাদেশ শেখ မြန်မာနိုင်ငံ ދިވެހި مُحَمَّد שָׁלוֹם 李明 하나 ไทย "
        "Keïta Łódź cafe\u0301 Київ العربية 12 كلام – non\u2011breaking µ ﬁnd \u202edrow\u202c " + "long" * 60
    )
    source = factories.reference(1, RADIO, text=words, sha256=hashlib.sha256(words.encode()).hexdigest())
    sentence = KeySentence("k1", words, (Evidence(source.id, 0, len(words), words),), single_source=True)
    section = Section("summary", "Bottom line", (sentence,), (), 1)
    briefing = factories.briefing(sections=(section,), references=(source,), problems=())
    for name in ("html", "pdf"):
        assert findings(tmp_path, name, render.render(briefing, name, LOOK)) == []
