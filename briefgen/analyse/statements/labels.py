"""Words of a sentence -> who is named before a colon and speaks behind it: ``Vell: We stay``; ``- Ilan Vell: “…”``."""

from bisect import bisect_left
from collections.abc import Sequence

from briefgen.analyse.phrases import Word
from briefgen.analyse.statements.report import Report
from briefgen.gazetteer import is_forename
from briefgen.model.analysis import Mention
from briefgen.model.span import Span

_LONGEST = 6
"""Words of a label that a sentence begins with, the colon counted."""
_DASHES = frozenset(("-", "–", "—", "--"))
_ENDS = frozenset(". ! ? …".split())
_KICKERS = frozenset(
    """advice advisory alert analysis archive audio background breaking clarification comment correction credit
    developing editorial essential exclusive explainer factbox fact feature file gallery graphic interview latest live
    map more news note opinion photo photos picture pictures poll profile quiz related report review see source sources
    summary timeline tip update updated video videos warning watch""".split()
)
"""Words that a newsroom marks a text or a part of it with."""


def find(text: str, read: Sequence[Word], mentions: Sequence[Mention]) -> Report | None:
    """A name before a colon that a sentence begins with, or that stands behind a dash and before a quotation."""
    colon = next((k for k, word in enumerate(read) if word.text == ":"), 0)
    behind = read[colon + 1 :]
    start = colon
    while start and _is_in_name(read, start - 1):
        start -= 1
    while start < colon and not read[start].named:
        start += 1
    if start == colon or not any(word.quotation or word.text.isalpha() for word in behind):
        return None
    if start and (read[start - 1].text not in _DASHES or not behind[0].quotation):
        return None
    known = _is_known(text, read[start:colon], mentions)
    if known or (not start and colon < _LONGEST and behind[0].quotation):
        return Report((start, colon), (colon, colon + 1), ((colon + 1, len(read)),), None)
    return None


def opens_turn(read: Sequence[Word], report: Report) -> bool:
    """Whether a label stands before all of a sentence, so that the rest of its paragraph is said by the same."""
    label = report.source is not None and report.source[0] == 0 and read[report.cue[0]].text == ":"
    return label and read[-1].text in _ENDS


def _is_in_name(read: Sequence[Word], at: int) -> bool:
    """Whether a word or mark may stand inside of a name, or between two."""
    hyphen = read[at].text == "-" and at and read[at - 1].end == read[at].start
    return read[at].named or hyphen or read[at].text in (".", "and")


def _is_known(text: str, named: Sequence[Word], mentions: Sequence[Mention]) -> bool:
    """Whether the words before the colon name somebody, or stand for who speaks in capitals."""
    label = Span(named[0].start, named[-1].end)
    first = bisect_left(mentions, label.start, key=lambda mention: mention.span.start)
    near = [mention for mention in mentions[first : first + len(named)] if label.contains(mention.span)]
    if any(mention.label in ("PER", "ORG") for mention in near) or (named[1:] and is_forename(named[0].text)):
        return True
    if any(mention.label == "PER" and mention.span.of(text).endswith(label.of(text)) for mention in mentions):
        return True
    return label.of(text).isupper() and named[0].lower not in _KICKERS
