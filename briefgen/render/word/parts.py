"""Blocks -> parts of a Word document: headings, paragraphs, tables and boxes."""

from collections.abc import Iterable

from docx.document import Document as Docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from briefgen.render import blocks
from briefgen.render.word.runs import printable, put
from briefgen.render.wording import Words

_WIDTH = 174
"""Width of the text on A4, in mm."""
_AFTER_TABLE = Pt(6)
"""Room before what may follow a table, which has none of its own."""
_SMALL = 4
"""Rows of a table that is kept on one page."""
_KINDS = {"text": "Normal", "point": "List Bullet", "source": "Normal"}


def add(made: Docx, block: blocks.Block) -> None:
    """Add a block at the end of the document."""
    if isinstance(block, blocks.Heading):
        made.add_heading(block.text, block.level)
    elif isinstance(block, blocks.Grid):
        _grid(made, block)
    elif isinstance(block, blocks.Box):
        for words in (block.head, *block.body):
            _boxed(made.add_paragraph(), words)
        made.paragraphs[-1 - len(block.body)].paragraph_format.space_before = _AFTER_TABLE
    else:
        paragraph = made.add_paragraph(style=_KINDS[block.kind])
        if block.kind == "source":
            paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = Mm(8), Mm(-8)
            _bookmark(paragraph, block.anchor)
        paragraph.paragraph_format.keep_with_next = block.kept or None
        if block.kind == "text" and not block.kept:
            paragraph.paragraph_format.space_before = _AFTER_TABLE
        put(paragraph, block.words)


def _grid(made: Docx, grid: blocks.Grid) -> None:
    """A table with hairlines between its rows, its head repeated on each page, no row split."""
    table = made.add_table(rows=1, cols=len(grid.head))
    table.autofit = False
    _dressed(table, grid.title)
    for cell, words in zip(table.rows[0].cells, grid.head, strict=True):
        put(cell.paragraphs[0], (Words(words, bold=True, soft=True),))
    _told(table.rows[0], "tblHeader")
    for row in grid.rows:
        added = table.add_row()
        _told(added, "cantSplit")
        for cell, paragraphs in zip(added.cells, row, strict=True):
            _fill(cell, [it for it in paragraphs if it])
    for column, width in zip(table.columns, grid.widths, strict=True):
        column.width = Mm(_WIDTH * width / 100)
    kept = table.rows if len(grid.rows) <= _SMALL else table.rows[:2]
    for row in list(kept)[:-1]:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True


def _dressed(table: Table, title: str) -> None:
    """Hairlines and room between rows, what the table tells of, and that its first row and column are heads.

    In the order that the format asks for: width, borders, layout, margins, look, caption.
    """
    made = table._tbl.tblPr
    for old in made.findall(qn("w:tblLook")):
        made.remove(old)
    lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:color="C9CCD1"/>' for side in ("bottom", "insideH"))
    for width in made.findall(qn("w:tblW")):
        width.addnext(parse_xml(f"<w:tblBorders {nsdecls('w')}>{lines}</w:tblBorders>"))
    margins = "".join(f'<w:{side} w:w="40" w:type="dxa"/>' for side in ("top", "bottom"))
    heads = 'w:firstRow="1" w:firstColumn="1" w:noHBand="1" w:noVBand="1"'
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), printable(title))
    made.append(parse_xml(f"<w:tblCellMar {nsdecls('w')}>{margins}</w:tblCellMar>"))
    made.append(parse_xml(f"<w:tblLook {nsdecls('w')} {heads}/>"))
    made.append(caption)


def _told(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(f"w:{name}"))


def _fill(cell: _Cell, paragraphs: Iterable[tuple[Words, ...]]) -> None:
    for number, words in enumerate(paragraphs):
        put(cell.paragraphs[0] if number == 0 else cell.add_paragraph(), words)


def _boxed(paragraph: Paragraph, words: tuple[Words, ...]) -> None:
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="6" w:space="4" w:color="1B1D21"/>'
        for side in ("top", "left", "bottom", "right")
    )
    paragraph._p.get_or_add_pPr().append(parse_xml(f"<w:pBdr {nsdecls('w')}>{sides}</w:pBdr>"))
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Mm(3)
    put(paragraph, words)


def _bookmark(paragraph: Paragraph, anchor: str) -> None:
    number = anchor.rpartition("-")[2]
    for kind, name in (("Start", f' w:name="{anchor}"'), ("End", "")):
        paragraph._p.append(parse_xml(f'<w:bookmark{kind} {nsdecls("w")} w:id="{number}"{name}/>'))
