"""Synthesis + Edits -> Synthesis: first the cast, then the items, so that items name the corrected actors."""

from briefgen.edits import actors, items
from briefgen.edits.values import Edits
from briefgen.model.corpus import Corpus
from briefgen.model.problem import Problem
from briefgen.model.synthesis import Synthesis


def apply_to_synthesis(synthesis: Synthesis, corpus: Corpus, edits: Edits) -> tuple[Synthesis, tuple[Problem, ...]]:
    """The findings as a person corrected them, and a problem for each correction that no longer fits."""
    synthesis, first = actors.apply(synthesis, corpus, edits.actors)
    synthesis, second = items.apply(synthesis, corpus, edits.items)
    return synthesis, first + second
