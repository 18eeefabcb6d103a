"""The day behind a headline on its own line, and days that are part of it."""

import pytest

from briefgen.clean import stamp
from tests.clean.pages import BODY, HEADLINE, article, paragraphs, reasons

STAMPS = [
    "March 4, 2031 at 2:54 PM ET",
    "Tuesday, March 4, 2031 10:12 AM",
    "Mar. 4, 2031, 8:10 p.m. ET",
    "2031-03-04 14:54",
    "| March 4, 2031",
    "- 4 March 2031, 14:54 GMT",
    "– 4 March 2031",
    "· 4 Mar 2031 · 14:54",
    "(4 March 2031)",
    "Published 4 March 2031",
    "Published: 12:01 GMT, 4 March 2031",
    "First published on March 4, 2031 / 6:01 PM",
    "Posted: Mar 4, 2031 6:30 AM ET",
    "Updated March 4, 2031 2:54 p.m.",
    "Updated 2:54 PM ET, Tue March 4, 2031",
    "Last updated on March 4, 2031",
    "Published 4 March 2031 Updated 5 March 2031",
]
HEADLINES = [
    "Soldiers to leave harbour of Port Maren on March 4, 2031",
    "Port Maren harbour to open again March 4, 2031",
    "Harbour of Port Maren to close at 2:54 PM on March 4, 2031",
    "Harbour of Port Maren to close on March 4, 2031 at 7:30 PM",
    "Council of Port Maren to meet on Tuesday, March 4, 2031 at 2:54 PM ET",
    "Soldiers to hold harbour of Port Maren from March 4, 2031, 10:30 am",
    "The night the harbour of Port Maren burned: March 4, 2031",
    "Soldiers close harbour of Port Maren until 4 March 2031",
    "Shooting at Port Maren harbour: what was known by 14:54 on 4 March 2031",
    "Port Maren harbour - what soldiers did before 4 March 2031",
    "New report on harbour of Port Maren published 4 March 2031",
    "Port Maren Harbour Timetable Updated March 4, 2031",
    "Public Meeting on Port Maren Harbour March 4, 2031 at 7 PM",
]


@pytest.mark.parametrize("end", STAMPS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_stamp_gives_the_date_and_leaves_the_headline(end: str, gap: str) -> None:
    """Behind a mark or a label, or with a clock time; it is cut as the date line that it is."""
    found = article(gap.join([f"{HEADLINE} {end}", *BODY]))
    assert found.title is not None
    assert found.title.value == HEADLINE
    assert found.published is not None
    assert found.published.day.isoformat() == "2031-03-04"
    assert paragraphs(found) == list(BODY)
    assert reasons(found)[end] == "date line"


@pytest.mark.parametrize("headline", HEADLINES)
def test_a_headline_that_ends_in_a_day_has_no_stamp(headline: str) -> None:
    """The day is that of which it tells."""
    assert stamp.begins(headline) is None


@pytest.mark.parametrize("headline", HEADLINES[:4])
def test_such_a_headline_is_whole(headline: str) -> None:
    """And its day is not the article's."""
    found = article("\n\n".join([headline, *BODY]))
    assert found.title is not None
    assert found.title.value == headline
    assert found.published is None


@pytest.mark.parametrize(
    "line",
    [
        "PORT MAREN, Veldania | March 4, 2031",
        "By Mara Vell and Oda Brekken | March 4, 2031",
        "Maren Courier | 4 March 2031",
        "Soldiers closed the harbour on March 4, 2031.",
        "March 4, 2031 at 2:54 PM ET",
    ],
)
def test_other_first_lines_have_no_stamp(line: str) -> None:
    """Datelines, bylines, outlets, sentences and lines of a day alone are read as they are."""
    assert stamp.begins(line) is None


def test_the_outlet_between_headline_and_stamp_is_none_of_either() -> None:
    """It stays beside the headline, where outlets are looked for."""
    found = article("\n\n".join([f"{HEADLINE} | Orel Herald | March 4, 2031 2:54 PM", *BODY]))
    assert found.title is not None
    assert found.title.value == HEADLINE
    assert found.published is not None
