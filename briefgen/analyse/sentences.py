"""Doc -> Sentences: the pipeline's sentences with their paragraphs and clauses."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from spacy.tokens import Doc

from briefgen.language.quotations import paragraphs, quotations
from briefgen.model.analysis import Sentence
from briefgen.model.span import Span


def find(doc: Doc) -> tuple[Sentence, ...]:
    """The sentences of ``doc`` in order; white space at their edges is no part of them."""
    text = doc.text
    blocks = paragraphs(text)
    starts = [block.start for block in blocks]
    quoted = [[quotation.span for quotation in quotations(text, block)] for block in blocks]
    found = []
    for sentence in doc.sents:
        span = _stripped(text, Span(sentence.start_char, sentence.end_char))
        if span.start < span.end:
            number = max(0, bisect_right(starts, span.start) - 1)
            found.append(Sentence(span, number, _clauses(text, span, quoted[number] if quoted else [])))
    return tuple(found)


def _stripped(text: str, span: Span) -> Span:
    words = span.of(text)
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))


_BREAK = re.compile(
    r""";\s+|\s+[—–]\s+|\s*—\s*|\s+--\s+|,?\s+(?=(?:because|although|though|while|whereas|after|before|since|until|unless|
    if|when|whenever|where|which|who|whom|whose|so\sthat)\s)|,\s+(?=(?:and|but|or|so|yet|as)\s)""",
    re.VERBOSE,
)
_SHORTEST = 3
"""Words: a shorter stretch cannot stand alone."""


def _clauses(text: str, sentence: Span, quoted: list[Span]) -> tuple[Span, ...]:
    return tuple(_joined(text, [*_pieces(text, sentence, quoted)]))


def _pieces(text: str, sentence: Span, quoted: list[Span]) -> Iterator[Span]:
    start = sentence.start
    for found in _BREAK.finditer(text, sentence.start, sentence.end):
        if not any(span.start < found.end() and found.start() < span.end for span in quoted):
            if found.start() > start:
                yield Span(start, found.start())
            start = found.end()
    if start < sentence.end:
        yield Span(start, sentence.end)


def _joined(text: str, pieces: list[Span]) -> list[Span]:
    """The pieces, those too short to stand alone joined to the one before."""
    joined: list[Span] = []
    for piece in pieces:
        if joined and len(piece.of(text).split()) < _SHORTEST:
            joined[-1] = Span(joined[-1].start, piece.end)
        else:
            joined.append(piece)
    return joined
