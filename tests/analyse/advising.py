"""A text's advisories, for tests of what is advice."""

from spacy.language import Language

from briefgen.analyse import analyse
from briefgen.model.analysis import Advisory
from briefgen.model.article import Article, Fact


def found(nlp: Language, text: str) -> list[Advisory]:
    """The advisories of a text without a publication date."""
    return _read(nlp, Article("a", "a", None, text, "", "en"))


def _read(nlp: Language, article: Article) -> list[Advisory]:
    return list(analyse(article, nlp(article.text)).advisories)


def actions(nlp: Language, text: str) -> list[str]:
    """The words of each action."""
    return [advisory.action.of(text) for advisory in found(nlp, text)]


def on_page_of(nlp: Language, publisher: str, text: str) -> list[str]:
    """The words of each action on a publisher's own page."""
    article = Article("a", "a", None, text, "", "en", publisher=Fact(publisher, "project"))
    return [advisory.action.of(text) for advisory in _read(nlp, article)]
