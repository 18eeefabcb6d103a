"""A Markdown file -> Page: its paragraphs, with headings, links and emphasis rendered away."""

import markdown

from briefgen.clean.decode import decode
from briefgen.clean.page import Page
from briefgen.clean.plain import judged, with_file_date
from briefgen.clean.visible import parse, visible
from briefgen.model.source import RawDocument


def read(raw: RawDocument) -> tuple[Page, ...]:
    """The page of a Markdown file."""
    text = decode(raw.content, raw.shown)
    tree = parse(markdown.markdown(text))
    page = judged("\n".join(block.text for block in visible(tree)) if tree is not None else "")
    return (with_file_date(page, raw.part or raw.address.shown),)
