"""Encodings, JSON lines, HTML, Markdown, mail and PDF become articles, or errors that say what to do."""

import codecs
from email.message import EmailMessage
from io import BytesIO

import pytest
from weasyprint import HTML

from briefgen.clean import clean
from briefgen.errors import InputError
from briefgen.model.article import Article
from tests.clean.pages import BODY, HEADLINE, document, paragraphs, reasons

_TEXT = "“Wir öffnen nicht”, said the minister at the café in Port Maren – nobody moved. It cost €5, he added."


def read(content: bytes, media_type: str, name: str = "page") -> Article:
    """The one article of a document."""
    (found,) = clean(document(content, media_type, name))
    return found


def page(body: str, head: str = "") -> bytes:
    """A web page."""
    return f"<!doctype html><html lang=en><head>{head}</head><body>{body}</body></html>".encode()


@pytest.mark.parametrize(
    "content",
    [
        _TEXT.encode(),
        codecs.BOM_UTF8 + _TEXT.encode(),
        codecs.BOM_UTF16_LE + _TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + _TEXT.encode("utf-16-be"),
        _TEXT.encode("utf-16-le"),
        _TEXT.encode("cp1252"),
    ],
)
def test_every_usual_encoding_is_read(content: bytes) -> None:
    """With and without a byte order mark."""
    assert read(content, "text/plain").text == _TEXT


def test_a_page_that_says_latin_1_is_in_windows_1252() -> None:
    """As browsers take it; and one that says so in UTF-8 is in UTF-8."""
    markup = f"<meta charset=iso-8859-1><p>{_TEXT}</p>"
    assert read(markup.encode("cp1252"), "text/html").text == _TEXT
    assert read(markup.encode(), "text/html").text == _TEXT


