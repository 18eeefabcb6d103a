"""The whole story on one page: what is asked for, read, analysed, compared, composed, rendered."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefgen import __version__, analyse, clean, compose, language, outline, sources, synthesis
from briefgen.errors import InputError, NoInputError
from briefgen.model.analysis import Analysis
from briefgen.model.article import Article
from briefgen.model.briefing import Briefing, MadeWith, SectionName
from briefgen.model.corpus import Corpus
from briefgen.model.problem import Problem
from briefgen.model.source import RawDocument, SourceSpec
from briefgen.progress import Listener, Step, silent
from briefgen.project import Project


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of the sources: articles, and what could not be read."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


def briefing(project: Project, base: Path, listener: Listener = silent) -> Briefing:
    """The briefing that ``project`` asks for; its paths are relative to ``base``.

    Raises NoInputError when there is no readable article, UsageError for an unknown template, style or pipeline.
    """
    shape = _shape(project)
    reading = read(project.specs(), base, listener)
    if not reading.articles:
        raise NoInputError("\n".join(["no readable article", *(f"{p.source}: {p.message}" for p in reading.problems)]))
    analyses = tuple(analysed(reading.articles, project.language_model, listener))
    corpus = Corpus(reading.articles, analyses)
    listener(Step("comparing", 0, 0))
    findings = synthesis.synthesise(corpus, synthesis.SynthesisOptions(project.summary.ranker, project.summary.words))
    return compose.compose(corpus, findings, _request(project, shape), reading.problems)


def analyses(paths: Sequence[str], model: str, *, raw: bool, listener: Listener = silent) -> Iterator[Record]:
    """One record for each article of ``paths``, in order and one at a time; a bad one is a record with an error.

    With ``raw`` the text is taken as it is. Raises NoInputError where the paths name nothing.
    """
    addresses, missing = sources.expand([SourceSpec(path) for path in paths], Path.cwd())
    if not addresses:
        raise NoInputError("\n".join(f"{problem.source}: {problem.message}" for problem in missing))
    for problem in missing:
        yield failure(Path(problem.source).name, problem.source, problem.message)
    nlp = language.load(model)
    for number, address in enumerate(addresses):
        listener(Step("analysing", number, len(addresses), address.shown))
        for found in attempt(address.shown, sources.fetch(address), clean.as_is if raw else clean.clean):
            if isinstance(found, Problem):
                yield failure(Path(found.source).name, found.source, found.message)
                continue
            for article in found:
                yield record(article, _analysis(article, nlp))


def related(file: Path) -> Iterator[Record]:
    """How the two claims of each line of ``file`` relate, in order."""
    for number, line in enumerate(_lines(file), 1):
        try:
            pair = json.loads(line)
            a, b = (relate.Claim(**{key: pair[side].get(key) for key in _CLAIM}) for side in ("a", "b"))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise UsageError(f"{file}: line {number} is no pair of claims: {error}") from error
        found = relate.compare(a, b)
        yield {"id": pair.get("id"), "kind": found.kind, "score": round(found.score, 4), "why": found.why}


def read(specs: Sequence[SourceSpec], base: Path, listener: Listener = silent) -> Reading:
    """All articles of the sources, in their order; whatever cannot be read is a Problem."""
    addresses, missing = sources.expand(specs, base)
    articles: list[Article] = []
    problems = list(missing)
    for number, address in enumerate(addresses):
        listener(Step("reading", number, len(addresses), address.shown))
        for found in attempt(address.shown, sources.fetch(address)):
            if isinstance(found, Problem):
                problems.append(found)
            else:
                articles += found
    return Reading(tuple(_distinct(articles)), tuple(problems))


def attempt(
    shown: str,
    documents: Iterable[RawDocument],
    cleaner: Callable[[RawDocument], tuple[Article, ...]] = clean.clean,
) -> Iterator[tuple[Article, ...] | Problem]:
    """Each document cleaned; one that fails is a Problem, and the next goes on."""
    waiting = iter(documents)
    while True:
        try:
            document = next(waiting)
        except StopIteration:
            return
        except InputError as error:
            yield Problem(shown, "sources", str(error))
            return
        try:
            yield cleaner(document)
        except InputError as error:
            yield Problem(document.shown, "clean", str(error))


def analysed(articles: Iterable[Article], model: str, listener: Listener = silent) -> Iterator[Analysis]:
    """What each article says, in their order; one in another language stays unread."""
    waiting = tuple(articles)
    nlp = language.load(model)
    for number, article in enumerate(waiting):
        listener(Step("analysing", number, len(waiting), article.name))
        yield analyse.analyse(article, nlp(article.text)) if _readable(article) else Analysis(article.id)


def _readable(article: Article) -> bool:
    return article.language in ("en", "und")


def _distinct(articles: Sequence[Article]) -> Iterator[Article]:
    """The articles, those of equal text told apart by a number after the id."""
    seen: dict[str, int] = {}
    for article in articles:
        seen[article.id] = seen.get(article.id, 0) + 1
        yield replace(article, id=f"{article.id}-{seen[article.id]}") if seen[article.id] > 1 else article


def _shape(project: Project) -> outline.Outline:
    """The template's outline with the project's sections and limits on top."""
    shape = outline.load(project.template)
    own: Mapping[SectionName, int | None] = {
        "actors": project.actors.entries,
        "statements": project.statements.entries,
        "timeline": project.timeline.entries,
        "divergences": project.divergences.entries,
        "advisories": project.advisories.entries,
    }
    limits = {**shape.limits, **{name: limit for name, limit in own.items() if limit}}
    return replace(shape, limits=limits, sections=project.sections or shape.sections)


def _request(project: Project, shape: outline.Outline) -> compose.Request:
    made_with = MadeWith(__version__, language.model_id(project.language_model), project.options())
    return compose.Request(
        project.title,
        project.as_of,
        project.marking,
        shape,
        made_with,
        tuple(compose.note(table.section, table.text, table.author) for table in project.notes),
        project.timeline.start,
        project.timeline.end,
    )
