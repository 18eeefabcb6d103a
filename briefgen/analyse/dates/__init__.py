"""Doc -> DateMentions: the expressions of time in an article."""

from briefgen.analyse.dates.mentions import find

__all__ = ["find"]
