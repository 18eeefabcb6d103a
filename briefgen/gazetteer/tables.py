"""file of the package -> rows of a table."""

import gzip
from collections.abc import Iterator
from importlib.resources import files


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a tab-separated file of this package, without its heading; ``.gz`` files have none."""
    content = files("briefgen.gazetteer").joinpath("data", name).read_bytes()
    zipped = name.endswith(".gz")
    lines = (gzip.decompress(content) if zipped else content).decode("utf-8").splitlines()
    for line in lines[0 if zipped else 1 :]:
        yield line.split("\t")
