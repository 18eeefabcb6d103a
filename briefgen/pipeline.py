"""The whole story on one page: what is asked for, read, analysed, compared, composed, rendered, kept."""

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen import clean, compose, edits, fingerprints, language, outline, reading, request, sources
from briefgen.edits import NO_EDITS, Edits
from briefgen.errors import InputError, NoInputError, OutputError, UsageError
from briefgen.library import Store
from briefgen.locations import search
from briefgen.model.article import Article
from briefgen.model.briefing import Briefing, Format, SectionName
from briefgen.model.corpus import Corpus
from briefgen.model.problem import Problem
from briefgen.model.source import Address, RawDocument, SourceSpec
from briefgen.model.synthesis import Synthesis
from briefgen.progress import Listener, Step, silent
from briefgen.project import Project
from briefgen.records import Record, failure, record

if TYPE_CHECKING:
    from briefgen.diff import Difference
    from briefgen.synthesis import SynthesisOptions
    from briefgen.verify import Finding

Corrected = tuple[Synthesis, tuple[Problem, ...]]
"""Findings as a person corrected them, and the corrections that fit nothing any more."""
CLAIM_KEYS = ("text", "published", "publisher")
"""What ``briefgen relate`` reads of each side."""


@dataclass(frozen=True, slots=True)
class Run:
    """A project, where it stands, and the means to build it."""

    project: Project
    base: Path
    """The folder that the project's paths are relative to."""
    store: Store
    jobs: int = 1
    listener: Listener = silent
    edits: Edits = NO_EDITS
    """What a person corrected; its project keys are in ``project`` already."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a run made."""

    contents: Mapping[Format, bytes]
    failures: Mapping[Format, OutputError]
    """What could not be rendered, and why."""
    problems: tuple[Problem, ...]


def build(run: Run, formats: Sequence[Format], ready: Callable[[], None] = lambda: None) -> Built:
    """The briefing in each of the formats; where nothing has changed it is served from the library.

    ``ready`` is called before any long work, to raise what would make it useless.

    Raises NoInputError when there is no readable article, UsageError for an unknown template, style or pipeline.
    """
    request.shape(run.project)  # an unknown template is told before the long work
    addresses, missing = sources.expand(_specs(run), run.base)
    key = _key(run, addresses)
    served = _served(run.store, key, formats) if key else None
    if served is not None:
        return served
    ready()
    built = rendered(_briefing(run, addresses, missing), run, formats)
    if key:
        _keep(built, run.store, key)
    return built


def briefing(run: Run) -> Briefing:
    """The briefing that the project asks for. Raises as ``build`` does."""
    request.shape(run.project)
    return _briefing(run, *sources.expand(_specs(run), run.base))


def documents(run: Run) -> tuple[Iterator[RawDocument | Problem], tuple[Problem, ...]]:
    """The documents of the project before a person's corrections, and what could not be found."""
    addresses, missing = sources.expand(_specs(run), run.base)
    return reading.documents(addresses, run.listener), missing


def corpus(results: Iterable[reading.Read], missing: tuple[Problem, ...]) -> tuple[Corpus, tuple[Problem, ...]]:
    """What was read, in the order of the project, and what could not be. Raises NoInputError."""
    ordered = sorted(results, key=lambda result: result.number)
    problems = missing + tuple(result.problem for result in ordered if result.problem)
    articles = tuple(_distinct(article for result in ordered for article in result.articles))
    if not articles:
        told = [f"{it.source}: {it.message}" for it in problems] or [_NONE_NAMED]
        raise NoInputError("\n".join(["no readable article", *told]))
    if all(article.foreign for article in articles):
        told = [_IN_ANOTHER_LANGUAGE.format(it.shown or it.name, it.language) for it in articles]
        raise NoInputError("\n".join(["no article in English", *told]))
    found = (analysis for result in ordered for analysis in result.analyses)
    analyses = tuple(replace(analysis, article=article.id) for article, analysis in zip(articles, found, strict=True))
    return Corpus(articles, analyses), problems


_IN_ANOTHER_LANGUAGE = '{}: is in another language ({}); where it is not, give it language = "en" in the project'
_NONE_NAMED = 'none is named, or all are left out: add [[articles]] with path = "articles/*", or take some in again'


