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
_JSON_LINE = re.compile(rb'\s*\{\s*"(?:[^"\\]|\\.)*"\s*:')
_MAIL = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]*: [^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){3,}")


def by_name(name: str) -> str | None:
    """The media type that the name of a file says; None when its suffix is not a known one."""
    lower = name.lower()
    return next((media for suffix, media in SUFFIXES.items() if lower.endswith(suffix)), None)


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
