"""Small questions: one line, a choice, a form. Each answers with what was typed, or with None."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen, Screen, ScreenResultType
from textual.widgets import Input, Label, OptionList
from textual.widgets.option_list import Option

Check = Callable[[str], object]
"""Raises ValueError that says what may be typed."""


class AnswersOnce(Screen[ScreenResultType]):
    """A screen that goes once: keys that were typed ahead still reach it when another has taken its place."""

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Go, if this is the screen on top."""
        return super().dismiss(result) if self.is_active else AwaitComplete()


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a menu."""

    key: str
    words: str


class Prompt(AnswersOnce[str | None], ModalScreen[str | None]):
    """One line to type."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Cancel", id="dialog.cancel")]

    def __init__(
        self, title: str, value: str, hint: str = "", check: Check | None = None, *, may_be_empty: bool = False
    ) -> None:
        super().__init__(classes="dialog")
        self._title = title
        self._value = value
        self._hint = hint
        self._check = check
        self._may_be_empty = may_be_empty

    def compose(self) -> ComposeResult:
        """A box with a line."""
        with Vertical(classes="box") as box:
            box.border_title = Content(self._title)
            box.border_subtitle = Content("enter keeps it · esc leaves it as it was")
            yield Input(self._value, compact=True)
            yield Label(self._hint, markup=False, classes="hint")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer, if it can be one."""
        typed = event.value.strip()
        if not typed and not self._may_be_empty:
            self.dismiss(None)
            return
        try:
            if typed and self._check:
                self._check(typed)
        except ValueError as error:
            hint = self.query_one(".hint", Label)
            hint.update(Content(str(error)))
            hint.add_class("wrong")
        else:
            self.dismiss(typed)


class Menu(AnswersOnce[str | None], ModalScreen[str | None]):
    """Lines to choose from."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Cancel", id="dialog.cancel")]

    def __init__(self, title: str, choices: Sequence[Choice]) -> None:
        super().__init__(classes="dialog")
        self._title = title
        self._choices = tuple(choices)

    def compose(self) -> ComposeResult:
        """A box with the lines."""
        with Vertical(classes="box") as box:
            box.border_title = Content(self._title)
            yield OptionList(
                *(Option(Content(f"{number}  {it.words}")) for number, it in enumerate(self._choices, 1)),
                markup=False,
                compact=True,
            )

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Answer with the line."""
        self.dismiss(self._choices[event.option_index].key)

    def on_key(self, event: object) -> None:
        """A digit chooses at once."""
        key = getattr(event, "key", "")
        if key.isdigit() and 0 < int(key) <= len(self._choices):
            self.dismiss(self._choices[int(key) - 1].key)


class Form(AnswersOnce[dict[str, str] | None], ModalScreen[dict[str, str] | None]):
    """Several lines to type."""

    VERTICAL_BREAKPOINTS = [(0, "-short"), (23, "-tall")]  # noqa: RUF012 - as in Textual
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Cancel", id="dialog.cancel"),
        Binding("ctrl+s", "keep", "Keep", id="dialog.keep"),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    def __init__(
        self, title: str, fields: Mapping[str, str], checks: Mapping[str, Check], hints: Mapping[str, str]
    ) -> None:
        super().__init__(classes="dialog")
        self._title = title
        self._fields = dict(fields)
        self._checks = dict(checks)
        self._hints = dict(hints)

    def compose(self) -> ComposeResult:
        """A box with named lines."""
        with Vertical(classes="box") as box:
            box.border_title = Content(self._title)
            box.border_subtitle = Content("enter keeps it · esc leaves it as it was")
            for name, value in self._fields.items():
                yield Label(name.replace("_", " "), markup=False, classes="name")
                yield Input(value, id=f"field-{name}", placeholder=self._hints.get(name, ""), compact=True)
            hint = Label("", markup=False, classes="hint")
            hint.display = False
            yield hint

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter anywhere keeps all."""
        event.stop()
        self.action_keep()

    def action_keep(self) -> None:
        """Answer, if all can be."""
        typed = {name: self.query_one(f"#field-{name}", Input).value.strip() for name in self._fields}
        for name, check in self._checks.items():
            try:
                if typed[name]:
                    check(typed[name])
            except ValueError as error:
                hint = self.query_one(".hint", Label)
                hint.update(Content(f"{name.replace('_', ' ')}: {error}"))
                hint.display = True
                hint.add_class("wrong")
                self.query_one(f"#field-{name}", Input).focus()
                return
        self.dismiss(typed)
