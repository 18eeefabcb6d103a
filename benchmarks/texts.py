"""Texts -> Corpus: plain texts through briefgen's own language pipeline and analysis, as the benchmarks need them."""

import hashlib
from collections.abc import Mapping
from functools import cache

from spacy.language import Language

from briefgen import analyse, language
from briefgen.model.article import Article, Fact
from briefgen.model.corpus import Corpus


def corpus_of(texts: Mapping[str, str | None]) -> Corpus:
    """The texts, each with its headline if it is known, as they are: uncleaned and undated, each analysed."""
    articles = tuple(_article(number, *it) for number, it in enumerate(texts.items()))
    return Corpus(articles, tuple(analyse.analyse(article, _pipeline()(article.text)) for article in articles))


@cache
def _pipeline() -> Language:
    return language.load("en")


def _article(number: int, text: str, title: str | None) -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    headline = Fact(title, "page metadata") if title else None
    return Article(f"a{number}-{digest[:12]}", f"a{number}", None, text, digest, "en", title=headline)
