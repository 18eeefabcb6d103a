"""Doc -> Sentences: the pipeline's sentences with their paragraphs and clauses."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Doc

from briefgen.analyse import cues
from briefgen.analyse.phrases import AUXILIARIES, DETERMINERS, is_past
from briefgen.language import sentences as boundaries
from briefgen.model.analysis import Sentence
from briefgen.model.span import Span


def find(doc: Doc) -> tuple[Sentence, ...]:
    """The sentences of ``doc`` in order; white space at their edges is no part of them."""
    text = boundaries.text_of(doc)
    blocks = boundaries.paragraphs_of(doc)
    starts = [block.span.start for block in blocks]
    found = []
    begun = boundaries.starts(doc)
    for start, end in pairwise((*begun, len(text))):
        span = _stripped(text, Span(start, end))
        if span.start < span.end:
            number = max(0, bisect_right(starts, span.start) - 1)
            found.append(
                Sentence(span, number, _clauses(text, span, _near(blocks[number].quoted, span) if blocks else ()))
            )
    return tuple(found)


def _near(quoted: Sequence[Span], sentence: Span) -> Sequence[Span]:
    """The quotations of a paragraph that reach into a sentence."""
    first = bisect_right(quoted, sentence.start, key=lambda span: span.end)
    last = bisect_left(quoted, sentence.end, key=lambda span: span.start)
    return quoted[first:last]


def _stripped(text: str, span: Span) -> Span:
    words = span.of(text)
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))


_BREAK = re.compile(
    r""";\s+ | \s+[—–]\s+ | (?<=\w)—(?=\w) | \s+--\s+
    | ,?\s+(?=(?:because|although|though|while|whereas|after|before|since|until|unless|when|whenever)\s)
    | ,\s+(?=(?:which|who|whose|where|and|but|or|so|yet|as|if)\s)""",
    re.VERBOSE,
)
_JOINING = re.compile(r"(?:and|but|or|so|yet)\s", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_RELATIVE = re.compile(r"(?:which|who|whose|where)\s")
_OWN_SUBJECT = 12
"""Words: how far a coordinated clause's verb is from its conjunction at most."""
_SHORTEST = 4
"""Words: a shorter stretch says nothing by itself."""


def _clauses(text: str, sentence: Span, quoted: Sequence[Span]) -> tuple[Span, ...]:
    pieces = list(_pieces(text, sentence, quoted))
    return tuple(_joined(text, pieces))


def _pieces(text: str, sentence: Span, quoted: Sequence[Span]) -> Iterator[Span]:
    start = sentence.start
    for found in _BREAK.finditer(text, sentence.start, sentence.end):
        if any(span.start < found.end() and found.start() < span.end for span in quoted):
            continue
        if _RELATIVE.match(text, found.end()) and _resumes(text, Span(found.end(), sentence.end)):
            continue
        if found.start() > start:
            yield Span(start, found.start())
        start = found.end()
    if start < sentence.end:
        yield Span(start, sentence.end)


def _resumes(text: str, rest: Span) -> bool:
    """Whether the sentence goes on with its verb after the relative clause that begins here."""
    starts = [rest.start + comma.end() for comma in re.finditer(r",\s", rest.of(text))]
    words = [_WORD.match(text, start) for start in starts]
    return any(word is not None and (word[0] in AUXILIARIES or is_past(word[0])) for word in words)


def _joined(text: str, pieces: list[Span]) -> list[Span]:
    """The pieces, those that cannot stand alone joined to the one before, or the first to the one after."""
    joined: list[Span] = []
    for piece in reversed(pieces):
        if joined and not (_stands(joined[0].of(text)) and _stands(piece.of(text))):
            joined[0] = Span(piece.start, joined[0].end)
        else:
            joined.insert(0, piece)
    return joined


def _stands(piece: str) -> bool:
    """Whether a stretch has a verb, and after a conjunction a subject of its own before it."""
    joining = _JOINING.match(piece)
    found = list(_WORD.finditer(piece.lower(), joining.end() if joining else 0))
    verb = next((at for at in range(len(found)) if _is_verb(found, at)), None)
    if len(found) < _SHORTEST or verb is None:
        return False
    return not joining or (0 < verb <= _OWN_SUBJECT and "," not in piece[: found[verb].start()])


def _is_verb(found: list[re.Match[str]], at: int) -> bool:
    word = found[at][0]
    if at and found[at - 1][0] in DETERMINERS - {"that"}:
        return False
    return word in AUXILIARIES or is_past(word) or _says(word)


def _says(word: str) -> bool:
    cue = cues.cue(word)
    return cue is not None and not cue.noun and (cue.form == "third" or cue.verb in ("say", "believe", "think", "want"))
