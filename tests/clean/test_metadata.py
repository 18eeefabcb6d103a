"""What is known about an article, how it is known, and what contradicts itself."""

from datetime import date

import pytest

from briefgen.clean import clean, dateline
from briefgen.clean.calendar import day_in_name, day_in_url, days_in
from briefgen.clean.langid import language_of
from briefgen.model.article import Fact
from briefgen.model.source import Given
from tests.clean.pages import BODY, HEADLINE, article, document


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Tuesday, March 4, 2031", date(2031, 3, 4)),
        ("4 March 2031 | 10.07 GMT", date(2031, 3, 4)),
        ("Published: 4th of March, 2031", date(2031, 3, 4)),
        ("Mar. 4, 2031 8:03 am ET", date(2031, 3, 4)),
        ("2031-03-04T08:00:00Z", date(2031, 3, 4)),
        ("24/03/2031", date(2031, 3, 24)),
        ("03/24/2031", date(2031, 3, 24)),
        ("Mardi 4 mars 2031", date(2031, 3, 4)),
        ("4 de marzo de 2031", date(2031, 3, 4)),
        ("14 of March of 2031 | 19:05", date(2031, 3, 14)),
        ("By Ana Brenn On 3/24/31 at 4:00 PM EST", date(2031, 3, 24)),
        ("Dienstag, 4. März 2031", date(2031, 3, 4)),
    ],
)
def test_a_day_is_read_in_the_usual_spellings(line: str, day: date) -> None:
    """Names of months, ISO, and digits in an order that only one reading allows."""
    assert days_in(line) == [day]


@pytest.mark.parametrize(
    "line", ["03/04/2031", "3/4/31", "24/7/365", "March 2031", "4 March", "31 February 2031", "Chapter 12.5"]
)
def test_a_day_is_never_completed_or_guessed(line: str) -> None:
    """What is open stays open."""
    assert days_in(line) == []


def test_url_and_file_name_give_days() -> None:
    """Where they are written in full."""
    assert day_in_url("https://maren.example/2031/03/04/harbour") == date(2031, 3, 4)
    assert day_in_url("https://maren.example/story/20310304-harbour") == date(2031, 3, 4)
    assert day_in_url("https://maren.example/story/123456789") is None
    assert day_in_name("2031-03-04_harbour.txt") == date(2031, 3, 4)
    assert day_in_name("harbour.txt") is None


def test_an_article_without_a_date_has_none() -> None:
    """Not the day of its file, not today."""
    assert article("\n".join(BODY)).published is None


def test_what_a_person_says_beats_the_page_and_the_contradiction_is_told() -> None:
    """The project's date is used; the page's is a doubt."""
    text = "\n".join(["Tuesday, March 4, 2031", *BODY])
    found = article(text, given=Given(published=date(2031, 3, 9), title="Harbour closed"))
    assert found.published is not None
    assert (found.published.day, found.published.origin) == (date(2031, 3, 9), "project")
    assert found.title is not None
    assert found.title.origin == "project"
    (doubt,) = found.doubts
    assert "2031-03-09 (project)" in doubt.message
    assert "2031-03-04 (text)" in doubt.message


def test_a_day_between_two_clues_is_no_contradiction() -> None:
    """Time zones make it."""
    found = article("\n".join(["Tuesday, March 4, 2031", *BODY]), name="2031-03-05.txt")
    assert found.published is not None
    assert found.published.origin == "text"
    assert found.doubts == ()


@pytest.mark.parametrize(
    ("text", "agency", "length"),
    [
        ("PORT MAREN, Veldania (VNA) — Soldiers closed it.", "VNA", 29),
        ("OSTREL, March 4 (Maren News) - Soldiers closed it.", "Maren News", 31),
        ("OSTREL, Veldania, 4 March 2031 (Maren News) - Soldiers closed it.", "Maren News", 46),
        ("OSTREL, Tuesday, March 4, 2031 — Soldiers closed it.", None, 33),
        ("(VNA) — Soldiers closed it.", "VNA", 8),
        ("PORT MAREN — Soldiers closed it.", None, 13),
        ("OSTREL -LRB- VNA -RRB- - Soldiers closed it.", "VNA", 25),
        ("OSTREL, Veldania | Tue Mar 4, 2031 3:10 am EST OSTREL, Veldania (VNA) - Soldiers closed it.", "VNA", 72),
        ("Harbour shut By Ana Brenn OSTREL, March 4 (VNA) - Soldiers closed it.", "VNA", 50),
    ],
)
def test_a_dateline_is_told_from_the_text(text: str, agency: str | None, length: int) -> None:
    """Place, day and agency before a dash."""
    line = dateline.find(text)
    assert line is not None
    assert (line.agency, line.length) == (agency, length)


