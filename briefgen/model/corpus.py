"""Articles beside their analyses."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.model.analysis import Analysis
from briefgen.model.article import Article


@dataclass(frozen=True, slots=True)
class Corpus:
    """The articles of a run in their order, each with what was found in it."""

    articles: tuple[Article, ...]
    analyses: tuple[Analysis, ...]

    def pairs(self) -> Iterator[tuple[Article, Analysis]]:
        """Each article with its analysis."""
        return zip(self.articles, self.analyses, strict=True)
