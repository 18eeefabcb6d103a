"""Text -> the clipboard: through the terminal (OSC 52), and within tmux also through tmux itself."""

import os
import shutil
import subprocess

from textual.app import App

PATIENCE = 2.0
"""Seconds that tmux gets: it answers in milliseconds, or hangs."""
_ALSO_OUTSIDE, _ITSELF = ("load-buffer", "-w", "-"), ("load-buffer", "-")
"""Of tmux: into its buffer and the clipboard of the terminal that it runs in; before version 3.2 its buffer alone."""


def copy(app: App[None], text: str) -> None:
    """Copy a text. As it is set up at first, tmux keeps a program's OSC 52 to itself, but does what it is asked to."""
    app.copy_to_clipboard(text)
    tmux = shutil.which("tmux")
    if tmux and os.environ.get("TMUX") and not app.is_headless:
        _ = any(_is_done([tmux, *command], text) for command in (_ALSO_OUTSIDE, _ITSELF))


def _is_done(command: list[str], text: str) -> bool:
    try:
        ran = subprocess.run(command, input=text.encode(), capture_output=True, check=False, timeout=PATIENCE)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return ran.returncode == 0
