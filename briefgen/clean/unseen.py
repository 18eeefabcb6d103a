"""Characters that nobody sees: controls, soft hyphens, zero-width spaces, marks of the direction of writing."""

import re

UNSEEN = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]+"
)


def without(text: str) -> str:
    """``text`` as it is seen."""
    return text if text.isascii() and text.isprintable() else UNSEEN.sub("", text)
