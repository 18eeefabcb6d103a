"""Wanted -> Found, in a process of its own: reads, compares and composes, and keeps what it found for the next edit.

It never touches the terminal: what it or a library prints goes nowhere.
"""

import sys
import time
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.errors import BriefgenError
from briefgen.model.briefing import Reference, Section
from briefgen.model.corpus import Corpus
from briefgen.model.problem import Problem
from briefgen.model.source import RawDocument
from briefgen.model.synthesis import Synthesis
from briefgen.progress import Step
from briefgen.tui import wire

if TYPE_CHECKING:
    from briefgen.library import Store
    from briefgen.pipeline import Corrected, Run
    from briefgen.project import Project
    from briefgen.reading import Read

FIRST_GLANCE = 3.0
"""Seconds until a briefing of what was read so far is shown; then again each time there is twice as much."""
FEWEST_FOR_A_GLANCE = 5


class CancelledError(Exception):
    """The person does not want to wait."""


@dataclass(slots=True)
class _Reading:
    """One document and what was read from it."""

    document: RawDocument | Problem
    """As it was fetched, before corrections."""
    edited: RawDocument | Problem
    read: "Read"


@dataclass(slots=True)
class _Kept:
    """What was found so far, and what it depends on."""

    sources: object = None
    documents: list[RawDocument | Problem] = field(default_factory=list)
    missing: tuple[Problem, ...] = ()
    readings: dict[int, _Reading] = field(default_factory=dict)
    compared: object = None
    synthesis: Synthesis | None = None


def main(connection: Connection) -> None:
    """Serve one screen until it closes."""
    try:
        _Worker(connection).serve()
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return  # the screen is gone


class _Worker:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._kept = _Kept()
        self._wanted: wire.Wanted | None = None
        self._exports: list[wire.Export] = []
        self._cancelled = False
        self._due = False

    def serve(self) -> None:
        """Answer until told to stop."""
        from briefgen.library import open_store
        from briefgen.locations import user_data

        with open_store(user_data() / "library.sqlite") as store:
            while self._hear(wait=True):
                self._answer(store)

    def _hear(self, *, wait: bool = False) -> bool:
        """Take in all messages; False when the screen closes."""
        while wait or self._connection.poll():
            message = self._connection.recv()
            wait = False
            if isinstance(message, wire.Stop):
                raise EOFError
            if isinstance(message, wire.Wanted):
                self._wanted, self._due = message, True
            elif isinstance(message, wire.Export):
                self._exports.append(message)
            elif isinstance(message, wire.Cancel):
                self._cancelled = True
        return True

    def _answer(self, store: "Store") -> None:
        self._cancelled = False
        try:
            while self._due and self._wanted:
                self._due = False
                self._brief(self._wanted, store)
            while self._exports and self._wanted:
                self._send(self._export(self._exports.pop(0), self._wanted, store))
        except CancelledError:
            self._send(wire.Idle(cancelled=True))
            return
        except BriefgenError as error:
            self._exports.clear()
            self._send(wire.Failed(str(error)))
        except (EOFError, BrokenPipeError, ConnectionResetError):
            raise
        except Exception:
            self._exports.clear()
            self._send(wire.Failed(traceback.format_exc(), bug=True))
        self._send(wire.Idle())

    def _send(self, reply: object) -> None:
        self._connection.send(reply)

    def _run(self, wanted: wire.Wanted, store: "Store", changes: tuple[tuple[str, str], ...] = ()) -> "Run":
        from briefgen import pipeline

        made = _project(wanted, changes)
        return pipeline.Run(made, wanted.opening.base, store, listener=self._tell, edits=wanted.edits)

    def _tell(self, step: Step) -> None:
        self._send(step)

    def _brief(self, wanted: wire.Wanted, store: "Store") -> None:
        run = self._run(wanted, store)
        self._send(wire.Started(view(run.project)))
        self._fetch(run, wanted)
        glance, shown, total = time.monotonic() + FIRST_GLANCE, FEWEST_FOR_A_GLANCE, len(self._kept.documents)
        for count in self._read(run, store):
            self._hear()
            if self._cancelled:
                raise CancelledError
            if self._due:
                return  # a newer wish; what was read stays
            if count >= shown and count < total and time.monotonic() > glance:
                self._found(run, wanted, partial=True)
                shown = 2 * count
        self._found(run, wanted)

    def _fetch(self, run: "Run", wanted: wire.Wanted) -> None:
        from briefgen import pipeline

        key = (run.project.specs(), run.project.language_model, run.edits.added, run.base, wanted.fresh)
        if self._kept.sources != key:
            documents, missing = pipeline.documents(run)
            self._kept = _Kept(key, list(documents), missing)
            self._send(wire.Listed(tuple(map(_shown, self._kept.documents))))

    def _read(self, run: "Run", store: "Store") -> Iterator[int]:
        """Read what is new or was corrected; yields how many are read."""
        from briefgen import edits, reading

        corrections = tuple(replace(edit, selected=None) for edit in run.edits.articles)
        total, number = len(self._kept.documents), -1
        for number, edited in enumerate(edits.apply_to_documents(self._kept.documents, corrections)):
            known = self._kept.readings.get(number)
            if known is None or known.edited != edited:
                task = reading.Task(number, edited, run.project.language_model)
                document = self._kept.documents[number] if number < total else edited
                self._send(Step("analysing", number, total, _shown(edited)))
                read = next(iter(reading.read_all((task,), store, 1)))
                self._kept.readings[number] = _Reading(document, edited, read)
                self._send(_arrived(edited, read))
            yield number + 1
        for number in [it for it in self._kept.readings if it >= total and it > number]:
            del self._kept.readings[number]

    def _found(self, run: "Run", wanted: wire.Wanted, *, partial: bool = False) -> None:
        from briefgen import compose, pipeline, request

        read, problems = self._selected(run)
        found = self._corrected(run, read)
        made = request.document(pipeline.composed(run, read, found, problems), run.project)
        light = replace(
            made,
            references=tuple(map(_textless, made.references)),
            sections=tuple(map(_light, made.sections)),
        )
        whole = found[0] if wanted.whole else None
        notes = tuple(compose.note(it.section, it.text, it.author) for it in run.project.notes)
        self._send(wire.Found(wanted.number, view(run.project), light, whole, notes, partial))

    def _selected(self, run: "Run") -> tuple[Corpus, tuple[Problem, ...]]:
        from briefgen import pipeline

        return pipeline.corpus(
            [it.read for it in self._kept.readings.values() if _is_in(it.document, run)], self._kept.missing
        )

    def _compared(self, run: "Run", read: Corpus) -> Synthesis:
        from briefgen import pipeline

        key = (read.articles, run.project.summary)
        if self._kept.synthesis is None or self._kept.compared != key:
            self._kept.synthesis = pipeline.findings(run, read)
            self._kept.compared = key
        return self._kept.synthesis

    def _corrected(self, run: "Run", read: Corpus) -> "Corrected":
        from briefgen import pipeline

        return pipeline.corrected(run, read, pipeline.recast(run, read, self._compared(run, read)))

    def _export(self, wish: wire.Export, wanted: wire.Wanted, store: "Store") -> wire.Written:
        from briefgen import pipeline, render

        run = self._run(wanted, store, wish.changes)
        paths = [run.base / name for name in wish.files]
        for path in paths:
            render.check(path, force=wish.force)
        read, problems = self._selected(run)
        made = pipeline.composed(run, read, self._corrected(run, read), problems)
        formats = tuple(dict.fromkeys(path.suffix.removeprefix(".").lower() for path in paths))
        built = pipeline.rendered(made, run, formats)  # type: ignore[arg-type]
        done, failures = [], [str(error) for error in built.failures.values()]
        for path in paths:
            content = built.contents.get(path.suffix.removeprefix(".").lower())  # type: ignore[call-overload]
            if content is not None:
                render.write(path, content, force=wish.force)
                done.append(str(path))
        return wire.Written(tuple(done), tuple(failures))


