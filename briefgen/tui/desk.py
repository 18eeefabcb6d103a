"""What lies on the desk: project, articles, briefing, corrections. Screens show it; replies change it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from briefgen.edits import ArticleEdit, Edits, Target
from briefgen.locations import user_data
from briefgen.model.article import Article
from briefgen.model.briefing import Briefing, Reference
from briefgen.model.problem import Problem
from briefgen.model.span import Span
from briefgen.model.synthesis import Evidence, Synthesis
from briefgen.progress import Step
from briefgen.tui import changes, wire
from briefgen.tui.opening import Opening
from briefgen.tui.session import Session


@dataclass(frozen=True)
class Row:
    """One article of the list, or a document that is not read yet or cannot be."""

    shown: str
    article: Article | None = None
    sentences: tuple[Span, ...] = ()
    problem: str = ""

    @cached_property
    def haystack(self) -> str:
        """What a filter looks through."""
        known = self.article
        parts = [self.shown, self.problem]
        if known:
            facts = (known.title, known.publisher, known.author)
            parts += [fact.value for fact in facts if fact] + [known.text]
        return "\n".join(parts).casefold()

    @property
    def title(self) -> str:
        """What the article is called."""
        if self.article and self.article.title:
            return self.article.title.value
        name = self.shown.rpartition("/")[2]
        return name if any(map(str.isalnum, name)) else self.shown  # a glob's end says nothing

    @property
    def day(self) -> str:
        """Publication date in ISO form; empty for none."""
        return self.article.published.day.isoformat() if self.article and self.article.published else ""

    @property
    def publisher(self) -> str:
        """The outlet; empty where it is not known."""
        return self.article.publisher.value if self.article and self.article.publisher else ""


@dataclass(slots=True)
class Desk:
    """Everything a screen shows. Changed only here, in the screen's thread."""

    opening: Opening
    session: Session
    view: wire.ProjectView | None = None
    briefing: Briefing | None = None
    whole: Synthesis | None = None
    step: Step | None = None
    """What is being done; None when nothing is."""
    message: str = ""
    """Why there is no briefing."""
    partial: bool = False
    shown: int = 0
    """Which wish the briefing follows, if only by what it leaves out."""
    answered: int = 0
    """Which wish the briefing fulfils."""
    missing: tuple[Problem, ...] = ()
    """Paths of the project that name no file."""
    _documents: dict[int, tuple[Row, ...]] = field(default_factory=dict)
    _names: tuple[str, ...] = ()
    _by_id: dict[str, Row] = field(default_factory=dict)
    _rows: tuple[Row, ...] | None = ()
    _references: dict[str, Reference] = field(default_factory=dict)
    _digests: dict[str, str] = field(default_factory=dict)
    _said: tuple[Edits, dict[str, ArticleEdit]] | None = None
    """The corrections by the documents that they are about; None where documents have come since."""

    @classmethod
    def of(cls, opening: Opening, data: Path | None = None) -> "Desk":
        """A desk with nothing read yet. Raises ProjectError for corrections that cannot be read."""
        return cls(opening, Session.of(opening.edits_file(data or user_data())))

    def take(self, reply: object) -> None:
        """Put a reply where it belongs."""
        match reply:
            case wire.Started(view=view):
                self.view = view
            case wire.Listed(documents=names, missing=missing):
                self._names, self.missing, self._documents, self._rows = names, missing, {}, None
                self._digests, self._said = {}, None
            case wire.Arrived():
                self._arrive(reply)
            case wire.Found():
                self._find(reply)
            case Step():
                self.step = reply
            case wire.Failed(message=message):
                self.message, self.shown, self.answered = message, reply.number, reply.number
                self.briefing, self.whole = (self.briefing, self.whole) if reply.bug else (None, None)
            case wire.Idle() | wire.Gone():
                self.step = None

    def _find(self, reply: wire.Found) -> None:
        self.view, self.briefing, self.partial = reply.view, reply.briefing, reply.partial
        self.shown = 0 if reply.partial else reply.number
        self.answered = 0 if reply.thinned else self.shown
        self.message = ""
        self.whole = reply.whole or self.whole
        self._references = {it.id: it for it in reply.briefing.references}

    def _arrive(self, reply: wire.Arrived) -> None:
        pairs = zip(reply.articles, reply.sentences, strict=True)
        rows = tuple(Row(reply.shown, article, sentences) for article, sentences in pairs)
        if reply.problem:
            rows = (Row(reply.shown, problem=reply.problem.message),)
        self._documents[reply.number] = rows
        if reply.digest:  # what is told of a document comes under its name, too
            self._digests[reply.shown], self._said = reply.digest, None
        for row in rows:
            if row.article:
                self._by_id[row.article.id] = row
        self._rows = None

    @property
    def rows(self) -> tuple[Row, ...]:
        """The articles in the order of the project, and after them the paths that name none."""
        if self._rows is None:
            names = enumerate(self._names)
            rows = tuple(row for number, name in names for row in self._documents.get(number, (Row(name),)))
            self._rows = rows + tuple(Row(it.source, problem=it.message) for it in self.missing)
        return self._rows

    def row(self, article: str) -> Row | None:
        """The row of an article by its id; a second copy of one text has the first one's row."""
        return self._by_id.get(article) or self._by_id.get(article.partition("-")[0])

    def text(self, article: str) -> str:
        """The text of an article by its id."""
        row = self.row(article)
        return row.article.text if row and row.article else ""

    def reference(self, article: str) -> Reference | None:
        """The source as the briefing lists it."""
        return self._references.get(article)

    def reference_of(self, article: Article) -> Reference | None:
        """The source that an article is; of several with one text that of its own file."""
        first = self._references.get(article.id)
        if first is None or first.path == article.path:
            return first
        equal = (it for it in self._references.values() if it.sha256 == article.sha256)
        return next((it for it in equal if it.path == article.path), first)

    def is_selected(self, row: Row) -> bool:
        """Whether the article is in the briefing."""
        said = self.edit(row.shown)
        return said is None or said.selected is not False

    def edit(self, shown: str) -> ArticleEdit | None:
        """What was said of the article of a document."""
        edits = self.session.edits
        if self._said is None or self._said[0] is not edits:
            self._said = edits, self._found_again(edits.articles)
        return self._said[1].get(shown)

    def _found_again(self, said: Sequence[ArticleEdit]) -> dict[str, ArticleEdit]:
        """The corrections by the present names of their documents, which may have had others at the time."""
        names, other = frozenset(self._names), {}
        for edit in said:
            name, digest = edit.target.id, edit.target.digest
            if digest and (name not in names or self._digests.get(name, digest) != digest):
                other[digest] = edit
        moved = {shown: other[digest] for shown, digest in self._digests.items() if digest in other}
        gone = set(map(id, moved.values()))
        return {edit.target.id: edit for edit in reversed(said) if id(edit) not in gone} | moved

    def target(self, shown: str, text: str) -> Target:
        """The target of corrections of a document: the same as that of earlier ones, whatever its name was then."""
        known = self.edit(shown)
        if known and known.target.id != shown:
            return known.target
        return changes.article_target(shown, text, self._digests.get(shown, ""))

    @property
    def is_emptied(self) -> bool:
        """Whether there are articles and none of them is taken in."""
        read = [row for row in self.rows if row.article]
        return bool(read) and not any(map(self.is_selected, read))

    @property
    def meanwhile(self) -> str:
        """What the briefing shows while something is done; empty where there is none."""
        if self.briefing is None:
            return ""
        is_thinned = self.shown > self.answered
        return "what was left out is gone, the rest is as before" if is_thinned else "the briefing is as before"

    def number(self, evidence: Evidence) -> int:
        """The source number of a passage; 0 where it has none."""
        reference = self.reference(evidence.source)
        return reference.number if reference else 0
