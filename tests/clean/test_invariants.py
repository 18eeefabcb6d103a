"""Whatever comes in: no crash, nothing lost, nothing added."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.clean import clean
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
@given(_TEXTS)
def test_kept_and_cut_together_hold_every_visible_character_in_order(text: str) -> None:
    """Merging the cuts back into the text by their places gives the input, white space aside."""
    article = article_from(text)
    if article is None:
        return
    source = text.encode("utf-8", "replace").removeprefix(b"\xef\xbb\xbf").decode("utf-8")
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
