"""Briefing -> Word document (.docx): real styles, headings, tables and numbered sources.

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
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu, Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from briefgen.errors import OutputError
from briefgen.model.briefing import Briefing
from briefgen.render import blocks, pdf
from briefgen.render.citations import Numbering
from briefgen.render.look import Look
from briefgen.render.view import View, view
from briefgen.render.word.parts import add
from briefgen.render.word.runs import ACCENT, field, marked, put
from briefgen.render.wording import Words

_FONT = "Calibri"
"""What Word has everywhere; LibreOffice sets Carlito, of the same widths, in its place."""
_ZIPPED = (1980, 1, 1, 0, 0, 0)


def render(briefing: Briefing, look: Look) -> bytes:
    """The briefing as a Word document. Raises UsageError for an unknown style, OutputError for a spoiled reference."""
    made = _begun(look)
    document = view(briefing)
    _properties(made, document, pdf.created(briefing))
    _running(made, document)
    made.add_paragraph(document.title, style="Title")
    put(made.add_paragraph(), (Words(" · ".join(document.facts), soft=True),))
    _contents(made.add_paragraph(), [section.heading for section in document.sections])
    for block in blocks.blocks(document, Numbering(briefing.references, to_passages=False)):
        add(made, block)
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
        ("Heading 1", ACCENT),
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


_LONGEST_PROPERTY = 255
"""Characters of a document's property; python-docx refuses more."""


def _properties(made: Docx, document: View, day: datetime) -> None:
    core = made.core_properties
    core.title, core.language, core.author = document.title[:_LONGEST_PROPERTY], document.language, ""
    core.subject, core.comments, core.keywords = document.marking, f"made with {document.made_with}", ""
    core.created = core.modified = day.replace(tzinfo=None)
    core.last_modified_by, core.revision = "", 1
    for language in made.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), document.language)


def _running(made: Docx, document: View) -> None:
    """Title and marking at the head; what made it, the page and the marking at the foot."""
    page = made.sections[0]
    right = page.page_width - page.left_margin - page.right_margin  # type: ignore[operator] # a new page has all three
    head, foot = page.header.paragraphs[0], page.footer.paragraphs[0]
    for paragraph in (head, foot):
        paragraph.text = ""
        paragraph.paragraph_format.tab_stops.clear_all()
        paragraph.paragraph_format.tab_stops.add_tab_stop(right, WD_TAB_ALIGNMENT.RIGHT)
    foot.paragraph_format.tab_stops.add_tab_stop(Emu(right // 2), WD_TAB_ALIGNMENT.CENTER)
    put(head, (Words(f"{document.title}\t", soft=True),))
    marked(head.add_run(f" {document.marking} "), document.marking)
    as_of = f"As of {document.as_of} · " if document.as_of else ""
    put(foot, (Words(f"{as_of}made with {document.made_with}\tpage ", soft=True),))
    field(foot, "PAGE", "1")
    put(foot, (Words(" of ", soft=True),))
    field(foot, "NUMPAGES", "1")
    put(foot, (Words("\t", soft=True),))
    marked(foot.add_run(f" {document.marking} "), document.marking)


def _contents(paragraph: Paragraph, headings: Iterable[str]) -> None:
    """A table of contents that Word fills with pages when asked to; until then it names the sections."""
    field(paragraph, 'TOC \\o "1-1" \\h \\z \\u', " · ".join(headings))


def _steady(content: bytes) -> bytes:
    """The same package with no trace of when it was packed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as found, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        for name in found.namelist():
            made.writestr(zipfile.ZipInfo(name, _ZIPPED), found.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
