"""Reading + words -> whether they tell in the present of today or a day to come: ``The fair opens on Monday``."""

import re

from briefgen import words
from briefgen.model.analysis import DateMention
from briefgen.model.span import Span
from briefgen.synthesis import edtf
from briefgen.synthesis.evidence import Reading
from briefgen.synthesis.timeline import modality

_NO_VERBS = words.STOP_WORDS | frozenset(
    """about above abroad across after again against ahead alone along also amid among around as at away back because
    before behind below beneath beside between beyond both by despite down during early east even every except few for
    from half here home in inside instead into just late later like many more most much near next no nor north not of
    off often on once only onto or other out over past per perhaps quite rather same several since so some soon south
    still such than that then there therefore this though through throughout thus till to together tomorrow tonight too
    toward towards under unless until up upon via well west when where whether which while who with within
    without yet""".split()
)
"""Words in small letters that may stand outside noun phrases and are no verbs."""
_TODAY = re.compile(r"\b(?:today|tonight)\b", re.IGNORECASE)
"""What tells in the present of the article's own day; pictures are captioned so by its weekday."""


def is_arranged(reading: Reading, span: Span, when: DateMention) -> bool:
    """Whether something is to be by a day not over yet, or a verb outside all noun phrases stands before that."""
    published, covered = reading.article.published, edtf.days(when.edtf or "")
    own = _TODAY.search(when.span.of(reading.text)) is not None
    if published is None or covered is None or covered[0] < published.day.toordinal() + (not own):
        return False
    if modality.PLANNED.search(span.of(reading.text)):
        return True
    return covered[0] == covered[1] and _has_verb(reading, Span(span.start, max(span.start, when.span.start)))


def _has_verb(reading: Reading, span: Span) -> bool:
    """Whether a word stands outside the noun phrases that the tree gives, and is no function word."""
    if not reading.analysis.phrases:
        return False
    phrases, before = reading.phrases_in(span), ""
    for at in words.spans(span.of(reading.text)):
        place = Span(span.start + at.start, span.start + at.end)
        word = place.of(reading.text)
        free = word.islower() and word not in _NO_VERBS and before != "to" and not word.endswith(("ing", "ly"))
        if free and not any(phrase.contains(place) for phrase in phrases):
            return True
        before = word
    return False
