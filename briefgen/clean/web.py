"""A web page -> Page: its visible text block by block, judged by trafilatura and by the line judge where that errs."""

from lxml import etree
from lxml import html as lxml_html

from briefgen.clean.decode import decode
from briefgen.clean.page import Page
from briefgen.clean.plain import judged, with_file_date
from briefgen.errors import InputError
from briefgen.model.source import RawDocument

_HIDDEN = frozenset(
    "script style head noscript template svg iframe object select datalist textarea".split()  # what no browser prints
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike "
    "strong sub sup time tt u var wbr".split()
)


def read(raw: RawDocument) -> tuple[Page, ...]:
    """The page of an HTML file; raises InputError when it shows no text."""
    text = visible(decode(raw.content, raw.shown))
    if not text.strip():
        raise InputError(f"{raw.shown!r} shows no text; it may be built by a script: save it from a browser as text")
    return (with_file_date(judged(text), raw.part or raw.address.shown),)


def visible(markup: str) -> str:
    """The text that a page shows, one block element a line; nothing is fetched and no entity is loaded."""
    parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        tree = lxml_html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return ""
    lines: list[list[str]] = [[]]
    _walk(tree, lines)
    return "\n".join(line for pieces in lines if (line := " ".join("".join(pieces).split())))


def _walk(root: etree._Element, lines: list[list[str]]) -> None:
    hidden = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag not in _INLINE:
            lines.append([])
        if event == "start":
            hidden += tag in _HIDDEN
            lines[-1].append(element.text or "" if not hidden else "")
            continue
        hidden -= tag in _HIDDEN
        lines[-1].append(element.tail or "" if not hidden else "")