@pytest.mark.parametrize(
    ("content", "media_type", "said"),
    [
        (b"", "text/plain", "empty"),
        (b" \n\t\n", "text/plain", "empty"),
        (bytes(range(256)) * 50, "text/plain", "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(500), "text/html", "binary"),
        (b"<html><script>draw()</script></html>", "text/html", "shows no text"),
        (b'{"text": "cut o', "application/json", "not valid JSON"),
        (b'["text"]', "application/json", "not a JSON object"),
        (b'{"title": "x"}', "application/json", "no 'text'"),
        (b'{"text": "The harbour.", "published": "soon"}', "application/json", "YYYY-MM-DD"),
        (b"%PDF-1.7 cut off", "application/pdf", "not a whole PDF"),
        (b"PK\x03\x04", "application/msword", "no reader"),
    ],
)
def test_what_is_no_article_is_an_error_with_its_reason(content: bytes, media_type: str, said: str) -> None:
    """The message names the document."""
    with pytest.raises(InputError, match=said) as error:
        read(content, media_type, "articles/x.txt")
    assert "articles/x.txt" in str(error.value)


def test_a_web_page_gives_its_body_and_its_metadata() -> None:
    """The ledger holds all else that is visible."""
    head = (
        '<title>Harbour closed | Maren Post</title><meta property="og:site_name" content="Maren Post">'
        '<link rel=canonical href="https://maren.example/2031/03/04/harbour">'
        '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "'
        + HEADLINE
        + '", "datePublished": "2031-03-04T06:30:00+01:00", "author": [{"@type": "Person", "name": "Ana Brenn"}]}]}'
        "</script>"
    )
    menu = "<nav><ul><li><a href=/>Home</a></li><li><a href=/p>Politics</a></li></ul></nav>"
    footer = "<footer><p>Copyright 2031 Maren Post. All rights reserved.</p></footer>"
    text = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    found = read(page(f"{menu}<article><h1>{HEADLINE}</h1>{text}</article>{footer}", head), "text/html")
    assert paragraphs(found) == list(BODY)
    assert {"Home", "Politics", HEADLINE} <= set(reasons(found))
    assert [fact and fact.value for fact in (found.title, found.publisher, found.author, found.url)] == [
        HEADLINE,
        "Maren Post",
        "Ana Brenn",
        "https://maren.example/2031/03/04/harbour",
    ]
    assert found.published is not None
    assert (found.published.day.isoformat(), found.published.origin) == ("2031-03-04", "page metadata")
    assert found.doubts == ()


def test_the_url_contradicting_the_metadata_is_a_doubt() -> None:
    """Metadata is used, the reader told."""
    head = (
        '<meta property="article:published_time" content="2031-05-20">'
        '<link rel=canonical href="https://maren.example/2031/03/04/harbour">'
    )
    found = read(page("".join(f"<p>{paragraph}</p>" for paragraph in BODY), head), "text/html")
    assert found.published is not None
    assert found.published.day.isoformat() == "2031-05-20"
    (doubt,) = found.doubts
    assert "2031-03-04 (url)" in doubt.message


def test_entities_and_hidden_elements_do_no_harm() -> None:
    """Nothing is loaded, nothing grows, what no browser shows is not read."""
    bomb = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'><!ENTITY f SYSTEM 'file:///etc/hostname'>]>"
    text = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    found = read((bomb + page(f"{text}<p>&b;&f;</p><p hidden>secret words</p>").decode()).encode(), "text/html")
    assert paragraphs(found)[: len(BODY)] == list(BODY)
    everything = found.text + " ".join(reasons(found))
    assert "haha" not in everything
    assert "secret" not in everything


def test_a_deep_page_is_walked() -> None:
    """A thousand nested elements and more are no stack of calls."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    assert BODY[0] in read(page("<div>" * 1500 + text + "</div>" * 1500), "text/html").text


def test_markdown_is_rendered_away() -> None:
    """Headings, links and emphasis leave their words."""
    text = f"# {HEADLINE}\n\n**Soldiers** [closed](https://maren.example) the harbour on Monday, officials said.\n\n"
    found = read((text + "\n\n".join(BODY)).encode(), "text/markdown")
    assert paragraphs(found) == ["Soldiers closed the harbour on Monday, officials said.", *BODY]
    assert found.title is not None
    assert found.title.value == HEADLINE


def test_the_front_matter_of_markdown_is_metadata() -> None:
    """Its lines are cut from the text and believed; the heading that repeats the title goes with them."""
    front = (
        f'---\ntitle: "{HEADLINE}"\nauthors: [Ana Brenn, Jon Sool]\npublisher: Maren Post\ndate: 2031-03-04\n'
        "source: https://maren.example/harbour\ntags:\n  - harbour\n---\n"
    )
    body = "\n\n".join([f"# {HEADLINE}", "*Ana Brenn in Port Maren*", *BODY])
    found = read((front + "\n" + body).encode(), "text/markdown")
    assert paragraphs(found) == list(BODY)
    assert [fact and fact.value for fact in (found.title, found.publisher, found.author, found.url)] == [
        HEADLINE,
        "Maren Post",
        "Ana Brenn, Jon Sool",
        "https://maren.example/harbour",
    ]
    assert found.published is not None
    assert (found.published.day.isoformat(), found.published.origin) == ("2031-03-04", "page metadata")
    assert {cut.why for cut in found.ledger.cuts} == {"front matter", "headline", "byline"}
    assert found.ledger.cuts[0].text == front.strip()


@pytest.mark.parametrize(
    ("mark", "line", "nested"),
    [
        ("---", "title:Harbour shut", "image:\n  title: A crane"),
        ("+++", 'title="Harbour shut"', "[image]\n  title = 1"),
    ],
)
def test_front_matter_needs_no_blank_behind_its_keys(mark: str, line: str, nested: str) -> None:
    """And what is indented tells of something else."""
    front = "\n".join([mark, line, nested, mark, ""])
    found = read("\n\n".join([front, *BODY]).encode(), "text/markdown")
    assert found.title is not None
    assert found.title.value == "Harbour shut"


def test_a_rule_at_the_top_of_markdown_is_no_front_matter() -> None:
    """Without a second one nothing is cut."""
    found = read(("---\n\n" + "\n\n".join(BODY)).encode(), "text/markdown")
    assert paragraphs(found) == list(BODY)
    assert found.title is None


def test_a_line_that_repeats_the_author_is_a_byline() -> None:
    """However the page lays it out; a paragraph that names the author is text."""
    head = '<meta name="author" content="Ana Brenn"><meta property="og:title" content="' + HEADLINE + '">'
    paragraphs_ = "".join(f"<p>{paragraph}</p>" for paragraph in (*BODY, "The report was read out to Ana Brenn."))
    lines = f"<h1>{HEADLINE}</h1><p>Ana Brenn, Port Maren | March 4, 2031</p>"
    found = read(page(f"<article>{lines}{paragraphs_}</article>", head), "text/html")
    assert paragraphs(found) == [*BODY, "The report was read out to Ana Brenn."]
    assert reasons(found) == {HEADLINE: "headline", "Ana Brenn, Port Maren | March 4, 2031": "byline"}


@pytest.mark.parametrize(
    ("stamp", "printed", "day"),
    [
        ("2031-03-05T00:25:00Z", "March 4, 2031", "2031-03-04"),
        ("2031-03-04T22:10:00Z", "March 5, 2031", "2031-03-05"),
        ("2031-03-05T12:00:00Z", "March 4, 2031", "2031-03-05"),
        ("2031-03-05T00:25:00+01:00", "March 4, 2031", "2031-03-05"),
    ],
)
def test_a_time_in_utc_is_read_with_the_day_that_the_page_prints(stamp: str, printed: str, day: str) -> None:
    """Where the two can be the same moment, the page's own day counts."""
    head = f'<meta property="article:published_time" content="{stamp}">'
    body = "".join(f"<p>{paragraph}</p>" for paragraph in (printed, *BODY))
    found = read(page(f"<h1>{HEADLINE}</h1>{body}", head), "text/html")
    assert found.published is not None
    assert found.published.day.isoformat() == day


def test_a_mail_gives_its_body_and_its_attachments() -> None:
    """The subject is the title; replies' marks do not belong to it."""
    message = EmailMessage()
    message["Subject"] = "Fwd: " + HEADLINE
    message["Date"] = "Tue, 04 Mar 2031 06:30:00 +0100"
    message.set_content("\n\n".join(BODY))
    message.add_attachment("\n\n".join(BODY[::-1]), filename="second.txt")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="photo.png")
    first, second = clean(document(message.as_bytes(), "message/rfc822", "a.eml"))
    assert [article.name for article in (first, second)] == ["a.eml#1", "a.eml#2"]
    assert first.title is not None
    assert first.title.value == HEADLINE
    assert first.published is not None
    assert first.published.day.isoformat() == "2031-03-04"
    assert paragraphs(first) == list(BODY)
    assert paragraphs(second) == list(BODY[::-1])


