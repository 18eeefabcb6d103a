"""What a person set by hand: ``tui.toml`` and the folder ``themes`` among the user's settings."""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

from textual.theme import Theme

_COLOURS = {field.name for field in fields(Theme)} - {"name", "variables"}


@dataclass(frozen=True, slots=True)
class Settings:
    """Theme, keys and themes of one's own; a file with a mistake counts as not there, and ``mistakes`` says so."""

    theme: str = ""
    keys: dict[str, str] = None  # type: ignore[assignment]
    themes: tuple[Theme, ...] = ()
    mistakes: tuple[str, ...] = ()

    @classmethod
    def load(cls, folder: Path) -> "Settings":
        """The settings in a folder; none where there are none."""
        mistakes: list[str] = []
        table = _table(folder / "tui.toml", mistakes)
        keys = {str(name): str(key) for name, key in table.get("keys", {}).items()}  # type: ignore[attr-defined]
        themes = [_theme(path, mistakes) for path in sorted((folder / "themes").glob("*.toml"))]
        return cls(str(table.get("theme", "")), keys, tuple(it for it in themes if it), tuple(mistakes))


def _table(path: Path, mistakes: list[str]) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        mistakes.append(f"{path}: {error}")
        return {}


def _theme(path: Path, mistakes: list[str]) -> Theme | None:
    """A theme: Textual's names of colours, and a table ``variables``."""
    table = _table(path, mistakes)
    colours = {name: value for name, value in table.items() if name in _COLOURS}
    if "primary" not in colours:
        mistakes.append(f"{path}: a theme needs at least the colour 'primary'")
        return None
    variables = table.get("variables", {})
    return Theme(name=path.stem, variables=variables, **colours)  # type: ignore[arg-type]
