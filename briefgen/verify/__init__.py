"""File -> Findings: is each quote of a briefing in its source, and does the document show what its data say?

It trusts nothing but digests and offsets, and changes nothing.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from briefgen.errors import UsageError
from briefgen.model.briefing import Briefing
from briefgen.verify import pdf, record, shown, web
from briefgen.verify.finding import Finding

__all__ = ["Finding", "read", "verify"]

_Carried = tuple[record.Record, shown.Document | None]
"""What a file has as data, and what its pages show, if it has any."""


def verify(path: Path, articles: Mapping[str, str] | None = None) -> tuple[Finding, ...]:
    """What does not fit in a briefing: a JSON, HTML or PDF file; nothing when all is well.

    ``articles`` are cleaned texts by the id or the name of their source; without them, the texts or passages that the
    file carries are read, and their digests checked. Raises UsageError for a file that is no briefing of these forms.
    """
    found = _carried(path)
    if isinstance(found, Finding):
        return (found,)
    told, document = found
    return tuple(record.findings(told, articles) + (shown.findings(document, told) if document else []))


def read(path: Path) -> Briefing:
    """The briefing that a JSON, HTML or PDF file carries, unchecked. Raises UsageError for a file that has none."""
    found = _carried(path)
    if isinstance(found, Finding):
        raise UsageError(f"{path}: {found.message}")
    return found[0].briefing


def _carried(path: Path) -> _Carried | Finding:
    """What is in the file, or what is wrong with it as a whole. Raises UsageError."""
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise UsageError(f"{path}: only .json, .html and .pdf carry a briefing as data; build it as one of them")
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror or error}") from error
    return reader(content)


def _json(content: bytes) -> _Carried | Finding:
    found = record.read(content.decode("utf-8", "replace"))
    return found if isinstance(found, Finding) else (found, None)


def _html(content: bytes) -> _Carried | Finding:
    document = web.read(content.decode("utf-8", "replace"))
    if not document.data:
        return Finding("data", "the page carries no briefing; name one that briefgen wrote")
    return _document(document)


def _pdf(content: bytes) -> _Carried | Finding:
    document = pdf.read(content)
    return document if isinstance(document, Finding) else _document(document)


def _document(document: shown.Document) -> _Carried | Finding:
    found = record.read(document.data)
    return found if isinstance(found, Finding) else (found, document)


_READERS: dict[str, Callable[[bytes], _Carried | Finding]] = {
    ".json": _json,
    ".html": _html,
    ".htm": _html,
    ".pdf": _pdf,
}
