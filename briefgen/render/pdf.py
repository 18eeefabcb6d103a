"""Briefing -> PDF through WeasyPrint: tagged, with bookmarks and the briefing's JSON inside. Only this file knows it.

Whatever the document names is looked for among the style's own files and nowhere else. The same briefing gives the same
bytes: dates come from the briefing or from ``SOURCE_DATE_EPOCH``.
"""

import gc
import hashlib
import logging
import os
import re
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import cache
from html import escape
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from briefgen import codec
from briefgen.errors import OutputError
from briefgen.locations import packaged
from briefgen.model.briefing import Briefing
from briefgen.render import deferred, page, scripts, sonames
from briefgen.render.look import Look

if TYPE_CHECKING:
    import pydyf
    import weasyprint as weasyprint_
    from weasyprint.urls import URLFetcher

BASE = "https://styles.invalid/"
"""Where the style's files seem to stand; nothing is ever asked of the network."""
_BODY = '<body class="print '
_LENGTHS = {True: "long", False: "short"}
"""Classes of the body of a document with a line of contents, and of one without."""
_LONG = 3
"""Pages beyond which a document has a line of contents."""
_FEW_LETTERS = 7100
"""Letters of a document that is taken for a short one until it is laid out: in the standard style all of up to 7,067
letters had three pages at most, and all from 7,233 on more, of 35 documents of seven projects."""
_SHORT = 0.3
"""Part of a page within which a last page may end before a tighter setting is tried, to save it."""
_GAIN = 0.12
"""Part of its length that a document loses by that at most: 7 to 12 % of each of 14 in two styles and five
templates, and of ten with a list alone."""
_WORTH = 8
"""Pages up to which that is tried: it is a second layout, and of many pages one more matters little."""
_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
"""For a briefing without a date: the first that all tools can write."""
_NOTES = re.compile(r"^::(?:foot)?note-.*$", re.MULTILINE)
"""Rules of WeasyPrint's own sheet for notes, which briefings do not have."""
_UNNUMBERED = "\u2007\u2007"
"""Where a style wants the page that a link leads to. Were it to ask for ``target-counter()``, the page with the links
would be laid out three times: an eighth of the time for a document of eight pages."""
_TARGET = re.compile(r'href="#([^"]+)"')
_TAG = re.compile(r"<[^>]*>")
_NAME = re.compile(r' id="(item-[^"]+)"')


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let Python not look for garbage meanwhile, which it does the more often the more boxes there are.

    That took a tenth of the time of documents of 6 to 47 pages; without it they need 6 % more memory.
    """
    is_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if is_on:
            gc.enable()


@_uncollected()
def render(briefing: Briefing, look: Look) -> bytes:
    """The briefing as a PDF file. Raises OutputError where WeasyPrint cannot run, and for a mistake in a template."""
    weasyprint = _weasyprint()
    day = created(briefing)
    data = codec.encode(briefing, look.embed or "passages")
    document = _laid_out(briefing, look)
    document.metadata.attachments.append(
        weasyprint.Attachment(
            string=data,
            name="briefing.json",
            description="The briefing as data",
            created=day,
            modified=day,
            relationship="Data",
        )
    )
    identifier = hashlib.sha256(data.encode()).hexdigest()[:32].encode()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # WeasyPrint leaves its file of colours to be closed by chance
        return bytes(document.write_pdf(finisher=_finish, pdf_identifier=identifier, **_options(look)))


@_uncollected()
def page_count(briefing: Briefing, look: Look) -> int:
    """How many pages the briefing has as a PDF without a line of contents. Raises as ``render`` does."""
    return len(_pages(_html(briefing, look), look, _LENGTHS[False]).pages)


def created(briefing: Briefing) -> datetime:
    """The date that the file bears: ``SOURCE_DATE_EPOCH`` where it is set, else the briefing's own; never today."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC)
    if briefing.as_of:
        return datetime.combine(date.fromisoformat(briefing.as_of), datetime.min.time(), UTC)
    return _EARLIEST


