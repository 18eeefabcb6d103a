"""Evidence made by looking the quote up in its article."""

from briefgen.model.synthesis import Evidence
from tests.render.articles import TEXTS

HERALD, COURIER, GAZETTE, DISPATCH, RADIO, MARKUP = TEXTS


def quoting(source: str, quote: str) -> Evidence:
    """The evidence of a quote; fails where the article does not have these words."""
    start = TEXTS[source].index(quote)
    return Evidence(source, start, start + len(quote), quote)
