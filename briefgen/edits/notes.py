"""Notes + NoteEdits -> Notes: comments written, changed and taken away."""

from collections.abc import Callable, Sequence

from briefgen.edits.values import NoteEdit
from briefgen.model.briefing import Note
from briefgen.model.problem import Problem


def apply_to_notes(
    notes: Sequence[Note], edits: Sequence[NoteEdit], make: Callable[[str, str, str | None], Note]
) -> tuple[Note, ...]:
    """The comments as a person left them; ``make`` gives a comment its id."""
    by_id = {edit.id: edit for edit in edits}
    own = {note.id for note in notes}
    kept = [_replaced(note, by_id.get(note.id), make) for note in notes]
    new = [make(edit.section, edit.text, edit.author) for edit in edits if edit.id not in own and edit.text.strip()]
    return tuple(note for note in (*kept, *new) if note is not None)


def _replaced(note: Note, edit: NoteEdit | None, make: Callable[[str, str, str | None], Note]) -> Note | None:
    if edit is None:
        return note
    return make(edit.section, edit.text, edit.author) if edit.text.strip() else None


def misfit(message: str) -> Problem:
    """An edit that fits nothing any more, as a reader of the briefing is told."""
    return Problem("briefing.edits.toml", "edits", message)
