"""Whatever comes in: no crash, nothing lost, nothing added."""

import json
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefgen.clean import as_is, clean, garbled
from briefgen.errors import InputError
from briefgen.model.article import Article
from briefgen.model.source import Address, RawDocument

_LINES = st.sampled_from(
    [
        "The harbour of Port Maren was closed on Monday, the ministry said.",
        "“We will not open it before the spring,” the minister told reporters.",
        "12 Comments",
        "Share this article",
        "PORT MAREN, Veldania (VNA) — Soldiers closed the harbour on Monday.",
        "Wednesday, 5 November 2025",
        "By Ana Brenn",
        "Harbour closed as soldiers take the port",
        "soft\u00adhyphen and zero\u200bwidth \u202eand control\x07characters.",
        "",
        "   ",
    ]
)
_TEXTS = st.one_of(st.text(), st.lists(st.one_of(_LINES, st.text())).map("\n".join))


def article_from(text: str) -> Article | None:
    """The article in a text file, or None where there is none."""
    raw = RawDocument(Address(None, "-"), "text/plain", text.encode("utf-8", "replace"))
    try:
        return clean(raw)[0]
    except InputError:
        return None


@settings(max_examples=60, deadline=None)
@example("\x00\u0800")
@example("\u00c3\x8d\u00c2\x8d")
@given(_TEXTS)
def test_kept_and_cut_together_hold_every_visible_character_in_order(text: str) -> None:
    """Merging the cuts back into the text by their places gives the input, white space and garbled letters aside."""
    article = article_from(text)
    if article is None:
        return
    source = garbled.mended(text.encode("utf-8", "replace").removeprefix(b"\xef\xbb\xbf").decode("utf-8"))
    rest = list(source)
    for cut in article.ledger.cuts:
        assert source[cut.start : cut.start + len(cut.text)] == cut.text
        rest[cut.start : cut.start + len(cut.text)] = [" "] * len(cut.text)
    assert "".join("".join(rest).split()) == "".join(article.text.split())


@settings(max_examples=60, deadline=None)
@given(_TEXTS)
def test_kept_text_is_tidy(text: str) -> None:
    """Paragraphs are parted by one blank line; there is no other white space than blanks, and no control character."""
    article = article_from(text)
    if article is None:
        return
    for paragraph in article.text.split("\n\n"):
        assert paragraph == " ".join(paragraph.split())
        assert paragraph
        assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 for c in paragraph)


_MARKS = st.sampled_from(
    [
        "# ",
        "## ",
        "* ",
        "> ",
        "**",
        "_",
        "`",
        "---",
        "+++",
        "title: x",
        "[a](b)",
        "![",
        "|",
        "<p>",
        "</p>",
        "<b>",
        "\n\n",
    ]
)
_ELEMENTS = st.sampled_from(
    [
        "<p>", "</p>", "<div>", "</div>", "<nav>", "<h1>", "<li>", "<a href=x>", "</a>", "<script>", "<noscript>",
        "<!--", "-->", "<![CDATA[", "<!DOCTYPE x [", "]>", "&amp;", "&#0;", "&#xD800;", "<meta name=author content=A>",
        "<script type='application/ld+json'>{", "}</script>", "<time datetime=2031-03-04T00:10:00Z>", "<svg>", "<td>",
    ]
)  # fmt: skip


def mixed(pieces: st.SearchStrategy[str]) -> st.SearchStrategy[bytes]:
    """Documents of these pieces, of lines of articles, and of any characters."""
    lines = st.lists(st.one_of(pieces, _LINES, st.text()), max_size=30)
    return lines.map(lambda found: "\n".join(found).encode("utf-8", "replace"))


_DOCUMENTS = st.one_of(
    st.tuples(st.just("text/plain"), st.binary()),
    st.tuples(st.just("text/plain"), mixed(_LINES)),
    st.tuples(st.just("text/markdown"), mixed(_MARKS)),
    st.tuples(st.just("text/html"), mixed(_ELEMENTS)),
    st.tuples(st.just("message/rfc822"), mixed(_LINES).map(lambda body: b"Subject: x\nMIME-Version: 1.0\n\n" + body)),
    st.tuples(st.just("application/pdf"), st.binary().map(lambda rest: b"%PDF-1.7\n" + rest)),
)


@settings(max_examples=120, deadline=None)
@given(_DOCUMENTS)
def test_any_document_gives_articles_or_a_clear_error(document: tuple[str, bytes]) -> None:
    """Nothing else is raised; each cut lies before the next, and every word of the text can be kept as a file."""
    messages: list[str] = []
    for reader in (clean, as_is):
        try:
            articles = reader(RawDocument(Address(None, "x"), *document))
        except InputError as error:
            messages.append(str(error))
            continue
        for article in articles:
            article.text.encode("utf-8")
            assert all(one.start + len(one.text) <= next_.start for one, next_ in pairwise(article.ledger.cuts))
    assert all("'x'" in message for message in messages)


@settings(max_examples=60, deadline=None)
@given(mixed(_MARKS))
@example(b"---\ntitle: The harbour is closed\n---\n\n# The harbour is closed\n\nIt was closed on Monday.\n")
def test_the_words_of_a_markdown_file_are_kept_or_cut(content: bytes) -> None:
    """What is shown of it is in the text or in the ledger, in order; front matter is shown."""
    try:
        (article,) = clean(RawDocument(Address(None, "x"), "text/markdown", content))
    except InputError:
        return
    (whole,) = as_is(RawDocument(Address(None, "x"), "text/markdown", content))
    rest = list(whole.text)
    for cut in article.ledger.cuts:
        assert whole.text[cut.start : cut.start + len(cut.text)] == cut.text
        rest[cut.start : cut.start + len(cut.text)] = [" "] * len(cut.text)
    assert "".join("".join(rest).split()) == "".join(article.text.split())


_JSON = st.recursive(st.one_of(st.none(), st.booleans(), st.floats(), st.text()), st.lists, max_leaves=3)


@settings(max_examples=80, deadline=None)
@given(
    st.one_of(_TEXTS, _JSON),
    st.dictionaries(st.sampled_from(["title", "published", "author", "language", "id"]), _JSON),
)
def test_the_words_of_a_json_line_are_kept_or_cut(text: object, facts: dict[str, object]) -> None:
    """Whatever stands in its fields, nothing of its text is lost, garbled letters put right."""
    line = json.dumps({**facts, "text": text}).encode()
    try:
        (article,) = clean(RawDocument(Address(None, "x"), "application/json", line))
    except InputError:
        return
    assert isinstance(text, str)
    cut = sum(len("".join(cut.text.split())) for cut in article.ledger.cuts)
    assert len("".join(article.text.split())) + cut == len("".join(garbled.mended(text).split()))
