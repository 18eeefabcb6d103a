"""Tree -> the clause that says what is to be done, and what is told by it."""

from dataclasses import dataclass

from briefgen.analyse.advisories.cues import Candidate
from briefgen.analyse.phrases import STOPS
from briefgen.analyse.tree import Range, Tree
from briefgen.model.span import Span

_COMPLEMENTS = ("xcomp", "ccomp", "advcl", "acl")
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
    """The ``to`` of an infinitive."""
    return next((k for k in tree.children(verb, "mark") if tree.words[k].lower == "to"), None)


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


def end(tree: Tree, told: int) -> int:
    """Where what depends on a verb ends, as far as it stands together."""
    inside, last = tree.below(told), told + 1
    while last in inside:
        last += 1
    while last > told + 1 and tree.words[last - 1].text in _ENDS:
        last -= 1
    return last
