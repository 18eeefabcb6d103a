"""Keys that a person gave to actions -> mistakes in them. Loads every screen, so only for who has keys of his own."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from types import ModuleType

from textual.binding import Binding, BindingType
from textual.dom import DOMNode
from textual.keys import KEY_NAME_REPLACEMENTS, Keys, key_to_character

_ROOMS = ("briefgen.tui.screens", "briefgen.tui.widgets")
_APP = "briefgen.tui.app"
_MODIFIERS = {"ctrl", "shift", "alt", "super", "hyper", "meta"}
_NAMED = {short: long for long, short in KEY_NAME_REPLACEMENTS.items()}
"""Names of keys for signs that have a longer one too: ``plus``."""


@dataclass(frozen=True, slots=True)
class Action:
    """Something that keys can be given to."""

    name: str
    keys: tuple[str, ...]
    where: type[DOMNode]
    """What has to have the focus, or to be the screen."""


def actions() -> tuple[Action, ...]:
    """All actions, in the order of their names."""
    modules = [importlib.import_module(_APP), *(module for room in _ROOMS for module in _modules(room))]
    classes = {
        one
        for module in modules
        for one in vars(module).values()
        if isinstance(one, type) and issubclass(one, DOMNode) and one.__module__ == module.__name__
    }
    found = {
        Action(binding.id or "", tuple(binding.key.split(",")), one)
        for one in classes
        for binding in _bindings(one.__dict__.get("BINDINGS", ()))
        if binding.id
    }
    return tuple(sorted(found, key=lambda it: (it.name, it.where.__name__)))


def mistakes(keys: Mapping[str, str]) -> list[str]:
    """What is wrong with keys by the names of the actions that they are given to."""
    known = actions()
    names = sorted({it.name for it in known})
    found = [_unknown(name, names) for name in keys if name not in names]
    for name, typed in keys.items():
        found += [f"{name!r}: {key!r} is no key; write it as in D, ?, f5, ctrl+e" for key in _no_keys(typed)]
    return found + list(dict.fromkeys(_clashes(known, keys)))


def _modules(room: str) -> Iterator[ModuleType]:
    package = importlib.import_module(room)
    for info in pkgutil.walk_packages(package.__path__, f"{room}."):
        yield importlib.import_module(info.name)


def _bindings(given: Sequence[BindingType]) -> Iterator[Binding]:
    return (it for it in given if isinstance(it, Binding))


def _unknown(name: str, names: Sequence[str]) -> str:
    near = get_close_matches(name, names, 1)
    room = name.partition(".")[0]
    same = [it for it in names if it.startswith(f"{room}.")] or dict.fromkeys(
        f"{it.partition('.')[0]}.…" for it in names
    )
    return f"there is no action {name!r}; " + (f"did you mean {near[0]!r}?" if near else f"known: {', '.join(same)}")


def _no_keys(typed: str) -> list[str]:
    return [key for key in _parted(typed) if _sign(key) is None]


def _parted(typed: str) -> list[str]:
    return [key.strip() for key in typed.split(",")]


def _sign(typed: str) -> str | None:
    """What a key is called, however it is written; None for what is no key."""
    *modifiers, key = typed.split("+") if len(typed) > 1 else (typed,)
    sign = key if len(key) == 1 else key_to_character(_NAMED.get(key, key))
    if sign is None and key in {str(it.value) for it in Keys}:
        sign = key
    return "+".join([*sorted(modifiers), sign]) if sign and _MODIFIERS.issuperset(modifiers) else None


def _clashes(known: Sequence[Action], keys: Mapping[str, str]) -> Iterator[str]:
    """Actions of one place that have the same key, one of them by the person's wish."""
    pairs = ((one, other) for one in known for other in known if one.name in keys and _meet(one, other))
    for one, other in pairs:
        if other.name not in keys or one.name < other.name:
            both = _keys_of(one, keys) & _keys_of(other, keys)
            yield from (f"{key!r} is given to {one.name!r} and to {other.name!r}" for key in sorted(both))


def _meet(one: Action, other: Action) -> bool:
    """Whether keys of both count at once on one widget."""
    related = issubclass(one.where, other.where) or issubclass(other.where, one.where)
    return related and one.name != other.name


def _keys_of(action: Action, keys: Mapping[str, str]) -> set[str]:
    typed = keys.get(action.name)
    return {sign for key in (_parted(typed) if typed else action.keys) if (sign := _sign(key))}
