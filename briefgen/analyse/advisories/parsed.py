"""Doc -> Parsed: the words of any stretch of a text with their tags and relations, word by word in quotations too."""

import re
from bisect import bisect_left

import numpy as np
from spacy.tokens import Doc

from briefgen.analyse.phrases import Word
from briefgen.language import sentences
from briefgen.model.span import Span


class Parsed:
    """The words of a parsed text; none where the pipeline does not parse.

    Columns are read from the Doc at once: to ask each of its tokens takes several times as long.
    """

    def __init__(self, doc: Doc) -> None:
        parsed = doc.has_annotation("DEP")
        self._tokens = sentences.tokens(doc) if parsed else []
        self._starts = [start for _, start in self._tokens]
        self._named = doc.vocab.strings
        columns = np.asarray(doc.to_array(["TAG", "DEP", "HEAD", "IS_SPACE"]))
        space = columns[:, 3] != 0
        numbers = np.cumsum(~space) - 1
        governors = numbers[np.arange(len(columns)) + columns[:, 2].astype(np.int64)]
        self._tags, self._relations = columns[~space, 0].tolist(), columns[~space, 1].tolist()
        self._governors = governors[~space].tolist()
        base_form, text = doc.vocab.strings["VB"], sentences.text_of(doc)
        bare = (start for start, tag in zip(self._starts, self._tags, strict=parsed) if tag == base_form)
        self._opening = [start for start in bare if _BEGINS.search(text, max(0, start - 3), start)]

    def words(self, span: Span) -> list[Word]:
        """The words that begin in a stretch; a governor outside it is none."""
        first, last = self._range(span)
        return [self._word(at, first, last) for at in range(first, last)]

    def _word(self, at: int, first: int, last: int) -> Word:
        text, start = self._tokens[at]
        governor = self._governors[at]
        inside = first <= governor < last and governor != at
        tag, relation = self._named[self._tags[at]], self._named[self._relations[at]]
        return Word.of(text, start, tag, relation, governor - first if inside else -1)

    def has_opening_verb(self, span: Span) -> bool:
        """Whether a verb in its base form begins a stretch, or follows a mark in it."""
        at = bisect_left(self._opening, span.start)
        return at < len(self._opening) and self._opening[at] < span.end

    def _range(self, span: Span) -> tuple[int, int]:
        return bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)


_BEGINS = re.compile(r"(?:^|[^\w\s])\s?$|\n\s*$")
"""Before the first word of a line, or of what a mark parts from what stands before it."""
