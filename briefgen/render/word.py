"""Briefing -> Word document (.docx): real styles, headings, tables and numbered sources. Only this file knows Word.

Where a document of the style's name lies beside the style (``house.docx`` beside ``house.css``), its styles, fonts and
page are taken. The same briefing gives the same bytes.
"""

import io
import zipfile
from collections.abc import Iterable
from datetime import datetime

from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.exceptions import OpcError
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu, Mm, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from briefgen.errors import OutputError
from briefgen.model.briefing import Briefing
from briefgen.render import blocks, pdf
from briefgen.render.look import UNPRINTED, Look
from briefgen.render.view import Numbering, View, view
from briefgen.render.wording import Words

_WIDTH = 174
"""Width of the text on A4, in mm."""
_FONT = "Calibri"
"""What Word has everywhere; LibreOffice sets Carlito, of the same widths, in its place."""
_SOFT, _ACCENT = RGBColor(0x54, 0x58, 0x5F), RGBColor(0x17, 0x40, 0x7A)
_TLP = {"RED": "FF2B2B", "AMBER": "FFC000", "GREEN": "33FF00", "CLEAR": "FFFFFF"}
"""Colours of the marking on black, as TLP 2.0 defines them."""
_AFTER_TABLE = Pt(6)
"""Room before what may follow a table, which has none of its own."""
_SMALL = 4
"""Rows of a table that is kept on one page."""
_KINDS = {"text": "Normal", "point": "List Bullet", "source": "Normal"}
_ZIPPED = (1980, 1, 1, 0, 0, 0)


def render(briefing: Briefing, look: Look) -> bytes:
    """The briefing as a Word document. Raises UsageError for an unknown style, OutputError for a spoiled reference."""
    made = _begun(look)
    document = view(briefing)
    _properties(made, document, pdf.created(briefing))
    _running(made, document)
    made.add_paragraph(document.title, style="Title")
    _put(made.add_paragraph(), (Words(" · ".join(document.facts), soft=True),))
    _contents(made.add_paragraph(), [section.heading for section in document.sections])
    for block in blocks.blocks(document, Numbering(briefing.references, to_passages=False)):
        _add(made, block)
    if isinstance(block, blocks.Grid):
        made.add_paragraph()  # Word wants one after the last table
    content = io.BytesIO()
    made.save(content)
    return _steady(content.getvalue())


def _begun(look: Look) -> Docx:
    """An empty document: one in our look, or what is left of the person's own when its words are taken out."""
    own = look.style_file().with_suffix(".docx")
    if not own.is_file():
        return _ours()
    try:
        made = Document(str(own))
    except (OpcError, ValueError, KeyError, OSError, zipfile.BadZipFile) as error:
        raise OutputError(f"{own}: is no Word document: {error}") from error
    for element in list(made.element.body):
        if element.tag != qn("w:sectPr"):
            made.element.body.remove(element)
    return made


def _ours() -> Docx:
    made = Document()
    page = made.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(18)
    page.top_margin, page.bottom_margin = Mm(24), Mm(22)
    sizes = {"Normal": 9.5, "Title": 22, "Heading 1": 13, "Heading 2": 10.5, "List Bullet": 10.5}
    for name, size in sizes.items():
        style = made.styles[name]
        style.font.size = Pt(size)
        _font(style.element.get_or_add_rPr(), _FONT)
        style.paragraph_format.space_after = Pt(3)
    for name, colour in (
        ("Title", RGBColor(0x1B, 0x1D, 0x21)),
        ("Heading 1", _ACCENT),
        ("Heading 2", RGBColor(0x1B, 0x1D, 0x21)),
    ):
        made.styles[name].font.color.rgb = colour
    for name in ("Header", "Footer"):
        for tabs in list(made.styles[name].element.iter(qn("w:tabs"))):
            tabs.getparent().remove(tabs)
    for border in list(made.styles["Title"].element.iter(qn("w:pBdr"))):
        border.getparent().remove(border)
    for name, before in (("Heading 1", 16), ("Heading 2", 11)):
        made.styles[name].paragraph_format.space_before = Pt(before)
    return made


def _font(properties: BaseOxmlElement, name: str) -> None:
    """The font for every script, in place of the theme's."""
    for element in properties.findall(qn("w:rFonts")):
        properties.remove(element)
    kinds = " ".join(f'w:{kind}="{name}"' for kind in ("ascii", "hAnsi", "cs", "eastAsia"))
    properties.insert(0, parse_xml(f"<w:rFonts {nsdecls('w')} {kinds}/>"))


def _properties(made: Docx, document: View, day: datetime) -> None:
    core = made.core_properties
    core.title, core.language, core.author = document.title, document.language, ""
    core.subject, core.comments, core.keywords = document.marking, f"made with {document.made_with}", ""
    core.created = core.modified = day.replace(tzinfo=None)
    core.last_modified_by, core.revision = "", 1
    for language in made.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), document.language)


