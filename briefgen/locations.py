"""Where briefgen's own files and the user's are: templates, styles, examples, the user's folders."""

import os
import sys
from pathlib import Path
from typing import Literal

Kind = Literal["templates", "styles", "examples"]

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
    """The folders to look for templates or styles in, first match wins: the user's, then the packaged one."""
    return (user_config() / kind, packaged(kind))


def example() -> Path:
    """The example that is shipped with the package."""
    return packaged("examples") / "port-maren"
