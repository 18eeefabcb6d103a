"""Briefing -> Markdown as GitHub reads it. The words of sources and of the project are data: no mark in them counts."""

import re

from briefgen.model.briefing import Briefing
from briefgen.render import notes
from briefgen.render.citations import Numbering
from briefgen.render.look import Look, Medium, filled
from briefgen.render.view import view

_MARKS = re.compile(r"[\\`*_\[\]<>|~$^{}#]")
_AT_START = re.compile(r"^(\d*)([-+=.):])")
_LINK = re.compile(r"\b(https?|ftp|mailto|xmpp)(?=:)|\b(www)(?=\.)", re.IGNORECASE)

_BLANK_LINES = re.compile(r"\n{3,}")
_MAIL = re.compile(r"(?<=\w)@(?=\w)")
"""GitHub links an address whatever is escaped in it, unless something stands between its parts."""


def render(briefing: Briefing, look: Look) -> bytes:
    """The briefing as a Markdown file in UTF-8. Raises OutputError for a mistake in the template."""
    numbering = Numbering(briefing.references, to_passages=False)
    medium = Medium("briefing.md.j2", notes.to_markdown, escape)
    return _BLANK_LINES.sub("\n\n", filled(look, medium, view(briefing), numbering)).encode()


def escape(text: str) -> str:
    """``text`` on one line, so that GitHub shows it as it is: it makes no emphasis, link, cell, tag or heading."""
    line = " ".join(text.split()).replace("&", "&amp;")
    line = _MARKS.sub(lambda mark: "&lt;" if mark[0] == "<" else f"\\{mark[0]}", line)
    line = _AT_START.sub(r"\1\\\2", line)
    return _MAIL.sub("@<!-- -->", _LINK.sub(r"\g<0>\\", line))
