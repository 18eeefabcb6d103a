"""name -> spaCy pipeline: the one that briefgen ships, or any that is installed.

Whatever pipeline is named, sentence boundaries are briefgen's own: they are set before any other component runs.
"""

import re
from collections.abc import Callable
from itertools import pairwise
from typing import cast

import spacy
from spacy.lang.en import English
from spacy.lang.punctuation import TOKENIZER_INFIXES, TOKENIZER_PREFIXES, TOKENIZER_SUFFIXES
from spacy.lang.tokenizer_exceptions import URL_MATCH
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found] # compiled, without a stub
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from briefgen.errors import LanguageError
from briefgen.language import names, sentences
from briefgen.language.identity import BLANK, SHIPPED, WEIGHTS

_HYPHEN_AFTER_STOP = r"(?<=[A-Za-z]\.)-(?=[a-z])"
"""As in ``U.S.-led``: the name is a token of its own."""
_LONGEST_TEXT = 100_000_000
"""Characters; spaCy's own limit guards a parser's memory, and articles of any length are read."""
_LONGEST_WORD = 300
"""Characters between white space; the longest of 5,708 articles and pages have 100 to 200, addresses of pages."""
_TOO_LONG = re.compile(rf"\S{{{_LONGEST_WORD}}}(?=\S)")


class _Rule:
    """One of the tokeniser's patterns; each wants a mark or a figure, so words of letters alone are spared it.

    Without that, new text costs the tokeniser half as much again.
    """

    def __init__(self, find: Callable[[str], object], nothing: object = None) -> None:
        self._find, self._nothing = find, nothing
        self.__self__ = find.__self__  # type: ignore[attr-defined] # spaCy saves the pattern that it finds here

    def __call__(self, text: str) -> object:
        return self._nothing if text.isalpha() else self._find(text)


class _Tokenizer(Tokenizer):  # type: ignore[misc] # compiled, without a stub
    """spaCy's tokeniser; what is longer than any word is cut first, as it takes off mark after mark from all of it."""

    def __call__(self, text: str) -> Doc:
        if max(map(len, text.split()), default=0) <= _LONGEST_WORD:
            return cast("Doc", super().__call__(text))
        cuts = [0, *(match.end() for match in _TOO_LONG.finditer(text)), len(text)]
        parts = [super(_Tokenizer, self).__call__(text[start:end]) for start, end in pairwise(cuts)]
        tokens = [(token.text, bool(token.whitespace_)) for part in parts for token in part]
        return Doc(self.vocab, [word for word, _ in tokens], [space for _, space in tokens])


def _tokenizer(nlp: Language) -> Tokenizer:
    return _Tokenizer(
        nlp.vocab,
        nlp.Defaults.tokenizer_exceptions,
        prefix_search=_Rule(compile_prefix_regex(TOKENIZER_PREFIXES).search),
        suffix_search=_Rule(compile_suffix_regex(TOKENIZER_SUFFIXES).search),
        infix_finditer=_Rule(compile_infix_regex([*TOKENIZER_INFIXES, _HYPHEN_AFTER_STOP]).finditer, ()),
        url_match=_Rule(URL_MATCH),
    )


def load(name: str, threads: int) -> Language:
    """The pipeline called ``name``: ``en``, ``blank``, an installed one, or a folder; raises LanguageError."""
    nlp = _rules() if name == BLANK else _shipped(threads) if name == SHIPPED else _installed(name)
    nlp.max_length = _LONGEST_TEXT
    return nlp


def _rules() -> Language:
    nlp = English(create_tokenizer=_tokenizer)
    nlp.add_pipe(sentences.COMPONENT)
    nlp.add_pipe(names.COMPONENT)
    return nlp


def _shipped(threads: int) -> Language:
    """The trained pipeline; the rules alone where a checkout holds no weights."""
    if not WEIGHTS.is_file():
        return _rules()
    from briefgen.language import encoder

    nlp = English(create_tokenizer=_tokenizer)
    nlp.add_pipe(sentences.COMPONENT)
    nlp.add_pipe(encoder.COMPONENT, config={"threads": threads})
    return nlp


def _installed(name: str) -> Language:
    try:
        nlp = spacy.load(name)
    except (OSError, ValueError) as error:
        raise LanguageError(
            f"language_model {name!r} cannot be loaded: it is neither an installed spaCy pipeline nor a folder with "
            f"one; install it, or use {SHIPPED!r}"
        ) from error
    nlp.add_pipe(sentences.COMPONENT, first=True)
    if "ner" not in nlp.pipe_names and not nlp.has_pipe("entity_ruler"):
        nlp.add_pipe(names.COMPONENT)
    return nlp
