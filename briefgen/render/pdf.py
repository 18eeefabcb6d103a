"""Briefing -> PDF through WeasyPrint: tagged, with bookmarks and the briefing's JSON inside. Only this file knows it.

Whatever the document names is looked for among the style's own files and nowhere else. The same briefing gives the same
bytes: dates come from the briefing or from ``SOURCE_DATE_EPOCH``.
"""

import hashlib
import os
from collections.abc import Sequence
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from briefgen import codec
from briefgen.errors import OutputError
from briefgen.locations import packaged
from briefgen.model.briefing import Briefing
from briefgen.render import page
from briefgen.render.look import Look

if TYPE_CHECKING:
    import pydyf
    import weasyprint as weasyprint_
    from weasyprint.urls import URLFetcher

BASE = "https://styles.invalid/"
"""Where the style's files seem to stand; nothing is ever asked of the network."""
_LONG = 3
"""Pages beyond which a document has a line of contents."""
_OPTIONS = {"pdf_variant": "pdf/ua-1", "pdf_tags": True}
_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
"""For a briefing without a date: the first that all tools can write."""


def render(briefing: Briefing, look: Look) -> bytes:
    """The briefing as a PDF file. Raises OutputError where WeasyPrint cannot run, and for a mistake in a template."""
    weasyprint = _weasyprint()
    day = created(briefing)
    data = codec.encode(briefing, look.embed or "passages")
    document = _laid_out(briefing, look)
    document.metadata.attachments.append(
        weasyprint.Attachment(
            string=data, name="briefing.json", description="The briefing as data", created=day, modified=day
        )
    )
    identifier = hashlib.sha256(data.encode()).hexdigest()[:32].encode()
    return bytes(document.write_pdf(finisher=_associate, pdf_identifier=identifier, **_OPTIONS))


def page_count(briefing: Briefing, look: Look) -> int:
    """How many pages the briefing has as a PDF without a line of contents. Raises as ``render`` does."""
    return len(_pages(briefing, look, "print short").pages)


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

    class StyleFiles(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, _headers: dict[str, str] | None = None) -> URLFetcherResponse:
            name = unquote(urlsplit(url).path).lstrip("/")
            for folder in folders if url.startswith(BASE) else ():
                file = (folder / name).resolve()
                if file.is_relative_to(folder.resolve()) and file.is_file():
                    return URLFetcherResponse(url, file.read_bytes())
            raise ValueError("a briefing reads no file but its style's own")

    return StyleFiles()


def _laid_out(briefing: Briefing, look: Look) -> "weasyprint_.Document":
    """The pages: with a line of contents where there are many."""
    document = _pages(briefing, look, "print long")
    return document if len(document.pages) > _LONG else _pages(briefing, look, "print short")


def _pages(briefing: Briefing, look: Look, body: str) -> "weasyprint_.Document":
    """The pages of a body with these classes."""
    weasyprint = _weasyprint()
    from weasyprint.text.fonts import FontConfiguration

    files = fetcher([look.style_file().parent, packaged("styles")])
    made = page.Page(page.print_style(look), body, created=created(briefing).strftime("%Y-%m-%dT%H:%M:%SZ"))
    html = weasyprint.HTML(string=page.html(briefing, look, made), base_url=BASE, url_fetcher=files)
    return html.render(font_config=FontConfiguration(), **_OPTIONS)


def _weasyprint() -> ModuleType:
    try:
        return import_module("weasyprint")
    except OSError as error:
        raise OutputError(f"PDF needs the Pango library, which is not installed here: {error}") from error


def available() -> str:
    """The renderer and its version. Raises OutputError where it cannot run."""
    return f"WeasyPrint {_weasyprint().__version__}"


def _associate(_document: "weasyprint_.Document", pdf: "pydyf.PDF") -> None:
    """Make the attachment an associated file of the document, as PDF 2.0 and PDF/A-3 have it."""
    import pydyf

    for item in pdf.objects:
        if isinstance(item, pydyf.Dictionary) and item.get("Type") == "/Filespec":
            item["AFRelationship"] = "/Data"
            pdf.catalog["AF"] = pydyf.Array([item.reference])
