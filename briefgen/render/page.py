"""Briefing -> HTML page: what the web file and the PDF have in common."""

import base64
import re
from dataclasses import dataclass
from pathlib import Path

from briefgen.errors import OutputError
from briefgen.locations import packaged
from briefgen.model.briefing import Briefing
from briefgen.render import notes
from briefgen.render.drawers import Drawer
from briefgen.render.look import Look, Medium, filled
from briefgen.render.view import Numbering, view

_URL = re.compile(r"""url\(\s*["']?(?P<path>[^"')]+)["']?\s*\)""")
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
    }
    medium = Medium("briefing.html.j2", notes.to_html, parts=parts)
    return filled(look, medium, view(briefing, page.drawers), numbering)


def print_style(look: Look) -> str:
    """The style as it stands in its file; its addresses are relative to its folder."""
    return _read(look.style_file())


def screen_style(look: Look) -> str:
    """The style and the rules for screens, with fonts and pictures inside."""
    file = look.style_file()
    screen = packaged("styles") / "shared" / "screen.css"
    return _inlined(_read(file), file.parent) + "\n" + _read(screen)


def _inlined(css: str, folder: Path) -> str:
    """Fonts and pictures inside; of a font, its compressed form where one lies beside it."""
    return _URL.sub(lambda match: f"url({_data_url(folder, match['path'])})", css)


def _data_url(folder: Path, path: str) -> str:
    if path.startswith(("data:", "#")):
        return path
    file = (folder / path).resolve()
    smaller = file.with_name(f"{file.name}.woff2")
    file = smaller if smaller.is_file() else file
    if not file.is_relative_to(folder.resolve()) or file.suffix not in _TYPES:
        raise OutputError(f"{path!r} in a style: only fonts and pictures beside the style can be used")
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


def _harmless(data: str) -> str:
    """JSON that cannot end the script element it stands in; it means the same."""
    return data.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
