"""Tree -> what a noun of telling tells: *an order to stop fishing*, *its advice to campers is to pitch tents high*.

Of a noun alone nothing is taken: somebody must be named who gives it.
"""

from briefgen.analyse.advisories import people
from briefgen.analyse.advisories.clauses import Telling, action, bare_clause, infinitive, to
from briefgen.analyse.advisories.people import is_public
from briefgen.analyse.tree import SUBJECTS, Range, Tree

_NOUNS = {
    "advice": "advise", "advisory": "advise", "guidance": "advise", "guidelines": "advise", "tip": "advise",
    "tips": "advise", "recommendation": "recommend", "recommendations": "recommend", "warning": "warn",
    "warnings": "warn", "reminder": "remind", "order": "order", "orders": "order", "instruction": "instruct",
    "instructions": "instruct", "directive": "direct", "directives": "direct", "directions": "direct",
    "request": "request", "plea": "plead with", "pleas": "plead with", "appeal": "appeal to", "appeals": "appeal to",
    "call": "call on", "calls": "call on",
}  # fmt: skip
"""Nouns of telling, with the verb of the same force."""
_ASKS = frozenset(("request", "call on", "recommend"))
"""Of what is asked for, and of nobody, the public is not asked."""
_GIVES = frozenset(
    """issue issues issued issuing give gives gave given giving make makes made making repeat repeats repeated
    repeating renew renews renewed renewing reiterate reiterates reiterated send sends sent publish publishes
    published put puts post posts posted release releases released broadcast broadcasts carry carries carried come
    comes came coming went goes go been is was""".split()
)
"""Verbs by which advice is given, or comes from somebody."""


def plea(tree: Tree, at: int) -> Telling | None:
    """What a noun of telling tells, where the sentence names who gives it."""
    verb = _NOUNS.get(tree.words[at].lower)
    if verb is None:
        return None
    told = _told(tree, at)
    giver = _giver(tree, at) if told is not None else None
    if told is None or giver is None:
        return None
    heads = [k for k in tree.children(at, "nmod", "obl") if tree.case(k) in ("to", "for", "on") and is_public(tree, k)]
    heads += [k for k in tree.children(told, *SUBJECTS) if k < told and is_public(tree, k)]
    who = people.phrase(tree, heads[0], told) if heads else None
    if who is None and verb in _ASKS:
        return None
    what = action(tree, told, at)
    start = max(what[0], who[1]) if who else what[0]
    kind = "directive" if who else "recommend"
    before = giver[1] <= at
    return Telling(
        kind, (at, at + 1), verb, who, (start, what[1]), None if before else giver, giver if before else None
    )


def _told(tree: Tree, at: int) -> int | None:
    """The infinitive or the clause that says what is to be done, beside the noun or as its predicate."""
    head = tree.words[at].head
    is_predicate = tree.words[at].dep in SUBJECTS and head > at and to(tree, head) is not None
    if is_predicate and tree.children(head, "cop"):
        return head
    return infinitive(tree, at) or bare_clause(tree, at)


def _giver(tree: Tree, at: int) -> Range | None:
    """Whose it is, who it comes from, or the subject of the verb that gives it."""
    own = next(iter(tree.children(at, "nmod:poss")), None)
    if own is not None and tree.words[own].tag != "PRP$":
        return tree.phrase(own, at)
    verb = tree.words[at].head
    sources = [*tree.children(at, "nmod"), *(tree.children(verb, "obl") if verb >= 0 else [])]
    source = next((k for k in sources if tree.case(k) == "from" and k > at), None)
    if source is not None:
        found = tree.phrase(source, at)
        return (found[0] + 1, found[1]) if found else None
    if verb < 0 or tree.words[verb].lower not in _GIVES or tree.words[at].dep not in ("obj", "obl"):
        return None
    return tree.subject(verb) or tree.shared_subject(verb)
