"""RawDocument + ArticleEdits -> RawDocument: what a person says of an article, known before it is cleaned.

An edit is about the document of its name. Where there is none any more, it is about one with the same bytes: an article
that was left out does not come back because its file was renamed.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefgen.edits.notes import misfit
from briefgen.edits.values import SAID, ArticleEdit, Edits
from briefgen.model.problem import Problem
from briefgen.model.source import Given, RawDocument, SourceSpec

_FITTING = 0.8
"""Share of an article's first words that a document must hold: entities and escapes hide a few."""
_READABLE = ("text/plain", "text/markdown", "text/html", "application/json")
"""Media types whose bytes show their words."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_DIGITS = 16
"""Of a digest, 64 bits: enough for articles, and few enough to be read in a file."""


def added_specs(edits: Edits) -> tuple[SourceSpec, ...]:
    """The articles that a person added."""
    return tuple(SourceSpec(path) for path in edits.added)


def given(edit: ArticleEdit, old: Given) -> Given:
    """What is known of an article, with what the edit says on top."""
    said = {name: value for name in SAID if (value := getattr(edit, name)) is not None}
    return replace(old, **said, restore=tuple(dict.fromkeys((*old.restore, *edit.restore))))


def digest_of(document: RawDocument) -> str:
    """What tells a document under whatever name."""
    return hashlib.sha256(document.content).hexdigest()[:_DIGITS]


def matched(documents: Sequence[RawDocument | Problem], edits: Sequence[ArticleEdit]) -> Mapping[int, ArticleEdit]:
    """The edit of each document that has one, by the document's place.

    It is the one of its name, if the article's first words are still in it; else one of its bytes that fits no name.
    """
    named: dict[str, list[ArticleEdit]] = {}
    for edit in edits:
        named.setdefault(edit.target.id, []).append(edit)
    read = {number: document for number, document in enumerate(documents) if isinstance(document, RawDocument)}
    found = {
        number: known
        for number, document in read.items()
        if (known := next((it for it in named.get(document.shown, ()) if _fits(it, document)), None))
    }
    met = set(map(id, found.values()))
    lost = {edit.target.digest[:_DIGITS]: edit for edit in edits if edit.target.digest and id(edit) not in met}
    if lost:
        rest = ((number, lost.get(digest_of(document))) for number, document in read.items() if number not in found)
        found |= {number: edit for number, edit in rest if edit}
    return found


def _fits(edit: ArticleEdit, document: RawDocument) -> bool:
    words = set(_WORD.findall(edit.target.quote.casefold()))
    if not words or document.media_type not in _READABLE:
        return True
    content = document.content.decode("utf-8", "replace").casefold()
    return sum(word in content for word in words) >= _FITTING * len(words)


def apply_to_documents(
    documents: Iterable[RawDocument | Problem], edits: Sequence[ArticleEdit], *, every: bool = False
) -> Iterator[RawDocument | Problem]:
    """The documents that are not left out, each with what a person says of it; then what is to be said of the edits.

    With ``every``, those that are left out as well.
    """
    if not edits:
        yield from documents
        return
    documents = tuple(documents)
    found = matched(documents, edits)
    moved: list[Problem] = []
    for number, document in enumerate(documents):
        edit = found.get(number)
        if isinstance(document, Problem) or edit is None:
            yield document
            continue
        if every or edit.selected is not False:
            yield with_edit(document, edit)
        if edit.target.id != document.shown:
            moved.append(_moved(document, edit))
    yield from moved
    met = set(map(id, found.values()))
    yield from (misfit_article(edit) for edit in edits if id(edit) not in met)


def with_edit(document: RawDocument, edit: ArticleEdit) -> RawDocument:
    """The document with what the edit says of it."""
    return replace(document, address=replace(document.address, given=given(edit, document.address.given)))


def misfit_article(edit: ArticleEdit) -> Problem:
    """That the article of an edit is not there any more."""
    return misfit(f"the correction of {edit.target.id!r} fits no article: it was renamed, removed or rewritten")


def _moved(document: RawDocument, edit: ArticleEdit) -> Problem:
    """That an edit was found again by the bytes of its article alone."""
    held = "left out like it" if edit.selected is False else "read with its corrections"
    was = f"has the content of {edit.target.id!r}, which is not there any more, and is {held}"
    return Problem(document.shown, "sources", f"{was}; if that is right, make this name its id in the corrections")
