"""A person's Markdown -> safe HTML. The only room that reads Markdown as markup."""

import re

_TAGS = {"p", "br", "strong", "em", "code", "pre", "ul", "ol", "li", "blockquote", "a", "hr", "del", "sub", "sup"}
_ATTRIBUTES = {"a": {"href", "title"}}
_SCHEMES = {"http", "https", "mailto"}

_NO_LINK = re.compile(r"<a(?![^>]*\bhref=)[^>]*>(.*?)</a>", re.DOTALL)
"""A link that lost its target; a reader that speaks would still announce it."""


def to_html(text: str) -> str:
    """The note as HTML without scripts, pictures, forms and styles; links lead to the web or to mail only.

    A quotation becomes a ``div``: ``blockquote`` is kept for the words of sources.
    """
    import markdown
    import nh3

    made = markdown.markdown(text, extensions=["sane_lists"], output_format="html")
    safe = nh3.clean(made, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel="noreferrer nofollow")
    safe = _NO_LINK.sub(r"\1", safe)
    return safe.replace("<blockquote>", '<div class="quoted">').replace("</blockquote>", "</div>")


def to_markdown(text: str) -> str:
    """The note as Markdown for a file that others render: no tags, no pictures, links as in `to_html`."""
    plain = text.replace("<", "&lt;").replace("![", "!\\[")
    return _TARGET.sub(r"\1#", plain).strip()


_TARGET = re.compile(r"(\]\(\s*|^\s*\[[^\]\n]+\]:\s*)(?!https?:|mailto:|#)", re.MULTILINE)
"""Where a link's target begins that leads neither to the web nor to mail nor into the document."""
