"""reporting verb in a parsed sentence -> the stretch behind it that is its content, by Universal Dependencies.

Indices count words; ranges are half open. ``surroundings`` finds what stands before the verb or around it; ``contents``
answers the same where there is no parse.
"""

from collections.abc import Sequence

from briefgen.analyse.phrases import COORDINATORS, STOPS, TIMES, Word
from briefgen.analyse.statements.contents import OBJECT_THAT
from briefgen.analyse.statements.subjects import MEDIA
from briefgen.analyse.statements.verbs import VerbGroup, verb_group
from briefgen.analyse.tree import Range, Tree

CLAUSES = frozenset(("ccomp", "xcomp"))
OBJECTS = frozenset(("obj", "iobj"))
"""Relations of what a verb takes: a clause, a thing."""
_ASIDE = frozenset(("conj", "cc", "punct", "parataxis", "discourse", "vocative", "obl:agent", "dep", "list"))
"""Relations of what stands after a verb and is never part of its content."""
TOLD = frozenset(
    "tell assure inform notify remind brief reassure warn alert caution ask promise show teach advise".split()
)
"""Verbs whose object is who hears it, where a clause follows."""
_GIVING = frozenset(("show", "teach", "promise"))
"""Those of them whose object is what is shown or promised, where a phrase follows: ``a poll shows X in the lead``."""
_WHEN = frozenset("while after before as when since although though whereas during amid because until".split())
"""Heads of adverbials that tell when or why it was said."""
_OCCASIONS = frozenset("on during after before in at".split())
"""Prepositions of when and where something is said; what is asked or planned may lie *in* a time to come."""
_DAYS = TIMES - {"this", "last", "next"}
_WHERE = frozenset("in on at during from via by through to after before".split())


def taken_up(tree: Tree, group: VerbGroup, before: int) -> Range | None:
    """What ``X said`` takes up, a relative pronoun or a noun: ``which X denied``; ``a plan X backs``."""
    pronoun = next((k for k in tree.children(group.verb, "obj", "obl") if k < before), None)
    if pronoun is not None and tree.words[pronoun].lower in ("which", "what", "that", "whom"):
        return pronoun, pronoun + 1
    head = tree.words[group.verb].head
    if pronoun is not None or head < 0:
        return None
    found = tree.phrase(head, before)
    return (found[0], min(found[1], before)) if found and found[0] < before else None


def right(tree: Tree, group: VerbGroup) -> Range | None:
    """The content to the right of the verb; None when nothing there can be it."""
    kids = [k for k in tree.children(group.verb) if k >= group.end and tree.words[k].dep != "punct"]
    for number, kid in enumerate(kids):
        if tree.words[kid].dep in _ASIDE and not _announced(tree, kid):
            return None
        if _opens(tree, group, kid, kids[number + 1 :]):
            start = _with_conjunction(tree, group.end, kid)
            return stripped(tree.words, start, _end(tree, group, kid, kids[number + 1 :]))
    return None


def _with_conjunction(tree: Tree, begun: int, kid: int) -> int:
    """The start of a clause: at its ``that``, which the parse may put after an adverbial or hang elsewhere."""
    start = max(begun, tree.first(kid))
    that = next((k for k in tree.children(kid, "mark") if tree.words[k].lower == "that" and k > start), None)
    if that is not None and tree.words[kid].dep == "ccomp":
        return that
    return next((at for at in range(begun, start) if tree.words[at].lower in OBJECT_THAT), start)


def _announced(tree: Tree, kid: int) -> bool:
    """Whether a colon announces the clause, or it is a quotation."""
    first = tree.first(kid)
    return tree.words[kid].quotation or (first > 0 and tree.words[first - 1].text == ":")


def _opens(tree: Tree, group: VerbGroup, kid: int, later: Sequence[int]) -> bool:
    """Whether the content begins with ``kid``."""
    word = tree.words[kid]
    if word.dep in CLAUSES or _announced(tree, kid):
        return True
    clause = any(tree.words[k].dep == "ccomp" or tree.words[k].quotation for k in later)
    if word.dep.startswith("nsubj"):
        return not any(tree.words[k].dep.startswith("nsubj") for k in tree.children(group.verb) if k > kid)
    if word.dep in OBJECTS:
        about = group.cue.verb not in _GIVING and any(tree.words[k].dep.startswith("obl") for k in later)
        told = group.cue.verb in TOLD and (clause or about)
        if word.dep == "iobj":
            return not (clause or any(tree.words[k].dep in ("obj", "xcomp") for k in later))
        return not told
    if word.dep == "obl":
        return tree.first(kid) < group.end or not (clause or _is_setting(tree, group, kid))
    return word.dep == "advcl" and tree.mark(kid) in ("to", "for", "whether", "if", "about") and not clause


