"""A text's advisories, for tests of what is advice."""

from spacy.language import Language

from briefgen.analyse import analyse
from briefgen.model.analysis import Advisory
from briefgen.model.article import Article


def found(nlp: Language, text: str) -> list[Advisory]:
    """The advisories of a text without a publication date."""
    article = Article("a", "a", None, text, "", "en")
    return list(analyse(article, nlp(text)).advisories)


def actions(nlp: Language, text: str) -> list[str]:
    """The words of each action."""
    return [advisory.action.of(text) for advisory in found(nlp, text)]