def fetcher(folders: Sequence[Path]) -> "URLFetcher":
    """Reads fonts and pictures in the style's folders; every other address is refused unread."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class StyleFiles(URLFetcher):  # type: ignore[misc] # WeasyPrint is not typed
        def fetch(self, url: str, _headers: dict[str, str] | None = None) -> URLFetcherResponse:
            name = unquote(urlsplit(url).path).lstrip("/")
            for folder in folders if url.startswith(BASE) else ():
                file = (folder / name).resolve()
                if file.is_relative_to(folder.resolve()) and file.is_file():
                    return URLFetcherResponse(url, file.read_bytes())
            raise ValueError("a briefing reads no file but its style's own")

    return StyleFiles()


def _laid_out(briefing: Briefing, look: Look) -> "weasyprint_.Document":
    """The pages: with a line of contents where there are many, and a little tighter where that saves a short one."""
    document = _fitting(briefing, look)
    _number(document)
    return document


def _number(document: "weasyprint_.Document") -> None:
    """Print the pages that links lead to, where room is left for them."""
    numbers: dict[str, int] = {}
    for number, page_ in enumerate(document.pages, 1):
        numbers |= dict.fromkeys(page_.anchors.keys() - numbers.keys(), number)
    for page_ in document.pages:
        for box in page_._page_box.descendants():
            text = getattr(box, "text", "")
            if text.endswith(_UNNUMBERED):
                shown = numbers.get(str(box.element.get("href", "")).removeprefix("#"), "")
                box.text = box.pango_layout.text = f"{text.removesuffix(_UNNUMBERED)}{shown}"


def _fitting(briefing: Briefing, look: Look) -> "weasyprint_.Document":
    html = _html(briefing, look)
    is_long = len(_TAG.sub("", html.partition(_BODY)[2])) > _FEW_LETTERS
    document = _pages(html, look, _LENGTHS[is_long])
    if is_long != (len(document.pages) > _LONG):
        is_long = not is_long
        document = _pages(html, look, _LENGTHS[is_long])
    if not _ends_early(document):
        return document
    tight = _pages(html, look, f"{_LENGTHS[is_long]} tight")
    return tight if len(tight.pages) < len(document.pages) else document


def _ends_early(document: "weasyprint_.Document") -> bool:
    """Whether the last of a few pages holds so little that a tighter setting can take it in."""
    full, last = len(document.pages) - 1, document.pages[-1]
    box = last._page_box
    lowest = max((bottom for *_, bottom in last.anchors.values()), default=0.0)
    part = (lowest - box.content_box_y()) / box.height
    return 1 < len(document.pages) <= _WORTH and part < min(_SHORT, _GAIN * (full + part))


def _html(briefing: Briefing, look: Look) -> str:
    """The document as the renderer reads it."""
    made = page.Page(page.print_style(look), "print", created=created(briefing).strftime("%Y-%m-%dT%H:%M:%SZ"))
    html = _linked(page.html(briefing, look, made))
    return html.replace("</head>", f"<style>{scripts.style(html)}</style></head>", 1)


def _pages(html: str, look: Look, classes: str) -> "weasyprint_.Document":
    """The pages of the document with these classes of its body, too."""
    reader = _reader()
    from weasyprint.text.fonts import FontConfiguration

    files = fetcher([look.style_file().parent, packaged("styles")])
    read = reader(string=html.replace(_BODY, f"{_BODY}{classes} ", 1), base_url=BASE, url_fetcher=files)
    return read.render(font_config=FontConfiguration(), **_options(look))


def _linked(html: str) -> str:
    """The document without the names of entries that no link leads to.

    WeasyPrint gives elements of the same looks one style, but not one that has a name, nor what stands in it.
    """
    targets = frozenset(_TARGET.findall(html))
    return _NAME.sub(lambda name: name[0] if name[1] in targets else "", html)


@cache
def _reader() -> "type[weasyprint_.HTML]":
    """WeasyPrint's reader of HTML, with markers in lists only and without notes.

    Its own sheet gives every element six more for these, each with a style: six in seven of all styles.
    """
    weasyprint = _weasyprint()
    from weasyprint.html import UA

    sheet = weasyprint.CSS(string=_NOTES.sub("", UA).replace("\n::marker", "\nli::marker"))

    class Paper(weasyprint.HTML):  # type: ignore[misc,name-defined] # WeasyPrint is not typed
        def _ua_stylesheets(self, forms: bool = False) -> list["weasyprint_.CSS"]:  # noqa: ARG002 - WeasyPrint's own
            return [sheet]

    return Paper


def _options(look: Look) -> dict[str, str | bool]:
    return {"pdf_variant": look.pdf_variant, "pdf_tags": True}


def _weasyprint() -> ModuleType:
    try:
        with sonames.only(), deferred.only("fontTools.subset", "fontTools.varLib.instancer"):
            return import_module("weasyprint")
    except OSError as error:
        raise OutputError(f"PDF needs the Pango library, which is not installed here: {error}") from error


def available() -> str:
    """The renderer and its version. Raises OutputError where it cannot run."""
    return f"WeasyPrint {_weasyprint().__version__}"


def unprintable(text: str) -> str:
    """The letters of ``text`` that no font has, each once: none that is shipped and none of the system.

    Raises OutputError where WeasyPrint cannot run.
    """
    weasyprint = _weasyprint()
    heard = _Heard()
    logger = logging.getLogger("weasyprint")
    logger.addHandler(heard)
    look = Look()
    style = page.print_style(look) + scripts.style(text)
    page_ = f'<html lang="en"><title>-</title><style>{style}</style><p>{escape(text)}'
    try:
        weasyprint.HTML(string=page_, base_url=BASE, url_fetcher=fetcher([packaged("styles")])).write_pdf()
    finally:
        logger.removeHandler(heard)
    return "".join(dict.fromkeys(heard.letters))


class _Heard(logging.Handler):
    """The letters that WeasyPrint complains of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.letters: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.msg.startswith(".notdef") and isinstance(record.args, tuple):
            self.letters.append(str(record.args[0]))


def _finish(_document: "weasyprint_.Document", pdf: "pydyf.PDF") -> None:
    """Make the attachment an associated file of the document, and list the table heads that cells name by an id."""
    import pydyf

    heads: list[tuple[str, bytes]] = []
    for item in (it for it in pdf.objects if isinstance(it, pydyf.Dictionary)):
        if item.get("Type") == "/Filespec":
            item["AFRelationship"] = "/Data"
            pdf.catalog["AF"] = pydyf.Array([item.reference])
        elif item.get("Type") == "/StructElem" and "ID" in item:
            heads.append((item["ID"].string, item.reference))
        elif item.get("Type") == "/StructTreeRoot":
            root = item
    names = pydyf.Array(part for name, head in sorted(heads) for part in (pydyf.String(name), head))
    if heads:
        root["IDTree"] = pydyf.Dictionary({"Names": names})