def _project(wanted: wire.Wanted, changes: tuple[tuple[str, str], ...] = ()) -> "Project":
    from briefgen import project

    keys = {**dict(wanted.edits.project), **dict(changes)}
    opening = wanted.opening
    if opening.project is None:
        return project.make({"articles": [{"path": path} for path in opening.paths]}, keys, where="command line")
    made = project.load(opening.project, keys)
    more = tuple(project.ArticleTable(path=str(Path(path).absolute())) for path in opening.paths)
    return made.model_copy(update={"articles": made.articles + more})


def view(made: "Project") -> wire.ProjectView:
    """What a screen shows of a project."""
    from briefgen import outline, request
    from briefgen.locations import search

    shape = request.shape(made)
    return wire.ProjectView(
        title=made.title,
        as_of=made.as_of.isoformat() if made.as_of else None,
        marking=made.marking,
        template=made.template,
        style=made.style,
        embed=made.embed,
        sections=tuple(name for name in shape.sections if name not in ("undated", "problems")),
        headings={str(name): heading for name, heading in shape.headings.items()},
        limits={str(name): limit for name, limit in request.limits(made).items()},
        least={str(name): least for name, least in shape.sources.items()},
        pages=shape.pages,
        ranker=made.summary.ranker,
        words=made.summary.words,
        templates=outline.template_names(),
        styles=tuple(sorted({path.stem for folder in search("styles") for path in folder.glob("*.css")})),
        outputs=tuple(it.path for it in made.outputs),
    )


def _light(section: Section) -> Section:
    """The section without the texts of sources."""
    if section.name != "sources":
        return section
    return replace(section, items=tuple(_textless(it) if isinstance(it, Reference) else it for it in section.items))


def _textless(reference: Reference) -> Reference:
    return replace(reference, text="", cut=())


def _shown(document: RawDocument | Problem) -> str:
    return document.source if isinstance(document, Problem) else document.shown


def _is_in(document: RawDocument | Problem, run: "Run") -> bool:
    from briefgen import edits

    edit = None if isinstance(document, Problem) else edits.edit_of(document, run.edits.articles)
    return edit is None or edit.selected is not False


def _arrived(document: RawDocument | Problem, read: "Read") -> wire.Arrived:
    sentences = tuple(tuple(it.span for it in analysis.sentences) for analysis in read.analyses)
    return wire.Arrived(read.number, _shown(document), read.articles, sentences, read.problem)


if __name__ == "__main__":
    main(Connection(int(sys.argv[1])))
