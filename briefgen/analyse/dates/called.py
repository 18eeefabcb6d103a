"""Doc + expression -> whether it is part of a name: of a person, a body, a street, a flight."""

from bisect import bisect_right
from collections.abc import Callable

from spacy.tokens import Doc

from briefgen.analyse.dates.grammar import Atom
from briefgen.analyse.phrases import PREPOSITIONS
from briefgen.model.span import Span

_PEOPLE = frozenset(("PER", "PERSON"))
_THINGS = frozenset(("ORG", "FAC", "WORK", "PRODUCT", "WORK_OF_ART"))
"""Labels of what may be called after a day: ``the Sunday Mail``."""
_PLACES = frozenset("avenue boulevard bridge hospital lane park place plaza road square stadium street".split())
"""What a preposition may stand before with its name: ``in 3 May Square``, not ``by October Brenna``."""
_DAYS = frozenset(("day", "weekday", "part"))


def finder(doc: Doc) -> Callable[[Atom], bool]:
    """What tells whether an expression of ``doc`` is part of a name."""
    named = [
        (Span(ent.start_char, ent.end_char), ent.label_ in _PEOPLE)
        for ent in doc.ents
        if ent.label_ in _PEOPLE | _THINGS
    ]
    parsed = doc.has_annotation("DEP")

    def is_called(atom: Atom) -> bool:
        return _is_in(named, Span(atom.start, atom.end)) or (parsed and _belongs(doc, atom))

    return is_called


def _is_in(named: list[tuple[Span, bool]], words: Span) -> bool:
    at = bisect_right(named, words.start, key=lambda it: it[0].start)
    return any(
        span.overlaps(words) and (person or span.start < words.start or span.end > words.end)
        for span, person in named[max(0, at - 1) : at + 1]
    )


def _belongs(doc: Doc, atom: Atom) -> bool:
    """Whether the tree makes an expression part of a name: ``flight 1972``, ``3 March Street``, ``Mr Friday``."""
    span = doc.char_span(atom.start, atom.end, alignment_mode="expand")
    if span is None:
        return False
    token = span.root
    if atom.kind == "year":
        return token.dep_ == "flat" and span.text.isdigit()
    if atom.kind not in _DAYS:
        return False
    if any(it.dep_ == "nmod:desc" for it in token.children):
        return True
    before = doc[span.start - 1].lower_ if span.start else ""
    heads = [it.head for it in span if it.dep_ in ("compound", "nummod", "flat") and it.head.i == span.end]
    return any(it.tag_ in ("NNP", "NNPS") and (before not in PREPOSITIONS or it.lower_ in _PLACES) for it in heads)
