"""Look: which template and which style, and how a template is filled. The only room that knows Jinja.

Templates run in a sandbox; whatever they print is escaped, and a name that does not exist is an error.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen import locations, outline
from briefgen.errors import OutputError, UsageError
from briefgen.model.briefing import Embed, PdfVariant
from briefgen.render.strip import WIDTH

if TYPE_CHECKING:
    from jinja2.bccache import Bucket, BytecodeCache
    from jinja2.sandbox import SandboxedEnvironment

    from briefgen.render.citations import Numbering
    from briefgen.render.view import View

UNPRINTED = dict.fromkeys(
    [*range(9), 11, *range(14, 32), *range(127, 160), *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
"""Control characters, and those that turn round the text after them: they have no shape, but change what is read."""


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

    pdf_variant: PdfVariant = "pdf/ua-1"
    """What a PDF conforms to."""

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
    width: float = WIDTH
    """To which pictures are drawn, in px."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """Made by us, by name; printed as they are."""


def filled(look: Look, medium: Medium, view: "View", numbering: "Numbering") -> str:
    """The template of ``look`` filled with ``view``.

    Raises UsageError for an unknown template and OutputError, with file and line, for a mistake in it.
    """
    from jinja2 import TemplateError, TemplateNotFound
    from markupsafe import Markup

    look.check()
    environment = _environment(look, medium, numbering)
    path = f"{look.template}/{medium.file}"
    parts = {name: Markup(text) for name, text in medium.parts.items()}
    try:
        return environment.get_template(path).render(document=view, template=look.template, **parts)
    except TemplateNotFound as error:
        raise OutputError(f"the template {look.template!r} has no file {error.name}") from error
    except TemplateError as error:
        raise OutputError(f"{_place(error, path)}: {error.message}") from error
    except (TypeError, ValueError, LookupError, AttributeError, ArithmeticError) as error:
        raise OutputError(f"{_place(error, path)}: {error}") from error


def _environment(look: Look, medium: Medium, numbering: "Numbering") -> "SandboxedEnvironment":
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    from briefgen.render import filters

    environment = SandboxedEnvironment(
        bytecode_cache=_compiled(),
        loader=FileSystemLoader([str(folder) for folder in look.templates]),
        undefined=StrictUndefined,
        autoescape=medium.escape is None,
        finalize=_finalizer(medium.escape or str),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= filters.table(numbering, medium.note, medium.width)
    return environment


@cache
def _compiled() -> "BytecodeCache":
    """The templates of this process, compiled once: four fifths of the time to fill one go into that."""
    from jinja2 import BytecodeCache

    class Memory(BytecodeCache):
        def __init__(self) -> None:
            self._codes: dict[tuple[str, str], bytes] = {}

        def load_bytecode(self, bucket: "Bucket") -> None:
            if code := self._codes.get((bucket.key, bucket.checksum)):
                bucket.bytecode_from_string(code)

        def dump_bytecode(self, bucket: "Bucket") -> None:
            self._codes[bucket.key, bucket.checksum] = bucket.bytecode_to_string()

    return Memory()


def _finalizer(escape: Callable[[str], str]) -> Callable[[object], object]:
    from markupsafe import Markup

    def finalize(value: object) -> object:
        return value if isinstance(value, Markup) else escape(str(value).translate(UNPRINTED))

    return finalize


def _unknown(what: str, name: str, choices: tuple[str, ...]) -> str:
    return f"no {what} named {name!r}; choose one of: {', '.join(choices) or 'none is installed'}"


def _place(error: Exception, path: str) -> str:
    """Where in which template it went wrong: the innermost frame that Jinja has put in the template's place."""
    from jinja2 import TemplateSyntaxError

    if isinstance(error, TemplateSyntaxError):
        return f"{error.name or path}:{error.lineno}"
    line, frame = 0, error.__traceback__
    while frame:
        file = Path(frame.tb_frame.f_code.co_filename)
        if file.suffix == ".j2":
            path, line = f"{file.parent.name}/{file.name}", frame.tb_lineno
        frame = frame.tb_next
    return f"{path}:{line}"
