"""Corpus -> Cast: who acts, under all the names the sources use."""

from briefgen.synthesis.actors.cast import Cast, find, with_statements

__all__ = ["Cast", "find", "with_statements"]
