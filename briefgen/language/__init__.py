"""text -> Doc: the only room that loads language models.

``load(name).pipe(texts)`` gives spaCy documents with sentence boundaries and names; no other room knows where they
come from.
"""

import os
import sys
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

# ONNX Runtime (from 1.29) writes an id of the machine into the user's cache and sends reports of each run to its maker,
# unless this stands there before it is loaded: its own function for that comes too late for the first report.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"


def load(name: str, threads: int = 1) -> "Language":
    """The pipeline called ``name``: ``en``, ``blank``, an installed one, or a folder; raises LanguageError.

    The shipped encoder runs on so many ``threads``; what it reads does not depend on them.
    """
    _import_spacy()
    from briefgen.language import pipeline

    return pipeline.load(name, threads)


def _import_spacy() -> None:
    """Import spaCy without its command line and the HTTP clients behind that: 0.3 s, 20 MB and 400 modules less."""
    if "spacy" in sys.modules:
        return
    command = ModuleType("spacy.cli.info")
    setattr(command, "info", None)  # noqa: B010 - the one name that spaCy takes from there
    sys.modules[command.__name__] = command
    try:
        import spacy  # noqa: F401 - for what follows to find it loaded so
    finally:
        del sys.modules[command.__name__]


def model_id(name: str) -> str:
    """Name and version of a pipeline, as kept analyses and the JSON name it; it loads nothing."""
    from briefgen.language import identity

    return identity.model_id(name)


def check_model() -> None:
    """Raise LanguageError where the shipped weights are damaged; takes a tenth of a second and loads nothing."""
    from briefgen.language import identity

    identity.check_graph(identity.WEIGHTS.parent)
