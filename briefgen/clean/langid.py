"""Text -> language: the ISO 639-1 code of what an article is written in."""

from functools import lru_cache

from briefgen.words import STOP_WORDS, fold, words

ENGLISH_SHARE = 0.30
"""Share of English function words that no other language reaches: English news has 0.38 to 0.50, German and Dutch
under 0.10."""
FEWEST_WORDS = 12
"""A shorter text cannot be told: names and figures outweigh its function words."""
_SAMPLE = 4000


def language_of(text: str, declared: str | None = None) -> str:
    """The language of ``text``; of a text too short to tell what the page declares, or ``und``."""
    tokens = [fold(word) for word in words(text[:_SAMPLE])]
    if tokens and sum(token in STOP_WORDS for token in tokens) >= ENGLISH_SHARE * len(tokens):
        return "en"
    if len(tokens) < FEWEST_WORDS:
        return declared or "und"
    return _identified(text[:_SAMPLE])


@lru_cache(maxsize=256)
def _identified(text: str) -> str:
    import py3langid

    code, _ = py3langid.classify(text)
    return str(code)
