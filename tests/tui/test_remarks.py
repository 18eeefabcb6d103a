"""Comments in Markdown are drawn as they will be read."""

from briefgen.tui.remarks import remark_lines
from briefgen.tui.text import Line


def words(lines: list[Line]) -> list[str]:
    """The lines without their styles."""
    return ["".join(text for text, _ in line).rstrip() for line in lines]


def test_emphasis_is_a_style_and_not_signs() -> None:
    """Asterisks that the documents do not print are not drawn either."""
    assert remark_lines("Numbers are **provisional**.", 40) == [
        (("Numbers are ", "comment"), ("provisional", "comment strong"), (".", "comment"))
    ]


def test_paragraphs_are_apart_and_lines_of_one_run_on() -> None:
    """A line break in the middle of a paragraph is no break."""
    assert words(remark_lines("The quay\nis shut.\n\nUntil noon.", 40)) == ["The quay is shut.", "", "Until noon."]


def test_a_list_has_its_signs_and_hangs() -> None:
    """What goes over the line stands under the words, not under the sign."""
    told = words(remark_lines("1. the quay of Port Maren\n2. the road", 14))
    assert told == ["1. the quay of", "   Port Maren", "2. the road"]


def test_a_list_in_a_list_is_indented() -> None:
    """The inner items belong to the outer one."""
    told = words(remark_lines("- ports\n    - Maren\n- roads", 40))
    assert told == ["• ports", "  • Maren", "• roads"]


def test_a_quotation_stands_behind_a_bar() -> None:
    """Each of its lines."""
    assert words(remark_lines("> Not for onward use.", 12)) == ["▏ Not for", "▏ onward", "▏ use."]


def test_a_link_shows_where_it_leads() -> None:
    """Once, where its words are the address."""
    assert words(remark_lines("See [the log](https://log.example).", 60)) == ["See the log (https://log.example)."]
    assert words(remark_lines("<https://log.example>", 60)) == ["https://log.example"]


def test_what_looks_like_markup_of_the_terminal_shows_as_it_is() -> None:
    """Brackets are words."""
    assert words(remark_lines("[sic] and [/ and [1]", 40)) == ["[sic] and [/ and [1]"]
