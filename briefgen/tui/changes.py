"""Edits -> Edits: each thing that a person can do, as a pure function."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from briefgen.edits import ActorEdit, ArticleEdit, Edits, ItemEdit, NoteEdit, Target
from briefgen.edits.values import Setting

FIRST_WORDS = 14
"""Words of an article that tell it again."""


def setting(edits: Edits, key: str, value: Setting | None) -> Edits:
    """A key of the project as it is to be; None leaves it to the project file."""
    rest = tuple(pair for pair in edits.project if pair[0] != key)
    return replace(edits, project=rest if value is None else (*rest, (key, value)))


def article_target(shown: str, text: str, digest: str = "") -> Target:
    """The target that names the article of a document."""
    return Target(shown, " ".join(text.split()[:FIRST_WORDS]), digest=digest)


def article(edits: Edits, target: Target, **said: Any) -> Edits:
    """What a person says of an article; None takes a word back."""
    old = article_edit(edits, target)
    changed = replace(old or ArticleEdit(target), target=target, **said)
    rest = tuple(it for it in edits.articles if it is not old)
    return replace(edits, articles=rest if changed == ArticleEdit(target) else (*rest, changed))


def article_edit(edits: Edits, target: Target) -> ArticleEdit | None:
    """What was said of an article, not of another that has got its name, as lines of a file that were numbered anew."""
    return next((it for it in edits.articles if _is_of(it.target, target)), None)


def _is_of(one: Target, other: Target) -> bool:
    same_words = not one.quote or not other.quote or one.quote == other.quote
    return one.id == other.id and (same_words or (one.digest != "" and one.digest == other.digest))


def select(edits: Edits, targets: Iterable[Target], *, selected: bool) -> Edits:
    """The articles taken in or left out."""
    for target in targets:
        edits = article(edits, target, selected=None if selected else False)
    return edits


def restore(edits: Edits, target: Target, block: str) -> Edits:
    """A block that cleaning cut put back; one that was put back is cut again."""
    old = article_edit(edits, target)
    words = " ".join(block.split()[:FIRST_WORDS])
    kept = old.restore if old else ()
    return article(edits, target, restore=tuple(it for it in kept if it != words) if words in kept else (*kept, words))


def add(edits: Edits, paths: Iterable[str]) -> Edits:
    """Further articles."""
    return replace(edits, added=tuple(dict.fromkeys((*edits.added, *paths))))


def item(edits: Edits, change: ItemEdit) -> Edits:
    """A correction of an item; one that says the same as an earlier one takes its place."""
    rest = tuple(it for it in edits.items if _slot(it) != _slot(change) or change.change in ("move", "add", "merge"))
    return replace(edits, items=(*rest, change))


def without_item(edits: Edits, change: ItemEdit) -> Edits:
    """A correction of an item taken back."""
    return replace(edits, items=tuple(it for it in edits.items if it != change))


def _slot(it: ItemEdit) -> tuple[str, str | Target]:
    return it.change, it.target.id or it.target


def actor(edits: Edits, change: ActorEdit) -> Edits:
    """A correction of the cast."""
    return replace(edits, actors=(*edits.actors, change))


def without_actor(edits: Edits, change: ActorEdit) -> Edits:
    """A correction of the cast taken back."""
    return replace(edits, actors=tuple(it for it in edits.actors if it != change))


def note(edits: Edits, changed: NoteEdit) -> Edits:
    """A comment written or changed; one of its own without text goes, one of the project's is taken out."""
    known = any(it.id == changed.id for it in edits.notes)
    notes = tuple(changed if it.id == changed.id else it for it in edits.notes) if known else (*edits.notes, changed)
    return replace(edits, notes=tuple(it for it in notes if it.text.strip() or not it.id.startswith("note-")))


def new_note_id(edits: Edits) -> str:
    """A name for a comment that no other has."""
    taken = {it.id for it in edits.notes}
    return next(name for number in range(1, len(taken) + 2) if (name := f"note-{number}") not in taken)
