"""A page's tree -> what its metadata says: JSON-LD, meta elements (OpenGraph, Dublin Core), canonical link.

Metadata is what the publisher's system writes for machines; it is read, never executed or fetched.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from lxml import html as lxml_html

from briefgen.clean.page import Clues
from briefgen.model.article import Fact
from briefgen.words import fold

_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review|Story)$")
_TITLE = ("og:title", "twitter:title", "dc.title", "headline")
_PUBLISHER = ("og:site_name", "dc.publisher", "publisher", "application-name", "article:publisher")
_AUTHOR = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl", "twitter:creator")
_URL = ("og:url", "twitter:url")
_ADDRESS = re.compile(r"https?://|@|www\.")
_BY = re.compile(r"(?:by|von|par|por)\s+", re.I)
SITE_WORDS = 5
"""Words of the name of a site. On 140 pages whose window is called by their headline and their site, three are not."""
LONGEST_FACT = 300
"""Characters; a longer value is text that was put in the wrong place."""


@dataclass(frozen=True, slots=True)
class Record:
    """The strings of one JSON-LD object that describes an article, by their keys."""

    values: tuple[tuple[str, str], ...]

    def get(self, key: str) -> str | None:
        """The first value under ``key``."""
        return next((value for name, value in self.values if name == key), None)


def metas(tree: lxml_html.HtmlElement) -> dict[str, str]:
    """The meta elements of a page by name, property or itemprop in lower case; of two the first counts."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        names = " ".join(filter(None, (element.get(key) for key in ("property", "name", "itemprop"))))
        for name in names.lower().split():
            if content:
                found.setdefault(name, content)
    return found


def records(tree: lxml_html.HtmlElement) -> list[Record]:
    """The articles that the page describes in JSON-LD; what is not valid JSON is passed over."""
    found = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            found += [
                Record(tuple(_strings(item))) for item in _objects(_loaded(script.text or "")) if _is_article(item)
            ]
    return found


def clues(tree: lxml_html.HtmlElement) -> Clues:
    """Title, publisher, author, URL and language as the page's metadata give them; no dates."""
    found, about = metas(tree), records(tree)
    record = about[0] if about else Record(())
    named = (record.get("publisher.name"), *(found.get(name) for name in _PUBLISHER))
    site = _first(*(name for name in named if name and not _ADDRESS.match(name)), _site_of_window(tree))
    return Clues(
        title=_fact(_without_site(_first(record.get("headline"), *(found.get(n) for n in _TITLE), _title(tree)), site)),
        publisher=_fact(site),
        author=_fact(_names(_first(record.get("author.name"), record.get("author"), *(found.get(n) for n in _AUTHOR)))),
        url=_fact(_address(_first(_canonical(tree), *(found.get(name) for name in _URL), record.get("url")))),
        language=_language(tree, found),
    )


def _loaded(text: str) -> object:
    try:
        value: object = json.loads(
            text.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";"), strict=False
        )
    except (ValueError, RecursionError):
        return None
    return value


def _objects(value: object) -> Iterator[dict[str, object]]:
    """Every object in a JSON value, outer ones first."""
    waiting = [value]
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, dict):
            yield item
            waiting += [child for key, child in item.items() if key in ("@graph", "mainEntity", "mainEntityOfPage")]
        elif isinstance(item, list):
            waiting += item


def _is_article(item: dict[str, object]) -> bool:
    kinds = item.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and _ARTICLE.search(name) for name in names)


def _strings(item: dict[str, object]) -> Iterator[tuple[str, str]]:
    """Keys and strings of an object; ``author.name`` for the names of what stands under a key."""
    for key, value in item.items():
        inner = value if isinstance(value, list) else [value]
        for one in inner:
            if isinstance(one, str):
                yield key, one
            elif isinstance(one, dict) and isinstance(one.get("name"), str):
                yield f"{key}.name", str(one["name"])


def _first(*values: str | None) -> str | None:
    return next((value for value in values if value and value.strip()), None)


def _fact(value: str | None) -> Fact | None:
    if value is None:
        return None
    plain = " ".join(re.sub(r"<[^>]{1,80}>", " ", unescape(value)).split())
    return Fact(plain, "page metadata") if 0 < len(plain) <= LONGEST_FACT else None


def _title(tree: lxml_html.HtmlElement) -> str | None:
    title = tree.find(".//title")
    return None if title is None else title.text


def _without_site(title: str | None, site: str | None) -> str | None:
    """``title`` without the name of the site behind a bar or a dash."""
    if title is None:
        return None
    head, mark, tail = (part.strip() for part in _last_bar(title))
    named = site is not None and (fold(tail) in fold(site) or fold(site) in fold(tail))
    return head if head and (mark in "|»" or named) and len(head) > len(tail) else title


def _site_of_window(tree: lxml_html.HtmlElement) -> str | None:
    """The site that the window's title names behind the headline: ``Ferry runs aground | The Orel Herald``."""
    head, _, site = (part.strip() for part in _last_bar(_title(tree) or ""))
    headlines = {_key(element.text_content()) for element in tree.iter("h1")}
    named = _key(head) in headlines and 0 < len(site.split()) <= SITE_WORDS and not _BY.match(site)
    return site if named else None


def _key(text: str) -> str:
    return "".join(c for c in fold(text) if c.isalnum())


def _last_bar(title: str) -> tuple[str, str, str]:
    match = re.search(r"^(.*\S)\s+([|»–—-])\s+(\S.*?)$", title, re.S)
    return (match[1], match[2], match[3]) if match else (title, "?", "")


def _names(value: str | None) -> str | None:
    """An author's name; not a link to a profile, nor a handle."""
    return None if value is None or _ADDRESS.match(value) else _BY.sub("", value.partition(" | ")[0])


def _canonical(tree: lxml_html.HtmlElement) -> str | None:
    return next((e.get("href") for e in tree.iter("link") if (e.get("rel") or "").lower() == "canonical"), None)


def _address(value: str | None) -> str | None:
    return value if value and re.match(r"https?://[^\s<>\"]+$", value) else None


def _language(tree: lxml_html.HtmlElement, found: dict[str, str]) -> str | None:
    value = tree.get("lang") or found.get("og:locale") or found.get("language") or ""
    code = re.match(r"[a-zA-Z]{2}(?![a-zA-Z])", value)
    return code.group().lower() if code else None
