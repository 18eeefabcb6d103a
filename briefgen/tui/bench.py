"""The desk and the work behind it, as the screens use them: change something, and the briefing follows."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from briefgen.edits import Edits
from briefgen.errors import BriefgenError
from briefgen.tui import wire
from briefgen.tui.desk import Desk
from briefgen.tui.memory import Memory
from briefgen.tui.session import FileState, state_of
from briefgen.tui.work import Work


@dataclass(slots=True)
class Bench:
    """What screens may do. ``tell`` shows a message to the person."""

    desk: Desk
    work: Work
    memory: Memory
    tell: Callable[[str, str], None]
    """A message and its weight: ``information``, ``warning`` or ``error``."""
    redraw: Callable[[], None]
    """Screens are to show the desk again."""
    whole: bool = False
    """Some board shows what the template's limits leave out."""
    asked: int = 0
    """How many briefings were asked for."""
    _fresh: int = 0
    _saved: FileState = None
    """The state of the project file when a briefing was asked for last."""
    _unreadable: str = ""
    """Why the corrections that somebody else wrote cannot be taken in, as it was told last."""

    def want(self) -> None:
        """Ask for the briefing as things stand."""
        if self.desk.opening.is_empty and not self.desk.session.edits.added:
            return
        self.asked += 1
        self._saved = self._project_state()
        edits = self.desk.session.edits
        self.work.want(wire.Wanted(self.asked, self.desk.opening, edits, self.whole, self._fresh))

    def expect(self, likely: Iterable[Edits]) -> None:
        """Say what may be asked for next, the likeliest first, so that it is there at once."""
        if self.is_settled and self.asked:
            self.work.expect(wire.Likely(tuple(likely)))

    @property
    def is_settled(self) -> bool:
        """Whether the desk shows the briefing that was asked for last, and nothing is being done."""
        return self.desk.answered == self.asked and self.desk.step is None

    def want_whole(self) -> None:
        """Ask for all findings, for a board."""
        self.whole = True
        self.want()

    def reread(self) -> None:
        """Read project and articles again."""
        self._fresh += 1
        self.want()

    def look_at_files(self) -> None:
        """Follow whoever else writes the project file or the corrections: another editor, another window."""
        self._has_caught_up(aloud=False)
        self.look_at_project()

    def look_at_project(self) -> None:
        """Ask for the briefing again where the project file was saved since it was asked for last."""
        state = self._project_state()
        if self.asked and state is not None and state != self._saved:
            self.tell("the project file was saved; it is read again", "information")
            self.want()

    def _project_state(self) -> FileState:
        return state_of(self.desk.opening.project) if self.desk.opening.project else None

    def _has_caught_up(self, *, aloud: bool) -> bool:
        """Take in corrections that somebody else wrote; False where they cannot be read, so that nothing is lost.

        Unless ``aloud``, the same mistake is told once.
        """
        session = self.desk.session
        if not session.is_overtaken:
            return True
        try:
            changed = session.overtake()
        except BriefgenError as error:
            if aloud or str(error) != self._unreadable:
                self.tell(f"{error}\nnothing is corrected until the file is mended or deleted", "error")
            self._unreadable = str(error)
            return False
        self._unreadable = ""
        if changed:
            self.tell(f"{session.file.name} was changed elsewhere; ctrl+z brings back what was", "warning")
            self.want()
            self.redraw()
        return True

    def change(self, name: str, step: Callable[[Edits], Edits]) -> None:
        """Take a step from what is in the file by now, keep it, and ask for the briefing that comes of it."""
        session = self.desk.session
        if not self._has_caught_up(aloud=True):
            return
        try:
            changed = session.change(name, step(session.edits))
        except BriefgenError as error:
            self.tell(str(error), "error")
            return
        if changed:
            self._follow()

    def undo(self) -> None:
        """Take the last step back."""
        if self._has_caught_up(aloud=True):
            self._went(self.desk.session.undo(), "undone", "nothing to undo")

    def redo(self) -> None:
        """Take a step again."""
        if self._has_caught_up(aloud=True):
            self._went(self.desk.session.redo(), "done again", "nothing to do again")

    def _went(self, name: str | None, done: str, nothing: str) -> None:
        if name is None:
            self.tell(nothing, "warning")
            return
        self.tell(f"{done}: {name}", "information")
        self._follow()

    def _follow(self) -> None:
        """Ask for the briefing of the corrections as they are now; while it is made they are kept and shown."""
        self.want()
        try:
            self.desk.session.keep()
        except BriefgenError as error:
            self.tell(str(error), "error")
        self.redraw()
