"""RawDocument -> Read: one document cleaned and analysed, or the Problem it is; the unit of work of a run."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass, replace
from functools import cache, partial
from typing import TYPE_CHECKING

from briefgen import analyse, clean, engine, fingerprints, language, sources
from briefgen.errors import InputError
from briefgen.library import Store
from briefgen.library.store import AnalysisKey
from briefgen.model.analysis import Analysis
from briefgen.model.article import Article
from briefgen.model.problem import Problem
from briefgen.model.source import Address, RawDocument
from briefgen.progress import Listener, Step

if TYPE_CHECKING:
    from spacy.language import Language

MOST_THREADS = 2
"""Of one process: with two, the shipped encoder reads 1.7 times as fast."""


@dataclass(frozen=True, slots=True)
class Task:
    """One document to read."""

    number: int
    """Its place in the run, from 0."""
    document: RawDocument | Problem
    """A Problem where it could not even be fetched."""
    model: str
    raw: bool = False
    """Take the text as it is, uncleaned."""


@dataclass(frozen=True, slots=True)
class Read:
    """What came of one document."""

    number: int
    articles: tuple[Article, ...] = ()
    analyses: tuple[Analysis, ...] = ()
    problem: Problem | None = None


def documents(addresses: Sequence[Address], listener: Listener) -> Iterator[RawDocument | Problem]:
    """The documents of all addresses, in order; what cannot be fetched is a Problem, and the next goes on."""
    for number, address in enumerate(addresses):
        listener(Step("reading", number, len(addresses), address.shown))
        try:
            yield from sources.fetch(address)
        except InputError as error:
            yield Problem.of(address.shown, "sources", error)


def read(task: Task, threads: int = 1) -> Read:
    """Clean and analyse one document; what cannot be read is a Problem. Depends on the task alone."""
    if isinstance(task.document, Problem):
        return Read(task.number, problem=task.document)
    cleaner = clean.as_is if task.raw else clean.clean
    try:
        articles = tuple(replace(article, shown=task.document.shown) for article in cleaner(task.document))
    except InputError as error:
        return Read(task.number, problem=Problem.of(task.document.shown, "clean", error))
    return Read(task.number, articles, tuple(_analysis(article, task.model, threads) for article in articles))


def read_all(tasks: Iterable[Task], store: Store, jobs: int) -> Iterator[Read]:
    """All documents read: new ones in their order, each kept at once; then those that the store knows."""
    known: list[Read] = []
    waiting: dict[int, Task] = {}

    def unknown() -> Iterator[Task]:
        for task in tasks:
            found = _known(task, store)
            if found is None:
                waiting[task.number] = task
                yield task
            else:
                known.append(found)

    threads = max(1, min(MOST_THREADS, engine.processors() // max(1, jobs)))
    for result in engine.run(partial(read, threads=threads), unknown(), jobs):
        _keep(result, waiting.pop(result.number), store)
        yield result
    yield from known


def document_key(document: RawDocument) -> bytes:
    """What the articles of a document depend on: its bytes, where it stands, what a person says of it, the cleaner."""
    facts = (document.media_type, document.shown, *map(repr, astuple(document.address.given)), _cleaner_version())
    return fingerprints.of_parts([document.content, *(fact.encode() for fact in facts)])


def _cleaner_version() -> str:
    return fingerprints.of_rooms("model", "sources", "clean", "words.py")


def _analyser_version() -> str:
    return fingerprints.of_rooms("model", "language", "analyse", "gazetteer", "words.py")


def _analysis(article: Article, model: str, threads: int) -> Analysis:
    if article.foreign:
        return Analysis(article.id)
    return analyse.analyse(article, _pipeline(model, threads)(article.text))


@cache
def _pipeline(model: str, threads: int) -> "Language":
    """One pipeline for each process."""
    return language.load(model, threads)


def _known(task: Task, store: Store) -> Read | None:
    if task.raw or isinstance(task.document, Problem):
        return None
    articles = store.articles(document_key(task.document))
    if articles is None:
        return None
    found = [store.analysis(_analysis_key(article, task.model)) for article in articles]
    analyses = tuple(analysis for analysis in found if analysis is not None)
    return Read(task.number, articles, analyses) if len(analyses) == len(articles) else None


def _keep(result: Read, task: Task, store: Store) -> None:
    if result.problem is not None or task.raw or isinstance(task.document, Problem):
        return
    for article, analysis in zip(result.articles, result.analyses, strict=True):
        store.keep_analysis(_analysis_key(article, task.model), analysis)
    store.keep_articles(document_key(task.document), result.articles)


def _analysis_key(article: Article, model: str) -> AnalysisKey:
    return AnalysisKey.of(article, language.model_id(model), _analyser_version())
