"""Pages as papers and broadcasters set them: boxes between short paragraphs, entries with times, sheets, speakers."""

import pytest

from briefgen.clean import clean
from tests.clean.pages import BODY, HEADLINE, article, document, paragraphs, reasons

SHORT = (
    "A bus route that serves 1,400 pensioners has been called a ghost service after it failed to turn up 61 times.",
    "Residents of the Marlow Estate in Farnley Cross say they have been left in the rain for up to three hours.",
    'Doreen Pike, 81, said: "I missed my hospital appointment twice. Nobody answers the phone."',
    "Northway Buses, which runs the route, blamed a shortage of drivers and said it had recruited 30 more.",
    "Farnley Cross Council said on Tuesday it would fine the firm £12,000 unless it keeps to the timetable.",
)


@pytest.mark.parametrize(
    "box",
    [
        ("READ MORE: Bus boss pockets £400,000 bonus as fares soar", "TRENDING: I won the lottery and lost my husband"),
        ("Teen charged after high-speed chase on Highway 9 →",),
        ("Advertisement", "Doreen Pike at her stop (Image: Lantern/Rob Sale)"),
    ],
)
def test_boxes_between_short_paragraphs_take_none_along(box: tuple[str, ...]) -> None:
    """A link with its title announces no list of links."""
    lines = [SHORT[0], SHORT[1], *box, SHORT[2], *box, SHORT[3], *box, SHORT[4]]
    assert paragraphs(article("\n".join(["Daily Lantern", "Menu", *lines, "Most read"]))) == list(SHORT)


def test_a_link_to_the_whole_story_parts_no_letter_of_several() -> None:
    """As mails with the day's news have one under each item."""
    items = [line for text in BODY[:4] for line in (text, "Read the full story")]
    assert paragraphs(article("\n".join(["Sign in", *items, "Unsubscribe"]))) == list(BODY[:4])


def test_a_short_last_sentence_with_names_is_the_articles() -> None:
    """It stands right behind the text, and no furniture has begun."""
    last = "The National Centre of Meteorology expects storms."
    assert paragraphs(article("\n".join([*BODY[:2], last, "Tags: harbour, garrison"])))[-1] == last


def test_who_speaks_stands_over_what_is_said() -> None:
    """As press releases have it; readers' comments begin so, too, but quote nobody."""
    lines = [
        BODY[0],
        "Transport Secretary Mara Vell said:",
        "“The harbour will open again. We shall see to that.”",
        BODY[1],
    ]
    assert paragraphs(article("\n".join(["Menu", *lines]))) == lines
    comment = [*BODY, "3 Comments", "Oren said:", "Well, the harbour was closed before and it will be again."]
    assert paragraphs(article("\n".join(comment))) == list(BODY)


def test_a_live_report_keeps_its_entries_with_their_headings() -> None:
    """Their times and the bar that each ends with cost them nothing."""
    heads = ("Harbour closed", "Ships turned back", "Garrison speaks", "Front denies")
    entries = [
        line
        for number, (head, text) in enumerate(zip(heads, BODY, strict=False))
        for line in (f"1{8 - number}:4{number}", head, text, "Share")
    ]
    page = ["Live", HEADLINE, "Last updated: 11 February 2031, 18:42 GMT", *entries, "Back to top"]
    found = article("\n".join(page))
    assert [text for text in paragraphs(found) if text in BODY] == list(BODY[:4])
    assert "Ships turned back" in paragraphs(found)
    assert "Share" not in paragraphs(found)
    assert found.title is not None
    assert found.title.value == HEADLINE


@pytest.mark.parametrize("mark", ["[1]", "¹", "†", "1", "[2][3]"])
def test_the_mark_of_a_footnote_may_stand_behind_a_sentence(mark: str) -> None:
    """Its paragraph is no headline for that."""
    lines = [f"{text}{mark}" for text in BODY[:3]]
    page = ["Menu", "What the ceasefire leaves open", "4 March 2031", *lines]
    assert paragraphs(article("\n".join(page))) == lines


