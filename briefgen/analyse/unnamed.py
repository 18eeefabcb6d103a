"""What an encoder takes for a name and is none: a word in small letters in edited text, mark-up, a title alone."""

import re

from briefgen import gazetteer
from briefgen.model.span import Span
from briefgen.words import STOP_WORDS

TITLE = re.compile(rf"(?:(?:{'|'.join(gazetteer.SHORT)})\b\.?\s+)+")
"""Abbreviated titles in front of a name."""
_MARK_UP = re.compile(r"[_<>{}\n]|https?:|\.(?:com|org)$")
_VERSUS = re.compile(r"\s(?:v|vs|versus)\.?\s")
_PARTY = re.compile(r"[A-Z]{1,3}-[A-Z][A-Za-z]*\.?(?:[A-Z]\.)?")
"""``D-Bren.``: a party and where it was elected."""
CAPITAL = re.compile(r" [A-Z][\w’'-]+")
"""A word with a capital behind a name."""

_OPENS = re.compile(r"(?:^|[.!?][\"”’)]*\s)[^\w\n]*(?P<letter>[^\W\d_])", re.MULTILINE)
"""The first letter of a sentence or line."""
ENOUGH = 8
"""Sentences from which it is known whether a text is edited."""
CARELESS = 0.1
"""Share of the sentences of an edited text that may begin with a small letter: quoted posts, list items."""


def is_edited(text: str) -> bool:
    """Whether a text shows, by many sentences that begin with a capital, that its names have capitals too."""
    small = [letter["letter"].islower() for letter in _OPENS.finditer(text)]
    return len(small) >= ENOUGH and sum(small) <= CARELESS * len(small)


def may_be_name(text: str, span: Span, label: str, edited: bool) -> bool:
    """Whether words taken for a name of one kind may be one, in a text that is ``edited`` or not."""
    words = span.of(text)
    if _MARK_UP.search(words) or not any(c.isalpha() for c in words) or words in STOP_WORDS:
        return False
    if words.islower():
        return not edited and _may_be_small_name(text, span)
    return label != "PER" or not _is_no_person(text, span)


def _may_be_small_name(text: str, span: Span) -> bool:
    """Whether somebody may have written a name small: no noun for a group or office (``the army``), no half of one."""
    words = span.of(text)
    last = words.rsplit(maxsplit=1)[-1]
    half = text[span.start - 1 : span.start] == "-" or text[span.end : span.end + 1] == "-"
    return len(words) > 1 and not half and not (gazetteer.group_noun(last) or gazetteer.role_noun(last))


def _is_no_person(text: str, span: Span) -> bool:
    """Whether words taken for a person's name are a party and its state, two names of a contest, or a title alone."""
    name = span.of(text)
    if (
        _PARTY.fullmatch(name) is not None
        or _VERSUS.search(name) is not None
        or (name in gazetteer.SHORT and text.startswith(".", span.end))
    ):
        return True
    titled = TITLE.fullmatch(f"{name} ") is not None or (" " not in name and gazetteer.role_noun(name.lower()))
    return titled and CAPITAL.match(text, span.end) is not None
