"""Look: which template and which style, and how a template is filled. The only room that knows Jinja.

Templates run in a sandbox; whatever they print is escaped, and a name that does not exist is an error.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from briefgen import locations, outline
from briefgen.errors import OutputError, UsageError
from briefgen.model.briefing import Embed
from briefgen.model.synthesis import Position
from briefgen.render.dates import in_words
from briefgen.render.view import Numbering, View, counted, item_anchor

_UNPRINTED = dict.fromkeys(
    [*range(9), 11, *range(14, 32), *range(127, 160), *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
"""Control characters, and those that turn round the text after them: they have no shape, but change what is read."""
_LONGEST = (10_000, 420, 240)
"""Longest text, in characters, of sides in one, two and three columns: some twelve lines of the printed page."""
_MARKS = '“”«»"'
"""Quotation marks that a text may have of its own."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a briefing is to look."""

    template: str = "sitrep"
    style: str = "standard"
    embed: Embed | None = None
    """How much of the sources goes along; None for what is usual: all in JSON, the quoted passages elsewhere."""
    templates: tuple[Path, ...] = field(default_factory=lambda: locations.search("templates"))
    """Folders to look for templates in; the first that has it wins."""
    styles: tuple[Path, ...] = field(default_factory=lambda: locations.search("styles"))
    """Folders to look for styles in; the first that has it wins."""

    def template_names(self) -> tuple[str, ...]:
        """All templates that can be used, sorted."""
        return outline.template_names(self.templates)

    def style_names(self) -> tuple[str, ...]:
        """All styles that can be used, sorted."""
        return tuple(sorted({path.stem for folder in self.styles for path in folder.glob("*.css")}))

    def check(self) -> None:
        """Raise UsageError, with the choices, where there is no such template or style."""
        if self.template not in self.template_names():
            raise UsageError(_unknown("template", self.template, self.template_names()))
        if self.style not in self.style_names():
            raise UsageError(_unknown("style", self.style, self.style_names()))

    def style_file(self) -> Path:
        """The style's CSS file. Raises UsageError."""
        self.check()
        return next(path for path in (folder / f"{self.style}.css" for folder in self.styles) if path.is_file())


@dataclass(frozen=True, slots=True)
class Medium:
    """What a template is filled for."""

    file: str
    """The template's file."""
    note: Callable[[str], str]
    """Makes a person's Markdown fit for the format."""
    escape: Callable[[str], str] | None = None
    """Makes text harmless in the format; None for HTML, which Jinja escapes."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """Made by us, by name; printed as they are."""


def filled(look: Look, medium: Medium, view: View, numbering: Numbering) -> str:
    """The template of ``look`` filled with ``view``.

    Raises UsageError for an unknown template and OutputError, with file and line, for a mistake in it.
    """
    look.check()
    environment = _environment(look, medium, numbering)
    path = f"{look.template}/{medium.file}"
    parts = {name: Markup(text) for name, text in medium.parts.items()}
    try:
        return environment.get_template(path).render(document=view, **parts)
    except TemplateNotFound as error:
        raise OutputError(f"the template {look.template!r} has no file {error.name}") from error
    except TemplateError as error:
        raise OutputError(f"{path}:{_line(error)}: {error.message}") from error


def _environment(look: Look, medium: Medium, numbering: Numbering) -> SandboxedEnvironment:
    environment = SandboxedEnvironment(
        loader=FileSystemLoader([str(folder) for folder in look.templates]),
        undefined=StrictUndefined,
        autoescape=medium.escape is None,
        finalize=_finalizer(medium.escape or str),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "address": quoted_address,
        "anchor": item_anchor,
        "cited": numbering.cited,
        "code": code,
        "columns": columns,
        "counted": counted,
        "day": in_words,
        "listed": numbering.listed,
        "note": lambda text: Markup(medium.note(text)),
        "quotation": quotation,
        "sentence": sentence,
        "svg": Markup,
        "tlp": tlp_class,
        "weblink": weblink,
    }
    return environment


def quotation(text: str) -> tuple[str, str]:
    """The marks to set around the words of a source; none where they have their own around them."""
    marks = [place for place, letter in enumerate(text) if letter in _MARKS]
    if marks == [0, len(text) - 1]:
        return "", ""
    return ("‘", "’") if marks else ("“", "”")


def columns(positions: Sequence[Position]) -> int:
    """Into how many columns the sides of a divergence go: one where they are many or long."""
    longest = max((len(position.text) for position in positions), default=0)
    fits = len(positions) <= len(_LONGEST) and longest <= _LONGEST[len(positions) - 1]
    return len(positions) if fits else 1


def weblink(url: str | None) -> str:
    """``url`` where it leads to the web, else nothing."""
    return url if url and url.startswith(("https://", "http://")) else ""


def sentence(label: str) -> str:
    """A label with a capital at its beginning."""
    return label[:1].upper() + label[1:]


def tlp_class(marking: str) -> str:
    """The CSS class of a TLP label: ``tlp-amber`` for ``TLP:AMBER+STRICT`` too, as both have one colour."""
    colour = marking.removeprefix("TLP:").partition("+")[0].lower()
    return f"tlp tlp-{colour}" if colour in ("red", "amber", "green", "clear") else "tlp"


def quoted_address(url: str) -> str:
    """A web address with everything encoded that could end it."""
    return quote(url, safe="/:?#[]@!$&'()*+,;=%~-._")


def code(text: str) -> str:
    """A name as it stands inside Markdown's marks for code."""
    return " ".join(text.replace("`", "'").replace("|", "/").split())


def _finalizer(escape: Callable[[str], str]) -> Callable[[object], object]:
    def finalize(value: object) -> object:
        return value if isinstance(value, Markup) else escape(str(value).translate(_UNPRINTED))

    return finalize


def _unknown(what: str, name: str, choices: tuple[str, ...]) -> str:
    return f"no {what} named {name!r}; choose one of: {', '.join(choices) or 'none is installed'}"


def _line(error: TemplateError) -> int:
    """Where in the template it went wrong: the innermost frame that Jinja has put in the template's place."""
    if isinstance(error, TemplateSyntaxError):
        return error.lineno
    line, frame = 0, error.__traceback__
    while frame:
        if frame.tb_frame.f_code.co_filename.endswith(".j2"):
            line = frame.tb_lineno
        frame = frame.tb_next
    return line
