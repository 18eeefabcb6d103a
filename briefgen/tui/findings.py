"""Corpus -> corrected findings, those of the last few sets of articles kept, so that going back costs nothing."""

import time
from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from briefgen.edits import ActorEdit, Edits
from briefgen.model.article import Article
from briefgen.model.corpus import Corpus
from briefgen.model.synthesis import Synthesis
from briefgen.tui import thinning

if TYPE_CHECKING:
    from briefgen.pipeline import Corrected, Run

Made = TypeVar("Made")

KEPT = 20
"""Sets of articles: the present one, eleven that are expected, some steps back. Of two hundred articles one set takes
some 8 MB; more are hardly ever compared beforehand."""
WORTH_EXPECTING = 3.0
"""Seconds of comparing: nobody rests on an article for longer, so what takes longer is not begun beforehand."""


class Key(NamedTuple):
    """What findings depend on."""

    articles: tuple[Article, ...]
    model: str
    ranker: str
    words: int
    actors: tuple[ActorEdit, ...] = ()


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
        return self._recast.get(_recast(key, run), lambda: pipeline.recast(run, read, found))

    def _compare(self, run: "Run", read: Corpus, key: Key) -> Synthesis:
        """What the articles say together; where they are the same as before, only the bottom line is another."""
        from briefgen import pipeline

        same = self._found.those(lambda other: other[:2] == key[:2])
        if same:
            return pipeline.summarised(run, read, same[0][1])
        begun = time.monotonic()
        found = pipeline.findings(run, read)
        self.seconds = time.monotonic() - begun
        return found

    def knows(self, run: "Run", read: Corpus) -> bool:
        """Whether the findings are here already."""
        key = _key(run, read)
        return key in self._found and _recast(key, run) in self._recast

    def thinned(self, run: "Run", read: Corpus) -> Synthesis | None:
        """What is known of the fewest articles that hold these and others, without what rests on the others."""
        key, here = _recast(_key(run, read), run), frozenset(it.id for it in read.articles)
        wider = self._recast.those(lambda other: other[1:] == key[1:] and here < {it.id for it in other.articles})
        if not wider:
            return None
        other, (found, _) = min(wider, key=lambda known: len(known[0].articles))
        return thinning.without(found, frozenset(it.id for it in other.articles) - here)


def basis(edits: Edits) -> Hashable:
    """The corrections that the findings depend on, those of items apart; the others are quickly applied again."""
    settings = tuple(pair for pair in edits.project if pair[0].startswith("summary."))
    return edits.articles, edits.added, edits.actors, settings


def _key(run: "Run", read: Corpus) -> Key:
    return Key(read.articles, run.project.language_model, run.project.summary.ranker, run.project.summary.words)


def _recast(key: Key, run: "Run") -> Key:
    return key._replace(actors=run.edits.actors)


class _Lately(Generic[Made]):
    """What was made or asked for lately."""

    def __init__(self) -> None:
        self._kept: dict[Key, Made] = {}

    def __contains__(self, key: Key) -> bool:
        return key in self._kept

    def those(self, fits: Callable[[Key], bool]) -> list[tuple[Key, Made]]:
        """What is kept under the keys that fit."""
        return [(key, made) for key, made in self._kept.items() if fits(key)]

    def get(self, key: Key, make: Callable[[], Made]) -> Made:
        """What was kept under ``key``, else what ``make`` gives now."""
        made = self._kept.pop(key) if key in self._kept else make()
        self._kept[key] = made
        while len(self._kept) > KEPT:
            del self._kept[next(iter(self._kept))]
        return made
