"""The application: what is open, the work behind it, themes, keys, and the screens on top of each other."""

import gc
from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from briefgen.errors import BriefgenError
from briefgen.locations import user_config, user_data
from briefgen.tui.memory import Memory
from briefgen.tui.messages import Heard
from briefgen.tui.opening import Opening
from briefgen.tui.screens.curtain import Curtain
from briefgen.tui.settings import Settings
from briefgen.tui.themes import SIXTEEN, fitting
from briefgen.tui.typed import Typed

if TYPE_CHECKING:
    from briefgen.tui import wire
    from briefgen.tui.bench import Bench
    from briefgen.tui.desk import Desk
    from briefgen.tui.work import Work

REMEMBERING = 2.0
"""Seconds between two looks at where the person is; a killed program forgets no more than that."""
BRIEFLY = 2.0
"""Seconds for which it is told what was done."""
AT_LENGTH = 30.0
"""Seconds for which mistakes in the settings are told: they have to be read, and mended elsewhere."""
WATCHING = 1.0
"""Seconds between two looks at the project file, which may be open in an editor of its own."""


class BriefgenApp(App[None]):
    """``briefgen tui``."""

    TITLE = "briefgen"
    CSS_PATH = "app.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quit", show=False, id="app.quit", priority=True),
        Binding("question_mark,f1", "keys", "Help", key_display="?", id="app.help"),
        Binding("ctrl+o", "jump", "Jump", show=False, id="app.jump"),
        Binding("ctrl+p", "command_palette", "Menu", key_display="^p", id="app.palette"),
    ]

    def __init__(self, opening: Opening) -> None:
        super().__init__()
        self._memory = Memory.load(user_data() / "screens.json")
        self._settings = Settings.load(user_config())
        self._opening = opening
        self._trouble = ""
        self.begins_work = True
        """Whether to ask for a briefing as soon as something is on the screen."""
        self._work: Work | None = None
        self._behind: list[Work] = []
        """The work for what was open before, which still writes files."""
        self._is_leaving = False
        """The person wants to quit, and waits until files are written."""
        self._is_swept = False
        self.typed = Typed(self, super().on_event)
        self.bench: Bench | None = None
        if opening.is_empty and self._memory.unfinished:
            self._opening = Opening.of(tuple(self._memory.unfinished))
            self._trouble = "the program ended unexpectedly; this is where you were"
        for theme in (SIXTEEN, *self._settings.themes):
            self.register_theme(theme)
        wanted = self._memory.theme or self._settings.theme
        if wanted in self.available_themes:
            self.theme = wanted
        self.set_keymap(self._settings.keys)

    async def on_event(self, event: events.Event) -> None:
        """Everything that is typed waits its turn."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            await self.typed.put(event)
        else:
            await super().on_event(event)

    def get_default_screen(self) -> Screen[None]:
        """A screen that costs nothing, so that something is seen at once."""
        return Curtain()

    def _bench(self, opening: Opening) -> "Bench":
        from briefgen.tui.bench import Bench
        from briefgen.tui.desk import Desk
        from briefgen.tui.work import Work

        desk = Desk.of(opening)
        if self._work is not None:
            self._work.stop()
            self._behind = [it for it in (*self._behind, self._work) if it.is_writing]
        work = Work(lambda reply: self._pass_on(reply, work))
        self._work = work
        self._memory.opened(opening)
        return Bench(desk, work, self._memory, self._say, self._redraw)

    def _pass_on(self, reply: object, source: "Work") -> None:
        if self.is_running:
            self.post_message(Heard(reply, source))

    def _say(self, message: str, weight: str) -> None:
        if weight == "information":
            self.clear_notifications()  # what was done before that is old news by now, and would hide more
            self.notify(message, timeout=BRIEFLY, markup=False)
        else:
            self.notify(message, severity="error" if weight == "error" else "warning", markup=False)

    def on_mount(self) -> None:
        """Begin the work once something is on the screen."""
        if not self.is_headless:
            self.theme = fitting(self.console.color_system, self.theme)
        self.theme_changed_signal.subscribe(self, lambda theme: self._remember_theme(theme.name))
        self.set_interval(REMEMBERING, self._remember)
        self.set_interval(WATCHING, self._watch)
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        if self._trouble:
            self._say(self._trouble, "warning")
            self._trouble = ""
        if mistakes := self._mistakes():
            self.notify("\n".join(mistakes), title="Settings", severity="warning", timeout=AT_LENGTH, markup=False)
        if self._opening.is_empty:
            self._start()
        else:
            self.open(self._opening)

    def _mistakes(self) -> list[str]:
        """What is wrong with a person's settings, all at once."""
        settings, found = self._settings, list(self._settings.mistakes)
        if settings.theme and settings.theme not in self.available_themes:
            known = ", ".join(sorted(self.available_themes))
            found.append(f"{settings.file}: there is no theme {settings.theme!r}; known are: {known}")
        if settings.keys:
            from briefgen.tui import actions

            found += [f"{settings.file}: {mistake}" for mistake in actions.mistakes(settings.keys)]
        return found

    def _start(self) -> None:
        from briefgen.tui.screens.start import StartScreen

        self.push_screen(StartScreen(self._memory))

    def open(self, opening: Opening) -> None:
        """Open a project or articles, instead of what is open."""
        from briefgen.tui.screens.main import MainScreen

        if self.bench and opening.leads_nowhere:
            named = opening.project or ", ".join(opening.paths)
            self._say(f"{named}: there is no such file or folder; what is open stays open", "error")
            return
        try:
            self.bench = self._bench(opening)
        except BriefgenError as error:
            self._say(str(error), "error")
            if isinstance(self.screen, Curtain):
                self._start()
            return
        while not isinstance(self.screen, Curtain):
            self.pop_screen()
        self.push_screen(MainScreen(self.bench))
        if self.begins_work:
            self.call_after_refresh(self.bench.want)

    def on_heard(self, message: Heard) -> None:
        """A reply goes to the desk, and every screen shows it."""
        from briefgen.tui import wire

        if isinstance(message.reply, wire.Written):
            self._tell_written(message.reply, message.source)
        if self.bench is None or message.source is not self._work:
            return
        if isinstance(message.reply, wire.Idle | wire.Gone) and self._work:
            self._work.calm()
        if isinstance(message.reply, wire.Idle) and not self._is_swept:
            self._is_swept = True
            gc.freeze()  # what is loaded by now stays: to look through it for garbage takes 80 ms each time
        known = self.bench.desk.missing
        self.bench.desk.take(message.reply)
        for problem in self.bench.desk.missing:
            if problem not in known:
                self._say(f"{problem.source}: {problem.message}", "warning")
        self._tell(message.reply, self.bench.desk)
        self._redraw(message.reply)

    def _tell(self, reply: object, desk: "Desk") -> None:
        """Say why there is no briefing, or that the work stands still."""
        from briefgen.tui import text, wire

        if isinstance(reply, wire.Failed) and not desk.is_emptied:
            self._say(reply.message[-600:] if reply.bug else text.in_short(reply.message), "error")
        elif isinstance(reply, wire.Idle) and reply.cancelled:
            self._say("cancelled; F5 reads on", "warning")
        elif isinstance(reply, wire.Gone):
            self._say("the work has ended; F5 begins it again", "warning")

    def _tell_written(self, reply: "wire.Written", source: object) -> None:
        """Say what became of an export whose dialog is closed, and leave where the person waits for that."""
        from briefgen.tui.screens.export import ExportScreen

        is_shown = source is self._work and any(isinstance(screen, ExportScreen) for screen in self.screen_stack)
        if not is_shown and reply.files:
            self._say("\n".join(f"wrote {name}" for name in reply.files), "information")
        if not is_shown and reply.failures:
            self._say("\n".join(reply.failures), "error")
        if reply.failures:
            self._is_leaving = False  # whoever waits for files is to see why there are none
        elif self._is_leaving and not self._is_writing:
            self.call_later(self.action_quit)

    @property
    def _is_writing(self) -> bool:
        return any(it.is_writing for it in (self._work, *self._behind) if it)

    def _redraw(self, reply: object = None) -> None:
        if not self.is_running:
            return  # the screens are being taken down
        for screen in self.screen_stack:
            changed = getattr(screen, "desk_changed", None)
            if changed is not None and screen.is_mounted:
                changed(reply)

    def _remember(self) -> None:
        from briefgen.tui.screens.main import MainScreen

        if not self.is_running:
            return
        for screen in self.screen_stack:
            if isinstance(screen, MainScreen):
                screen.remember()
        if self.bench:
            self._memory.save()

    def _watch(self) -> None:
        if self.bench and self.begins_work:
            self.bench.look_at_files()

    def _remember_theme(self, name: str) -> None:
        self._memory.theme = name
        self._memory.save()

    async def action_quit(self) -> None:
        """Close; everything is kept already."""
        if self._is_writing and not self._is_leaving:
            self._is_leaving = True
            self._say("files are still being written; then briefgen closes (^q again: at once)", "warning")
            return
        self._remember()
        self._memory.closed()
        self.exit()

    def on_unmount(self) -> None:
        """End the work."""
        for work in (self._work, *self._behind):
            if work:
                work.stop(at_once=True)

    def action_command_palette(self) -> None:
        """Every action by its name."""
        super().action_command_palette()

    def action_keys(self) -> None:
        """The keys of the focused pane."""
        from briefgen.tui.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self.screen))

    def action_jump(self) -> None:
        """Letters over everything that can be focused."""
        from briefgen.tui.screens.jump import JumpScreen

        if not isinstance(self.screen, JumpScreen):
            self.push_screen(JumpScreen(self.screen))

    def action_open_other(self) -> None:
        """The start screen: recent projects, files, pasted text."""
        from briefgen.tui.screens.start import StartScreen

        self._remember()
        self.push_screen(StartScreen(self._memory))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every action that the keys of this screen reach, and some that have no key."""
        from briefgen.tui import palette

        yield from palette.commands(self, screen)
        yield from (it for it in super().get_system_commands(screen) if it.title not in ("Keys", "Quit"))


def run(paths: tuple[str, ...]) -> None:
    """Run the interface on what was typed."""
    BriefgenApp(Opening.of(paths)).run()
