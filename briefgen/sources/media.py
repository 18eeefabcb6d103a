"""File name and first bytes -> media type."""

import re

SUFFIXES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".jsonl": "application/jsonl",
    ".jsonl.gz": "application/jsonl",
    ".ndjson": "application/jsonl",
    ".ndjson.gz": "application/jsonl",
    ".eml": "message/rfc822",
    ".pdf": "application/pdf",
    ".zip": "application/zip",
}
"""What the suffix of a file says about its content, in lower case."""

_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b", re.I | re.S
)
_WHOLE_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html)\b", re.I)
_SAVED = ", which is not read; save it as text, HTML or PDF"
_UNREAD = (
    (re.compile(rb"PK\x03\x04.{26}\[Content_Types\]\.xml", re.S), f"an Office document{_SAVED}"),
    (re.compile(rb"PK\x03\x04.{26}mimetypeapplication/", re.S), f"an OpenDocument file or an e-book{_SAVED}"),
    (re.compile(rb"\xd0\xcf\x11\xe0"), f"an old Office document{_SAVED}"),
    (re.compile(rb"\{\\rtf"), f"an RTF document{_SAVED}"),
)
_JSON_LINE = re.compile(rb'\s*\{\s*"(?:[^"\\]|\\.)*"\s*:')
_MAIL = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]*: [^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){3,}")


def by_name(name: str) -> str | None:
    """The media type that the name of a file says; None when its suffix is not a known one."""
    lower = name.lower()
    return next((media for suffix, media in SUFFIXES.items() if lower.endswith(suffix)), None)


def told(name: str | None, head: bytes) -> str:
    """The media type of a document of that name that begins with ``head``: a web page kept as text is a web page."""
    media = by_name(name) if name else None
    if media in ("text/plain", "text/markdown") and _WHOLE_PAGE.match(head):
        return "text/html"
    return media or by_content(head)


def unread(name: str | None, head: bytes) -> str | None:
    """What a document is, and what to do, where it is a word processor's or a project file; None for all others."""
    if name and name.lower().endswith(".toml"):
        return "a project file, which is no article; name one project, before any articles"
    return next((name for start, name in _UNREAD if start.match(head)), None)


def by_content(head: bytes) -> str:
    """The media type that the first bytes of a document show; plain text when they show none."""
    if head.startswith(b"%PDF-"):
        return "application/pdf"
    if head.startswith(b"PK\x03\x04"):
        return "application/zip"
    plain = head.removeprefix(b"\xef\xbb\xbf")
    if _HTML.match(plain):
        return "text/html"
    if _JSON_LINE.match(plain):
        return "application/jsonl"
    mail = _MAIL.match(plain)
    if mail and re.search(rb"^(?:MIME-Version|Message-ID|Received): ", mail.group(), re.I | re.M):
        return "message/rfc822"
    return "text/plain"
