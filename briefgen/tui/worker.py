"""Wanted -> Found, in a process of its own: reads, compares and composes, and keeps what it found for the next edit.

It never touches the terminal: what it or a library prints goes nowhere.
"""

import gc
import sys
import time
import traceback
from dataclasses import replace
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from briefgen.edits import Edits
from briefgen.errors import BriefgenError
from briefgen.model.problem import Problem
from briefgen.progress import Step, silent
from briefgen.tui import exports, parcels, wire, wishes
from briefgen.tui.abandon import AbandonedError, watched
from briefgen.tui.findings import WORTH_EXPECTING, Findings, basis
from briefgen.tui.readings import Reading, Readings, shown

if TYPE_CHECKING:
    from collections.abc import Hashable

    from briefgen.library import Store
    from briefgen.model.corpus import Corpus
    from briefgen.pipeline import Corrected, Run

FIRST_GLANCE = 3.0
"""Seconds until a briefing of what was read so far is shown; then again each time there is twice as much."""
FEWEST_FOR_A_GLANCE = 5


class CancelledError(BaseException):
    """The person does not want to wait."""


def main(connection: Connection) -> None:
    """Serve one screen until it closes."""
    try:
        _Worker(connection).serve()
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return  # the screen is gone


class _Worker:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._sources: Hashable = None
        """What the readings depend on."""
        self._readings = Readings()
        self._findings = Findings()
        self._wanted: wire.Wanted | None = None
        self._started: wire.Started | None = None
        """What the screen knows of the project."""
        self._likely: list[Edits] = []
        self._exports: list[wire.Export] = []
        self._cancelled = False
        self._due = False
        self._ends = False
        """The screen is closed; what it asked to be written is written first."""

    # What the screen says.

    def serve(self) -> None:
        """Answer until told to stop."""
        from briefgen.library import open_store
        from briefgen.locations import user_data

        is_swept = False
        with open_store(user_data() / "library.sqlite") as store:
            while not self._ends:
                self._hear(wait=not (self._is_asked or self._likely))
                if self._is_asked:
                    self._answer(store)
                    if not is_swept:
                        is_swept = True
                        gc.freeze()  # models and articles stay: an edit need not wait until they are looked through
                elif self._likely:
                    self._expect(self._likely.pop(0), store)

    @property
    def _is_asked(self) -> bool:
        return self._due or self._cancelled or bool(self._exports)

    def _hear(self, *, wait: bool = False) -> None:
        """Take in all messages. Raises EOFError when the screen closes."""
        while wait or self._connection.poll():
            self._take(self._connection.recv())
            wait = False

    def _take(self, message: object) -> None:
        match message:
            case wire.Stop():
                if not self._exports:
                    raise EOFError
                self._ends = True
            case wire.Wanted():
                self._wanted, self._due, self._likely = message, True, []
            case wire.Likely(edits=edits):
                self._likely = list(edits)
            case wire.Export():
                self._exports.append(message)
            case wire.Cancel():
                self._cancelled, self._due = True, False

    def _send(self, reply: object) -> None:
        self._connection.send(reply)

    def _answer(self, store: "Store") -> None:
        try:
            while self._due and self._wanted and not self._cancelled:
                self._due = False
                self._brief(self._wanted, store)
            while self._exports and self._wanted:
                written = self._exported(self._exports[0], self._wanted, store)
                self._exports.pop(0)
                self._send(written)
        except CancelledError:
            self._give_up("it was cancelled")
        except BriefgenError as error:
            self._give_up("there is no briefing")
            self._send(wire.Failed(str(error), number=self._number))
        except (EOFError, BrokenPipeError, ConnectionResetError):
            raise
        except Exception:
            self._give_up("this is a mistake in briefgen")
            self._send(wire.Failed(traceback.format_exc(), bug=True, number=self._number))
        cancelled, self._cancelled = self._cancelled, False
        self._send(wire.Idle(cancelled))

    @property
    def _number(self) -> int:
        return self._wanted.number if self._wanted else 0

    # A briefing.

    def _run(self, wanted: wire.Wanted, store: "Store", changes: tuple[tuple[str, str], ...] = ()) -> "Run":
        from briefgen import pipeline

        made = wishes.project(wanted, changes)
        return pipeline.Run(made, wanted.opening.base, store, listener=self._send, edits=wanted.edits)

    def _brief(self, wanted: wire.Wanted, store: "Store") -> None:
        from briefgen.tui import view

        run = self._run(wanted, store)
        started = wire.Started(view.of(run.project))
        if started != self._started:
            self._started = started
            self._send(started)
        self._fetch(run, wanted)
        asked = wanted
        glance, enough, total = time.monotonic() + FIRST_GLANCE, FEWEST_FOR_A_GLANCE, len(self._readings.documents)
        for reading in self._readings.read(run, store):
            self._send(_arrived(reading))
            self._send(Step("analysing", self._readings.count, total, shown(reading.edited)))
            self._hear()
            if self._cancelled:
                raise CancelledError
            if self._due and self._wanted:
                newer = self._run(self._wanted, store)
                if wishes.rests_on(newer, self._wanted) != wishes.rests_on(run, wanted):
                    return  # what was read stays
                run, wanted, self._due = newer, self._wanted, False
            if enough <= self._readings.count < total and time.monotonic() > glance:
                self._find(run, wanted, partial=True)
                enough = 2 * self._readings.count
        if wanted is asked:
            self._find(run, wanted)
        else:
            self._brief(wanted, store)

    def _fetch(self, run: "Run", wanted: wire.Wanted) -> None:
        sources = wishes.sources(run, wanted)
        if self._sources != sources:
            self._readings, self._sources = Readings.of(run), sources
            self._send(wire.Listed(self._readings.names, self._readings.missing))

    def _find(self, run: "Run", wanted: wire.Wanted, *, partial: bool = False) -> None:
        read, problems = self._readings.selected(run.edits.articles)
        if not self._findings.knows(run, read):
            self._send(Step("comparing", 0, 0))
            thinned = self._findings.thinned(run, read)
            if thinned:
                self._send(replace(_found(run, wanted, read, (thinned, problems)), thinned=True))
        try:
            with watched(lambda: self._look(run.edits)):
                found, misfits = self._findings.of(replace(run, listener=silent), read)
                reply = _found(run, wanted, read, (found, problems + misfits))
        except AbandonedError:
            return  # another briefing is due
        self._send(replace(reply, partial=partial))

    def _look(self, edits: Edits) -> None:
        """Raise where the findings of these corrections are not what is wanted now."""
        self._hear()
        if self._cancelled:
            raise CancelledError
        if self._due and self._wanted and basis(self._wanted.edits) != basis(edits):
            raise AbandonedError

    # What is likely to be wanted next.

    def _expect(self, edits: Edits, store: "Store") -> None:
        """Find what these corrections would give, unless something else is asked for meanwhile."""
        others = self._likely
        if self._wanted is None or self._findings.seconds > WORTH_EXPECTING:
            others.clear()
            return

        def look() -> None:
            self._look(edits)
            is_likely = self._due or self._likely is others or edits in self._likely
            if self._exports or not is_likely:
                raise AbandonedError

        try:
            run = self._run(replace(self._wanted, edits=edits), store)
            read, _ = self._readings.selected(edits.articles)
            with watched(look):
                self._findings.of(replace(run, listener=silent), read)
        except (AbandonedError, CancelledError, BriefgenError):
            return  # whoever asks for it is told

    # Files.

    def _give_up(self, why: str) -> None:
        """Say of all that was to be written that it is not."""
        for wish in self._exports:
            self._send(wire.unwritten(wish, why))
        self._exports.clear()

    def _exported(self, wish: wire.Export, wanted: wire.Wanted, store: "Store") -> wire.Written:
        """What became of an export; that files cannot be written does no harm to the briefing."""
        try:
            run = self._run(wanted, store, wish.changes)
            read, problems = self._readings.selected(run.edits.articles)
            return exports.write(wish, run, read, self._findings.of(run, read), problems)
        except BriefgenError as error:
            return wire.Written((), (str(error),))


def _found(run: "Run", wanted: wire.Wanted, read: "Corpus", found: "Corrected") -> wire.Found:
    """The briefing of findings, and the findings themselves where a board needs them."""
    from briefgen import pipeline, request
    from briefgen.tui import view

    done, problems = pipeline.corrected(run, read, found)
    made = request.document(pipeline.composed(run, read, (done, ()), problems), run.project)
    whole = parcels.findings(done, made) if wanted.whole else None
    return wire.Found(wanted.number, view.of(run.project), parcels.briefing(made), whole)


def _arrived(reading: Reading) -> wire.Arrived:
    from briefgen import edits

    read = reading.read
    sentences = tuple(tuple(it.span for it in analysis.sentences) for analysis in read.analyses)
    digest = "" if isinstance(reading.document, Problem) else edits.digest_of(reading.document)
    return wire.Arrived(read.number, shown(reading.edited), read.articles, sentences, read.problem, digest)


if __name__ == "__main__":
    main(Connection(int(sys.argv[1])))
