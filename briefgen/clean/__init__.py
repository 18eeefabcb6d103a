"""RawDocument -> Article: the article's own text, what is known about it, and a ledger of all that was cut.

Cleaning never adds a word and loses none: kept text and cuts together hold every character of the decoded input that
is not white space, in order. What a page does not say (a date, an author) stays unknown.
"""

from briefgen.clean.kinds import as_is, clean

__all__ = ["as_is", "clean"]