def test_the_head_of_each_sheet_is_no_part_of_the_text() -> None:
    """Copied from a PDF, it stands wherever a sheet ends."""
    head = ["The Maren Post", "Tuesday, March 4, 2031"]
    found = article("\n".join([*head, "Page 3", HEADLINE, *BODY[:3], *head, "Page 4", *BODY[3:]]))
    assert paragraphs(found) == list(BODY)
    assert found.published is not None
    assert found.published.day.isoformat() == "2031-03-04"


def test_bullets_of_a_word_processor_are_items() -> None:
    """It sets the second level with the letter o, and symbols of its own font."""
    items = ["o\tResidents boil their water.", "o\tHerders move south.", "\uf0b7\tSchools stay closed."]
    found = paragraphs(article("\n".join([*BODY[:2], *items])))
    assert found[2:] == [" ".join(item.split()) for item in items]


def test_what_asks_about_the_page_is_furniture() -> None:
    """As the pages of authorities end."""
    foot = ["Was this page helpful?", "Media enquiries: press@transport.example or 555 0101"]
    found = article("\n".join(["Menu", *BODY, *foot]))
    assert paragraphs(found) == list(BODY)
    assert reasons(found)[foot[1]] == "contact box"


def test_two_short_articles_with_their_heads_are_two() -> None:
    """Where nothing of a page stands around them; a page has the openings of other articles as well."""
    first = ["Union calls off strike at Delmar refinery", "Delmar Star, 20 May 2031", "By Hugh Castell", *BODY[:2]]
    second = ["Refinery owner says offer was final", "The Coast Chronicle", "May 19, 2031", "By Ana Brenn", *BODY[2:5]]
    text = "\n".join([*first, "", *second])
    days = [
        found.published and found.published.day.isoformat() for found in clean(document(text.encode(), "text/plain"))
    ]
    assert days == ["2031-05-20", "2031-05-19"]
    assert len(clean(document(f"Menu\nSign in\n{text}".encode(), "text/plain"))) == 1


def test_a_live_report_may_give_each_entry_its_day_and_its_age() -> None:
    """The day of all its entries is its own; comments with such times stand under names."""
    entries = [
        line
        for number, text in enumerate(BODY)
        for line in (
            f"{number + 1}h ago",
            f"4 Mar 2031 1{8 - number}.31 GMT",
            text,
            "Share",
            f"Updated at 1{8 - number}.44 GMT",
        )
    ]
    found = article("\n".join(["Live", "Harbour of Port Maren: soldiers close gates - latest updates", *entries]))
    assert paragraphs(found) == list(BODY)
    assert found.published is not None
    assert found.published.day.isoformat() == "2031-03-04"
    readers = [
        line for text in BODY for line in ("Oren T", "March 4, 2031 at 9:15 am", f"I do not think so. {text}", "Reply")
    ]
    assert paragraphs(article("\n".join([*BODY, "6 Comments", *readers]))) == list(BODY)


def test_sentences_between_a_box_and_the_closing_credit_are_the_articles() -> None:
    """However short they are."""
    box = ["Also on RLI:", ">> Schools short of 4,000 teachers", ">> Why the river is so low"]
    last = ["Travellers are advised to postpone their trips.", "The last strike, in 2029, cost 60 million."]
    page = ["Copy link", *BODY[:2], *box, *last, "Edited by: Tom Reiss", "More news"]
    assert paragraphs(article("\n".join(page))) == [*BODY[:2], *last]


def test_what_asks_for_money_inside_the_text_is_cut() -> None:
    """As local papers do."""
    ask = ["Support local journalism", "Your membership makes our reporting possible."]
    assert paragraphs(article("\n".join([HEADLINE, *BODY[:3], *ask, *BODY[3:]]))) == list(BODY)


def test_a_name_alone_under_a_title_is_no_standfirst() -> None:
    """As archives print it."""
    found = article("\n".join(["Fire season starts early", "", "Louise Hart", "", *BODY]))
    assert found.title is not None
    assert found.title.value == "Fire season starts early"
    assert paragraphs(found) == list(BODY)


def test_a_list_of_days_with_dots_is_no_live_report() -> None:
    """They begin like times."""
    others = [
        line for n in range(4) for line in (f"0{n + 1}.11.2031", f"A beetle was found on island {n + 1} of the north.")
    ]
    assert paragraphs(article("\n".join([*BODY, "More stories", *others]))) == list(BODY)
