"""Item -> lines: each kind of item as the preview shows it, in the briefing's words and the template's order."""

from collections.abc import Callable, Iterable, Iterator
from functools import singledispatch

from briefgen.model.briefing import Gap, Item, Note, Reference
from briefgen.model.problem import Problem
from briefgen.model.synthesis import (
    Actor,
    Attribution,
    Divergence,
    Event,
    Evidence,
    KeySentence,
    Notice,
    Position,
)
from briefgen.tui.text import Line, Piece, flow, shown

Numbers = Callable[[str], int]
"""The number of a source by its id."""
DATE_WIDTH = 13
KIND_STYLES = {"contradiction": "bad strong", "figures": "warn strong", "dates": "warn strong", "stance": "bad"}


def in_words(edtf: str | None) -> str:
    """A date as the briefing prints it."""
    if not edtf:
        return ""
    from briefgen.render.dates import in_words as words_of

    return words_of(edtf)


def quoted(text: str) -> str:
    """Words of a source with marks around them, as the briefing sets them."""
    from briefgen.render.filters import quotation

    opening, closing = quotation(text)
    return f"{opening}{text}{closing}"


def cited(sources: Iterable[str], numbers: Numbers) -> str:
    """The numbers of the sources as they are printed."""
    found = sorted({number for source in sources if (number := numbers(source))})
    return "".join(f"[{number}]" for number in found)


def _refs(evidence: Iterable[Evidence], numbers: Numbers) -> Piece:
    return " " + cited((it.source for it in evidence), numbers), "accent"


def draw(item: Item, width: int, numbers: Numbers, place: int) -> list[Line]:
    """An item in lines of a width; ``place`` is its number in its section, from 1, below 0 for comments on it."""
    return list(_draw(item, width, numbers, place))


@singledispatch
def _draw(item: object, width: int, numbers: Numbers, place: int) -> Iterator[Line]:  # noqa: ARG001
    yield ((repr(item)[:width], ""),)


@_draw.register
def _(item: KeySentence, width: int, numbers: Numbers, place: int) -> Iterator[Line]:  # noqa: ARG001
    yield from flow([(item.text, ""), _refs(item.evidence, numbers)], width, first="• ")


@_draw.register
def _(item: Actor, width: int, numbers: Numbers, place: int) -> Iterator[Line]:  # noqa: ARG001
    from briefgen.render.view import also, roles

    facts = f" · {item.type}" + (f" · also: {'; '.join(names)}" if (names := also(item)) else "")
    yield from flow(
        [(item.name, "strong"), (facts, "dim"), (" " + cited(item.sources, numbers), "accent")], width, rest="  "
    )
    for role in roles(item):
        yield from flow([(quoted(role.text), ""), _refs(role.evidence, numbers)], width, first="  ")
    if item.says:
        yield from flow(
            [(quoted(item.says.text), ""), _refs(item.says.evidence, numbers)], width, first="  says ", rest="  "
        )


@_draw.register
def _(item: Attribution, width: int, numbers: Numbers, place: int) -> Iterator[Line]:  # noqa: ARG001
    cue = f" ({item.cue})" if item.cue else ""
    day = f"  {in_words(item.date)}" if item.date else ""
    pieces = [(item.holder or "not named", "strong"), (cue, "dim"), (": ", ""), (quoted(item.text), "")]
    yield from flow([*pieces, (day, "dim"), _refs(item.evidence, numbers)], width, rest="  ")


@_draw.register
def _(item: Event, width: int, numbers: Numbers, place: int) -> Iterator[Line]:  # noqa: ARG001
    day = in_words(item.date) or "undated"
    pieces = [(quoted(item.text), ""), _refs(item.evidence, numbers)]
    if item.modality != "happened":
        pieces.insert(1, (f" · {item.modality}", "comment"))
    pad = " " * DATE_WIDTH
    if len(day) >= DATE_WIDTH - 1:
        yield ((day, "strong"),)
        lines = flow(pieces, width, first=pad)
    else:
        first, *rest = flow(pieces, width - DATE_WIDTH)
        style = "strong" if item.date else "warn"
        lines = [((day.ljust(DATE_WIDTH), style), *first), *(((pad, ""), *line) for line in rest)]
    yield from lines
    from briefgen.render.filters import known

    yield from flow([(known(item), "warn" if item.why else "dim")], width, first=pad) if known(item) else ()


