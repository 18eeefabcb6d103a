"""A person's Markdown is made safe."""

import pytest

from briefgen.render.notes import to_html, to_markdown


def test_emphasis_lists_and_links_are_kept() -> None:
    """What a comment needs."""
    made = to_html("**Sure**\n\n- one\n- [log](https://intranet.example/log)")
    assert "<strong>Sure</strong>" in made
    assert "<li>one</li>" in made
    assert 'href="https://intranet.example/log"' in made


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "![x](https://bad.example/x.png)",
        '<img src="file:///etc/passwd">',
        '<a rel="attachment" href="file:///etc/passwd">x</a>',
        '<link rel="stylesheet" href="https://bad.example/x.css">',
        "<style>@import url(https://bad.example/y.css);</style>",
        "[x](javascript:alert(1))",
        '<p style="background:url(https://bad.example)" onclick="x()">y</p>',
        "<iframe src=https://bad.example></iframe>",
    ],
)
def test_nothing_that_runs_or_fetches_is_kept(text: str) -> None:
    """No script, picture, style, handler, attachment or other scheme."""
    made = to_html(text)
    assert not [
        part for part in ("script", "<img", "file:", "bad.example", "onclick", "style=", "<iframe") if part in made
    ]
    if "bad.example" not in text:
        assert "href" not in made


def test_a_quotation_is_not_marked_as_a_sources_words() -> None:
    """`blockquote` is kept for sources."""
    made = to_html("> said somebody")
    assert '<div class="quoted">' in made
    assert "blockquote" not in made


def test_in_markdown_tags_and_pictures_are_text() -> None:
    """Whoever renders the file."""
    assert to_markdown("<script>x</script> ![y](z)").startswith("&lt;script>x&lt;/script> !\\[y]")


def test_in_markdown_links_lead_to_the_web_or_to_mail() -> None:
    """Others lead nowhere."""
    assert to_markdown("[a](https://b.example) [c](mailto:d@e.example)") == (
        "[a](https://b.example) [c](mailto:d@e.example)"
    )
    assert (
        to_markdown("[a](javascript:b) [c](data:d)\n\n[e]: file:///f")
        == "[a](#javascript:b) [c](#data:d)\n\n[e]: #file:///f"
    )
