"""Template -> its mistakes, found by trying it: on a sample of every section, full and empty, in every text format."""

from collections.abc import Iterator

from briefgen import outline
from briefgen.errors import BriefgenError
from briefgen.model.briefing import Format
from briefgen.render import render
from briefgen.render.look import Look

_FORMATS: tuple[Format, ...] = ("md", "html")


def mistakes(look: Look) -> tuple[str, ...]:
    """What is wrong with the template of ``look``, each with file, line and name; nothing when all is well."""
    return tuple(dict.fromkeys(_mistakes(look)))


def _mistakes(look: Look) -> Iterator[str]:
    from briefgen.render import sample

    try:
        outline.load(look.template, look.templates)
    except BriefgenError as error:
        yield str(error)
        return
    for name in _FORMATS:
        for briefing in (sample.FULL, sample.EMPTY):
            try:
                render(briefing, name, look)
            except BriefgenError as error:
                yield str(error)
