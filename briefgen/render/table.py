"""Briefing -> CSV: one table of everything that was found, for spreadsheets; a row for each entry and each side.

UTF-8 with a byte order mark, as spreadsheets want it, and CRLF (RFC 4180). A cell that a spreadsheet would take for a
formula begins with an apostrophe.
"""

import csv
import io
from collections.abc import Iterable, Iterator

from briefgen.model.briefing import Briefing, Gap, Item, Reference
from briefgen.model.synthesis import Actor, Attribution, Divergence, Event, Evidence, KeySentence, Notice, Position
from briefgen.render.citations import title
from briefgen.render.look import UNPRINTED, Look
from briefgen.render.view import roles

COLUMNS = (
    "section", "id", "date", "who", "type", "text", "details", "topic", "sources", "source", "published", "passage",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Beginnings that a spreadsheet takes for a formula, in wide forms too (OWASP, CSV Injection)."""
_Row = dict[str, str]


def render(briefing: Briefing, _look: Look) -> bytes:
    """The briefing as a CSV file. Sources are numbers, parted by blanks; of the passages the first is given."""
    references = {reference.id: reference for reference in briefing.references}
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, restval="")
    writer.writeheader()
    for section in briefing.sections:
        for item in section.items:
            for row, evidence in _rows(item):
                cells = {"section": section.name, **row, **_cited(evidence, references)}
                writer.writerow({name: _safe(cell) for name, cell in cells.items()})
    return text.getvalue().encode("utf-8-sig")


def _rows(item: Item) -> Iterator[tuple[_Row, tuple[Evidence, ...]]]:
    if isinstance(item, Divergence):
        for position in item.positions:
            yield _side(item, position), position.evidence
    elif isinstance(item, Actor):
        yield _actor(item), _grounds(item)
    elif isinstance(item, KeySentence | Attribution | Event | Notice):
        yield _plain(item), item.evidence
    elif isinstance(item, Gap):
        yield {"id": item.id, "text": item.text}, ()


def _plain(item: KeySentence | Attribution | Event | Notice) -> _Row:
    if isinstance(item, Notice):
        return _notice(item)
    row = {"id": item.id, "text": item.text}
    if isinstance(item, Attribution):
        return {**row, "date": item.date or "", "who": item.holder, "type": item.modality, "details": item.cue}
    if isinstance(item, Event):
        return {**row, "date": item.date or "", "type": item.modality, "details": item.why or item.expression}
    return row


def _side(item: Divergence, position: Position) -> _Row:
    return {
        "id": item.id,
        "date": position.date or "",
        "who": position.holder,
        "type": item.kind,
        "text": position.text,
        "details": item.why,
        "topic": item.topic,
    }


def _actor(item: Actor) -> _Row:
    return {
        "id": item.id,
        "who": item.name,
        "type": item.type,
        "text": item.says.text if item.says else "",
        "details": "; ".join(role.text for role in roles(item)),
    }


def _grounds(item: Actor) -> tuple[Evidence, ...]:
    says = item.says.evidence if item.says else ()
    return (*says, *(evidence for role in item.roles for evidence in role.evidence))


def _notice(item: Notice) -> _Row:
    level = "" if item.level is None else f"level {item.level}"
    facts = [item.audience, item.place, level, item.level_words, *item.reasons]
    return {
        "id": item.id,
        "date": item.date or "",
        "who": item.issuer,
        "type": f"{item.type}, {item.strength}",
        "text": item.action,
        "details": "; ".join(fact for fact in facts if fact),
    }


def _cited(evidence: tuple[Evidence, ...], references: dict[str, Reference]) -> _Row:
    if not evidence:
        return {}
    first = references[evidence[0].source]
    numbers = sorted({references[it.source].number for it in evidence})
    return {
        "sources": _joined(numbers),
        "source": title(first),
        "published": first.published or "",
        "passage": evidence[0].quote,
    }


def _joined(numbers: Iterable[int]) -> str:
    return " ".join(map(str, numbers))


def _safe(cell: str) -> str:
    cell = cell.translate(UNPRINTED)
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
