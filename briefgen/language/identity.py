"""name -> identity: what a pipeline is called and which version it is, without loading it."""

import hashlib
import importlib.metadata
import json
from pathlib import Path

from briefgen.errors import LanguageError

SHIPPED = "en"
"""The name of the pipeline that briefgen ships."""
BLANK = "blank"
"""The name of the pipeline of rules alone: sentences and names, no trained component."""
WEIGHTS = Path(__file__).parent / "en" / "config.json"
_RULES_VERSION = "1"


def model_id(name: str) -> str:
    """Name and version of a pipeline, as kept analyses and the JSON name it."""
    if name == BLANK or (name == SHIPPED and not WEIGHTS.is_file()):
        return f"briefgen-en-rules-{_RULES_VERSION}"
    if name == SHIPPED:
        return f"briefgen-en-{json.loads(WEIGHTS.read_text(encoding='utf-8'))['version']}-rules-{_RULES_VERSION}"
    try:
        return f"{name}-{importlib.metadata.version(name.replace('_', '-'))}"
    except importlib.metadata.PackageNotFoundError:
        return Path(name).name


def check_graph(folder: Path) -> None:
    """Raise LanguageError unless the graph of the encoder in ``folder`` is the one that its configuration names."""
    graph, config = folder / "encoder.onnx", folder / "config.json"
    named = json.loads(config.read_text(encoding="utf-8"))["graph"]
    if hashlib.sha256(graph.read_bytes()).hexdigest() != named:
        raise LanguageError(f"{graph}: is damaged, or not the model that {config.name} names; install briefgen again")