def _running(made: Docx, document: View) -> None:
    """Title and marking at the head; what made it, the page and the marking at the foot."""
    page = made.sections[0]
    right = page.page_width - page.left_margin - page.right_margin  # type: ignore[operator]
    head, foot = page.header.paragraphs[0], page.footer.paragraphs[0]
    for paragraph in (head, foot):
        paragraph.text = ""
        paragraph.paragraph_format.tab_stops.clear_all()
        paragraph.paragraph_format.tab_stops.add_tab_stop(right, WD_TAB_ALIGNMENT.RIGHT)
    foot.paragraph_format.tab_stops.add_tab_stop(Emu(right // 2), WD_TAB_ALIGNMENT.CENTER)
    _put(head, (Words(f"{document.title}\t", soft=True),))
    _marked(head.add_run(f" {document.marking} "), document.marking)
    as_of = f"As of {document.as_of} · " if document.as_of else ""
    _put(foot, (Words(f"{as_of}made with {document.made_with}\tpage ", soft=True),))
    _field(foot, "PAGE", "1")
    _put(foot, (Words(" of ", soft=True),))
    _field(foot, "NUMPAGES", "1")
    _put(foot, (Words("\t", soft=True),))
    _marked(foot.add_run(f" {document.marking} "), document.marking)


def _marked(run: Run, marking: str) -> None:
    run.bold = True
    colour = _TLP.get(marking.removeprefix("TLP:").partition("+")[0], "FFFFFF")
    run.font.color.rgb = RGBColor.from_string(colour)
    run._r.get_or_add_rPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="000000"/>'))


def _contents(paragraph: Paragraph, headings: Iterable[str]) -> None:
    """A table of contents that Word fills with pages when asked to; until then it names the sections."""
    _field(paragraph, 'TOC \\o "1-1" \\h \\z \\u', " · ".join(headings))


def _field(paragraph: Paragraph, code: str, shown: str) -> None:
    """A field of Word's with what it shows until Word works it out."""
    for kind in ("begin", "separate", "end"):
        run = paragraph.add_run()
        run.font.color.rgb, run.font.size = _SOFT, Pt(8)
        mark = OxmlElement("w:fldChar")
        mark.set(qn("w:fldCharType"), kind)
        run._r.append(mark)
        if kind == "begin":
            text = parse_xml(
                f'<w:instrText {nsdecls("w")} xml:space="preserve"> {code.replace(chr(34), "&quot;")} </w:instrText>'
            )
            paragraph.add_run()._r.append(text)
        elif kind == "separate":
            _put(paragraph, (Words(shown, soft=True),))


def _add(made: Docx, block: blocks.Block) -> None:
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
        _put(paragraph, block.words)


def _grid(made: Docx, grid: blocks.Grid) -> None:
    """A table with hairlines between its rows, its head repeated on each page, no row split."""
    table = made.add_table(rows=1, cols=len(grid.head))
    table.autofit = False
    _dressed(table, grid.title)
    for cell, words in zip(table.rows[0].cells, grid.head, strict=True):
        _put(cell.paragraphs[0], (Words(words, bold=True, soft=True),))
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
    caption.set(qn("w:val"), _printable(title))
    made.append(parse_xml(f"<w:tblCellMar {nsdecls('w')}>{margins}</w:tblCellMar>"))
    made.append(parse_xml(f"<w:tblLook {nsdecls('w')} {heads}/>"))
    made.append(caption)


def _told(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(f"w:{name}"))


def _fill(cell: _Cell, paragraphs: Iterable[tuple[Words, ...]]) -> None:
    for number, words in enumerate(paragraphs):
        _put(cell.paragraphs[0] if number == 0 else cell.add_paragraph(), words)


def _boxed(paragraph: Paragraph, words: tuple[Words, ...]) -> None:
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="6" w:space="4" w:color="1B1D21"/>'
        for side in ("top", "left", "bottom", "right")
    )
    paragraph._p.get_or_add_pPr().append(parse_xml(f"<w:pBdr {nsdecls('w')}>{sides}</w:pBdr>"))
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Mm(3)
    _put(paragraph, words)


def _bookmark(paragraph: Paragraph, anchor: str) -> None:
    number = anchor.rpartition("-")[2]
    for kind, name in (("Start", f' w:name="{anchor}"'), ("End", "")):
        paragraph._p.append(parse_xml(f'<w:bookmark{kind} {nsdecls("w")} w:id="{number}"{name}/>'))


def _put(paragraph: Paragraph, words: Iterable[Words]) -> None:
    for it in words:
        run = paragraph.add_run(_printable(it.text))
        run.bold, run.italic = it.bold or None, it.italic or None
        if it.soft:
            run.font.color.rgb, run.font.size = _SOFT, Pt(8)
        run.font.superscript = it.raised or None
        if it.link:
            run.font.color.rgb = _ACCENT
            link = parse_xml(f'<w:hyperlink {nsdecls("w")} w:anchor="{it.link}"/>')
            paragraph._p.replace(run._r, link)
            link.append(run._r)


def _printable(text: str) -> str:
    """``text`` on one line, without the characters that have no shape or that XML cannot hold."""
    return text.translate(UNPRINTED | {0xFFFE: None, 0xFFFF: None, ord("\n"): " "})


def _steady(content: bytes) -> bytes:
    """The same package with no trace of when it was packed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as found, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        for name in found.namelist():
            made.writestr(zipfile.ZipInfo(name, _ZIPPED), found.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
