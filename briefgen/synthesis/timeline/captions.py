"""Reading + date -> whether it stands under a picture: nothing happened then that the text tells of."""

import re

from briefgen.model.analysis import DateMention
from briefgen.model.span import Span
from briefgen.synthesis.evidence import Reading, once
from briefgen.synthesis.timeline import heads, modality
from briefgen.synthesis.timeline.placing import sentence_ends

_LABELS = re.compile(r"(?:, \d{4})?\s?:\s")
_CREDITED = re.compile(r"(?:(?:AP|AFP|EPA|Reuters|Getty(?: Images)?)\s)?")
"""What may stand before a date and a colon: nothing, or the agency whose picture it is."""
_CREDIT = re.compile(r"[\s.…]*(?:\((?:AP|AFP|EPA|AAP|Reuters|REUTERS|Getty|Associated Press)[^)]*\)?)?[\s.…]*")
"""Behind the day at the end of a caption: nothing, or whose picture it is."""
_UNMARKED = re.compile(r"\sAn?\s[a-z]")
_RUN_ON = re.compile(r"\s[A-Z]")
_PICTURE = re.compile(
    r"\b[Tt]his\b[^.;:]{0,40}?\b(?:photo(?:graph)?|picture|image|(?:frame|screen|video)\s?grab|still)\b|\bFILE\s?[-–—]"
)
"""In a caption: ``in this photo of 4 March``."""
_IN_FULL = re.compile(r"(?:[A-Z][a-z]+day,? )?[A-Z][a-z]+\.? \d{1,2}, \d{4}")
"""As under a picture: ``Tuesday, March 4, 2031``."""
_INFINITIVE = re.compile(r"\bto (?:be )?[a-z]+\b")
_ASIDE = re.compile(r"\b(?:after|before|that|who|which|as|while|when|where|following)\b")
"""Behind which a caption tells what went before."""
_NO_VERB = re.compile(
    r"\b(?:an?|the|two|three|some|several)\s(?:[a-z]+-)?\w+ed\b|\b(?:is|are)(?:\sbeing)?\s\w+ed\b", re.IGNORECASE
)
"""``a masked man``, ``rats are stored``: no verb of the past."""
_SEEN = re.compile(r"\b(?:is|are) (?:seen|pictured|shown)\b")


def is_caption(reading: Reading, when: DateMention) -> bool:
    """Whether a date stands in a picture's caption: it says so, or the date opens the only such line of its article."""
    start, end = sentence_ends(reading, when)
    if heads.entry(reading, Span(start, end), when):
        return False
    if _PICTURE.search(reading.text, start, end):
        return True
    if _CREDIT.fullmatch(reading.text, when.span.end, end) and _shows(reading, when, Span(start, when.span.start)):
        return True
    if when.span.start == start and _UNMARKED.match(reading.text, when.span.end):
        return _line_heads(reading) == 1
    if not _LABELS.match(reading.text, when.span.end) or not _CREDITED.fullmatch(reading.text, start, when.span.start):
        return False
    return when.span.start > start or _line_openings(reading) == 1


@once
def _line_heads(reading: Reading) -> int:
    return sum(_heads_line(reading, when) for when in reading.analysis.dates)


@once
def _line_openings(reading: Reading) -> int:
    return sum(_opens_line(reading, when) for when in reading.analysis.dates)


def _shows(reading: Reading, when: DateMention, before: Span) -> bool:
    """Whether words before the day at their end tell what is seen: in the present, and the day stands apart."""
    words = before.of(reading.text)
    if _SEEN.search(words):
        return True
    full = _IN_FULL.match(when.span.of(reading.text)) is not None
    apart = full or words.endswith(", ")
    verbs = _INFINITIVE.sub("", words)
    if full:
        verbs = _NO_VERB.sub("", _ASIDE.split(verbs, maxsplit=1)[0])
    return apart and not (modality.PAST.search(verbs) or modality.PLANNED.search(verbs))


def _heads_line(reading: Reading, when: DateMention) -> bool:
    """Whether a date stands without a mark before the sentence that it is run into."""
    return sentence_ends(reading, when)[0] == when.span.start and _RUN_ON.match(reading.text, when.span.end) is not None


def _opens_line(reading: Reading, when: DateMention) -> bool:
    """Whether a date stands before a colon at the beginning of its sentence."""
    return sentence_ends(reading, when)[0] == when.span.start and _LABELS.match(reading.text, when.span.end) is not None
