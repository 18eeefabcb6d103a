"""Briefing -> HTML page: what the web file and the PDF have in common."""

import base64
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from briefgen.errors import OutputError
from briefgen.locations import packaged
from briefgen.model.briefing import Briefing
from briefgen.render import notes
from briefgen.render.citations import Numbering
from briefgen.render.drawers import Drawer
from briefgen.render.look import Look, Medium, filled
from briefgen.render.strip import WIDTH
from briefgen.render.view import view

_URL = re.compile(r"""url\(\s*["']?(?P<path>[^"')]+)["']?\s*\)""")
_IMPORT = re.compile(r"""@import\s+["'](?P<name>[\w-]+)\.css["']\s*;""")
"""The way to build on another style, by its name."""
_PICTURE = re.compile(r"--picture:\s*([1-9]\d\d+)\s*;")
"""The width in px that a style wants pictures drawn to."""
_TYPES = {
    ".woff2": "font/woff2",
    ".woff": "font/woff",
    ".ttf": "font/ttf",
    ".svg": "image/svg+xml",
    ".png": "image/png",
}


@dataclass(frozen=True, slots=True)
class Page:
    """What differs between the two."""

    style: str
    body: str
    """Classes of the body."""
    drawers: tuple[Drawer, ...] = ()
    data: str = ""
    """The briefing as JSON, to be carried along."""
    script: str = ""
    """What is run in a browser; empty for nothing."""
    created: str = ""
    """W3C date of the file; empty for none."""


def html(briefing: Briefing, look: Look, page: Page) -> str:
    """The briefing as an HTML document. Raises UsageError and OutputError."""
    numbering = Numbering(briefing.references, to_passages=bool(page.drawers))
    parts = {
        "style": page.style.replace("</", "<\\/"),
        "body": page.body,
        "data": _harmless(page.data),
        "created": page.created,
        "script": page.script,
        "script_hash": _hash(page.script),
    }
    width = float((_PICTURE.findall(page.style) or [WIDTH])[-1])
    medium = Medium("briefing.html.j2", notes.to_html, width=width, parts=parts)
    return filled(look, medium, view(briefing, page.drawers, width), numbering)


def print_style(look: Look) -> str:
    """The style with those that it builds on; its addresses are relative to the folders of styles."""
    return _sheet(look.style_file(), look, _checked)


def screen_style(look: Look) -> str:
    """The style with those that it builds on and the rules for screens, with fonts and pictures inside."""
    screen = packaged("styles") / "shared" / "screen.css"
    return _sheet(look.style_file(), look, _inlined) + "\n" + _read(screen)


def _sheet(file: Path, look: Look, finish: Callable[[str, Path], str], over: tuple[Path, ...] = ()) -> str:
    """A style with the styles that it imports in their place; ``over`` are the styles that import it."""
    if file in over:
        raise OutputError(f"{file}: imports itself")

    def imported(match: re.Match[str]) -> str:
        name = f"{match['name']}.css"
        folders = (folder for folder in look.styles if folder / name != file)
        found = next((folder / name for folder in folders if (folder / name).is_file()), None)
        if found is None:
            raise OutputError(f"{file}: imports {name!r}, which is no style")
        return _sheet(found, look, finish, (*over, file))

    parts = _IMPORT.split(_read(file))
    texts = [finish(css, file.parent) for css in parts[::2]]
    imports = [imported(match) for match in _IMPORT.finditer(_read(file))]
    return "".join(css for pair in zip_longest(texts, imports, fillvalue="") for css in pair)


def _inlined(css: str, folder: Path) -> str:
    """Fonts and pictures inside; of a font, its compressed form where one lies beside it."""
    return _URL.sub(lambda match: f"url({_data_url(folder, match['path'])})", css)


def _checked(css: str, folder: Path) -> str:
    """As it is, where each font and picture that it names is there."""
    for match in _URL.finditer(css):
        _file(folder, match["path"])
    return css


def _file(folder: Path, path: str) -> Path | None:
    """The font or picture that a style names; None for what it carries itself. Raises OutputError."""
    if path.startswith(("data:", "#")):
        return None
    file = (folder / path).resolve()
    if "://" in path or not file.is_relative_to(folder.resolve()) or file.suffix not in _TYPES:
        raise OutputError(f"{path!r} in a style: only fonts and pictures beside the style can be used")
    if not file.is_file():
        raise OutputError(f"{path!r} in a style: there is no such file in {folder}; check the spelling")
    return file


def _data_url(folder: Path, path: str) -> str:
    file = _file(folder, path)
    if file is None:
        return path
    smaller = file.with_name(f"{file.name}.woff2")
    file = smaller if smaller.is_file() else file
    try:
        content = file.read_bytes()
    except OSError as error:
        raise OutputError(f"{file}: cannot be read: {error.strerror or error}") from error
    return f"data:{_TYPES[file.suffix]};base64,{base64.b64encode(content).decode()}"


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise OutputError(f"{file}: cannot be read: {error}") from error


def filter_script() -> str:
    """The script that lets a reader filter long sections."""
    return _read(packaged("templates") / "shared" / "filter.js")


def _hash(script: str) -> str:
    """As a content security policy names a script that may run."""
    return f"sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}"


def _harmless(data: str) -> str:
    """JSON that cannot end the script element it stands in; it means the same."""
    return data.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
