"""Text that was read in the wrong encoding once -> the text: ``Ã©`` is é, ``â€™`` is ’."""

import re

_BYTES = {bytes([byte]).decode("cp1252", "ignore") or chr(byte): byte for byte in range(0x80, 0x100)}
"""Each character that such a reading makes of a byte; Windows-1252 leaves five without one."""
_REST = "".join(re.escape(letter) for letter, byte in _BYTES.items() if byte < 0xC0)
_GARBLED = re.compile(f"[\u00c2-\u00c5][{_REST}]|\u00e2[{_REST}]{{2}}|\u00f0[{_REST}]{{3}}")
_QUOTE = re.compile(f"\u00e2\u20ac(?![{_REST}])")
"""A closing quotation mark: its last byte has no character and is often lost on the way."""
FEWEST = 2
"""Such pairs of letters in a text from which they are no chance; no word has the beginning of a quotation mark."""


def mended(text: str) -> str:
    """``text`` with the letters that it had, where several of it are garbled."""
    if "\u00e2\u20ac" not in text and len(_GARBLED.findall(text)) < FEWEST:
        return text
    return _GARBLED.sub(_letter, _QUOTE.sub("\u201d", text))


def _letter(match: re.Match[str]) -> str:
    try:
        return bytes(_BYTES[letter] for letter in match.group()).decode("utf-8")
    except UnicodeDecodeError:
        return match.group()
