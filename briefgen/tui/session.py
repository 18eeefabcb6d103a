"""What a person did since opening a project: the corrections, kept after each step, undone and done again."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from briefgen import edits
from briefgen.edits import NO_EDITS, Edits

DEPTH = 500
"""Steps that can be undone."""
FileState = tuple[int, int] | None
"""What tells one saved file from another; None while there is none."""


def state_of(file: Path) -> FileState:
    """The state of a file; None also where it is just being saved."""
    try:
        state = file.stat()
    except OSError:
        return None
    return state.st_mtime_ns, state.st_size


@dataclass(slots=True)
class Session:
    """The corrections of one project and how they came about."""

    file: Path
    edits: Edits = NO_EDITS
    past: list[tuple[str, Edits]] = field(default_factory=list)
    """Each step's name and what was before it."""
    future: list[tuple[str, Edits]] = field(default_factory=list)
    is_kept: bool = True
    """The file holds the last step; it does not where it could not be written."""
    _known: FileState = None
    """The file as it was when it was read or written last."""

    @classmethod
    def of(cls, file: Path) -> "Session":
        """The session of the corrections in ``file``. Raises ProjectError."""
        known = state_of(file)
        return cls(file, edits.load(file), _known=known)

    @property
    def is_overtaken(self) -> bool:
        """Whether somebody else has written the file."""
        return state_of(self.file) != self._known

    def overtake(self) -> bool:
        """Take in what somebody else wrote, as a step that can be undone; whether that changes anything.

        Raises ProjectError where it cannot be read; then nothing is changed.
        """
        known = state_of(self.file)
        changed = edits.load(self.file)
        self._known = known
        return self.change("what another program wrote", changed)

    def change(self, name: str, changed: Edits) -> bool:
        """Take a step; False where nothing changed."""
        if changed == self.edits:
            return False
        self.past = [*self.past, (name, self.edits)][-DEPTH:]
        self.future = []
        self.edits = changed
        return True

    def undo(self) -> str | None:
        """Take the last step back; its name, or None where there is none."""
        return self._go(self.past, self.future)

    def redo(self) -> str | None:
        """Take a step again that was taken back."""
        return self._go(self.future, self.past)

    def _go(self, source: list[tuple[str, Edits]], other: list[tuple[str, Edits]]) -> str | None:
        if not source:
            return None
        name, changed = source.pop()
        other.append((name, self.edits))
        self.edits = changed
        return name

    def keep(self) -> None:
        """Write the corrections to disk. Raises OutputError."""
        self.is_kept = False
        edits.save(self.file, self.edits)
        self.is_kept, self._known = True, state_of(self.file)


Step = Callable[[Edits], Edits]
"""A correction as a function, so that it acts on what is there when it is done."""
