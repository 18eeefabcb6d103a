"""Tree -> the clause that says what is to be done, and what is told by it."""

from dataclasses import dataclass

from briefgen.analyse.advisories.cues import Candidate
from briefgen.analyse.phrases import STOPS
from briefgen.analyse.tree import SUBJECTS, Range, Tree
from briefgen.model.span import Span

_WHERE = frozenset("out off inside indoors home away".split())
_COMPLEMENTS = ("xcomp", "ccomp", "advcl", "acl", "csubj", "csubj:pass")
_ENDS = STOPS | {",", "”", "’", '"', "''", "'"}


@dataclass(frozen=True, slots=True)
class Telling:
    """A candidate by its words."""

    kind: str
    cue: Range
    verb: str
    people: Range | None
    """Empty where a pronoun names them."""
    action: Range
    by: Range | None = None
    giver: Range | None = None

    def candidate(self, tree: Tree) -> Candidate:
        """The same by its spans."""
        people = self.people if self.people and self.people[0] < self.people[1] else None
        return Candidate(
            self.kind,
            _span(tree, self.cue),
            self.verb,
            _span(tree, people) if people else None,
            _span(tree, self.action),
            _span(tree, self.by) if self.by else None,
            _span(tree, self.giver) if self.giver else None,
        )


def _span(tree: Tree, part: Range) -> Span:
    return Span(tree.words[part[0]].start, tree.words[part[1] - 1].end)


def to(tree: Tree, verb: int) -> int | None:
    """The ``to`` of an infinitive, which some parses hang on its helping verb: ``to get tested``."""
    heads = (verb, *tree.children(verb, "aux:pass"))
    return next((k for head in heads for k in tree.children(head, "mark") if tree.words[k].lower == "to"), None)


def is_passive(tree: Tree, at: int) -> bool:
    """Whether a verb is passive, by its own helping verb or by that of the one it is joined to."""
    if tree.children(at, "aux:pass"):
        return True
    governor = tree.words[at].head
    if tree.words[at].dep != "conj" or tree.children(at, *SUBJECTS, "aux", "obj", "iobj") or governor < 0:
        return False
    joined = tree.words[at].tag in ("VBN", "VBD") and tree.words[governor].lower not in _PUNISHED
    return joined and is_passive(tree, governor)


def infinitive(tree: Tree, governor: int) -> int | None:
    """The verb after ``to`` that completes a verb or, as some parses have it, the noun before it."""
    return next((k for k in tree.children(governor, *_COMPLEMENTS) if k > governor and to(tree, k) is not None), None)


def action(tree: Tree, told: int, verb: int) -> Range:
    """A clause with the conjunction and a negation before it, and all that depends on it."""
    marks = tree.children(told, "mark", "case")
    start = marks[-1] if marks else tree.first(told)
    while start - 1 > verb and tree.words[start - 1].lower in ("not", "never", "only"):
        start -= 1
    return start, end(tree, told)


def bare_clause(tree: Tree, governor: int) -> int | None:
    """The verb of a clause that says what should be done: without a finite verb, or with a modal of duty."""
    return next((k for k in tree.children(governor, *_COMPLEMENTS) if k > governor and is_duty(tree, k)), None)


def is_bidden(tree: Tree, told: int) -> bool:
    """Whether a clause says by its modal that something should be done."""
    return any(tree.words[k].lower in _DUTIES for k in tree.children(told, "aux"))


def is_duty(tree: Tree, told: int) -> bool:
    """Whether a clause is of what should be done: ``that wards be cleared``, ``that women avoid``, ``must boil``."""
    if not tree.children(told, *SUBJECTS) and not _raised(tree, told):
        return False
    helping = {tree.words[k].lower for k in tree.children(told, "aux", "cop", "aux:pass")}
    if helping & _DUTIES:
        return "have" not in helping
    return helping == {"be"} or (tree.words[told].tag in ("VB", "VBP") and helping <= {"do", "not"})


def _raised(tree: Tree, told: int) -> bool:
    """Whether the verb above has the subject of a clause as its object, ``we recommend you change it``."""
    above = tree.words[told].head
    return (
        tree.words[told].dep == "xcomp"
        and to(tree, told) is None
        and any(above < k < told for k in tree.children(above, "obj", "iobj"))
    )


_DUTIES = frozenset(("should", "must", "shall"))
_PUNISHED = frozenset("arrested detained charged convicted sentenced jailed fined suspended sacked dismissed".split())
"""What is told with these is told to a few, and by a court or a chief."""
_TILL = frozenset(("until", "till"))
"""What follows them says how long to do something, not how long it is told."""


def giver(tree: Tree, at: int) -> Range | None:
    """The subject of a verb of telling, or of the verb that it is joined to if that is not passive."""
    governor = tree.words[at].head
    own = tree.subject(at)
    if own is not None or governor < 0 or tree.children(governor, "aux:pass"):
        return own
    return tree.shared_subject(at)


def whither(tree: Tree, at: int, start: int) -> Range | None:
    """Where somebody is told to go by an adverb alone."""
    if start >= len(tree.words) or tree.words[start].lower not in _WHERE or tree.words[start].head < at:
        return None
    return start, end(tree, at)


def _joined(tree: Tree, told: int) -> list[int]:
    """Infinitives that belong to the one told, but that the parse joins to its governor or to what stands beside."""
    governor = tree.words[told].head
    if governor < 0 or (tree.words[told].tag != "VB" and to(tree, told) is None):
        return []
    others = [k for of in (governor, *tree.children(governor, "advcl")) for k in tree.children(of, "conj") if k > told]
    return [k for k in others if tree.words[k].tag == "VB" and not tree.children(k, *SUBJECTS, "aux")]


def _completes(tree: Tree, at: int, told: int) -> bool:
    """Whether a participle right behind its helping verb hangs beside it, with what follows it: ``to get tested``."""
    if at >= len(tree.words):
        return False
    beside = next((k for k in (at, *tree.governors(at)) if tree.words[k].head == tree.words[told].head), at)
    return beside == told + 1 and tree.words[beside].tag == "VBN" and tree.words[beside].dep == "xcomp"


def end(tree: Tree, told: int) -> int:
    """Where what depends on a verb ends, as far as it stands together; what others do beside it is no part of it."""
    others = frozenset(k for k in tree.children(told, "conj", "parataxis") if tree.children(k, *SUBJECTS))
    inside, last = tree.below(told, others), told + 1
    late = [k for k in tree.children(tree.words[told].head, "obl", "advcl") if k > told]
    for until in (k for k in late if any(tree.words[m].lower in _TILL for m in tree.children(k, "case", "mark"))):
        inside |= tree.below(until)
    for joined in _joined(tree, told):
        inside.update(range(told, tree.end(joined)))
    while last in inside or _completes(tree, last, told):
        last += 1
    while last > told + 1 and tree.words[last - 1].text in _ENDS:
        last -= 1
    return last
