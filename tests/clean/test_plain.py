"""Pasted pages: the article survives whole, everything beside it is cut with a reason."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.clean import as_is, clean
from briefgen.clean.layout import blocks
from briefgen.errors import InputError
from briefgen.model.source import Given
from tests.clean.pages import BODY, HEADLINE, article, document, paragraphs, reasons

_COMMENTS = (
    "This is a very worrying situation in Port Maren. I hope the harbour opens again soon for everyone.",
    "Agreed. Firms that import grain through the harbour will need to watch the situation closely.",
    "The closing of the harbour by soldiers shows how serious the shooting near the customs house was.",
)
_PAGE = (
    "12.5 C",
    "Port Maren",
    "Tuesday, March 4, 2031",
    "Home",
    "Politics",
    HEADLINE,
    "By Ana Brenn",
    "Share on Facebook",
    "Listen to this article",
    "PORT MAREN, Veldania (VNA) — " + BODY[0],
    *BODY[1:3],
    "A soldier stands at the gate of the harbour. (Photo: Jon Sool/VNA)",
    "Advertisement",
    *BODY[3:],
    "Jon Sool reported from Port Maren.",
    "Related articles",
    "Ten recipes for a rainy day in the capital",
    "Sign up for our daily newsletter",
    "3 Comments",
    *_COMMENTS,
    "LEAVE A REPLY",
    "Please enter your comment!",
    "Latest article",
)


def test_an_article_of_paragraphs_alone_survives_whole() -> None:
    """Nothing is cut where there is no page around the text."""
    found = article("\n".join(BODY))
    assert paragraphs(found) == list(BODY)
    assert found.ledger.cuts == ()


def test_two_paragraphs_are_an_article() -> None:
    """Short news has no more."""
    assert paragraphs(article("\n\n".join(BODY[:2]))) == list(BODY[:2])


def test_one_sentence_is_an_article() -> None:
    """A single line without furniture is not refused."""
    assert article("The harbour is closed.").text == "The harbour is closed."


@pytest.mark.parametrize("joint", ["\n", "\n\n", "\r\n", "\n \n"])
def test_a_pasted_page_gives_its_article_alone(joint: str) -> None:
    """Whatever parts its lines."""
    assert paragraphs(article(joint.join(_PAGE))) == list(BODY)


def test_each_cut_says_why() -> None:
    """In words for the reader of the ledger."""
    why = reasons(article("\n".join(_PAGE)))
    assert why["12.5 C"] == "weather"
    assert why[HEADLINE] == "headline"
    assert why["By Ana Brenn"] == "byline"
    assert why["Tuesday, March 4, 2031"] == "date line"
    assert why["PORT MAREN, Veldania (VNA) —"] == "dateline"
    assert why["Listen to this article"] == "read aloud"
    assert why["Share on Facebook"] == "share bar"
    assert why["Advertisement"] == "advertisement"
    assert why["A soldier stands at the gate of the harbour. (Photo: Jon Sool/VNA)"] == "caption"
    assert why["Jon Sool reported from Port Maren."] == "reporting credit"
    assert {why[comment] for comment in _COMMENTS} == {"reader comment"}


def test_the_frame_of_a_gallery_is_cut_with_its_captions() -> None:
    """Its captions are sentences, and each may stand there twice."""
    gallery = (
        "1 of 7 Full Screen Autoplay Close Skip Ad × Scenes from the lock of Orel View Photos The mayor opened the lock"
        " on Tuesday in front of a thousand guests. Caption The mayor opened the lock. March 4, 2031 Buy Photo"
        + " The keeper of the lock waited beside the gate with the crews of nine barges and a band from the school."
        * 5
    )
    found = article("\n\n".join([gallery, *BODY]))
    assert paragraphs(found) == list(BODY)
    assert list(reasons(found).values()) == ["caption"]


def test_what_the_page_says_about_the_article_becomes_metadata() -> None:
    """With how it is known."""
    found = article("\n".join(_PAGE))
    assert found.title is not None
    assert (found.title.value, found.title.origin) == (HEADLINE, "text")
    assert found.author is not None
    assert found.author.value == "Ana Brenn"
    assert found.publisher is not None
    assert (found.publisher.value, found.publisher.origin) == ("VNA", "dateline")
    assert found.published is not None
    assert (found.published.day.isoformat(), found.published.origin) == ("2031-03-04", "text")


def test_comments_that_outnumber_the_article_are_cut_too() -> None:
    """The heading of the comments ends the article, however many agree with it."""
    found = article("\n".join([*BODY, "24 Comments", *_COMMENTS * 8]))
    assert paragraphs(found) == list(BODY)


def test_a_count_of_comments_above_the_article_ends_nothing() -> None:
    """Pages have the link to the comments at the top as well."""
    found = article("\n".join([HEADLINE, "By Ana Brenn", "3 Comments", *BODY]))
    assert paragraphs(found) == list(BODY)


def test_short_direct_speech_and_headings_in_the_text_stay() -> None:
    """A short line between paragraphs is the article's own."""
    lines = [*BODY[:3], "“We will not go.”", *BODY[3:5], "What happens next", BODY[5]]
    assert paragraphs(article("\n".join(lines))) == lines