def test_a_pdf_gives_its_paragraphs() -> None:
    """Lines are joined, running heads and page numbers cut."""
    style = (
        "@page { size: A5; margin: 2cm;"
        " @top-center { content: 'Maren Post' } @bottom-center { content: counter(page) } }"
        "p { font: 13pt serif; text-align: justify }"
    )
    more = [f"In district {n} of the town, {paragraph}" for n in (4, 9, 12) for paragraph in BODY]
    text = "".join(f"<p>{paragraph}</p>" for paragraph in [*BODY, *more])
    target = BytesIO()
    HTML(string=f"<style>{style}</style><h1>{HEADLINE}</h1>{text}").write_pdf(target)
    found = read(target.getvalue(), "application/pdf")
    assert BODY[0] in found.text
    assert BODY[3] in found.text
    assert "Maren Post" not in found.text
    assert "running head" in reasons(found).values()


def test_a_page_inside_an_unclosed_noscript_is_read() -> None:
    """Broken markup may put the whole page into it."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    assert BODY[0] in read(page(f"<noscript>{text}"), "text/html").text


_MARKED = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)


@pytest.mark.parametrize(
    ("window", "publisher"),
    [
        (f"{HEADLINE} | The Orel Watch", "The Orel Watch"),
        (f"{HEADLINE} - Orel Live", "Orel Live"),
        (HEADLINE, None),
        ("Another title | The Orel Watch", None),
    ],
)
def test_the_windows_title_names_the_site_behind_the_headline(window: str, publisher: str | None) -> None:
    """Where the page's metadata name none."""
    found = read(page(f"<h1>{HEADLINE}</h1>{_MARKED}", f"<title>{window}</title>"), "text/html")
    assert (found.publisher.value if found.publisher else None) == publisher


def test_an_address_is_no_publisher_and_an_outlet_no_author() -> None:
    """Though the metadata say so."""
    head = (
        '<meta property="article:publisher" content="https://social.example/orelwatch">'
        '<meta name="author" content="Luis Prado | The Orel Ledger">'
    )
    found = read(page(f"<h1>{HEADLINE}</h1>{_MARKED}", head), "text/html")
    assert found.publisher is None
    assert found.author is not None
    assert found.author.value == "Luis Prado"


def test_the_year_of_a_copyright_dates_no_page() -> None:
    """The dateline that it shows does; where it shows none, it has no date."""
    foot = "<p>Copyright 2004 The Orel Ledger</p>"
    assert read(page(f"<h1>{HEADLINE}</h1>{_MARKED}{foot}"), "text/html").published is None
    dated = read(page(f"<h1>{HEADLINE}</h1><p>PORT MAREN, Mar. 12, 2004 -- {BODY[0]}</p>{_MARKED}{foot}"), "text/html")
    assert dated.published is not None
    assert (dated.published.day.isoformat(), dated.published.origin) == ("2004-03-12", "dateline")


def test_an_advertisement_between_two_paragraphs_is_cut() -> None:
    """Whatever the markup makes of it."""
    first, *rest = (f"<p>{paragraph}</p>" for paragraph in BODY)
    found = read(page(f"<article><h1>{HEADLINE}</h1>{first}<p>Advertisement</p>{''.join(rest)}</article>"), "text/html")
    assert paragraphs(found) == list(BODY)