def _is_setting(tree: Tree, group: VerbGroup, kid: int) -> bool:
    """Whether a phrase tells when, where or to whom something is said."""
    case = tree.case(kid)
    inside = [tree.words[k].lower for k in tree.below(kid)]
    if not case or TIMES.intersection(inside) or (case in _WHERE and MEDIA.intersection(inside)):
        return True
    return case in _WHERE and "say" in group.cue.classes


def _end(tree: Tree, group: VerbGroup, kid: int, later: Sequence[int]) -> int:
    """Where content that begins with ``kid`` ends: with the last phrase of the verb that goes on with it."""
    stop = next((at for at in range(group.end, len(tree.words)) if tree.words[at].text == ";"), len(tree.words))
    end = min(tree.end(kid), _retold(tree, group, kid), stop)
    for other in later:
        if not _goes_on(tree, group, kid, other):
            return _without_aside(tree, kid, min(end, tree.first(other)))
        end = min(max(end, tree.end(other)), stop)
    return _without_aside(tree, kid, end)


def _without_aside(tree: Tree, kid: int, end: int) -> int:
    """The end of content before a last relative clause behind a comma: 18 of 28 were the reporter's."""
    words = tree.words
    for at in range(kid + 1, end):
        if words[at].dep == "acl:relcl" and not words[at].quotation and tree.end(at) >= end:
            first = tree.first(at)
            comma = first if words[first].text == "," else first - 1
            if comma > kid and words[comma].text == ",":
                return min(end, comma)
    return end


def _retold(tree: Tree, group: VerbGroup, kid: int) -> int:
    """Where a reporting verb of the same tense begins that the parse joins to the content: ``X said …, and added``.

    Or a participle behind a comma with a clause of its own: ``X said …, adding that …``.
    ``X said ten had died and demanded help``: a verb of another class than saying is taken out only where the content
    itself is of another tense.
    """
    tense = tree.words[group.verb].tag
    apart = tree.words[kid].tag not in (tense, "NN", "NNS", "NNP")
    for at in sorted(tree.below(kid)):
        word = tree.words[at]
        if word.dep == "conj" and word.tag == tense and at > kid and tree.subject(at) is None:
            joined = verb_group(tree.words, at)
            if joined is not None and (apart or "say" in joined.cue.classes):
                return joined.start
        if word.tag == "VBG" and word.dep == "advcl" and tree.words[at - 1].text == "," and tree.children(at, "ccomp"):
            joined = verb_group(tree.words, at)
            if joined is not None and "say" in joined.cue.classes:
                return at
    return len(tree.words)


def _goes_on(tree: Tree, group: VerbGroup, kid: int, other: int) -> bool:
    """Whether a further phrase of the verb is part of what is said."""
    word = tree.words[other]
    if word.dep in _ASIDE:
        return _announced(tree, other)
    start = tree.first(other)
    comma = start > 0 and tree.words[start - 1].text == ","
    if word.dep in CLAUSES or word.quotation:
        return True
    if word.dep == "advcl":
        if tree.mark(other) == "for":
            return not comma
        if tree.mark(other) == "with" and any(tree.children(k, "nummod") for k in tree.children(other, "nsubj")):
            return True  # ``put the toll at nine, with two people still missing``
        return not (comma or word.tag == "VBG" or (tree.words[kid].dep in OBJECTS and tree.mark(other) in _WHEN))
    if tree.words[kid].dep == "ccomp":
        return not comma
    if word.dep == "obl:unmarked" or comma:
        return False
    inside = {tree.words[k].lower for k in tree.below(other)}
    ahead = tree.case(other) == "in" and not group.cue.classes.isdisjoint(("ask", "plan"))
    return ahead or tree.case(other) not in _OCCASIONS or not inside & (_DAYS | MEDIA)


def stripped(words: Sequence[Word], start: int, end: int) -> Range | None:
    """The range without marks and commas at its edges; a quotation counts as words."""
    marks = STOPS | {",", "-", "’", "'"}
    while end > start and words[end - 1].lower in COORDINATORS | {"as"}:
        end -= 1
    while start < end and words[start].text in marks and not words[start].quotation:
        start += 1
    while end > start and words[end - 1].text in marks and not words[end - 1].quotation:
        end -= 1
    return (start, end) if start < end else None