def test_headline_and_standfirst_without_furniture_are_told_from_the_text() -> None:
    """The first lines of a paste often are those two."""
    standfirst = "Garrison blames fighters of the Brenna Front for the shooting at the harbour"
    found = article("\n".join([HEADLINE, "", standfirst, *BODY]))
    assert paragraphs(found) == list(BODY)
    assert found.title is not None
    assert found.title.value == HEADLINE
    assert reasons(found)[standfirst] == "standfirst"


def test_summaries_of_other_articles_are_not_taken_along() -> None:
    """They share no words with the article, though each is a sentence."""
    teasers = [
        "More stories",
        "A baker in the old town sells four hundred loaves before breakfast and will not say how.",
        "Why the national team may leave its best goalkeeper at home when the season begins in June.",
        "Scientists have found a beetle on the northern islands that was thought to be extinct.",
    ]
    assert paragraphs(article("\n".join([*BODY, *teasers]))) == list(BODY)


def test_a_wrapped_text_is_joined_to_paragraphs() -> None:
    """Lines of one width that break inside sentences are one paragraph."""
    wrapped = (
        "Soldiers closed the harbour of Port Maren on Monday after a night of\n"
        "shooting near the customs house, the ministry of transport said. The\n"
        "harbour handles nine tenths of the grain that the country imports.\n"
        "\n"
        "Three ships were turned back before noon, and nobody could say when\n"
        "the harbour would open again."
    )
    found = paragraphs(article(wrapped))
    assert len(found) == 2
    assert found[0].startswith("Soldiers closed the harbour of Port Maren on Monday after a night of shooting near")


def test_a_cut_block_comes_back_at_its_place_when_asked_for() -> None:
    """By its first words, whatever their case and spaces."""
    given_back = Given(restore=("jon  Sool reported",))
    found = article("\n".join(_PAGE), given=given_back)
    assert paragraphs(found) == [*BODY, "Jon Sool reported from Port Maren."]


def test_it_is_known_which_blocks_could_not_come_back() -> None:
    """No block begins with the words; what the text has already is there."""
    told = ("Jon Sool reported", "Zeppelins over the harbour", BODY[0][20:60])
    found = article("\n".join(_PAGE), given=Given(restore=told))
    assert (found.restored, found.missed) == ((told[0], told[2]), (told[1],))


