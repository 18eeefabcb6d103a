"""SourceSpec -> Address -> RawDocument: find what the project asks for and read its bytes. Never interprets them.

Nothing is passed over in silence: what cannot be found becomes a ``Problem``, what cannot be read an ``InputError``.
"""

from briefgen.sources.fetch import fetch
from briefgen.sources.files import expand

__all__ = ["expand", "fetch"]
