"""Corpus -> corrected findings, those of the last few sets of articles kept, so that going back costs nothing."""

import time
from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Generic, TypeVar

from briefgen.edits import Edits
from briefgen.model.corpus import Corpus
from briefgen.model.synthesis import Synthesis

if TYPE_CHECKING:
    from briefgen.pipeline import Corrected, Run

Made = TypeVar("Made")
Key = tuple[Hashable, ...]

KEPT = 20
"""Sets of articles: the present one, eleven that are expected, some steps back. Of two hundred articles one set takes
some 8 MB; more are hardly ever compared beforehand."""
WORTH_EXPECTING = 3.0
"""Seconds of comparing: nobody rests on an article for longer, so what takes longer is not begun beforehand."""


class Findings:
    """What is found in articles, whichever of them are taken in, and however often they are read again."""

    def __init__(self) -> None:
        self._found: _Lately[Synthesis] = _Lately()
        self._recast: _Lately[Corrected] = _Lately()
        self.seconds = 0.0
        """How long the last comparison took."""

    def of(self, run: "Run", read: Corpus) -> "Corrected":
        """The findings with the cast as a person corrected it. Raises as ``pipeline.findings`` does."""
        from briefgen import pipeline

        key = _key(run, read)
        found = self._found.get(key, lambda: self._compare(run, read, key))
        return self._recast.get((*key, run.edits.actors), lambda: pipeline.recast(run, read, found))

    def _compare(self, run: "Run", read: Corpus, key: Key) -> Synthesis:
        """What the articles say together; where they are the same as before, only the bottom line is another."""
        from briefgen import pipeline

        articles_and_model = key[:2]
        same = self._found.first(lambda other: other[:2] == articles_and_model)
        if same is not None:
            return pipeline.summarised(run, read, same)
        begun = time.monotonic()
        found = pipeline.findings(run, read)
        self.seconds = time.monotonic() - begun
        return found

    def knows(self, run: "Run", read: Corpus) -> bool:
        """Whether the findings are here already."""
        key = _key(run, read)
        return key in self._found and (*key, run.edits.actors) in self._recast


def basis(edits: Edits) -> Hashable:
    """The corrections that the findings depend on, those of items apart; the others are quickly applied again."""
    settings = tuple(pair for pair in edits.project if pair[0].startswith("summary."))
    return edits.articles, edits.added, edits.actors, settings


def _key(run: "Run", read: Corpus) -> Key:
    return read.articles, run.project.language_model, run.project.summary.ranker, run.project.summary.words


class _Lately(Generic[Made]):
    """What was made or asked for lately."""

    def __init__(self) -> None:
        self._kept: dict[Key, Made] = {}

    def __contains__(self, key: Key) -> bool:
        return key in self._kept

    def first(self, fits: Callable[[Key], bool]) -> Made | None:
        """What is kept under the first key that fits."""
        return next((made for key, made in self._kept.items() if fits(key)), None)

    def get(self, key: Key, make: Callable[[], Made]) -> Made:
        """What was kept under ``key``, else what ``make`` gives now."""
        made = self._kept.pop(key) if key in self._kept else make()
        self._kept[key] = made
        while len(self._kept) > KEPT:
            del self._kept[next(iter(self._kept))]
        return made
