"""What was read before and need not be read again: articles, analyses and finished files, in one SQLite file.

Nothing here is needed for a result: a library that is missing, damaged or out of date only costs time.
"""

from briefgen.library.store import Store, open_store

__all__ = ["Store", "open_store"]
