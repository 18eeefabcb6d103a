"""file -> whether briefgen wrote it: each format carries a sign. Looks at the file, never at where it lies."""

import io
import json
import logging
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

from briefgen.codec import FORMAT_VERSION

_MARKDOWN_SIGN = re.compile(rb"<!-- made with briefgen [^\n]*-->\s*\Z")
_HTML_SIGN = re.compile(rb'<meta name="generator" content="briefgen [^"]*"')
_HEAD = 4096
"""Bytes of a web page within which its generator stands."""
_PDF_HEAD = 32
_PDF_MARK = "🖤".encode()
"""In the first line of a PDF by the library that WeasyPrint writes with: others are not parsed to be told from ours."""


def is_briefing(path: Path) -> bool:
    """Whether the file is a briefing that briefgen wrote. Raises OSError where it cannot be read."""
    recognise = _SIGNS.get(path.suffix.lower())
    return bool(recognise and recognise(path.read_bytes()))


def _is_our_page(content: bytes) -> bool:
    return _HTML_SIGN.search(content[:_HEAD]) is not None


def _is_our_json(content: bytes) -> bool:
    try:
        found = json.loads(content)
    except ValueError:
        return False
    return isinstance(found, dict) and found.get("format") == FORMAT_VERSION


def _is_our_pdf(content: bytes) -> bool:
    if _PDF_MARK not in content[:_PDF_HEAD]:
        return False
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it reports every oddity it mends
    try:
        metadata = PdfReader(io.BytesIO(content)).metadata
        return bool(metadata and (metadata.creator or "").startswith("briefgen "))
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, IndexError, OSError):
        return False  # no whole PDF, so none of ours


def _is_our_word(content: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as found:
            return b">made with briefgen " in found.read("docProps/core.xml")
    except (zipfile.BadZipFile, KeyError):
        return False


def _is_our_table(content: bytes) -> bool:
    return content.startswith(b"\xef\xbb\xbfsection,id,date,who,type,")


_SIGNS: dict[str, Callable[[bytes], object]] = {
    ".json": _is_our_json,
    ".md": _MARKDOWN_SIGN.search,
    ".html": _is_our_page,
    ".pdf": _is_our_pdf,
    ".docx": _is_our_word,
    ".csv": _is_our_table,
}
"""How a file tells that briefgen wrote it, by the ending of its name."""
