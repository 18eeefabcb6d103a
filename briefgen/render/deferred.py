"""Modules -> stand-ins: what a package imports but hardly ever needs is imported where it is first called."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType


@contextmanager
def only(*names: str) -> Iterator[None]:
    """Let ``from module import function`` give functions that import the module when they are called.

    WeasyPrint imports what cuts variable fonts and fonts without HarfBuzz: 0.2 s for code that no shipped font needs.
    """
    absent = [name for name in names if name not in sys.modules]
    sys.modules |= {name: _StandIn(name) for name in absent}
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]
            package, _, module = name.rpartition(".")
            vars(sys.modules.get(package, ModuleType(package))).pop(module, None)


class _StandIn(ModuleType):
    def __getattr__(self, name: str) -> Callable[..., object]:
        if name.startswith("__"):
            raise AttributeError(name)

        def called(*given: object, **named: object) -> object:
            return getattr(import_module(self.__name__), name)(*given, **named)

        return called
