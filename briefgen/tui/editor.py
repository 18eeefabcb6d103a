"""A file in the person's own editor."""

import os
import shlex
import subprocess
from pathlib import Path

from textual.app import App, SuspendNotSupported


def edit(app: App[None], path: Path) -> bool:
    """Open ``path`` in ``$VISUAL`` or ``$EDITOR`` and wait; whether it was opened."""
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not command:
        app.notify("set $EDITOR to the program that you write with", severity="warning", markup=False)
        return False
    try:
        with app.suspend():
            subprocess.run([*shlex.split(command), str(path)], check=False)
    except (SuspendNotSupported, OSError) as error:
        app.notify(f"{command}: {error}", severity="error", markup=False)
        return False
    return True
