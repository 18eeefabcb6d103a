"""The boards: all of one kind, also what a template's limits leave out, to be corrected."""

from collections.abc import Callable

from briefgen.tui.bench import Bench
from briefgen.tui.screens.boards.actors import ActorsBoard
from briefgen.tui.screens.boards.advisories import AdvisoriesBoard
from briefgen.tui.screens.boards.board import Board
from briefgen.tui.screens.boards.corrections import CorrectionsBoard
from briefgen.tui.screens.boards.divergences import DivergencesBoard
from briefgen.tui.screens.boards.timeline import TimelineBoard

BOARDS: dict[str, Callable[[Bench], Board]] = {
    "divergences": DivergencesBoard,
    "actors": ActorsBoard,
    "timeline": TimelineBoard,
    "advisories": AdvisoriesBoard,
    "edits": CorrectionsBoard,
}
"""The boards by the names they are opened with."""
