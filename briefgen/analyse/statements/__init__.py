"""Doc -> Statements: who says what, and in what way."""

from briefgen.analyse.statements.statements import find

__all__ = ["find"]
