"""The structure tree of a PDF, as a reader that speaks walks it."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf


@dataclass(frozen=True)
class Element:
    """An element of the tree."""

    tag: str
    content: tuple[tuple[int, int], ...]
    """Page and number of the content that hangs on it directly."""
    alternative: str
    name: str
    """Its id."""
    heads: tuple[str, ...]
    """The ids of the heads of a cell."""


def walk(content: bytes) -> list[Element]:
    """All elements in reading order."""
    with pikepdf.open(io.BytesIO(content)) as found:
        pages = {page.obj.objgen: number for number, page in enumerate(found.pages)}
        return list(_walk(found.Root.StructTreeRoot.K, pages))


def _walk(item: pikepdf.Object, pages: dict[tuple[int, int], int]) -> Iterator[Element]:
    if isinstance(item, pikepdf.Array):
        for kid in item:
            yield from _walk(kid, pages)
    elif isinstance(item, pikepdf.Dictionary) and "/S" in item:
        hung = item.get("/K", pikepdf.Array())
        kids = list(hung) if isinstance(hung, pikepdf.Array) else [hung]
        page = pages[item.Pg.objgen] if "/Pg" in item else -1
        own = tuple((page, int(kid)) for kid in kids if isinstance(kid, int))
        heads = tuple(map(str, item.A.get("/Headers", []))) if "/A" in item else ()
        yield Element(str(item.S)[1:], own, str(item.get("/Alt", "")), str(item.get("/ID", "")), heads)
        for kid in kids:
            if not isinstance(kid, int):
                yield from _walk(kid, pages)


def marked(content: bytes) -> list[tuple[int, int]]:
    """Page and number of each stretch of marked content on the pages."""
    with pikepdf.open(io.BytesIO(content)) as found:
        return [
            (number, int(it.operands[1]["/MCID"]))
            for number, page in enumerate(found.pages)
            for it in pikepdf.parse_content_stream(page)
            if str(it.operator) == "BDC" and "/MCID" in it.operands[1]
        ]


def unmarked_text(content: bytes) -> int:
    """How many times text is shown outside of all marked content."""
    count = 0
    with pikepdf.open(io.BytesIO(content)) as found:
        for page in found.pages:
            depth = 0
            for it in pikepdf.parse_content_stream(page):
                operator = str(it.operator)
                depth += (operator in ("BDC", "BMC")) - (operator == "EMC")
                count += operator in ("Tj", "TJ") and depth == 0
    return count


def bookmarks(content: bytes) -> list[tuple[int, str]]:
    """Depth, from 0, and title of each bookmark."""

    def titles(items: list[pikepdf.OutlineItem], depth: int) -> Iterator[tuple[int, str]]:
        for item in items:
            yield depth, str(item.title)
            yield from titles(item.children, depth + 1)

    with pikepdf.open(io.BytesIO(content)) as found, found.open_outline() as outline:
        return list(titles(outline.root, 0))
