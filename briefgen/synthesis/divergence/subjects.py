"""text, sentence, name -> whether the name hangs on other words, so that it is no subject."""

import re

from briefgen.model.span import Span

_GOVERNED = re.compile(
    r"\b(?:of|in|to|at|from|on|with|for|against|into|near|outside|inside) "
    r"(?:(?:the|an?|its|his|her|their)[ ])?(?:[a-z-]+[ ])?(?:[A-Z]\w*[’']s (?:[a-z-]+ )*)?$"
)


def is_governed(text: str, sentence: Span, name: Span) -> bool:
    """Whether a name hangs on a preposition: ``critics in Veldania's parliament``."""
    return _GOVERNED.search(text[sentence.start : name.start]) is not None


def hangs(text: str, sentence: Span, name: Span) -> bool:
    """Whether a name hangs on a preposition, or owns what is behind it: ``Toresk’s plea``."""
    return is_governed(text, sentence, name) or text.startswith(("’s ", "'s "), name.end)
