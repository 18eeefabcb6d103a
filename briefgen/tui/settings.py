"""What a person set by hand: ``tui.toml`` and the folder ``themes`` among the user's settings."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from pathlib import Path

from textual.color import Color, ColorParseError
from textual.theme import Theme

FILE = "tui.toml"
_COLOURS = ("primary", "secondary", "warning", "error", "success", "accent", "foreground", "background", "surface",
            "panel", "boost")  # fmt: skip
_THEME = sorted({field.name for field in fields(Theme)} - {"name"})


@dataclass(frozen=True, slots=True)
class Settings:
    """Theme, keys and themes of one's own; what is wrong counts as not there, and ``mistakes`` says so."""

    file: Path
    theme: str = ""
    keys: dict[str, str] = field(default_factory=dict)
    """Keys by the names of actions; whether there are such actions is not known here."""
    themes: tuple[Theme, ...] = ()
    mistakes: tuple[str, ...] = ()

    @classmethod
    def load(cls, folder: Path) -> "Settings":
        """The settings in a folder; none where there are none."""
        mistakes: list[str] = []
        file = folder / FILE
        table = _table(file, mistakes)
        mistakes += [f"{file}: {_unknown(name, ('keys', 'theme'))}" for name in table if name not in ("keys", "theme")]
        themes = [_theme(path, mistakes) for path in sorted((folder / "themes").glob("*.toml"))]
        theme = table.get("theme", "")
        if not isinstance(theme, str):
            mistakes.append(f"{file}: 'theme' is {theme!r}, not a name")
        keys = _keys(table.get("keys", {}), file, mistakes)
        return cls(file, str(theme), keys, tuple(it for it in themes if it), tuple(mistakes))


def _keys(table: object, file: Path, mistakes: list[str]) -> dict[str, str]:
    if not isinstance(table, dict):
        mistakes.append(f'{file}: \'keys\' is no table; write [keys] and under it "main.export" = "ctrl+e"')
        return {}
    flat = dict(_flat(table))
    mistakes += [f"{file}: {name!r} is {key!r}, not a key" for name, key in flat.items() if not isinstance(key, str)]
    return {name: key for name, key in flat.items() if isinstance(key, str)}


def _flat(table: dict[str, object]) -> list[tuple[str, object]]:
    """Names with a dot are tables to TOML where they are written without quotation marks."""
    found: list[tuple[str, object]] = []
    for name, value in table.items():
        inner = [(f"{name}.{key}", it) for key, it in _flat(value)] if isinstance(value, dict) else [(name, value)]
        found += inner
    return found


def _table(path: Path, mistakes: list[str]) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        mistakes.append(f"{path}: {error}")
        return {}


def _theme(path: Path, mistakes: list[str]) -> Theme | None:
    """A theme: Textual's names of colours, and a table ``variables``."""
    before = len(mistakes)
    table = _table(path, mistakes)
    if len(mistakes) > before:
        return None
    mistakes += [f"{path}: {_unknown(name, _THEME)}" for name in table if name not in _THEME]
    mistakes += [
        f"{path}: {name!r} is {table[name]!r}, not a colour" for name in _COLOURS if not _is_colour(table, name)
    ]
    if "primary" not in table:
        mistakes.append(f"{path}: a theme needs at least the colour 'primary'")
    if not isinstance(table.get("variables", {}), dict):
        mistakes.append(f"{path}: 'variables' is no table")
    return None if len(mistakes) > before else Theme(name=path.stem, **table)  # type: ignore[arg-type]


def _is_colour(table: dict[str, object], name: str) -> bool:
    try:
        Color.parse(str(table.get(name, "red")))
    except ColorParseError:
        return False
    return True


def _unknown(name: str, known: Sequence[str]) -> str:
    near = get_close_matches(name, known, 1)
    return f"unknown key {name!r}" + (f"; did you mean {near[0]!r}?" if near else f"; known keys: {', '.join(known)}")
