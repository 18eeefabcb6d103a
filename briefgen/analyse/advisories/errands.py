"""Tree -> who is told something without a verb of telling: given until noon, sent home, wanted to come forward."""

from briefgen.analyse.advisories import people
from briefgen.analyse.advisories.clauses import Telling, action, end, giver, infinitive, whither
from briefgen.analyse.advisories.people import is_public
from briefgen.analyse.advisories.phrases import HOMES
from briefgen.analyse.tree import SUBJECTS, Tree

_WISHES = frozenset("want wants wanted like".split())
_LIKE = frozenset(("would", "'d", "’d"))
"""Before ``like``: a wish, and no taste."""
_DISCOURAGES = frozenset("discourage discourages discouraged discouraging".split())
_SENDS = frozenset("send sends sent sending".split())
_HAS = frozenset(("have", "has"))
_GIVES = frozenset("gave gives given giving give".split())
_TERMS = frozenset("until till hours hour days day week weeks month notice deadline".split())
"""What those get who must do something by then."""


def errand(tree: Tree, at: int) -> Telling | None:
    """What a verb of giving, sending, wishing, discouraging or confining tells somebody."""
    word = tree.words[at].lower
    if word in _GIVES or word in _HAS:
        return _deadline(tree, at)
    if word in _SENDS:
        return _sent(tree, at)
    if word in _WISHES:
        return _wish(tree, at)
    if word in _DISCOURAGES:
        return _discouraged(tree, at)
    return _confined(tree, at) if word == "confined" else None


def _deadline(tree: Tree, at: int) -> Telling | None:
    """``The mayor gave campers until midnight to go``; ``traders have been given a week to leave``."""
    passive = bool(tree.children(at, "aux:pass"))
    told = next((k for of in (at, *tree.children(at, "obj")) if (k := infinitive(tree, of)) is not None), None)
    if told is None or not any(word.lower in _TERMS for word in tree.words[at:told]):
        return None
    head = next((k for k in tree.children(at, "iobj", "obj") if k > at and is_public(tree, k)), None)
    has = tree.words[at].lower in _HAS
    who = people.subject(tree, at) if passive or has else people.phrase(tree, head, at) if head is not None else None
    if who is None:
        return None
    kind = "passive" if passive or has else "directive"
    return Telling(kind, (at, at + 1), "order", who, action(tree, told, at), giver=None if has else giver(tree, at))


def _sent(tree: Tree, at: int) -> Telling | None:
    """``The principal sent pupils home``."""
    head = next((k for k in tree.children(at, "iobj", "obj") if k > at and is_public(tree, k)), None)
    who = people.phrase(tree, head, at) if head is not None else None
    what = whither(tree, at, who[1]) if who else None
    return Telling("directive", (at, at + 1), "order", who, what, giver=giver(tree, at)) if what else None


def _wish(tree: Tree, at: int) -> Telling | None:
    """``The embassy wants citizens to make themselves known``; ``would like drivers to slow down``."""
    if tree.words[at].lower == "like" and not _LIKE & {tree.words[k].lower for k in tree.children(at, "aux")}:
        return None
    told = infinitive(tree, at)
    if told is None:
        return None
    heads = [*tree.children(at, "iobj", "obj"), *tree.children(told, *SUBJECTS)]
    head = next((k for k in heads if at < k < told and is_public(tree, k)), None)
    who = people.phrase(tree, head, told) if head is not None else None
    if who is None:
        return None
    what = action(tree, told, at)
    return Telling("directive", (at, at + 1), "want", (who[0], min(who[1], what[0])), what, giver=giver(tree, at))


def _discouraged(tree: Tree, at: int) -> Telling | None:
    """``The ministry discourages trips to the lakes``."""
    what = next((k for k in tree.children(at, "obj", "xcomp") if k > at and not is_public(tree, k)), None)
    named = giver(tree, at)
    if what is None or named is None:
        return None
    return Telling("against", (at, at + 1), "discourage", None, (tree.first(what), end(tree, what)), giver=named)


def _confined(tree: Tree, at: int) -> Telling | None:
    """``Residents have been confined to their homes``."""
    where = next(
        (k for k in tree.children(at, "obl") if tree.case(k) == "to" and HOMES.fullmatch(tree.words[k].text)), None
    )
    who = people.subject(tree, at) if where is not None and tree.children(at, "aux:pass") else None
    return Telling("passive", (at, at + 1), "order", who, (at, end(tree, at))) if who else None
