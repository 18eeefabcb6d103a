"""Bytes -> text, whatever the encoding; refuses what is not text. Never fails on odd characters."""

import codecs
import re

from briefgen.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 100_000
FEWEST_BYTES = 32
"""From here on zeros in every other byte are no chance."""
MOST_CONTROLS = 0.02
"""Share of control bytes above which a file is no text: prose has none, the compressed formats over 5 %."""


def decode(content: bytes, shown: str, declared: str | None = None) -> str:
    """``content`` as text: by its byte order mark, as UTF-8, as ``declared``, or else as it most likely is.

    Raises InputError when it is empty or not text.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return printable(content[len(mark) :].decode(encoding, "replace"))
    text = _utf16_without_mark(content)
    if text is None:
        _refuse_binary(content, shown)
        text = _utf8(content)
    if text is None:
        text = _as_declared(content, declared)
    return printable(_guessed(content, shown) if text is None else text)


def printable(text: str) -> str:
    """``text`` with the replacement character in place of lone surrogates, which no file can hold."""
    return _SURROGATE.sub("\ufffd", text)


def _utf8(content: bytes) -> str | None:
    """As UTF-8; one bad byte in a thousand is forgiven, as in a file that is cut off inside a character."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("utf-8", "replace")
    others = sum(byte > 0x7F for byte in content)
    return text if text.count("\ufffd") * 20 <= others and others else None


def _as_declared(content: bytes, declared: str | None) -> str | None:
    if declared is None:
        return None
    try:
        name = codecs.lookup(declared).name
        # as browsers do: pages that say Latin-1 or ASCII are in Windows-1252
        return content.decode("cp1252" if name in ("iso8859-1", "ascii", "utf-8") else name)
    except (LookupError, UnicodeDecodeError):
        return None


def _guessed(content: bytes, shown: str) -> str:
    from charset_normalizer import from_bytes

    try:
        text = content.decode("cp1252")
        if not re.search("[\x80-\x9f]", text) and _western(text):
            return text
    except UnicodeDecodeError:
        pass
    best = from_bytes(content[:_SAMPLE]).best()
    if best is None:
        raise InputError(f"{shown!r} is not text in any known encoding; save it as UTF-8")
    return content.decode(best.encoding, "replace")


def _western(text: str) -> bool:
    """Whether the characters beyond ASCII are those of western European prose: quotes, dashes, accented letters."""
    others = [c for c in text if ord(c) > 0x7F]
    usual = sum(c in "‘’“”–—…•£€©®°·§«»\xa0" or (c.isalpha() and ord(c) < 0x180) for c in others)
    letters = re.findall(r"[^\W\d_]+", text)
    odd = sum(sum(ord(c) > 0x7F for c in word) * 2 > len(word) > 2 for word in letters)
    return usual >= 0.95 * len(others) and odd <= 0.02 * max(1, len(letters))


def _utf16_without_mark(content: bytes) -> str | None:
    head = content[:_SAMPLE]
    if len(head) < FEWEST_BYTES:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > 0.4 * half and even < 0.05 * half:
        return content.decode("utf-16-le", "replace")
    if even > 0.4 * half and odd < 0.05 * half:
        return content.decode("utf-16-be", "replace")
    return None


def _refuse_binary(content: bytes, shown: str) -> None:
    if not content.strip(b"\x00 \t\r\n\f\v"):
        raise InputError(f"{shown!r} is empty; paste the article into it, or leave it out")
    head = content[:_SAMPLE]
    if len(_CONTROL.findall(head)) > MOST_CONTROLS * len(head):
        raise InputError(f"{shown!r} is not text but binary data; export the article as text, HTML or PDF")
