"""A block -> how much it reads like the running text of an article, as log-odds, from its own words alone."""

import math
import re
from dataclasses import dataclass

from briefgen.clean import furniture
from briefgen.clean.furniture import Kind
from briefgen.words import STOP_WORDS, fold, words

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]\s`]*$")
_OPEN_QUOTE = re.compile(r"^[\"“‘«„`']+\s?\w")
_QUOTED = re.compile(r"[\"“”«»]|``|''")
_LONG = 600
"""Characters; of a longer block only beginning and end are searched for furniture, which never is so long."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one block looks like."""

    text: str
    """On one line."""
    count: int
    """Words."""
    ends: bool
    """With the end mark of a sentence."""
    function_words: float
    """Share of function words, 0 to 1."""
    capitals: float
    """Share of capitalised words after the first, 0 to 1."""
    quoted: bool
    kind: Kind | None
    """The furniture it is as a whole."""
    inside: Kind | None
    """The furniture that is mentioned in it."""
    is_date: bool
    """Little but a date or a time."""
    is_byline: bool

    @property
    def score(self) -> float:
        """Log-odds of being running text."""
        return _score(self)


def read(text: str) -> Reading:
    """What a block looks like; ``text`` is its characters as they stand."""
    line = " ".join(text.split())
    sample = line if len(line) <= _LONG else f"{line[: _LONG // 2]} {line[-_LONG // 2 :]}"
    tokens = words(sample)
    folded = fold(sample)
    rest = tokens[1:]
    return Reading(
        text=line,
        count=len(tokens) if sample is line else line.count(" ") + 1,
        ends=bool(_SENTENCE_END.search(sample)),
        function_words=sum(fold(token) in STOP_WORDS for token in tokens) / max(1, len(tokens)),
        capitals=sum(token[0].isupper() for token in rest) / max(1, len(rest)),
        quoted=bool(_OPEN_QUOTE.match(sample) or _QUOTED.search(sample)),
        kind=furniture.whole_line(folded) if sample is line else None,
        inside=furniture.inside(folded),
        is_date=is_date_line(line),
        is_byline=len(tokens) <= 14 and bool(furniture.BYLINE.search(line)),
    )


def is_date_line(line: str) -> bool:
    """Whether a line is little but a date, a time of day, or ``2 hours ago``."""
    if len(line) > 120 or not any(c.isdigit() for c in line):
        return False
    folded = fold(line)
    rest = furniture.RELATIVE_TIME.sub(" ", furniture.CLOCK.sub(" ", folded))
    left = re.sub(r"[\d\W_]+", " ", furniture.DATE_WORDS.sub(" ", rest)).split()
    has_date = bool(furniture.RELATIVE_TIME.search(folded) or furniture.CLOCK.search(folded))
    has_date = has_date or bool(re.search(r"\b(?:19|20)\d\d\b", folded))
    return has_date and sum(len(word) for word in left) <= 8


def _score(block: Reading) -> float:
    if not block.count:
        return -1.0
    score = 1.15 * math.log2(min(block.count, 64)) - 4.2
    score += 1.8 if block.ends else 0.0
    score += 4.0 * (min(block.function_words, 0.45) - 0.28)
    score -= 3.0 * max(0.0, block.capitals - 0.35)
    score += 0.6 if block.quoted else 0.0
    if block.kind is not None:
        score = min(score, 1.0) - block.kind.weight
    elif block.is_date or block.is_byline:
        score = min(score, 0.0) - 3.0
    if block.inside is not None:
        score -= block.inside.weight
    return score
