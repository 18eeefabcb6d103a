"""Text -> style: the shipped fonts for the letters that the styles' own fonts lack, so that none prints as a box.

Only what a text needs is loaded, and a page that is read elsewhere carries the shapes of its own letters. Fonts of
writing systems stand before the style's, each for its own letters alone, so that a document looks the same whatever
fonts the machine has; those of signs and rare letters stand after it.
"""

import base64
import re
from collections.abc import Callable
from dataclasses import dataclass

from briefgen.locations import packaged
from briefgen.render import cutting

FOLDER = "fonts/scripts"
"""Where they lie among the styles."""


@dataclass(frozen=True, slots=True)
class Font:
    """A shipped font and the letters that it is for: ranges of code points as CSS writes them, all of which it has."""

    family: str
    file: str
    ranges: str

    def is_for(self, text: str) -> bool:
        """Whether a letter of the text is one of its letters."""
        return bool(re.search(f"[{_RANGE.sub(_escaped, self.ranges.replace(', ', ''))}]", text))


_RANGE = re.compile(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?")


def _escaped(found: re.Match[str]) -> str:
    first, last = found[1], found[2] or found[1]
    return f"\\U{first:0>8}-\\U{last:0>8}"


def _noto(name: str, ranges: str, kind: str = "sans") -> Font:
    part = name.lower()
    return Font(f"Noto {kind.title()} {name}", f"noto-{kind}-{part}-{part}-400-normal.woff2", ranges)


FONTS = (
    _noto("Armenian", "U+0530-058F, U+FB13-FB17"),
    _noto("Hebrew", "U+0590-05FF, U+FB1D-FB4F"),
    Font(
        "IBM Plex Sans Arabic",
        "ibm-plex-sans-arabic-arabic-400-normal.woff2",
        "U+0600-061C, U+061E-06A1, U+06A3-06FF, U+0750-077F, U+FDF2, U+FDF4, U+FDFA-FDFD, U+FE70-FEFC",
    ),
    _noto("Thaana", "U+0780-07BF"),
    _noto("Devanagari", "U+0900-097F, U+A8E0-A8FF"),
    _noto("Bengali", "U+0980-09FF"),
    _noto("Gurmukhi", "U+0A00-0A7F"),
    _noto("Gujarati", "U+0A80-0AFF"),
    _noto("Tamil", "U+0B80-0BFF"),
    _noto("Telugu", "U+0C00-0C7F"),
    _noto("Kannada", "U+0C80-0CFF"),
    _noto("Malayalam", "U+0D00-0D7F"),
    _noto("Sinhala", "U+0D80-0DFF"),
    _noto("Thai", "U+0E00-0E7F"),
    _noto("Lao", "U+0E80-0EFF"),
    _noto("Tibetan", "U+0F00-0FFF", "serif"),
    _noto("Myanmar", "U+1000-109F, U+A9E0-A9FF, U+AA60-AA7F"),
    _noto("Georgian", "U+10A0-10FF, U+1C90-1CBF, U+2D00-2D2F"),
    _noto("Ethiopic", "U+1200-139F, U+2D80-2DDF, U+AB00-AB2F"),
    _noto("Khmer", "U+1780-17FF, U+19E0-19FF"),
    Font("Noto Sans SC", "noto-sans-sc-101-400-normal.woff2", "U+3008-3009"),
    Font(
        "Droid Sans Fallback",
        "DroidSansFallback.ttf",
        "U+3000-3003, U+3005-3007, U+300A-3019, U+3041-3094, U+309B-309E, U+30A1-30F6, U+30FB-30FE, U+3105-3129, "
        "U+3131-318E, U+4E00-9FA5, U+AC00-D7A3, U+F900-FA2D, U+FF01-FF5E",
    ),
)
"""Of writing systems. Noto's Arabic draws a letter as several glyphs, so that a PDF loses it. The last font has all
Chinese characters of Unicode 1.1, kana and all syllables of Korean."""
RARE = (
    Font(
        "Noto Sans Latin Extended",
        "noto-sans-latin-ext-400-normal.woff2",
        "U+0180-0217, U+021C-02AF, U+1D00-1DBF, U+20A0-20AB, U+20AD-20C0, U+2C60-2C7F, U+A720-A7FF",
    ),
    Font("Noto Sans Cyrillic Extended", "noto-sans-cyrillic-ext-400-normal.woff2", "U+0460-052F, U+A640-A69F"),
    Font("Noto Emoji", "NotoEmoji-Regular.ttf", "U+203C, U+2049, U+20E3, U+2600-27BF, U+2B05-2B55, U+1F000-1FAFF"),
    Font("Noto Sans Symbols 2", "NotoSansSymbols2-Subset.ttf", "U+2190-21FF, U+2300-23FF, U+25A0-27BF, U+2B00-2BFF"),
)
"""Of signs and rare letters: of those ranges they have many, and the styles' own fonts others."""


def style(text: str) -> str:
    """Rules of CSS that make the letters of ``text`` print; none where the styles' own fonts have all of them.

    The addresses of fonts are relative to the folder of styles.
    """
    return _style(text, lambda font, _: f"{FOLDER}/{font.file}")


def carried(text: str) -> str:
    """The same rules with the letters' shapes inside, for whoever has neither the fonts nor a way to them."""
    return _style(text, _inside)


Address = Callable[[Font, str], str]


def _style(text: str, address: Address) -> str:
    if text.isascii():
        return ""
    letters = "".join(sorted(set(text)))
    before = [it for it in FONTS if it.is_for(letters)]
    after = [it for it in RARE if it.is_for(letters)]
    if not before and not after:
        return ""
    faces = [f"{_face(it, letters, address)}; unicode-range: {it.ranges} }}" for it in before]
    faces += [f"{_face(it, letters, address)} }}" for it in after]
    family = ", ".join([*(_quoted(it) for it in before), "var(--font)", *(_quoted(it) for it in after)])
    return "\n".join([*faces, f"body {{ font-family: {family} }}", f"@page {{ font-family: {family} }}"])


def _face(font: Font, letters: str, address: Address) -> str:
    return f'@font-face {{ font-family: {_quoted(font)}; src: url("{address(font, letters)}")'


def _inside(font: Font, letters: str) -> str:
    own = "".join(filter(font.is_for, letters))
    shapes = cutting.cut(packaged("styles") / FOLDER / font.file, own)
    return f"data:font/ttf;base64,{base64.b64encode(shapes).decode()}"


def _quoted(font: Font) -> str:
    return f'"{font.family}"'