def test_articles_pasted_one_after_another_are_parted() -> None:
    """Each has a title with a byline or a date, and paragraphs of its own."""
    second = (
        "Ministry raises price of bread in the northern towns",
        "By Jon Sool",
        "The ministry of trade raised the price of bread in the northern towns by a tenth on Friday, officials said.",
        "Bakers had asked for twice as much because flour has become dear since the mills at Ostrel stopped working.",
        "“People will pay or they will go without bread,” said Mira Dalen, who owns a bakery in the town of Ostrel.",
        "The ministry said that the price would be looked at again when the mills open after the harvest in autumn.",
    )
    found = clean(document("\n".join([HEADLINE, "By Ana Brenn", *BODY, *second]).encode(), "text/plain", "two.txt"))
    assert [(a.name, a.title.value if a.title else None) for a in found] == [
        ("two.txt#1", HEADLINE),
        ("two.txt#2", second[0]),
    ]
    assert [a.author.value if a.author else None for a in found] == ["Ana Brenn", "Jon Sool"]
    assert paragraphs(found[0]) == list(BODY)


def test_dated_teasers_are_no_articles() -> None:
    """Titles with dates under an article, of which nothing is left but a sentence each, part nothing."""
    teasers = (
        "Ten recipes for a rainy day in the capital",
        "by Mira Dalen",
        "Soup is what most of us think of first when the rain comes down from the hills, and in the capital it is hot, "
        "thick and full of barley, cooks say.",
        "Why nobody swims in Lake Telda",
        "March 2, 2031",
        "The water of the lake is clean again after the mills were closed, officials said, and still the beaches are "
        "empty in the warm weeks of the year.",
        "Three quiet walks near Dravik",
        "March 1, 2031",
        "The hills behind the town have more paths than anybody has ever counted so far, and most of them lead to the "
        "old quarry or to the chapel above it.",
    )
    page = [HEADLINE, "By Ana Brenn", *BODY, *teasers, "Sign up for our newsletter", "Follow us on Facebook"]
    found = clean(document("\n".join(page).encode(), "text/plain", "a.txt"))
    assert len(found) == 1


def test_a_running_report_keeps_its_short_entries() -> None:
    """The times above them are cut, also where furniture stands before the first."""
    entries = ("Two roads closed near Tolmar.", BODY[0], "Power is out in Ostrel.", BODY[1], "Trains stop at Dravik.")
    lines = [line for number, entry in enumerate(entries) for line in (f"1{8 - number}.2{number}", entry)]
    page = ["Home", "News", HEADLINE, "By Ana Brenn", *lines, "Share on Facebook", "Related articles"]
    assert paragraphs(article("\n".join(page))) == list(entries)


@pytest.mark.parametrize("mark", ["{}.10 ", "**{}.10** ", "{}:10 am – ", "[{}:10 GMT] ", "{}h10: "])
def test_the_times_that_entries_begin_with_are_no_words_of_theirs(mark: str) -> None:
    """A running report gives each entry its time; the sentence begins behind it."""
    lines = [mark.format(f"0{hour}") + line for hour, line in enumerate(BODY, 1)]
    found = article("\n\n".join([HEADLINE, *lines]))
    assert paragraphs(found) == list(BODY)
    assert set(reasons(found).values()) == {"headline", "date line"}


def test_a_time_at_the_beginning_of_one_sentence_is_its_own() -> None:
    """It says when."""
    lines = ["10.30 Two men entered the harbour office of Port Maren and left it with a chest.", *BODY]
    assert paragraphs(article("\n\n".join(lines))) == lines


def test_the_items_of_a_list_stay_beside_lines_that_the_page_repeats() -> None:
    """With the line that announces them; what the page has twice is cut."""
    advice = ["If you stay in the town:", "- Avoid the harbour at night.", "- Carry water.", "- Keep your papers dry."]
    again = "Read the page of the port authority for what it knows of the ferries that leave on Sunday."
    found = article("\n".join([HEADLINE, *BODY[:3], *advice, again, *BODY[3:], again]))
    assert paragraphs(found) == [*BODY[:3], *advice, *BODY[3:]]


