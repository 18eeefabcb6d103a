"""A real terminal: keys sent and the screen captured with tmux, also after a resize and after kill -9."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

TMUX = shutil.which("tmux")
PATIENCE = 120.0
OPEN = "from briefgen.cli.tui import tui; tui()"

pytestmark = pytest.mark.skipif(TMUX is None, reason="tmux is not installed: no real terminal to look at")


class Terminal:
    """A tmux server of its own with one window."""

    def __init__(self, folder: Path) -> None:
        self._socket = str(folder / "tmux.socket")
        self._folder = folder

    def tmux(self, *arguments: str) -> str:
        """What tmux answers."""
        command = [str(TMUX), "-S", self._socket, *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def run(self, *paths: Path, size: tuple[int, int] = (120, 40), more: tuple[str, ...] = ()) -> None:
        """Open the interface in a new window; ``more`` are variables of its environment."""
        kept = [f"{name}={os.environ[name]}" for name in ("BRIEFGEN_DATA", "BRIEFGEN_CONFIG", "PATH")]
        # Its size is the window's, not that of whoever runs the tests.
        environment = ["env", "-u", "COLUMNS", "-u", "LINES", *kept, "TERM=tmux-256color", *more]
        where = ["-c", str(self._folder), "-x", str(size[0]), "-y", str(size[1])]
        program = [*environment, sys.executable, "-c", OPEN, *map(str, paths)]
        self.tmux("-f", os.devnull, "new-session", "-d", *where, *program)

    def keys(self, *keys: str) -> None:
        """Press keys."""
        self.tmux("send-keys", *keys)

    def see(self, words: str) -> str:
        """Wait until the screen holds these words."""
        self.until(lambda: words in self.screen(), words)
        return self.screen()

    def screen(self) -> str:
        """What is in the window."""
        return self.tmux("capture-pane", "-p")

    def until(self, true: Callable[[], bool], what: str) -> None:
        """Wait until something is so."""
        end = time.monotonic() + PATIENCE
        while not true():
            assert time.monotonic() < end, f"waited in vain for {what!r} before this screen:\n{self.screen()}"
            time.sleep(0.1)

    @property
    def pid(self) -> int:
        """The program in the window."""
        return int(self.tmux("display-message", "-p", "#{pane_pid}"))


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    """A terminal that is closed at the end."""
    made = Terminal(tmp_path)
    yield made
    subprocess.run([str(TMUX), "-S", made._socket, "kill-server"], check=False, capture_output=True)


def children(pid: int) -> list[int]:
    """The processes that a process has started."""
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], check=False, capture_output=True, text=True)
    return [int(word) for word in found.stdout.split()]


def is_alive(pid: int) -> bool:
    """Whether a process still runs."""
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], check=False, capture_output=True, text=True).stdout
    return bool(state.strip()) and not state.startswith("Z")


def test_keys_resizing_and_what_a_killed_program_leaves(terminal: Terminal, project: Path) -> None:
    """What a person did outlives kill -9: corrections, half a comment, the filter; the work ends with the screen."""
    terminal.run(project, more=("VISUAL=no-such-editor",))
    terminal.see("BOTTOM LINE")
    terminal.keys("F4")
    terminal.see("no-such-editor")  # and the screen is there again
    terminal.keys("1", "Space")
    terminal.see("7 of 8")
    terminal.keys("s", "/")
    terminal.keys("-l", "maren")
    terminal.keys("Enter")
    terminal.see("shown · by date")
    terminal.tmux("resize-window", "-x", "80", "-y", "24")
    terminal.see("1▸Articles")
    terminal.keys("2")
    terminal.see("2▸Outline")
    terminal.tmux("resize-window", "-x", "200", "-y", "60")
    assert "1 Articles" in terminal.see("3 Preview")
    terminal.keys("n")
    terminal.see("Comment on")
    terminal.keys("-l", "half a thought")
    terminal.see("half a thought")
    remembered = Path(os.environ["BRIEFGEN_DATA"]) / "screens.json"
    left = ("half a thought", '"filter": "maren"')
    terminal.until(lambda: all(words in remembered.read_text() for words in left), "what is remembered")
    work = children(terminal.pid)
    os.kill(terminal.pid, signal.SIGKILL)
    terminal.until(lambda: not any(map(is_alive, work)), "the end of the work")

    terminal.run()
    terminal.see("7 of 8")
    terminal.see("shown · by date")
    terminal.see("BOTTOM LINE")
    terminal.keys("2", "n")
    terminal.see("half a thought")
    terminal.keys("Escape")
    terminal.keys("C-q")


@pytest.mark.parametrize("mode", ["external", "on", "off"])
def test_what_is_copied_is_in_the_buffer_of_tmux(terminal: Terminal, project: Path, mode: str) -> None:
    """However tmux treats what programs copy: as it is set up at first, it keeps that from the terminal."""
    terminal.run(project)
    terminal.tmux("set-option", "-g", "set-clipboard", mode)
    terminal.see("BOTTOM LINE")
    terminal.keys("3", "Down", "y")
    terminal.see("copied")
    (line, *_) = (it for it in terminal.see("•").splitlines() if "•" in it)
    words = line.partition("•")[2].strip(" │").split()
    assert terminal.tmux("show-buffer").split()[1 : 1 + len(words)] == words


@pytest.mark.parametrize("variables", [("TERM=linux",), ("NO_COLOR=1",)], ids=["16 colours", "no colour"])
def test_sixteen_colours_and_none(terminal: Terminal, project: Path, variables: tuple[str, ...]) -> None:
    """With few colours or none the same is on the screen."""
    terminal.run(project, more=variables)
    assert "☑" in terminal.see("BOTTOM LINE")