def findings(run: Run, read: Corpus) -> Synthesis:
    """What the articles together say, before a person's corrections. Raises UsageError for an unknown ranker."""
    from briefgen import synthesis

    run.listener(Step("comparing", 0, 0))
    return synthesis.synthesise(read, _options(run))


def summarised(run: Run, read: Corpus, found: Synthesis) -> Synthesis:
    """The findings with another bottom line, as the project asks for. Raises UsageError for an unknown ranker."""
    from briefgen.synthesis import summary

    return replace(found, summary=summary.find(read, found.duplicates, _options(run), found.divergences))


def recast(run: Run, read: Corpus, found: Synthesis) -> Corrected:
    """The findings with the cast as a person corrected it, and what follows from who is who found again."""
    from briefgen import recasting

    return recasting.recast(found, read, run.edits.actors)


def corrected(run: Run, read: Corpus, found: Corrected) -> Corrected:
    """The findings of a corrected cast with the items as a person corrected them."""
    done, misfits = edits.apply_to_items(found[0], read, run.edits.items)
    return done, found[1] + misfits


def composed(run: Run, read: Corpus, found: Corrected, problems: tuple[Problem, ...]) -> Briefing:
    """The briefing of corrected findings. Raises UsageError for an unknown template."""
    done, misfits = found
    return compose.compose(read, done, request.of(run.project, run.edits), problems + misfits)


def rendered(made: Briefing, run: Run, formats: Sequence[Format]) -> Built:
    """The briefing in each format; a format that fails does not keep the others from being written."""
    from briefgen import render

    contents: dict[Format, bytes] = {}
    failures: dict[Format, OutputError] = {}
    short, pages, fits = request.document(made, run.project), outline.load(run.project.template).pages, False
    for number, name in enumerate(formats):
        run.listener(Step("writing", number, len(formats), name))
        embed = run.project.embed or ("full" if name == "json" else "passages")
        look = render.Look(run.project.template, run.project.style, embed, pdf_variant=run.project.pdf_variant)
        try:
            if name not in render.WHOLE and pages and not fits:
                short, fits = render.fitted(short, look, pages, compose.shortened), True
            contents[name] = render.render(made if name in render.WHOLE else short, name, look)
        except OutputError as error:
            failures[name] = error
    return Built(contents, failures, made.problems)


def analyses(run: Run, *, raw: bool) -> Iterator[Record]:
    """One record for each article of the project, in order; a bad one is a record with an error.

    With ``raw`` the text is taken as it is, uncleaned. Raises NoInputError where the paths name nothing.
    """
    addresses, missing = sources.expand(run.project.specs(), run.base)
    if not addresses:
        raise NoInputError("\n".join(f"{it.source}: {it.message}" for it in missing))
    yield from map(_failure, missing)
    for result in reading.read_all(_tasks(run, addresses, raw=raw), run.store, run.jobs):
        if result.problem:
            yield _failure(result.problem)
        yield from map(record, result.articles, result.analyses)


def verified(file: Path, run: Run | None) -> tuple[tuple["Finding", ...], tuple[Problem, ...]]:
    """What does not fit in a finished briefing, checked against the articles of ``run`` or else against itself.

    With it what of the articles could not be read: a source that is quoted and not among the others is a finding.
    Raises UsageError for a file that is no briefing, NoInputError where no article to check against can be read.
    """
    from briefgen.verify import verify

    texts, problems = _texts(run) if run else (None, ())
    return verify(file, texts), problems


def differences(old: Path, new: Path, sections: Sequence[SectionName] = ()) -> "Difference":
    """In what the briefing of one file differs from that of another. Raises UsageError for a file that has none."""
    from briefgen import diff, naming, verify

    return diff.diff(naming.named(verify.read(old)), naming.named(verify.read(new)), sections)


