"""Doc -> Doc with sentence boundaries: rules on the text, before any tagger or parser.

The Doc's sentences are those of the treebanks, which part what is said inside one quotation; a briefing quotes whole
units (``starts``), of which none ends inside a quotation or brackets. Neither ends after an abbreviation unless a new
sentence truly begins. Time is linear in the length of the text.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, cast

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from briefgen.language import endings, quotations
from briefgen.language.quotations import Paragraph

if TYPE_CHECKING:
    from thinc.types import Ints2d

_INSIDE = np.uint64(2**64 - 1)
"""spaCy's -1: known to begin no sentence."""
LONGEST = 4_000
"""Characters of a sentence: what is read of one looks at all of it again and again. The longest of 43,823 in
news has 1,446."""
_WORD_BEGINS = re.compile(r"(?<=\s)\S")
COMPONENT = "sentence_boundaries"
_TEXT, _UNITS = "text", "units"
"""Keys of a Doc's ``user_data``."""


@Language.component(COMPONENT)
def sentence_boundaries(doc: Doc) -> Doc:
    """Set every token's sentence start."""
    doc.user_data[_TEXT] = text = doc.text
    words, places = np.flatnonzero(_attribute(doc, "IS_SPACE") == 0), _attribute(doc, "IDX")
    found = list(_cut([(0, False), *boundaries(text)], places[words], len(text)))
    marks = np.full((len(doc), 1), _INSIDE, dtype="uint64")
    marks[_first_words(words, places, [start for start, _ in found])] = 1
    units = _first_words(words, places, [start for start, quoted in found if not quoted])
    doc.user_data[_UNITS] = places[units].tolist()
    doc.from_array(["SENT_START"], cast("Ints2d", marks))  # setting token by token takes quadratic time
    return doc


def _cut(found: Sequence[tuple[int, bool]], words: NDArray[np.int64], limit: int) -> Iterator[tuple[int, bool]]:
    """The sentences; one that no white space parts, so that it is too long by far, at the words of its row."""
    for (start, quoted), (end, _) in pairwise((*found, (limit, False))):
        yield start, quoted
        last = start
        while end - last > 2 * LONGEST:
            after = np.searchsorted(words, last + LONGEST)
            if after == len(words) or words[after] >= end:
                break
            last = int(words[after])
            yield last, False


def _first_words(words: NDArray[np.int64], places: NDArray[np.int64], offsets: list[int]) -> NDArray[np.int64]:
    """The tokens that sentences begin with: words, not the space before them."""
    after = np.searchsorted(places, offsets, side="right")
    begun = after[after > np.searchsorted(places, offsets)] - 1
    first = np.unique(np.searchsorted(words, begun))
    return words[first[first < len(words)]]


def text_of(doc: Doc) -> str:
    """The text of ``doc``: spaCy joins it anew from all tokens at each access."""
    kept = doc.user_data.get(_TEXT)
    return kept if isinstance(kept, str) else doc.text


def paragraphs_of(doc: Doc) -> tuple[Paragraph, ...]:
    """The paragraphs of ``doc``, each with its quotations."""
    return quotations.read(text_of(doc))


def starts(doc: Doc) -> list[int]:
    """Offsets of the units of ``doc`` in order: its sentences, but that a quotation is whole."""
    kept = doc.user_data.get(_UNITS)
    return list(kept) if isinstance(kept, list) else [sentence.start_char for sentence in doc.sents]


def tokens(doc: Doc) -> list[tuple[str, int]]:
    """The tokens of ``doc`` that are no white space, each with its offset; to ask every Token takes twice as long."""
    text, kept = text_of(doc), _attribute(doc, "IS_SPACE") == 0
    places = _attribute(doc, "IDX")[kept].tolist()
    lengths = _attribute(doc, "LENGTH")[kept].tolist()
    return [(text[start : start + length], start) for start, length in zip(places, lengths, strict=True)]


def _attribute(doc: Doc, name: str) -> NDArray[np.int64]:
    return np.asarray(doc.to_array([name])).astype(np.int64)


def boundaries(text: str) -> Iterator[tuple[int, bool]]:
    """Offsets at which sentences begin, in order, and whether inside a quotation or brackets."""
    for paragraph in quotations.read(text):
        yield from _kept_short(
            text, [(paragraph.span.start, False), *endings.find(text, paragraph)], paragraph.span.end
        )


def _kept_short(text: str, begun: Sequence[tuple[int, bool]], limit: int) -> Iterator[tuple[int, bool]]:
    """The sentences of a paragraph; where one would be too long, another begins: in its quotation, or at a word."""
    unit = begun[0][0]
    for (start, quoted), (end, _) in pairwise((*begun, (limit, False))):
        unit = unit if quoted and start - unit <= LONGEST else start
        yield start, unit < start
        last = start
        while end - last > LONGEST and (cut := _WORD_BEGINS.search(text, last + LONGEST, end)):
            unit = last = cut.start()
            yield last, False
