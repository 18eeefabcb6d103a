"""Words -> word pieces: what the encoder reads, each piece beside the case shape of its word.

The base encoder knows no upper case, so a name and a common noun look alike to it; the shape gives the difference
back. Training and reading share this module: it must never depend on anything but the words themselves.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

MAX_PIECES_PER_WORD = 12
"""Web addresses and the like: their first pieces say what they are."""
REMEMBERED = 100_000
"""Words; about 30 MB."""

CLS, SEP, PAD, UNKNOWN = "[CLS]", "[SEP]", "[PAD]", "[UNK]"

SHAPES = ("none", "lower", "title", "upper", "letter", "mixed", "number", "code", "mark", "other")
"""Padding and frame; abc; Abc; ABC; A; aBc; 12; A1; punctuation; anything else. Later pieces of a word follow,
in the same order, so that there are twice as many rows in the embedding."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of one sentence between its two frame pieces."""

    ids: tuple[int, ...]
    shapes: tuple[int, ...]
    firsts: tuple[int, ...]
    """Position of each word's first piece."""


def shape(word: str) -> int:
    """The row of ``SHAPES`` that fits ``word``."""
    return SHAPES.index(_shape_name(word))


def _shape_name(word: str) -> str:
    letters = [*filter(str.isalpha, word)]
    if any(map(str.isdigit, word)):
        return "code" if letters else "number"
    if not letters:
        return "mark" if word.isprintable() and not word.isspace() else "other"
    if len(letters) == 1:
        return "letter" if letters[0].isupper() else "lower"
    if all(map(str.islower, letters)):
        return "lower"
    if all(map(str.isupper, letters)):
        return "upper"
    if letters[0].isupper() and all(map(str.islower, letters[1:])):
        return "title"
    return "mixed" if any(map(str.isupper, letters)) else "other"


class WordPieces:
    """Splits words into the base encoder's vocabulary and remembers every word it has split."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._known: dict[str, tuple[tuple[int, ...], tuple[int, ...]]] = {}
        self._rows = tokenizer.get_vocab(with_added_tokens=True)
        self.cls, self.sep, self.pad, self._unknown = (self._rows[piece] for piece in (CLS, SEP, PAD, UNKNOWN))

    @classmethod
    def load(cls, path: Path) -> "WordPieces":
        """The splitter of a ``tokenizer.json``."""
        tokenizer = Tokenizer.from_file(str(path))
        tokenizer.no_truncation()
        tokenizer.no_padding()
        return cls(tokenizer)

    def split(self, word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Vocabulary rows and shape rows of one word, at least one each."""
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            known = self._known[word] = self._split(word)
        return known

    def _split(self, word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
        ids = self._whole(word) or self._torn(word) or (self._unknown,)
        first = shape(word)
        return ids, (first,) + (first + len(SHAPES),) * (len(ids) - 1)

    def _whole(self, word: str) -> tuple[int, ...]:
        """A plain word that the vocabulary holds: three of four, and the tokeniser takes 50 times as long for it."""
        row = self._rows.get(word.lower()) if word.isascii() and word.isalnum() else None
        return () if row is None else (row,)

    def _torn(self, word: str) -> tuple[int, ...]:
        return tuple(self._tokenizer.encode(word, add_special_tokens=False).ids[:MAX_PIECES_PER_WORD])

    def sentence(self, words: Iterable[str]) -> Pieces:
        """The pieces of one sentence, framed."""
        ids, shapes, firsts = [self.cls], [0], []
        for word in words:
            word_ids, word_shapes = self._known.get(word) or self.split(word)
            firsts.append(len(ids))
            ids += word_ids
            shapes += word_shapes
        return Pieces((*ids, self.sep), (*shapes, 0), tuple(firsts))
