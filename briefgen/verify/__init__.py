"""File -> Findings: is each quote of a briefing in its source, and does the document show what its data say?

It trusts nothing but digests and offsets, and changes nothing.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from briefgen.errors import UsageError
from briefgen.verify import pdf, record, shown, web
from briefgen.verify.finding import Finding

__all__ = ["Finding", "verify"]


def verify(path: Path, articles: Mapping[str, str] | None = None) -> tuple[Finding, ...]:
    """What does not fit in a briefing: a JSON, HTML or PDF file; nothing when all is well.

    ``articles`` are cleaned texts by the id or the name of their source; without them, the texts or passages that the
    file carries are read, and their digests checked. Raises UsageError for a file that is no briefing of these forms.
    """
    check = _CHECKS.get(path.suffix.lower())
    if check is None:
        raise UsageError(f"{path}: only .json, .html and .pdf can be verified")
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror or error}") from error
    return tuple(check(content, articles))


def _json(content: bytes, articles: Mapping[str, str] | None) -> list[Finding]:
    found = record.read(content.decode("utf-8", "replace"))
    return [found] if isinstance(found, Finding) else record.findings(found, articles)


def _html(content: bytes, articles: Mapping[str, str] | None) -> list[Finding]:
    document = web.read(content.decode("utf-8", "replace"))
    if not document.data:
        return [Finding("data", "the page carries no briefing; name one that briefgen wrote")]
    return _document(document, articles)


def _pdf(content: bytes, articles: Mapping[str, str] | None) -> list[Finding]:
    document = pdf.read(content)
    return [document] if isinstance(document, Finding) else _document(document, articles)


def _document(document: shown.Document, articles: Mapping[str, str] | None) -> list[Finding]:
    found = record.read(document.data)
    if isinstance(found, Finding):
        return [found]
    return record.findings(found, articles) + shown.findings(document, found)


_CHECKS: dict[str, Callable[[bytes, Mapping[str, str] | None], list[Finding]]] = {
    ".json": _json,
    ".html": _html,
    ".htm": _html,
    ".pdf": _pdf,
}