@pytest.mark.parametrize(
    "text",
    [
        "The VNA — a state agency — said so.",
        "UNHCR said: Soldiers closed it.",
        "Port Maren - Soldiers closed it.",
        "Soldiers closed it. The order came from OSTREL (VNA) - nobody knew.",
        "VNA — an agency of the state — said so.",
    ],
)
def test_a_sentence_with_a_dash_is_no_dateline(text: str) -> None:
    """Capitals and dashes occur in prose."""
    assert dateline.find(text) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (BODY[0], "en"),
        ("Soldaten haben am Montag den Hafen geschlossen, nachdem in der Nacht Schüsse gefallen waren.", "de"),
        ("Des soldats ont fermé le port lundi après une nuit de tirs près de la douane, dit le ministère.", "fr"),
        ("国防部说,在仓库附近发生一夜枪击之后,当局于星期二早上关闭了港口。", "zh"),
        ("港は火曜日の朝に閉鎖された。国防省が声明で明らかにした。", "ja"),
        ("เจ้าหน้าที่ปิดท่าเรือเมื่อเช้าวันอังคาร หลังเกิดเหตุยิงกันตลอดคืน", "th"),
        ("Port Maren", "und"),
        ("港口 (Port Maren)", "und"),
        ("The crew: Oda Lind, Marel Toresk, Ilan Vell, Jorun Brekken, Amadi Okoro and Tomas Varga.", "und"),
        ("12.4. 18:30 Orla Vell 2:1 (1:0), 13.4. 20:15 Port Maren Ostrel 0:0, 14.4. 17:00 Brenna 3:2", "und"),
    ],
)
def test_the_language_is_told_or_left_open(text: str, language: str) -> None:
    """A few names are in no language, and so is a sentence that is mostly names."""
    assert language_of(text) == language


def test_a_json_line_brings_its_own_metadata() -> None:
    """Its id is the name; it has no path."""
    content = (
        b'{"id": "m-7", "text": "The harbour of Port Maren was closed on Monday, the ministry said.", '
        b'"title": "Harbour closed", "published": "2031-03-04", "publisher": "Maren Post"}'
    )
    (found,) = clean(document(content, "application/json"))
    assert (found.name, found.path) == ("m-7", None)
    assert found.published is not None
    assert (found.published.day.isoformat(), found.published.origin) == ("2031-03-04", "page metadata")
    assert found.publisher is not None
    assert found.publisher.value == "Maren Post"
    assert found.id == "a" + found.sha256[:12]


@pytest.mark.parametrize(
    ("before", "after", "publisher"),
    [
        (("The Maren Courier", "Home"), (), "The Maren Courier"),
        (("Brenna Broadcasting",), (), "Brenna Broadcasting"),
        (
            ("MarenOnline", "Home"),
            ("Sign up for our newsletter", "© 2031 MarenOnline Ltd. All rights reserved."),
            "MarenOnline",
        ),
        (("Skip to content", "The Maren Gazette", "News"), (), "The Maren Gazette"),
        (("Menu", "World News", "Local News"), (), None),
        (("From: Ministry of Transport and The Rt Hon Mara Vell MP", "4 March 2031"), (), "Ministry of Transport"),
        (("From:", "Ministry of Transport", "Published", "4 March 2031"), (), "Ministry of Transport"),
        (("About Orelwatch", "Sign up to Orelwatch"), ("© 2031 Orelwatch. All rights reserved.",), "Orelwatch"),
        (("Our Policy", "Policy", "A Policy"), ("Copyright Policy",), None),
        (("News",), ("© 2031 Harbour Holdings Ltd. All rights reserved.",), None),
        (("Support The Maren Courier",), (), None),
    ],
)
def test_the_page_names_its_outlet(before: tuple[str, ...], after: tuple[str, ...], publisher: str | None) -> None:
    """In its first line, or in the line of its copyright where the page has that name elsewhere."""
    found = article("\n".join([*before, HEADLINE, "By Ana Brenn", *BODY, *after]))
    assert (found.publisher.value if found.publisher else None) == publisher


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ana Brenn March 4, 2031", "Ana Brenn"),
        ("Words by A. B. Brenn", "A. B. Brenn"),
        ("By Dan Whitlock  dan@mercury.example  Local Democracy Reporter", "Dan Whitlock"),
        ("Louise Vell\nHealth Correspondent\n4 March 2031", "Louise Vell"),
        ("Ilvo Tarn, Staff Writer\n4 March 2031", "Ilvo Tarn"),
        ("Ilvo Tarn\n4 March 2031", None),
        ("South Coast\n4 March 2031", None),
        ("Drama. Starring Mira Dalen. Directed by Jon Sool.", None),
    ],
)
def test_only_who_wrote_it_is_the_author(line: str, author: str | None) -> None:
    """A month is no part of the name, and who made what the article is about is not its author."""
    found = article("\n".join([HEADLINE, line, *BODY]))
    assert (found.author.value if found.author else None) == author


