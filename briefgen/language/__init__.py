"""text -> Doc: the only room that loads language models.

``load(name).pipe(texts)`` gives spaCy documents with sentence boundaries and names; no other room knows where they
come from.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language


def load(name: str) -> "Language":
    """The pipeline called ``name``: ``en``, ``blank``, an installed one, or a folder; raises LanguageError."""
    from briefgen.language import pipeline

    return pipeline.load(name)


def model_id(name: str) -> str:
    """Name and version of a pipeline, as kept analyses and the JSON name it; it loads nothing."""
    from briefgen.language import identity

    return identity.model_id(name)
