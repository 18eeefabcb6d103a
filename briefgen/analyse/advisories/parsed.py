"""Doc -> Parsed: the words of any stretch of a text with their tags and relations, word by word in quotations too."""

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

    def is_dated(self, cue: Span, when: Span) -> bool:
        """Whether a time stands in the clause of a verb, or of one that governs it."""
        verb = self._verb(when)
        return verb is not None and verb in self._governing(cue)

    def is_past(self, cue: Span) -> bool:
        """Whether a verb, its auxiliary or the verb that governs it is in the past tense."""
        verb = self._verb(cue)
        if verb is None:
            return False
        return any(self._tag(at) == "VBD" for at in (verb, *self._children(verb, "aux:pass", "aux")))

    def is_noun(self, cue: Span) -> bool:
        """Whether the word of a stretch that the others depend on is a noun: ``a fishing ban``."""
        return any(self._tag(at).startswith("NN") for at in self._governing(cue)[:1])

    def is_told_in_a_work(self, cue: Span, works: frozenset[str]) -> bool:
        """Whether what a verb tells belongs to a noun of a set, or to what such a noun shows or what happens in it."""
        for at in self._governing(cue):
            around = (at, *self._children(at, "nsubj", "obl", "nmod"))
            if any(self._tokens[k][0].lower() in works for k in around):
                return True
        return False

    def _verb(self, span: Span) -> int | None:
        """The verb of a stretch, or the nearest that governs it."""
        return next((at for at in self._governing(span) if self._tag(at).startswith("VB")), None)

    def _governing(self, span: Span) -> list[int]:
        """The word of a stretch that the others depend on, and what governs it, to the root."""
        first, last = self._range(span)
        heads = (at for at in range(first, last) if not first <= self._governors[at] < last)
        found = [next(heads, first)] if first < last else []
        while found and self._governors[found[-1]] != found[-1]:
            found.append(self._governors[found[-1]])
        return found

    def _children(self, governor: int, *relations: str) -> list[int]:
        near = range(max(0, governor - _NEAR), min(len(self._governors), governor + _NEAR))
        return [k for k in near if self._governors[k] == governor and self._named[self._relations[k]] in relations]

    def _tag(self, at: int) -> str:
        return str(self._named[self._tags[at]])

    def _range(self, span: Span) -> tuple[int, int]:
        return bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)


_NEAR = 40
"""Words within which what depends on a verb is looked for."""
