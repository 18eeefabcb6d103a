"""Article + Doc -> Analysis: what one article says.

Everything found is a span of the article's text and depends on that article alone; nothing is compared with other
articles here, and nothing is worded anew.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.gazetteer import looks_after_people
from briefgen.model.analysis import Analysis
from briefgen.model.article import Article

if TYPE_CHECKING:
    from spacy.tokens import Doc


def analyse(article: Article, doc: "Doc") -> Analysis:
    """All that is found in ``article``; ``doc`` is made from its text."""
    from briefgen.analyse import advisories, dates, entities, nominals, portfolios, roles, sentences, statements
    from briefgen.language import vectors
    from briefgen.language.sentences import text_of

    published = article.published.day if article.published else None
    found = sentences.find(doc)
    written = entities.find(doc)
    called = roles.find(doc, found, written)
    mentions = portfolios.left_out(text_of(doc), written)
    read = Analysis(
        article=article.id,
        sentences=found,
        mentions=mentions,
        roles=called,
        dates=dates.find(doc, published),
        statements=statements.find(doc, found, mentions, called),
        vectors=vectors.packed(doc),
        phrases=nominals.packed(doc),
    )
    official = article.publisher is not None and looks_after_people(article.publisher.value)
    return replace(read, advisories=advisories.find(doc, read, published, official=official))
