"""Where briefgen's own files and the user's are: templates, styles, examples, the user's folders."""

import os
import sys
from pathlib import Path
from typing import Literal

from briefgen.errors import UsageError

Kind = Literal["templates", "styles", "examples"]

PROJECT_FILE = "briefing.toml"
_PACKAGE = Path(__file__).resolve().parent


def packaged(kind: Kind) -> Path:
    """The folder of the files of one kind that briefgen ships: inside the package, or at the top of a checkout."""
    installed = _PACKAGE / "data" / kind
    return installed if installed.is_dir() else _PACKAGE.parent / kind


def user_config() -> Path:
    """The user's folder for templates, styles and settings; ``BRIEFGEN_CONFIG`` moves it. It need not exist."""
    return _user_folder("BRIEFGEN_CONFIG", "XDG_CONFIG_HOME", ".config", "Library/Application Support", "APPDATA")


def user_data() -> Path:
    """The user's folder for kept analyses; ``BRIEFGEN_DATA`` moves it. It need not exist."""
    return _user_folder("BRIEFGEN_DATA", "XDG_DATA_HOME", ".local/share", "Library/Application Support", "LOCALAPPDATA")


def _user_folder(own: str, xdg: str, linux: str, mac: str, windows: str) -> Path:
    if own in os.environ:
        return Path(os.environ[own])
    if sys.platform == "darwin":
        return Path.home() / mac / "briefgen"
    if sys.platform == "win32":
        return Path(os.environ.get(windows, str(Path.home()))) / "briefgen"
    return Path(os.environ.get(xdg) or Path.home() / linux) / "briefgen"


def search(kind: Kind) -> tuple[Path, ...]:
    """The folders to look for templates or styles in, first match wins: the user's, then the packaged one.

    Raises UsageError where the user's is there and may not be read.
    """
    own = user_config() / kind
    try:
        with os.scandir(own):
            pass
    except PermissionError as error:
        raise UsageError(
            f"{own}: the folder of your {kind} cannot be read ({error.strerror}); "
            "check its permissions, or name another with BRIEFGEN_CONFIG"
        ) from error
    except OSError:  # most users have none
        pass
    return (own, packaged(kind))


def example() -> Path:
    """The example that is shipped with the package."""
    return packaged("examples") / "port-maren"


def project_among(paths: tuple[str, ...]) -> tuple[Path | None, tuple[str, ...]]:
    """The project file named first among ``paths`` or found in the working folder, and the further paths."""
    if not paths:
        here = Path(PROJECT_FILE)
        return (here if here.is_file() else None), ()
    first = Path(paths[0])
    within = first / PROJECT_FILE
    if os.path.isfile(within):  # noqa: PTH113 - a folder that may not be read is told of as one of articles
        return within, paths[1:]
    if first.suffix == ".toml":
        return first, paths[1:]
    return None, paths
