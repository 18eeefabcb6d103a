"""Documents -> Reads, kept from one wish to the next: only what is new or was corrected is read again."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefgen.model.corpus import Corpus
from briefgen.model.problem import Problem
from briefgen.model.source import RawDocument

if TYPE_CHECKING:
    from briefgen.edits import ArticleEdit
    from briefgen.library import Store
    from briefgen.pipeline import Run
    from briefgen.reading import Read

WORTH_A_PROCESS = 8
"""Articles for each process: a process starts and loads its model in the time that reading about so many takes."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One document and what was read from it."""

    document: RawDocument | Problem
    """As it was fetched, before corrections."""
    edited: RawDocument | Problem
    read: "Read"


@dataclass(slots=True)
class Readings:
    """The documents of a project, and what was read of them so far."""

    documents: list[RawDocument | Problem] = field(default_factory=list)
    missing: tuple[Problem, ...] = ()
    _done: dict[int, Reading] = field(default_factory=dict)

    @classmethod
    def of(cls, run: "Run") -> "Readings":
        """Nothing is read yet. Raises as ``pipeline.documents`` does."""
        from briefgen import pipeline

        documents, missing = pipeline.documents(run)
        return cls(list(documents), missing)

    @property
    def count(self) -> int:
        """How many documents are read."""
        return len(self._done)

    @property
    def names(self) -> tuple[str, ...]:
        """The documents as printed, in order."""
        return tuple(map(shown, self.documents))

    def read(self, run: "Run", store: "Store") -> Iterator[Reading]:
        """Read what is new or was corrected, in several processes where that is sooner done."""
        from briefgen import edits, engine, reading

        wanted = dict(enumerate(edits.apply_to_documents(self.documents, run.edits.articles, every=True)))
        for number in [it for it in self._done if it not in wanted]:
            del self._done[number]  # a correction that fitted no document and was taken back
        new = [number for number, document in wanted.items() if not self._is_read(number, document)]
        tasks = [reading.Task(number, wanted[number], run.project.language_model) for number in new]
        jobs = min(engine.processors(), max(1, len(tasks) // WORTH_A_PROCESS))
        for read in reading.read_all(tasks, store, jobs):
            edited = wanted[read.number]
            document = self.documents[read.number] if read.number < len(self.documents) else edited
            self._done[read.number] = Reading(document, edited, read)
            yield self._done[read.number]

    def _is_read(self, number: int, document: RawDocument | Problem) -> bool:
        return number in self._done and self._done[number].edited == document

    def selected(self, corrections: "tuple[ArticleEdit, ...]") -> tuple[Corpus, tuple[Problem, ...]]:
        """What was read of the articles that are taken in. Raises NoInputError where there are none."""
        from briefgen import edits, pipeline

        said = edits.matched(self.documents, corrections)
        out = {number for number, edit in said.items() if edit.selected is False}
        taken = (it.read for number, it in self._done.items() if number not in out)
        return pipeline.corpus(taken, self.missing)


def shown(document: RawDocument | Problem) -> str:
    """A document as printed."""
    return document.source if isinstance(document, Problem) else document.shown
