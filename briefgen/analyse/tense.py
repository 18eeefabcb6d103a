"""Whether a clause speaks of the future or the past, from closed classes of words alone."""

import re

_FUTURE = re.compile(
    r"\b(?:will|would|shall|wo|going\sto|(?:is|are|was|were)\sdue|due\s(?:on|in)"
    r"|(?:set|scheduled|expected|slated|planned|plans?|planning|supposed|likely|hopes?|intends?|agreed|vowed)"
    r"\s(?:to|for|on|in))\b|['’]ll\b"
)
_PAST = re.compile(r"\b(?:was|were|had|did|said|has|have|been|told|\w{2,}ed)\b")
_UNTIL = re.compile(r"(?i:\b(?:until|till|by|as\s(?:soon|early)\sas|no\slater\sthan)\s)$")
_SINCE = re.compile(r"(?i:\b(?:since|ended|ending)\s)$")
_BREAKS = (". ", "\n", "; ")


def is_future(text: str, start: int, end: int) -> bool | None:
    """Whether the clause around ``text[start:end]`` speaks of the future; None when nothing tells.

    The nearest verb form before the expression decides, else the first one after it.
    """
    begin = max(text.rfind(mark, 0, start) for mark in _BREAKS) + 1
    before = text[begin:start]
    if _UNTIL.search(before):
        return True
    if _SINCE.search(before):
        return False
    future = max((m.end() for m in _FUTURE.finditer(before)), default=-1)
    past = max((m.end() for m in _PAST.finditer(before)), default=-1)
    if max(future, past) >= 0:
        return future >= past
    stop = min((at for mark in _BREAKS if (at := text.find(mark, end)) >= 0), default=len(text))
    return _first(text[end:stop])


def _first(after: str) -> bool | None:
    future, past = _FUTURE.search(after), _PAST.search(after)
    if future and (not past or future.start() <= past.start()):
        return True
    return False if past else None