def related(lines: Iterable[str], where: str) -> Iterator[Record]:
    """How the two claims of each line of JSON relate, in order. Raises UsageError that names the line and ``where``."""
    from briefgen.synthesis.divergence import relate

    for number, line in ((number, line) for number, line in enumerate(lines, 1) if line.strip()):
        try:
            pair = json.loads(line)
            a, b = (relate.Claim(**{key: pair[side].get(key) for key in CLAIM_KEYS}) for side in ("a", "b"))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            message = 'is no pair of claims ({"id", "a": {"text"}, "b": {"text"}})'
            why = {KeyError: f": {error} is missing", TypeError: "", AttributeError: ""}.get(type(error), f": {error}")
            why = f": no JSON from character {error.pos + 1} on" if isinstance(error, json.JSONDecodeError) else why
            raise UsageError(f"{where}: line {number} {message}{why}") from error
        found = relate.compare(a, b)
        yield {"id": pair.get("id"), "kind": found.kind, "score": round(found.score, 4), "why": found.why}


def _texts(run: Run) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """The cleaned texts of the articles by id and by name, and what could not be read. Raises NoInputError."""
    found, problems = documents(run)
    texts: dict[str, str] = {}
    for document in edits.apply_to_documents(found, run.edits.articles):
        if isinstance(document, Problem):
            problems += (document,)
            continue
        try:
            articles = clean.clean(document)
        except InputError as error:
            problems += (Problem.of(document.shown, "clean", error),)
            continue
        texts |= {key: article.text for article in articles for key in (article.name, article.id)}
    if not texts:
        raise NoInputError("\n".join(f"{it.source}: {it.message}" for it in problems))
    return texts, problems


def _briefing(run: Run, addresses: Sequence[Address], missing: tuple[Problem, ...]) -> Briefing:
    read, problems = corpus(reading.read_all(_tasks(run, addresses), run.store, run.jobs), missing)
    found = recast(run, read, findings(run, read))
    return composed(run, read, corrected(run, read, found), problems)


def _options(run: Run) -> "SynthesisOptions":
    from briefgen.synthesis import SynthesisOptions

    return SynthesisOptions(run.project.summary.ranker, run.project.summary.words)


def _specs(run: Run) -> tuple[SourceSpec, ...]:
    return run.project.specs() + edits.added_specs(run.edits)


def _tasks(run: Run, addresses: Sequence[Address], *, raw: bool = False) -> Iterator[reading.Task]:
    documents = edits.apply_to_documents(reading.documents(addresses, run.listener), run.edits.articles)
    model = run.project.language_model
    return (reading.Task(number, document, model, raw) for number, document in enumerate(documents))


def _failure(problem: Problem) -> Record:
    return failure(Path(problem.source).name, problem.source, problem.message)


def _distinct(articles: Iterable[Article]) -> Iterator[Article]:
    """The articles, those of equal text told apart by a number after the id."""
    seen: dict[str, int] = {}
    for article in articles:
        seen[article.id] = seen.get(article.id, 0) + 1
        yield replace(article, id=f"{article.id}-{seen[article.id]}") if seen[article.id] > 1 else article


def _key(run: Run, addresses: Sequence[Address]) -> bytes | None:
    """What the briefing and its files depend on; None where that cannot be known without reading standard input."""
    if any(address.path is None for address in addresses):
        return None
    documents = reading.documents(addresses, silent)
    return fingerprints.of_parts(
        [
            fingerprints.of_rooms("").encode(),
            language.model_id(run.project.language_model).encode(),
            json.dumps(run.project.model_dump(mode="json", exclude={"outputs"})).encode(),
            repr(run.edits).encode(),
            fingerprints.of_folders([*search("templates"), *search("styles")]),
            os.environ.get("SOURCE_DATE_EPOCH", "").encode(),
            *(str(it).encode() if isinstance(it, Problem) else reading.document_key(it) for it in documents),
        ]
    )


def _served(store: Store, key: bytes, formats: Sequence[Format]) -> Built | None:
    """What an earlier run made of the same things, if the library still has all of it."""
    problems = store.problems(key)
    found = {name: store.output(key + name.encode()) for name in formats}
    contents = {name: content for name, content in found.items() if content is not None}
    return None if problems is None or len(contents) < len(found) else Built(contents, {}, problems)


def _keep(built: Built, store: Store, key: bytes) -> None:
    for name, content in built.contents.items():
        store.keep_output(key + name.encode(), content)
    store.keep_problems(key, built.problems)
