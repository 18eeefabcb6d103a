"""The floors of the house hold."""

import subprocess
import sys
from pathlib import Path


def test_the_floors_hold(root: Path) -> None:
    """No room reaches up or borrows from a neighbour, and no package is used outside its rooms."""
    tool = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([tool, "--no-cache"], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
