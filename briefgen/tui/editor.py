"""A file in the person's own editor."""

import os
import shlex
import subprocess
from pathlib import Path

from textual.app import App, SuspendNotSupported


def edit(app: App[None], path: Path) -> bool:
    """Open ``path`` in ``$VISUAL`` or ``$EDITOR`` and wait for one that stays here; whether it was opened."""
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not command:
        app.notify("set $EDITOR to the program that you write with", severity="warning", markup=False)
        return False
    try:
        with app.suspend():
            trouble = _run(command, path)
    except SuspendNotSupported:
        trouble = f"an editor cannot be opened from here; what you save in {path} yourself is read again"
    if trouble:
        app.notify(trouble, severity="error", markup=False)
    return not trouble


def _run(command: str, path: Path) -> str:
    """Run an editor on a file; why it could not be run. It raises nothing, for the screen has to come back."""
    try:
        subprocess.run([*shlex.split(command), str(path)], check=False)
    except (OSError, ValueError) as error:
        return f"{command}: {error}"
    return ""
