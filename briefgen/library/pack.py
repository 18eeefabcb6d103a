"""A frozen value <-> bytes: compact, checked, and without pickle, so that a file from elsewhere can run nothing."""

import json
import types
import zlib
from base64 import b64decode, b64encode
from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache, partial
from operator import attrgetter
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
CHECK_BYTES = 4
"""Length of a checksum."""


class PackError(ValueError):
    """Bytes that are not what ``pack`` makes of the type asked for."""


def pack(value: object) -> bytes:
    """The bytes of a value made of frozen dataclasses, tuples, dates, bytes and plain values."""
    plain = json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":")).encode()
    return checksum(plain) + zlib.compress(plain, 1)


def checksum(content: bytes) -> bytes:
    """Tells damaged bytes from whole ones (CRC-32)."""
    return zlib.crc32(content).to_bytes(CHECK_BYTES, "big")


def unpack(content: bytes, kind: type[T]) -> T:
    """The value of the type ``kind`` that was packed. Raises PackError for damaged bytes or those of another type."""
    try:
        plain = zlib.decompress(content[CHECK_BYTES:])
        if checksum(plain) != content[:CHECK_BYTES]:
            raise PackError("the checksum does not fit")
        made: T = _reader(cast("Hashable", kind))(json.loads(plain))
    except (zlib.error, ValueError, TypeError, IndexError) as error:
        raise PackError(f"not a packed {kind}: {error}") from error
    return made


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    write = _writer(cast("Hashable", type(value)))
    return write(value) if write else value


@cache
def _writer(kind: Any) -> Callable[[Any], Any] | None:
    """A function from values of the type to plain ones; None where JSON takes them as they are."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        (inner,) = (_writer(argument) for argument in arguments if argument is not type(None))
        return inner and (lambda value: None if value is None else inner(value))
    if origin is tuple:
        return _tuple_writer(arguments)
    if is_dataclass(kind):
        return _value_writer(kind)
    return _WRITTEN.get(kind)


_WRITTEN: dict[type, Callable[[Any], Any]] = {
    date: date.isoformat,
    bytes: lambda value: b64encode(value).decode("ascii"),
}
"""What JSON has no type for."""


def _tuple_writer(arguments: tuple[Any, ...]) -> Callable[[Any], Any] | None:
    if arguments[-1] is Ellipsis:
        each = _writer(arguments[0])
        return each and (lambda value: [each(part) for part in value])
    return _row_writer([_writer(argument) for argument in arguments])


def _value_writer(kind: Any) -> Callable[[Any], Any]:
    hints, names = get_type_hints(kind), [field.name for field in fields(kind)]
    parts = attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)
    row = _row_writer([_writer(hints[name]) for name in names])
    return (lambda value: row(parts(value))) if row else parts


def _row_writer(writers: list[Callable[[Any], Any] | None]) -> Callable[[Any], Any] | None:
    if not any(writers):
        return None
    return lambda row: [write(part) if write else part for write, part in zip(writers, row, strict=True)]


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """A function from plain values back to the type."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        (inner,) = (_reader(argument) for argument in arguments if argument is not type(None))
        return lambda plain: None if plain is None else inner(plain)
    if origin is tuple:
        return _tuple_reader(arguments)
    if is_dataclass(kind):
        return _value_reader(kind)
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    return _choice_reader(arguments) if origin is Literal else _typed_reader(kind)


_SIMPLE: dict[type, Callable[[Any], Any]] = {date: date.fromisoformat, bytes: partial(b64decode, validate=True)}


def _tuple_reader(arguments: tuple[Any, ...]) -> Callable[[Any], Any]:
    if arguments[-1] is Ellipsis:
        each = _reader(arguments[0])
        return lambda plain: tuple(each(part) for part in plain)
    readers = [_reader(argument) for argument in arguments]
    return lambda plain: tuple(read(part) for read, part in zip(readers, plain, strict=True))


def _value_reader(kind: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    readers = [_reader(hints[field.name]) for field in fields(kind)]
    return lambda plain: kind(*(read(part) for read, part in zip(readers, plain, strict=True)))


def _choice_reader(choices: tuple[Any, ...]) -> Callable[[Any], Any]:
    def read(plain: Any) -> Any:
        if plain not in choices:
            raise PackError(f"{plain!r} is none of {choices}")
        return plain

    return read


def _typed_reader(kind: type) -> Callable[[Any], Any]:
    def read(plain: Any) -> Any:
        if not isinstance(plain, kind) and not (kind is float and isinstance(plain, int)):
            raise PackError(f"{plain!r} is no {kind.__name__}")
        return plain

    return read
