"""RawDocument + ArticleEdits -> RawDocument: what a person says of an article, known before it is cleaned."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefgen.edits.notes import misfit
from briefgen.edits.values import ArticleEdit, Edits
from briefgen.model.problem import Problem
from briefgen.model.source import Given, RawDocument, SourceSpec

_FITTING = 0.8
"""Share of an article's first words that a document must hold: entities and escapes hide a few."""
_READABLE = ("text/plain", "text/markdown", "text/html", "application/json")
"""Media types whose bytes show their words."""
_WORD = re.compile(r"[^\W\d_]{3,}")


def added_specs(edits: Edits) -> tuple[SourceSpec, ...]:
    """The articles that a person added."""
    return tuple(SourceSpec(path) for path in edits.added)


def given(edit: ArticleEdit, old: Given) -> Given:
    """What is known of an article, with what the edit says on top."""
    said = {
        name: value
        for name in ("title", "publisher", "author", "published", "reliability")
        if (value := getattr(edit, name)) is not None
    }
    return replace(old, **said, restore=tuple(dict.fromkeys((*old.restore, *edit.restore))))


def edit_of(document: RawDocument, edits: Sequence[ArticleEdit]) -> ArticleEdit | None:
    """The edit of this document: the one of its name, if the article's first words are still in it."""
    named = (edit for edit in edits if edit.target.id == document.shown)
    return next((edit for edit in named if _fits(edit, document)), None)


def _fits(edit: ArticleEdit, document: RawDocument) -> bool:
    words = set(_WORD.findall(edit.target.quote.casefold()))
    if not words or document.media_type not in _READABLE:
        return True
    content = document.content.decode("utf-8", "replace").casefold()
    return sum(word in content for word in words) >= _FITTING * len(words)


def apply_to_documents(
    documents: Iterable[RawDocument | Problem], edits: Sequence[ArticleEdit]
) -> Iterator[RawDocument | Problem]:
    """The documents that are not left out, each with what a person says of it; then each edit that fitted none."""
    left = {id(edit): edit for edit in edits}
    for document in documents:
        edit = None if isinstance(document, Problem) or not edits else edit_of(document, edits)
        if isinstance(document, Problem) or edit is None:
            yield document
            continue
        left.pop(id(edit), None)
        if edit.selected is not False:
            yield with_edit(document, edit)
    yield from (misfit_article(edit) for edit in left.values())


def with_edit(document: RawDocument, edit: ArticleEdit) -> RawDocument:
    """The document with what the edit says of it."""
    return replace(document, address=replace(document.address, given=given(edit, document.address.given)))


def misfit_article(edit: ArticleEdit) -> Problem:
    """That the article of an edit is not there any more."""
    return misfit(f"the correction of {edit.target.id!r} fits no article: it was renamed, removed or rewritten")
