"""A mail -> Pages: its text or HTML body, and each attachment that is an article; what the header says is metadata.

The day a mail was sent is not the day its article was published: it is a clue of the text, not of the metadata.
"""

from dataclasses import replace
from datetime import date
from email import message_from_bytes, policy
from email.headerregistry import HeaderRegistry, UnstructuredHeader
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

from briefgen.clean import letterhead
from briefgen.clean.decode import decode
from briefgen.clean.page import Page
from briefgen.clean.plain import judged
from briefgen.clean.web import page_from
from briefgen.errors import InputError
from briefgen.model.article import Fact, PublicationDate
from briefgen.model.source import RawDocument

_ATTACHED = ("text/plain", "text/markdown", "text/html")
_HEADERS = HeaderRegistry()
_HEADERS.map_to_type("from", UnstructuredHeader)  # type: ignore[arg-type]  # the reader of addresses fails on broken ones
_POLICY = policy.default.clone(header_factory=_HEADERS)


def read(raw: RawDocument) -> tuple[Page, ...]:
    """The article of a mail's body, then those attached; raises InputError when there is none."""
    message = message_from_bytes(raw.content, policy=_POLICY)
    if not isinstance(message, EmailMessage) or not message.keys():
        raise InputError(f"{raw.shown!r} is not a mail: it has no header; save it as .eml from the mail program")
    body = _body(message, raw)
    pages = [body] if body is not None else []
    pages += [page for part in message.iter_attachments() if (page := _attached(part, raw)) is not None]
    if not pages:
        raise InputError(f"{raw.shown!r} holds no text part; save the article as text or HTML")
    return tuple(pages)


def _body(message: EmailMessage, raw: RawDocument) -> Page | None:
    """The page of the body: the HTML part where there is one, for its structure."""
    part = message.get_body(preferencelist=("html", "plain"))
    page = _page(part, raw) if isinstance(part, EmailMessage) else None
    if page is None:
        return None
    subject, sent = str(message.get("Subject", "")), _sent(message)
    title, outlet = letterhead.title(subject), letterhead.outlet(str(message.get("From", "")))
    own = outlet if outlet and not letterhead.is_passed_on(subject) else None
    clues = page.clues
    return replace(
        page,
        clues=replace(
            clues,
            title=clues.title or (Fact(title, "page metadata") if title else None),
            publisher=clues.publisher or (Fact(own, "page metadata") if own else None),
            dates=clues.dates or ((PublicationDate(sent, "text"),) if sent else ()),
        ),
    )


def _attached(part: EmailMessage, raw: RawDocument) -> Page | None:
    return _page(part, raw) if part.get_content_type() in _ATTACHED else None


def _page(part: EmailMessage, raw: RawDocument) -> Page | None:
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    if not content.strip():
        return None
    text = decode(content, raw.shown, part.get_content_charset())
    return page_from(text, None) if part.get_content_type() == "text/html" else judged(text)


def _sent(message: EmailMessage) -> date | None:
    try:
        return parsedate_to_datetime(str(message.get("Date", ""))).date()
    except ValueError:
        return None
