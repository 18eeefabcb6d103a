"""Doc + ``today`` -> whether it means these times, by what it depends on: ``the tools that dockers use today``."""

from spacy.tokens import Doc, Token

from briefgen.analyse.dates.governing import ARRANGED

_LASTS = frozenset("belong employ exist know like live mean need own remain seem stand stay want".split())
"""Verbs whose present tells of a lasting state."""
_SAYS = frozenset("announce add claim report say tell warn write".split())
_ANYBODY = frozenset("anybody anyone everybody nobody one people you".split())
_CANNOT = frozenset("can ca cannot".split()), frozenset("n't n’t not".split())
_PART_OF_DAY = frozenset("afternoon course day early end evening hour morning night part rest start".split())
"""What may be one *of today*, which is then the day itself."""


def is_meant(doc: Doc, start: int, end: int) -> bool:
    """Whether ``today`` from ``start`` to ``end`` goes with a lasting state, or with what nobody can do."""
    span = doc.char_span(start, end)
    if span is None or span.text.lower() != "today":
        return False
    if any(it.lower_ == "of" and it.dep_ == "case" for it in span.root.children):
        return span.root.dep_ == "nmod" and span.root.head.lemma_.lower() not in _PART_OF_DAY
    above = span.root.head
    if span.root.dep_.startswith("nmod") and above.dep_.startswith("nsubj"):
        above = above.head
    held = [it for it in above.children if it.dep_.startswith(("aux", "cop"))]
    return _lasts(above, held) or _is_denied_to_all(above)


def _lasts(word: Token, held: list[Token]) -> bool:
    """Whether a word tells of a state in the present: ``is rare``, ``knows``, any deed in a clause that tells which."""
    if any(it.dep_ == "cop" for it in held):
        placed = any(it.dep_ == "case" for it in word.children)
        return not placed and all(it.tag_ in ("VBZ", "VBP") for it in held)
    if word.tag_ not in ("VBZ", "VBP") or any(it.lemma_.lower() != "do" for it in held):
        return False
    verb, first = word.lemma_.lower(), word.left_edge.i
    tells_which = word.dep_ == "acl:relcl" and first > 0 and not word.doc[first - 1].is_punct
    return verb in _LASTS or (tells_which and not word.left_edge.is_punct and verb not in ARRANGED | _SAYS)


def _is_denied_to_all(verb: Token) -> bool:
    """``You can't buy a mill today``: what anybody can do may be that of one day."""
    subject = next((it for it in verb.children if it.dep_.startswith("nsubj")), None)
    said = {it.lower_ for it in verb.children}
    return subject is not None and subject.lower_ in _ANYBODY and not any(map(said.isdisjoint, _CANNOT))
