"""Words said of the one named -> whether they only judge him, and so are no role of his."""

import re

_JUDGES = """strong weak good great bad poor robust vital desperate terrible wonderful fantastic terrific excellent
brilliant perfect decent honest dishonest corrupt brave true nice tough smart stupid lovely amazing incredible
outstanding remarkable formidable dangerous failed useless big better worse worst reliable responsible hard-working
kind""".split()
_OPINION = re.compile(
    r"(?:just|not|never|only|merely|simply|hardly|such|(?:the\s|just\s)?one(?!\sof\b)"
    rf"|(?:a|an|the|one\sof\sthe)\s(?:\w+ly\s)?(?:\w+\sand\s)?(?:{'|'.join(_JUDGES)}))\s"
)
_RELATIVE = re.compile(r"\s(?:that|which|who|whose)\s")
_EVER = re.compile(r"\b(?:I|we)(?:\s(?:have|had)|[’'](?:ve|d))?\sever\b")
"""``The kindest boy that I have ever taught``."""
_INDEFINITE = re.compile(r"(?:an?|one|another)\s")


def is_opinion(text: str, start: int) -> bool:
    """Whether the words at ``start`` judge: ``just one more boss``, ``a truly good company``."""
    return _OPINION.match(text, start) is not None


def is_indefinite(text: str, start: int) -> bool:
    """Whether they begin with an indefinite article."""
    return _INDEFINITE.match(text, start) is not None


def is_told(said: str) -> bool:
    """Whether they do and tell a story, or what is best of all: inside a quotation that is the speaker's own view."""
    return (is_indefinite(said, 0) and _RELATIVE.search(said) is not None) or _EVER.search(said) is not None
