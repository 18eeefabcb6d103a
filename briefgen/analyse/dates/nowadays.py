"""Doc + ``today`` -> whether it means these times, by what it depends on: ``the tools that dockers use today``.

Beside a state it is the day more often than not: ``The quay today is a heap of stones``.
"""

from spacy.tokens import Doc, Token

from briefgen.analyse.dates.governing import ARRANGED

_SAYS = frozenset("announce add claim report say tell warn write".split())
_ANYBODY = frozenset("anybody anyone everybody nobody one people you".split())
_CANNOT = frozenset("can ca cannot".split()), frozenset("n't n’t not".split())
_PART_OF_DAY = frozenset("afternoon course day early end evening hour morning night part rest start".split())
"""What may be one *of today*, which is then the day itself."""


def is_meant(doc: Doc, start: int, end: int) -> bool:
    """Whether ``today`` from ``start`` to ``end`` goes with what tells which are meant, or with what nobody can do."""
    span = doc.char_span(start, end)
    if span is None or span.text.lower() != "today":
        return False
    if any(it.lower_ == "of" and it.dep_ == "case" for it in span.root.children):
        return span.root.dep_ == "nmod" and span.root.head.lemma_.lower() not in _PART_OF_DAY
    return _tells_which(span.root.head) or _is_denied_to_all(span.root.head)


def _tells_which(word: Token) -> bool:
    """Whether a word is what a relative clause without a comma tells in the present, and nothing arranged or said."""
    first = word.left_edge.i
    if word.dep_ != "acl:relcl" or first == 0 or word.doc[first - 1].is_punct or word.left_edge.is_punct:
        return False
    copula = next((it for it in word.children if it.dep_ == "cop"), None)
    placed = any(it.dep_ == "case" for it in word.children)
    auxiliary = any(it.dep_.startswith("aux") and it.lemma_.lower() != "do" for it in word.children)
    if auxiliary or (copula and placed) or (copula or word).tag_ not in ("VBZ", "VBP"):
        return False
    return word.lemma_.lower() not in ARRANGED | _SAYS


def _is_denied_to_all(verb: Token) -> bool:
    """``You can't buy a mill today``: what anybody can do may be that of one day."""
    subject = next((it for it in verb.children if it.dep_.startswith("nsubj")), None)
    said = {it.lower_ for it in verb.children}
    return subject is not None and subject.lower_ in _ANYBODY and not any(map(said.isdisjoint, _CANNOT))
