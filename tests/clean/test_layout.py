"""Lines -> paragraphs: what was copied from a PDF, a column or a mail is whole again."""

from briefgen.clean.hyphens import mended
from briefgen.clean.layout import blocks
from tests.clean.pages import article, paragraphs, reasons

_COLUMN = """\
Council to close two libraries
as deficit grows to $4.2 million
By Judith Farrow
The city council of Brackwater
voted on Tuesday to close two of
its five libraries in an effort to
cut a deficit that has grown to
$4.2 million, its largest since
1998.
"Nobody wanted this," said
Mayor Ellen Strand. "But the
money is not there."
Opponents collected 3,100 sig-
natures against the plan and say
they will go to court at once. A
well-known lawyer leads them.
12
"""


def _blocks(text: str) -> list[str]:
    return [" ".join(mended(span.of(text)).split()) for span in blocks(text)]


def test_a_column_without_blank_lines_is_parted_where_its_lines_are_short() -> None:
    """Headline, byline, paragraphs and the number of the page stand by themselves."""
    assert _blocks(_COLUMN) == [
        "Council to close two libraries as deficit grows to $4.2 million",
        "By Judith Farrow",
        "The city council of Brackwater voted on Tuesday to close two of its five libraries in an effort to cut a "
        "deficit that has grown to $4.2 million, its largest since 1998.",
        '"Nobody wanted this," said Mayor Ellen Strand. "But the money is not there."',
        "Opponents collected 3,100 signatures against the plan and say they will go to court at once. A well-known "
        "lawyer leads them.",
        "12",
    ]


def test_a_hyphen_that_only_parts_a_word_goes_into_the_ledger() -> None:
    """One that belongs to the word's spelling stays."""
    found = article(_COLUMN)
    assert "3,100 signatures against" in found.text
    assert "well-known lawyer" in found.text
    assert reasons(found)["-"] == "hyphen"
    assert found.title is not None
    assert found.title.value == "Council to close two libraries as deficit grows to $4.2 million"


def test_a_word_spelled_with_its_hyphen_elsewhere_keeps_it() -> None:
    """The text itself says how it is spelled."""
    text = (
        "The cease-fire held on the first day, and the cease-\nfire held on the second day of the talks in Orel, too."
    )
    assert "and the cease-fire held" in paragraphs(article(text))[0]


def test_two_lines_that_break_inside_a_sentence_are_one_paragraph() -> None:
    """However short the second is."""
    text = '"Nobody wanted this," said Mayor Ellen Strand. "But the money is not\nthere."'
    assert len(_blocks(text)) == 1


def test_lines_that_are_paragraphs_stay_apart() -> None:
    """A menu, a list of headlines and a pasted page break at no word."""
    for text in (
        "Home\nPolitics\nSport and leisure\nOpinion pages",
        "Council to close two of five libraries\nFerry runs aground near Orel\nMayor of Brackwater resigns over bridge",
        f"{'The harbour is closed. ' * 6}\nthree ships were turned back.",
    ):
        assert len(_blocks(text)) == len(text.split("\n"))
