"""briefing.edits.toml <-> Edits: one table a correction, in words that a person can read and change."""

import json
import os
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

from briefgen.edits.values import ActorEdit, ArticleEdit, Edits, ItemEdit, NoteEdit, Passage, Setting, Target
from briefgen.errors import OutputError, ProjectError

FORMAT = 1
EMPTY_FILE = (
    "# What a person corrected; `briefgen build` replays it. Written by `briefgen tui`, and safe to change by hand.\n"
)
_KINDS: Mapping[str, type] = {"articles": ArticleEdit, "actors": ActorEdit, "items": ItemEdit, "notes": NoteEdit}
_WORDS: Mapping[type, str] = {bool: "true or false", str: "text in quotation marks", date: "a day, as in 2026-03-09"}
"""What a person is to write for a value of each type."""
_TARGET_KEYS = tuple(field.name for field in fields(Target))


def path_beside(project: Path) -> Path:
    """Where the corrections of the project in the file ``project`` are kept."""
    return project.with_name(f"{project.stem}.edits.toml")


def load(path: Path) -> Edits:
    """The corrections in the file ``path``; none where there is no such file. Raises ProjectError."""
    try:
        content = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return Edits()
    except OSError as error:
        raise ProjectError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ProjectError(f"{path}: is not UTF-8 text (byte {error.start}); save it as UTF-8") from error
    return loads(content, str(path))


def loads(content: str, where: str) -> Edits:
    """The corrections in TOML text; ``where`` names its origin. Raises ProjectError that names every mistake."""
    try:
        table = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        raise ProjectError(f"{where}: is not valid TOML: {error}") from error
    mistakes: list[str] = []
    if table.pop("format", FORMAT) != FORMAT:
        mistakes.append(f"'format' is not {FORMAT}; this briefgen reads only that")
    known = ["project", "added", *_KINDS]
    mistakes += [_unknown(key, known) for key in table if key not in known]
    project = tuple((key, _setting(value)) for key, value in table.get("project", {}).items())
    found: dict[str, Any] = {}
    for name, kind in _KINDS.items():
        found[name] = tuple(
            _value(kind, entry, f"{name}.{number}", mistakes) for number, entry in enumerate(table.get(name, []), 1)
        )
    if mistakes:
        raise ProjectError("\n".join(f"{where}: {mistake}" for mistake in mistakes))
    return Edits(project, tuple(table.get("added", [])), **found)


def dumps(edits: Edits) -> str:
    """The corrections as TOML text; the same corrections give the same text."""
    lines = [EMPTY_FILE, f"format = {FORMAT}"]
    if edits.added:
        lines.append(f"added = {_toml(edits.added)}")
    if edits.project:
        lines += ["", "[project]", *(f"{_key(key)} = {_toml(value)}" for key, value in edits.project)]
    for name in _KINDS:
        for edit in getattr(edits, name):
            lines += ["", f"[[{name}]]", *(f"{key} = {_toml(value)}" for key, value in _pairs(edit))]
    return "\n".join(lines) + "\n"


def save(path: Path, edits: Edits) -> None:
    """Write the corrections, whole or not at all; without any, the file goes. Raises OutputError."""
    try:
        if edits == Edits():
            path.unlink(missing_ok=True)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(dumps(edits))
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except OSError as error:
        raise OutputError(f"{path}: the corrections cannot be kept: {error.strerror}") from error


def _pairs(value: Any) -> Iterator[tuple[str, Any]]:
    """The fields that say something; a target's stand beside the others, ``id`` first."""
    for field in fields(value):
        part = getattr(value, field.name)
        if field.name == "target":
            yield from _pairs(part)
        elif part not in (None, "", ()) or (field.default is MISSING and field.name != "id"):
            yield field.name, part


def _toml(value: Any) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    if is_dataclass(value):
        return "{ " + ", ".join(f"{key} = {_toml(part)}" for key, part in _pairs(value)) + " }"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    # JSON's escapes are TOML's; DEL alone must be escaped in TOML and is not in JSON.
    return str(value) if isinstance(value, int) else json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _key(key: str) -> str:
    return json.dumps(key) if "." in key else key


def _setting(value: Any) -> Setting:
    return tuple(value) if isinstance(value, list) else value


def _value(kind: type, entry: Any, where: str, mistakes: list[str]) -> Any:
    """A dataclass from a TOML table; what is wrong with it is added to ``mistakes``."""
    if not isinstance(entry, dict):
        mistakes.append(f"{where!r} is not a table")
        return None
    hints = get_type_hints(kind)
    values: dict[str, Any] = {}
    rest = dict(entry)
    if "target" in hints:
        inner = {key: rest.pop(key) for key in _TARGET_KEYS if key in rest}
        values["target"] = _value(Target, inner, where, mistakes)
    for key, part in rest.items():
        if key in hints:
            values[key] = _part(hints[key], part, f"{where}.{key}", mistakes)
        else:
            mistakes.append(_unknown(f"{where}.{key}", [*hints, *_TARGET_KEYS]))
    missing = [f.name for f in fields(kind) if f.default is MISSING and f.name not in values]
    mistakes += [f"'{where}.{name}' is missing" for name in missing]
    return None if missing else kind(**values)


def _part(hint: Any, part: Any, where: str, mistakes: list[str]) -> Any:
    kinds = [
        kind for kind in (get_args(hint) if get_origin(hint) not in (tuple, Literal) else ()) if kind is not type(None)
    ]
    kind = kinds[0] if kinds else hint
    if get_origin(kind) is tuple:
        inner = get_args(kind)[0]
        if isinstance(part, list):
            return tuple(_part(inner, member, f"{where}.{n}", mistakes) for n, member in enumerate(part, 1))
        mistakes.append(f"{where!r} is not a list")
        return ()
    if kind in (Target, Passage):
        return _value(kind, part, where, mistakes)
    choices = get_args(kind) if get_origin(kind) is Literal else ()
    if choices and part not in choices:
        mistakes.append(f"{where!r} is {part!r}; choose one of: {', '.join(choices)}")
    elif not choices and not isinstance(part, kind):
        mistakes.append(f"{where!r} is {part!r}; it should be {_WORDS[kind]}")
    return part


def _unknown(key: str, known: list[str]) -> str:
    near = get_close_matches(key.rpartition(".")[2], known, 1)
    return f"unknown key {key!r}" + (f"; did you mean {near[0]!r}?" if near else f"; known keys: {', '.join(known)}")
