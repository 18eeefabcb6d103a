"""Doc + expression -> the side that the word it depends on puts it on: ahead, behind, or not told."""

from spacy.tokens import Doc, Token

_AWAITED = frozenset("due effective expected payable planned scheduled slated".split())
"""What puts something on a day, whatever the tense of its auxiliary."""
_FIXED = frozenset("billed booked earmarked fixed pencilled set supposed timed tipped".split())
"""The same with ``for`` or an infinitive: ``is booked for Monday``, unlike ``was booked on Monday``."""
_MEANS = frozenset(
    "agree aim choose decide expect hope intend opt plan pledge promise propose swear threaten vote vow want".split()
)
"""Verbs whose infinitive lies ahead of them."""
ARRANGED = frozenset(
    "arrive begin close come convene depart end expire face fly go host lapse launch leave mature meet open play"
    " reconvene reopen resume retire return sail sit start travel vote".split()
)
"""Verbs whose present tells of what is arranged: ``Talks in Orel resume on Monday``."""
_BRINGS_ABOUT = frozenset("allow cause enable force get have lead prompt".split())
"""Verbs whose infinitive has been where they have: ``caused the mill to be sealed on Monday``."""
_AT = frozenset("at in on".split())
"""Before a time at which something is said; *from*, *by* or *after* it is what is said."""
_HAVE, _HAD = frozenset("have has had having 've ’ve".split()), frozenset("had 'd ’d".split())
_PRESENT = frozenset("is are am 's ’s 're ’re 'm ’m".split())
_PAST = frozenset("was were been did got".split())
_MODALS = frozenset("will wo 'll ’ll shall would must may might should can ca".split())


def side(doc: Doc, start: int, end: int) -> bool | None:
    """Whether the words from ``start`` to ``end`` lie ahead, by what they depend on; None where that tells nothing."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not span.root.dep_.startswith("obl") or doc[span.end : span.end + 1].text == ":":
        return None
    if _may_be_of_saying(span.root):
        return None
    above = _governor(span.root)
    held = {it.lower_ for it in above.children if it.dep_.startswith("aux")}
    case = next((it.lower_ for it in span.root.children if it.dep_ == "case"), "")
    if case == "since":
        return False
    if held and (above.lower_ in _AWAITED or (case == "for" and above.lower_ in _FIXED)):
        return None if held & _HAD else True
    if case == "to" and above.tag_.startswith("VB"):
        stretch = any(it.lower_ in ("from", "between") for it in doc[above.left_edge.i : span.start])
        return None if stretch or held & _HAD else True
    if any(it.tag_ == "TO" for it in above.children):
        return _of_infinitive(above, held)
    return _of_finite(above, held)


def _governor(root: Token) -> Token:
    """What a time belongs to: the verb right before it where the tree has skipped that.

    ``Forty are still missing, officials said on Monday`` is parsed as if they were missing on Monday.
    """
    before = root.doc[max(0, root.left_edge.i - 1)]
    skipped = before.tag_ == "VBD" and root.head.i < before.i and not root.head.is_ancestor(before)
    return before if skipped else root.head


def _may_be_of_saying(root: Token) -> bool:
    """Whether a time stands between a verb and the subject of what it says without *that*: it may be of either.

    ``Vell said in January she would resign``: there the parse often gives the time to the clause behind it.
    """
    above = root.head
    subject = next((it for it in above.children if it.dep_.startswith("nsubj")), None)
    if above.dep_ != "ccomp" or subject is None or not above.head.i < root.i < subject.left_edge.i:
        return False
    ahead = any(it.dep_ == "case" and it.lower_ not in _AT for it in root.children)
    return not ahead and not any(it.is_punct or it.dep_ == "mark" for it in root.doc[above.head.i : root.i])


def is_over(doc: Doc, start: int, end: int) -> bool:
    """Whether a verb of the past governs the words from ``start`` to ``end`` at once: ``took office in December``."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or side(doc, start, end) is not False:
        return False
    return "since" in (it.lower_ for it in span.root.children) or abs(span.root.i - span.root.head.i) <= _AT_ONCE


_AT_ONCE = 5
"""Words: behind more, as in ``gave both keepers a copy of the 17 November``, a day may be that of something else."""


def _of_finite(verb: Token, held: set[str]) -> bool | None:
    if not held and verb.tag_ in ("VBZ", "VBP"):
        return True if verb.lemma_.lower() in ARRANGED else None
    if not held:
        planned = verb.lower_ in _AWAITED | _FIXED
        return False if verb.tag_ == "VBD" or (verb.tag_ == "VBN" and verb.dep_ == "acl" and not planned) else None
    if held & _HAVE and verb.tag_ != "VBG":
        return False
    if held & _MODALS or held <= _PRESENT:
        return True
    return False if held & _PAST else None


def _is_of_noun(verb: Token) -> bool:
    """Whether an infinitive in the passive stands right behind a noun, which the parse may have passed over."""
    mark = next((it for it in verb.children if it.tag_ == "TO"), None)
    return verb.dep_ == "advcl" and mark is not None and mark.i > 0 and mark.nbor(-1).pos_ == "NOUN"


def _of_infinitive(verb: Token, held: set[str]) -> bool | None:
    """``to be held``; an infinitive that the verb before it means to bring about."""
    if held & _HAVE:
        return False
    above = verb.head
    if verb.dep_ == "acl" or _is_of_noun(verb):
        bringer = above.head if verb.dep_ == "acl" else above
        return True if "be" in held and bringer.lemma_.lower() not in _BRINGS_ABOUT else None
    ahead = above.lower_ in _AWAITED | _FIXED or above.lemma_.lower() in _MEANS
    return True if ahead and not any(it.lower_ in _HAD for it in above.children) else None
