"""Font, letters -> the font of these letters alone, as bytes that are the same wherever they are made."""

import io
from pathlib import Path


def cut(file: Path, letters: str) -> bytes:
    """The font in ``file``, uncompressed, with the shapes of ``letters`` and all that they become beside each other.

    Letters that it lacks are left out. Not compressed: the bytes would be those of one version of the compressor.
    """
    from fontTools import subset
    from fontTools.ttLib import TTFont

    options = subset.Options(layout_features=["*"], hinting=False, notdef_outline=True)
    cutter = subset.Subsetter(options)
    cutter.populate(text=letters)
    made = io.BytesIO()
    with TTFont(file, lazy=True, recalcTimestamp=False) as font:
        cutter.subset(font)
        font.flavor = None
        font.save(made)
    return made.getvalue()
