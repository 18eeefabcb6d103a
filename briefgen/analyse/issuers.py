"""Sentence + cue -> issuer: the authority that speaks, named in the sentence or in one just before it."""

import re
from collections.abc import Sequence

from briefgen.analyse.advicewords import AUTHORITY, OUTSIDERS
from briefgen.model.analysis import Mention
from briefgen.model.span import Span

_NAME = r"(?:[A-Z][\w.’'&-]*|(?:[A-Z]\.){2,})"
_ADJECTIVE = r"(?:local|state|federal|national|regional|city|county|health|public|emergency|foreign|military|security|civil|aviation|transport|meteorological|weather|interior|education|tourism|fire|rescue|senior|government|company|airport|border|provincial|municipal)"
_PHRASE = re.compile(
    rf"(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s)?(?:(?:{_NAME}|{_ADJECTIVE})(?:['’]s)?\s){{0,5}}(?:(?i:{AUTHORITY})|{_NAME}\s(?:Ministry|Department|Agency|Authority|Office))\b"
    rf"(?:\s(?:of|for|in|at)\s(?:the\s)?{_NAME}(?:\s(?:{_NAME}|and|of|the)){{0,4}}(?<!\sand)(?<!\sof)(?<!\sthe))?"
)
REACH = 3
"""Sentences back in which an issuer is looked for."""


def phrases(text: str, where: Span, mentions: Sequence[Mention]) -> list[Span]:
    """The phrases in a stretch of text that name an authority, in order, none overlapping."""
    found = [Span(m.start(), m.end()) for m in _PHRASE.finditer(text, where.start, where.end)]
    named = [m.span for m in mentions if m.label == "ORG" and where.contains(m.span)]
    kept: list[Span] = []
    for span in sorted([*found, *named], key=lambda s: (s.start, -s.end)):
        if kept and span.start < kept[-1].end:
            continue
        kept.append(span)
    return [span for span in kept if not OUTSIDERS.search(span.of(text))]


_OBLIQUE = re.compile(
    r"(?i:\b(?:on|from|of|by|to|at|in|with|for|against|about|than|near|into|inside|outside)\s(?:the\s)?)$"
)


def subject(text: str, where: Span, mentions: Sequence[Mention]) -> Span | None:
    """The authority that is the subject before a verb: the last phrase in ``where`` that no preposition governs."""
    found = phrases(text, where, mentions)
    free = [span for span in found if not _OBLIQUE.search(text[where.start : span.start])]
    if free:
        return _with_list(text, free[-1], where, mentions)
    places = [m.span for m in mentions if m.label in ("LOC", "PER") and where.contains(m.span)]
    near = [span for span in places if _HELPERS.fullmatch(text, span.end, where.end)]
    return _with_list(text, near[-1], where, mentions) if near else None


_HELPERS = re.compile(
    r"(?:\s?,)?\s(?:(?:has|have|had|is|are|was|were|also|again|strongly|formally|officially|already|both|all|and|then|later|today|yesterday"
    r"|(?:on\s)?\w+day)\s)*"
)


def _with_list(text: str, last: Span, where: Span, mentions: Sequence[Mention]) -> Span:
    """The whole of ``A, B and C`` when the last of them is ``last``."""
    before = [
        m.span
        for m in mentions
        if m.label in ("LOC", "ORG") and where.start <= m.span.start and m.span.end <= last.start
    ]
    start = last.start
    for span in reversed(before):
        if not re.fullmatch(r"\s?,?\s(?:and\s)?(?:the\s)?|\s?,\s", text[span.end : start]):
            break
        start = span.start
    return Span(start, last.end)


def attributed(text: str, sentence: Span, quoted: Sequence[Span], mentions: Sequence[Mention]) -> Span | None:
    """Who a quotation in the sentence is ascribed to: the authority outside the quotation marks."""
    outside = [s for s in phrases(text, sentence, mentions) if not any(q.overlaps(s) for q in quoted)]
    return outside[0] if outside else None


def earlier(text: str, sentences: Sequence[Span], mentions: Sequence[Mention]) -> Span | None:
    """The nearest authority of the sentences before, the last of them first."""
    for sentence in reversed(sentences[-REACH:]):
        if found := phrases(text, sentence, mentions):
            return found[0]
    return None