def test_titles_in_square_brackets_are_links() -> None:
    """They stand between paragraphs, on lines of their own."""
    link = "[Why nobody swims in Lake Telda any more]"
    assert reasons(article("\n".join([HEADLINE, *BODY[:3], link, *BODY[3:]])))[link] == "related links"


@pytest.mark.parametrize("text", ["Home\nNews\nSport\n" * 8, "\u200b\n\u00ad", "*** --- ***"])
def test_a_page_without_an_article_is_an_error(text: str) -> None:
    """A menu is no article."""
    with pytest.raises(InputError, match="no article"):
        article(text)


def test_markup_of_any_kind_is_only_text() -> None:
    """Templates, console markup, right-to-left letters and emoji pass unharmed."""
    line = "The notice read [/] and {{ minister.name }} and שלום 🙂, officials said on Monday in Port Maren."
    assert line in article("\n".join([*BODY, line])).text


def test_raw_text_is_left_as_it_is() -> None:
    """Offsets of reference data must hold."""
    text = "  12 Comments\n\nThe  harbour is closed.\n"
    (found,) = as_is(document(text.encode(), "text/plain"))
    assert found.text == text
    assert found.ledger.cuts == ()


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(_PAGE), max_size=40))
def test_no_order_of_lines_breaks_it(lines: list[str]) -> None:
    """Any mixture gives an article or a clear error."""
    try:
        found = article("\n".join(lines))
    except InputError:
        return
    assert found.text


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry of transport said that the privacy policy of the harbour's customs house had not been broken.",
        "The ministry said that all rights reserved to the harbour's owners would end when the port is secure.",
        "Residents of Port Maren said that they had been told to subscribe to the garrison's alerts on Monday night.",
    ],
)
def test_a_report_about_what_pages_say_is_not_furniture(sentence: str) -> None:
    """A long sentence that does not speak to its reader stays in the text."""
    lines = [*BODY[:3], sentence, *BODY[3:]]
    assert paragraphs(article("\n".join(lines))) == lines


def test_an_odd_first_sentence_stays() -> None:
    """Where a text begins without furniture its first sentence is its own."""
    lines = ["Closed, open, closed again, and now who knows.", *BODY]
    assert paragraphs(article("\n".join(lines))) == lines


@pytest.mark.parametrize(
    "odd",
    [
        "Rain is expected on Sunday.",
        "We thank you, our readers, and we ask you for your help.",
        "“Twelve boats,” the baker said.",
        "Who will bake the bread?",
    ],
)
def test_a_text_without_any_furniture_keeps_its_odd_paragraphs(odd: str) -> None:
    """What a page would have in a box is the article's own where nothing else is of a page."""
    lines = [*BODY[:2], odd, *BODY[2:], odd.replace("Sunday", "Monday").replace("bread", "cakes") + " So be it."]
    assert paragraphs(article("\n\n".join([HEADLINE, *lines]))) == lines


@pytest.mark.parametrize(
    "title",
    [
        "Seven helmets",
        "Analysis: a reef that everybody knew",
        "“They sorted us like vegetables”",
        "Should she be mended at all?",
        "Grazing dispute leaves nine families without a roof",
    ],
)
@pytest.mark.parametrize("under", [(), ("By Mara Vell", "4 March 2031")])
def test_the_line_over_the_text_is_its_headline_whatever_its_words(title: str, under: tuple[str, ...]) -> None:
    """Nothing stands before it, and only credits between it and the text."""
    found = article("\n\n".join([title, *under, *BODY]))
    assert found.title is not None
    assert found.title.value == title
    assert paragraphs(found) == list(BODY)


