"""Lines with a label -> what they say about the article: ``title: …`` in front matter, ``Source: …`` over a text."""

import re
from collections.abc import Iterable, Mapping, Sequence

from briefgen.clean.calendar import days_in
from briefgen.clean.page import Clues
from briefgen.clean.prose import Reading
from briefgen.model.article import Fact, Origin, PublicationDate

_TITLE = ("title", "headline")
_PUBLISHER = ("publisher", "publication", "site", "site_name", "outlet", "newspaper")
_AUTHOR = ("author", "authors", "by", "byline", "creator", "writer")
_URL = ("url", "link", "canonical", "canonical_url", "source_url", "source")
_DATE = (
    "published",
    "published_on",
    "date",
    "pubdate",
    "publishdate",
    "publish_date",
    "date_published",
    "publicationdate",
    "publication_date",
    "posted",
    "posted_on",
)
_LANGUAGE = ("language", "lang")
_KEYS = frozenset((*_TITLE, *_PUBLISHER, *_AUTHOR, *_URL, *_DATE, *_LANGUAGE))
_PAIR = re.compile(r"(?P<key>[A-Za-z][\w-]*(?: [a-z]\w*){0,2})[ \t]*[:=][ \t]*(?P<value>\S.*)")
_QUOTED = re.compile(r"""^(["'])(.*)\1$""")
_ADDRESS = re.compile(r"https?://\S+")
_NAMED = re.compile(
    r"(?P<who>(?:[A-Z][\w’'&.-]*|of|the|and)(?: (?:[A-Z][\w’'&.-]*|of|the|and)){0,5})(?:,? [\w ,./-]{3,25}\d)?"
)
"""The name of a source, and a date behind it."""
_SIGNED = re.compile(r"^[—–]\s*(?=[A-Z])")
"""Before the name of the source at the end of a text."""
HEAD, FOOT = 12, 2
"""Lines before the text that may have a label, and the last ones of a page."""
LABELLED_WORDS = 30


def pairs(lines: Iterable[str]) -> dict[str, str]:
    """What lines ``key: value`` say of an article, by key in small letters; of equal keys the last.

    An indented line belongs to the key above it, as the title of a picture does in front matter.
    """
    found = (match for line in lines if (match := _PAIR.fullmatch(line.rstrip())))
    keyed = ((match["key"].lower().replace("-", "_").replace(" ", "_"), match["value"]) for match in found)
    return {key: _plain(value) for key, value in keyed if key in _KEYS}


def clues(values: Mapping[str, str], origin: Origin) -> Clues:
    """What ``values``, by key, say of the article; keys that say nothing of it are passed over."""

    def fact(keys: Sequence[str]) -> Fact | None:
        value = next((values[key] for key in keys if values.get(key)), None)
        return Fact(value, origin) if value else None

    language, url = fact(_LANGUAGE), fact(_URL)
    source = _NAMED.fullmatch(values.get("source", ""))
    days = [day for key in (*_DATE, "source") for day in days_in(values.get(key, ""))[:1]]
    return Clues(
        title=fact(_TITLE),
        publisher=fact(_PUBLISHER) or (Fact(source["who"], origin) if source else None),
        author=fact(_AUTHOR),
        url=url if url and _ADDRESS.fullmatch(url.value) else None,
        language=language.value[:2].lower() if language else None,
        dates=tuple(PublicationDate(day, origin) for day in days[:1]),
    )


def of_page(blocks: Sequence[Reading], why: Sequence[str | None]) -> Clues:
    """What the labelled lines over a text and right at a page's end say, and the address that stands alone over it."""
    first = next((i for i, reason in enumerate(why) if reason is None), 0)
    near = [*range(max(0, first - HEAD), first), *range(max(first, len(blocks) - FOOT), len(blocks))]
    lines = [_SIGNED.sub("source: ", blocks[i].text) for i in near if why[i] and blocks[i].count <= LABELLED_WORDS]
    address = next((line for line in lines[:1] if _ADDRESS.fullmatch(line)), None)
    return clues(pairs(lines), "text").joined(Clues(url=Fact(address, "text") if address else None))


def _plain(value: str) -> str:
    """A value without its quotation marks, and a list of them as one: ``["A", "B"]`` as ``A, B``."""
    inner = value.strip()
    if inner.startswith("[") and inner.endswith("]"):
        return ", ".join(_plain(part) for part in inner[1:-1].split(",") if part.strip())
    return _QUOTED.sub(r"\2", inner).strip()
