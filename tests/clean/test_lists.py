"""Lists: the short lines of a notice are its text, and its head says who gives it."""

import pytest

from tests.clean.pages import BODY, article, paragraphs, reasons

NOTICE = """REPUBLIC OF VELDANIA
MINISTRY OF HEALTH
Public notice No. 14 of 2031
4 March 2031

Marsh fever in Kessara and Lindmark districts

The Ministry of Health confirms that marsh fever has been found in people and cattle in Kessara district.
The public is therefore advised as follows:
1. Boil milk and cook meat thoroughly before eating.
2. Sleep under a treated net.
Health workers shall:
(a) wear gloves and masks;
(b) report every suspected case; and
(c) not refer patients to Port Maren without calling first.
The line 117 is open day and night.

Dr Oda Brekken
Director General
"""


def test_every_item_of_a_notice_is_kept_as_a_paragraph() -> None:
    """Also the one that looks like a line of copyright."""
    found = paragraphs(article(NOTICE))
    assert found[1:] == [
        "The public is therefore advised as follows:",
        "1. Boil milk and cook meat thoroughly before eating.",
        "2. Sleep under a treated net.",
        "Health workers shall:",
        "(a) wear gloves and masks;",
        "(b) report every suspected case; and",
        "(c) not refer patients to Port Maren without calling first.",
        "The line 117 is open day and night.",
    ]


def test_the_head_of_a_notice_names_who_gives_it() -> None:
    """A name in its head is the publisher, however it is written."""
    found = article(NOTICE)
    assert found.publisher is not None
    assert found.publisher.value == "MINISTRY OF HEALTH"
    assert found.title is not None
    assert found.title.value == "Marsh fever in Kessara and Lindmark districts"


@pytest.mark.parametrize(
    "first",
    [
        "Veldanian News Agency",
        "Police say harbour is safe again",
        "Rebels Strike Orel Consulate in Hill Town of Dunmar",
        "Health services",
    ],
)
def test_no_other_line_is_a_public_body(first: str) -> None:
    """Not who reports, no headline, no entry of a menu."""
    found = article("\n".join((first, "Home", *BODY)))
    assert found.publisher is None or found.publisher.value == "Veldanian News Agency"


def test_lists_that_a_text_ends_in_are_kept() -> None:
    """One that a colon announces, and another one under a heading."""
    told = ["Passengers are advised:", "- to use bus 44 from Harbour Square", "- to keep their tickets"]
    more = ["If you had a ticket", "• Claim it back by 30 June", "• Call 0800 117 for a wheelchair"]
    assert paragraphs(article("\n".join((*BODY, *told, *more))))[-6:] == told + more


def test_a_menu_of_bullets_is_no_list() -> None:
    """Nothing announces it, and it is short."""
    found = article("\n".join((*BODY, "Explore", "• Sport", "• Weather", "• Travel")))
    assert paragraphs(found) == list(BODY)


def test_a_line_of_copyright_is_cut() -> None:
    """The mark stands before a name or a year, not before an instruction."""
    found = article(
        "\n".join((*BODY, "(c) Maren Courier", "(c) 2031 Maren Courier, all rights reserved by its owners"))
    )
    assert paragraphs(found) == list(BODY)
    assert reasons(found)["(c) Maren Courier"] == "page furniture"
