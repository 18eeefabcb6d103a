"""Texts -> Corpus: plain texts through briefgen's own language pipeline and analysis, as the benchmarks need them."""

import hashlib
from collections.abc import Sequence
from functools import cache

from spacy.language import Language

from briefgen import analyse, language
from briefgen.model.article import Article
from briefgen.model.corpus import Corpus


def corpus_of(texts: Sequence[str]) -> Corpus:
    """The texts as they are, uncleaned and undated, each analysed."""
    articles = tuple(_article(number, text) for number, text in enumerate(texts))
    return Corpus(articles, tuple(analyse.analyse(article, _pipeline()(article.text)) for article in articles))


@cache
def _pipeline() -> Language:
    return language.load("en")


def _article(number: int, text: str) -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(f"a{number}-{digest[:12]}", f"a{number}", None, text, digest, "en")
