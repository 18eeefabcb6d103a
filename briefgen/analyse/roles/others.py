"""Role + names beside it -> the part of it that is its bearer's own: no title of another, no item of a list.

``The rig's owner and Brennatek`` calls one the rig's owner, ``Mayor Orla Lind and Sens`` behind a name nobody else.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefgen.model.analysis import Mention, Role
from briefgen.model.span import Span

_TITLE = re.compile(r"(?:(?:[A-Z][\w.’'-]*|of|for|and|the)\s)*[A-Z][\w.’'-]*\s")
_POSSESSIVE = re.compile(r"[’']s?\b|[’'](?=\s)")
_IN = re.compile(r"\b(?:in|at|from|near|outside)\s$", re.IGNORECASE)
_ITS_OWN = re.compile(r"\s(?=(?:the|an?|his|her|its|their)\s)")
"""Behind a place that a sentence opens with: the phrase after it has its own article, ``In Dorn the mayor, X``."""
_GLUED = re.compile(r".*(?:[a-z]{3,}\.|\))(?=[A-Z])")
"""At the start of a title, the end of what stands before it without a space: ``Wednesday.Brenna Spokesman``."""
_AND = re.compile(r"\s(?:and|or)\s(?:the\s)?$")
_GOVERNS = re.compile(r"\b(?:of|at|for|in|with|to|by|from|between|on)\s")
_CLAUSE = re.compile(r"(?:who|whose|which)\b")
_LIST = re.compile(r",?\s(?:and|or)\s")
_LISTING = re.compile(r"\b(?:including|such as|like|among them)$")
_TABLE = re.compile(r"\d\s\d+\s\d")


def own(text: str, role: Role, names: Sequence[Mention]) -> Role | None:
    """The role without what is another's, of whom ``names`` gives the names that touch it; None where nothing is left.

    A title that somebody else bears behind it is his, and so is what a list leads up to; a row of numbers is a table's.
    """
    glued = _GLUED.match(text, role.span.start, role.span.end)
    span = Span(glued.end(), role.span.end) if glued else role.span
    others = [it for it in names if it.span != role.mention and span.start < it.span.end and it.span.start < span.end]
    span = _behind_place(text, span, others)
    said = span.of(text)
    behind = span.start > role.mention.start
    if _LISTING.search(said) or _TABLE.search(said) or (behind and any(_bears(text, span, it) for it in others)):
        return None
    last = next((it for it in others if it.span.end == span.end), None)
    if last is None:
        return replace(role, span=span)
    if behind:
        return replace(role, span=_without(text, span, last))
    listed = last.label == "PER" and _LIST.match(text, role.mention.end)
    return None if listed else replace(role, span=span)


def _behind_place(text: str, span: Span, names: Sequence[Mention]) -> Span:
    """A phrase without the place before it that only says where: ``In Dorn the mayor``, ``in Dorn Tolvan pilot``."""
    place = next((it.span for it in names if it.label == "LOC" and it.span.start == span.start), None)
    if place is None or not _IN.search(text, max(0, span.start - len("outside ")), span.start):
        return span
    people = any(it.label == "NORP" and it.span.start == place.end + 1 for it in names)
    return Span(place.end + 1, span.end) if people or _ITS_OWN.match(text, place.end) else span


def _bears(text: str, span: Span, name: Mention) -> bool:
    """Whether a phrase is a title of somebody whose name stands behind it."""
    title = _TITLE.fullmatch(text, span.start, max(span.start, name.span.start))
    named = name.label == "PER" and text[name.span.start].isupper()
    return named and title is not None and _POSSESSIVE.match(text, name.span.end) is None


def _without(text: str, span: Span, last: Mention) -> Span:
    """A phrase without the next item of a list, where nothing else governs that."""
    joined = _AND.search(text, span.start, last.span.start)
    if joined is None or _CLAUSE.match(text, span.start) or _GOVERNS.search(text, span.start, joined.start()):
        return span
    return Span(span.start, joined.start())