@_draw.register
def _(item: Divergence, width: int, numbers: Numbers, place: int) -> Iterator[Line]:
    from briefgen.render import plain
    from briefgen.render.filters import sentence

    style = KIND_STYLES.get(item.kind, "comment")
    head = [(f"{place} {sentence(item.topic)}", "strong"), (" · ", "dim"), (item.kind, style)]
    yield from flow(head, width, rest="  ")
    for position in item.positions:
        yield from position_lines(position, width, numbers)
    yield from ((("    " + shown(line), ""),) for line in plain.axis(item, width - 4))
    yield from flow([(f"Why: {item.why}", "dim")], width, first="  ")


def position_lines(position: Position, width: int, numbers: Numbers) -> list[Line]:
    """One side of diverging claims."""
    from briefgen.render.filters import role_beside

    role = f", {own}" if (own := role_beside(position)) else ""
    day = f" ({in_words(position.date)})" if position.date else ""
    pieces = [(position.holder, "strong"), (role + day, "dim"), (": ", ""), (quoted(position.text), "")]
    return flow([*pieces, _refs(position.evidence, numbers)], width, first="  • ")


@_draw.register
def _(item: Notice, width: int, numbers: Numbers, place: int) -> Iterator[Line]:  # noqa: ARG001
    until = f"until {in_words(item.valid_until)}" if item.valid_until else ""
    days = " ".join(part for part in (in_words(item.date), until) if part)
    head = [(item.issuer or "not named", "strong"), (f" · for {item.audience}" if item.audience else "", "")]
    head += [(f" · {_binding(item)}", "warn"), (f" · {days}" if days else "", "dim")]
    yield from flow([*head, (" · superseded" if item.superseded_by else "", "warn")], width, rest="  ")
    place_words = f" · {item.place}" if item.place else ""
    reasons = " · because of " + "; ".join(map(quoted, item.reasons)) if item.reasons else ""
    pieces = [(quoted(item.action), ""), (place_words + reasons, ""), _refs(item.evidence, numbers)]
    yield from flow(pieces, width, first="  ")


def _binding(item: Notice) -> str:
    """How binding an advisory is: its strength, and the level that it names."""
    from briefgen.render.filters import level_beside

    words = quoted(own) if (own := level_beside(item)) else ""
    level = f"level {item.level}" if item.level is not None else ""
    return " · ".join(part for part in (item.strength, words, level) if part)


@_draw.register
def _(item: Gap, width: int, numbers: Numbers, place: int) -> Iterator[Line]:  # noqa: ARG001
    yield from flow([(item.text, "")], width, first="• ")


@_draw.register
def _(item: Note, width: int, numbers: Numbers, place: int) -> Iterator[Line]:  # noqa: ARG001
    from briefgen.render.filters import about
    from briefgen.tui.remarks import remark_lines

    on = f" {about(item)}" if place > 0 and about(item) else ""
    author = f" · {item.author}" if item.author else ""
    yield (("│ ", "comment"), (f"Analyst comment{on}{author}", "comment strong"))

    yield from ((("│ ", "comment"), *line) for line in remark_lines(item.text, width - 2))


@_draw.register
def _(item: Reference, width: int, numbers: Numbers, place: int) -> Iterator[Line]:  # noqa: ARG001
    from briefgen.render.citations import title
    from briefgen.render.view import counted, how_known

    day = f"{in_words(item.published)} ({how_known(item)})" if item.published else "undated"
    facts = [item.publisher, item.author, day, counted(item.words, "word")]
    facts += [f"reliability {item.reliability}"] if item.reliability else []
    facts += [f"in another language ({item.language}), not read"] if item.foreign else []
    for name, other in (("repeats source", item.duplicate_of), ("version of source", item.version_of)):
        facts += [f"{name} {numbers(other)}"] if other else []
    told = " · " + " · ".join(fact for fact in facts if fact)
    yield from flow([(title(item), "strong"), (told, "dim")], width, first=f"{item.number:>2}. ")


@_draw.register
def _(item: Problem, width: int, numbers: Numbers, place: int) -> Iterator[Line]:  # noqa: ARG001
    yield from flow([(item.source, "strong"), (f": {item.message}", "")], width, first="• ")