NOTICE = (
    "Event: Fighting continues in the north of the country, and roads are blocked.",
    "Actions to take:",
    "- Avoid crowds and demonstrations.",
    "- Keep a supply of food and water.",
)


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        ("Security Alert: U.R. Embassy in Port Maren", "U.R. Embassy in Port Maren"),
        ("Health Notice - Ministry of Ports", "Ministry of Ports"),
        ("Norland Consulate General in Orel", "Norland Consulate General in Orel"),
        ("Security Alert: Embassy Closes in Orel", None),
        ("Travel Warning: Protests in Orel", None),
    ],
)
def test_the_heading_of_a_notice_names_who_gives_it(head: str, publisher: str | None) -> None:
    """Behind the kind of notice, or alone; what only happened to a body is not its name."""
    found = article("\n\n".join([head, *NOTICE]))
    assert (found.publisher.value if found.publisher else None) == publisher


_TITLE = "Ferry owners say that the captain slept"


@pytest.mark.parametrize(
    "head",
    [
        f"{_TITLE}\nThe Orel Herald\n4 March 2031",
        f"{_TITLE}\nBy Mara Vell, The Orel Herald\nMarch 4, 2031",
        f"{_TITLE} | The Orel Herald | 4 March 2031",
        f"The Orel Herald, 4 March 2031\n{_TITLE}",
        f"Title: {_TITLE}\nDate: 4 March 2031\nPublisher: The Orel Herald",
        f"{_TITLE}\n\nPublished on: 2031-03-04\nSource: The Orel Herald\nURL: https://orel.example/ferry",
        f"# {_TITLE}\n\n*4 March 2031 — The Orel Herald*",
        f"**{_TITLE}**\n\nThe Orel Herald · 4 March 2031 · Mara Vell",
        f"{_TITLE}\n=====\n\nThe Orel Herald\n2031-03-04",
    ],
)
def test_the_lines_over_a_text_say_title_outlet_and_day(head: str) -> None:
    """In whatever form people note them; none of them is left in the text or in the title."""
    found = article("\n\n".join([head, *BODY]))
    assert found.title is not None
    assert found.publisher is not None
    assert found.published is not None
    assert (found.title.value, found.publisher.value) == (_TITLE, "The Orel Herald")
    assert found.published.day == date(2031, 3, 4)
    assert found.text == "\n\n".join(BODY)


@pytest.mark.parametrize("foot", ["— The Orel Herald, 4 March 2031", "Source: The Orel Herald, 4 March 2031"])
def test_the_line_under_a_text_says_whose_it_is(foot: str) -> None:
    """As people sign what they copied."""
    found = article("\n\n".join([_TITLE, *BODY, foot]))
    assert found.publisher is not None
    assert found.publisher.value == "The Orel Herald"
    assert found.published is not None
    assert found.text == "\n\n".join(BODY)


@pytest.mark.parametrize(
    "foot", ["Source: Vell A, Toresk M, Sund J. The smoke of ferries. J Harbour Stud. 2031;4:12.", "Source: a diver"]
)
def test_a_reference_is_no_publisher(foot: str) -> None:
    """What a text rests on is not who published it."""
    assert article("\n\n".join([_TITLE, *BODY, foot])).publisher is None


def test_the_address_over_a_text_is_the_articles() -> None:
    """People paste it first."""
    found = article("\n\n".join(["https://orel.example/2031/03/04/ferry", _TITLE, *BODY]))
    assert found.url is not None
    assert found.url.value == "https://orel.example/2031/03/04/ferry"


def test_an_outlet_is_no_author() -> None:
    """But where nobody else is named, who wrote it."""
    found = article("\n\n".join([_TITLE, "By Mara Vell, The Orel Herald", *BODY]))
    assert found.author is not None
    assert found.author.value == "Mara Vell"


def test_a_letter_has_the_title_over_its_salutation() -> None:
    """To whom it is written is no part of the title and does not hide it."""
    found = article("\n\n".join(["What nobody said in the hall", "Dear friends,", *BODY]))
    assert found.title is not None
    assert found.title.value == "What nobody said in the hall"


