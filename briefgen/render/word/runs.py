"""Words -> runs of a Word paragraph: emphasis, colours, links and fields."""

from collections.abc import Iterable

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from briefgen.render.look import UNPRINTED
from briefgen.render.wording import Words

SOFT, ACCENT = RGBColor(0x54, 0x58, 0x5F), RGBColor(0x17, 0x40, 0x7A)
_TLP = {"RED": "FF2B2B", "AMBER": "FFC000", "GREEN": "33FF00", "CLEAR": "FFFFFF"}
"""Colours of the marking on black, as TLP 2.0 defines them."""


def put(paragraph: Paragraph, words: Iterable[Words]) -> None:
    """Add words at the end of a paragraph, a run for each."""
    for it in words:
        run = paragraph.add_run(printable(it.text))
        run.bold, run.italic = it.bold or None, it.italic or None
        if it.soft:
            run.font.color.rgb, run.font.size = SOFT, Pt(8)
        run.font.superscript = it.raised or None
        if it.link:
            run.font.color.rgb = ACCENT
            link = parse_xml(f'<w:hyperlink {nsdecls("w")} w:anchor="{it.link}"/>')
            paragraph._p.replace(run._r, link)
            link.append(run._r)


def printable(text: str) -> str:
    """``text`` on one line, without the characters that have no shape or that XML cannot hold."""
    return text.translate(UNPRINTED | {0xFFFE: None, 0xFFFF: None, ord("\n"): " "})


def field(paragraph: Paragraph, code: str, shown: str) -> None:
    """A field of Word's with what it shows until Word works it out."""
    for kind in ("begin", "separate", "end"):
        run = paragraph.add_run()
        run.font.color.rgb, run.font.size = SOFT, Pt(8)
        mark = OxmlElement("w:fldChar")
        mark.set(qn("w:fldCharType"), kind)
        run._r.append(mark)
        if kind == "begin":
            text = parse_xml(
                f'<w:instrText {nsdecls("w")} xml:space="preserve"> {code.replace(chr(34), "&quot;")} </w:instrText>'
            )
            paragraph.add_run()._r.append(text)
        elif kind == "separate":
            put(paragraph, (Words(shown, soft=True),))


def marked(run: Run, marking: str) -> None:
    """Give a run the colours of its marking."""
    run.bold = True
    colour = _TLP.get(marking.removeprefix("TLP:").partition("+")[0], "FFFFFF")
    run.font.color.rgb = RGBColor.from_string(colour)
    run._r.get_or_add_rPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="000000"/>'))
