"""An article read by the rules alone, for tests of what analysis finds."""

from dataclasses import dataclass
from functools import cache

from spacy.lang.en import English
from spacy.language import Language

from briefgen.analyse import entities, roles, sentences, statements
from briefgen.language import names
from briefgen.language.sentences import COMPONENT
from briefgen.model.analysis import Mention, Role, Sentence, Statement


@dataclass(frozen=True)
class Reading:
    """What was found in a text."""

    text: str
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    roles: tuple[Role, ...]
    statements: tuple[Statement, ...]


@cache
def _rules() -> Language:
    nlp = English()
    nlp.add_pipe(COMPONENT)
    nlp.add_pipe(names.COMPONENT)
    return nlp


def read(text: str) -> Reading:
    """The findings in ``text``."""
    doc = _rules()(text)
    found, mentions = sentences.find(doc), entities.find(doc)
    called = roles.find(doc, found, mentions)
    return Reading(text, found, mentions, called, statements.find(doc, found, mentions, called))
