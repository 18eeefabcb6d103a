"""Sentences -> Advisories: what authorities tell people to do or not to do."""

from briefgen.analyse.advisories.advice import find

__all__ = ["find"]