def test_an_article_in_another_language_is_a_problem_unless_a_person_says_that_it_is() -> None:
    """What is not read is not passed over in silence."""
    text = (
        "Les autorités ont fermé le port mardi matin après une nuit de tirs près des entrepôts, a dit le ministère.\n\n"
        "Trois navires ont été refoulés avant midi et personne ne pouvait dire quand le port rouvrirait aux pêcheurs."
    )
    (told,) = article(text).doubts
    assert told.message.startswith("is in another language (fr) and is not read;")
    assert article(text, given=Given(language="fr")).doubts == ()


def test_a_dateline_has_capitals_of_any_language() -> None:
    """Also those that no English word has."""
    found = article("\n\n".join([_TITLE, "İLVEŞ – " + BODY[0], *BODY[1:]]))
    assert found.text.startswith(BODY[0])


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("Le Veldan, 4 March 2031", "Le Veldan"),
        ("L’Écho — 4 March 2031", "L’Écho"),
        ("The Hague, 4 March 2031", None),
        ("Port Maren, 4 March 2031", None),
    ],
)
def test_a_name_with_its_article_beside_the_day_is_the_outlet(line: str, publisher: str | None) -> None:
    """A town stands there without an article, or is known."""
    found = article("\n\n".join((line, *BODY[:3])))
    assert found.publisher == (publisher and Fact(publisher, "text"))
    assert found.published is not None


@pytest.mark.parametrize("end", ["", "."])
def test_a_title_that_the_text_repeats_hides_no_credit(end: str) -> None:
    """The line between the two gives outlet and day and is no text."""
    first = "The harbour of Port Maren was closed by soldiers on Tuesday, and the customs house was shelled"
    found = article("\n".join((first + end, "The Orel Herald, 4 March 2031", f"{first}, the guard said.", *BODY[1:3])))
    assert found.publisher == Fact("The Orel Herald", "text")
    assert found.title is not None
    assert found.text.startswith(f"{first}, the guard said.")


def test_the_width_of_a_picture_is_no_text() -> None:
    """Wikis leave it at the start of a line."""
    assert article("150px " + "\n\n".join(BODY)).text.startswith(BODY[0])


def test_the_day_under_the_headline_counts_more_than_the_day_over_the_page() -> None:
    """The first line of a page is often the day on which it was looked at."""
    page = ["Thu, Mar 20, 2031", "Menu", "Politics", HEADLINE, "By Ana Brenn On 3/13/31 at 4:00 PM EST", *BODY]
    found = article("\n".join(page))
    assert found.published is not None
    assert found.published.day == date(2031, 3, 13)


def test_a_caption_with_a_day_under_the_headline_does_not_date_the_article() -> None:
    """A picture may be older."""
    caption = "Colonel Ilan Toresk walks past the customs house in Port Maren, Veldania, on Sunday, Feb. 16, 2031."
    found = article("\n".join(["Menu", HEADLINE, "Updated March 20, 2031", caption, *BODY]))
    assert found.published is not None
    assert found.published.day == date(2031, 3, 20)


def test_a_title_among_a_pages_furniture_stands_over_its_credits() -> None:
    """Though it shares no word with the text."""
    found = article(
        "\n".join(
            ["The Orel Institute", "Home", "People", "Donate", "What the truce leaves open", "4 March 2031", *BODY]
        )
    )
    assert found.title is not None
    assert found.title.value == "What the truce leaves open"


@pytest.mark.parametrize(
    ("top", "day"),
    [("Thu, Mar 20, 2031", None), ("Monday 5 February 2031", date(2031, 2, 5)), ("Today's paper", None)],
)
def test_digits_whose_order_is_open_date_an_article_only_with_another_clue(top: str, day: date | None) -> None:
    """Another day of the page is not the article's; one that they may mean is."""
    found = article("\n".join([top, "Menu", "Politics", HEADLINE, "By Ana Brenn", "05/02/2031 16:20", *BODY]))
    assert (found.published.day if found.published else None) == day


def test_a_day_in_digits_is_no_number_of_a_picture() -> None:
    """Which galleries have as ``3/10``."""
    found = article("\n".join(["Menu", HEADLINE, "25/04/2031 16:20", *BODY]))
    assert found.published is not None
    assert found.published.day == date(2031, 4, 25)


def test_days_among_other_articles_far_over_the_headline_are_theirs() -> None:
    """The day at a page's top may be the article's."""
    menu = [f"Section {number} of the paper" for number in range(32)]
    others = ["March 1, 2031", "A baker sells four hundred loaves", "March 2, 2031", "A beetle is found", *["More"] * 6]
    assert article("\n".join([*menu, *others, HEADLINE, *BODY])).published is None
    top = article("\n".join(["Tuesday, March 4, 2031", *menu, *others, HEADLINE, *BODY]))
    assert top.published is not None
    assert top.published.day == date(2031, 3, 4)
