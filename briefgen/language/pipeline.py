"""name -> spaCy pipeline: the one that briefgen ships, or any that is installed.

Whatever pipeline is named, sentence boundaries are briefgen's own: they are set before any other component runs.
"""

import spacy
from spacy.lang.en import English, EnglishDefaults
from spacy.lang.punctuation import TOKENIZER_INFIXES
from spacy.language import Language

from briefgen.errors import LanguageError
from briefgen.language import names, sentences
from briefgen.language.identity import BLANK, SHIPPED, WEIGHTS

_HYPHEN_AFTER_STOP = r"(?<=[A-Za-z]\.)-(?=[a-z])"
"""As in ``U.S.-led``: the name is a token of its own."""
_LONGEST_TEXT = 100_000_000
"""Characters; spaCy's own limit guards a parser's memory, and articles of any length are read."""


class _EnglishDefaults(EnglishDefaults):
    infixes = [*TOKENIZER_INFIXES, _HYPHEN_AFTER_STOP]  # noqa: RUF012 - a list is what spaCy reads


class _English(English):  # type: ignore[no-untyped-call] # spaCy leaves __init_subclass__ untyped
    Defaults = _EnglishDefaults


def load(name: str, threads: int) -> Language:
    """The pipeline called ``name``: ``en``, ``blank``, an installed one, or a folder; raises LanguageError."""
    nlp = _rules() if name == BLANK else _shipped(threads) if name == SHIPPED else _installed(name)
    nlp.max_length = _LONGEST_TEXT
    return nlp


def _rules() -> Language:
    nlp = _English()
    nlp.add_pipe(sentences.COMPONENT)
    nlp.add_pipe(names.COMPONENT)
    return nlp


def _shipped(threads: int) -> Language:
    """The trained pipeline; the rules alone where a checkout holds no weights."""
    if not WEIGHTS.is_file():
        return _rules()
    from briefgen.language import encoder

    nlp = _English()
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
