"""All corrections: what was changed, and which of them no longer fit the sources."""

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from briefgen.edits import ActorEdit, ArticleEdit, Edits, ItemEdit, NoteEdit
from briefgen.edits.values import SAID, Setting
from briefgen.tui.screens.boards.board import Board
from briefgen.tui.text import Line, Piece, flow, placed
from briefgen.tui.widgets.blocks import Block, BlockList

_KINDS = ("articles", "actors", "items", "notes")
_BEFORE = {"merge": "with", "drop": "because:", "split": "without", "add": "as"}
"""What stands before the words that belong to a correction; before those of the others ``to``."""


class CorrectionsBoard(Board):
    """A list of corrections."""

    NAME = "Corrections"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d,delete", "take_back", "Take back", key_display="d", id="corrections.take_back")
    ]

    def contents(self) -> ComposeResult:
        """The list."""
        yield BlockList(id="list", actions=())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """What was dropped stands among the other corrections here."""
        return action != "dismissed"

    def fill(self) -> None:
        """Draw the list."""
        rows, edits = self.query_one("#list", BlockList), self.bench.desk.session.edits
        made, headings = self.bench.desk.briefing, self.bench.desk.view.headings if self.bench.desk.view else {}
        misfits = [it.message for it in made.problems if it.stage == "edits"] if made else []
        width = rows.inner_width
        blocks = [_block(f"misfit:{n}", [("no longer fits: ", "bad"), (it, "")], width) for n, it in enumerate(misfits)]
        for key, value in edits.project:
            blocks.append(_block(f"project:{key}", [(key, "strong"), (f" = {_value(value)}", "")], width))
        blocks += [_block(f"added:{path}", [("added ", "strong"), (path, "")], width) for path in edits.added]
        for kind in _KINDS:
            blocks += [
                _block(f"{kind}:{n}", _told(edit, headings), width) for n, edit in enumerate(getattr(edits, kind))
            ]
        rows.show(blocks, "Nothing was corrected.")

    def action_take_back(self) -> None:
        """Take the correction back; ctrl+z brings it again."""
        kind, _, which = (self.query_one("#list", BlockList).current or "").partition(":")
        if kind == "misfit":
            self.bench.tell("choose the correction itself, further down, to take it back", "warning")
        elif which:
            self.bench.change("correction taken back", lambda now: _without(now, kind, which))


def _without(edits: Edits, kind: str, which: str) -> Edits:
    if kind == "project":
        return replace(edits, project=tuple(pair for pair in edits.project if pair[0] != which))
    if kind == "added":
        return replace(edits, added=tuple(path for path in edits.added if path != which))
    kept = tuple(edit for number, edit in enumerate(getattr(edits, kind)) if number != int(which))
    return replace(edits, **{kind: kept})


def _value(value: Setting) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _named(section: str, headings: Mapping[str, str]) -> str:
    """A section by its heading, as the person knows it."""
    return f"“{headings[section]}”" if section in headings else section


def _block(key: str, pieces: list[Piece], width: int) -> Block:
    lines: list[Line] = flow(pieces, width, rest="  ")
    return Block(key, tuple(lines))


def _told(edit: ArticleEdit | ActorEdit | ItemEdit | NoteEdit, headings: Mapping[str, str]) -> list[Piece]:
    if isinstance(edit, ArticleEdit):
        said = [f"{name} {value}" for name in SAID if (value := getattr(edit, name))]
        said += ["left out"] if edit.selected is False else []
        said += [f"put back: {words}" for words in edit.restore]
        return [(f"{placed(edit.target.id)}: ", "strong"), ("; ".join(said), "")]
    if isinstance(edit, NoteEdit):
        return [
            (f"comment on {_named(edit.section, headings)}: ", "strong"),
            (" ".join(edit.text.split()) or "removed", "comment"),
        ]
    where = f" in {_named(edit.section, headings)}" if isinstance(edit, ItemEdit) else " of an actor"
    passage = edit.passage.quote if isinstance(edit, ItemEdit) and edit.passage else ""
    others = ", ".join(f"“{other.quote}”" for other in edit.others)
    to = edit.text or others or (f"“{edit.to}”" if isinstance(edit, ItemEdit) and edit.to else "")
    told = f" {_BEFORE.get(edit.change, 'to')} {to}" if to else ""
    return [
        (f"{edit.change}{where}: ", "strong"),
        (passage or edit.target.quote or edit.target.id, ""),
        (told, "accent"),
    ]