@pytest.mark.parametrize(
    "line",
    [
        "OREL |",
        "PORT MAREN (VNA) --",
        "/ Source: Lake Today By M. Vell",
        "Harbour Desk",
        "The Orel Herald",
        "Mayor Orla Vell opens the lock on the quay of Orel, Tuesday, March 4, 2031. (AP Photo/Ilan Brenn)",
    ],
)
def test_a_section_an_outlet_or_a_dateline_is_no_headline(line: str) -> None:
    """A title that is none would stand in the list of sources."""
    assert article("\n\n".join([line, *BODY])).title is None


@pytest.mark.parametrize(
    ("title", "under"),
    [
        ("SEVEN REASONS TO LOOK TWICE", ()),
        (
            "Seven reasons to look twice",
            ("The garrison blames fighters of the Brenna Front for the shooting at Port Maren",),
        ),
        ("Seven reasons to look twice", ("Editor's note: this article was changed on Friday.",)),
    ],
)
def test_a_headline_is_told_from_what_stands_under_it(title: str, under: tuple[str, ...]) -> None:
    """In capitals it is no dateline; the standfirst may share more words with the text."""
    found = article("\n\n".join([title, *under, *BODY]))
    assert found.title is not None
    assert found.title.value == title
    assert paragraphs(found) == list(BODY)


def test_an_interview_begins_with_its_first_question() -> None:
    """However short it is."""
    lines = ["Q: What happened?", "A: The harbour was closed by soldiers, and nobody knows for how long.", *BODY]
    assert paragraphs(article("\n\n".join(["Seven reasons to look twice", *lines]))) == lines


def test_a_short_line_for_the_section_stands_over_the_headline() -> None:
    """The longer of the two is the headline."""
    found = article("\n\n".join(["Our view", "Nobody asked the fishermen of Sund", *BODY]))
    assert found.title is not None
    assert found.title.value == "Nobody asked the fishermen of Sund"


def test_teasers_whose_title_runs_into_their_text_are_cut() -> None:
    """Pages show title and summary as two boxes; pasted, no blank is left between them."""
    teasers = [
        "The Five Best Bakeries In OstrelWe asked two hundred readers where they buy their bread, and they told us.",
        "Why Nobody Swims In Lake TeldaThe water of the lake is clean again, and still the beaches are empty in June.",
        "Three Quiet Walks Near DravikThe hills behind the town have more paths than anybody has ever counted so far.",
    ]
    assert paragraphs(article("\n".join([HEADLINE, *teasers, "By Ana Brenn", *BODY]))) == list(BODY)


def test_a_name_with_a_capital_inside_is_no_teaser() -> None:
    """Companies are spelled so."""
    line = "The ministry said on Monday that it would tell the residents of the town over WhatsApp when the road opens."
    assert paragraphs(article("\n".join([*BODY, line]))) == [*BODY, line]


def test_the_list_that_ends_a_text_stays() -> None:
    """With the line that announces it."""
    dates = [
        "Ferries to come",
        "March 8 – Oshen, East Quay",
        "March 9 – Tolmar, Old Pier",
        "March 12 – Oshen, East Quay",
    ]
    lines = [*BODY, *dates, "March 15 – Tolmar, Old Pier"]
    assert paragraphs(article("\n".join([*lines, "More stories", "A lamp for every street"]))) == lines


def test_the_first_line_under_the_date_is_text() -> None:
    """Though it has no full stop, it is no standfirst."""
    first = (
        "Soldiers have closed the harbour of Port Maren this morning after a night of shooting near the customs house"
    )
    lines = [HEADLINE, "Maren Post March 04, 2031", first, *BODY[1:]]
    assert paragraphs(article("\n".join(lines))) == [first, *BODY[1:]]


def test_a_foreign_page_gives_its_article_and_its_metadata() -> None:
    """Share bars, related links and bylines are known in other languages too."""
    body = (
        "Les soldats ont fermé lundi le port de Port-Maren après une nuit de tirs, a annoncé le ministère.",
        "Trois navires ont été refoulés avant midi, et personne ne sait quand le port pourra rouvrir, selon la mairie.",
        "« Personne ne nous avait prévenus », a déclaré la présidente du syndicat, qui demande une réunion d’urgence.",
    )
    head = ("Le port de Port-Maren fermé par les soldats", "Par Anaïs Brenn, envoyée spéciale", "Mardi 4 mars 2031")
    found = article("\n".join([*head, *body, "Partager cet article", "À lire aussi : le prix du pain"]))
    assert paragraphs(found) == list(body)
    assert found.author is not None
    assert found.author.value == "Anaïs Brenn"
    assert found.published is not None
    assert found.published.day.isoformat() == "2031-03-04"
    assert reasons(found)["Partager cet article"] == "share bar"


def test_blanks_and_unseen_characters_cost_no_more_than_letters() -> None:
    """A line of blanks and a word after each soft hyphen: each takes time by its length, not by the square of it."""
    started = time.process_time()
    assert len(blocks("A quay.\n" + " " * 2_000_000)) == 1
    (made,) = clean(document(("The quay\xad was closed. " * 20_000).encode(), "text/plain"))
    assert made.text.startswith("The quay was closed.")
    assert time.process_time() - started < 30  # 1 s on an idle machine


def test_a_comment_that_was_removed_begins_the_readers_comments() -> None:
    """Also where no heading stands over them."""
    removed = "8th March 2031 - 17:42 This comment was removed by the moderators of the Maren Courier."
    reader = "9th March 2031 - 8:26 Just what the harbour office always does, and it is nobody's fault again."
    found = article("\n".join([HEADLINE, *BODY, removed, removed, reader]))
    assert paragraphs(found) == list(BODY)
    assert reasons(found)[reader] == "reader comment"


@pytest.mark.parametrize(
    "above",
    [
        (
            "Harbour news",
            HEADLINE,
            "The garrison blames fighters of the Brenna Front for a night of shooting at the harbour's customs house",
        ),
        (
            HEADLINE,
            "By Mara Vell",
            "4 March 2031",
            "Also in Harbour news",
            "Brenna Front fighters had been near the customs house of the port before Monday",
        ),
        (
            f"{HEADLINE} | Orel Herald",
            "Harbour",
            HEADLINE,
            "Menu",
            "Brenna Front fighters seen near the customs house of the port",
        ),
    ],
)
def test_the_headline_is_told_from_what_stands_around_it(above: tuple[str, ...]) -> None:
    """Not the standfirst under it, nor another article's: it has a byline or date under it, or is the page's title."""
    found = article("\n".join([*above, *BODY]))
    assert found.title is not None
    assert found.title.value == HEADLINE


@pytest.mark.parametrize(
    "menu",
    [
        "Home | Politics and ports | Log in here",
        "HOME NEWS HARBOUR SPORT PORT CLASSIFIEDS",
        "Home News Harbour Sport Port Classifieds",
    ],
)
def test_a_menu_on_one_line_is_no_headline(menu: str) -> None:
    """Though it stands where a headline stands over its standfirst, and shares words with the text."""
    found = article("\n".join([menu, HEADLINE, "By Mara Vell", *BODY]))
    assert found.title is not None
    assert found.title.value == HEADLINE


def test_a_question_over_the_text_is_its_headline() -> None:
    """A headline may end as a sentence does."""
    asked = "Who closed the harbour of Port Maren?"
    found = article("\n".join(["Menu", "Last updated: 4 March 2031", asked, *BODY]))
    assert found.title is not None
    assert found.title.value == asked


def test_the_date_under_the_headline_is_the_articles() -> None:
    """Not that of another article between the headline and the text, though it stands nearer to the text."""
    links = ["More stories like this one", "Ferry office opens at Lake Sund", "12 September 2029"]
    found = article("\n".join(["Menu", HEADLINE, "By Mara Vell", "4 March 2031", *links, *BODY]))
    assert found.published is not None
    assert found.published.day.isoformat() == "2031-03-04"
